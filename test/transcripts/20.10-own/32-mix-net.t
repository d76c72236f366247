# What names and addresses do in the life of containers.
  $ for i in 1 2 3; do docker run -d --name c$i busybox sleep 1000 >/dev/null; done; docker inspect -f '{{.NetworkSettings.IPAddress}}' c1 c2 c3
  172.17.0.2
  172.17.0.3
  172.17.0.4
  $ docker rm -f c2; docker run -d --name c4 busybox sleep 1000 >/dev/null; docker inspect -f '{{.NetworkSettings.IPAddress}}' c4
  c2
  172.17.0.3
  $ docker stop -t 0 c1; docker run -d --name c5 busybox sleep 1000 >/dev/null; docker inspect -f '{{.NetworkSettings.IPAddress}}' c5
  c1
  172.17.0.2
  $ docker start c1; docker inspect -f '{{.NetworkSettings.IPAddress}}' c1
  c1
  172.17.0.5
  $ docker restart -t 0 c3 c4; docker inspect -f '{{.NetworkSettings.IPAddress}}' c3 c4
  c3
  c4
  172.17.0.4
  172.17.0.3
  $ docker inspect -f '{{.NetworkSettings.MacAddress}}' c1 c3
  02:42:ac:11:00:05
  02:42:ac:11:00:04
  $ docker exec c3 ping -c 1 c1
  ping: bad address 'c1'
  [1]
  $ docker exec c3 ping -c 1 172.17.0.1 | head -1
  PING 172.17.0.1 (172.17.0.1): 56 data bytes
  $ docker exec c3 ping -c 1 172.17.0.5 | tail -1 | cut -d= -f1
  round-trip min/avg/max 
  $ docker exec c3 ping -c 1 -w 1 172.17.0.99 | tail -1
  1 packets transmitted, 0 packets received, 100% packet loss
  $ docker exec c3 ping -c 2 127.0.0.1 | grep -c bytes
  3
  $ docker exec c3 ping -q -c 1 localhost | head -1
  PING localhost (127.0.0.1): 56 data bytes
  $ docker exec c3 ip addr show eth0 | grep 'inet '
      inet 172.17.0.4/16 brd 172.17.255.255 scope global eth0
  $ docker exec c3 ip link show eth0 | tail -1 | awk '{print $2}'
  02:42:ac:11:00:04
  $ docker exec c3 ip route
  default via 172.17.0.1 dev eth0 
  172.17.0.0/16 dev eth0 scope link  src 172.17.0.4 
  $ docker exec c3 cat /etc/resolv.conf | wc -l
  1
  $ docker exec c3 wget -q -O - http://172.17.0.1:1/ 2>&1 | tail -1
  wget: can't connect to remote host (172.17.0.1): Connection refused
  $ docker exec c3 nslookup c1 | head -2
  ;; connection timed out; no servers could be reached
  
  $ docker exec c3 ifconfig eth0 | head -2 | tail -1
            inet addr:172.17.0.4  Bcast:172.17.255.255  Mask:255.255.0.0
  $ docker exec c3 route -n | tail -1
  172.17.0.0      0.0.0.0         255.255.0.0     U     0      0        0 eth0
  $ docker exec c3 netstat -ltn | wc -l
  2
  $ docker run -d --name web -p 8000:5000 training/webapp python app.py >/dev/null; sleep 1; docker exec c3 wget -q -O - http://$(docker inspect -f '{{.NetworkSettings.IPAddress}}' web):5000/; echo
  Hello world!
  $ docker exec c3 wget -q -O - http://172.17.0.1:8000/; echo
  Hello world!
  $ curl -s http://127.0.0.1:8000/; echo
  Hello world!
  $ curl -s http://localhost:8000/nosuch | grep -c 'Not Found'
  2
  $ curl -s -o /dev/null -w '%{http_code}\n' http://localhost:8000/
  200
  $ curl -s -I http://localhost:8000/ | head -1
  HTTP/1.1 200 OK
  $ curl -s http://$(docker inspect -f '{{.NetworkSettings.IPAddress}}' web):8000/; echo $?
  7
  $ docker pause web; curl -s -m 1 http://localhost:8000/; echo $?; docker unpause web
  web
  28
  web
  $ docker exec web curl -s http://localhost:5000/; echo
  Hello world!
  $ docker exec web cat /etc/hosts | tail -1 | cut -f1
  172.17.0.6
  $ docker network create n1 >/dev/null; docker network connect n1 web; docker exec web cat /etc/hosts | tail -2 | cut -f1
  172.17.0.6
  172.18.0.2
  $ docker run --rm --net n1 busybox wget -q -O - http://web:5000/; echo
  Hello world!
  $ docker run --rm --net n1 busybox wget -q -O - http://web:5001/
  wget: can't connect to remote host (172.18.0.2): Connection refused
  [1]
  $ docker run --rm --net n1 busybox wget -q -O - http://nosuch:5000/
  wget: bad address 'nosuch:5000'
  [1]
  $ docker network disconnect bridge web; curl -s http://localhost:8000/; echo
  Hello world!
  $ docker port web
  5000/tcp -> 0.0.0.0:8000
  5000/tcp -> [::]:8000
  $ docker inspect -f '{{json .NetworkSettings.Ports}}' web
  {"5000/tcp":[{"HostIp":"0.0.0.0","HostPort":"8000"},{"HostIp":"::","HostPort":"8000"}]}
  $ docker network connect bridge web; docker port web
  5000/tcp -> 0.0.0.0:8000
  5000/tcp -> [::]:8000
  $ docker network disconnect n1 web; docker exec web ip addr show | grep 'inet ' | wc -l
  2
  $ docker rm -f web | wc -l; curl -s http://localhost:8000/; echo $?
  1
  7
  $ docker network create --subnet 10.1.0.0/24 n2 >/dev/null; for i in 1 2 3; do docker run -d --name d$i --net n2 busybox sleep 1000 >/dev/null; done; docker inspect -f '{{.NetworkSettings.Networks.n2.IPAddress}}' d1 d2 d3
  10.1.0.2
  10.1.0.3
  10.1.0.4
  $ docker rm -f d2 >/dev/null; docker run -d --name d4 --net n2 busybox sleep 1000 >/dev/null; docker inspect -f '{{.NetworkSettings.Networks.n2.IPAddress}}' d4
  10.1.0.3
  $ docker run -d --name d5 --net n2 --ip 10.1.0.3 busybox sleep 1000 >/dev/null; docker inspect -f '{{.NetworkSettings.Networks.n2.IPAddress}}' d5
  docker: Error response from daemon: Address already in use
  
  Run 'docker run --help' for more information
  
  $ docker run -d --name d6 --net n2 --ip 10.1.0.3 busybox sleep 1000
  d7c24be387c5a9dfd06be38e8908c7421f2e976ddec65a270f26c2bdeb2509e0
  docker: Error response from daemon: Address already in use
  
  Run 'docker run --help' for more information
  [125]
  $ docker ps -a --filter name=d6 --format '{{.Names}} {{.Status}}'
  d6 Created
  $ docker run -d --name d7 --net n2 --ip 10.1.1.3 busybox sleep 1000
  eaa9e966ede15db607de9999878713b87073425b9ae4446ce49d2e4a82695ed7
  docker: Error response from daemon: Invalid address 10.1.1.3: It does not belong to any of this network's subnets
  
  Run 'docker run --help' for more information
  [125]
  $ docker rm d6 d7
  d6
  d7
  $ docker stop -t 0 d5; docker run -d --name d8 --net n2 busybox sleep 1000 >/dev/null; docker inspect -f '{{.NetworkSettings.Networks.n2.IPAddress}}' d8; docker start d5; docker inspect -f '{{.NetworkSettings.Networks.n2.IPAddress}}' d5
  d5
  10.1.0.5
  Error response from daemon: Address already in use
  Error: failed to start containers: d5
  
  $ docker exec d1 ping -c 1 d3
  PING d3 (10.1.0.4): 56 data bytes
  64 bytes from 10.1.0.4: seq=0 ttl=64 time=0.276 ms
  
  --- d3 ping statistics ---
  1 packets transmitted, 1 packets received, 0% packet loss
  round-trip min/avg/max = 0.276/0.276/0.276 ms
  $ docker exec d1 ping -c 1 c1
  ping: bad address 'c1'
  [1]
  $ docker exec d1 ping -c 1 -w 1 172.17.0.3 | tail -2 | head -1
  --- 172.17.0.3 ping statistics ---
  $ docker rename d3 e3; docker exec d1 ping -c 1 e3 | head -1; docker exec d1 ping -c 1 d3 2>&1 | head -1
  PING e3 (10.1.0.4): 56 data bytes
  ping: bad address 'd3'
  $ docker stop -t 0 e3; docker exec d1 ping -c 1 e3
  e3
  ping: bad address 'e3'
  [1]
  $ docker start e3; docker exec d1 ping -c 1 e3 | head -1
  e3
  PING e3 (10.1.0.4): 56 data bytes
  $ docker run -d --name al1 --net n2 --network-alias pool busybox sleep 1000 >/dev/null; docker run -d --name al2 --net n2 --network-alias pool busybox sleep 1000 >/dev/null; docker exec d1 nslookup pool | grep -c '^Address: 10'
  2
  $ docker rm -f al1 >/dev/null; docker exec d1 ping -c 1 pool | head -1
  PING pool (10.1.0.7): 56 data bytes
  $ docker network inspect n2 -f '{{range .Containers}}{{.Name}} {{end}}' | tr ' ' '\n' | sort | tr '\n' ' '
   al2 d1 d4 d8 e3  (no-eol)
  $ docker network inspect n2 -f '{{len .Containers}} {{.Internal}} {{(index .IPAM.Config 0).Subnet}} {{(index .IPAM.Config 0).Gateway}}'
  5 false 10.1.0.0/24 
  $ docker network inspect n1 -f '{{(index .IPAM.Config 0).Subnet}} {{(index .IPAM.Config 0).Gateway}} {{json .IPAM}}'
  172.18.0.0/16 172.18.0.1 {"Driver":"default","Options":{},"Config":[{"Subnet":"172.18.0.0/16","Gateway":"172.18.0.1"}]}
  $ docker network inspect n1 n2 -f '{{.Name}} {{.Driver}}'
  n1 bridge
  n2 bridge
  $ docker network inspect bridge n1 nosuch -f '{{.Name}}'
  bridge
  n1
  Error response from daemon: network nosuch not found
  [1]
  $ docker network inspect $(docker network ls -q --filter name=n1 | cut -c1-4) -f '{{.Name}}'
  n1
  $ docker network ls --filter id=$(docker network ls -q --filter name=n1) --format '{{.Name}}'
  n1
  $ docker network rm n2 2>&1 | sed 's/id [0-9a-f]*/id ID/'
  Error response from daemon: error while removing network: network n2 id ID has active endpoints
  exit status 1
  $ docker network rm $(docker network ls -q --filter name=n1) | wc -c
  13
  $ docker network create n1 >/dev/null; docker network create n3 >/dev/null; docker network inspect -f '{{(index .IPAM.Config 0).Subnet}}' n1 n3
  172.19.0.0/16
  172.20.0.0/16
  $ docker network rm n1; docker network create n4 >/dev/null; docker network inspect -f '{{(index .IPAM.Config 0).Subnet}}' n4
  n1
  172.21.0.0/16
  $ docker network create --subnet 172.17.5.0/24 n5
  Error response from daemon: Pool overlaps with other one on this address space
  [1]
  $ docker network create --subnet 10.1.0.128/25 n5
  Error response from daemon: Pool overlaps with other one on this address space
  [1]
  $ docker network create --subnet 10.2.0.0/24 --gateway 10.2.0.200 n5 >/dev/null; docker run --rm --net n5 busybox ip route | head -1
  default via 10.2.0.200 dev eth0 
  $ docker run --rm --net n5 busybox hostname -i
  10.2.0.1
  $ docker run --rm --net n5 --ip 10.2.0.200 busybox true
  docker: Error response from daemon: Address already in use
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --net n5 --ip 10.2.0.0 busybox true
  docker: Error response from daemon: Address already in use
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --net n5 --ip 10.2.0.255 busybox true
  docker: Error response from daemon: Address already in use
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --net none busybox ip addr | grep -c inet
  1
  $ docker run --rm --net none busybox ping -c 1 172.17.0.1
  <anything>
  $ docker run --rm --net none busybox cat /etc/resolv.conf | wc -c
  25
  $ docker run --rm --net host busybox ip addr show docker0 | grep 'inet ' | awk '{print $2}'
  172.17.0.1/16
  $ docker run --rm --net container:c3 busybox hostname -i
  172.17.0.4
  $ docker run --rm --net container:c3 busybox ip addr show eth0 | grep -c 'inet '
  1
  $ docker run -d --name srv --net container:c3 busybox nc -l -p 9000 -e echo hello >/dev/null; sleep 0.5; docker exec c4 nc 172.17.0.4 9000 < /dev/null
  hello
  $ docker rm -f c3 >/dev/null; docker ps --filter name=srv --format '{{.Names}} {{.Status}}'
  $ docker restart -t 0 srv 2>&1 | sed 's/[0-9a-f]\{64\}/ID/'
  Error response from daemon: Cannot restart container srv: No such container: ID
  $ docker start srv 2>&1 | sed 's/[0-9a-f]\{64\}/ID/'
  Error response from daemon: No such container: ID
  Error: failed to start containers: srv
  $ docker run --rm --link c4:x --link c1:y busybox tail -3 /etc/hosts | awk '{print $1, $2, $4}'
  172.17.0.3 x c4
  172.17.0.5 y c1
  172.17.0.4 062c52ae8ef8 
  $ docker run --rm --link c4:x busybox ping -c 1 x | head -1
  PING x (172.17.0.3): 56 data bytes
  $ docker run --rm --link c4:x busybox nslookup x > /dev/null; echo $?
  1
  $ docker run --rm --link c4:x --add-host x:9.9.9.9 busybox grep -w x /etc/hosts | awk '{print $1, $2}'
  9.9.9.9 x
  172.17.0.3 x
  $ docker run --rm --link c4:x --dns 1.1.1.1 busybox cat /etc/resolv.conf
  nameserver 1.1.1.1
  $ docker run -d --name lk --link c4:x busybox sleep 1000 >/dev/null; docker inspect -f '{{json .HostConfig.Links}} {{json .NetworkSettings.Networks.bridge.Links}}' lk
  ["/c4:/lk/x"] null
  $ docker network connect n5 lk; docker exec lk ping -c 1 x | head -1
  PING x (172.17.0.3): 56 data bytes
  $ docker network disconnect bridge lk; docker exec lk ping -c 1 x 2>&1 | head -1
  PING x (172.17.0.3): 56 data bytes
  $ docker exec lk tail -3 /etc/hosts | awk '{print $1, $2}'
  172.17.0.3 x
  172.17.0.4 9844026d9ccc
  10.2.0.1 9844026d9ccc
  $ docker inspect -f '{{json .HostConfig.Links}}' lk
  ["/c4:/lk/x"]
  $ docker restart -t 0 lk; docker inspect -f '{{range $k, $v := .NetworkSettings.Networks}}{{$k}} {{end}}' lk
  lk
  n5 
  $ docker ps --filter name=lk --format '{{.Names}} {{.Networks}}'
  lk n5
  $ docker ps --filter network=n5 --format '{{.Names}}'
  lk
  $ docker ps --filter network=$(docker network ls -q --filter name=n5) --format '{{.Names}}'
  lk
