# Published ports of every shape.
  $ docker run -d --name a -p 127.0.0.1:8080:80/tcp -p 8080:80/udp busybox sleep 1000
  docker: Error response from daemon: Invalid container name (a), only [a-zA-Z0-9][a-zA-Z0-9_.-] are allowed
  
  Run 'docker run --help' for more information
  [125]
  $ docker run -d --name aa -p 127.0.0.1:8080:80/tcp -p 8080:80/udp busybox sleep 1000
  389fb0230d7c51a76de9a653c4856841429958c0ddd194f7ec404263efe834f6
  $ docker port aa
  80/tcp -> 127.0.0.1:8080
  80/udp -> 0.0.0.0:8080
  80/udp -> [::]:8080
  $ docker ps --format '{{.Ports}}'
  0.0.0.0:8080->80/udp, 127.0.0.1:8080->80/tcp, [::]:8080->80/udp
  $ docker port aa 80
  127.0.0.1:8080
  $ docker port aa 80/udp
  0.0.0.0:8080
  [::]:8080
  $ docker port aa 80/TCP
  Error: No public port '80/TCP' published for aa
  [1]
  $ docker port aa tcp
  Error: invalid port (tcp): strconv.ParseUint: parsing "tcp": invalid syntax
  [1]
  $ docker port aa 80/
  127.0.0.1:8080
  $ docker port aa -1
  unknown shorthand flag: '1' in -1
  
  Usage:  docker port CONTAINER [PRIVATE_PORT[/PROTO]]
  Run 'docker port --help' for more information
  [125]
  $ docker port aa 0
  Error: No public port '0' published for aa
  [1]
  $ docker inspect -f '{{json .NetworkSettings.Ports}}' aa
  {"80/tcp":[{"HostIp":"127.0.0.1","HostPort":"8080"}],"80/udp":[{"HostIp":"0.0.0.0","HostPort":"8080"},{"HostIp":"::","HostPort":"8080"}]}
  $ docker inspect -f '{{json .HostConfig.PortBindings}}' aa
  {"80/tcp":[{"HostIp":"127.0.0.1","HostPort":"8080"}],"80/udp":[{"HostIp":"","HostPort":"8080"}]}
  $ docker inspect -f '{{.NetworkSettings.Ports}}' aa
  map[80/tcp:[{127.0.0.1 8080}] 80/udp:[{0.0.0.0 8080} {:: 8080}]]
  $ docker inspect -f '{{.HostConfig.PortBindings}}' aa
  map[80/tcp:[{127.0.0.1 8080}] 80/udp:[{ 8080}]]
  $ docker run -d --name bb -p 8000-8003:80 busybox sleep 1000
  b4bfb387e52cd4ff208ca689743eb42352f54c272dbfb9a4b5d2ba3b580c35e7
  $ docker port bb
  80/tcp -> 0.0.0.0:8000
  80/tcp -> [::]:8000
  $ docker run -d --name cc -p 8000-8003:80 busybox sleep 1000
  b652a8ef9ecdb24818ddd0627c59ace45cf1852e143b9a5978070d42da8c29a8
  $ docker port cc
  80/tcp -> 0.0.0.0:8001
  80/tcp -> [::]:8001
  $ docker run -d --name dd -p 8000-8001:80 busybox sleep 1000
  5a1f5dfb673d9e172d23e3803e8175b2b996fb078689ab8fcd7711df90f27cce
  docker: Error response from daemon: driver failed programming external connectivity on endpoint dd (ed73f207fc2c77408f25d0e0dfbd64b92f3ea13078fe1ed8143b68b218919ee2): all ports are allocated
  
  Run 'docker run --help' for more information
  [125]
  $ docker rm -f bb
  bb
  $ docker start dd
  dd
  $ docker port dd
  80/tcp -> 0.0.0.0:8000
  80/tcp -> [::]:8000
  $ docker run -d --name ee -p 7000-7002 busybox sleep 1000
  4e15706762dc7fe3347cb54100b514edcca2b71271f61272286f30a05781efdf
  $ docker port ee
  7000/tcp -> 0.0.0.0:32770
  7000/tcp -> [::]:32770
  7001/tcp -> 0.0.0.0:32769
  7001/tcp -> [::]:32769
  7002/tcp -> 0.0.0.0:32768
  7002/tcp -> [::]:32768
  $ docker inspect -f '{{json .HostConfig.PortBindings}}' ee
  {"7000/tcp":[{"HostIp":"","HostPort":""}],"7001/tcp":[{"HostIp":"","HostPort":""}],"7002/tcp":[{"HostIp":"","HostPort":""}]}
  $ docker run -d --name ff -p 127.0.0.1:7100-7102:7000-7002/udp busybox sleep 1000
  3dd37827d5b4a83d24e6d2938ffbaf023d3618abe62ad7ade5f6ae8b52d6a6b7
  $ docker port ff
  7000/udp -> 127.0.0.1:7100
  7001/udp -> 127.0.0.1:7101
  7002/udp -> 127.0.0.1:7102
  $ docker ps --filter name=ff --format '{{.Ports}}'
  127.0.0.1:7100->7000/udp, 127.0.0.1:7101->7001/udp, 127.0.0.1:7102->7002/udp
  $ docker run -d --name gg -p 81:80 -p 82:80 busybox sleep 1000
  47a3b17551000b7a19afef04a3917fd1b14d0aa5455f7afae1336ab795d1d075
  $ docker port gg
  80/tcp -> 0.0.0.0:81
  80/tcp -> 0.0.0.0:82
  80/tcp -> [::]:81
  80/tcp -> [::]:82
  $ docker port gg 80
  0.0.0.0:81
  0.0.0.0:82
  [::]:81
  [::]:82
  $ docker ps --filter name=gg --format '{{.Ports}}'
  0.0.0.0:81->80/tcp, 0.0.0.0:82->80/tcp, [::]:81->80/tcp, [::]:82->80/tcp
  $ docker run -d --name hh -p 81:80 -p 81:81 busybox sleep 1000
  a31e4f48db38cda368a111f2a949abdedf45152615ed7fe5dddd11eaed078b65
  docker: Error response from daemon: driver failed programming external connectivity on endpoint hh (217d8043df6ce6aa5faa877606fbf3f19e7f30978413c4bb55c2024a0d4425c9): Bind for 0.0.0.0:81 failed: port is already allocated
  
  Run 'docker run --help' for more information
  [125]
  $ docker run -d --name h2 -p 91:80 -p 91:80 busybox sleep 1000
  6e19874e548cb2984f5cabc404a0539522bce5f42d64a529e8aeb6c978b3f059
  docker: Error response from daemon: driver failed programming external connectivity on endpoint h2 (2dbb158d5cf473507cece744dfb7fd123082d40af86d04e8664d4afb23929392): Bind for 0.0.0.0:91 failed: port is already allocated
  
  Run 'docker run --help' for more information
  [125]
  $ docker port h2
  $ docker run -d --name ii -p '[::1]:6000:80' busybox sleep 1000
  57f503fbff4d516e261f52395538605547bc016e22dcdab276e23f27f67c25ee
  $ docker port ii
  80/tcp -> [::1]:6000
  $ docker run -d --name i2 -p '[::]:6001:80' busybox sleep 1000
  9b97ebe66d36c4921f5356bc06e982a93ab7c2e00c9f4d2788b525a738a16678
  $ docker port i2
  80/tcp -> [::]:6001
  $ docker run -d --name i3 -p ::1:6002:80 busybox sleep 1000
  024b2b2fb13e98a12b6d524a5d83d2efb10632c5864f88dcd0abe6c60dcc202c
  $ docker port i3
  80/tcp -> [::1]:6002
  $ docker run -d --name i4 -p 0.0.0.0:6003:80 busybox sleep 1000
  6c9f818287d3d4106490ad92012ed1fef5b0dace2f48655f161ff29956f697d5
  $ docker port i4
  80/tcp -> 0.0.0.0:6003
  $ docker ps -l --format '{{.Ports}}'
  0.0.0.0:6003->80/tcp
  $ docker run -d --name i5 -p 0.0.0.0::80 busybox sleep 1000
  1caf7838a4c04bc5b4677f98223bcf56f6acb06374dce80e6336e187b28ebb2e
  $ docker port i5
  80/tcp -> 0.0.0.0:32771
  $ docker run -d --name jj -p 80/udp -p 80/tcp -p 90/udp busybox sleep 1000
  6c3718ca53fa99d4a8b9ef2f47ccc84e5f311ea3b28e826466d91a53abda62ec
  $ docker port jj
  80/tcp -> 0.0.0.0:32772
  80/tcp -> [::]:32771
  80/udp -> 0.0.0.0:32769
  80/udp -> [::]:32769
  90/udp -> 0.0.0.0:32768
  90/udp -> [::]:32768
  $ docker ps --filter name=jj --format '{{.Ports}}'
  0.0.0.0:32769->80/udp, 0.0.0.0:32772->80/tcp, [::]:32769->80/udp, [::]:32771->80/tcp, 0.0.0.0:32768->90/udp, [::]:32768->90/udp
  $ docker run -d --name kk -P --expose 80 --expose 443/tcp --expose 53/udp busybox sleep 1000
  57ce1546d394636914ccb8dcce72d10a58f08fcc622249ed6e55dc2b742fd269
  $ docker port kk
  53/udp -> 0.0.0.0:32770
  53/udp -> [::]:32770
  80/tcp -> 0.0.0.0:32774
  80/tcp -> [::]:32773
  443/tcp -> 0.0.0.0:32773
  443/tcp -> [::]:32772
  $ docker ps --filter name=kk --format '{{.Ports}}'
  0.0.0.0:32770->53/udp, [::]:32770->53/udp, 0.0.0.0:32774->80/tcp, [::]:32773->80/tcp, 0.0.0.0:32773->443/tcp, [::]:32772->443/tcp
  $ docker run -d --name ll -P -p 5001:5000 training/webapp
  2f81d301c771c8e5bad1d28a99b03abaea355a14167c69316583581338e63b02
  $ docker port ll
  5000/tcp -> 0.0.0.0:5001
  5000/tcp -> [::]:5001
  $ docker run -d --name mm -P -p 9000:9000 training/webapp
  53e52f470377fb0c30d90a79228f2246f276d2212ed5fdf7f4c509bb875e5a83
  $ docker port mm
  5000/tcp -> 0.0.0.0:32775
  5000/tcp -> [::]:32774
  9000/tcp -> 0.0.0.0:9000
  9000/tcp -> [::]:9000
  $ docker run -d --name nn -p 10.99.99.99:80:80 busybox sleep 1000
  484e0118d54b711b95e6e90259db8aa50e341ae6601ab3e3c8da562e44503c69
  docker: Error response from daemon: driver failed programming external connectivity on endpoint nn (42dcc0a0b2b2e72bbf51c2d3d15af25d364851314871474e1e14de7ad1b3c1cc): Error starting userland proxy: listen tcp4 10.99.99.99:80: bind: cannot assign requested address
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm -p 80: busybox true
  docker: no port specified: 80:<empty>
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm -p : busybox true
  docker: no port specified: :<empty>
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm -p '' busybox true
  docker: no port specified: <empty>
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm -p :80 busybox echo ok
  ok
  $ docker run --rm -p ::80 busybox echo ok
  ok
  $ docker run --rm -p 127.0.0.1:80 busybox true
  docker: invalid hostPort: 127.0.0.1
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm -p 127.0.0.1:80: busybox true
  docker: no port specified: 127.0.0.1:80:<empty>
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm -p localhost:80:80 busybox true
  docker: invalid IP address: localhost
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm -p 80:80/ busybox echo ok
  ok
  $ docker run --rm -p 80:80/TCP busybox echo ok
  ok
  $ docker run --rm -p 80:80/tcp/udp busybox true
  $ docker run --rm -p 65536 busybox true
  docker: invalid containerPort: 65536
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm -p 65535:65535 busybox echo ok
  ok
  $ docker run --rm -p -80:80 busybox true
  docker: invalid hostPort: -80
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm -p 80-:80 busybox true
  docker: invalid hostPort: 80-
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm -p 80:80-79 busybox true
  docker: invalid containerPort: 80-79
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm -p 80-81-82:80 busybox true
  $ docker run --rm -p ' 80:80' busybox true
  docker: invalid hostPort:  80
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm -p 08080:80 busybox echo ok
  docker: Error response from daemon: driver failed programming external connectivity on endpoint priceless_moser (ccf15b51d44328df027b48e5e83d1021c5fc0d7e6ed22985a3ad0fc028d69923): Error starting userland proxy: listen tcp4 0.0.0.0:8080: bind: address already in use
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm -p 0x50:80 busybox true
  docker: invalid hostPort: 0x50
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm -p 1000-2000:80-90 busybox true
  docker: invalid ranges specified for container and host Ports: 80-90 and 1000-2000
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm -p 80:0 busybox true
  $ docker run --rm -p 0 busybox true
  $ docker run --rm --publish=8888:80 --publish 8889:81 busybox echo ok
  ok
  $ docker run --rm --publish-all busybox echo ok
  ok
  $ docker run --rm --expose abc busybox true
  docker: invalid range format for --expose: abc, error: strconv.ParseUint: parsing "abc": invalid syntax
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --expose 80:80 busybox true
  docker: invalid port format for --expose: 80:80
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --expose 70000 busybox true
  docker: invalid range format for --expose: 70000, error: strconv.ParseUint: parsing "70000": value out of range
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --expose 80/icmp busybox true
  $ docker run --rm --expose 90-80 busybox true
  docker: invalid range format for --expose: 90-80, error: invalid range specified for port: 90-80
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --expose '' busybox true
  docker: invalid range format for --expose: , error: empty string specified for ports
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --net host -p 80:80 busybox echo ok
  WARNING: Published ports are discarded when using host network mode
  ok
  $ docker run -d --name hostnet --net host -p 80:80 busybox sleep 1000
  WARNING: Published ports are discarded when using host network mode
  1b39faf5e1f31784090ded6b75c71055ab53d84aac394000004bddd0c4de3fec
  $ docker port hostnet
  $ docker ps --filter name=hostnet --format '[{{.Ports}}]'
  []
  $ docker run --rm --net none -p 80:80 busybox echo ok
  ok
  $ docker run --rm --net container:aa -p 80:80 busybox echo ok
  docker: Error response from daemon: conflicting options: port publishing and the container type network mode
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --net container:aa --expose 80 busybox echo ok
  docker: Error response from daemon: conflicting options: port exposing and the container type network mode
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --net container:aa -P busybox echo ok
  docker: Error response from daemon: conflicting options: port publishing and the container type network mode
  
  Run 'docker run --help' for more information
  [125]
  $ docker create --name made -p 4000:4000 busybox sleep 1000
  4d1a53344626a5934207d3cf61f02cf4fa6fd42c8a7062520c63e6f0c447940b
  $ docker port made
  $ docker ps -a --filter name=made --format '[{{.Ports}}]'
  []
  $ docker inspect -f '{{json .NetworkSettings.Ports}} {{json .HostConfig.PortBindings}}' made
  {} {"4000/tcp":[{"HostIp":"","HostPort":"4000"}]}
  $ docker start made
  made
  $ docker port made
  4000/tcp -> 0.0.0.0:4000
  4000/tcp -> [::]:4000
  $ docker pause made
  made
  $ docker port made
  4000/tcp -> 0.0.0.0:4000
  4000/tcp -> [::]:4000
  $ docker unpause made
  made
  $ docker kill made
  made
  $ docker port made
  $ docker restart made
  made
  $ docker port made
  4000/tcp -> 0.0.0.0:4000
  4000/tcp -> [::]:4000
  $ docker ps -a --filter publish=4000 --format '{{.Names}}'
  made
  $ docker ps -a --filter publish=4000/udp --format '{{.Names}}'
  $ docker ps -a --filter publish=4000-5000/tcp --format '{{.Names}}'
  made
  $ docker ps -a --filter publish=abc
  Error response from daemon: error while looking up for publish abc: strconv.ParseUint: parsing "abc": invalid syntax
  [1]
  $ docker ps -a --filter expose=80/tcp --format '{{.Names}}'
  kk
  jj
  i5
  i4
  i3
  i2
  ii
  gg
  dd
  cc
  aa
  $ docker ps -a --filter expose=7000-7002/tcp --format '{{.Names}}'
  ee
  $ docker ps -a --filter expose=443 --format '{{.Names}}'
  kk
  $ docker container port made 4000
  0.0.0.0:4000
  [::]:4000
  $ docker container port made 4000/tcp | cut -d: -f2
  4000
  
  $ docker ps --filter name=made --format 'table {{.Names}}\t{{.Ports}}'
  NAMES     PORTS
  made      0.0.0.0:4000->4000/tcp, [::]:4000->4000/tcp
  $ docker ps --format '{{json .Ports}}' --filter name=made
  "0.0.0.0:4000->4000/tcp, [::]:4000->4000/tcp"
  $ curl -s -o /dev/null localhost:4000; echo $?
  56
  $ curl -s localhost:4001; echo $?
  7
  $ docker run -d --name web1 -p 5000 training/webapp python app.py
  3f2a56d702066394dcf76ebbc40d2c08978b1c9e5ec5cc1e7569951f488646c3
  $ docker run -d --name web2 -p 5000 training/webapp python app.py
  938988f87658da147425631e3582e56af124f71af6dd0a963e3c679783a634a3
  $ docker port web1 5000 | head -1
  0.0.0.0:32779
  $ docker port web2 5000/tcp | head -1
  0.0.0.0:32780
  $ sleep 1; curl -s http://$(docker port web2 5000 | head -1)/; echo
  Hello world!
  $ docker restart -t 0 web1 web2
  web1
  web2
  $ docker port web1 5000 | head -1
  0.0.0.0:32781
  $ docker port web2 5000/tcp | head -1
  0.0.0.0:32782
  $ docker stop -t 0 web1; docker run -d --name web3 -p 5000 training/webapp python app.py; docker start web1
  web1
  a7ec447421265ba6d219b63acccfd93986613f858275b353e68ec61bf51bb790
  web1
  $ docker port web1; docker port web3
  5000/tcp -> 0.0.0.0:32784
  5000/tcp -> [::]:32783
  5000/tcp -> 0.0.0.0:32783
  5000/tcp -> [::]:32782
