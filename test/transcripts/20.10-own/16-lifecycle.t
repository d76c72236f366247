# The life of containers.
  $ docker run -d --name one busybox sleep 1000
  7ffa2082719baabf6a402d9352b7913016472beaac566c58f2249a6f4b525066
  $ docker run -d --name two busybox sh -c 'trap "exit 9" TERM; while true; do sleep 0.1; done'
  a58ea372e863094da58ff2dac76d1a42711c5f3498e474e59fad883164c72931
  $ docker stop two
  two
  $ docker ps -a --filter name=two --format '{{.Status}}'
  Exited (9) Less than a second ago
  $ docker inspect -f '{{.State.ExitCode}} {{.State.Status}} {{.State.OOMKilled}}' two
  9 exited false
  $ docker kill one; docker wait two one
  one
  9
  137
  $ docker wait one two
  137
  9
  $ docker start one two
  one
  two
  $ docker start one
  one
  $ docker restart -t 0 one two nosuch
  one
  two
  Error response from daemon: No such container: nosuch
  [1]
  $ docker stop -t 0 one two nosuch
  one
  two
  Error response from daemon: No such container: nosuch
  [1]
  $ docker stop --time 0 one
  Flag --time has been deprecated, use --timeout instead
  one
  $ docker stop -s KILL one
  one
  $ docker stop -t abc one
  invalid argument "abc" for "-t, --timeout" flag: strconv.ParseInt: parsing "abc": invalid syntax
  
  Usage:  docker stop [OPTIONS] CONTAINER [CONTAINER...]
  Run 'docker stop --help' for more information
  [125]
  $ docker stop --timeout 1 one
  one
  $ docker start -a -i one nosuch
  you cannot start and attach multiple containers at once
  [1]
  $ docker start -a one two
  you cannot start and attach multiple containers at once
  [1]
  $ docker start nosuch one
  Error response from daemon: No such container: nosuch
  one
  Error: failed to start containers: nosuch
  [1]
  $ docker kill one one
  <anything>
  $ docker start one; docker kill --signal=9 one
  one
  one
  $ docker start one; docker kill -s SIGKILL one
  one
  one
  $ docker start one; docker kill -s 15 one; docker ps --filter name=one --format '{{.Names}}'
  one
  one
  one
  $ docker kill -s 0 one
  Error response from daemon: Invalid signal: 0
  [1]
  $ docker kill -s 99 one
  Error response from daemon: Cannot kill container: one: The linux daemon does not support signal 99
  [1]
  $ docker kill -s '' one
  one
  $ docker kill -s sigusr1 one
  Error response from daemon: Cannot kill container: one: Container 7ffa2082719baabf6a402d9352b7913016472beaac566c58f2249a6f4b525066 is not running
  [1]
  $ docker kill two nosuch
  Error response from daemon: Cannot kill container: two: Container a58ea372e863094da58ff2dac76d1a42711c5f3498e474e59fad883164c72931 is not running
  Error response from daemon: Cannot kill container: nosuch: No such container: nosuch
  [1]
  $ docker pause one two
  Error response from daemon: Container 7ffa2082719baabf6a402d9352b7913016472beaac566c58f2249a6f4b525066 is not running
  Error response from daemon: Container a58ea372e863094da58ff2dac76d1a42711c5f3498e474e59fad883164c72931 is not running
  [1]
  $ docker pause one nosuch
  Error response from daemon: Container 7ffa2082719baabf6a402d9352b7913016472beaac566c58f2249a6f4b525066 is not running
  Error response from daemon: No such container: nosuch
  [1]
  $ docker stop -t 0 one
  one
  $ docker ps -a --filter name=one --format '{{.Status}}'
  Exited (137) Less than a second ago
  $ docker start one
  one
  $ docker pause one
  one
  $ docker kill one
  one
  $ docker start one
  one
  $ docker pause one
  one
  $ docker restart -t 0 one
  one
  $ docker pause one
  one
  $ docker start one
  Error response from daemon: cannot start a paused container, try unpause instead
  Error: failed to start containers: one
  [1]
  $ docker attach one
  You cannot attach to a paused container, unpause it first
  [1]
  $ docker exec one true
  Error response from daemon: Container one is paused, unpause the container before exec
  [1]
  $ docker top one
  <anything>
  $ docker rm one
  Error response from daemon: You cannot remove a paused container 7ffa2082719baabf6a402d9352b7913016472beaac566c58f2249a6f4b525066. Unpause and then stop the container before attempting removal or force remove
  [1]
  $ docker commit one paused
  sha256:3a0ddb3c411e0fcfd7232c6f7a12f0774e8def8a0628c2add5145e6f3b584787
  $ docker rename one uno
  $ docker ps --filter name=uno --format '{{.Names}} {{.Status}}'
  uno Up Less than a second (Paused)
  $ docker unpause uno
  uno
  $ docker rm uno
  Error response from daemon: You cannot remove a running container 7ffa2082719baabf6a402d9352b7913016472beaac566c58f2249a6f4b525066. Stop the container before attempting removal or force remove
  [1]
  $ docker rm -f uno two
  uno
  two
  $ docker rm -f nosuch
  Error response from daemon: No such container: nosuch
  $ docker rm -f nosuch nosuch2; echo $?
  Error response from daemon: No such container: nosuch
  Error response from daemon: No such container: nosuch2
  0
  $ docker create --name made busybox sh -c 'exit 3'
  ed7f38354c762af767ce9534973cc6661d018e278b4b7fc2ee786c50279e827f
  $ docker start made; docker wait made
  made
  3
  $ docker start -a made
  [3]
  $ docker restart made
  made
  $ docker pause made
  Error response from daemon: Container ed7f38354c762af767ce9534973cc6661d018e278b4b7fc2ee786c50279e827f is not running
  [1]
  $ docker unpause made
  Error response from daemon: Container ed7f38354c762af767ce9534973cc6661d018e278b4b7fc2ee786c50279e827f is not paused
  [1]
  $ docker kill made
  Error response from daemon: Cannot kill container: made: Container ed7f38354c762af767ce9534973cc6661d018e278b4b7fc2ee786c50279e827f is not running
  [1]
  $ docker stop made
  made
  $ docker exec made true
  Error response from daemon: Container ed7f38354c762af767ce9534973cc6661d018e278b4b7fc2ee786c50279e827f is not running
  [1]
  $ docker top made
  Error response from daemon: Container ed7f38354c762af767ce9534973cc6661d018e278b4b7fc2ee786c50279e827f is not running
  [1]
  $ docker logs made
  $ docker attach made
  You cannot attach to a stopped container, start it first
  [1]
  $ docker rename made made
  Error response from daemon: Renaming a container with the same name as its current name
  Error: failed to rename container named made
  [1]
  $ docker rename made ''
  Error: Neither old nor new names may be empty
  [1]
  $ docker rename '' x
  Error: Neither old nor new names may be empty
  [1]
  $ docker rename made a
  Error response from daemon: Error when allocating new name: Invalid container name (/a), only [a-zA-Z0-9][a-zA-Z0-9_.-] are allowed
  Error: failed to rename container named made
  [1]
  $ docker rename made /made2
  $ docker rename made2 made
  $ docker rename made $(docker ps -aq)
  $ docker rename made other extra
  docker: 'docker rename' requires 2 arguments
  
  Usage:  docker rename CONTAINER NEW_NAME
  Run 'docker rename --help' for more information
  [1]
  $ docker update made
  you must provide one or more flags when using this command
  [1]
  $ docker update --memory 64m made
  Error response from daemon: No such container: made
  [1]
  $ docker inspect -f '{{.HostConfig.Memory}} {{.HostConfig.MemorySwap}}' made
  
  Error: No such object: made
  [1]
  $ docker update --memory 1m made
  Error response from daemon: No such container: made
  [1]
  $ docker update --cpus 0.5 --cpu-shares 512 made
  Error response from daemon: No such container: made
  [1]
  $ docker inspect -f '{{.HostConfig.NanoCpus}} {{.HostConfig.CpuShares}}' made
  
  Error: No such object: made
  [1]
  $ docker update --restart always nosuch
  Error response from daemon: No such container: nosuch
  [1]
  $ docker update --restart nosuch made
  Error response from daemon: No such container: made
  [1]
  $ docker update --restart always:1 made
  Error response from daemon: No such container: made
  [1]
  $ docker update --restart on-failure:5 made
  Error response from daemon: No such container: made
  [1]
  $ docker inspect -f '{{json .HostConfig.RestartPolicy}}' made
  
  Error: No such object: made
  [1]
  $ docker update --memory abc made
  invalid argument "abc" for "-m, --memory" flag: invalid size: 'abc'
  
  Usage:  docker update [OPTIONS] CONTAINER [CONTAINER...]
  Run 'docker update --help' for more information
  [125]
  $ docker run -d --rm --name auto busybox sleep 1000
  9460eda29695b24dea4cc3d783e787b7fd6fdec5a28c5ffdbb99acf00f49a99d
  $ docker update --restart always auto
  Error response from daemon: Cannot update container 9460eda29695b24dea4cc3d783e787b7fd6fdec5a28c5ffdbb99acf00f49a99d: Restart policy cannot be updated because AutoRemove is enabled for the container
  [1]
  $ docker stop -t 0 auto; docker ps -a --filter name=auto -q
  auto
  $ docker run --name fail busybox sh -c 'echo oops >&2; exit 42'
  oops
  [42]
  $ docker ps -a --filter name=fail --format '{{.Status}}'
  Exited (42) Less than a second ago
  $ docker logs fail
  oops
  $ docker start fail
  fail
  $ docker start -a fail
  oops
  [42]
  $ docker rm fail made
  fail
  Error response from daemon: No such container: made
  [1]
  $ docker rm -v nosuch
  Error response from daemon: No such container: nosuch
  [1]
  $ docker run --name nocmd busybox /nosuch
  docker: Error response from daemon: failed to create shim task: OCI runtime create failed: runc create failed: unable to start container process: exec: "/nosuch": stat /nosuch: no such file or directory: unknown
  
  Run 'docker run --help' for more information
  [127]
  $ docker ps -a --filter name=nocmd --format '{{.Names}} {{.Status}}'
  nocmd Created
  $ docker inspect -f '{{.State.Status}} {{.State.ExitCode}} {{.State.Error}}' nocmd
  created 127 failed to create shim task: OCI runtime create failed: runc create failed: unable to start container process: exec: "/nosuch": stat /nosuch: no such file or directory: unknown
  $ docker start nocmd
  Error response from daemon: failed to create shim task: OCI runtime create failed: runc create failed: unable to start container process: exec: "/nosuch": stat /nosuch: no such file or directory: unknown
  Error: failed to start containers: nocmd
  [1]
  $ docker inspect -f '{{.State.Status}} {{.State.ExitCode}}' nocmd
  created 127
  $ docker logs nocmd
  $ docker rm nocmd
  nocmd
  $ docker rm nocmd
  Error response from daemon: No such container: nocmd
  [1]
  $ docker run -d --name re --restart on-failure:2 busybox sh -c 'echo try; exit 1'
  5a7ecca1d647e2ebca0d4452b1940f25ead906a51446f913ef3015c437b0b137
  $ sleep 3; docker logs re
  try
  try
  try
  $ docker inspect -f '{{.RestartCount}} {{.State.Status}} {{.State.Restarting}}' re
  2 exited false
  $ docker rm -f re
  re
  $ docker run -d --name al --restart always busybox sleep 1000
  fb43ee8307cb1fe41bad058fa0ecf6dceefd0649130df610a18b9ce3fd1530fc
  $ docker kill al
  al
  $ docker ps -a --filter name=al --format '{{.Status}}'
  Exited (137) Less than a second ago
  $ docker start al
  al
  $ docker stop -t 0 al
  al
  $ docker ps -a --filter name=al --format '{{.Status}}'
  Exited (137) Less than a second ago
  $ docker rm al
  al
  $ docker run -d --name us --restart unless-stopped busybox sh -c 'sleep 0.2; exit 2'
  6bc6fbdace7df70ccaf48bdae447f43dd3ccaaf9a3b1484aaf231c8dfe0bf7d6
  $ sleep 1; docker inspect -f '{{gt .RestartCount 0}}' us
  true
  $ docker rm -f us
  us
  $ docker container prune -f
  Deleted Containers:
  ed7f38354c762af767ce9534973cc6661d018e278b4b7fc2ee786c50279e827f
  
  Total reclaimed space: 0B
  $ docker container prune
  WARNING! This will remove all stopped containers.
  Are you sure you want to continue? [y/N]  (no-eol)
  $ docker container prune --filter until=1h -f
  Total reclaimed space: 0B
  $ docker container prune --filter nosuch=1 -f
  Error response from daemon: Invalid filter 'nosuch'
  [1]
  $ docker container prune --filter label=x -f
  Total reclaimed space: 0B
  $ docker create --name p1 --label keep busybox true; docker create --name p2 busybox true
  18fedc430acc19fa5ce94fb711193c796b6cf727a8fe14ff4d78a4fed58c2965
  f743a46a49ec7a49551ff10457dfd34f70d0b60485bcdddfd1a647908b48fc99
  $ docker container prune -f --filter label!=keep
  Deleted Containers:
  f743a46a49ec7a49551ff10457dfd34f70d0b60485bcdddfd1a647908b48fc99
  
  Total reclaimed space: 0B
  $ docker ps -a --format '{{.Names}}'
  p1
  $ echo y | docker container prune
  WARNING! This will remove all stopped containers.
  Are you sure you want to continue? [y/N] Deleted Containers:
  18fedc430acc19fa5ce94fb711193c796b6cf727a8fe14ff4d78a4fed58c2965
  
  Total reclaimed space: 0B
  $ echo n | docker container prune
  WARNING! This will remove all stopped containers.
  Are you sure you want to continue? [y/N]  (no-eol)
  $ docker run -d --name sig --stop-signal USR1 busybox sh -c 'trap "echo usr1; exit 0" USR1; while true; do sleep 0.1; done'
  9fb4769748fa6c13fe0986a95d7c7ed1b7cf9d08bb80b4796d2eb7ab76fbceac
  $ docker stop sig; docker logs sig
  sig
  usr1
  $ docker ps -a --filter name=sig --format '{{.Status}}'
  Exited (0) Less than a second ago
  $ docker container stop sig; docker container start sig; docker container kill sig; docker container rm sig
  sig
  sig
  sig
  sig
  $ docker wait
  docker: 'docker wait' requires at least 1 argument
  
  Usage:  docker wait CONTAINER [CONTAINER...]
  See 'docker wait --help' for more information
  [1]
  $ docker kill
  docker: 'docker kill' requires at least 1 argument
  
  Usage:  docker kill [OPTIONS] CONTAINER [CONTAINER...]
  See 'docker kill --help' for more information
  [1]
  $ docker pause
  docker: 'docker pause' requires at least 1 argument
  
  Usage:  docker pause CONTAINER [CONTAINER...]
  See 'docker pause --help' for more information
  [1]
  $ docker unpause
  docker: 'docker unpause' requires at least 1 argument
  
  Usage:  docker unpause CONTAINER [CONTAINER...]
  See 'docker unpause --help' for more information
  [1]
  $ docker start
  docker: 'docker start' requires at least 1 argument
  
  Usage:  docker start [OPTIONS] CONTAINER [CONTAINER...]
  See 'docker start --help' for more information
  [1]
  $ docker restart
  docker: 'docker restart' requires at least 1 argument
  
  Usage:  docker restart [OPTIONS] CONTAINER [CONTAINER...]
  See 'docker restart --help' for more information
  [1]
  $ docker update
  docker: 'docker update' requires at least 1 argument
  
  Usage:  docker update [OPTIONS] CONTAINER [CONTAINER...]
  See 'docker update --help' for more information
  [1]
  $ docker top
  docker: 'docker top' requires at least 1 argument
  
  Usage:  docker top CONTAINER [ps OPTIONS]
  See 'docker top --help' for more information
  [1]
  $ docker attach
  docker: 'docker attach' requires 1 argument
  
  Usage:  docker attach [OPTIONS] CONTAINER
  Run 'docker attach --help' for more information
  [1]
  $ docker diff
  docker: 'docker diff' requires 1 argument
  
  Usage:  docker diff CONTAINER
  Run 'docker diff --help' for more information
  [1]
  $ docker rm --nosuch x
  unknown flag: --nosuch
  
  Usage:  docker rm [OPTIONS] CONTAINER [CONTAINER...]
  Run 'docker rm --help' for more information
  [125]
  $ docker exec
  docker: 'docker exec' requires at least 2 arguments
  
  Usage:  docker exec [OPTIONS] CONTAINER COMMAND [ARG...]
  See 'docker exec --help' for more information
  [1]
  $ docker exec onlyname
  docker: 'docker exec' requires at least 2 arguments
  
  Usage:  docker exec [OPTIONS] CONTAINER COMMAND [ARG...]
  See 'docker exec --help' for more information
  [1]
  $ docker create
  docker: 'docker create' requires at least 1 argument
  
  Usage:  docker create [OPTIONS] IMAGE [COMMAND] [ARG...]
  See 'docker create --help' for more information
  [1]
  $ docker commit
  docker: 'docker commit' requires at least 1 and at most 2 arguments
  
  Usage:  docker commit [OPTIONS] CONTAINER [REPOSITORY[:TAG]]
  Run 'docker commit --help' for more information
  [1]
  $ docker cp
  docker: 'docker cp' requires 2 arguments
  
  Usage:  docker cp [OPTIONS] CONTAINER:SRC_PATH DEST_PATH|-
  Run 'docker cp --help' for more information
  [1]
  $ docker cp a
  docker: 'docker cp' requires 2 arguments
  
  Usage:  docker cp [OPTIONS] CONTAINER:SRC_PATH DEST_PATH|-
  Run 'docker cp --help' for more information
  [1]
  $ docker export
  docker: 'docker export' requires 1 argument
  
  Usage:  docker export [OPTIONS] CONTAINER
  Run 'docker export --help' for more information
  [1]
