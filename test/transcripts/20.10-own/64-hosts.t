# What a container calls itself and knows of others.
  $ docker run --rm -h web busybox cat /etc/hosts
  127.0.0.1	localhost
  ::1	localhost ip6-localhost ip6-loopback
  fe00::0	ip6-localnet
  ff00::0	ip6-mcastprefix
  ff02::1	ip6-allnodes
  ff02::2	ip6-allrouters
  172.17.0.2	web
  $ docker run --rm -h web.example.com busybox cat /etc/hosts
  127.0.0.1	localhost
  ::1	localhost ip6-localhost ip6-loopback
  fe00::0	ip6-localnet
  ff00::0	ip6-mcastprefix
  ff02::1	ip6-allnodes
  ff02::2	ip6-allrouters
  172.17.0.2	web.example.com web
  $ docker run --rm -h web --domainname example.com busybox cat /etc/hosts
  127.0.0.1	localhost
  ::1	localhost ip6-localhost ip6-loopback
  fe00::0	ip6-localnet
  ff00::0	ip6-mcastprefix
  ff02::1	ip6-allnodes
  ff02::2	ip6-allrouters
  172.17.0.2	web.example.com web
  $ docker run --rm -h web --domainname example.com busybox hostname
  web
  $ docker run --rm -h web --domainname example.com busybox hostname -f
  web.example.com
  $ docker run --rm -h web.example.com busybox hostname -s
  web
  $ docker run --rm -h web.example.com busybox cat /etc/hostname
  web.example.com
  $ docker run --rm --add-host db:10.0.0.1 --add-host x:::1 -h a busybox cat /etc/hosts
  127.0.0.1	localhost
  ::1	localhost ip6-localhost ip6-loopback
  fe00::0	ip6-localnet
  ff00::0	ip6-mcastprefix
  ff02::1	ip6-allnodes
  ff02::2	ip6-allrouters
  10.0.0.1	db
  ::1	x
  172.17.0.2	a
  $ docker run --rm --add-host db:10.0.0.1 --add-host db:10.0.0.2 -h a busybox grep db /etc/hosts
  10.0.0.1	db
  10.0.0.2	db
  $ docker run --rm --add-host db:host-gateway busybox grep db /etc/hosts
  172.17.0.1	db
  $ docker run --rm --add-host db=10.0.0.9 busybox grep db /etc/hosts
  10.0.0.9	db
  $ docker run --rm --add-host db busybox true
  invalid argument "db" for "--add-host" flag: bad format for add-host: "db"
  
  Usage:  docker run [OPTIONS] IMAGE [COMMAND] [ARG...]
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --add-host db:x busybox true
  invalid argument "db:x" for "--add-host" flag: invalid IP address in add-host: "x"
  
  Usage:  docker run [OPTIONS] IMAGE [COMMAND] [ARG...]
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --add-host :10.0.0.1 busybox true
  invalid argument ":10.0.0.1" for "--add-host" flag: bad format for add-host: ":10.0.0.1"
  
  Usage:  docker run [OPTIONS] IMAGE [COMMAND] [ARG...]
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm -h 'bad name' busybox hostname
  bad name
  $ docker run --rm -h a_b busybox hostname
  a_b
  $ docker run --rm -h '' busybox hostname | wc -c
  13
  $ docker run --rm -h $(printf 'x%.0s' $(seq 70)) busybox hostname
  docker: Error response from daemon: failed to create shim task: OCI runtime create failed: runc create failed: unable to start container process: error during container init: sethostname: invalid argument: unknown
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --net host -h x busybox true
  $ docker run -d --name n1 -h n1 busybox sleep 1000
  e3367f9f56f56f2f5e2bd512cc0c256887c537688efb2fb2888f8c3bf7a91e0b
  $ docker run --rm --net container:n1 -h x busybox true
  docker: Error response from daemon: conflicting options: hostname and the network mode
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --net container:n1 --add-host a:1.1.1.1 busybox true
  docker: Error response from daemon: conflicting options: custom host-to-IP mapping and the network mode
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --net container:n1 -p 80:80 busybox true
  docker: Error response from daemon: conflicting options: port publishing and the container type network mode
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --net container:n1 --dns 1.1.1.1 busybox true
  docker: Error response from daemon: conflicting options: dns and the network mode
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --net container:n1 --expose 80 busybox true
  docker: Error response from daemon: conflicting options: port exposing and the container type network mode
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --net container:n1 busybox cat /etc/hosts
  127.0.0.1	localhost
  ::1	localhost ip6-localhost ip6-loopback
  fe00::0	ip6-localnet
  ff00::0	ip6-mcastprefix
  ff02::1	ip6-allnodes
  ff02::2	ip6-allrouters
  172.17.0.2	n1
  $ docker run --rm --net container:nosuch busybox true
  docker: Error response from daemon: No such container: nosuch
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --net container: busybox true
  docker: Error response from daemon: Invalid network mode: invalid container format container:<name|id>
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --net none -h q busybox cat /etc/hosts
  127.0.0.1	localhost
  ::1	localhost ip6-localhost ip6-loopback
  fe00::0	ip6-localnet
  ff00::0	ip6-mcastprefix
  ff02::1	ip6-allnodes
  ff02::2	ip6-allrouters
  $ docker run --rm --net nosuch busybox true
  docker: Error response from daemon: network nosuch not found
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --dns 1.1.1.1 --dns-search example.com --dns-option ndots:2 busybox cat /etc/resolv.conf
  search example.com
  nameserver 1.1.1.1
  options ndots:2
  $ docker run --rm --dns x busybox true
  invalid argument "x" for "--dns" flag: IP address is not correctly formatted: x
  
  Usage:  docker run [OPTIONS] IMAGE [COMMAND] [ARG...]
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --dns-search . busybox grep -c search /etc/resolv.conf
  0
  [1]
  $ docker run --rm --link n1:s --add-host s:9.9.9.9 -h a busybox cat /etc/hosts | sed 's/[0-9a-f]\{12\}/ID/'
  127.0.0.1	localhost
  ::1	localhost ip6-localhost ip6-loopback
  fe00::0	ip6-localnet
  ff00::0	ip6-mcastprefix
  ff02::1	ip6-allnodes
  ff02::2	ip6-allrouters
  9.9.9.9	s
  172.17.0.2	s n1 n1
  172.17.0.3	a
  $ docker exec n1 sh -c 'echo 7.7.7.7 mine >> /etc/hosts'
  $ docker exec n1 tail -1 /etc/hosts
  7.7.7.7 mine
  $ docker restart -t 0 n1; docker exec n1 tail -1 /etc/hosts
  n1
  172.17.0.2	n1
  $ docker inspect -f '{{.Config.Hostname}} {{.Config.Domainname}} {{.HostConfig.ExtraHosts}}' n1
  n1  []
  $ docker run --rm --mac-address 02:42:00:00:00:05 busybox cat /sys/class/net/eth0/address
  docker: "specify mac-address per network" requires API version 1.44, but the Docker daemon API version is 1.41
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --mac-address zz busybox true
  docker: zz is not a valid mac address
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --ip 172.17.0.50 busybox true
  docker: Error response from daemon: user specified IP address is supported on user defined networks only
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --network-alias x busybox true
  docker: network-scoped aliases are only supported for user-defined networks
  
  Run 'docker run --help' for more information
  [125]
  $ docker inspect -f '{{.HostnamePath}}' n1 | sed 's/.*containers/containers/; s/[0-9a-f]\{64\}/ID/'
  containers/ID/hostname
