# A sample of everything.
  $ docker run -d --name db -e PG=1 training/postgres
  b1f2c38c883348b959fe4b21a3088b3f3f8d5d9c8757b1fc47a6b5ef291ab0c1
  $ docker run -d --name cache -p 6379 busybox sleep 500
  68eaab11e4beca3c12635ff24fd4735f108a9472f3fdf01abcf6ac27b24ea2af
  $ docker run -d -P --name site --link db:database --link cache:redis training/webapp python app.py
  82814a4e530d7da11e224e0599939e9b8c5f934334ed64bd084059e38d7522ac
  $ docker exec site env | grep -c DATABASE
  8
  $ docker exec site env | grep REDIS_PORT
  REDIS_PORT=tcp://172.17.0.3:6379
  REDIS_PORT_6379_TCP=tcp://172.17.0.3:6379
  REDIS_PORT_6379_TCP_ADDR=172.17.0.3
  REDIS_PORT_6379_TCP_PORT=6379
  REDIS_PORT_6379_TCP_PROTO=tcp
  $ docker inspect -f '{{range .HostConfig.Links}}{{println .}}{{end}}' site
  /db:/site/database
  /cache:/site/redis
  
  $ docker inspect -f '{{index .Config.Env 0}} {{len .Config.Env}}' db
  PG=1 3
  $ docker inspect -f '{{range $i, $e := .Config.Env}}{{if $i}}, {{end}}{{$e}}{{end}}' db
  PG=1, PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin, PG_VERSION=9.3
  $ docker inspect --format='{{.Config.Hostname | len}}' site
  12
  $ docker inspect --format '{{json .NetworkSettings.Ports}}' cache
  {"6379/tcp":[{"HostIp":"0.0.0.0","HostPort":"32768"},{"HostIp":"::","HostPort":"32768"}]}
  $ docker inspect --format '{{.HostConfig.PublishAllPorts}} {{.HostConfig.AutoRemove}}' site
  true false
  $ docker inspect -f '{{ (index .NetworkSettings.Networks "bridge").IPAddress }}' site
  172.17.0.4
  $ docker inspect -f '{{with index .NetworkSettings.Ports "5000/tcp"}}{{(index . 0).HostPort}}{{end}}' site
  32769
  $ docker inspect -f '{{$ip := .NetworkSettings.IPAddress}}{{$ip}}:{{range $k, $v := .Config.ExposedPorts}}{{$k}}{{end}}' site
  172.17.0.4:5000/tcp
  $ docker inspect -f '{{.Name}}: {{if .HostConfig.Links}}linked{{else}}alone{{end}}' site db
  /site: linked
  /db: alone
  $ docker inspect -f '{{eq .Name "/db"}} {{ne .Name "/db"}} {{and .Name .Id | len}}' db
  true false 64
  $ docker inspect -f '{{printf "%-10s|%10s|" .Name .State.Status}}' db
  /db       |   running|
  $ docker inspect -f '{{printf "%08.3f %+d %x %X %c %U %e" 3.14159 5 "hi" 255 65 65 1234.5}}' db
  0003.142 +5 6869 FF A U+0041 1.234500e+03
  $ docker inspect -f '{{.State.Running}} {{not .State.Running}} {{.State.Pid | eq 0}}' db
  true false false
  $ docker inspect -f '{{range .Mounts}}m{{else}}no mounts{{end}}' db
  no mounts
  $ docker inspect -f '{{.Config.Labels}} {{.Config.Labels.x}}' db
  map[] <no value>
  $ docker inspect -f '{{call .Name}}' db
  
  template parsing error: template: :1:2: executing "" at <call .Name>: error calling call: non-function .Name of type string
  [1]
  $ docker inspect -f '{{index .Config.Cmd}}' db | head -c 5; echo
  [su p
  $ docker inspect -f '{{index .Config.Cmd 9}}' db
  
  template parsing error: template: :1:2: executing "" at <index .Config.Cmd 9>: error calling index: index out of range: 9
  [1]
  $ docker inspect -f '{{slice .Config.Cmd 0 1}} {{slice .Name 1 3}}' db
  [su] db
  $ docker inspect -f '{{json .Config.Cmd | len | gt 5}}' db
  false
  $ docker ps --format '{{.ID}}: {{.Command}}' --filter name=db | cut -d: -f2
   "su postgres -c '/us…"
  $ docker ps --format 'table {{.Names}}\t{{.Ports}}'
  NAMES     PORTS
  site      0.0.0.0:32769->5000/tcp, [::]:32769->5000/tcp
  cache     0.0.0.0:32768->6379/tcp, [::]:32768->6379/tcp
  db        5432/tcp
  $ docker ps --format '{{.Names}}\t{{.Ports}}' --filter publish=5000
  $ docker ps --filter 'label=none' -q
  $ docker ps -a --filter 'name=^/s' --format '{{.Names}}'
  site
  $ docker ps --filter volume=x --filter name=db -q
  $ docker ps --format '{{join (split .Names ",") "+"}}' --filter name=db
  db
  $ docker port site | wc -l
  2
  $ docker port cache 6379/tcp | head -1
  0.0.0.0:32768
  $ docker port cache 6379/udp
  Error: No public port '6379/udp' published for cache
  [1]
  $ docker port db 5432
  Error: No public port '5432' published for db
  [1]
  $ docker logs db
  $ docker logs --tail 1 site 2>&1 | wc -l
  1
  $ docker top cache -o comm,pid | head -1
  COMMAND             PID
  $ docker stop -t 0 cache db
  cache
  db
  $ docker exec site cat /etc/hosts | grep -c -e database -e redis
  Error response from daemon: Cannot link to a non running container: /db AS /site/database
  0
  [1]
  $ docker start db cache
  db
  cache
  $ docker exec site grep database /etc/hosts | awk '{print $1, $2, $4}'
  172.17.0.2 database db
  $ docker restart -t 0 site
  site
  $ docker exec site sh -c 'echo $DATABASE_NAME $REDIS_NAME'
  /site/database /site/redis
  $ docker rename cache redis; docker inspect -f '{{.HostConfig.Links}}' site | tr ' ' '\n' | sort | tr -d '[]'
  <anything>
  $ docker rm db
  Error response from daemon: You cannot remove a running container b1f2c38c883348b959fe4b21a3088b3f3f8d5d9c8757b1fc47a6b5ef291ab0c1. Stop the container before attempting removal or force remove
  [1]
  $ docker rm -f db redis; docker restart -t 0 site
  db
  redis
  Error response from daemon: Cannot restart container site: Cannot link to a non running container: /db AS /site/database
  [1]
  $ docker ps -a --format '{{.Names}} {{.State}}'
  site exited
  $ docker start site; docker rm -v site
  <anything>
  $ docker run -d --name v1 -v shared:/s -v /x busybox sh -c 'echo v > /s/f; sleep 100'
  e00fe979ca4bb430e05bba4c1685db95a757503bcff818fedc4501c923801568
  $ sleep 0.5; docker run --rm --volumes-from v1:ro busybox sh -c 'cat /s/f; echo w > /s/f'
  <anything>
  [1]
  $ docker inspect -f '{{range .Mounts}}{{.Destination}}={{.RW}} {{end}}' v1 | tr ' ' '\n' | sort | tr -d '\n'; echo
  /s=true/x=true
  $ docker cp v1:/s/f - | tar -xOf -
  v
  $ docker cp v1:/s/. sdir && ls sdir
  f
  $ docker exec v1 df /s | tail -1 | wc -w
  6
  $ docker diff v1
  <anything>
  $ docker commit --change 'ENV Z=9' --change 'WORKDIR /tmp' --change 'ENTRYPOINT ["echo"]' --change 'USER nobody' v1 cfg | cut -c1-7
  sha256:
  $ docker run --rm cfg a b
  a b
  $ docker run --rm --entrypoint sh cfg -c 'pwd; id -un; echo $Z'
  /tmp
  nobody
  9
  $ docker image inspect -f '{{.Config.Entrypoint}} {{.Config.Cmd}} {{.Config.User}} {{.Config.WorkingDir}} {{.Config.Env}}' cfg
  [echo] [] nobody /tmp [Z=9]
  $ docker history cfg --format '{{.Size}} {{.Comment}}|' | head -1
  0B |
  $ docker images cfg --format '{{.Repository}}:{{.Tag}} {{.Containers}}'
  cfg:latest N/A
  $ docker tag cfg cfg:two; docker rmi cfg | sed 's/sha256.*//'; docker images cfg --format '{{.Tag}}'
  Untagged: cfg:latest
  two
  $ docker rmi -f cfg:two | grep -c Deleted
  2
  $ docker rm -fv v1; docker volume ls -q
  v1
  shared
  $ docker volume rm shared; docker volume inspect shared
  shared
  []
  Error response from daemon: get shared: no such volume
  [1]
  $ docker network create --driver bridge --subnet 192.168.50.0/24 lan
  97ca2603ada39a3028a9b7c5513a063ccf0c8f1c3003307a2bf7e67d246d2a60
  $ docker run -d --name a1 --net lan --ip 192.168.50.10 --network-alias one --network-alias uno busybox sleep 500
  bf93b42749b4817792a5be4504cdd5bb743f64826bcb15baa4a2e0ecb4df5bfb
  $ docker run --rm --net lan busybox sh -c 'ping -c 1 one | head -1; ping -c 1 uno | head -1; ping -c 1 a1 | head -1'
  PING one (192.168.50.10): 56 data bytes
  PING uno (192.168.50.10): 56 data bytes
  PING a1 (192.168.50.10): 56 data bytes
  $ docker network connect --alias extra bridge a1
  Error response from daemon: network-scoped alias is supported only for containers in user defined networks
  [1]
  $ docker network connect bridge a1; docker inspect -f '{{range $k, $v := .NetworkSettings.Networks}}{{$k}}={{$v.IPAddress}} {{end}}' a1
  bridge=172.17.0.2 lan=192.168.50.10 
  $ docker network disconnect lan a1; docker exec a1 ping -c 1 one; docker network rm lan
  ping: bad address 'one'
  lan
  $ docker run --rm --net lan busybox true
  docker: Error response from daemon: network lan not found
  
  Run 'docker run --help' for more information
  [125]
  $ docker update --restart unless-stopped a1 && docker inspect -f '{{.HostConfig.RestartPolicy.Name}}' a1
  a1
  unless-stopped
  $ docker kill -s HUP a1; docker kill -s KILL a1; sleep 0.3; docker ps -a --filter name=a1 --format '{{.Status}}' | cut -d' ' -f1,2
  a1
  a1
  Exited (137)
  $ docker container rm -f a1 && docker container ls -aq | wc -l
  a1
  0
  $ docker run --rm -d --name tmp busybox sleep 0.3; sleep 1; docker ps -a --filter name=tmp -q | wc -l
  1b43641220d4f1e003a82a068a03f67e234780dd8befd3f85a4f658222fa4d7e
  0
  $ docker wait tmp
  Error response from daemon: No such container: tmp
  [1]
  $ docker run --name w busybox sh -c 'exit 12' ; docker wait w; docker start -a w; echo $?; docker rm w
  docker: Error response from daemon: Invalid container name (w), only [a-zA-Z0-9][a-zA-Z0-9_.-] are allowed
  
  Run 'docker run --help' for more information
  Error response from daemon: No such container: w
  Error response from daemon: No such container: w
  1
  Error response from daemon: No such container: w
  [1]
  $ docker events --since 1h --until 0s --filter event=die --filter container=w --format '{{.Actor.Attributes.exitCode}}'
  $ docker system prune -f --volumes | tail -1
  Total reclaimed space: 0B
  $ docker run --rm busybox sh -c 'for i in 3 2 1; do echo $i; done' | sort | head -1
  1
  $ docker run --rm -i busybox tr a-z A-Z <<< shout
  SHOUT
  $ docker run --rm busybox sh -c 'cat /etc/resolv.conf | grep -c nameserver'
  1
  $ docker run --rm -e TZ=UTC busybox date +%Z
  UTC
  $ docker run --rm -w /etc busybox ls hosts hostname
  hostname
  hosts
  $ docker run --rm --link nosuch:x busybox true; echo $?
  docker: Error response from daemon: could not get container for nosuch: No such container: nosuch
  
  Run 'docker run --help' for more information
  125
  $ docker run -d --name p1 -p 7000-7001:7000-7001 -p 7001:9000 busybox sleep 10
  f79b2df34d83614377251bf53f1e8b5a74301f2f448874f66a9d671c9ad848f5
  docker: Error response from daemon: driver failed programming external connectivity on endpoint p1 (4237097d3de2b72a44db2e9420a2b55b5a63abdc2f7400da02a251eab89c2d05): Bind for 0.0.0.0:7001 failed: port is already allocated
  
  Run 'docker run --help' for more information
  [125]
  $ docker ps -a --filter name=p1 --format '{{.Names}} {{.Status}}'
  p1 Created
  $ docker rm p1; docker run -d --name p1 -p 7000:7000/tcp -p 7000:7000/udp busybox sleep 10; docker port p1
  p1
  3c85a4590a1806905de729730e11ef8023ffc1d76024fb035336b813318de8e0
  7000/tcp -> 0.0.0.0:7000
  7000/tcp -> [::]:7000
  7000/udp -> 0.0.0.0:7000
  7000/udp -> [::]:7000
  $ docker run --rm -p 7000:1 busybox true 2>&1 | sed 's/ (.*)//'
  docker: Error response from daemon: driver failed programming external connectivity on endpoint heuristic_hawking: Bind for 0.0.0.0:7000 failed: port is already allocated
  
  Run 'docker run --help' for more information
  $ docker ps --format '{{.Ports}}' --filter expose=7000/udp
  0.0.0.0:7000->7000/tcp, 0.0.0.0:7000->7000/udp, [::]:7000->7000/tcp, [::]:7000->7000/udp
  $ docker container inspect p1 -f '{{.HostConfig.PortBindings}}'
  map[7000/tcp:[{ 7000}] 7000/udp:[{ 7000}]]
  $ docker ps --no-trunc --filter name=p1 --format '{{.ID}}' | wc -c
  65
