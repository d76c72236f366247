# Volumes and binds.
  $ docker volume ls
  DRIVER    VOLUME NAME
  $ docker volume create
  57e4e6e5f0a73919bfc07de0f7ab843110cea187c724faf387932b3420ff5d03
  $ docker volume create named --label a=b -d local -o type=tmpfs -o device=tmpfs
  named
  $ docker volume inspect -f '{{json .Labels}} {{json .Options}} {{.Driver}} {{.Mountpoint}}' named
  {"a":"b"} {"device":"tmpfs","type":"tmpfs"} local /var/lib/docker/volumes/named/_data
  $ docker volume create named
  named
  $ docker volume create named --label c=d
  named
  $ docker volume create 'bad name'
  Error response from daemon: create bad name: "bad name" includes invalid characters for a local volume name, only "[a-zA-Z0-9][a-zA-Z0-9_.-]" are allowed. If you intended to pass a host directory, use absolute path
  [1]
  $ docker volume create ''
  e8f85c97cb412077c8edbe750c019fc734b0213ba851cd6a3c1545dfad730985
  $ docker volume create x y
  docker: 'docker volume create' requires at most 1 argument
  
  Usage:  docker volume create [OPTIONS] [VOLUME]
  [1]
  $ docker volume create a
  Error response from daemon: create a: volume name is too short, names should be at least two alphanumeric characters
  [1]
  $ docker volume create -d nosuch vol
  Error response from daemon: create vol: error looking up volume plugin nosuch: plugin "nosuch" not found
  [1]
  $ docker volume create --name old
  old
  $ docker volume create --name one two
  conflicting options: cannot specify a volume-name through both --name and as a positional arg
  [1]
  $ docker volume create --nosuch
  unknown flag: --nosuch
  
  Usage:  docker volume create [OPTIONS] [VOLUME]
  Run 'docker volume create --help' for more information
  [125]
  $ docker volume create -o nosuch=1 optvol
  Error response from daemon: create optvol: invalid option: "nosuch"
  [1]
  $ docker volume create -o bad optvol2
  Error response from daemon: create optvol2: invalid option: "bad"
  [1]
  $ docker volume ls -q | wc -l
  4
  $ docker volume ls --format '{{.Name}}: {{.Driver}} {{.Scope}} {{.Labels}} {{.Mountpoint}}' --filter name=named
  named: local local a=b /var/lib/docker/volumes/named/_data
  $ docker volume ls --format 'table {{.Name}}\t{{.Driver}}' --filter name=named
  VOLUME NAME   DRIVER
  named         local
  $ docker volume ls --format '{{.Nosuch}}'
  template parsing error: template: :1:2: executing "" at <.Nosuch>: can't evaluate field Nosuch in type *formatter.volumeContext
  [1]
  $ docker volume ls --format raw --filter name=named
  name: named
  driver: local
  
  $ docker volume ls --format '{{json .}}' --filter name=named | tr ',' '\n' | cut -d: -f1 | sort
  "Driver"
  "Group"
  "Labels"
  "Links"
  "Mountpoint"
  "Name"
  "Scope"
  "Size"
  "Status"
  {"Availability"
  $ docker volume ls --filter driver=local -q | wc -l
  4
  $ docker volume ls --filter driver=nosuch
  DRIVER    VOLUME NAME
  $ docker volume ls --filter label=a --format '{{.Name}}'
  named
  $ docker volume ls --filter label=a=c --format '{{.Name}}'
  $ docker volume ls --filter dangling=true -q | wc -l
  4
  $ docker volume ls --filter dangling=x
  Error response from daemon: Invalid filter 'dangling=[x]'
  [1]
  $ docker volume ls --filter nosuch=1
  Error response from daemon: Invalid filter 'nosuch'
  [1]
  $ docker volume ls extra
  docker: 'docker volume ls' accepts no arguments
  
  Usage:  docker volume ls [OPTIONS]
  Run 'docker volume ls --help' for more information
  [1]
  $ docker run --rm -v data:/data busybox sh -c 'echo one > /data/f; ls -l /data | wc -l'
  2
  $ docker run --rm -v data:/data:ro busybox cat /data/f
  one
  $ docker run --rm -v data:/data:ro busybox rm /data/f
  rm: can't remove '/data/f': Read-only file system
  [1]
  $ docker run --rm -v data:/data:ro,z busybox cat /data/f
  one
  $ docker run --rm -v data:/etc:nocopy busybox ls /etc | sort
  f
  hostname
  hosts
  resolv.conf
  $ docker run --rm -v copied:/etc busybox ls /etc | sort
  group
  hostname
  hosts
  mtab
  passwd
  resolv.conf
  $ docker run --rm -v copied:/x busybox ls /x | sort
  group
  hostname
  hosts
  mtab
  passwd
  resolv.conf
  $ docker run --name anon -v /anon busybox sh -c 'echo x > /anon/x'
  $ docker inspect -f '{{range .Mounts}}{{.Type}} {{.Destination}} {{.Driver}} {{.Mode}}|{{.RW}}{{end}}' anon
  volume /anon local |true
  $ docker inspect -f '{{range .Mounts}}{{.Name}}{{end}}' anon | awk '{print length($0)}'
  64
  $ docker inspect -f '{{json .Config.Volumes}} {{json .HostConfig.Binds}}' anon
  {"/anon":{}} null
  $ docker run --rm --volumes-from anon busybox cat /anon/x
  x
  $ docker run --rm --volumes-from anon:ro busybox sh -c 'echo y > /anon/y'
  sh: can't create /anon/y: Read-only file system
  [1]
  $ docker run --rm --volumes-from nosuch busybox true
  docker: Error response from daemon: No such container: nosuch
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --volumes-from anon:bad busybox true
  docker: Error response from daemon: invalid mode: bad
  
  Run 'docker run --help' for more information
  [125]
  $ docker volume ls -q --filter dangling=false | wc -l
  1
  $ docker rm anon
  anon
  $ docker volume ls -q | wc -l
  7
  $ docker run --name anon2 -v /anon busybox true; docker rm -v anon2; docker volume ls -q | wc -l
  anon2
  7
  $ docker run --rm -v /anon busybox true; docker volume ls -q | wc -l
  7
  $ docker run -d --name user -v data:/data busybox sleep 1000
  83b2aa378d4d89664aa1acbc66fc8e0c3a279925b7dc69784360c0b852c3adac
  $ docker volume rm data 2>&1 | sed 's/\[.*\]/[ID]/'
  Error response from daemon: remove data: volume is in use - [ID]
  $ docker volume rm -f data 2>&1 | sed 's/\[.*\]/[ID]/'
  Error response from daemon: remove data: volume is in use - [ID]
  $ docker ps --filter volume=data --format '{{.Names}} {{.Mounts}}'
  user data
  $ docker exec user sh -c 'echo live > /data/live'
  $ docker run --rm -v data:/d busybox cat /d/live
  live
  $ docker rm -f user
  user
  $ docker volume rm data nosuch named
  data
  named
  Error response from daemon: get nosuch: no such volume
  [1]
  $ docker volume rm -f nosuch
  nosuch
  $ docker volume remove old
  old
  $ docker volume rm
  docker: 'docker volume rm' requires at least 1 argument
  
  Usage:  docker volume rm [OPTIONS] VOLUME [VOLUME...]
  See 'docker volume rm --help' for more information
  [1]
  $ docker volume inspect
  docker: 'docker volume inspect' requires at least 1 argument
  
  Usage:  docker volume inspect [OPTIONS] VOLUME [VOLUME...]
  See 'docker volume inspect --help' for more information
  [1]
  $ docker volume inspect nosuch copied -f '{{.Name}}'
  copied
  Error response from daemon: get nosuch: no such volume
  [1]
  $ docker volume prune -f | head -1
  Deleted Volumes:
  $ docker volume prune
  WARNING! This will remove all local volumes not used by at least one container.
  Are you sure you want to continue? [y/N]  (no-eol)
  $ docker volume prune -a -f
  "--all" requires API version 1.42, but the Docker daemon API version is 1.41
  [1]
  $ docker volume prune --filter label=x -f
  Total reclaimed space: 0B
  $ docker volume prune --filter nosuch=x -f
  Error response from daemon: Invalid filter 'nosuch'
  [1]
  $ docker volume prune --filter until=1h -f
  Error response from daemon: Invalid filter 'until'
  [1]
  $ docker volume
  Usage:  docker volume COMMAND
  Commands:
    create
    inspect
    ls
    prune
    rm
  Run 'docker volume COMMAND --help' for more information on a command.
  $ docker volume nosuch
  docker: unknown command: docker volume nosuch
  
  Usage:  docker volume COMMAND
  Run 'docker volume --help' for more information
  [1]
  $ docker volume ls -q
  $ mkdir -p dir/sub && echo hostfile > dir/f && chmod 755 . && docker run --rm -v "$PWD/dir":/mnt busybox sh -c 'cat /mnt/f; echo new > /mnt/new; ls /mnt'
  hostfile
  f
  new
  sub
  $ cat dir/new
  new
  $ docker run --rm -v "$PWD/dir":/mnt:ro busybox touch /mnt/no
  touch: /mnt/no: Read-only file system
  [1]
  $ docker run --rm -v ./dir:/mnt busybox ls /mnt
  f
  new
  sub
  $ docker run --rm -v "$PWD/dir/f":/etc/f busybox cat /etc/f
  hostfile
  $ docker run --rm -v "$PWD/dir/f":/tmp busybox true 2>&1 | grep -c 'not a directory'
  1
  $ docker run --rm -v "$PWD/dir":/etc/passwd busybox true 2>&1 | grep -c 'not a directory'
  1
  $ docker run --rm -v "$PWD/made":/m busybox ls -d /m && ls -d made
  /m
  made
  $ docker run --rm -v dir:/m busybox ls /m | wc -l
  0
  $ docker run --rm -v dir/sub:/m busybox true
  docker: Error response from daemon: create dir/sub: "dir/sub" includes invalid characters for a local volume name, only "[a-zA-Z0-9][a-zA-Z0-9_.-]" are allowed. If you intended to pass a host directory, use absolute path
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm -v /a:/b:/c:/d busybox true
  docker: invalid spec: /a:/b:/c:/d: too many colons
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm -v : busybox true
  $ docker run --rm -v '' busybox true
  docker: invalid empty volume spec
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm -v /x: busybox true
  docker: invalid spec: /x:: empty section between colons
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm -v :/x busybox true
  docker: invalid spec: :/x: empty section between colons
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm -v x busybox true
  $ docker run --rm -v x:y busybox true
  $ docker run --rm -v ab:/x:zz busybox true
  docker: Error response from daemon: invalid mode: zz
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm -v a:/x busybox true
  $ docker run --rm -v vol:/ busybox true
  docker: Error response from daemon: invalid volume specification: 'vol:/': invalid mount config for type "volume": invalid specification: destination can't be '/'
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm -v vol:/x -v vol2:/x/ busybox true
  docker: Error response from daemon: Duplicate mount point: /x
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm -v vol:/x --mount type=volume,dst=/x busybox true
  docker: Error response from daemon: Duplicate mount point: /x
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm -v vol:/x --tmpfs /x busybox true
  docker: Error response from daemon: Duplicate mount point: /x
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --mount type=bind,src="$PWD/dir",dst=/m,ro busybox touch /m/x
  touch: /m/x: Read-only file system
  [1]
  $ docker run --rm --mount type=bind,source="$PWD/dir",target=/m busybox cat /m/f
  hostfile
  $ docker run --rm --mount type=bind,src=relative,dst=/m busybox true
  docker: Error response from daemon: invalid mount config for type "bind": invalid mount path: 'relative' mount path must be absolute
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --mount type=bind,dst=/m busybox true
  docker: Error response from daemon: invalid mount config for type "bind": field Source must not be empty
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --mount src=vol,dst=/m busybox ls -d /m
  /m
  $ docker run --rm --mount type=volume,dst=/m,volume-nocopy busybox ls -d /m
  /m
  $ docker run --rm --mount type=tmpfs,dst=/m busybox sh -c 'touch /m/x && ls /m'
  x
  $ docker run --rm --mount type=tmpfs,src=x,dst=/m busybox true
  docker: Error response from daemon: invalid mount config for type "tmpfs": field Source must not be specified
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --mount type=tmpfs,dst=/m,tmpfs-size=abc busybox true
  invalid argument "type=tmpfs,dst=/m,tmpfs-size=abc" for "--mount" flag: invalid value for tmpfs-size: abc
  
  Usage:  docker run [OPTIONS] IMAGE [COMMAND] [ARG...]
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --mount type=volume,dst=m busybox true
  docker: Error response from daemon: invalid mount config for type "volume": invalid mount path: 'm' mount path must be absolute
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --mount type=volume,dst=/m,ro=maybe busybox true
  invalid argument "type=volume,dst=/m,ro=maybe" for "--mount" flag: invalid value for ro: maybe
  
  Usage:  docker run [OPTIONS] IMAGE [COMMAND] [ARG...]
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --mount type=bind,src=/tmp,dst=/m,volume-nocopy busybox true
  invalid argument "type=bind,src=/tmp,dst=/m,volume-nocopy" for "--mount" flag: cannot mix 'volume-*' options with mount type 'bind'
  
  Usage:  docker run [OPTIONS] IMAGE [COMMAND] [ARG...]
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --mount type=volume,src=v,dst=/m,bind-propagation=shared busybox true
  invalid argument "type=volume,src=v,dst=/m,bind-propagation=shared" for "--mount" flag: cannot mix 'bind-*' options with mount type 'volume'
  
  Usage:  docker run [OPTIONS] IMAGE [COMMAND] [ARG...]
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --mount bad busybox true
  invalid argument "bad" for "--mount" flag: invalid field 'bad' must be a key=value pair
  
  Usage:  docker run [OPTIONS] IMAGE [COMMAND] [ARG...]
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --tmpfs /t busybox sh -c 'mount | grep " /t " | cut -d" " -f1-5'
  tmpfs on /t type tmpfs
  $ docker run --rm --tmpfs /t:ro busybox touch /t/x
  touch: /t/x: Read-only file system
  [1]
  $ docker run -d --name keeper -v keep:/k --tmpfs /t busybox sleep 1000
  bf7fef1ec04a12b8f32abf4687a9c37343959d5014da7b4848b9441f48a4e1e5
  $ docker exec keeper sh -c 'echo k > /k/k; echo t > /t/t; echo r > /r'
  $ docker restart -t 0 keeper
  keeper
  $ docker exec keeper sh -c 'cat /k/k /r; cat /t/t'
  k
  r
  cat: can't open '/t/t': No such file or directory
  [1]
  $ docker diff keeper
  <anything>
  $ docker commit keeper kept >/dev/null; docker run --rm kept sh -c 'cat /r; ls /k'
  r
  $ docker cp keeper:/k/k - | tar -xO
  k
  $ docker export keeper | tar -t | grep -c '^k/k'
  0
  [1]
  $ docker run --rm --volumes-from keeper busybox cat /k/k
  k
  $ docker create --name vf --volumes-from keeper busybox cat /k/k; docker start -a vf
  ca24c9ef84b7d0e4e5db1da0ebbe6b7d9087f48aeb332be0a6cff2e288f42edb
  k
  $ docker inspect -f '{{.HostConfig.VolumesFrom}} {{range .Mounts}}{{.Name}}:{{.Destination}}{{end}}' vf
  [keeper] keep:/k
  $ docker system df --format '{{.Type}} {{.TotalCount}} {{.Active}}'
  Images 5 1
  Containers 2 1
  Local Volumes 3 1
  Build Cache 0 0
  $ docker rm -f keeper vf; docker volume rm keep
  keeper
  vf
  keep
  $ docker volume ls --filter name=keep -q
