# exec, logs, cp, diff, top, commit, export and import.
  $ docker run -d --name box -e A=outer -w /tmp -u 0 busybox sleep 1000
  f72033b48a924d6076a065bbb407236153b7460384c8fc54eedec294949dac4b
  $ docker exec box env | sort
  A=outer
  HOME=/root
  HOSTNAME=f72033b48a92
  PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin
  $ docker exec -e A=inner -e B=2 box sh -c 'echo $A $B'
  inner 2
  $ docker exec -u nobody box id
  uid=65534(nobody) gid=65534(nogroup) groups=65534(nogroup)
  $ docker exec -u 12:34 box id
  uid=12 gid=34 groups=34
  $ docker exec -u nosuch box id
  unable to find user nosuch: no matching entries in passwd file
  [126]
  $ docker exec -w /etc box pwd
  /etc
  $ docker exec -w /nosuch box pwd
  OCI runtime exec failed: exec failed: unable to start container process: chdir to cwd ("/nosuch") set in config.json failed: no such file or directory: unknown
  [126]
  $ docker exec -w rel box pwd
  OCI runtime exec failed: exec failed: Cwd must be an absolute path: unknown
  [126]
  $ docker exec -d box touch /tmp/made
  $ sleep 0.5; docker exec box ls /tmp
  made
  $ docker exec -d box nosuchcmd
  Error response from daemon: OCI runtime exec failed: exec failed: unable to start container process: exec: "nosuchcmd": executable file not found in $PATH: unknown
  [1]
  $ docker exec box /etc
  OCI runtime exec failed: exec failed: unable to start container process: exec: "/etc": permission denied: unknown
  [126]
  $ docker exec box ''
  OCI runtime exec failed: exec failed: unable to start container process: exec: "": executable file not found in $PATH: unknown
  [126]
  $ docker exec -it box sh
  the input device is not a TTY
  [1]
  $ docker exec -t box echo tty
  tty
  $ docker exec -i box cat <<< 'through exec'
  through exec
  $ echo x | docker exec box cat
  $ docker exec box sh -c 'exit 130'; echo $?
  130
  $ docker exec box sh -c 'kill -9 $$'; echo $?
  137
  $ docker exec --env-file nosuch box true
  open nosuch: no such file or directory
  [1]
  $ docker exec --nosuch box true
  unknown flag: --nosuch
  
  Usage:  docker exec [OPTIONS] CONTAINER COMMAND [ARG...]
  Run 'docker exec --help' for more information
  [125]
  $ docker exec box
  docker: 'docker exec' requires at least 2 arguments
  
  Usage:  docker exec [OPTIONS] CONTAINER COMMAND [ARG...]
  See 'docker exec --help' for more information
  [1]
  $ docker exec --detach-keys bad-key box true
  Error response from daemon: Invalid escape keys (bad-key) provided
  [1]
  $ docker exec box ls -a /
  .
  ..
  .dockerenv
  bin
  dev
  etc
  home
  proc
  root
  sys
  tmp
  usr
  var
  $ docker exec box hostname -i
  172.17.0.2
  $ docker exec box cat /etc/hosts | wc -l
  7
  $ docker exec box ps | head -2
  PID   USER     COMMAND
      1 root     sleep 1000
  $ docker exec box sh -c 'ps | grep -c sleep'
  <anything>
  $ docker inspect -f '{{.ExecIDs}}' box
  []
  $ docker top box
  <anything>
  $ docker top box -o pid,comm | tail -1 | awk '{print $2}'
  sleep
  $ docker top box -eo args
  Error response from daemon: Couldn't find PID field in ps output
  [1]
  $ docker top box nosuch
  Error response from daemon: ps: error: unknown user-defined format specifier "such"
  [1]
  $ docker top box -o nosuch
  Error response from daemon: ps: error: unknown user-defined format specifier "nosuch"
  [1]
  $ docker diff box
  C /tmp
  A /tmp/made
  $ docker exec box sh -c 'mkdir -p /a/b; echo 1 > /a/b/c; echo x >> /etc/passwd; rm /etc/group; ln -s /a /l'
  $ docker diff box
  <anything>
  $ docker container diff box
  <anything>
  $ docker diff box extra
  docker: 'docker diff' requires 1 argument
  
  Usage:  docker diff CONTAINER
  Run 'docker diff --help' for more information
  [1]
  $ docker cp box:/etc/passwd - | tar -tf -
  passwd
  $ docker cp box:/a copy && find copy | sort
  copy
  copy/b
  copy/b/c
  $ docker cp box:/a/b/c here && cat here
  1
  $ docker cp box:/a/. here2 && find here2 | sort
  here2
  here2/b
  here2/b/c
  $ docker cp box:/nosuch .
  Error response from daemon: Could not find the file /nosuch in container box
  [1]
  $ docker cp box:/a/b/c nosuchdir/
  no such directory
  [1]
  $ docker cp box:/a/b/c nosuchdir/file
  <anything>
  $ docker cp box:/a here
  cannot copy directory
  [1]
  $ docker cp here box:/tmp/there && docker exec box cat /tmp/there
  1
  $ docker cp here box:/tmp/nosuchdir/
  <anything>
  $ docker cp here box:/tmp/nosuchdir/file
  Error response from daemon: Could not find the file /tmp/nosuchdir in container box
  [1]
  $ docker cp copy box:/etc/passwd
  <anything>
  $ docker cp copy box:/tmp && docker exec box find /tmp/copy
  /tmp/copy
  /tmp/copy/b
  /tmp/copy/b/c
  $ docker cp copy/. box:/tmp/dot && docker exec box find /tmp/dot
  /tmp/dot
  /tmp/dot/b
  /tmp/dot/b/c
  $ docker cp nosuch box:/tmp
  <anything>
  $ docker cp here nosuch:/tmp
  Error response from daemon: No such container: nosuch
  [1]
  $ docker cp nosuch:/x .
  Error response from daemon: No such container: nosuch
  [1]
  $ docker cp here there
  must specify at least one container source
  [1]
  $ docker cp box:/a box:/b
  copying between containers is not supported
  [1]
  $ docker cp box: .
  Error response from daemon: bad parameter: pathcannot be empty
  [1]
  $ docker cp a b c
  docker: 'docker cp' requires 2 arguments
  
  Usage:  docker cp [OPTIONS] CONTAINER:SRC_PATH DEST_PATH|-
  Run 'docker cp --help' for more information
  [1]
  $ docker cp -q box:/a/b/c quiet && cat quiet
  1
  $ docker cp -L box:/l follow && find follow | sort
  follow
  follow/b
  follow/b/c
  $ docker cp box:/l link && readlink link
  /a
  $ echo data > f; tar cf - f | docker cp - box:/tmp && docker exec box cat /tmp/f
  data
  $ tar cf - f | docker cp - box:/tmp/nosuch
  destination "box:/tmp/nosuch" must be a directory
  [1]
  $ docker cp - -
  must specify at least one container source
  [1]
  $ docker run --name log busybox sh -c 'echo one; echo two >&2; echo three; printf nonl'
  <anything>
  $ docker logs log
  <anything>
  $ docker logs log 2>/dev/null
  one
  three
  nonl (no-eol)
  $ docker logs log 2>&1 >/dev/null
  two
  $ docker logs -n 2 log
  <anything>
  $ docker logs --tail=1 log
  nonl (no-eol)
  $ docker logs --tail all log | wc -l
  two
  2
  $ docker logs --tail -1 log | wc -l
  two
  2
  $ docker logs --tail abc log | wc -l
  two
  2
  $ docker logs -t log | sed 's/^[0-9T:.-]*Z/T/'
  2026-11-22T09:07:15.409573667Z two
  T one
  T three
  T nonl (no-eol)
  $ docker logs --timestamps -n 1 log | cut -c1-2
  20
  $ docker logs --since 1h log | wc -l
  two
  2
  $ docker logs --since 0s log | wc -l
  <anything>
  $ docker logs --until 1h log | wc -l
  0
  $ docker logs --since 2099-01-01 log
  $ docker logs --since nonsense log
  invalid value for "since": failed to parse value as time or duration: "nonsense"
  [1]
  $ docker logs --until nonsense log
  invalid value for "until": failed to parse value as time or duration: "nonsense"
  [1]
  $ docker logs -f log | tail -1; echo
  two
  nonl
  $ docker logs --details log | head -1
   two
   one
  $ docker logs --follow --tail 1 log; echo
  nonl
  $ docker logs log extra
  docker: 'docker logs' requires 1 argument
  
  Usage:  docker logs [OPTIONS] CONTAINER
  Run 'docker logs --help' for more information
  [1]
  $ docker logs --nosuch log
  unknown flag: --nosuch
  
  Usage:  docker logs [OPTIONS] CONTAINER
  Run 'docker logs --help' for more information
  [125]
  $ docker run -d --name streaming busybox sh -c 'for i in 1 2 3; do echo $i; sleep 0.2; done'
  5523b60998904ee1bbd66c1248954b7fa249c3f583e6e93abc64ea8cd169aaa6
  $ docker logs -f streaming
  1
  2
  3
  $ docker logs -f --since 10m streaming | wc -l
  3
  $ docker run -d --log-driver none --name nolog busybox echo x
  68d3a3b9bce98c8c77fa8a26ca053c5dce4d2afa03354dfdc10879f04d0381fd
  $ docker logs nolog
  Error response from daemon: configured logging driver does not support reading
  [1]
  $ docker run -d --log-opt max-size=1k --name optlog busybox echo x
  da447ea6d8d06f43e3de8c3806a52365f81bc631cb5a98eb1f4fcb1b8bd73597
  $ docker inspect -f '{{json .HostConfig.LogConfig}}' optlog
  {"Type":"json-file","Config":{"max-size":"1k"}}
  $ docker logs optlog
  x
  $ docker commit box
  sha256:c4584b0407d412bfaaab9241ca9d84e22114a9564a4a19019e22510cc08f1e64
  $ docker commit box snap
  sha256:d68a0fa602fa7e43f939cd1ec789a248106a669d6e454ee38c33db2165bfb6f2
  $ docker commit -m 'a message' -a 'An Author' -c 'ENV X=1' -c 'CMD ["echo","hi"]' -c 'EXPOSE 99' -c 'LABEL l=m' box snap:v2
  sha256:b9eee315a61b5f13a23ac50d39b9eb7d38609ed5a12a7657aeaebd282f9d7368
  $ docker image inspect -f '{{.Comment}} {{.Author}} {{.Config.Env}} {{.Config.Cmd}} {{.Config.ExposedPorts}} {{.Config.Labels}}' snap:v2
  a message An Author [A=outer X=1] [echo hi] map[99/tcp:{}] map[l:m]
  $ docker run --rm snap:v2
  hi
  $ docker run --rm snap cat /a/b/c
  1
  $ docker run --rm snap ls /etc/group
  ls: /etc/group: No such file or directory
  [1]
  $ docker commit -c 'NOSUCH x' box bad
  Error response from daemon: nosuch is not a valid change command
  [1]
  $ docker commit -c 'RUN x' box bad
  Error response from daemon: run is not a valid change command
  [1]
  $ docker commit nosuch x
  Error response from daemon: No such container: nosuch
  [1]
  $ docker commit box Bad
  invalid reference format: repository name (library/Bad) must be lowercase
  [1]
  $ docker commit -p=false box snap:v3 >/dev/null && echo ok
  ok
  $ docker history snap:v2 --format '{{.CreatedBy}}|{{.Comment}}' | head -1
  sleep 1000|a message
  $ docker history -q snap:v2 | wc -l
  2
  $ docker history --no-trunc --format '{{.CreatedBy}}' training/webapp
  /bin/sh -c #(nop)  CMD ["python" "app.py"]
  /bin/sh -c #(nop)  EXPOSE 5000
  /bin/sh -c #(nop) WORKDIR /opt/webapp
  
  $ docker history training/webapp --format '{{.CreatedBy}} {{.Size}}'
  /bin/sh -c #(nop)  CMD ["python" "app.py"] 0B
  /bin/sh -c #(nop)  EXPOSE 5000 0B
  /bin/sh -c #(nop) WORKDIR /opt/webapp 0B
   276MB
  $ docker history nosuch
  Error response from daemon: No such image: nosuch:latest
  [1]
  $ docker history
  docker: 'docker history' requires 1 argument
  
  Usage:  docker history [OPTIONS] IMAGE
  Run 'docker history --help' for more information
  [1]
  $ docker history --human=false --format '{{.Size}}' training/webapp | head -3
  0
  0
  0
  $ docker export box | tar -tf - | grep -c '^a/b/c'
  1
  $ docker export -o out.tar box && tar -tf out.tar | grep '^a/b/c'
  a/b/c
  $ docker export nosuch
  Error response from daemon: No such container: nosuch
  [1]
  $ docker export box -o /nosuch/dir/x
  failed to export container: invalid output path: stat /nosuch/dir: no such file or directory
  [1]
  $ docker import out.tar flat:v1 | cut -c1-7
  sha256:
  $ docker run --rm flat:v1 cat /a/b/c
  1
  $ docker run --rm flat:v1
  docker: Error response from daemon: No command specified
  
  Run 'docker run --help' for more information
  [125]
  $ docker import -c 'CMD ["cat","/a/b/c"]' -m 'flat one' out.tar flat:v2 | cut -c1-7
  sha256:
  $ docker run --rm flat:v2
  1
  $ docker history flat:v2 --format '{{.Comment}}|{{.CreatedBy}}'
  flat one|
  $ cat out.tar | docker import - flat:v3 | cut -c1-7
  sha256:
  $ docker import nosuch.tar
  open nosuch.tar: no such file or directory
  [1]
  $ docker import - x < /dev/null
  sha256:96995d27275d444f641bb827676747629180a6b63cecdfc879ea1eacafe56f77
  $ docker import
  docker: 'docker import' requires at least 1 argument
  
  Usage:  docker import [OPTIONS] file|URL|- [REPOSITORY[:TAG]]
  See 'docker import --help' for more information
  [1]
  $ docker save -o s.tar snap:v2 && tar -tf s.tar | grep -c layer.tar
  2
  $ docker save snap:v2 | tar -tf - | grep manifest
  manifest.json
  $ docker save nosuch
  Error response from daemon: No such image: nosuch
  [1]
  $ docker save
  docker: 'docker save' requires at least 1 argument
  
  Usage:  docker save [OPTIONS] IMAGE [IMAGE...]
  See 'docker save --help' for more information
  [1]
  $ docker rmi snap:v2
  Untagged: snap:v2
  Deleted: sha256:b9eee315a61b5f13a23ac50d39b9eb7d38609ed5a12a7657aeaebd282f9d7368
  $ docker load -i s.tar
  Loaded image: snap:v2
  $ docker load < s.tar
  Loaded image: snap:v2
  $ docker load -q -i s.tar
  Loaded image: snap:v2
  $ docker load -i nosuch
  open nosuch: no such file or directory
  [1]
  $ docker load -i here
  Error processing tar file(exit status 1): unexpected EOF
  [1]
  $ docker run --rm snap:v2
  hi
  $ docker stats --no-stream --format '{{.Name}} {{.PIDs}}' box
  box 1
  $ docker stats --no-stream nosuch
  Error response from daemon: No such container: nosuch
  [1]
  $ docker stats --no-stream --format '{{.Container}} {{.ID}}' box | wc -w
  2
  $ docker stats --no-stream box | head -1
  CONTAINER ID   NAME      CPU %     MEM USAGE / LIMIT   MEM %     NET I/O     BLOCK I/O   PIDS
  $ docker stats -a --no-stream --format '{{.Name}}' | sort
  box
  log
  nolog
  optlog
  streaming
