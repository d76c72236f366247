# own networks, no network, the host's, somebody else's
  $ docker image inspect netkit >/dev/null 2>&1 || { docker run --name prep ubuntu:14.04 sh -c 'apt-get update; apt-get install -y iproute2 net-tools iputils-ping dnsutils curl wget netcat-openbsd procps traceroute telnet'; docker commit prep netkit; docker rm prep; } >/dev/null 2>&1
  $ docker network create lan
  df534da02ef56d90ce7502daf9619d2e728826722d9753613e0935618dcbfe8f
  $ docker run -d --name db --net lan --network-alias pg training/postgres
  c195b277e02c0fe3a528e048b9e072607fc7cb7dbaa25543c4b83bbc365fc246
  $ docker run -d --name web --net lan --link db:database training/webapp
  2c03bc34ac2dba34cdebf27ab7db8239e691321cfecdf72ea5165620ad7f5d29
  $ docker run -d --name kit --net lan --link db:database netkit sleep 1000
  49ef69bea58841605c85d39288ec05524ca825a4f27df91bbb8407f1bd8e4447
  $ docker run -d --name box --net lan busybox sleep 1000
  3c07cdbf94953f1d37e0cb3b275374067c033873995be5e79f78357f0d812588
  $ docker exec kit cat /etc/resolv.conf
  nameserver 127.0.0.11
  options ndots:0
  $ docker exec kit cat /etc/hosts | tail -1
  172.18.0.4	49ef69bea588
  $ docker exec kit ping -c 1 database
  <anything>
  $ docker exec kit ping -c 1 db
  <anything>
  $ docker exec kit ping -c 1 pg
  <anything>
  $ docker exec kit ping -c 1 -n web | head -2
  PING web (172.18.0.3) 56(84) bytes of data.
  64 bytes from 172.18.0.3: icmp_seq=1 ttl=64 time=0.511 ms
  $ docker exec kit getent hosts db
  172.18.0.2      db
  $ docker exec kit getent hosts database
  172.18.0.2      database
  $ docker exec kit getent hosts 172.18.0.2
  172.18.0.2      db.lan
  $ docker exec kit getent ahosts db
  172.18.0.2      STREAM db
  172.18.0.2      DGRAM  
  172.18.0.2      RAW    
  $ docker exec kit nslookup db
  Server:		127.0.0.11
  Address:	127.0.0.11#53
  
  Non-authoritative answer:
  Name:	db
  Address: 172.18.0.2
  
  $ docker exec kit nslookup database
  Server:		127.0.0.11
  Address:	127.0.0.11#53
  
  Non-authoritative answer:
  Name:	database
  Address: 172.18.0.2
  
  $ docker exec kit nslookup 172.18.0.2
  2.0.18.172.in-addr.arpa	name = db.lan.
  
  Authoritative answers can be found from:
  
  $ docker exec kit nslookup -type=A db
  Server:		127.0.0.11
  Address:	127.0.0.11#53
  
  Non-authoritative answer:
  Name:	db
  Address: 172.18.0.2
  
  $ docker exec kit nslookup -type=mx db
  Server:		127.0.0.11
  Address:	127.0.0.11#53
  
  Non-authoritative answer:
  *** Can't find db: No answer
  
  Authoritative answers can be found from:
  
  $ docker exec kit nslookup db 127.0.0.11
  Server:		127.0.0.11
  Address:	127.0.0.11#53
  
  Non-authoritative answer:
  Name:	db
  Address: 172.18.0.2
  
  $ docker exec kit dig +short db
  <anything>
  $ docker exec kit dig +short database
  172.18.0.2
  $ docker exec kit dig +short -x 172.18.0.2
  db.lan.
  $ docker exec kit dig db | grep -v -e 'Query time' -e WHEN -e ' id: ' -e COOKIE -e '; <<>>'
  
  ;; global options: +cmd
  ;; Got answer:
  ;; flags: qr rd ra; QUERY: 1, ANSWER: 1, AUTHORITY: 0, ADDITIONAL: 0
  
  ;; QUESTION SECTION:
  ;db.				IN	A
  
  ;; ANSWER SECTION:
  db.			600	IN	A	172.18.0.2
  
  ;; SERVER: 127.0.0.11#53(127.0.0.11) (UDP)
  ;; MSG SIZE  rcvd: 38
  
  $ docker exec kit dig +noall +answer db
  db.			600	IN	A	172.18.0.2
  $ docker exec kit dig +noall +answer -x 172.18.0.2
  2.0.18.172.in-addr.arpa. 600	IN	PTR	db.lan.
  $ docker exec kit dig AAAA db +short
  $ docker exec kit dig db MX | grep -e status -e flags | sed 's/id: [0-9]*/id/'
  ;; ->>HEADER<<- opcode: QUERY, status: NOERROR, id
  ;; flags: qr rd ra; QUERY: 1, ANSWER: 0, AUTHORITY: 0, ADDITIONAL: 0
  $ docker exec kit dig @127.0.0.11 +short web
  172.18.0.3
  $ docker exec kit host db
  db has address 172.18.0.2
  $ docker exec kit host 172.18.0.2
  2.0.18.172.in-addr.arpa domain name pointer db.lan.
  $ docker exec kit host -t A db
  db has address 172.18.0.2
  $ docker exec box nslookup db
  <anything>
  $ docker exec box nslookup db 127.0.0.11
  <anything>
  $ docker exec box nslookup -type=a db
  Server:		127.0.0.11
  Address:	127.0.0.11:53
  
  Non-authoritative answer:
  Name:	db
  Address: 172.18.0.2
  
  $ docker exec box nslookup 172.18.0.2
  Server:		127.0.0.11
  Address:	127.0.0.11:53
  
  Non-authoritative answer:
  2.0.18.172.in-addr.arpa	name = db.lan
  
  $ docker exec box nslookup -debug db 2>&1 | head -3
  Server:		127.0.0.11
  Address:	127.0.0.11:53
  
  $ docker exec box ping -c 1 database
  ping: bad address 'database'
  [1]
  $ docker exec box ping -c 1 web
  PING web (172.18.0.3): 56 data bytes
  64 bytes from 172.18.0.3: seq=0 ttl=64 time=0.148 ms
  
  --- web ping statistics ---
  1 packets transmitted, 1 packets received, 0% packet loss
  round-trip min/avg/max = 0.148/0.148/0.148 ms
  $ docker exec box cat /etc/resolv.conf
  nameserver 127.0.0.11
  options ndots:0
  $ docker exec box netstat -an | head -2
  Active Internet connections (servers and established)
  Proto Recv-Q Send-Q Local Address           Foreign Address         State       
  $ docker run --rm --net none busybox ip addr | head -3
  1: lo: <LOOPBACK,UP,LOWER_UP> mtu 65536 qdisc noqueue qlen 1000
      link/loopback 00:00:00:00:00:00 brd 00:00:00:00:00:00
      inet 127.0.0.1/8 scope host lo
  $ docker run --rm --net none busybox ping -c 1 172.17.0.1
  <anything>
  [1]
  $ docker run --rm --net none busybox ping -c 1 db
  ping: bad address 'db'
  [1]
  $ docker run --rm --net none busybox wget -O - http://172.17.0.1/
  Connecting to 172.17.0.1 (172.17.0.1:80)
  wget: can't connect to remote host (172.17.0.1): Network is unreachable
  [1]
  $ docker run --rm --net none busybox nc 172.17.0.1 80
  nc: can't connect to remote host (172.17.0.1): Network is unreachable
  [1]
  $ docker run --rm --net none netkit ping -c 1 172.17.0.1
  ping: connect: Network is unreachable
  [2]
  $ docker run --rm --net none netkit curl -sS 172.17.0.1
  curl: (7) Failed to connect to 172.17.0.1 port 80 after 0 ms: Couldn't connect to server
  [7]
  $ docker run --rm --net none netkit curl -sS db
  curl: (6) Could not resolve host: db
  [6]
  $ docker run --rm --net none netkit nc -zv 172.17.0.1 80
  nc: connect to 172.17.0.1 port 80 (tcp) failed: Network is unreachable
  [1]
  $ docker run --rm --net none netkit ip route
  $ docker run --rm --net none netkit traceroute -n 172.17.0.1
  <anything>
  [1]
  $ docker run --rm --net none netkit ip route get 8.8.8.8
  RTNETLINK answers: Network is unreachable
  [2]
  $ docker run --rm --net none netkit cat /etc/resolv.conf | grep -c nameserver
  1
  $ docker run --rm --net none netkit dig +time=1 +tries=1 db | tail -1
  ;; no servers could be reached
  $ docker run --rm --net none netkit hostname -i
  hostname: Temporary failure in name resolution
  [1]
  $ docker run --rm --net container:web netkit curl -s localhost:5000; echo
  Hello world!
  $ docker run --rm --net container:web netkit hostname -i
  172.18.0.3
  $ docker run --rm --net container:web busybox ip -4 -o addr | sed 's/^[0-9]*/N/'
  N: lo    inet 127.0.0.1/8 scope host lo\       valid_lft forever preferred_lft forever
  N: eth0    inet 172.18.0.3/16 brd 172.18.255.255 scope global eth0\       valid_lft forever preferred_lft forever
  $ docker run --rm --net container:web busybox hostname | wc -c
  13
  $ docker run --rm --net container:web busybox grep -c db /etc/hosts
  <anything>
  [1]
  $ docker run --rm --net host busybox ip -4 -o addr show docker0 | sed 's/^[0-9]*/N/'
  N: docker0    inet 172.17.0.1/16 brd 172.17.255.255 scope global docker0\       valid_lft forever preferred_lft forever
  $ docker run -d --name srv --net host busybox nc -lk -p 9999 -e echo hi
  761694f0c17fabb92a3f35d8771e7f340d3f1b71d746527b5c70444777463573
  $ docker run --rm busybox nc 172.17.0.1 9999
  nc: can't connect to remote host (172.17.0.1): Connection refused
  [1]
  $ docker run --rm --net host netkit nc -zv localhost 9999
  nc: connect to localhost (127.0.0.1) port 9999 (tcp) failed: Connection refused
  [1]
  $ docker exec kit ping -c 1 -W 1 172.17.0.2 | sed 's/time [0-9]*ms/time T/'
  PING 172.17.0.2 (172.17.0.2) 56(84) bytes of data.
  
  --- 172.17.0.2 ping statistics ---
  1 packets transmitted, 0 received, 100% packet loss, time T
  
  $ docker stop -t 0 db
  db
  $ docker exec kit ping -c 1 db
  <anything>
  [2]
  $ docker exec kit ping -c 1 database
  <anything>
  [2]
  $ docker exec kit getent hosts db; echo $?
  2
  $ docker exec kit dig +short db
  <anything>
  [9]
  $ docker exec box nslookup db
  <anything>
  [1]
  $ docker exec kit curl -sS db:5432
  curl: (6) Could not resolve host: db
  [6]
  $ docker start db
  db
  $ docker exec kit ping -c 1 database | head -2
  <anything>
  $ docker network disconnect lan web
  $ docker exec web ip -o -4 addr
  1: lo    inet 127.0.0.1/8 scope host lo\       valid_lft forever preferred_lft forever
  $ docker exec kit curl -sS web:5000
  curl: (6) Could not resolve host: web
  [6]
  $ docker network connect lan web
  $ docker exec kit curl -sS web:5000; echo
  Hello world!
  $ docker network connect bridge kit
  $ docker exec kit ip -o -4 addr | sed 's/^[0-9]*/N/'
  N: lo    inet 127.0.0.1/8 scope host lo\       valid_lft forever preferred_lft forever
  N: eth0    inet 172.18.0.4/16 brd 172.18.255.255 scope global eth0\       valid_lft forever preferred_lft forever
  N: eth1    inet 172.17.0.2/16 brd 172.17.255.255 scope global eth1\       valid_lft forever preferred_lft forever
  $ docker exec kit ip route
  default via 172.17.0.1 dev eth1 
  172.17.0.0/16 dev eth1 proto kernel scope link src 172.17.0.2 
  172.18.0.0/16 dev eth0 proto kernel scope link src 172.18.0.4 
  $ docker exec kit hostname -I
  172.18.0.4 172.17.0.2 
  $ docker pause web
  web
  $ docker exec kit ping -c 1 web | head -2
  PING web (172.18.0.3) 56(84) bytes of data.
  64 bytes from web.lan (172.18.0.3): icmp_seq=1 ttl=64 time=0.078 ms
  $ docker unpause web
  web
  $ docker kill web
  web
