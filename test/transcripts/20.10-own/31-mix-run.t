# More of run, ps, inspect and their errors.
  $ docker run busybox
  $ docker run --name first busybox true; docker ps -l --format '{{.Names}} {{.Status}}'
  first Exited (0) Less than a second ago
  $ docker run -d busybox sleep 1000 | wc -c
  65
  $ docker run --name first busybox true
  docker: Error response from daemon: Conflict. The container name "/first" is already in use by container "0694ed5ebc19451a2217e43feb516af5a1f424ee14ee8757fb484c1801b3be83". You have to remove (or rename) that container to be able to reuse that name.
  
  Run 'docker run --help' for more information
  [125]
  $ docker rm first; docker run --name first busybox echo again
  first
  again
  $ docker run --rm --name first2 busybox ls /nosuch
  ls: /nosuch: No such file or directory
  [1]
  $ docker run --rm busybox sh -c 'echo a; exit 1' && echo yes || echo no
  a
  no
  $ docker run --rm busybox sh -xc 'echo hi'
  + echo hi
  hi
  $ docker run --rm busybox /bin/sh -c 'echo $0'
  /bin/sh
  $ docker run --rm busybox sh -c 'echo $#' x y z
  2
  $ docker run --rm busybox sh -c 'echo $1 $2' x 'y z' w
  y z w
  $ docker run --rm busybox echo -n none
  none (no-eol)
  $ docker run --rm busybox echo -e 'a\tb'
  a	b
  $ docker run --rm busybox printf '%s-%s\n' a b
  a-b
  $ docker run --rm -e 'A=x y' -e B='"q"' busybox env | grep -E '^(A|B)='
  A=x y
  B="q"
  $ docker run --rm -e A=1 -e A=2 busybox env | grep ^A
  A=2
  $ docker run --rm -e A busybox env | grep -c ^A
  0
  [1]
  $ A=host docker run --rm -e A busybox env | grep ^A
  A=host
  $ docker run --rm -e PATH=/none busybox env
  docker: Error response from daemon: failed to create shim task: OCI runtime create failed: runc create failed: unable to start container process: exec: "env": executable file not found in $PATH: unknown
  
  Run 'docker run --help' for more information
  [127]
  $ docker run --rm -e PATH=/none busybox /bin/env
  PATH=/none
  HOSTNAME=df5fbbc3542a
  HOME=/root
  $ docker run --rm -e HOME=/h -w / busybox sh -c 'cd; pwd'
  <anything>
  $ docker run --rm -w /a/b/c busybox sh -c 'pwd; ls /a'
  /a/b/c
  b
  $ docker run --rm -u 1000 busybox sh -c 'echo $HOME; touch /x'
  /
  touch: /x: Permission denied
  [1]
  $ docker run --rm -u nobody busybox sh -c 'id -un; echo $HOME'
  nobody
  /home
  $ docker run --rm -u 0:0 busybox id -u
  0
  $ docker run --rm -u root:daemon busybox id -g
  1
  $ docker run --rm -u :1 busybox id
  uid=0(root) gid=1(daemon) groups=1(daemon)
  $ docker run --rm -u nosuch:1 busybox id
  docker: Error response from daemon: unable to find user nosuch: no matching entries in passwd file
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm training/webapp pwd
  /opt/webapp
  $ docker run --rm training/webapp ls
  app.py
  $ docker run --rm training/webapp cat app.py | head -1
  import os
  $ docker run --rm training/webapp python -c 'print(1+1)'
  2
  $ docker run --rm training/postgres sh -c 'echo $PG_VERSION'
  9.3
  $ docker run --rm ubuntu:14.04 sh -c 'echo $HOSTNAME | wc -c'
  13
  $ docker run --rm ubuntu:latest echo x 2>&1 | head -1
  Unable to find image 'ubuntu:latest' locally
  $ docker run --rm busybox:latest echo tagged
  tagged
  $ docker run --rm docker.io/library/busybox echo full
  full
  $ docker run --rm library/busybox echo lib
  lib
  $ docker run --rm index.docker.io/busybox echo idx
  idx
  $ docker run --rm busybox@sha256:0000000000000000000000000000000000000000000000000000000000000000 true 2>&1 | head -1
  Unable to find image 'busybox@sha256:0000000000000000000000000000000000000000000000000000000000000000' locally
  $ docker run --rm busybox: true
  docker: invalid reference format
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm :tag true
  docker: invalid reference format
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm 'bad image' true
  docker: invalid reference format
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm '' true
  docker: invalid reference format
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm sha256:abc true 2>&1 | head -1
  Unable to find image 'sha256:abc' locally
  $ docker run --rm $(docker images -q busybox) echo byid
  byid
  $ docker run --rm $(docker images -q busybox | cut -c1-6) echo byshort
  byshort
  $ docker run --rm $(docker images -q --no-trunc busybox) echo bylong
  bylong
  $ docker run -d --name c1 busybox sh -c 'exit 9'; docker wait c1; docker ps -a --filter name=c1 --format '{{.Status}}'
  f21d030810b825c4b9e74eac45e9be5b48f58be25494f98b8606672e56ea34ab
  9
  Exited (9) Less than a second ago
  $ docker run -d --name c2 -h web.example.com busybox sleep 1000; docker exec c2 sh -c 'hostname; hostname -f; cat /etc/hostname; tail -1 /etc/hosts | cut -f2'
  21e39af32d33b959cf8ba34b39ef42006e6f84dbe4423a46e2caa242f09711c2
  web.example.com
  web.example.com
  web.example.com
  web.example.com web
  $ docker run --rm -h abc busybox sh -c 'cat /etc/hosts | tail -1 | cut -f2; hostname -f'
  abc
  abc
  $ docker run --rm --add-host one:1.1.1.1 --add-host two:2.2.2.2 --add-host v6:::1 busybox tail -4 /etc/hosts | cut -c1-9
  1.1.1.1	o
  2.2.2.2	t
  ::1	v6
  172.17.0.
  $ docker run --rm --add-host one=1.1.1.1 busybox tail -2 /etc/hosts | head -1
  1.1.1.1	one
  $ docker run --rm --add-host gw:host-gateway busybox tail -2 /etc/hosts | head -1
  172.17.0.1	gw
  $ docker run --rm --add-host one:300.1.1.1 busybox true
  invalid argument "one:300.1.1.1" for "--add-host" flag: invalid IP address in add-host: "300.1.1.1"
  
  Usage:  docker run [OPTIONS] IMAGE [COMMAND] [ARG...]
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --add-host :1.1.1.1 busybox true
  invalid argument ":1.1.1.1" for "--add-host" flag: bad format for add-host: ":1.1.1.1"
  
  Usage:  docker run [OPTIONS] IMAGE [COMMAND] [ARG...]
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --dns 1.2.3.4 --dns 5.6.7.8 busybox cat /etc/resolv.conf
  nameserver 1.2.3.4
  nameserver 5.6.7.8
  $ docker run --rm --dns-search . busybox cat /etc/resolv.conf | grep -c search
  0
  [1]
  $ docker run --rm --dns-search a.b --dns-search c.d busybox grep search /etc/resolv.conf
  search a.b c.d
  $ docker run --rm --dns 127.0.0.1 busybox cat /etc/resolv.conf
  WARNING: Localhost DNS (127.0.0.1) may fail in containers.
  nameserver 127.0.0.1
  $ docker run --rm --dns ::1 busybox cat /etc/resolv.conf
  WARNING: Localhost DNS (::1) may fail in containers.
  nameserver ::1
  $ docker run --rm --cap-drop ALL --cap-drop CHOWN --cap-add CHOWN busybox echo ok
  ok
  $ docker create --name caps --cap-drop ALL --cap-drop CHOWN --cap-add SETUID --cap-add setuid busybox true; docker inspect -f '{{json .HostConfig.CapAdd}} {{json .HostConfig.CapDrop}}' caps
  672e0897de7241335c73586f40e093d23d80fd68d25f9fe6fd19f9847f94d120
  ["CAP_SETUID"] ["ALL","CAP_CHOWN"]
  $ docker create --name caps2 --cap-add CHOWN --cap-drop CHOWN busybox true; docker inspect -f '{{json .HostConfig.CapAdd}} {{json .HostConfig.CapDrop}}' caps2
  2205dedd483100984429b242c02f07c83f9fc1d613c3f23bed189040a16370a1
  ["CAP_CHOWN"] ["CAP_CHOWN"]
  $ docker create --name caps3 --cap-add ALL busybox true; docker inspect -f '{{json .HostConfig.CapAdd}} {{json .HostConfig.CapDrop}}' caps3
  a721f342c52322fcbecbd8a41463befcf4ba0f336afb0b5031c5254c6fdedd81
  ["ALL"] null
  $ docker create --name caps4 --cap-add ALL --cap-add NET_ADMIN --cap-drop ALL --cap-drop MKNOD busybox true; docker inspect -f '{{json .HostConfig.CapAdd}} {{json .HostConfig.CapDrop}}' caps4
  887ba5b07d6bd6d6be105507d17713fcb93be35384ee529b5f127b9c604eb53d
  ["ALL","CAP_NET_ADMIN"] ["ALL","CAP_MKNOD"]
  $ docker run --rm --read-only busybox sh -c 'echo x > /tmp/x'
  sh: can't create /tmp/x: Read-only file system
  [1]
  $ docker run --rm --read-only -v ww:/w busybox sh -c 'echo x > /w/x && cat /w/x'
  x
  $ docker run --rm --read-only busybox sh -c 'echo x >> /etc/hosts; tail -1 /etc/hosts | cut -f1' | cut -d. -f1
  sh: can't create /etc/hosts: Read-only file system
  172
  $ docker run --rm --read-only --tmpfs /run:size=64k busybox sh -c 'touch /run/a; ls /run'
  a
  $ docker run --rm --shm-size 1m busybox df -k /dev/shm | tail -1 | awk '{print $2, $6}'
  1024 /dev/shm
  $ docker run --rm --pids-limit 5 busybox echo ok
  ok
  $ docker run --rm --init busybox sh -c 'exit 4'
  [4]
  $ docker run --rm --init busybox nosuch
  <anything>
  $ docker run --rm --init --entrypoint nosuch busybox
  <anything>
  $ docker run --rm -it busybox true
  the input device is not a TTY
  [1]
  $ docker run --rm -t busybox sh -c 'echo tty; tty; exit 3'
  tty
  /dev/pts/0
  [3]
  $ docker run --rm -t busybox sh -c 'echo err >&2' 2>/dev/null
  err
  $ docker run --rm -i busybox sh -c 'cat; echo done' < /dev/null
  done
  $ echo one two | docker run --rm -i busybox sh -c 'read a b; echo $b $a'
  two one
  $ printf 'x\ny\n' | docker run --rm -i -a stdin -a stdout busybox wc -l
  2
  $ echo hi | docker run -i -d --name bgcat busybox cat | wc -c
  65
  $ docker logs bgcat
  $ docker run -a stdin busybox echo nothing
  $ docker run -d --name many -e A=1 -l x=y -p 80 -v /v -w /tmp -u 0 -h many --restart no busybox sleep 1000; docker port many | wc -l; docker inspect -f '{{.Config.Hostname}} {{.Config.WorkingDir}} {{.HostConfig.RestartPolicy.Name}}' many
  b27180cdc34c6c0ced678ae9a38bf25e91d0b81d0322b6b5f2b626ff1d8b813c
  2
  many /tmp no
  $ docker exec many sh -c 'hostname; pwd; ls -d /v'
  many
  /tmp
  /v
  $ docker run --name 0 busybox true
  docker: Error response from daemon: Invalid container name (0), only [a-zA-Z0-9][a-zA-Z0-9_.-] are allowed
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --name 00 busybox true
  $ docker run --name -x busybox true
  docker: Error response from daemon: Invalid container name (-x), only [a-zA-Z0-9][a-zA-Z0-9_.-] are allowed
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --name .x busybox true
  docker: Error response from daemon: Invalid container name (.x), only [a-zA-Z0-9][a-zA-Z0-9_.-] are allowed
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --name x.y_z-0 --rm busybox true
  $ docker run --name "$(printf 'a%.0s' $(seq 130))" --rm busybox echo long
  long
  $ docker run --name ünï --rm busybox true
  docker: Error response from daemon: Invalid container name (ünï), only [a-zA-Z0-9][a-zA-Z0-9_.-] are allowed
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --name a/b --rm busybox true
  docker: Error response from daemon: Invalid container name (a/b), only [a-zA-Z0-9][a-zA-Z0-9_.-] are allowed
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --name 'a:b' --rm busybox true
  docker: Error response from daemon: Invalid container name (a:b), only [a-zA-Z0-9][a-zA-Z0-9_.-] are allowed
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --name= --rm busybox echo unnamed
  unnamed
  $ docker create --name made busybox echo x | wc -c
  65
  $ docker create --name made busybox
  Error response from daemon: Conflict. The container name "/made" is already in use by container "d5f24000c352640d3f1c2715730df042d67df6981f509f22ccd7727f663be6d3". You have to remove (or rename) that container to be able to reuse that name.
  [1]
  $ docker create nosuchimage 2>&1 | head -1
  Unable to find image 'nosuchimage:latest' locally
  $ docker create --pull never nosuchimage
  Error response from daemon: No such image: nosuchimage:latest
  [1]
  $ docker create -d busybox
  unknown shorthand flag: 'd' in -d
  
  Usage:  docker create [OPTIONS] IMAGE [COMMAND] [ARG...]
  Run 'docker create --help' for more information
  [125]
  $ docker create --name t1 busybox; docker start -a t1
  dbd1c726cccb45de272b6a07a5df6c3d13198c60d1ccb29ce36feb7ea5ba5433
  $ docker create -p 80:80 --name t2 busybox sleep 1000 > /dev/null; docker create -p 80:80 --name t3 busybox sleep 1000 >/dev/null; docker start t2 t3
  t2
  Error response from daemon: driver failed programming external connectivity on endpoint t3 (76b8d9ea71b65d3b05623379f47a06fcb8d4c8b25b6eb1bba5c4225a96d1f816): Bind for 0.0.0.0:80 failed: port is already allocated
  Error: failed to start containers: t3
  [1]
  $ docker start t3 t2
  Error response from daemon: driver failed programming external connectivity on endpoint t3 (5115717c1328aa49f14e7eb25a77ae28c5db71447aa4d26640e9f8f691da9f7b): Bind for 0.0.0.0:80 failed: port is already allocated
  t2
  Error: failed to start containers: t3
  [1]
  $ docker ps -a --filter name=t2 --filter name=t3 --format '{{.Names}} {{.Status}} {{.Ports}}'
  t3 Created 
  t2 Up Less than a second 0.0.0.0:80->80/tcp, [::]:80->80/tcp
  $ docker inspect -f '{{.State.Status}} {{.State.ExitCode}} {{.State.Error}}' t3 | sed 's/([0-9a-f]*)/(ID)/'
  created 128 driver failed programming external connectivity on endpoint t3 (ID): Bind for 0.0.0.0:80 failed: port is already allocated
  $ docker stop -t 0 t2 && docker start t3 && docker port t3
  t2
  t3
  80/tcp -> 0.0.0.0:80
  80/tcp -> [::]:80
  $ docker start t2
  Error response from daemon: driver failed programming external connectivity on endpoint t2 (1f944fbbef3e6ccecfef072f13287d9424e996e486587c76129faba495984b23): Bind for 0.0.0.0:80 failed: port is already allocated
  Error: failed to start containers: t2
  [1]
  $ docker rm -f t2 t3 | wc -l
  2
