# Stopping, removing, renaming, and what is left.
  $ docker run -d --name aa busybox sleep 1000
  a337ff6be9eb25a29a670aea1f273ffcbbd2cd0aae4df96da96100a685587685
  $ docker stop -t 0 aa aa
  aa
  aa
  $ docker rm aa aa
  aa
  Error response from daemon: removal of container aa is already in progress
  [1]
  $ docker run -d --name aa --rm busybox sleep 1000; docker stop -t 0 aa; docker ps -aq | wc -l
  <anything>
  $ docker run --rm -d --name aa busybox sleep 1000 >/dev/null; docker kill aa; sleep 0.5; docker inspect aa
  aa
  []
  Error: No such object: aa
  [1]
  $ docker run -d --name aa busybox sleep 1000 >/dev/null; docker rm aa 2>&1 | sed 's/[0-9a-f]\{64\}/ID/'
  Error response from daemon: You cannot remove a running container ID. Stop the container before attempting removal or force remove
  $ docker pause aa; docker rm aa 2>&1 | sed 's/[0-9a-f]\{64\}/ID/'; docker rm -f aa
  aa
  Error response from daemon: You cannot remove a paused container ID. Unpause and then stop the container before attempting removal or force remove
  aa
  $ docker create --name aa busybox sleep 1000 >/dev/null; docker rm -f aa; docker rm -f aa; echo $?
  aa
  Error response from daemon: No such container: aa
  0
  $ docker rm -f bb cc; echo $?
  Error response from daemon: No such container: bb
  Error response from daemon: No such container: cc
  0
  $ docker rm bb cc; echo $?
  Error response from daemon: No such container: bb
  Error response from daemon: No such container: cc
  1
  $ docker run -d --name aa busybox sh -c 'exit 0' > /dev/null; sleep 0.5; docker stop aa; docker restart -t 0 aa; sleep 0.5; docker ps -a --filter name=aa --format '{{.Status}}'
  aa
  aa
  Exited (0) Less than a second ago
  $ docker kill aa 2>&1 | sed 's/[0-9a-f]\{64\}/ID/'
  Error response from daemon: Cannot kill container: aa: Container ID is not running
  $ docker pause aa 2>&1 | sed 's/[0-9a-f]\{64\}/ID/'
  Error response from daemon: Container ID is not running
  $ docker unpause aa 2>&1 | sed 's/[0-9a-f]\{64\}/ID/'
  Error response from daemon: Container ID is not paused
  $ docker top aa 2>&1 | sed 's/[0-9a-f]\{64\}/ID/'
  Error response from daemon: Container ID is not running
  $ docker exec aa true 2>&1 | sed 's/[0-9a-f]\{64\}/ID/'
  Error response from daemon: Container ID is not running
  $ docker attach aa
  You cannot attach to a stopped container, start it first
  [1]
  $ docker port aa
  $ docker stats --no-stream --format '{{.Name}} {{.CPUPerc}}' aa
  aa 0.00%
  $ docker wait aa
  0
  $ docker logs aa
  $ docker diff aa
  $ docker cp aa:/etc/passwd - | wc -c | awk '{print ($1 > 100)}'
  1
  $ docker commit aa fromstopped | cut -c1-7
  sha256:
  $ docker rename aa ab; docker ps -a --format '{{.Names}}'
  ab
  $ docker rename ab ab
  Error response from daemon: Renaming a container with the same name as its current name
  Error: failed to rename container named ab
  [1]
  $ docker rename ab 'x y'
  Error response from daemon: Error when allocating new name: Invalid container name (/x y), only [a-zA-Z0-9][a-zA-Z0-9_.-] are allowed
  Error: failed to rename container named ab
  [1]
  $ docker rename ab a
  Error response from daemon: Error when allocating new name: Invalid container name (/a), only [a-zA-Z0-9][a-zA-Z0-9_.-] are allowed
  Error: failed to rename container named ab
  [1]
  $ docker rename ab /ac; docker ps -a --format '{{.Names}}'
  ac
  $ docker rename nosuch x
  Error response from daemon: No such container: nosuch
  Error: failed to rename container named nosuch
  [1]
  $ docker start -a ac; echo $?
  0
  $ docker update --restart always ac; docker inspect -f '{{.HostConfig.RestartPolicy.Name}} {{.State.Running}}' ac
  ac
  always false
  $ docker update --memory 32m --memory-swap 64m ac; docker inspect -f '{{.HostConfig.Memory}} {{.HostConfig.MemorySwap}}' ac
  ac
  33554432 67108864
  $ docker update --memory 128m ac 2>&1 | sed 's/[0-9a-f]\{64\}/ID/'
  Error response from daemon: Cannot update container ID: Memory limit should be smaller than already set memoryswap limit, update the memoryswap at the same time
  $ docker update --memory 128m --memory-swap -1 ac; docker inspect -f '{{.HostConfig.Memory}} {{.HostConfig.MemorySwap}}' ac
  ac
  134217728 -1
  $ docker update --pids-limit 7 --cpu-shares 10 ac; docker inspect -f '{{.HostConfig.PidsLimit}} {{.HostConfig.CpuShares}}' ac
  ac
  7 10
  $ docker update --cpus 1 ac; docker update --cpu-period 5000 ac 2>&1 | sed 's/[0-9a-f]\{64\}/ID/'
  ac
  Error response from daemon: Cannot update container ID: Conflicting options: CPU Period cannot be updated as NanoCPUs has already been set
  $ docker update --restart no --cpuset-cpus 0 ac; docker inspect -f '{{.HostConfig.CpusetCpus}} {{.HostConfig.RestartPolicy.Name}}' ac
  ac
  0 no
  $ docker rm -f ac
  ac
  $ docker run -d --name loop --restart always busybox sh -c 'sleep 0.3; exit 1' >/dev/null; sleep 2; docker inspect -f '{{ge .RestartCount 2}}' loop; docker stop -t 0 loop; docker inspect -f '{{.State.Status}} {{.HostConfig.RestartPolicy.Name}}' loop
  true
  loop
  exited always
  $ docker start loop; docker rm -f loop
  loop
  loop
  $ docker run -d --name fail --restart on-failure:1 busybox sh -c 'exit 5' > /dev/null; sleep 2; docker ps -a --filter name=fail --format '{{.Status}}'; docker inspect -f '{{.RestartCount}} {{.State.ExitCode}}' fail
  Exited (5) 1 second ago
  1 5
  $ docker start fail; sleep 1.5; docker inspect -f '{{.RestartCount}}' fail
  fail
  1
  $ docker rm fail
  fail
  $ docker run -d --name t1 busybox sh -c 'trap "echo got term; exit 3" TERM; trap "echo got hup" HUP; trap "echo got usr1" USR1; while :; do sleep 0.1; done' >/dev/null; sleep 0.5; docker kill -s HUP t1; docker kill -s USR1 t1; sleep 0.5; docker logs t1
  t1
  t1
  got hup
  got usr1
  $ docker stop t1; docker logs t1 | tail -1; docker inspect -f '{{.State.ExitCode}}' t1
  t1
  got term
  3
  $ docker start t1; sleep 0.4; docker kill -s TERM t1; sleep 0.4; docker ps -a --filter name=t1 --format '{{.Status}}'
  t1
  t1
  Exited (3) Less than a second ago
  $ docker logs t1 | wc -l
  4
  $ docker rm t1
  t1
  $ docker run -d --name s1 --stop-signal INT busybox sh -c 'trap "exit 7" INT; while :; do sleep 0.1; done' >/dev/null; sleep 0.4; docker stop s1; docker inspect -f '{{.State.ExitCode}}' s1
  s1
  7
  $ docker start s1; sleep 0.4; docker stop -s TERM -t 1 s1; docker inspect -f '{{.State.ExitCode}}' s1; docker rm s1
  s1
  s1
  7
  s1
  $ docker run -d --name ig busybox sh -c 'trap "" TERM; while :; do sleep 0.1; done' >/dev/null; sleep 0.3; docker stop -t 1 ig; docker inspect -f '{{.State.ExitCode}}' ig; docker rm ig
  ig
  137
  ig
  $ docker run --name sig busybox sh -c 'kill -TERM $$; echo still'; docker inspect -f '{{.State.ExitCode}}' sig; docker rm sig
  still
  0
  sig
  $ docker run --name seg busybox sh -c 'sh -c "kill -SEGV \$\$"'; docker inspect -f '{{.State.ExitCode}}' seg; docker rm seg
  0
  seg
  $ docker run -d --name ex busybox sleep 1000 >/dev/null; docker exec ex sh -c 'kill -9 $$'; echo $?
  137
  $ docker exec -d ex sh -c 'sleep 0.2; echo x > /done'; sleep 0.6; docker exec ex cat /done
  x
  $ docker exec ex sh -c 'sleep 1000 & echo started'; docker exec ex sh -c 'ps | grep -c "[s]leep 1000"'
  started
  2
  $ docker exec ex killall sleep; sleep 0.3; docker ps -a --filter name=ex --format '{{.Status}}'
  Up 5 seconds
  $ docker start ex >/dev/null; docker exec -u nobody ex sh -c 'kill 1'; docker exec ex sh -c 'kill -TERM 1'; docker ps --filter name=ex --format '{{.Names}}'
  sh: can't kill pid 1: Operation not permitted
  ex
  $ docker exec -e X=1 -e Y ex sh -c 'echo $X-$Y'; Y=2 docker exec -e Y ex sh -c 'echo $Y'
  1-
  2
  $ docker exec -w /tmp ex sh -c 'echo $PWD; pwd'
  /tmp
  /tmp
  $ docker exec -i ex sh -c 'cat > /f' <<< 'content'; docker exec ex cat /f
  content
  $ docker exec ex sh -c 'echo out; echo err >&2' 2>/dev/null
  out
  $ docker exec ex nosuch; echo $?
  OCI runtime exec failed: exec failed: unable to start container process: exec: "nosuch": executable file not found in $PATH: unknown
  126
  $ docker exec ex /f; echo $?
  OCI runtime exec failed: exec failed: unable to start container process: exec: "/f": permission denied: unknown
  126
  $ docker exec ex sh -c 'nosuch'; echo $?
  sh: nosuch: not found
  127
  $ docker exec ex ''
  OCI runtime exec failed: exec failed: unable to start container process: exec: "": executable file not found in $PATH: unknown
  [126]
  $ docker exec --env=A=1 --workdir=/etc --user=root ex sh -c 'echo $A $PWD $(id -u)'
  1 /etc 0
  $ docker exec -ti ex sh
  the input device is not a TTY
  [1]
  $ docker exec ex env | sort | head -3
  HOME=/root
  HOSTNAME=c134c55d9a65
  PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin
  $ docker diff ex | sort
  A /done
  A /f
  $ docker restart -t 0 ex; docker exec ex cat /f; docker exec ex ls /tmp | wc -l
  ex
  content
  0
  $ docker commit ex ex:v1 >/dev/null; docker run --rm ex:v1 cat /f; docker rmi ex:v1 | grep -c Untagged
  content
  1
  $ docker rm -fv ex
  ex
  $ docker container prune -f | tail -1
  Total reclaimed space: 0B
  $ docker run --name p1 busybox true; docker run --name p2 busybox true; docker container prune -f | grep -v '^[0-9a-f]\{64\}$'
  Deleted Containers:
  
  Total reclaimed space: 0B
  $ docker ps -aq | wc -l
  0
  $ docker run -d --name l1 busybox sh -c 'for i in 1 2 3 4 5; do echo $i; done; echo err >&2' >/dev/null; sleep 0.5; docker logs --tail 2 l1 2>&1; docker logs --tail 0 l1; docker logs --tail 100 l1 2>/dev/null | head -1
  <anything>
  $ docker logs -t l1 2>/dev/null | head -1 | cut -c20,21
  <anything>
  $ docker logs --since 2s l1 2>/dev/null | wc -l
  5
  $ docker logs --until 10m l1 2>/dev/null | wc -l
  0
  $ docker start l1 >/dev/null; sleep 0.5; docker logs l1 2>/dev/null | wc -l
  10
  $ docker logs -f l1 2>/dev/null | tail -1
  5
  $ docker logs l1 2>&1 >/dev/null
  err
  err
  $ docker logs --details l1 2>/dev/null | head -1
   1
  $ docker logs --tail=-1 l1 2>/dev/null | wc -l
  10
  $ docker logs --since 2021-01-02 --until 2021-01-03 l1
  $ docker logs --since x l1
  invalid value for "since": failed to parse value as time or duration: "x"
  [1]
  $ docker logs --since 1h30m l1 2>/dev/null | wc -l
  10
  $ docker rm l1
  l1
  $ docker system prune -f | tail -1
  Total reclaimed space: 0B
  $ docker ps -a; docker volume ls; docker network ls --format '{{.Name}}'
  CONTAINER ID   IMAGE     COMMAND   CREATED   STATUS    PORTS     NAMES
  DRIVER    VOLUME NAME
  bridge
  host
  none
