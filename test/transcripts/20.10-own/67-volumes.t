# Volumes: named, anonymous, from others, bound.
  $ docker volume create v1
  v1
  $ docker volume create
  a7bf4020db5376a01591f67689a9c67c34d9294ae83b1e147f495ec5ab2ae5d0
  $ docker volume create v1
  v1
  $ docker volume create 'bad name'
  Error response from daemon: create bad name: "bad name" includes invalid characters for a local volume name, only "[a-zA-Z0-9][a-zA-Z0-9_.-]" are allowed. If you intended to pass a host directory, use absolute path
  [1]
  $ docker volume create --label a=b --label c v2
  v2
  $ docker volume inspect -f '{{.Name}} {{.Driver}} {{.Scope}} {{.Labels}} {{.Options}}' v2
  v2 local local map[a:b c:] map[]
  $ docker volume inspect nosuch
  []
  Error response from daemon: get nosuch: no such volume
  [1]
  $ docker volume ls -q --filter label=a1
  $ docker volume ls --filter name=v --format '{{.Name}}:{{.Driver}}'
  v1:local
  v2:local
  $ docker volume ls --filter dangling=true -q | grep v | sort
  v1
  v2
  $ docker volume ls --filter nosuch=1
  Error response from daemon: Invalid filter 'nosuch'
  [1]
  $ docker run -d --name a1 -v v1:/data -v /anon -v /tmp/nosuchbind:/bind:ro busybox sleep 1000
  7fec56f219a30fcdfffc58ad7d6c8a1205a57c991295355c7a9a6b43ea859084
  $ docker exec a1 sh -c 'echo x > /data/f; ls /data'
  f
  $ docker exec a1 sh -c 'echo x > /bind/f'
  sh: can't create /bind/f: Read-only file system
  [1]
  $ docker inspect -f '{{range .Mounts}}{{.Type}} {{.Destination}} {{.RW}} {{.Mode}}|{{end}}' a1 | tr '|' '\n' | sort
  
  bind /bind false ro
  volume /anon true 
  volume /data true z
  $ docker inspect -f '{{json .HostConfig.Binds}} {{json .Config.Volumes}}' a1
  ["v1:/data","/tmp/nosuchbind:/bind:ro"] {"/anon":{}}
  $ docker run --rm --volumes-from a1 busybox ls /data
  f
  $ docker run --rm --volumes-from a1:ro busybox touch /data/g
  touch: /data/g: Read-only file system
  [1]
  $ docker run --rm --volumes-from a1:zz busybox true
  docker: Error response from daemon: invalid mode: zz
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --volumes-from nosuch busybox true
  docker: Error response from daemon: No such container: nosuch
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm -v v1:/data:ro busybox touch /data/g
  touch: /data/g: Read-only file system
  [1]
  $ docker run --rm -v v1:data busybox true
  docker: Error response from daemon: invalid volume specification: 'v1:data': invalid mount config for type "volume": invalid mount path: 'data' mount path must be absolute
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm -v v1:/ busybox true
  docker: Error response from daemon: invalid volume specification: 'v1:/': invalid mount config for type "volume": invalid specification: destination can't be '/'
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm -v rel/path:/x busybox true
  docker: Error response from daemon: create rel/path: "rel/path" includes invalid characters for a local volume name, only "[a-zA-Z0-9][a-zA-Z0-9_.-]" are allowed. If you intended to pass a host directory, use absolute path
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm -v v1:/x:bad busybox true
  docker: Error response from daemon: invalid mode: bad
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm -v : busybox true
  $ docker run --rm -v a1:b:c:d busybox true
  docker: Error response from daemon: invalid volume specification: 'a1:b:c:d'
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm -v v1:/a1 -v v2:/a1 busybox true
  docker: Error response from daemon: Duplicate mount point: /a1
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --mount type=volume,src=v1,dst=/m busybox ls /m
  f
  $ docker run --rm --mount type=bind,src=/nosuch/x,dst=/m busybox ls /m
  docker: Error response from daemon: invalid mount config for type "bind": bind source path does not exist: /nosuch/x
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --mount type=tmpfs,dst=/m busybox sh -c 'df /m | tail -1 | cut -d" " -f1'
  tmpfs
  $ docker run --rm --mount src=v1 busybox true
  invalid argument "src=v1" for "--mount" flag: target is required
  
  Usage:  docker run [OPTIONS] IMAGE [COMMAND] [ARG...]
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --mount type=foo,dst=/m busybox true
  docker: Error response from daemon: invalid mount config for type "foo": mount type unknown
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --mount nosuch=1,dst=/m busybox true
  invalid argument "nosuch=1,dst=/m" for "--mount" flag: unexpected key 'nosuch' in 'nosuch=1'
  
  Usage:  docker run [OPTIONS] IMAGE [COMMAND] [ARG...]
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --tmpfs /t busybox sh -c 'grep -c " /t " /proc/mounts'
  1
  $ docker volume rm v1
  Error response from daemon: remove v1: volume is in use - [7fec56f219a30fcdfffc58ad7d6c8a1205a57c991295355c7a9a6b43ea859084]
  [1]
  $ docker rm -f a1; docker volume rm v1 nosuch
  a1
  v1
  Error response from daemon: get nosuch: no such volume
  [1]
  $ docker volume rm nosuch
  Error response from daemon: get nosuch: no such volume
  [1]
  $ docker volume rm -f nosuch; echo $?
  nosuch
  0
  $ docker run --name tmp -v /one busybox true; docker rm -v tmp
  tmp
  $ docker run --rm -v vv:/etc busybox ls /etc/group
  /etc/group
  $ docker run --rm -v vv:/x busybox ls /x | head -3
  group
  hostname
  hosts
  $ docker run --rm -v vv:/x:nocopy busybox ls /x | wc -l
  6
  $ docker volume prune -f | tail -1
  Total reclaimed space: 206B
  $ docker volume ls -q | grep ^v
  [1]
  $ docker volume prune --filter label=zz -f
  Total reclaimed space: 0B
  $ docker volume prune -a -f --filter nosuch=1
  "--all" requires API version 1.42, but the Docker daemon API version is 1.41
  [1]
