# attach, health checks, restart policies, stats and top.
  $ docker run -d --name h1 --health-cmd 'test -e /ok' --health-interval 1s --health-retries 2 busybox sh -c 'sleep 4; touch /ok; sleep 1000'
  62967f17b77668b3e3dc24583230731397656667da9cfc95dcbdc4169f6419a9
  $ docker ps --format '{{.Names}} {{.Status}}'
  h1 Up Less than a second (health: starting)
  $ docker inspect -f '{{.State.Health.Status}} {{.State.Health.FailingStreak}} {{len .State.Health.Log}}' h1
  starting 0 0
  $ sleep 2.6; docker ps --format '{{.Names}} {{.Status}}'
  h1 Up 2 seconds (unhealthy)
  $ docker inspect -f '{{.State.Health.Status}} {{.State.Health.FailingStreak}}' h1
  unhealthy 2
  $ sleep 3; docker ps --format '{{.Names}} {{.Status}}'
  h1 Up 5 seconds (healthy)
  $ docker inspect -f '{{.State.Health.Status}} {{.State.Health.FailingStreak}}' h1
  healthy 0
  $ docker ps --filter health=healthy --format '{{.Names}}'
  h1
  $ docker ps --filter health=unhealthy --format '{{.Names}}'
  $ docker inspect -f '{{json .Config.Healthcheck}}' h1
  {"Test":["CMD-SHELL","test -e /ok"],"Interval":1000000000,"Retries":2}
  $ docker inspect -f '{{range .State.Health.Log}}{{.ExitCode}} {{end}}' h1
  1 1 1 0 0 
  $ docker stop -t 0 h1; docker ps -a --format '{{.Names}} {{.Status}}'
  h1
  h1 Exited (137) Less than a second ago
  $ docker inspect -f '{{.State.Health.Status}}' h1
  unhealthy
  $ docker run -d --name h2 --health-cmd 'echo checking; exit 3' --health-interval 1s --health-retries 1 busybox sleep 1000
  f95bb900ab70bcbd6954af821aba6f1a82b19dfbd71a50eda578df4a96e6115b
  $ sleep 1.6; docker inspect -f '{{.State.Health.Status}} {{(index .State.Health.Log 0).ExitCode}} {{json (index .State.Health.Log 0).Output}}' h2
  unhealthy 3 "checking\n"
  $ docker run -d --name h3 --health-cmd 'sleep 5' --health-interval 1s --health-timeout 1s --health-retries 1 busybox sleep 1000
  18d7fa19f9092fdaacd9795d32e70e01b6056143de3a25a7ced462b046d676b8
  $ sleep 3; docker inspect -f '{{.State.Health.Status}} {{(index .State.Health.Log 0).ExitCode}} {{json (index .State.Health.Log 0).Output}}' h3
  unhealthy -1 "Health check exceeded timeout (1s)"
  $ docker run -d --name h4 --no-healthcheck busybox sleep 1000
  51793d8f863a705d08feb0199a57c47341454dc01edfda8021f9e1694aebf234
  $ docker inspect -f '{{json .Config.Healthcheck}} {{json .State.Health}}' h4
  {"Test":["NONE"]} null
  $ docker rm -f h1 h2 h3 h4
  h1
  h2
  h3
  h4
  $ docker run -d --name r1 --restart on-failure:3 busybox sh -c 'echo run; exit 1'
  d497a3c1ec8881ca672215d03c73dd185054c6d53f7e73861fb8dda8da3149a8
  $ sleep 4; docker logs r1; docker inspect -f '{{.RestartCount}} {{.State.Status}} {{.State.ExitCode}}' r1
  run
  run
  run
  run
  3 exited 1
  $ docker run -d --name r2 --restart on-failure busybox sh -c 'echo run; exit 0'
  d6253dce84c7a10ffe21817e47161071de05de110bbaf822c5e0268b1ffe814b
  $ sleep 0.5; docker inspect -f '{{.RestartCount}} {{.State.Status}}' r2
  0 exited
  $ docker run -d --name r3 --restart always busybox sh -c 'exit 7'
  136ce62f1c8907980916aede0ec90f5983c578ee084e6f34f5a8511f0d6c7dca
  $ sleep 2; docker ps -a --filter name=r3 --format '{{.Status}}' | sed 's/[0-9]* seconds\? ago/T/; s/Less than a second ago/T/; s/Up .*/Up/' | grep -c 'Restarting (7)'
  1
  $ docker stop r3
  r3
  $ docker ps -a --filter name=r3 --format '{{.Status}}'
  Exited (7) Less than a second ago
  $ docker update --restart no r3
  r3
  $ docker run -d --name r4 --restart unless-stopped busybox sleep 1000
  cd76d450e1ba1a8b9ce9d5f71622aec084c5f5e7f6e1e2865dce2f14fe38a901
  $ docker exec r4 kill -9 1
  $ docker exec r4 sh -c 'kill -TERM 1'; docker ps --filter name=r4 --format '{{.Names}}'
  r4
  $ docker inspect -f '{{.HostConfig.RestartPolicy.Name}} {{.RestartCount}}' r4
  unless-stopped 0
  $ docker rm -f r1 r2 r3 r4
  r1
  r2
  r3
  r4
  $ docker run -d --name at busybox sh -c 'for i in 1 2 3; do sleep 0.5; echo tick $i; done; exit 6'
  b02b60e4233c9a2f40e48df5f8c653844725018b6149a9aa4fd5f2147d8aa69e
  $ docker attach at
  tick 1
  tick 2
  tick 3
  [6]
  $ docker attach --no-stdin at
  You cannot attach to a stopped container, start it first
  [1]
  $ docker attach at extra
  docker: 'docker attach' requires 1 argument
  
  Usage:  docker attach [OPTIONS] CONTAINER
  Run 'docker attach --help' for more information
  [1]
  $ docker run -d --name at2 -i busybox sh -c 'read x; echo got $x'
  d1207863f17b60812dc657289c7df0cfc36d32f5ed8b224824671d5dc67c8543
  $ echo hello | docker attach at2
  $ docker run -di --name at4 busybox sh
  418a73ddd2101a040e048c2085ff4248fcf16af29e937608e29f7d03de32e738
  $ docker attach at4 <<< 'echo inside; exit 3'
  [3]
  $ docker ps -a --filter name=at4 --format '{{.Status}}'
  Exited (3) Less than a second ago
  $ docker run -i --name at5 busybox sh <<< 'echo one; exit 5'
  one
  [5]
  $ docker start -ai at5 <<< 'echo two; exit 6'
  two
  [6]
  $ docker logs at5
  one
  two
  $ docker run -dt --name tt busybox sh
  b4914873771f33f0b6b5977a814ab2339a4cfa6faf9bd35326909eef430477cf
  $ docker exec tt tty
  not a tty
  [1]
  $ docker rm -f $(docker ps -aq) | wc -l
  5
  $ docker run -d --name st busybox sleep 1000
  c5ec5e123f50798f47691a08f8313978ea81d2f3b0839eb38a4a2c2f744747c0
  $ docker stats --no-stream --format '{{.Name}} {{.PIDs}} {{.NetIO}} {{.BlockIO}}' st | cut -d' ' -f1-2
  st 1
  $ docker stats --no-stream --format 'table {{.Name}}\t{{.PIDs}}' st
  NAME      PIDS
  st        1
  $ docker stats --no-stream --format '{{.Nosuch}}' st
  template parsing error: template: :1:2: executing "" at <.Nosuch>: can't evaluate field Nosuch in type *container.statsContext
  [1]
  $ docker stats --no-stream | head -1
  CONTAINER ID   NAME      CPU %     MEM USAGE / LIMIT   MEM %     NET I/O     BLOCK I/O   PIDS
  $ docker stats --no-stream --no-trunc --format '{{.ID}}' st | awk '{print length($0)}'
  64
  $ docker stats --no-stream st nosuch
  Error response from daemon: No such container: nosuch
  [1]
  $ docker stop -t 0 st; docker stats --no-stream --format '{{.Name}} {{.PIDs}} {{.CPUPerc}} {{.MemUsage}}' st
  st
  st 0 0.00% 0B / 0B
  $ docker stats --no-stream --format '{{.Name}}'
  $ docker start st
  st
  $ docker top st
  <anything>
  $ docker top st -ef | head -1
  UID                 PID                 PPID                C                   STIME               TTY                 TIME                CMD
  $ docker top st aux | head -1
  USER                PID                 %CPU                %MEM                VSZ                 RSS                 TTY                 STAT                START               TIME                COMMAND
  $ docker top st -o pid,ppid,comm | head -1
  PID                 PPID                COMMAND
  $ docker top st -o comm,args | tail -1
  Error response from daemon: Couldn't find PID field in ps output
  $ docker top st -x
  <anything>
  $ docker top st | wc -l
  2
  $ docker exec -d st sleep 500; sleep 0.3; docker top st -o args | tail -1
  Error response from daemon: Couldn't find PID field in ps output
  $ docker top st -o args | wc -l
  Error response from daemon: Couldn't find PID field in ps output
  0
  $ docker container top st | head -1
  UID                 PID                 PPID                C                   STIME               TTY                 TIME                CMD
  $ docker pause st; docker top st -o comm | tail -1; docker unpause st
  st
  Error response from daemon: Couldn't find PID field in ps output
  st
  $ docker run -d --name init --init busybox sleep 1000
  021ded701f3a26a1a0b3e1928faf7611081c932581d666c1d1ba9da607dbc850
  $ docker top init -o comm | tail -2
  Error response from daemon: Couldn't find PID field in ps output
  $ docker exec init ps | head -3 | awk '{print $1, $4, $5, $6, $7}'
  <anything>
  $ docker exec init cat /proc/1/comm
  docker-init
  $ docker stop init; docker ps -a --filter name=init --format '{{.Status}}'
  init
  Exited (143) Less than a second ago
  $ docker run -d --name term busybox sh -c 'trap "echo bye; exit 0" TERM; while :; do sleep 0.1; done'
  66f9301ed3926cfa5ed70641787b91fd6efa41d3a08d923cb4cd1b52dd321de4
  $ sleep 0.3; docker stop term; docker logs term
  term
  bye
  $ docker inspect -f '{{.State.ExitCode}}' term
  0
  $ docker run -d --name quick --stop-timeout 1 busybox sleep 1000
  db1b370469367ead8876b42dc3030008dae8238574f5104361a91b679a8f86d9
  $ docker stop quick; docker inspect -f '{{.State.ExitCode}}' quick
  quick
  137
  $ docker run -d --name q2 --stop-signal KILL busybox sleep 1000
  fef2f9cb005146aaf3be60d3589b2b15c73ac0b5218b5ce57d7301afbe7a161b
  $ docker stop q2; docker inspect -f '{{.State.ExitCode}}' q2
  q2
  137
  $ docker run --rm --stop-timeout -1 busybox true
  $ docker wait quick q2 nosuch
  137
  137
  Error response from daemon: No such container: nosuch
  [1]
  $ docker run -d --name late busybox sh -c 'sleep 1; exit 3'; docker wait late; docker ps -a --filter name=late --format '{{.Status}}'
  e68cb36f6bcc907e0838dd4ea5c4eae64939b1fc3321bedf2e3b98511e5f1904
  3
  Exited (3) Less than a second ago
  $ docker logs --since 2020-01-01T00:00:00 late | wc -l
  0
  $ docker run -d --name lines busybox sh -c 'for i in 1 2 3 4; do echo line$i; sleep 0.6; done'
  c0a45876c7d72745d30148c06c03860b99fabd45fdcebaf8fc2f52db05fad2c1
  $ sleep 1.5; docker logs lines
  line1
  line2
  line3
  $ docker logs --since 1s lines | head -1 | cut -c1-4
  line
  $ docker logs -f lines
  line1
  line2
  line3
  line4
  $ docker logs --since $(date -d '-1 hour' +%s) lines | wc -l
  4
  $ docker logs --until $(date -d '-1 hour' +%s) lines
  $ docker logs -ft --tail 1 lines | cut -d' ' -f2
  line4
  $ docker run -d --name both busybox sh -c 'echo o; echo e >&2; sleep 0.1; echo o2'
  f0cd897e425f68a08d84660a3ad283cc08440367c1e70275c7b68edabe7214ab
  $ sleep 0.4; docker logs both 2>/dev/null; docker logs both 2>&1 >/dev/null
  o
  o2
  e
  $ docker run --name big busybox sh -c 'i=0; while [ $i -lt 200 ]; do echo $i; i=$((i+1)); done' | tail -1
  199
  $ docker logs --tail 3 big
  197
  198
  199
  $ docker logs big | wc -l
  200
