# Networks.
  $ docker network ls
  NETWORK ID     NAME      DRIVER    SCOPE
  fb1db83c8e1b   bridge    bridge    local
  75ec5a1a5183   host      host      local
  bb702c7f2ea9   none      null      local
  $ docker network ls -q | wc -l
  3
  $ docker network ls --no-trunc --format '{{.ID}}' | awk '{print length($0)}' | sort -u
  64
  $ docker network ls --format '{{.Name}}: {{.Driver}} {{.Scope}} {{.IPv6}} {{.Internal}} {{.Labels}}|'
  bridge: bridge local false false |
  host: host local false false |
  none: null local false false |
  $ docker network ls --format 'table {{.Name}}\t{{.Driver}}'
  NAME      DRIVER
  bridge    bridge
  host      host
  none      null
  $ docker network ls --format '{{json .}}' | head -1 | tr ',' '\n' | cut -d: -f1 | sort
  "Driver"
  "ID"
  "IPv4"
  "IPv6"
  "Internal"
  "Labels"
  "Name"
  "Scope"
  {"CreatedAt"
  $ docker network ls --format '{{.Nosuch}}'
  template parsing error: template: :1:2: executing "" at <.Nosuch>: can't evaluate field Nosuch in type *network.networkContext
  [1]
  $ docker network ls --format raw | sed 's/network_id: .*/network_id/'
  network_id
  name: bridge
  driver: bridge
  scope: local
  
  network_id
  name: host
  driver: host
  scope: local
  
  network_id
  name: none
  driver: null
  scope: local
  
  $ docker network ls --filter name=bri --format '{{.Name}}'
  bridge
  $ docker network ls --filter name=^host$ --format '{{.Name}}'
  host
  $ docker network ls --filter driver=nosuch
  NETWORK ID   NAME      DRIVER    SCOPE
  $ docker network ls --filter scope=local --format '{{.Name}}'
  bridge
  host
  none
  $ docker network ls --filter scope=nosuch
  NETWORK ID   NAME      DRIVER    SCOPE
  $ docker network ls --filter type=custom --format '{{.Name}}'
  $ docker network ls --filter type=builtin --format '{{.Name}}'
  bridge
  host
  none
  $ docker network ls --filter type=nosuch
  Error response from daemon: invalid filter: 'type'='nosuch'
  [1]
  $ docker network ls --filter nosuch=1
  Error response from daemon: Invalid filter 'nosuch'
  [1]
  $ docker network ls --filter label=a -q
  $ docker network ls --filter dangling=true --format '{{.Name}}'
  $ docker network ls --filter dangling=x
  Error response from daemon: invalid value for filter 'dangling', must be "true" (or "1"), or "false" (or "0")
  [1]
  $ docker network create --label a=b --driver bridge -o com.docker.network.bridge.name=br9 net1
  4c31d40af16fbc130c1ed0cc2e5420c86899e9bb03e4a62d5dac688cd5344ade
  $ docker network inspect -f '{{json .Options}} {{json .Labels}} {{json .IPAM}} {{.Internal}} {{.Attachable}}' net1
  {"com.docker.network.bridge.name":"br9"} {"a":"b"} {"Driver":"default","Options":{},"Config":[{"Subnet":"172.18.0.0/16","Gateway":"172.18.0.1"}]} false false
  $ docker network inspect -f '{{json .Containers}} {{json .ConfigFrom}} {{.Ingress}} {{.Scope}}' net1
  {} {"Network":""} false local
  $ docker network create --internal inside
  943dec11ab37696b173b2fe9ae026d6c88cbcc31fbc1c0bf22c7286dd6a8d057
  $ docker network create --subnet 10.5.0.0/16 --ip-range 10.5.7.0/24 --gateway 10.5.7.254 --aux-address x=10.5.7.1 ranged
  7fe581e9bc7fb5a7e2197cce6d72d2620041f318cb3ca276073ab1b3f59876f9
  $ docker network inspect -f '{{json .IPAM.Config}}' ranged
  [{"Subnet":"10.5.0.0/16","IPRange":"10.5.7.0/24","Gateway":"10.5.7.254","AuxiliaryAddresses":{"x":"10.5.7.1"}}]
  $ docker run --rm --net ranged busybox hostname -i
  10.5.7.0
  $ docker run --rm --net ranged --ip 10.5.9.9 busybox hostname -i
  10.5.9.9
  $ docker run --rm --net ranged --ip 10.6.0.1 busybox hostname -i
  docker: Error response from daemon: Invalid address 10.6.0.1: It does not belong to any of this network's subnets
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --net ranged --ip 10.5.7.1 busybox hostname -i
  docker: Error response from daemon: Address already in use
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --net ranged --ip 10.5.7.254 busybox hostname -i
  docker: Error response from daemon: Address already in use
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --net ranged --ip nonsense busybox hostname -i
  docker: Error response from daemon: invalid IPv4 address: nonsense
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --net net1 --ip 172.18.0.9 busybox hostname -i
  docker: Error response from daemon: user specified IP address is supported only when connecting to networks with user configured subnets
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --net host --ip 1.2.3.4 busybox true
  docker: Error response from daemon: user specified IP address is supported on user defined networks only
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --net ranged --ip6 ::1 busybox true
  docker: Error response from daemon: user specified IP address is supported only when connecting to networks with user configured subnets
  
  Run 'docker run --help' for more information
  [125]
  $ docker network create --subnet 10.5.1.0/24 overlap
  Error response from daemon: Pool overlaps with other one on this address space
  [1]
  $ docker network create --subnet 172.17.0.0/16 overlap
  Error response from daemon: Pool overlaps with other one on this address space
  [1]
  $ docker network create --gateway 10.4.0.1 nosub
  every ip-range or gateway must have a corresponding subnet
  [1]
  $ docker network create --subnet 10.4.0.0/24 --gateway 10.3.0.1 badgw
  no matching subnet for gateway 10.3.0.1
  [1]
  $ docker network create --subnet 10.4.0.0/24 --ip-range 10.3.0.0/24 badrange
  no matching subnet for range 10.3.0.0/24
  [1]
  $ docker network create --subnet 10.4.0.0/24 --subnet 10.4.1.0/24 twosub
  Error response from daemon: bridge driver doesn't support multiple subnets
  [1]
  $ docker network create --subnet 10.4.0.5/24 unaligned
  d77a41415b386b25eed1f4b7dcb4c4b23fc4cd01f8ec4f77a5bad00f226e0224
  $ docker network create --ipv6 six
  Error response from daemon: could not find an available, non-overlapping IPv6 address pool among the defaults to assign to the network
  [1]
  $ docker network create 'bad name'
  372cbd8b06345ae6bcf0b5c2a460972704aec1df136cf3a5aec90257249a1b01
  $ docker network create ''
  Error response from daemon: network with name  already exists
  [1]
  $ docker network create bridge
  Error response from daemon: operation is not permitted on predefined bridge network
  [1]
  $ docker network create host
  Error response from daemon: operation is not permitted on predefined host network
  [1]
  $ docker network create a b
  docker: 'docker network create' requires 1 argument
  
  Usage:  docker network create [OPTIONS] NETWORK
  Run 'docker network create --help' for more information
  [1]
  $ docker network create
  docker: 'docker network create' requires 1 argument
  
  Usage:  docker network create [OPTIONS] NETWORK
  Run 'docker network create --help' for more information
  [1]
  $ docker network create -d host another
  Error response from daemon: only one instance of "host" network is allowed
  [1]
  $ docker network create -d null another
  Error response from daemon: only one instance of "null" network is allowed
  [1]
  $ docker network create --nosuch x
  unknown flag: --nosuch
  
  Usage:  docker network create [OPTIONS] NETWORK
  Run 'docker network create --help' for more information
  [125]
  $ docker network create --opt a --label =b --attachable odd
  invalid argument "=b" for "--label" flag: invalid label '=b': empty name
  
  Usage:  docker network create [OPTIONS] NETWORK
  Run 'docker network create --help' for more information
  [125]
  $ docker network create --aux-address bad auxbad
  no matching subnet for aux-address 
  [1]
  $ docker network ls --format '{{.Name}}'
  bad name
  bridge
  host
  inside
  net1
  none
  ranged
  unaligned
  $ docker network ls --filter label=a=b --format '{{.Name}}'
  net1
  $ docker run -d --name db --net net1 --network-alias store --network-alias data busybox sleep 1000
  7197d5bcb33983ec657bee6df3edb5b697a3511ef00767fbfe171c9f99670d75
  $ docker run -d --name web --net net1 busybox sleep 1000
  47eb24ea3d5cb71377da74330b358ad9e3c45d2600113864264be1d6b35bc261
  $ docker inspect -f '{{json .NetworkSettings.Networks.net1.Aliases}}' db | sed 's/"[0-9a-f]\{12\}"/ID/'
  ["store","data",ID]
  $ docker inspect -f '{{.NetworkSettings.IPAddress}}|{{.NetworkSettings.Networks.net1.IPAddress}}|{{.NetworkSettings.Networks.net1.Gateway}}|{{.NetworkSettings.Networks.net1.MacAddress}}' db
  |172.18.0.2|172.18.0.1|02:42:ac:12:00:02
  $ docker inspect -f '{{.HostConfig.NetworkMode}}' db
  net1
  $ docker exec web ping -c 1 db
  PING db (172.18.0.2): 56 data bytes
  64 bytes from 172.18.0.2: seq=0 ttl=64 time=0.363 ms
  
  --- db ping statistics ---
  1 packets transmitted, 1 packets received, 0% packet loss
  round-trip min/avg/max = 0.363/0.363/0.363 ms
  $ docker exec web ping -c 1 store
  PING store (172.18.0.2): 56 data bytes
  64 bytes from 172.18.0.2: seq=0 ttl=64 time=0.169 ms
  
  --- store ping statistics ---
  1 packets transmitted, 1 packets received, 0% packet loss
  round-trip min/avg/max = 0.169/0.169/0.169 ms
  $ docker exec web ping -c 1 data
  PING data (172.18.0.2): 56 data bytes
  64 bytes from 172.18.0.2: seq=0 ttl=64 time=0.104 ms
  
  --- data ping statistics ---
  1 packets transmitted, 1 packets received, 0% packet loss
  round-trip min/avg/max = 0.104/0.104/0.104 ms
  $ docker exec web ping -c 1 db.net1
  PING db.net1 (172.18.0.2): 56 data bytes
  64 bytes from 172.18.0.2: seq=0 ttl=64 time=0.076 ms
  
  --- db.net1 ping statistics ---
  1 packets transmitted, 1 packets received, 0% packet loss
  round-trip min/avg/max = 0.076/0.076/0.076 ms
  $ docker exec web ping -c 1 nosuch
  ping: bad address 'nosuch'
  [1]
  $ docker exec web ping -c 1 $(docker inspect -f '{{.Config.Hostname}}' db) | tail -1 | cut -d= -f1
  round-trip min/avg/max 
  $ docker exec web cat /etc/hosts
  127.0.0.1	localhost
  ::1	localhost ip6-localhost ip6-loopback
  fe00::0	ip6-localnet
  ff00::0	ip6-mcastprefix
  ff02::1	ip6-allnodes
  ff02::2	ip6-allrouters
  172.18.0.3	47eb24ea3d5c
  $ docker exec web ping -c 1 web
  PING web (172.18.0.3): 56 data bytes
  64 bytes from 172.18.0.3: seq=0 ttl=64 time=0.045 ms
  
  --- web ping statistics ---
  1 packets transmitted, 1 packets received, 0% packet loss
  round-trip min/avg/max = 0.045/0.045/0.045 ms
  $ docker run -d --name out busybox sleep 1000
  f3251c7cd71ab23530fcc735ad16c08318dbddd76c4a6e3b5fb4bb54e400d542
  $ docker exec out ping -c 1 -w 1 172.18.0.2 | tail -2 | head -1
  --- 172.18.0.2 ping statistics ---
  $ docker network connect --alias other --ip 172.18.0.50 net1 out
  Error response from daemon: user specified IP address is supported only when connecting to networks with user configured subnets
  [1]
  $ docker network connect --alias other net1 out
  $ docker inspect -f '{{json .NetworkSettings.Networks.net1.Aliases}} {{.NetworkSettings.Networks.net1.IPAMConfig}}' out | sed 's/"[0-9a-f]\{12\}"/ID/'
  ["other",ID] {  []}
  $ docker exec web ping -c 1 other
  PING other (172.18.0.4): 56 data bytes
  64 bytes from 172.18.0.4: seq=0 ttl=64 time=0.378 ms
  
  --- other ping statistics ---
  1 packets transmitted, 1 packets received, 0% packet loss
  round-trip min/avg/max = 0.378/0.378/0.378 ms
  $ docker exec out cat /etc/hosts
  127.0.0.1	localhost
  ::1	localhost ip6-localhost ip6-loopback
  fe00::0	ip6-localnet
  ff00::0	ip6-mcastprefix
  ff02::1	ip6-allnodes
  ff02::2	ip6-allrouters
  172.17.0.2	f3251c7cd71a
  172.18.0.4	f3251c7cd71a
  $ docker exec out cat /etc/resolv.conf
  nameserver 127.0.0.11
  options ndots:0
  $ docker exec out hostname -i
  172.17.0.2
  $ docker inspect -f '{{range $k,$v := .NetworkSettings.Networks}}{{$k}} {{$v.IPAddress}};{{end}}' out
  bridge 172.17.0.2;net1 172.18.0.4;
  $ docker network connect net1 out
  Error response from daemon: endpoint with name out already exists in network net1
  [1]
  $ docker network connect net1 web
  Error response from daemon: endpoint with name web already exists in network net1
  [1]
  $ docker network disconnect bridge out
  $ docker exec out ip addr show | grep inet | grep -v inet6
      inet 127.0.0.1/8 scope host lo
      inet 172.18.0.4/16 brd 172.18.255.255 scope global eth1
  $ docker exec out ip route
  default via 172.18.0.1 dev eth1 
  172.18.0.0/16 dev eth1 scope link  src 172.18.0.4 
  $ docker network disconnect net1 out
  $ docker exec out ip addr show | grep 'inet ' 
      inet 127.0.0.1/8 scope host lo
  $ docker inspect -f '{{json .NetworkSettings.Networks}}' out
  {}
  $ docker network disconnect net1 out
  Error response from daemon: container f3251c7cd71ab23530fcc735ad16c08318dbddd76c4a6e3b5fb4bb54e400d542 is not connected to network net1
  [1]
  $ docker network disconnect -f net1 out
  Error response from daemon: container f3251c7cd71ab23530fcc735ad16c08318dbddd76c4a6e3b5fb4bb54e400d542 is not connected to network net1
  [1]
  $ docker network disconnect nosuch out
  Error response from daemon: network nosuch not found
  [1]
  $ docker network disconnect net1 nosuch
  Error response from daemon: No such container: nosuch
  [1]
  $ docker network connect host out
  Error response from daemon: container cannot be disconnected from host network or connected to host network
  [1]
  $ docker network connect none out
  $ docker network connect bridge out
  Error response from daemon: container cannot be connected to multiple networks with one of the networks in private (none) mode
  [1]
  $ docker network connect bridge nosuch
  Error response from daemon: No such container: nosuch
  [1]
  $ docker network connect net1
  docker: 'docker network connect' requires 2 arguments
  
  Usage:  docker network connect [OPTIONS] NETWORK CONTAINER
  Run 'docker network connect --help' for more information
  [1]
  $ docker network disconnect net1
  docker: 'docker network disconnect' requires 2 arguments
  
  Usage:  docker network disconnect [OPTIONS] NETWORK CONTAINER
  Run 'docker network disconnect --help' for more information
  [1]
  $ docker run -d --name hosty --net host busybox sleep 1000
  e190eb946e9e3e27a320fa849654ef8a689fdf35f33d5781d5493840f378d5c6
  $ docker network connect net1 hosty
  Error response from daemon: container sharing network namespace with another container or host cannot be connected to any other network
  [1]
  $ docker network disconnect host hosty
  Error response from daemon: container cannot be disconnected from host network or connected to host network
  [1]
  $ docker run -d --name nony --net none busybox sleep 1000
  10abbdf05f01083330a20f11aaf3ab3acf061c9892934d05d741320418e3cd26
  $ docker exec nony ip addr show | grep inet
      inet 127.0.0.1/8 scope host lo
  $ docker network connect net1 nony
  Error response from daemon: container cannot be connected to multiple networks with one of the networks in private (none) mode
  [1]
  $ docker network disconnect none nony
  $ docker network connect net1 nony
  $ docker exec nony hostname -i
  172.18.0.4
  $ docker run -d --name shared --net container:web busybox sleep 1000
  64a815847c5b188b7b6f5e88c77ef2ae5c57939654c403abfb65705e6dd5faf3
  $ docker exec shared hostname
  47eb24ea3d5c
  $ docker exec shared hostname -i
  172.18.0.3
  $ docker exec shared cat /etc/hosts | tail -1 | cut -f1
  172.18.0.3
  $ docker inspect -f '{{.HostConfig.NetworkMode}} {{json .NetworkSettings.Networks}}' shared | sed 's/container:[0-9a-f]*/container:ID/'
  container:ID {}
  $ docker network connect net1 shared
  Error response from daemon: container sharing network namespace with another container or host cannot be connected to any other network
  [1]
  $ docker run --rm --net container:web -h x busybox true
  docker: Error response from daemon: conflicting options: hostname and the network mode
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --net container:web --dns 1.1.1.1 busybox true
  docker: Error response from daemon: conflicting options: dns and the network mode
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --net container:web --add-host a:1.1.1.1 busybox true
  docker: Error response from daemon: conflicting options: custom host-to-IP mapping and the network mode
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --net container:web --mac-address 02:42:ac:11:00:09 busybox true
  docker: "specify mac-address per network" requires API version 1.44, but the Docker daemon API version is 1.41
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --net container: busybox true
  docker: Error response from daemon: Invalid network mode: invalid container format container:<name|id>
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --net '' busybox hostname -i
  docker: no name set for network
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --net default busybox hostname -i
  172.17.0.2
  $ docker run --rm --net bridge busybox hostname -i
  172.17.0.2
  $ docker run --rm --net net1 --net ranged busybox hostname -i
  docker: Error response from daemon: Container cannot be connected to network endpoints: net1, ranged
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --network name=net1,alias=zed busybox hostname -i
  172.18.0.5
  $ docker run --rm --network name=net1,nosuch=1 busybox true
  invalid argument "name=net1,nosuch=1" for "--network" flag: invalid field key nosuch
  
  Usage:  docker run [OPTIONS] IMAGE [COMMAND] [ARG...]
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --net-alias q --net net1 busybox true && echo ok
  ok
  $ docker run --rm --network-alias q busybox true
  docker: network-scoped aliases are only supported for user-defined networks
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --network-alias q --net host busybox true
  docker: network-scoped aliases are only supported for user-defined networks
  
  Run 'docker run --help' for more information
  [125]
  $ docker stop -t 0 web
  web
  $ docker start shared
  shared
  $ docker exec shared hostname -i
  hostname: 47eb24ea3d5c: Host name lookup failure
  [1]
  $ docker restart -t 0 shared
  Error response from daemon: Cannot restart container shared: cannot join network of a non running container: 47eb24ea3d5cb71377da74330b358ad9e3c45d2600113864264be1d6b35bc261
  [1]
  $ docker create --name later --net net1 busybox sleep 1000
  750ce3baf8364032499f9e338bc0050929bd551c606d15b05c19bd0e990ebe4b
  $ docker network connect ranged later
  $ docker inspect -f '{{range $k,$v := .NetworkSettings.Networks}}{{$k}} [{{$v.IPAddress}}];{{end}}' later
  net1 [];ranged [];
  $ docker start later
  later
  $ docker inspect -f '{{range $k,$v := .NetworkSettings.Networks}}{{$k}} [{{$v.IPAddress}}];{{end}}' later
  net1 [172.18.0.3];ranged [10.5.7.0];
  $ docker network inspect -f '{{len .Containers}}' net1
  3
  $ docker network rm net1
  Error response from daemon: error while removing network: network net1 id 4c31d40af16fbc130c1ed0cc2e5420c86899e9bb03e4a62d5dac688cd5344ade has active endpoints
  exit status 1
  [1]
  $ docker network rm inside ranged nosuch
  inside
  Error response from daemon: error while removing network: network ranged id 7fe581e9bc7fb5a7e2197cce6d72d2620041f318cb3ca276073ab1b3f59876f9 has active endpoints
  Error response from daemon: network nosuch not found
  exit status 1
  [1]
  $ docker network rm host
  Error response from daemon: host is a pre-defined network and cannot be removed
  exit status 1
  [1]
  $ docker network rm none
  Error response from daemon: none is a pre-defined network and cannot be removed
  exit status 1
  [1]
  $ docker network rm -f nosuch
  $ docker network remove inside
  Error response from daemon: network inside not found
  exit status 1
  [1]
  $ docker network rm
  docker: 'docker network rm' requires at least 1 argument
  
  Usage:  docker network rm NETWORK [NETWORK...]
  See 'docker network rm --help' for more information
  [1]
  $ docker network prune -f
  Deleted Networks:
  unaligned
  bad name
  
  $ docker rm -f later
  later
  $ docker network prune -f
  Deleted Networks:
  ranged
  
  $ docker network prune --filter until=1h -f
  $ docker network prune
  WARNING! This will remove all custom networks not used by at least one container.
  Are you sure you want to continue? [y/N]  (no-eol)
  $ docker network
  Usage:  docker network COMMAND
  Commands:
    connect
    create
    disconnect
    inspect
    ls
    prune
    rm
  Run 'docker network COMMAND --help' for more information on a command.
  $ docker network nosuch
  docker: unknown command: docker network nosuch
  
  Usage:  docker network
  Run 'docker network --help' for more information
  [1]
  $ docker network inspect
  docker: 'docker network inspect' requires at least 1 argument
  
  Usage:  docker network inspect [OPTIONS] NETWORK [NETWORK...]
  See 'docker network inspect --help' for more information
  [1]
  $ docker run --rm --net inside busybox true
  docker: Error response from daemon: network inside not found
  
  Run 'docker run --help' for more information
  [125]
  $ docker network create inside --internal
  bf32e3b9cde41c54ca9227d23af8b7350d42a3f82f3a3b36ccb3f9dfecfc2885
  $ docker run --rm --net inside busybox ip route
  default via 172.22.0.1 dev eth0 
  172.22.0.0/16 dev eth0 scope link  src 172.22.0.2 
  $ docker run -d --name in1 --net inside -p 7777:80 busybox sleep 1000
  b9bb54ef5e26ecb0cda3d5a79deb30b0990d70e03b219c245c660960ee59f123
  $ docker port in1
  $ docker run --rm --net inside busybox ping -c 1 in1
  PING in1 (172.22.0.2): 56 data bytes
  64 bytes from 172.22.0.2: seq=0 ttl=64 time=0.508 ms
  
  --- in1 ping statistics ---
  1 packets transmitted, 1 packets received, 0% packet loss
  round-trip min/avg/max = 0.508/0.508/0.508 ms
  $ docker ps -a --filter network=inside --format '{{.Names}} {{.Networks}}'
  in1 inside
  $ docker rm -f db web in1; docker network ls --filter type=custom --format '{{.Name}}'
  db
  web
  in1
  inside
  net1
  $ docker run -d --name dbx --net inside busybox sleep 1000; docker rename dbx dby; docker run --rm --net inside busybox ping -c 1 dby
  6bb671ccf4f7059ab967393c26f14a047b54bc4ea578773cceaeb9bfd462a07e
  PING dby (172.22.0.2): 56 data bytes
  64 bytes from 172.22.0.2: seq=0 ttl=64 time=0.501 ms
  
  --- dby ping statistics ---
  1 packets transmitted, 1 packets received, 0% packet loss
  round-trip min/avg/max = 0.501/0.501/0.501 ms
  $ docker network create n2; docker network connect n2 dby; docker network disconnect inside dby; docker run --rm --net n2 busybox ping -c 1 dby
  cb8d35ca534afd86c16457e53ec52cf08a467ce28dac09d5556b7b51898d1e41
  PING dby (172.23.0.2): 56 data bytes
  64 bytes from 172.23.0.2: seq=0 ttl=64 time=0.846 ms
  
  --- dby ping statistics ---
  1 packets transmitted, 1 packets received, 0% packet loss
  round-trip min/avg/max = 0.846/0.846/0.846 ms
  $ docker network create --subnet=192.168.7.0/29 tiny; for i in 1 2 3 4 5 6 7; do docker run -d --net tiny busybox sleep 100 | wc -c; done
  329704001b5c7d97edfe1d07c5ce83fda7d199d58aafe52d546dac3dca197ceb
  65
  65
  65
  65
  65
  docker: Error response from daemon: no available IPv4 addresses on this network's address pools: tiny (329704001b5c7d97edfe1d07c5ce83fda7d199d58aafe52d546dac3dca197ceb)
  
  Run 'docker run --help' for more information
  65
  docker: Error response from daemon: no available IPv4 addresses on this network's address pools: tiny (329704001b5c7d97edfe1d07c5ce83fda7d199d58aafe52d546dac3dca197ceb)
  
  Run 'docker run --help' for more information
  65
