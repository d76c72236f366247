# published ports, from the host and from containers
  $ docker run -d --name web -p 8080:5000 training/webapp
  c894875ea8c3d94f60860a4140e8f0d608fe1d3ce822dcb9459f536795192254
  $ docker run -d --name web2 -p 127.0.0.1:8081:5000 training/webapp
  813bccd72ae7a76049935e139008e1a9d53a7898c682eb0979a93baaca3ae264
  $ docker run -d --name db -p 5432 training/postgres
  6ba4c5ddb71e425233466401067fda3fbaef6195457440d0e42d128ef96c64bc
  $ docker run -d --name udp -p 9000:9000/udp busybox sh -c 'while :; do nc -u -l -p 9000 -e cat; done'
  e29e0879d575e6642d07f80be37d7c15fb679e2657b903ee8d54f09781e25161
  $ sleep 1
  $ curl -s localhost:8080; echo
  Hello world!
  $ curl -s 127.0.0.1:8081; echo
  Hello world!
  $ curl -sS 172.17.0.1:8081
  curl: (7) Failed to connect to 172.17.0.1 port 8081 after 0 ms: Couldn't connect to server
  [7]
  $ curl -s 172.17.0.1:8080; echo
  Hello world!
  $ curl -s 172.17.0.2:5000; echo
  Hello world!
  $ curl -sS 172.17.0.2:8080
  curl: (7) Failed to connect to 172.17.0.2 port 8080 after 0 ms: Couldn't connect to server
  [7]
  $ curl -sS localhost:5000
  curl: (7) Failed to connect to localhost port 5000 after 0 ms: Couldn't connect to server
  [7]
  $ docker run --rm busybox wget -qO- http://172.17.0.1:8080/; echo
  Hello world!
  $ docker run --rm busybox wget -qO- http://172.17.0.1:8081/
  wget: can't connect to remote host (172.17.0.1): Connection refused
  [1]
  $ docker run --rm busybox wget -qO- http://172.17.0.2:5000/; echo
  Hello world!
  $ docker exec web curl -s localhost:5000; echo
  Hello world!
  $ docker exec web curl -sS localhost:8080
  curl: (7) Failed to connect to localhost port 8080 after 0 ms: Couldn't connect to server
  [7]
  $ docker exec web curl -s 172.17.0.1:8080; echo
  Hello world!
  $ docker run --rm --net none busybox wget -qO- http://172.17.0.1:8080/
  wget: can't connect to remote host (172.17.0.1): Network is unreachable
  [1]
  $ docker run --rm --net host busybox wget -qO- http://localhost:8080/; echo
  Hello world!
  $ docker run --rm --net host busybox wget -qO- http://127.0.0.1:8081/; echo
  Hello world!
  $ docker network create other
  af91934f36948adb3c42cfc13a89f47588734458598e773b438b3fd966409f6d
  $ docker run --rm --net other busybox wget -T 2 -qO- http://172.17.0.2:5000/
  <anything>
  [139]
  $ docker run --rm --net other busybox wget -T 2 -qO- http://172.17.0.1:8080/; echo
  <anything>
  $ docker run --rm --net other busybox wget -T 2 -qO- http://172.18.0.1:8080/; echo
  <anything>
  $ docker run --rm --net other busybox ping -c 1 -W 1 172.17.0.2
  PING 172.17.0.2 (172.17.0.2): 56 data bytes
  
  --- 172.17.0.2 ping statistics ---
  1 packets transmitted, 0 packets received, 100% packet loss
  [1]
  $ docker run --rm --net other busybox ping -c 1 -W 1 172.17.0.1 | head -2
  PING 172.17.0.1 (172.17.0.1): 56 data bytes
  64 bytes from 172.17.0.1: seq=0 ttl=64 time=3.042 ms
  $ docker stop -t 0 web
  web
  $ curl -sS localhost:8080
  curl: (7) Failed to connect to localhost port 8080 after 0 ms: Couldn't connect to server
  [7]
  $ docker start web
  web
  $ sleep 1; curl -s localhost:8080; echo
  <anything>
  $ docker pause web2
  web2
  $ curl -sS -m 1 127.0.0.1:8081
  <anything>
  [28]
  $ docker unpause web2
  web2
  $ docker run --rm --name c1 busybox nc -w 1 172.17.0.1 5432 </dev/null
  nc: can't connect to remote host (172.17.0.1): Connection refused
  [1]
  $ docker port db
  5432/tcp -> 0.0.0.0:32768
  5432/tcp -> [::]:32768
  $ docker run -d --name empty -p 8090:80 busybox sleep 100
  928192329cb08e441772476b6a3129b64a30d33ca523fb33965d0733b1c929ad
  $ curl -sS localhost:8090
  curl: (56) Recv failure: Connection reset by peer
  [56]
  $ curl -sS 172.17.0.1:8090
  curl: (7) Failed to connect to 172.17.0.1 port 8090 after 0 ms: Couldn't connect to server
  [7]
  $ curl -sS 172.17.0.6:80
  curl: (7) Failed to connect to 172.17.0.6 port 80 after 0 ms: Couldn't connect to server
  [7]
  $ docker run -d --name h -p 8091:80 --net host busybox sleep 100
  docker: Error response from daemon: Invalid container name (h), only [a-zA-Z0-9][a-zA-Z0-9_.-] are allowed
  
  Run 'docker run --help' for more information
  [125]
  $ docker port h
  Error response from daemon: No such container: h
  [1]
  $ curl -sS localhost:8091
  curl: (7) Failed to connect to localhost port 8091 after 0 ms: Couldn't connect to server
  [7]
  $ docker run -d --name n -p 8092:80 --net none busybox sleep 100
  docker: Error response from daemon: Invalid container name (n), only [a-zA-Z0-9][a-zA-Z0-9_.-] are allowed
  
  Run 'docker run --help' for more information
  [125]
  $ docker port n
  Error response from daemon: No such container: n
  [1]
  $ docker ps --format '{{.Names}}: {{.Ports}}'
  empty: 0.0.0.0:8090->80/tcp, [::]:8090->80/tcp
  udp: 0.0.0.0:9000->9000/udp, [::]:9000->9000/udp
  db: 0.0.0.0:32768->5432/tcp, [::]:32768->5432/tcp
  web2: 127.0.0.1:8081->5000/tcp
  web: 0.0.0.0:8080->5000/tcp, [::]:8080->5000/tcp
  $ docker rm -f web
  web
  $ curl -sS localhost:8080
  curl: (7) Failed to connect to localhost port 8080 after 0 ms: Couldn't connect to server
  [7]
