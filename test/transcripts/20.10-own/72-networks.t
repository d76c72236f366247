# networks: create, connect, disconnect and what is refused.
  $ docker network create n1
  2411c2f9e7852754d4d614df1ca14cdb13520c33b12b5242e7b5270b44b712b1
  $ docker network create n1
  Error response from daemon: network with name n1 already exists
  [1]
  $ docker network create --subnet 10.5.0.0/16 --gateway 10.5.0.254 --ip-range 10.5.1.0/24 n2
  95a8b02f609c81941fa9d940380560afc95ee0b49192044aa819f048a45d36d1
  $ docker network create --subnet 10.5.0.0/24 n3
  Error response from daemon: Pool overlaps with other one on this address space
  [1]
  $ docker network create --subnet 10.6.0.0 n3
  Error response from daemon: Invalid subnet 10.6.0.0 : invalid CIDR address: 10.6.0.0
  [1]
  $ docker network create --subnet 10.6.0.0/99 n3
  Error response from daemon: Invalid subnet 10.6.0.0/99 : invalid CIDR address: 10.6.0.0/99
  [1]
  $ docker network create --subnet 10.6.0.5/24 n3
  f151fdfac492eaadbca738d1c8995455f66e562cbccc742ea53ee2df7d1b0b9b
  $ docker network create --gateway 10.6.0.1 n3
  every ip-range or gateway must have a corresponding subnet
  [1]
  $ docker network create --ip-range 10.7.0.0/24 --subnet 10.6.0.0/24 n4
  no matching subnet for range 10.7.0.0/24
  [1]
  $ docker network create --subnet 10.8.0.0/24 --gateway 10.9.0.1 n5
  no matching subnet for gateway 10.9.0.1
  [1]
  $ docker network create --driver host n6
  Error response from daemon: only one instance of "host" network is allowed
  [1]
  $ docker network create 'bad name'
  a18d70a62d7ffcf7b14372f4761096bd14ad2a2bed7b19300fc817ae783c66e3
  $ docker network create ''
  Error response from daemon: network with name  already exists
  [1]
  $ docker network create
  docker: 'docker network create' requires 1 argument
  
  Usage:  docker network create [OPTIONS] NETWORK
  Run 'docker network create --help' for more information
  [1]
  $ docker network create a1 b1
  docker: 'docker network create' requires 1 argument
  
  Usage:  docker network create [OPTIONS] NETWORK
  Run 'docker network create --help' for more information
  [1]
  $ docker network create bridge
  Error response from daemon: operation is not permitted on predefined bridge network
  [1]
  $ docker network create --internal --label a=b1 --attachable in
  faebde8afa17d8be7a812e7630a5af5b46024f784ba55460d97ce7811fd69511
  $ docker network create -o com.docker.network.bridge.name=br-mine mine
  8bd655f2606547013fff5cf36b3e10e11096deb539f3bfb74f34a1a8e3681845
  $ docker network inspect -f '{{.Internal}} {{.Attachable}} {{.Labels}} {{.Options}} {{.EnableIPv6}}' in
  true true map[a:b1] map[] false
  $ docker network inspect -f '{{json .IPAM}}' n2
  {"Driver":"default","Options":{},"Config":[{"Subnet":"10.5.0.0/16","IPRange":"10.5.1.0/24","Gateway":"10.5.0.254"}]}
  $ docker network ls --format '{{.Name}} {{.Driver}} {{.Scope}}'
  bad name bridge local
  bridge bridge local
  host host local
  in bridge local
  mine bridge local
  n1 bridge local
  n2 bridge local
  n3 bridge local
  none null local
  $ docker network ls --filter driver=bridge --filter name=n -q | wc -l
  6
  $ docker network ls --filter type=builtin --format '{{.Name}}'
  bridge
  host
  none
  $ docker network ls --filter type=nosuch
  Error response from daemon: invalid filter: 'type'='nosuch'
  [1]
  $ docker network ls --filter label=a --format '{{.Name}}: {{.Labels}} {{.Internal}}'
  in: a=b1 true
  $ docker network ls --filter dangling=true --format '{{.Name}}'
  bad name
  in
  mine
  n1
  n2
  n3
  $ docker network ls --filter nosuch=1
  Error response from daemon: Invalid filter 'nosuch'
  [1]
  $ docker run -d --name a1 --net n2 busybox sleep 1000
  945004b0e31935cc50c4bf256d8467a6416643e12b8c34d85a300e3b2b3d3258
  $ docker run -d --name b1 --net n2 --ip 10.5.0.9 --network-alias bee busybox sleep 1000
  9e9c8b24a57279f024f869d64b9058f95a2b5e69729569a257f8db2800cdffb8
  $ docker inspect -f '{{range .NetworkSettings.Networks}}{{.IPAddress}} {{.Gateway}} {{.IPPrefixLen}}{{end}}' a1 b1
  10.5.1.0 10.5.0.254 16
  10.5.0.9 10.5.0.254 16
  $ docker run --rm --net n2 --ip 10.5.0.9 busybox true
  docker: Error response from daemon: Address already in use
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --net n2 --ip 11.0.0.1 busybox true
  docker: Error response from daemon: Invalid address 11.0.0.1: It does not belong to any of this network's subnets
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --net n2 --ip x busybox true
  docker: Error response from daemon: invalid IPv4 address: x
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --net n1 --ip 172.18.0.9 busybox true
  docker: Error response from daemon: user specified IP address is supported only when connecting to networks with user configured subnets
  
  Run 'docker run --help' for more information
  [125]
  $ docker network connect n1 a1
  $ docker network connect n1 a1
  Error response from daemon: endpoint with name a1 already exists in network n1
  [1]
  $ docker network connect nosuch a1
  Error response from daemon: network nosuch not found
  [1]
  $ docker network connect n1 nosuch
  Error response from daemon: No such container: nosuch
  [1]
  $ docker network connect --ip 10.5.0.9 n2 c
  Error response from daemon: No such container: c
  [1]
  $ docker network connect host a1
  Error response from daemon: container cannot be disconnected from host network or connected to host network
  [1]
  $ docker network connect none a1
  Error response from daemon: container cannot be connected to multiple networks with one of the networks in private (none) mode
  [1]
  $ docker network connect --alias x --link b1:bb n1 b1
  $ docker inspect -f '{{json .NetworkSettings.Networks.n1.Links}} {{len .NetworkSettings.Networks.n1.Aliases}}' b1
  ["b1:bb"] 2
  $ docker exec a1 ping -c 1 -W 1 bee | head -2
  PING bee (10.5.0.9): 56 data bytes
  64 bytes from 10.5.0.9: seq=0 ttl=64 time=0.116 ms
  $ docker exec a1 ping -c 1 x | head -1
  PING x (172.18.0.3): 56 data bytes
  $ docker network disconnect n1 a1
  $ docker network disconnect n1 a1
  Error response from daemon: container 945004b0e31935cc50c4bf256d8467a6416643e12b8c34d85a300e3b2b3d3258 is not connected to network n1
  [1]
  $ docker network disconnect nosuch a1
  Error response from daemon: network nosuch not found
  [1]
  $ docker network disconnect n1 nosuch
  Error response from daemon: No such container: nosuch
  [1]
  $ docker network disconnect -f n1 nosuch
  Error response from daemon: endpoint nosuch not found
  [1]
  $ docker network rm n2
  Error response from daemon: error while removing network: network n2 id 95a8b02f609c81941fa9d940380560afc95ee0b49192044aa819f048a45d36d1 has active endpoints
  exit status 1
  [1]
  $ docker network rm nosuch n3
  Error response from daemon: network nosuch not found
  n3
  exit status 1
  [1]
  $ docker network rm bridge
  Error response from daemon: bridge is a pre-defined network and cannot be removed
  exit status 1
  [1]
  $ docker network rm host none
  Error response from daemon: host is a pre-defined network and cannot be removed
  Error response from daemon: none is a pre-defined network and cannot be removed
  exit status 1
  [1]
  $ docker network rm n1 in
  Error response from daemon: error while removing network: network n1 id 2411c2f9e7852754d4d614df1ca14cdb13520c33b12b5242e7b5270b44b712b1 has active endpoints
  in
  exit status 1
  [1]
  $ docker network disconnect n1 b1; docker network rm n1
  n1
  $ docker network prune -f
  <anything>
  $ docker network prune -f --filter label=x
  $ docker network prune -f --filter nosuch=1
  Error response from daemon: Invalid filter 'nosuch'
  [1]
  $ docker network inspect nosuch
  []
  Error response from daemon: network nosuch not found
  [1]
  $ docker run -d --name h1 --net host busybox sleep 1000; docker network disconnect host h1
  8244586bf7105bef7c6e66a58e0915804bb75e6bd712e0d5c2e181071390a471
  Error response from daemon: container cannot be disconnected from host network or connected to host network
  [1]
  $ docker network connect bridge h1
  Error response from daemon: container sharing network namespace with another container or host cannot be connected to any other network
  [1]
  $ docker stop -t 0 a1; docker network disconnect n2 a1; docker start a1; docker exec a1 ip -o -4 addr | wc -l
  a1
  a1
  1
  $ docker network connect bridge a1; docker inspect -f '{{range $k, $v := .NetworkSettings.Networks}}{{$k}} {{end}}' a1
  bridge 
