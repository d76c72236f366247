# EXPOSE, -P and -p in all their forms.
  $ docker run -d --name a1 -p 8000-8002:80-82 busybox sleep 1000
  ced18de9ab21abb84642ebd0d556f08052099fba7b6caa02d23b96778663c5bb
  $ docker port a1
  80/tcp -> 0.0.0.0:8000
  80/tcp -> [::]:8000
  81/tcp -> 0.0.0.0:8001
  81/tcp -> [::]:8001
  82/tcp -> 0.0.0.0:8002
  82/tcp -> [::]:8002
  $ docker run -d --name b1 -p 9000-9005:80 busybox sleep 1000
  e43bf8bb39dd449a91440e053c4538ae500b1807b54516d058ef7626dfef9db7
  $ docker port b1
  80/tcp -> 0.0.0.0:9000
  80/tcp -> [::]:9000
  $ docker run -d --name c1 -p 9000-9005:80 busybox sleep 1000
  88ab5fb86e060dbb1c422e15863f73a4643251620b4e6748b7b90e7cfba533b9
  $ docker port c1
  80/tcp -> 0.0.0.0:9001
  80/tcp -> [::]:9001
  $ docker run --rm -p 9000-9001:80-82 busybox true
  docker: invalid ranges specified for container and host Ports: 80-82 and 9000-9001
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm -p 80-70 busybox true
  docker: invalid containerPort: 80-70
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm -p 0:80 busybox true; echo $?
  0
  $ docker run --rm -p 65536:80 busybox true
  docker: invalid hostPort: 65536
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm -p 80:65536 busybox true
  docker: invalid containerPort: 65536
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm -p x:80 busybox true
  docker: invalid hostPort: x
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm -p 80:x busybox true
  docker: invalid containerPort: x
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm -p 1:2:3 busybox true
  docker: invalid IP address: 1
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm -p 1.2.3.4.5:80:80 busybox true
  docker: invalid IP address: 1.2.3.4.5
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm -p 10.9.8.7:80:80 --name far busybox true 2>&1 | sed 's/([0-9a-f]*)/(ID)/'
  docker: Error response from daemon: driver failed programming external connectivity on endpoint far (ID): Error starting userland proxy: listen tcp4 10.9.8.7:80: bind: cannot assign requested address
  
  Run 'docker run --help' for more information
  $ docker run --rm -p 80/foo busybox true
  docker: invalid proto: foo
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm -p 80:80/TCP busybox true; echo $?
  0
  $ docker run --rm -p '' busybox true
  docker: no port specified: <empty>
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm -p : busybox true
  docker: no port specified: :<empty>
  
  Run 'docker run --help' for more information
  [125]
  $ docker run -d --name d1 -p 127.0.0.1::70 -p 127.0.0.1:7070:71 -p 0.0.0.0:7071:72/udp busybox sleep 1000
  1847fb20c57c975cbcc234ebc183e6b285b5d74708e235937afb0b36f7a8ffd1
  $ docker port d1
  70/tcp -> 127.0.0.1:32768
  71/tcp -> 127.0.0.1:7070
  72/udp -> 0.0.0.0:7071
  $ docker port d1 70
  127.0.0.1:32768
  $ docker port d1 70/tcp
  127.0.0.1:32768
  $ docker port d1 72
  Error: No public port '72' published for d1
  [1]
  $ docker port d1 72/udp
  0.0.0.0:7071
  $ docker port d1 99
  Error: No public port '99' published for d1
  [1]
  $ docker port d1 x
  Error: invalid port (x): strconv.ParseUint: parsing "x": invalid syntax
  [1]
  $ docker port d1 70/foo
  Error: No public port '70/foo' published for d1
  [1]
  $ docker port nosuch
  Error response from daemon: No such container: nosuch
  [1]
  $ docker port
  docker: 'docker port' requires at least 1 and at most 2 arguments
  
  Usage:  docker port CONTAINER [PRIVATE_PORT[/PROTO]]
  Run 'docker port --help' for more information
  [1]
  $ docker port d1 70 71
  docker: 'docker port' requires at least 1 and at most 2 arguments
  
  Usage:  docker port CONTAINER [PRIVATE_PORT[/PROTO]]
  Run 'docker port --help' for more information
  [1]
  $ docker run -d --name e1 -P --expose 100-102 --expose 53/udp busybox sleep 1000
  067b61b6cbabe8add09693cdc1d284771e2740ecce25ddcbda016bc06616b656
  $ docker port e1 | wc -l
  8
  $ docker port e1 | cut -d' ' -f1 | uniq
  53/udp
  100/tcp
  101/tcp
  102/tcp
  $ docker inspect -f '{{json .Config.ExposedPorts}}' e1
  {"100/tcp":{},"101/tcp":{},"102/tcp":{},"53/udp":{}}
  $ docker inspect -f '{{json .HostConfig.PortBindings}}' d1
  {"70/tcp":[{"HostIp":"127.0.0.1","HostPort":""}],"71/tcp":[{"HostIp":"127.0.0.1","HostPort":"7070"}],"72/udp":[{"HostIp":"0.0.0.0","HostPort":"7071"}]}
  $ docker run -d --name f1 -p 8001:1 busybox sleep 1000 2>&1 | sed 's/([0-9a-f]*)/(ID)/'
  2ec6a4b084b724e81f2b91bc86f98be0ee85b29f34ac3b84b2ee560d702015c1
  docker: Error response from daemon: driver failed programming external connectivity on endpoint f1 (ID): Bind for 0.0.0.0:8001 failed: port is already allocated
  
  Run 'docker run --help' for more information
  $ docker ps -a --filter name=f1 --format '{{.Names}} {{.Status}} {{.Ports}}'
  f1 Created 
  $ docker rm -f a1; docker start f1
  a1
  f1
  $ docker port f1
  1/tcp -> 0.0.0.0:8001
  1/tcp -> [::]:8001
  $ docker rm f1; docker rm -f f1
  Error response from daemon: You cannot remove a running container 2ec6a4b084b724e81f2b91bc86f98be0ee85b29f34ac3b84b2ee560d702015c1. Stop the container before attempting removal or force remove
  f1
  $ docker run --rm --expose x busybox true
  docker: invalid range format for --expose: x, error: strconv.ParseUint: parsing "x": invalid syntax
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --expose 10-5 busybox true
  docker: invalid range format for --expose: 10-5, error: invalid range specified for port: 10-5
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --expose 80/foo busybox true
  $ docker run --rm --expose 70000 busybox true
  docker: invalid range format for --expose: 70000, error: strconv.ParseUint: parsing "70000": value out of range
  
  Run 'docker run --help' for more information
  [125]
  $ docker run -d --name g1 -p 5353:53/udp -p 5353:53/tcp busybox sleep 1000
  3f697ba09fa1c4a133497ff67c1bc5e0f013dc341382c4bc37dfac7b8f31d963
  $ docker port g1
  53/tcp -> 0.0.0.0:5353
  53/tcp -> [::]:5353
  53/udp -> 0.0.0.0:5353
  53/udp -> [::]:5353
  $ docker port g1 53
  0.0.0.0:5353
  [::]:5353
  $ docker ps --format '{{.Names}}: {{.Ports}}'
  g1: 0.0.0.0:5353->53/tcp, 0.0.0.0:5353->53/udp, [::]:5353->53/tcp, [::]:5353->53/udp
  e1: 0.0.0.0:32768->53/udp, [::]:32768->53/udp, 0.0.0.0:32771->100/tcp, [::]:32771->100/tcp, 0.0.0.0:32770->101/tcp, [::]:32770->101/tcp, 0.0.0.0:32769->102/tcp, [::]:32769->102/tcp
  d1: 127.0.0.1:32768->70/tcp, 127.0.0.1:7070->71/tcp, 0.0.0.0:7071->72/udp
  c1: 0.0.0.0:9001->80/tcp, [::]:9001->80/tcp
  b1: 0.0.0.0:9000->80/tcp, [::]:9000->80/tcp
  $ docker ps --filter publish=5353 --format '{{.Names}}'
  g1
  $ docker ps --filter publish=5353/udp --format '{{.Names}}'
  g1
  $ docker ps --filter publish=9000-9001 --format '{{.Names}}'
  c1
  b1
  $ docker ps --filter expose=100-102 --format '{{.Names}}'
  e1
  $ docker ps --filter expose=x
  Error response from daemon: error while looking up for expose x: strconv.ParseUint: parsing "x": invalid syntax
  [1]
  $ docker stop -t 0 g1; docker port g1; docker ps -a --filter name=g1 --format '[{{.Ports}}]'
  g1
  []
  $ docker restart -t 0 g1; docker port g1 53/udp
  g1
  0.0.0.0:5353
  [::]:5353
