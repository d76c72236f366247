# networks: create, connect, disconnect and what is refused.
  $ docker network create n1
  b480ece3b45e4cc1280b9a8a6a5550d2f3caac4421ba40d5298dbdc8f6e2a0ac
  $ docker network create n1
  Error response from daemon: network with name n1 already exists
  [1]
  $ docker network create --subnet 10.5.0.0/16 --gateway 10.5.0.254 --ip-range 10.5.1.0/24 n2
  ff6782c135b3f11e31b29efcb2c995c72e475eed7f53d66ddec288ab8b2d7894
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
  25eeb4bb539e5aa87ecce37081d62291a5ade0fea4c517d2eefc048aa051c25c
  $ docker network create --gateway 10.6.0.1 n3
  every ip-range or gateway must have a corresponding subnet
  [1]
  $ docker network create --ip-range 10.7.0.0/24 --subnet 10.6.0.0/24 n4
  no matching subnet for range 10.7.0.0/24
  [1]
  $ docker network create --subnet 10.8.0.0/24 --gateway 10.9.0.1 n5
  no matching subnet for gateway 10.9.0.1
  [1]
  $ docker network create --driver nosuch n6
  
  <timed out>
  [124]
  $ docker network create --driver host n6
  Error response from daemon: plugin "nosuch" not found
  [1]
  $ docker network create 'bad name'
  Error response from daemon: only one instance of "host" network is allowed
  [1]
  $ docker network create ''
  a1efd81a00a1947453ed9d545d3f551b4ac72dfec54c9c1393872c9623fb4480
  $ docker network create
  Error response from daemon: network with name  already exists
  [1]
  $ docker network create a1 b1
  docker: 'docker network create' requires 1 argument
  
  Usage:  docker network create [OPTIONS] NETWORK
  Run 'docker network create --help' for more information
  [1]
  $ docker network create bridge
  docker: 'docker network create' requires 1 argument
  
  Usage:  docker network create [OPTIONS] NETWORK
  Run 'docker network create --help' for more information
  [1]
  $ docker network create --internal --label a=b1 --attachable in
  Error response from daemon: operation is not permitted on predefined bridge network
  [1]
  $ docker network create -o com.docker.network.bridge.name=br-mine mine
  ae2245c88d7269794d4debaf7a855fb22f2c8edade0533055fab0174931dedb2
  $ docker network inspect -f '{{.Internal}} {{.Attachable}} {{.Labels}} {{.Options}} {{.EnableIPv6}}' in
  e8e4926d01aa35658452468e244511ce7336b4a5600c13e6eeb36290eb4700c0
  $ docker network inspect -f '{{json .IPAM}}' n2
  true true map[a:b1] map[] false
  $ docker network ls --format '{{.Name}} {{.Driver}} {{.Scope}}'
  {"Driver":"default","Options":{},"Config":[{"Subnet":"10.5.0.0/16","IPRange":"10.5.1.0/24","Gateway":"10.5.0.254"}]}
  $ docker network ls --filter driver=bridge --filter name=n -q | wc -l
  bad name bridge local
  bridge bridge local
  host host local
  in bridge local
  mine bridge local
  n1 bridge local
  n2 bridge local
  n3 bridge local
  none null local
  $ docker network ls --filter type=builtin --format '{{.Name}}'
  6
  $ docker network ls --filter type=nosuch
  bridge
  host
  none
  $ docker network ls --filter label=a --format '{{.Name}}: {{.Labels}} {{.Internal}}'
  Error response from daemon: invalid filter: 'type'='nosuch'
  [1]
  $ docker network ls --filter dangling=true --format '{{.Name}}'
  in: a=b1 true
  $ docker network ls --filter nosuch=1
  bad name
  in
  mine
  n1
  n2
  n3
  $ docker run -d --name a1 --net n2 busybox sleep 1000
  Error response from daemon: Invalid filter 'nosuch'
  [1]
  $ docker run -d --name b1 --net n2 --ip 10.5.0.9 --network-alias bee busybox sleep 1000
  2fe446d4bb1ad7de4eb6e7055c93cf2c427dac8c428d29e20341387d0d4c32a8
  $ docker inspect -f '{{range .NetworkSettings.Networks}}{{.IPAddress}} {{.Gateway}} {{.IPPrefixLen}}{{end}}' a1 b1
  35947a7835ecb40e7de4bb5dad69c1aa375cde931e27ca95fcd0a8581f8b7b30
  $ docker run --rm --net n2 --ip 10.5.0.9 busybox true
  10.5.1.0 10.5.0.254 16
  10.5.0.9 10.5.0.254 16
  $ docker run --rm --net n2 --ip 11.0.0.1 busybox true
  docker: Error response from daemon: Address already in use
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --net n2 --ip x busybox true
  docker: Error response from daemon: Invalid address 11.0.0.1: It does not belong to any of this network's subnets
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --net n1 --ip 172.18.0.9 busybox true
  docker: Error response from daemon: invalid IPv4 address: x
  
  Run 'docker run --help' for more information
  [125]
  $ docker network connect n1 a1
  docker: Error response from daemon: user specified IP address is supported only when connecting to networks with user configured subnets
  
  Run 'docker run --help' for more information
  [125]
  $ docker network connect n1 a1
  $ docker network connect nosuch a1
  Error response from daemon: endpoint with name a1 already exists in network n1
  [1]
  $ docker network connect n1 nosuch
  Error response from daemon: network nosuch not found
  [1]
  $ docker network connect --ip 10.5.0.9 n2 c
  Error response from daemon: No such container: nosuch
  [1]
  $ docker network connect host a1
  Error response from daemon: No such container: c
  [1]
  $ docker network connect none a1
  Error response from daemon: container cannot be disconnected from host network or connected to host network
  [1]
  $ docker network connect --alias x --link b1:bb n1 b1
  Error response from daemon: container cannot be connected to multiple networks with one of the networks in private (none) mode
  [1]
  $ docker inspect -f '{{json .NetworkSettings.Networks.n1.Links}} {{len .NetworkSettings.Networks.n1.Aliases}}' b1
  $ docker exec a1 ping -c 1 -W 1 bee | head -2
  ["b1:bb"] 2
  $ docker exec a1 ping -c 1 x | head -1
  PING bee (10.5.0.9): 56 data bytes
  64 bytes from 10.5.0.9: seq=0 ttl=64 time=0.142 ms
  $ docker network disconnect n1 a1
  PING x (172.18.0.3): 56 data bytes
  $ docker network disconnect n1 a1
  $ docker network disconnect nosuch a1
  Error response from daemon: container 2fe446d4bb1ad7de4eb6e7055c93cf2c427dac8c428d29e20341387d0d4c32a8 is not connected to network n1
  [1]
  $ docker network disconnect n1 nosuch
  Error response from daemon: network nosuch not found
  [1]
  $ docker network disconnect -f n1 nosuch
  Error response from daemon: No such container: nosuch
  [1]
  $ docker network rm n2
  Error response from daemon: endpoint nosuch not found
  [1]
  $ docker network rm nosuch n3
  Error response from daemon: error while removing network: network n2 id ff6782c135b3f11e31b29efcb2c995c72e475eed7f53d66ddec288ab8b2d7894 has active endpoints
  exit status 1
  [1]
  $ docker network rm bridge
  Error response from daemon: network nosuch not found
  n3
  exit status 1
  [1]
  $ docker network rm host none
  Error response from daemon: bridge is a pre-defined network and cannot be removed
  exit status 1
  [1]
  $ docker network rm n1 in
  Error response from daemon: host is a pre-defined network and cannot be removed
  Error response from daemon: none is a pre-defined network and cannot be removed
  exit status 1
  [1]
  $ docker network disconnect n1 b1; docker network rm n1
  Error response from daemon: error while removing network: network n1 id b480ece3b45e4cc1280b9a8a6a5550d2f3caac4421ba40d5298dbdc8f6e2a0ac has active endpoints
  in
  exit status 1
  [1]
  $ docker network prune -f
  n1
  $ docker network prune -f --filter label=x
  Deleted Networks:
  bad name
  mine
  
  $ docker network prune -f --filter nosuch=1
  $ docker network inspect nosuch
  Error response from daemon: Invalid filter 'nosuch'
  [1]
  $ docker run -d --name h1 --net host busybox sleep 1000; docker network disconnect host h1
  []
  Error response from daemon: network nosuch not found
  [1]
  $ docker network connect bridge h1
  e282643b1f837872184f17669da68b25cabfb14670fdd95cf2f594bc4eae150c
  Error response from daemon: container cannot be disconnected from host network or connected to host network
  [1]
  $ docker stop -t 0 a1; docker network disconnect n2 a1; docker start a1; docker exec a1 ip -o -4 addr | wc -l
  Error response from daemon: container sharing network namespace with another container or host cannot be connected to any other network
  [1]
  $ docker network connect bridge a1; docker inspect -f '{{range $k, $v := .NetworkSettings.Networks}}{{$k}} {{end}}' a1
  a1
  a1
  1
