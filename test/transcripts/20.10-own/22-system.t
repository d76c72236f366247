# system, events, info, version, search, login.
  $ docker version --format '{{.Server.Version}}'
  20.10.24+dfsg1
  $ docker version --format '{{.Client.Version}} {{.Client.APIVersion}} {{.Client.DefaultAPIVersion}}'
  28.2.2 1.41 1.50
  $ docker version -f '{{json .Server.Components}}' | tr ',' '\n' | grep -c Name
  4
  $ docker version --format '{{.Server.Os}} {{.Server.Arch}} {{.Server.Experimental}} {{.Server.APIVersion}} {{.Server.MinAPIVersion}}'
  linux amd64 false 1.41 1.12
  $ docker version --format '{{.Nosuch}}'
  
  template: version:1:2: executing "version" at <.Nosuch>: can't evaluate field Nosuch in type system.versionInfo
  [1]
  $ docker version --format '{{range .Server.Components}}{{.Name}} {{end}}'
  Engine containerd runc docker-init 
  $ docker version --format json | tr ',' '\n' | head -1
  {"Client":{"Version":"28.2.2"
  $ docker version extra
  docker: 'docker version' accepts no arguments
  
  Usage:  docker version [OPTIONS]
  Run 'docker version --help' for more information
  [1]
  $ docker version | grep -c Version
  5
  $ docker version | sed 's/:.*//' | sort -u
  
    API version
    Built
    Experimental
    Git commit
    GitCommit
    Go version
    OS/Arch
    Version
   API version
   Built
   Context
   Engine
   Git commit
   Go version
   OS/Arch
   Version
   containerd
   docker-init
   runc
  Client
  Server
  $ docker --version extra
  Docker version 28.2.2, build e6534b4
  $ docker -v | cut -d' ' -f1-2
  Docker version
  $ docker info --format '{{.Driver}} {{.CgroupDriver}} {{.LoggingDriver}} {{.OSType}} {{.Architecture}}'
  overlay2 cgroupfs json-file linux x86_64
  $ docker info --format '{{.ServerVersion}}' | cut -d. -f1-2
  20.10
  $ docker info --format '{{json .Plugins}}'
  {"Volume":["local"],"Network":["bridge","host","ipvlan","macvlan","null","overlay"],"Authorization":null,"Log":["awslogs","fluentd","gcplogs","gelf","journald","json-file","local","logentries","splunk","syslog"]}
  $ docker info --format '{{.Swarm.LocalNodeState}} {{.LiveRestoreEnabled}} {{.Debug}} {{.ExperimentalBuild}}'
  inactive false false false
  $ docker info --format '{{.Nosuch}}'
  
  template: :1:2: executing "" at <.Nosuch>: can't evaluate field Nosuch in type system.dockerInfo
  [1]
  $ docker info --format '{{.IndexServerAddress}} {{.DefaultRuntime}} {{.InitBinary}} {{.HttpProxy}}|'
  https://index.docker.io/v1/ runc docker-init 
  template: :1:62: executing "" at <.HttpProxy>: can't evaluate field HttpProxy in type system.dockerInfo
  [1]
  $ docker info | sed 's/:.*//' | head -20
  Client
   Version
   Context
   Debug Mode
  
  Server
   Containers
    Running
    Paused
    Stopped
   Images
   Server Version
   Storage Driver
    Backing Filesystem
    Supports d_type
    Native Overlay Diff
    userxattr
   Logging Driver
   Cgroup Driver
   Cgroup Version
  $ docker info extra
  docker: 'docker info' accepts no arguments
  
  Usage:  docker info [OPTIONS]
  Run 'docker info --help' for more information
  [1]
  $ docker system info --format '{{.Name}}' | wc -w
  1
  $ docker run -d --name one busybox sleep 1000
  91b7d1100bdd854d5efa2d4fd87def22ddae5110de6f96f8405da2fceb4d10cf
  $ docker pause one
  one
  $ docker info --format '{{.Containers}} {{.ContainersRunning}} {{.ContainersPaused}} {{.ContainersStopped}}'
  1 0 1 0
  $ docker unpause one
  one
  $ docker system df
  TYPE            TOTAL     ACTIVE    SIZE      RECLAIMABLE
  Images          4         1         278.4MB   276.4MB (99%)
  Containers      1         1         0B        0B
  Local Volumes   0         0         0B        0B
  Build Cache     0         0         0B        0B
  $ docker system df --format '{{.Type}}: {{.TotalCount}} {{.Active}} {{.Reclaimable}}' | sed 's/ [0-9.]*[kMG]*B//'
  Images: 4 1 (99%)
  Containers: 1 1
  Local Volumes: 0 0
  Build Cache: 0 0
  $ docker system df -v | grep -v '^ *$' | cut -c1-10 | head -4
  <anything>
  $ docker system df --format '{{json .}}' | tr ',' '\n' | cut -d: -f1 | sort -u
  "Reclaimable"
  "Size"
  "TotalCount"
  "Type"
  {"Active"
  $ docker system df --format table
  TYPE            TOTAL     ACTIVE    SIZE      RECLAIMABLE
  Images          4         1         278.4MB   276.4MB (99%)
  Containers      1         1         0B        0B
  Local Volumes   0         0         0B        0B
  Build Cache     0         0         0B        0B
  $ docker system df --nosuch
  unknown flag: --nosuch
  
  Usage:  docker system df [OPTIONS]
  Run 'docker system df --help' for more information
  [125]
  $ docker system df x
  docker: 'docker system df' accepts no arguments
  
  Usage:  docker system df [OPTIONS]
  Run 'docker system df --help' for more information
  [1]
  $ docker system prune -f | head -3
  Total reclaimed space: 0B
  $ docker system prune
  WARNING! This will remove:
    - all stopped containers
    - all networks not used by at least one container
    - all dangling images
    - unused build cache
  
  Are you sure you want to continue? [y/N]  (no-eol)
  $ docker system prune --volumes --help | head -3
  Usage:  docker system prune [OPTIONS]
  $ docker system prune -f --filter nosuch=1
  Error response from daemon: Invalid filter 'nosuch'
  [1]
  $ docker system prune -af --filter until=1x
  Error response from daemon: failed to parse value as time or duration: "1x"
  [1]
  $ docker system
  Usage:  docker system COMMAND
  Commands:
    df
    events
    info
    prune
  Run 'docker system COMMAND --help' for more information on a command.
  $ docker system nosuch
  docker: unknown command: docker system nosuch
  
  Usage:  docker system
  Run 'docker system --help' for more information
  [1]
  $ docker system info --format '{{.ID}}' | wc -w
  1
  $ docker rm -f one; sleep 2
  one
  $ S=$(date +%s); docker run --name ev busybox true; docker rm ev; sleep 1.1; docker events --since $S --until $(date +%s) --format '{{.Type}} {{.Action}} {{.Actor.Attributes.name}}'
  ev
  container create ev
  container attach ev
  network connect bridge
  container start ev
  container die ev
  network disconnect bridge
  container destroy ev
  $ docker events --since $S --until $(date +%s) --filter type=container --format '{{.Action}}'
  create
  attach
  start
  die
  destroy
  $ docker events --since $S --until $(date +%s) --filter event=die --format '{{.Actor.Attributes.exitCode}}'
  0
  $ docker events --since $S --until $(date +%s) --filter container=ev --format '{{.Status}} {{.From}}'
  create busybox
  attach busybox
  start busybox
  die busybox
  destroy busybox
  $ docker events --since $S --until $(date +%s) --filter image=busybox --format '{{.Action}}'
  create
  attach
  start
  die
  destroy
  $ docker events --since $S --until $(date +%s) --filter event=start --filter event=die --format '{{.Action}}'
  start
  die
  $ docker events --since $S --until $(date +%s) --filter network=bridge --format '{{.Action}} {{.Actor.Attributes.type}}'
  connect bridge
  disconnect bridge
  $ docker events --since $S --until $(date +%s) --filter type=nosuch
  $ docker events --since $S --until $(date +%s) --filter nosuch=1
  2026-11-22T09:30:34.705350521Z container create e324f39d198eefcd5041fd894245c2a7ee6f6f310097f9bda975e8f7c4d32a7e (image=busybox, name=ev)
  2026-11-22T09:30:34.709239691Z container attach e324f39d198eefcd5041fd894245c2a7ee6f6f310097f9bda975e8f7c4d32a7e (image=busybox, name=ev)
  2026-11-22T09:30:34.718874848Z network connect e6a2d14705de1ff5d2ffb15e4156ab172815e72af52e05004c4deeea03f525e6 (container=e324f39d198eefcd5041fd894245c2a7ee6f6f310097f9bda975e8f7c4d32a7e, name=bridge, type=bridge)
  2026-11-22T09:30:34.967579788Z container start e324f39d198eefcd5041fd894245c2a7ee6f6f310097f9bda975e8f7c4d32a7e (image=busybox, name=ev)
  2026-11-22T09:30:35.002471899Z container die e324f39d198eefcd5041fd894245c2a7ee6f6f310097f9bda975e8f7c4d32a7e (exitCode=0, image=busybox, name=ev)
  2026-11-22T09:30:35.062664410Z network disconnect e6a2d14705de1ff5d2ffb15e4156ab172815e72af52e05004c4deeea03f525e6 (container=e324f39d198eefcd5041fd894245c2a7ee6f6f310097f9bda975e8f7c4d32a7e, name=bridge, type=bridge)
  2026-11-22T09:30:35.095759203Z container destroy e324f39d198eefcd5041fd894245c2a7ee6f6f310097f9bda975e8f7c4d32a7e (image=busybox, name=ev)
  $ docker events --since $S --until $(date +%s) --filter scope=local --format '{{.Action}}' | wc -l
  7
  $ docker events --since nonsense --until 1
  failed to parse value as time or duration: "nonsense"
  [1]
  $ docker events --since $S --until $(date +%s) --format '{{.Nosuch}}'
  Error parsing format: template: :1:2: executing "" at <.Nosuch>: can't evaluate field Nosuch in type *events.Message
  [64]
  $ docker events --since $S --until $(date +%s) --filter event=create --format '{{json .}}' | sed 's/[0-9a-f]\{64\}/ID/g; s/"time[A-Za-z]*":[0-9]*/T/g'
  {"status":"create","id":"ID","from":"busybox","Type":"container","Action":"create","Actor":{"ID":"ID","Attributes":{"image":"busybox","name":"ev"}},"scope":"local",T,T}
  $ docker events --since $S --until $(date +%s) --filter event=create | sed 's/^[^ ]* //' | sed 's/[0-9a-f]\{64\}/ID/'
  container create ID (image=busybox, name=ev)
  $ docker events --since $S --until $(date +%s) --filter type=network | sed 's/^[^ ]* //' | sed 's/[0-9a-f]\{64\}/ID/g'
  network connect ID (container=ID, name=bridge, type=bridge)
  network disconnect ID (container=ID, name=bridge, type=bridge)
  $ docker events x
  docker: 'docker events' accepts no arguments
  
  Usage:  docker events [OPTIONS]
  Run 'docker events --help' for more information
  [1]
  $ docker events --until 1 --since 0
  $ S=$(date +%s); docker run -d --name e2 --label l=m busybox sleep 1000; docker pause e2; docker unpause e2; docker exec e2 true; docker rename e2 e3; docker kill e3; docker start e3; docker restart -t 0 e3; docker stop -t 0 e3; docker commit e3 im >/dev/null; docker tag im im2; docker rmi im im2 >/dev/null; docker rm e3; sleep 1.1
  a00a5c159bd8f262ea518374669f3e0c7b1f54a72ad1ca1a453c28f3b561139d
  e2
  e2
  e3
  e3
  e3
  e3
  e3
  $ docker events --since $S --until $(date +%s) --format '{{.Type}} {{.Action}}'
  container create
  network connect
  container start
  container pause
  container unpause
  container exec_create: true 
  container exec_start: true 
  container exec_die
  container rename
  container kill
  container die
  network disconnect
  network connect
  container start
  container kill
  container kill
  container die
  network disconnect
  container stop
  network connect
  container start
  container restart
  container kill
  container kill
  container die
  network disconnect
  container stop
  image tag
  container commit
  image tag
  image untag
  image untag
  image delete
  container destroy
  $ docker events --since $S --until $(date +%s) --filter label=l=m --format '{{.Action}}' | head -3
  create
  start
  pause
  $ docker events --since $S --until $(date +%s) --filter event=rename --format '{{.Actor.Attributes.oldName}} {{.Actor.Attributes.name}}'
  /e2 e3
  $ docker events --since $S --until $(date +%s) --filter event=kill --format '{{.Actor.Attributes.signal}}'
  9
  15
  9
  15
  9
  $ S=$(date +%s); docker volume create v; docker run --rm -v v:/v busybox true; docker volume rm v; docker network create n; docker network rm n; sleep 1.1
  Error response from daemon: create v: volume name is too short, names should be at least two alphanumeric characters
  Error response from daemon: get v: no such volume
  31051dd7de5b36c2ee7eae1dba0c24cb3e51395494abdb9d4a0fc7f842f398b7
  n
  $ docker events --since $S --until $(date +%s) --format '{{.Type}} {{.Action}}'
  volume create
  container create
  container attach
  network connect
  volume mount
  container start
  container die
  network disconnect
  volume unmount
  volume destroy
  container destroy
  network create
  network destroy
  $ docker events --since $S --until $(date +%s) --filter type=volume --format '{{.Action}} {{.Actor.ID}} {{.Actor.Attributes}}' | sed 's/[0-9a-f]\{64\}/ID/g'
  create ID map[driver:local]
  mount ID map[container:ID destination:v:/v driver:local propagation: read/write:true]
  unmount ID map[container:ID driver:local]
  destroy ID map[driver:local]
  $ (sleep 0.5; docker run --rm --name late busybox true) & timeout 2 docker events --filter type=container --format '{{.Action}} {{.Actor.Attributes.name}}'; wait
  create late
  attach late
  start late
  die late
  destroy late
  $ docker events --filter event=oom --since 1m --until 0s
  $ docker search
  docker: 'docker search' requires 1 argument
  
  Usage:  docker search [OPTIONS] TERM
  Run 'docker search --help' for more information
  [1]
  $ docker search --limit 101 x
  Error response from daemon: Limit 101 is outside the range of [1, 100]
  [1]
  $ docker search --filter nosuch=1 x
  Error response from daemon: Invalid filter 'nosuch'
  [1]
  $ docker login extra args
  docker: 'docker login' requires at most 1 argument
  
  Usage:  docker login [OPTIONS] [SERVER]
  [1]
  $ docker wait --help | head -2
  Usage:  docker wait CONTAINER [CONTAINER...]
  $ docker container
  Usage:  docker container COMMAND
  Commands:
    attach
    commit
    cp
    create
    diff
    exec
    export
    inspect
    kill
    logs
    ls
    pause
    port
    prune
    rename
    restart
    rm
    run
    start
    stats
    stop
    top
    unpause
    update
    wait
  Run 'docker container COMMAND --help' for more information on a command.
  $ docker network
  Usage:  docker network COMMAND
  Commands:
    connect
    create
    disconnect
    inspect
    ls
    prune
    rm
  Run 'docker network COMMAND --help' for more information on a command.
  $ docker help nosuch
  unknown help topic: nosuch
  [1]
  $ docker help container ls | head -3
  Usage:  docker container ls [OPTIONS]
  $ docker help help
  Usage:  docker help [command]
  $ docker -D ps -q
  $ docker --debug --log-level nosuch ps
  Unable to parse logging level: nosuch
  [1]
  $ docker -l info ps -q
  $ docker --host
  flag needs an argument: --host
  
  Usage:  docker [OPTIONS] COMMAND [ARG...]
  Run 'docker --help' for more information
  [125]
  $ docker -H tcp://127.0.0.1:1 ps
  Cannot connect to the Docker daemon at tcp://127.0.0.1:1. Is the docker daemon running?
  [1]
  $ docker -H unix:///nosuch.sock ps
  Cannot connect to the Docker daemon at unix:///nosuch.sock. Is the docker daemon running?
  [1]
  $ docker -H bad://x ps
  Failed to initialize: unable to resolve docker endpoint: invalid bind address format: bad://x
  [1]
  $ DOCKER_HOST=unix:///nosuch docker ps
  Cannot connect to the Docker daemon at unix:///nosuch. Is the docker daemon running?
  [1]
  $ docker -c default ps -q
  $ docker --config /tmp/x ps -q
  $ docker --tls ps -q
  Failed to initialize: unable to resolve docker endpoint: open /root/.docker/ca.pem: no such file or directory
  [1]
  $ docker ps --help | grep -c -- --
  8
