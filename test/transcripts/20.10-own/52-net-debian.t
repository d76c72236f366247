# Debian's network programs in containers that are linked
  $ docker image inspect netkit >/dev/null 2>&1 || { docker run --name prep ubuntu:14.04 sh -c 'apt-get update; apt-get install -y iproute2 net-tools iputils-ping dnsutils curl wget netcat-openbsd procps traceroute telnet'; docker commit prep netkit; docker rm prep; } >/dev/null 2>&1
  $ docker run -d --name db training/postgres
  7ba049a23355ab441df006942374e4a47466f301abf6b64db10d074542c1eb5a
  $ docker run -d --name web --link db:database training/webapp
  4117301aa22e407c0ba2b94df542739b62d7ceb3ec45ad6174035bbe4efc64f1
  $ docker run -d --name kit --link db:database --link web:w netkit sleep 1000
  aa8892b1e8e69793b029670e16e8d431c9476137793ff7b3aaade1397444884d
  $ docker exec kit ping -c 1 database
  <anything>
  $ docker exec kit ping -c 1 -n database
  <anything>
  $ docker exec kit ping -c 2 -q -i 0.2 w | sed 's/time [0-9]*ms/time T/; s/= [0-9.].*/= T/'
  PING w (172.17.0.3) 56(84) bytes of data.
  
  --- w ping statistics ---
  2 packets transmitted, 2 received, 0% packet loss, time T
  rtt min/avg/max/mdev = T
  $ docker exec kit ping -c 1 nosuch
  ping: nosuch: Temporary failure in name resolution
  [2]
  $ docker exec kit ping -c 1 -W 1 172.17.0.200 | sed 's/time [0-9]*ms/time T/'
  PING 172.17.0.200 (172.17.0.200) 56(84) bytes of data.
  
  --- 172.17.0.200 ping statistics ---
  1 packets transmitted, 0 received, 100% packet loss, time T
  
  $ docker exec kit ping -c 1 -w 1 172.17.0.200 | sed 's/time [0-9]*ms/time T/'
  PING 172.17.0.200 (172.17.0.200) 56(84) bytes of data.
  
  --- 172.17.0.200 ping statistics ---
  1 packets transmitted, 0 received, 100% packet loss, time T
  
  $ docker exec kit ping -c 1 172.17.0.200 | sed 's/time [0-9]*ms/time T/'
  PING 172.17.0.200 (172.17.0.200) 56(84) bytes of data.
  From 172.17.0.4 icmp_seq=1 Destination Host Unreachable
  
  --- 172.17.0.200 ping statistics ---
  1 packets transmitted, 0 received, +1 errors, 100% packet loss, time T
  
  $ docker exec kit ping -c 1 8.8.8.8 | sed 's/time [0-9]*ms/time T/'
  PING 8.8.8.8 (8.8.8.8) 56(84) bytes of data.
  From 172.17.0.1 icmp_seq=1 Destination Net Unreachable
  
  --- 8.8.8.8 ping statistics ---
  1 packets transmitted, 0 received, +1 errors, 100% packet loss, time T
  
  $ docker exec kit ping -c 1 -s 1472 -M do database | head -2
  PING database (172.17.0.2) 1472(1500) bytes of data.
  1480 bytes from database (172.17.0.2): icmp_seq=1 ttl=64 time=0.104 ms
  $ docker exec kit ping -c 1 -s 1473 -M do database 2>&1 | head -2
  <anything>
  $ docker exec kit ping -c 1 -t 1 database | head -2
  PING database (172.17.0.2) 56(84) bytes of data.
  64 bytes from database (172.17.0.2): icmp_seq=1 ttl=64 time=0.095 ms
  $ docker exec kit ping -c x database
  ping: invalid argument: 'x'
  [1]
  $ docker exec kit ping
  ping: usage error: Destination address required
  [1]
  $ docker exec kit ping -V
  ping from iputils 20221126
  libcap: yes, IDN: yes, NLS: no, error.h: yes, getrandom(): yes, __fpending(): yes
  $ docker exec kit ping -c 1 -D database | sed 's/\[[0-9.]*\]/[T]/' | head -2
  PING database (172.17.0.2) 56(84) bytes of data.
  [T] 64 bytes from database (172.17.0.2): icmp_seq=1 ttl=64 time=0.091 ms
  $ docker exec kit ping -c 1 localhost | head -2
  PING localhost (127.0.0.1) 56(84) bytes of data.
  64 bytes from localhost (127.0.0.1): icmp_seq=1 ttl=64 time=0.038 ms
  $ docker exec kit ping -4 -c 1 localhost | head -1
  PING localhost (127.0.0.1) 56(84) bytes of data.
  $ docker exec kit curl -s w:5000; echo
  Hello world!
  $ docker exec kit curl -sS w
  <anything>
  [7]
  $ docker exec kit curl -sS nosuch
  curl: (6) Could not resolve host: nosuch
  [6]
  $ docker exec kit curl -sS database:5433
  <anything>
  [7]
  $ docker exec kit curl -sS --max-time 1 172.17.0.200
  <anything>
  [28]
  $ docker exec kit curl -sS http://172.17.0.200/
  <anything>
  [7]
  $ docker exec kit curl -s -o /dev/null -w '%{http_code} %{remote_ip}:%{remote_port}\n' w:5000
  200 172.17.0.3:5000
  $ docker exec kit curl -sf w:5000/none; echo $?
  22
  $ docker exec kit curl -sSf w:5000/none
  curl: (22) The requested URL returned error: 404
  [22]
  $ docker exec kit curl -v w:5000 2>&1 | grep "^[*<>]" | grep -v -e Date -e Server -e User-Agent
  <anything>
  $ docker exec kit curl -sS --resolve foo:5000:172.17.0.3 http://foo:5000/; echo
  Hello world!
  $ docker exec kit curl -sS telnet://database:5433
  <anything>
  [7]
  $ docker exec kit curl -sS foo://w
  curl: (1) Protocol "foo" not supported or disabled in libcurl
  [1]
  $ docker exec kit curl
  curl: try 'curl --help' or 'curl --manual' for more information
  [2]
  $ docker exec kit wget -nv -O - http://w:5000/ 2>&1 | sed 's/^[0-9-]* [0-9:]* //'
  Hello world!2026-11-22 12:30:16 URL:http://w:5000/ [12/12] -> "-" [1]
  $ docker exec kit wget -q -O - http://w:5000/none; echo $?
  8
  $ docker exec kit wget -t 1 -T 1 -O - http://w/ 2>&1 | sed 's/^--.*--/--T--/'
  --T--  http://w/
  Resolving w (w)... 172.17.0.3
  Connecting to w (w)|172.17.0.3|:80... failed: Connection refused.
  $ docker exec kit wget -O - http://nosuch/ 2>&1 | sed 's/^--.*--/--T--/'
  --T--  http://nosuch/
  Resolving nosuch (nosuch)... failed: Temporary failure in name resolution.
  wget: unable to resolve host address 'nosuch'
  $ docker exec kit wget -t 1 -T 1 -O - http://172.17.0.200/ 2>&1 | sed 's/^--.*--/--T--/'
  --T--  http://172.17.0.200/
  Connecting to 172.17.0.200:80... failed: Connection timed out.
  Giving up.
  
  $ docker exec kit wget -O - http://w:5000/none 2>&1 | sed 's/^--.*--/--T--/; s/^[0-9-]* [0-9:]* /T /'
  --T--  http://w:5000/none
  Resolving w (w)... 172.17.0.3
  Connecting to w (w)|172.17.0.3|:5000... connected.
  HTTP request sent, awaiting response... 404 NOT FOUND
  T ERROR 404: NOT FOUND.
  
  $ docker exec kit wget --spider http://w:5000/ 2>&1 | sed 's/^--.*--/--T--/'
  Spider mode enabled. Check if remote file exists.
  --T--  http://w:5000/
  Resolving w (w)... 172.17.0.3
  Connecting to w (w)|172.17.0.3|:5000... connected.
  HTTP request sent, awaiting response... 200 OK
  Length: 12 [text/html]
  Remote file exists and could contain further links,
  but recursion is disabled -- not retrieving.
  
  $ docker exec kit wget
  wget: missing URL
  Usage: wget [OPTION]... [URL]...
  [1]
  $ docker exec kit nc -zv database 5432
  Connection to database (172.17.0.2) 5432 port [tcp/postgresql] succeeded!
  $ docker exec kit nc -zv database 5433
  nc: connect to database (172.17.0.2) port 5433 (tcp) failed: Connection refused
  [1]
  $ docker exec kit nc -zv nosuch 80
  nc: getaddrinfo for host "nosuch" port 80: Temporary failure in name resolution
  [1]
  $ docker exec kit nc -zv -w 1 172.17.0.200 80
  nc: connect to 172.17.0.200 port 80 (tcp) timed out: Operation now in progress
  [1]
  $ docker exec kit nc -zv 172.17.0.200 80
  nc: connect to 172.17.0.200 port 80 (tcp) failed: No route to host
  [1]
  $ docker exec kit nc -zvn 172.17.0.2 5432
  Connection to 172.17.0.2 5432 port [tcp/*] succeeded!
  $ docker exec kit nc -zv database 5431-5433
  nc: connect to database (172.17.0.2) port 5431 (tcp) failed: Connection refused
  Connection to database (172.17.0.2) 5432 port [tcp/postgresql] succeeded!
  nc: connect to database (172.17.0.2) port 5433 (tcp) failed: Connection refused
  $ docker exec kit nc -zv database postgresql
  Connection to database (172.17.0.2) 5432 port [tcp/postgresql] succeeded!
  $ docker exec kit nc database
  nc: missing port number
  [1]
  $ docker exec kit nc 2>&1 | head -1
  usage: nc [-46CDdFhklNnrStUuvZz] [-I length] [-i interval] [-M ttl]
  $ docker exec kit nc -zvu database 5432
  [1]
  $ docker exec kit getent hosts database
  172.17.0.2      database 7ba049a23355 db
  $ docker exec kit getent hosts nosuch; echo $?
  2
  $ docker exec kit getent ahosts w
  172.17.0.3      STREAM w
  172.17.0.3      DGRAM  
  172.17.0.3      RAW    
  $ docker exec kit getent ahostsv4 w
  172.17.0.3      STREAM w
  172.17.0.3      DGRAM  
  172.17.0.3      RAW    
  $ docker exec kit getent hosts 172.17.0.2
  172.17.0.2      database 7ba049a23355 db
  $ docker exec kit getent hosts
  <anything>
  $ docker exec kit getent services postgresql
  postgresql            5432/tcp postgres
  $ docker exec kit getent services 80
  http                  80/tcp www
  $ docker exec kit getent passwd root
  root:x:0:0:root:/root:/bin/bash
  $ docker exec kit getent foo bar
  Unknown database: foo
  Try `getent --help' or `getent --usage' for more information.
  [1]
  $ docker exec kit getent
  getent: wrong number of arguments
  Try `getent --help' or `getent --usage' for more information.
  [1]
  $ docker exec kit hostname -i
  172.17.0.4
  $ docker exec kit hostname -I
  172.17.0.4 
  $ docker exec kit hostname -f | wc -c
  13
  $ docker exec kit hostname -d
  $ docker exec kit hostname foo
  hostname: you must be root to change the host name
  [1]
  $ docker exec kit hostname -x
  <anything>
  [255]
  $ docker exec kit telnet database 5433
  <anything>
  [1]
  $ docker exec kit telnet nosuch
  Server lookup failure:  nosuch:telnet, Temporary failure in name resolution
  [1]
  $ docker exec kit telnet nosuch 80
  Server lookup failure:  nosuch:80, Temporary failure in name resolution
  [1]
  $ docker exec kit traceroute -n database | sed 's/ [0-9.]* ms/ T ms/g'
  traceroute to database (172.17.0.2), 30 hops max, 60 byte packets
   1  172.17.0.2  T ms  T ms  T ms
  $ docker exec kit traceroute nosuch
  nosuch: Temporary failure in name resolution
  Cannot handle "host" cmdline arg `nosuch' on position 1 (argc 1)
  [2]
  $ docker exec kit traceroute -n -m 2 -w 1 172.17.0.200 | sed 's/ [0-9.]* ms/ T ms/g'
  traceroute to 172.17.0.200 (172.17.0.200), 2 hops max, 60 byte packets
   1  * * *
   2  * * *
  $ docker exec kit traceroute -n -m 3 -q 1 -w 1 8.8.8.8 | sed 's/ [0-9.]* ms/ T ms/g'
  traceroute to 8.8.8.8 (8.8.8.8), 3 hops max, 60 byte packets
   1  172.17.0.1  T ms !N
