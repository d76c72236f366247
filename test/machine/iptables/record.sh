#!/bin/bash
# What the real iptables lists, in a network namespace of its own, as one JSON object on standard output.
# Run it as root: unshare -n test/machine/iptables/record.sh > test/machine/iptables/recorded.json
set -e
ip link add docker0 type bridge
ip link set lo up
iptables -P FORWARD DROP
for chain in DOCKER DOCKER-ISOLATION-STAGE-1 DOCKER-ISOLATION-STAGE-2 DOCKER-USER; do iptables -N "$chain"; done
iptables -A FORWARD -j DOCKER-USER
iptables -A FORWARD -j DOCKER-ISOLATION-STAGE-1
iptables -A FORWARD -o docker0 -m conntrack --ctstate RELATED,ESTABLISHED -j ACCEPT
iptables -A FORWARD -o docker0 -j DOCKER
iptables -A FORWARD -i docker0 ! -o docker0 -j ACCEPT
iptables -A DOCKER -d 172.17.0.2/32 ! -i docker0 -o docker0 -p tcp -m tcp --dport 5000 -j ACCEPT
iptables -A DOCKER -d 172.17.0.2/32 ! -i docker0 -o docker0 -p udp -m udp --dport 53 -j ACCEPT
iptables -A DOCKER -s 172.17.0.3/32 -d 172.17.0.2/32 -i docker0 -o docker0 -p tcp -m tcp --sport 5432 -j ACCEPT
iptables -A DOCKER -s 172.17.0.3/32 -d 172.17.0.2/32 -i docker0 -o docker0 -p tcp -m tcp --dport 80:90 -j ACCEPT
iptables -A DOCKER-ISOLATION-STAGE-1 -i docker0 ! -o docker0 -j DOCKER-ISOLATION-STAGE-2
iptables -A DOCKER-ISOLATION-STAGE-1 -j RETURN
iptables -A DOCKER-ISOLATION-STAGE-2 -o docker0 -j DROP
iptables -A DOCKER-USER -j RETURN
iptables -t nat -N DOCKER
iptables -t nat -A PREROUTING -m addrtype --dst-type LOCAL -j DOCKER
iptables -t nat -A OUTPUT ! -d 127.0.0.0/8 -m addrtype --dst-type LOCAL -j DOCKER
iptables -t nat -A POSTROUTING -s 172.17.0.0/16 ! -o docker0 -j MASQUERADE
iptables -t nat -A POSTROUTING -s 172.17.0.2/32 -d 172.17.0.2/32 -p tcp -m tcp --dport 5000 -j MASQUERADE
iptables -t nat -A DOCKER -i docker0 -j RETURN
iptables -t nat -A DOCKER ! -i docker0 -p tcp -m tcp --dport 32768 -j DNAT --to-destination 172.17.0.2:5000
iptables -t nat -A DOCKER -d 127.0.0.1/32 ! -i docker0 -p tcp -m tcp --dport 80 -j DNAT --to-destination 172.17.0.2:5000
set +e
text() { python3 -c 'import json, sys; print(json.dumps(sys.stdin.read()), end="")'; }
echo "{ \"filter\": $(iptables -S | text), \"nat\": $(iptables -t nat -S | text), \"cases\": {"
comma=
while IFS= read -r arguments; do
  output=$(iptables $arguments 2>&1; echo "[$?]")
  echo "$comma$(printf %s "$arguments" | text): $(echo "$output" | text)"
  comma=,
done <<'END'
-L
-L -n
-nL
-t nat -L
-t nat -L -n
-n -t nat -L DOCKER
--table nat --list --numeric
--table=nat --list-rules
-tnat -nL
-S
-S FORWARD
-S DOCKER 2
-S DOCKER 9
-t nat -S
-t nat -S DOCKER
-L DOCKER -n --line-numbers
-nL --line-numbers
-t nat -L DOCKER 1 -n
-L DOCKER 3
-L DOCKER 0
-L DOCKER 9
-L NOPE
-S NOPE
-t bogus -S
-t mangle -S
-t mangle -L -n
-t raw -L
-t security -S
-t nat
-L -S
-S -L
-L DOCKER FORWARD
-L DOCKER 1 2
bogus
-V
--version
-w -L DOCKER -n
-x -L DOCKER -n
END
echo "} }"
