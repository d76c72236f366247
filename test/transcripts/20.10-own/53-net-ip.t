# what Debian's containers say of their interfaces and sockets
  $ docker image inspect netkit >/dev/null 2>&1 || { docker run --name prep ubuntu:14.04 sh -c 'apt-get update; apt-get install -y iproute2 net-tools iputils-ping dnsutils curl wget netcat-openbsd procps traceroute telnet'; docker commit prep netkit; docker rm prep; } >/dev/null 2>&1
  $ docker run -d --name db training/postgres
  f3970ed7250e46d399721dc66f79e509584907940b328709e80e49f8184d7b43
  $ docker run -d --name kit --link db:database netkit sleep 1000
  b80dc0cfcd6c9d1f648f78fd6da662b9ebfe3fb526d5e01479c053446e780ecb
  $ docker exec kit ip addr show lo
  1: lo: <LOOPBACK,UP,LOWER_UP> mtu 65536 qdisc noqueue state UNKNOWN group default qlen 1000
      link/loopback 00:00:00:00:00:00 brd 00:00:00:00:00:00
      inet 127.0.0.1/8 scope host lo
         valid_lft forever preferred_lft forever
  $ docker exec kit ip addr show eth0 | sed 's/@if[0-9]*/@ifN/; s/^[0-9]*/N/'
  N: eth0@ifN: <BROADCAST,MULTICAST,UP,LOWER_UP> mtu 1500 qdisc noqueue state UP group default 
  N    link/ether 02:42:ac:11:00:03 brd ff:ff:ff:ff:ff:ff link-netnsid 0
  N    inet 172.17.0.3/16 brd 172.17.255.255 scope global eth0
  N       valid_lft forever preferred_lft forever
  $ docker exec kit ip -4 a s eth0 | sed 's/@if[0-9]*/@ifN/; s/^[0-9]*/N/'
  N: eth0@ifN: <BROADCAST,MULTICAST,UP,LOWER_UP> mtu 1500 qdisc noqueue state UP group default  link-netnsid 0
  N    inet 172.17.0.3/16 brd 172.17.255.255 scope global eth0
  N       valid_lft forever preferred_lft forever
  $ docker exec kit ip -br addr | sed 's/@if[0-9]*/@ifN/'
  lo               UNKNOWN        127.0.0.1/8 
  eth0@ifN       UP             172.17.0.3/16 
  $ docker exec kit ip -br link | sed 's/@if[0-9]*/@ifN/; s/02:42:ac:11:00:03/M/'
  lo               UNKNOWN        00:00:00:00:00:00 <LOOPBACK,UP,LOWER_UP> 
  eth0@ifN       UP             M <BROADCAST,MULTICAST,UP,LOWER_UP> 
  $ docker exec kit ip -o -4 addr show | sed 's/^[0-9]*/N/'
  N: lo    inet 127.0.0.1/8 scope host lo\       valid_lft forever preferred_lft forever
  N: eth0    inet 172.17.0.3/16 brd 172.17.255.255 scope global eth0\       valid_lft forever preferred_lft forever
  $ docker exec kit ip -6 addr | sed 's/@if[0-9]*/@ifN/; s/^[0-9]*/N/'
  $ docker exec kit ip link show eth0 | sed 's/@if[0-9]*/@ifN/; s/^[0-9]*/N/'
  N: eth0@ifN: <BROADCAST,MULTICAST,UP,LOWER_UP> mtu 1500 qdisc noqueue state UP mode DEFAULT group default 
  N    link/ether 02:42:ac:11:00:03 brd ff:ff:ff:ff:ff:ff link-netnsid 0
  $ docker exec kit ip -s link show lo
  1: lo: <LOOPBACK,UP,LOWER_UP> mtu 65536 qdisc noqueue state UNKNOWN mode DEFAULT group default qlen 1000
      link/loopback 00:00:00:00:00:00 brd 00:00:00:00:00:00
      RX:  bytes packets errors dropped  missed   mcast           
               0       0      0       0       0       0 
      TX:  bytes packets errors dropped carrier collsns           
               0       0      0       0       0       0 
  $ docker exec kit ip route
  default via 172.17.0.1 dev eth0 
  172.17.0.0/16 dev eth0 proto kernel scope link src 172.17.0.3 
  $ docker exec kit ip r show default
  default via 172.17.0.1 dev eth0 
  $ docker exec kit ip route get 172.17.0.2
  172.17.0.2 dev eth0 src 172.17.0.3 uid 0 
      cache 
  $ docker exec kit ip route get 8.8.8.8
  8.8.8.8 via 172.17.0.1 dev eth0 src 172.17.0.3 uid 0 
      cache 
  $ docker exec kit ip route get 127.0.0.1
  local 127.0.0.1 dev lo src 127.0.0.1 uid 0 
      cache <local> 
  $ docker exec kit ip route show table local
  local 127.0.0.0/8 dev lo proto kernel scope host src 127.0.0.1 
  local 127.0.0.1 dev lo proto kernel scope host src 127.0.0.1 
  broadcast 127.255.255.255 dev lo proto kernel scope link src 127.0.0.1 
  local 172.17.0.3 dev eth0 proto kernel scope host src 172.17.0.3 
  broadcast 172.17.255.255 dev eth0 proto kernel scope link src 172.17.0.3 
  $ docker exec kit ip rule
  0:	from all lookup local
  32766:	from all lookup main
  32767:	from all lookup default
  $ docker exec kit ping -c 1 -q database | head -1
  PING database (172.17.0.2) 56(84) bytes of data.
  $ docker exec kit ip -j route
  [{"dst":"default","gateway":"172.17.0.1","dev":"eth0","flags":[]},{"dst":"172.17.0.0/16","dev":"eth0","protocol":"kernel","scope":"link","prefsrc":"172.17.0.3","flags":[]}]
  $ docker exec kit ip -j -4 addr show eth0 | sed 's/"if[a-z_]*":[0-9]*,//g; s/"link_index":[0-9]*,//'
  [{"ifname":"eth0","flags":["BROADCAST","MULTICAST","UP","LOWER_UP"],"mtu":1500,"qdisc":"noqueue","operstate":"UP","group":"default","link_netnsid":0,"addr_info":[{"family":"inet","local":"172.17.0.3","prefixlen":16,"broadcast":"172.17.255.255","scope":"global","label":"eth0","valid_life_time":4294967295,"preferred_life_time":4294967295}]}]
  $ docker exec kit ip addr add 10.9.9.9/24 dev eth0
  RTNETLINK answers: Operation not permitted
  [2]
  $ docker exec kit ip link set dev eth0 down
  RTNETLINK answers: Operation not permitted
  [2]
  $ docker exec kit ip route add 10.0.0.0/8 via 172.17.0.1
  RTNETLINK answers: Operation not permitted
  [2]
  $ docker exec kit ip route del default
  RTNETLINK answers: Operation not permitted
  [2]
  $ docker exec kit ip addr show nosuch
  Device "nosuch" does not exist.
  [1]
  $ docker exec kit ip foo
  Object "foo" is unknown, try "ip help".
  [1]
  $ docker exec kit ip addr foo
  Command "foo" is unknown, try "ip address help".
  [255]
  $ docker exec kit ip -V | cut -c1-11
  ip utility,
  $ docker exec kit ip 2>&1 | head -2
  Usage: ip [ OPTIONS ] OBJECT { COMMAND | help }
  $ docker exec kit ip addr help 2>&1 | head -1
  Usage: ip address {add|change|replace} IFADDR dev IFNAME [ LIFETIME ]
  $ docker exec kit ip netns
  $ docker exec kit ifconfig | grep -v -e packets -e errors | sed 's/eth0.*/eth0/'
  eth0
          inet 172.17.0.3  netmask 255.255.0.0  broadcast 172.17.255.255
          ether 02:42:ac:11:00:03  txqueuelen 0  (Ethernet)
  
  lo: flags=73<UP,LOOPBACK,RUNNING>  mtu 65536
          inet 127.0.0.1  netmask 255.0.0.0
          loop  txqueuelen 1000  (Local Loopback)
  
  $ docker exec kit ifconfig eth0 | head -2
  eth0: flags=4163<UP,BROADCAST,RUNNING,MULTICAST>  mtu 1500
          inet 172.17.0.3  netmask 255.255.0.0  broadcast 172.17.255.255
  $ docker exec kit ifconfig -s | awk '{print $1,$2}'
  Iface MTU
  eth0 1500
  lo 65536
  $ docker exec kit ifconfig nosuch
  nosuch: error fetching interface information: Device not found
  [1]
  $ docker exec kit ifconfig eth0 10.1.1.1
  SIOCSIFADDR: Operation not permitted
  SIOCSIFFLAGS: Operation not permitted
  [255]
  $ docker exec kit route
  Kernel IP routing table
  Destination     Gateway         Genmask         Flags Metric Ref    Use Iface
  default         172.17.0.1      0.0.0.0         UG    0      0        0 eth0
  172.17.0.0      0.0.0.0         255.255.0.0     U     0      0        0 eth0
  $ docker exec kit route -n
  Kernel IP routing table
  Destination     Gateway         Genmask         Flags Metric Ref    Use Iface
  0.0.0.0         172.17.0.1      0.0.0.0         UG    0      0        0 eth0
  172.17.0.0      0.0.0.0         255.255.0.0     U     0      0        0 eth0
  $ docker exec kit route -e
  Kernel IP routing table
  Destination     Gateway         Genmask         Flags   MSS Window  irtt Iface
  default         172.17.0.1      0.0.0.0         UG        0 0          0 eth0
  172.17.0.0      0.0.0.0         255.255.0.0     U         0 0          0 eth0
  $ docker exec kit route add default gw 172.17.0.9
  SIOCADDRT: Operation not permitted
  [7]
  $ docker exec kit netstat -rn
  Kernel IP routing table
  Destination     Gateway         Genmask         Flags   MSS Window  irtt Iface
  0.0.0.0         172.17.0.1      0.0.0.0         UG        0 0          0 eth0
  172.17.0.0      0.0.0.0         255.255.0.0     U         0 0          0 eth0
  $ docker exec kit netstat -tlnp
  Active Internet connections (only servers)
  Proto Recv-Q Send-Q Local Address           Foreign Address         State       PID/Program name    
  $ docker exec -d kit nc -lk 8080
  $ docker exec -d kit nc -lku 5353
  $ sleep 0.5; docker exec kit netstat -tlnp
  <anything>
  $ docker exec kit netstat -tln
  Active Internet connections (only servers)
  Proto Recv-Q Send-Q Local Address           Foreign Address         State      
  tcp        0      0 0.0.0.0:8080            0.0.0.0:*               LISTEN     
  $ docker exec kit netstat -uln
  Active Internet connections (only servers)
  Proto Recv-Q Send-Q Local Address           Foreign Address         State      
  udp        0      0 0.0.0.0:5353            0.0.0.0:*                          
  $ docker exec kit netstat -tuln
  Active Internet connections (only servers)
  Proto Recv-Q Send-Q Local Address           Foreign Address         State      
  tcp        0      0 0.0.0.0:8080            0.0.0.0:*               LISTEN     
  udp        0      0 0.0.0.0:5353            0.0.0.0:*                          
  $ docker exec kit netstat -an | grep -v -e unix -e Proto.Ref -e Active.UNIX
  Active Internet connections (servers and established)
  Proto Recv-Q Send-Q Local Address           Foreign Address         State      
  tcp        0      0 0.0.0.0:8080            0.0.0.0:*               LISTEN     
  udp        0      0 0.0.0.0:5353            0.0.0.0:*                          
  $ docker exec kit netstat -i | awk '{print $1,$2}'
  Kernel Interface
  Iface MTU
  eth0 1500
  lo 65536
  $ docker exec kit netstat -x | head -2
  Active UNIX domain sockets (w/o servers)
  Proto RefCnt Flags       Type       State         I-Node   Path
  $ docker exec kit netstat --foo 2>&1 | head -2
  netstat: unrecognized option '--foo'
  usage: netstat [-vWeenNcCF] [<Af>] -r         netstat {-V|--version|-h|--help}
  $ docker exec kit ss -tln
  State  Recv-Q Send-Q Local Address:Port Peer Address:PortProcess
  LISTEN 0      1            0.0.0.0:8080      0.0.0.0:*          
  $ docker exec kit ss -tlnp
  <anything>
  $ docker exec kit ss -uln
  State  Recv-Q Send-Q Local Address:Port Peer Address:PortProcess
  UNCONN 0      0            0.0.0.0:5353      0.0.0.0:*          
  $ docker exec kit ss -tuln
  Netid State  Recv-Q Send-Q Local Address:Port Peer Address:PortProcess
  udp   UNCONN 0      0            0.0.0.0:5353      0.0.0.0:*          
  tcp   LISTEN 0      1            0.0.0.0:8080      0.0.0.0:*          
  $ docker exec kit ss -t
  State Recv-Q Send-Q Local Address:Port Peer Address:PortProcess
  $ docker exec kit ss -lnt sport = :8080
  State  Recv-Q Send-Q Local Address:Port Peer Address:PortProcess
  LISTEN 0      1            0.0.0.0:8080      0.0.0.0:*          
  $ docker exec kit ss -s | head -1 | cut -c1-6
  Total:
  $ docker exec -d kit sh -c 'sleep 30 | nc database 5432'
  $ sleep 0.5; docker exec kit ss -tn | sed 's/:[0-9]* *172.17.0.2/:P 172.17.0.2/'
  State Recv-Q Send-Q Local Address:Port  Peer Address:PortProcess
  ESTAB 0      0         172.17.0.3:P 172.17.0.2:5432       
  $ docker exec kit ss -tnp | sed 's/:[0-9]* *172.17.0.2/:P 172.17.0.2/'
  <anything>
  $ docker exec kit netstat -tn | sed 's/:[0-9]* *172.17.0.2/:P 172.17.0.2/'
  Active Internet connections (w/o servers)
  Proto Recv-Q Send-Q Local Address           Foreign Address         State      
  tcp        0      0 172.17.0.3:P 172.17.0.2:5432         ESTABLISHED
  $ docker exec kit netstat -tnp | sed 's/:[0-9]* *172.17.0.2/:P 172.17.0.2/'
  <anything>
  $ docker exec kit ss -tan state listening
  Recv-Q Send-Q Local Address:Port Peer Address:PortProcess
  0      1            0.0.0.0:8080      0.0.0.0:*          
  $ docker exec kit ss -tan state established | sed 's/:[0-9]* *172.17.0.2/:P 172.17.0.2/'
  Recv-Q Send-Q Local Address:Port  Peer Address:PortProcess
  0      0         172.17.0.3:P 172.17.0.2:5432       
  $ docker exec kit ss --foo 2>&1 | head -1
  ss: unrecognized option '--foo'
  $ docker exec kit ss -tn dst 172.17.0.2 | sed 's/:[0-9]* *172.17.0.2/:P 172.17.0.2/'
  State Recv-Q Send-Q Local Address:Port  Peer Address:PortProcess
  ESTAB 0      0         172.17.0.3:P 172.17.0.2:5432       
  $ docker exec db ss -tn | sed 's/172.17.0.3:[0-9]*/172.17.0.3:P/'
  State Recv-Q Send-Q Local Address:Port Peer Address:Port Process
  ESTAB 0      0         172.17.0.2:5432   172.17.0.3:P       
  $ docker exec kit cat /proc/net/dev | wc -l
  4
