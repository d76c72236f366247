# Usage errors and help pages.
  $ docker run --help
  Usage:  docker run [OPTIONS] IMAGE [COMMAND] [ARG...]
  Aliases:
  Options:
    --add-host list
    -a, --attach list
    --blkio-weight uint16
    --blkio-weight-device list
    --cap-add list
    --cap-drop list
    --cgroup-parent string
    --cgroupns string
    --cidfile string
    --cpu-period int
    --cpu-quota int
    --cpu-rt-period int
    --cpu-rt-runtime int
    -c, --cpu-shares int
    --cpus decimal
    --cpuset-cpus string
    --cpuset-mems string
    -d, --detach
    --detach-keys string
    --device list
    --device-cgroup-rule list
    --device-read-bps list
    --device-read-iops list
    --device-write-bps list
    --device-write-iops list
    --disable-content-trust
    --dns list
    --dns-option list
    --dns-search list
    --domainname string
    --entrypoint string
    -e, --env list
    --env-file list
    --expose list
    --gpus gpu-request
    --group-add list
    --health-cmd string
    --health-interval duration
    --health-retries int
    --health-start-period duration
    --health-timeout duration
    --help
    -h, --hostname string
    --init
    -i, --interactive
    --ip string
    --ip6 string
    --ipc string
    --isolation string
    --kernel-memory bytes
    -l, --label list
    --label-file list
    --link list
    --link-local-ip list
    --log-driver string
    --log-opt list
    --mac-address string
    -m, --memory bytes
    --memory-reservation bytes
    --memory-swap bytes
    --memory-swappiness int
    --mount mount
    --name string
    --network network
    --network-alias list
    --no-healthcheck
    --oom-kill-disable
    --oom-score-adj int
    --pid string
    --pids-limit int
    --platform string
    --privileged
    -p, --publish list
    -P, --publish-all
    --pull string
    -q, --quiet
    --read-only
    --restart string
    --rm
    --runtime string
    --security-opt list
    --shm-size bytes
    --sig-proxy
    --stop-signal string
    --stop-timeout int
    --storage-opt list
    --sysctl map
    --tmpfs list
    -t, --tty
    --ulimit ulimit
    --use-api-socket
    -u, --user string
    --userns string
    --uts string
    -v, --volume list
    --volume-driver string
    --volumes-from list
    -w, --workdir string
  $ docker create --help
  Usage:  docker create [OPTIONS] IMAGE [COMMAND] [ARG...]
  Aliases:
  Options:
    --add-host list
    -a, --attach list
    --blkio-weight uint16
    --blkio-weight-device list
    --cap-add list
    --cap-drop list
    --cgroup-parent string
    --cgroupns string
    --cidfile string
    --cpu-period int
    --cpu-quota int
    --cpu-rt-period int
    --cpu-rt-runtime int
    -c, --cpu-shares int
    --cpus decimal
    --cpuset-cpus string
    --cpuset-mems string
    --device list
    --device-cgroup-rule list
    --device-read-bps list
    --device-read-iops list
    --device-write-bps list
    --device-write-iops list
    --disable-content-trust
    --dns list
    --dns-option list
    --dns-search list
    --domainname string
    --entrypoint string
    -e, --env list
    --env-file list
    --expose list
    --gpus gpu-request
    --group-add list
    --health-cmd string
    --health-interval duration
    --health-retries int
    --health-start-period duration
    --health-timeout duration
    --help
    -h, --hostname string
    --init
    -i, --interactive
    --ip string
    --ip6 string
    --ipc string
    --isolation string
    --kernel-memory bytes
    -l, --label list
    --label-file list
    --link list
    --link-local-ip list
    --log-driver string
    --log-opt list
    --mac-address string
    -m, --memory bytes
    --memory-reservation bytes
    --memory-swap bytes
    --memory-swappiness int
    --mount mount
    --name string
    --network network
    --network-alias list
    --no-healthcheck
    --oom-kill-disable
    --oom-score-adj int
    --pid string
    --pids-limit int
    --platform string
    --privileged
    -p, --publish list
    -P, --publish-all
    --pull string
    -q, --quiet
    --read-only
    --restart string
    --rm
    --runtime string
    --security-opt list
    --shm-size bytes
    --stop-signal string
    --stop-timeout int
    --storage-opt list
    --sysctl map
    --tmpfs list
    -t, --tty
    --ulimit ulimit
    --use-api-socket
    -u, --user string
    --userns string
    --uts string
    -v, --volume list
    --volume-driver string
    --volumes-from list
    -w, --workdir string
  $ docker start --help
  Usage:  docker start [OPTIONS] CONTAINER [CONTAINER...]
  Aliases:
  Options:
    -a, --attach
    --detach-keys string
    -i, --interactive
  $ docker stop --help
  Usage:  docker stop [OPTIONS] CONTAINER [CONTAINER...]
  Aliases:
  Options:
    -s, --signal string
    -t, --timeout int
  $ docker restart --help
  Usage:  docker restart [OPTIONS] CONTAINER [CONTAINER...]
  Aliases:
  Options:
    -s, --signal string
    -t, --timeout int
  $ docker kill --help
  Usage:  docker kill [OPTIONS] CONTAINER [CONTAINER...]
  Aliases:
  Options:
    -s, --signal string
  $ docker rm --help
  Usage:  docker rm [OPTIONS] CONTAINER [CONTAINER...]
  Aliases:
  Options:
    -f, --force
    -l, --link
    -v, --volumes
  $ docker ps --help
  Usage:  docker ps [OPTIONS]
  Aliases:
  Options:
    -a, --all
    -f, --filter filter
    --format string
    -n, --last int
    -l, --latest
    --no-trunc
    -q, --quiet
    -s, --size
  $ docker port --help
  Usage:  docker port CONTAINER [PRIVATE_PORT[/PROTO]]
  Aliases:
  $ docker logs --help
  Usage:  docker logs [OPTIONS] CONTAINER
  Aliases:
  Options:
    --details
    -f, --follow
    --since string
    -n, --tail string
    -t, --timestamps
    --until string
  $ docker exec --help
  Usage:  docker exec [OPTIONS] CONTAINER COMMAND [ARG...]
  Aliases:
  Options:
    -d, --detach
    --detach-keys string
    -e, --env list
    --env-file list
    -i, --interactive
    --privileged
    -t, --tty
    -u, --user string
    -w, --workdir string
  $ docker inspect --help
  Usage:  docker inspect [OPTIONS] NAME|ID [NAME|ID...]
  Options:
    -f, --format string
    -s, --size
    --type string
  $ docker attach --help
  Usage:  docker attach [OPTIONS] CONTAINER
  Aliases:
  Options:
    --detach-keys string
    --no-stdin
    --sig-proxy
  $ docker commit --help
  Usage:  docker commit [OPTIONS] CONTAINER [REPOSITORY[:TAG]]
  Aliases:
  Options:
    -a, --author string
    -c, --change list
    -m, --message string
    -p, --pause
  $ docker cp --help
  Usage:  docker cp [OPTIONS] CONTAINER:SRC_PATH DEST_PATH|-
  Aliases:
  Options:
    -a, --archive
    -L, --follow-link
    -q, --quiet
  $ docker diff --help
  Usage:  docker diff CONTAINER
  Aliases:
  $ docker events --help
  Usage:  docker events [OPTIONS]
  Aliases:
  Options:
    -f, --filter filter
    --format string
    --since string
    --until string
  $ docker export --help
  Usage:  docker export [OPTIONS] CONTAINER
  Aliases:
  Options:
    -o, --output string
  $ docker history --help
  Usage:  docker history [OPTIONS] IMAGE
  Aliases:
  Options:
    --format string
    -H, --human
    --no-trunc
    -q, --quiet
  $ docker images --help
  Usage:  docker images [OPTIONS] [REPOSITORY[:TAG]]
  Aliases:
  Options:
    -a, --all
    --digests
    -f, --filter filter
    --format string
    --no-trunc
    -q, --quiet
  $ docker import --help
  Usage:  docker import [OPTIONS] file|URL|- [REPOSITORY[:TAG]]
  Aliases:
  Options:
    -c, --change list
    -m, --message string
    --platform string
  $ docker info --help
  Usage:  docker info [OPTIONS]
  Aliases:
  Options:
    -f, --format string
  $ docker load --help
  Usage:  docker load [OPTIONS]
  Aliases:
  Options:
    -i, --input string
    -q, --quiet
  $ docker login --help
  Usage:  docker login [OPTIONS] [SERVER]
  Options:
    -p, --password string
    --password-stdin
    -u, --username string
  $ docker pause --help
  Usage:  docker pause CONTAINER [CONTAINER...]
  Aliases:
  $ docker unpause --help
  Usage:  docker unpause CONTAINER [CONTAINER...]
  Aliases:
  $ docker pull --help
  Usage:  docker pull [OPTIONS] NAME[:TAG|@DIGEST]
  Aliases:
  Options:
    -a, --all-tags
    --disable-content-trust
    --platform string
    -q, --quiet
  $ docker rename --help
  Usage:  docker rename CONTAINER NEW_NAME
  Aliases:
  $ docker rmi --help
  Usage:  docker rmi [OPTIONS] IMAGE [IMAGE...]
  Aliases:
  Options:
    -f, --force
    --no-prune
  $ docker save --help
  Usage:  docker save [OPTIONS] IMAGE [IMAGE...]
  Aliases:
  Options:
    -o, --output string
  $ docker search --help
  Usage:  docker search [OPTIONS] TERM
  Options:
    -f, --filter filter
    --format string
    --limit int
    --no-trunc
  $ docker stats --help
  Usage:  docker stats [OPTIONS] [CONTAINER...]
  Aliases:
  Options:
    -a, --all
    --format string
    --no-stream
    --no-trunc
  $ docker tag --help
  Usage:  docker tag SOURCE_IMAGE[:TAG] TARGET_IMAGE[:TAG]
  Aliases:
  $ docker top --help
  Usage:  docker top CONTAINER [ps OPTIONS]
  Aliases:
  $ docker update --help
  Usage:  docker update [OPTIONS] CONTAINER [CONTAINER...]
  Aliases:
  Options:
    --blkio-weight uint16
    --cpu-period int
    --cpu-quota int
    --cpu-rt-period int
    --cpu-rt-runtime int
    -c, --cpu-shares int
    --cpus decimal
    --cpuset-cpus string
    --cpuset-mems string
    -m, --memory bytes
    --memory-reservation bytes
    --memory-swap bytes
    -1 to enable unlimited swap
    --pids-limit int
    --restart string
  $ docker version --help
  Usage:  docker version [OPTIONS]
  Options:
    -f, --format string
  $ docker wait --help
  Usage:  docker wait CONTAINER [CONTAINER...]
  Aliases:
  $ docker container --help
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
  $ docker container ls --help
  Usage:  docker container ls [OPTIONS]
  Aliases:
  Options:
    -a, --all
    -f, --filter filter
    --format string
    -n, --last int
    -l, --latest
    --no-trunc
    -q, --quiet
    -s, --size
  $ docker container rm --help
  Usage:  docker container rm [OPTIONS] CONTAINER [CONTAINER...]
  Aliases:
  Options:
    -f, --force
    -l, --link
    -v, --volumes
  $ docker container prune --help
  Usage:  docker container prune [OPTIONS]
  Options:
    --filter filter
    -f, --force
  $ docker container inspect --help
  Usage:  docker container inspect [OPTIONS] CONTAINER [CONTAINER...]
  Options:
    -f, --format string
    -s, --size
  $ docker container run --help | head -3
  Usage:  docker container run [OPTIONS] IMAGE [COMMAND] [ARG...]
  $ docker container exec --help | head -5
  Usage:  docker container exec [OPTIONS] CONTAINER COMMAND [ARG...]
  Aliases:
  $ docker image ls --help
  Usage:  docker image ls [OPTIONS] [REPOSITORY[:TAG]]
  Aliases:
  Options:
    -a, --all
    --digests
    -f, --filter filter
    --format string
    --no-trunc
    -q, --quiet
  $ docker image rm --help
  Usage:  docker image rm [OPTIONS] IMAGE [IMAGE...]
  Aliases:
  Options:
    -f, --force
    --no-prune
  $ docker image prune --help
  Usage:  docker image prune [OPTIONS]
  Options:
    -a, --all
    --filter filter
    -f, --force
  $ docker image inspect --help
  Usage:  docker image inspect [OPTIONS] IMAGE [IMAGE...]
  Options:
    -f, --format string
  $ docker image history --help | head -4
  Usage:  docker image history [OPTIONS] IMAGE
  $ docker network --help
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
  $ docker network ls --help
  Usage:  docker network ls [OPTIONS]
  Aliases:
  Options:
    -f, --filter filter
    --format string
    --no-trunc
    -q, --quiet
  $ docker network create --help
  Usage:  docker network create [OPTIONS] NETWORK
  Options:
    --attachable
    --aux-address map
    --config-from string
    --config-only
    -d, --driver string
    --gateway strings
    --ingress
    --internal
    --ip-range strings
    --ipam-driver string
    --ipam-opt map
    --ipv4
    --ipv6
    --label list
    -o, --opt map
    --scope string
    --subnet strings
  $ docker network connect --help
  Usage:  docker network connect [OPTIONS] NETWORK CONTAINER
  Options:
    --alias strings
    --driver-opt strings
    --gw-priority int
    --ip string
    --ip6 string
    --link list
    --link-local-ip strings
  $ docker network disconnect --help
  Usage:  docker network disconnect [OPTIONS] NETWORK CONTAINER
  Options:
    -f, --force
  $ docker network inspect --help
  Usage:  docker network inspect [OPTIONS] NETWORK [NETWORK...]
  Options:
    -f, --format string
    -v, --verbose
  $ docker network rm --help
  Usage:  docker network rm NETWORK [NETWORK...]
  Aliases:
  Options:
    -f, --force
  $ docker network prune --help
  Usage:  docker network prune [OPTIONS]
  Options:
    --filter filter
    -f, --force
  $ docker volume --help
  Usage:  docker volume COMMAND
  Commands:
    create
    inspect
    ls
    prune
    rm
  Run 'docker volume COMMAND --help' for more information on a command.
  $ docker volume create --help
  Usage:  docker volume create [OPTIONS] [VOLUME]
  Options:
    -d, --driver string
    --label list
    -o, --opt map
  $ docker volume ls --help
  Usage:  docker volume ls [OPTIONS]
  Aliases:
  Options:
    -f, --filter filter
    --format string
    -q, --quiet
  $ docker volume rm --help
  Usage:  docker volume rm [OPTIONS] VOLUME [VOLUME...]
  Aliases:
  Options:
    -f, --force
  $ docker volume prune --help
  Usage:  docker volume prune [OPTIONS]
  Options:
    --filter filter
    -f, --force
  $ docker volume inspect --help
  Usage:  docker volume inspect [OPTIONS] VOLUME [VOLUME...]
  Options:
    -f, --format string
  $ docker system --help
  Usage:  docker system COMMAND
  Commands:
    df
    events
    info
    prune
  Run 'docker system COMMAND --help' for more information on a command.
  $ docker system df --help
  Usage:  docker system df [OPTIONS]
  Options:
    --format string
    -v, --verbose
  $ docker system events --help
  Usage:  docker system events [OPTIONS]
  Aliases:
  Options:
    -f, --filter filter
    --format string
    --since string
    --until string
  $ docker system info --help
  Usage:  docker system info [OPTIONS]
  Aliases:
  Options:
    -f, --format string
  $ docker system prune --help
  Usage:  docker system prune [OPTIONS]
  Options:
    -a, --all
    --filter filter
    -f, --force
    --volumes
  $ docker help run | head -4
  Usage:  docker run [OPTIONS] IMAGE [COMMAND] [ARG...]
  $ docker help network create | head -4
  Usage:  docker network create [OPTIONS] NETWORK
  $ docker help port
  Usage:  docker port CONTAINER [PRIVATE_PORT[/PROTO]]
  Aliases:
  $ docker run -h
  flag needs an argument: 'h' in -h
  
  Usage:  docker run [OPTIONS] IMAGE [COMMAND] [ARG...]
  Run 'docker run --help' for more information
  [125]
  $ docker ps -h
  Flag shorthand -h has been deprecated, use --help
  Usage:  docker ps [OPTIONS]
  Aliases:
  Options:
    -a, --all
    -f, --filter filter
    --format string
    -n, --last int
    -l, --latest
    --no-trunc
    -q, --quiet
    -s, --size
  $ docker ps --hel
  unknown flag: --hel
  
  Usage:  docker ps [OPTIONS]
  Run 'docker ps --help' for more information
  [125]
  $ docker port -x
  unknown shorthand flag: 'x' in -x
  
  Usage:  docker port CONTAINER [PRIVATE_PORT[/PROTO]]
  Run 'docker port --help' for more information
  [125]
  $ docker port a b c
  docker: 'docker port' requires at least 1 and at most 2 arguments
  
  Usage:  docker port CONTAINER [PRIVATE_PORT[/PROTO]]
  Run 'docker port --help' for more information
  [1]
  $ docker ps a
  docker: 'docker ps' accepts no arguments
  
  Usage:  docker ps [OPTIONS]
  Run 'docker ps --help' for more information
  [1]
  $ docker images a b
  docker: 'docker images' requires at most 1 argument
  
  Usage:  docker images [OPTIONS] [REPOSITORY[:TAG]]
  [1]
  $ docker rename a
  docker: 'docker rename' requires 2 arguments
  
  Usage:  docker rename CONTAINER NEW_NAME
  Run 'docker rename --help' for more information
  [1]
  $ docker rename a b c
  docker: 'docker rename' requires 2 arguments
  
  Usage:  docker rename CONTAINER NEW_NAME
  Run 'docker rename --help' for more information
  [1]
  $ docker tag a
  docker: 'docker tag' requires 2 arguments
  
  Usage:  docker tag SOURCE_IMAGE[:TAG] TARGET_IMAGE[:TAG]
  Run 'docker tag --help' for more information
  [1]
  $ docker cp a
  docker: 'docker cp' requires 2 arguments
  
  Usage:  docker cp [OPTIONS] CONTAINER:SRC_PATH DEST_PATH|-
  Run 'docker cp --help' for more information
  [1]
  $ docker diff
  docker: 'docker diff' requires 1 argument
  
  Usage:  docker diff CONTAINER
  Run 'docker diff --help' for more information
  [1]
  $ docker diff a b
  docker: 'docker diff' requires 1 argument
  
  Usage:  docker diff CONTAINER
  Run 'docker diff --help' for more information
  [1]
  $ docker export
  docker: 'docker export' requires 1 argument
  
  Usage:  docker export [OPTIONS] CONTAINER
  Run 'docker export --help' for more information
  [1]
  $ docker history a b
  docker: 'docker history' requires 1 argument
  
  Usage:  docker history [OPTIONS] IMAGE
  Run 'docker history --help' for more information
  [1]
  $ docker import
  docker: 'docker import' requires at least 1 argument
  
  Usage:  docker import [OPTIONS] file|URL|- [REPOSITORY[:TAG]]
  See 'docker import --help' for more information
  [1]
  $ docker info x
  docker: 'docker info' accepts no arguments
  
  Usage:  docker info [OPTIONS]
  Run 'docker info --help' for more information
  [1]
  $ docker load x
  docker: 'docker load' accepts no arguments
  
  Usage:  docker load [OPTIONS]
  Run 'docker load --help' for more information
  [1]
  $ docker logs a b
  docker: 'docker logs' requires 1 argument
  
  Usage:  docker logs [OPTIONS] CONTAINER
  Run 'docker logs --help' for more information
  [1]
  $ docker pause
  docker: 'docker pause' requires at least 1 argument
  
  Usage:  docker pause CONTAINER [CONTAINER...]
  See 'docker pause --help' for more information
  [1]
  $ docker restart
  docker: 'docker restart' requires at least 1 argument
  
  Usage:  docker restart [OPTIONS] CONTAINER [CONTAINER...]
  See 'docker restart --help' for more information
  [1]
  $ docker rmi
  docker: 'docker rmi' requires at least 1 argument
  
  Usage:  docker rmi [OPTIONS] IMAGE [IMAGE...]
  See 'docker rmi --help' for more information
  [1]
  $ docker save
  docker: 'docker save' requires at least 1 argument
  
  Usage:  docker save [OPTIONS] IMAGE [IMAGE...]
  See 'docker save --help' for more information
  [1]
  $ docker search a b
  docker: 'docker search' requires 1 argument
  
  Usage:  docker search [OPTIONS] TERM
  Run 'docker search --help' for more information
  [1]
  $ docker start
  docker: 'docker start' requires at least 1 argument
  
  Usage:  docker start [OPTIONS] CONTAINER [CONTAINER...]
  See 'docker start --help' for more information
  [1]
  $ docker top
  docker: 'docker top' requires at least 1 argument
  
  Usage:  docker top CONTAINER [ps OPTIONS]
  See 'docker top --help' for more information
  [1]
  $ docker update
  docker: 'docker update' requires at least 1 argument
  
  Usage:  docker update [OPTIONS] CONTAINER [CONTAINER...]
  See 'docker update --help' for more information
  [1]
  $ docker wait
  docker: 'docker wait' requires at least 1 argument
  
  Usage:  docker wait CONTAINER [CONTAINER...]
  See 'docker wait --help' for more information
  [1]
  $ docker commit
  docker: 'docker commit' requires at least 1 and at most 2 arguments
  
  Usage:  docker commit [OPTIONS] CONTAINER [REPOSITORY[:TAG]]
  Run 'docker commit --help' for more information
  [1]
  $ docker commit a b c
  docker: 'docker commit' requires at least 1 and at most 2 arguments
  
  Usage:  docker commit [OPTIONS] CONTAINER [REPOSITORY[:TAG]]
  Run 'docker commit --help' for more information
  [1]
  $ docker create
  docker: 'docker create' requires at least 1 argument
  
  Usage:  docker create [OPTIONS] IMAGE [COMMAND] [ARG...]
  See 'docker create --help' for more information
  [1]
  $ docker exec a
  docker: 'docker exec' requires at least 2 arguments
  
  Usage:  docker exec [OPTIONS] CONTAINER COMMAND [ARG...]
  See 'docker exec --help' for more information
  [1]
  $ docker attach
  docker: 'docker attach' requires 1 argument
  
  Usage:  docker attach [OPTIONS] CONTAINER
  Run 'docker attach --help' for more information
  [1]
  $ docker attach a b
  docker: 'docker attach' requires 1 argument
  
  Usage:  docker attach [OPTIONS] CONTAINER
  Run 'docker attach --help' for more information
  [1]
  $ docker network create
  docker: 'docker network create' requires 1 argument
  
  Usage:  docker network create [OPTIONS] NETWORK
  Run 'docker network create --help' for more information
  [1]
  $ docker network connect a
  docker: 'docker network connect' requires 2 arguments
  
  Usage:  docker network connect [OPTIONS] NETWORK CONTAINER
  Run 'docker network connect --help' for more information
  [1]
  $ docker network disconnect a
  docker: 'docker network disconnect' requires 2 arguments
  
  Usage:  docker network disconnect [OPTIONS] NETWORK CONTAINER
  Run 'docker network disconnect --help' for more information
  [1]
  $ docker network inspect
  docker: 'docker network inspect' requires at least 1 argument
  
  Usage:  docker network inspect [OPTIONS] NETWORK [NETWORK...]
  See 'docker network inspect --help' for more information
  [1]
  $ docker network ls x
  docker: 'docker network ls' accepts no arguments
  
  Usage:  docker network ls [OPTIONS]
  Run 'docker network ls --help' for more information
  [1]
  $ docker network rm
  docker: 'docker network rm' requires at least 1 argument
  
  Usage:  docker network rm NETWORK [NETWORK...]
  See 'docker network rm --help' for more information
  [1]
  $ docker volume inspect
  docker: 'docker volume inspect' requires at least 1 argument
  
  Usage:  docker volume inspect [OPTIONS] VOLUME [VOLUME...]
  See 'docker volume inspect --help' for more information
  [1]
  $ docker volume rm
  docker: 'docker volume rm' requires at least 1 argument
  
  Usage:  docker volume rm [OPTIONS] VOLUME [VOLUME...]
  See 'docker volume rm --help' for more information
  [1]
  $ docker container ls x
  docker: 'docker container ls' accepts no arguments
  
  Usage:  docker container ls [OPTIONS]
  Run 'docker container ls --help' for more information
  [1]
  $ docker container rm
  docker: 'docker container rm' requires at least 1 argument
  
  Usage:  docker container rm [OPTIONS] CONTAINER [CONTAINER...]
  See 'docker container rm --help' for more information
  [1]
  $ docker container inspect
  docker: 'docker container inspect' requires at least 1 argument
  
  Usage:  docker container inspect [OPTIONS] CONTAINER [CONTAINER...]
  See 'docker container inspect --help' for more information
  [1]
  $ docker container prune x
  docker: 'docker container prune' accepts no arguments
  
  Usage:  docker container prune [OPTIONS]
  Run 'docker container prune --help' for more information
  [1]
  $ docker image ls a b
  docker: 'docker image ls' requires at most 1 argument
  
  Usage:  docker image ls [OPTIONS] [REPOSITORY[:TAG]]
  [1]
  $ docker image prune x
  docker: 'docker image prune' accepts no arguments
  
  Usage:  docker image prune [OPTIONS]
  Run 'docker image prune --help' for more information
  [1]
  $ docker image rm
  docker: 'docker image rm' requires at least 1 argument
  
  Usage:  docker image rm [OPTIONS] IMAGE [IMAGE...]
  See 'docker image rm --help' for more information
  [1]
  $ docker volume prune x
  docker: 'docker volume prune' accepts no arguments
  
  Usage:  docker volume prune [OPTIONS]
  Run 'docker volume prune --help' for more information
  [1]
  $ docker network prune x
  docker: 'docker network prune' accepts no arguments
  
  Usage:  docker network prune [OPTIONS]
  Run 'docker network prune --help' for more information
  [1]
  $ docker system df x
  docker: 'docker system df' accepts no arguments
  
  Usage:  docker system df [OPTIONS]
  Run 'docker system df --help' for more information
  [1]
  $ docker stop --time
  flag needs an argument: --time
  
  Usage:  docker stop [OPTIONS] CONTAINER [CONTAINER...]
  Run 'docker stop --help' for more information
  [125]
  $ docker stop -t
  flag needs an argument: 't' in -t
  
  Usage:  docker stop [OPTIONS] CONTAINER [CONTAINER...]
  Run 'docker stop --help' for more information
  [125]
  $ docker stop --time=x y
  invalid argument "x" for "--time" flag: strconv.ParseInt: parsing "x": invalid syntax
  
  Usage:  docker stop [OPTIONS] CONTAINER [CONTAINER...]
  Run 'docker stop --help' for more information
  [125]
  $ docker kill --signal
  flag needs an argument: --signal
  
  Usage:  docker kill [OPTIONS] CONTAINER [CONTAINER...]
  Run 'docker kill --help' for more information
  [125]
  $ docker logs --tail
  flag needs an argument: --tail
  
  Usage:  docker logs [OPTIONS] CONTAINER
  Run 'docker logs --help' for more information
  [125]
  $ docker logs --since
  flag needs an argument: --since
  
  Usage:  docker logs [OPTIONS] CONTAINER
  Run 'docker logs --help' for more information
  [125]
  $ docker ps --filter
  flag needs an argument: --filter
  
  Usage:  docker ps [OPTIONS]
  Run 'docker ps --help' for more information
  [125]
  $ docker ps --last
  flag needs an argument: --last
  
  Usage:  docker ps [OPTIONS]
  Run 'docker ps --help' for more information
  [125]
  $ docker ps -n
  flag needs an argument: 'n' in -n
  
  Usage:  docker ps [OPTIONS]
  Run 'docker ps --help' for more information
  [125]
  $ docker ps --format
  flag needs an argument: --format
  
  Usage:  docker ps [OPTIONS]
  Run 'docker ps --help' for more information
  [125]
  $ docker images --filter
  flag needs an argument: --filter
  
  Usage:  docker images [OPTIONS] [REPOSITORY[:TAG]]
  Run 'docker images --help' for more information
  [125]
  $ docker run -e
  flag needs an argument: 'e' in -e
  
  Usage:  docker run [OPTIONS] IMAGE [COMMAND] [ARG...]
  Run 'docker run --help' for more information
  [125]
  $ docker run --link
  flag needs an argument: --link
  
  Usage:  docker run [OPTIONS] IMAGE [COMMAND] [ARG...]
  Run 'docker run --help' for more information
  [125]
  $ docker run -v
  flag needs an argument: 'v' in -v
  
  Usage:  docker run [OPTIONS] IMAGE [COMMAND] [ARG...]
  Run 'docker run --help' for more information
  [125]
  $ docker run --memory
  flag needs an argument: --memory
  
  Usage:  docker run [OPTIONS] IMAGE [COMMAND] [ARG...]
  Run 'docker run --help' for more information
  [125]
  $ docker run --memory=1x busybox
  invalid argument "1x" for "-m, --memory" flag: invalid suffix: 'x'
  
  Usage:  docker run [OPTIONS] IMAGE [COMMAND] [ARG...]
  Run 'docker run --help' for more information
  [125]
  $ docker run --cpus=x busybox
  invalid argument "x" for "--cpus" flag: failed to parse x as a rational number
  
  Usage:  docker run [OPTIONS] IMAGE [COMMAND] [ARG...]
  Run 'docker run --help' for more information
  [125]
  $ docker run --restart
  flag needs an argument: --restart
  
  Usage:  docker run [OPTIONS] IMAGE [COMMAND] [ARG...]
  Run 'docker run --help' for more information
  [125]
  $ docker run --detach=x busybox
  invalid argument "x" for "-d, --detach" flag: strconv.ParseBool: parsing "x": invalid syntax
  
  Usage:  docker run [OPTIONS] IMAGE [COMMAND] [ARG...]
  Run 'docker run --help' for more information
  [125]
  $ docker run -tx busybox
  unknown shorthand flag: 'x' in -x
  
  Usage:  docker run [OPTIONS] IMAGE [COMMAND] [ARG...]
  Run 'docker run --help' for more information
  [125]
  $ docker run --publish busybox
  docker: 'docker run' requires at least 1 argument
  
  Usage:  docker run [OPTIONS] IMAGE [COMMAND] [ARG...]
  See 'docker run --help' for more information
  [1]
  $ docker run --env
  flag needs an argument: --env
  
  Usage:  docker run [OPTIONS] IMAGE [COMMAND] [ARG...]
  Run 'docker run --help' for more information
  [125]
  $ docker run -itd
  docker: 'docker run' requires at least 1 argument
  
  Usage:  docker run [OPTIONS] IMAGE [COMMAND] [ARG...]
  See 'docker run --help' for more information
  [1]
  $ docker run -d
  docker: 'docker run' requires at least 1 argument
  
  Usage:  docker run [OPTIONS] IMAGE [COMMAND] [ARG...]
  See 'docker run --help' for more information
  [1]
  $ docker run --name=x
  docker: 'docker run' requires at least 1 argument
  
  Usage:  docker run [OPTIONS] IMAGE [COMMAND] [ARG...]
  See 'docker run --help' for more information
  [1]
  $ docker rm -fx a
  unknown shorthand flag: 'x' in -x
  
  Usage:  docker rm [OPTIONS] CONTAINER [CONTAINER...]
  Run 'docker rm --help' for more information
  [125]
  $ docker rm --force=x a
  invalid argument "x" for "-f, --force" flag: strconv.ParseBool: parsing "x": invalid syntax
  
  Usage:  docker rm [OPTIONS] CONTAINER [CONTAINER...]
  Run 'docker rm --help' for more information
  [125]
  $ docker rm -f
  docker: 'docker rm' requires at least 1 argument
  
  Usage:  docker rm [OPTIONS] CONTAINER [CONTAINER...]
  See 'docker rm --help' for more information
  [1]
  $ docker exec -it
  docker: 'docker exec' requires at least 2 arguments
  
  Usage:  docker exec [OPTIONS] CONTAINER COMMAND [ARG...]
  See 'docker exec --help' for more information
  [1]
  $ docker exec -e a
  docker: 'docker exec' requires at least 2 arguments
  
  Usage:  docker exec [OPTIONS] CONTAINER COMMAND [ARG...]
  See 'docker exec --help' for more information
  [1]
  $ docker inspect --format
  flag needs an argument: --format
  
  Usage:  docker inspect [OPTIONS] NAME|ID [NAME|ID...]
  Run 'docker inspect --help' for more information
  [125]
  $ docker inspect --type
  flag needs an argument: --type
  
  Usage:  docker inspect [OPTIONS] NAME|ID [NAME|ID...]
  Run 'docker inspect --help' for more information
  [125]
  $ docker inspect -s
  docker: 'docker inspect' requires at least 1 argument
  
  Usage:  docker inspect [OPTIONS] NAME|ID [NAME|ID...]
  See 'docker inspect --help' for more information
  [1]
  $ docker network create --subnet
  flag needs an argument: --subnet
  
  Usage:  docker network create [OPTIONS] NETWORK
  Run 'docker network create --help' for more information
  [125]
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
  $ docker container bogus
  docker: unknown command: docker container bogus
  
  Usage:  docker container
  Run 'docker container --help' for more information
  [1]
  $ docker image bogus
  docker: unknown command: docker image bogus
  
  Usage:  docker image
  Run 'docker image --help' for more information
  [1]
  $ docker network bogus
  docker: unknown command: docker network bogus
  
  Usage:  docker network
  Run 'docker network --help' for more information
  [1]
  $ docker volume bogus
  docker: unknown command: docker volume bogus
  
  Usage:  docker volume COMMAND
  Run 'docker volume --help' for more information
  [1]
  $ docker bogus arg
  docker: unknown command: docker bogus
  
  Run 'docker --help' for more information
  [1]
  $ docker --bogus ps
  unknown flag: --bogus
  
  Usage:  docker [OPTIONS] COMMAND [ARG...]
  Run 'docker --help' for more information
  [125]
  $ docker -z
  unknown shorthand flag: 'z' in -z
  
  Usage:  docker [OPTIONS] COMMAND [ARG...]
  Run 'docker --help' for more information
  [125]
  $ docker run --bogus=1 busybox
  unknown flag: --bogus
  
  Usage:  docker run [OPTIONS] IMAGE [COMMAND] [ARG...]
  Run 'docker run --help' for more information
  [125]
  $ docker run -Z busybox
  unknown shorthand flag: 'Z' in -Z
  
  Usage:  docker run [OPTIONS] IMAGE [COMMAND] [ARG...]
  Run 'docker run --help' for more information
  [125]
  $ docker container run
  docker: 'docker container run' requires at least 1 argument
  
  Usage:  docker container run [OPTIONS] IMAGE [COMMAND] [ARG...]
  See 'docker container run --help' for more information
  [1]
  $ docker container run --bogus x
  unknown flag: --bogus
  
  Usage:  docker container run [OPTIONS] IMAGE [COMMAND] [ARG...]
  Run 'docker container run --help' for more information
  [125]
  $ docker container port
  docker: 'docker container port' requires at least 1 and at most 2 arguments
  
  Usage:  docker container port CONTAINER [PRIVATE_PORT[/PROTO]]
  Run 'docker container port --help' for more information
  [1]
  $ docker container stop
  docker: 'docker container stop' requires at least 1 argument
  
  Usage:  docker container stop [OPTIONS] CONTAINER [CONTAINER...]
  See 'docker container stop --help' for more information
  [1]
  $ docker container rename x
  docker: 'docker container rename' requires 2 arguments
  
  Usage:  docker container rename CONTAINER NEW_NAME
  Run 'docker container rename --help' for more information
  [1]
  $ docker image tag x
  docker: 'docker image tag' requires 2 arguments
  
  Usage:  docker image tag SOURCE_IMAGE[:TAG] TARGET_IMAGE[:TAG]
  Run 'docker image tag --help' for more information
  [1]
  $ docker image history
  docker: 'docker image history' requires 1 argument
  
  Usage:  docker image history [OPTIONS] IMAGE
  Run 'docker image history --help' for more information
  [1]
  $ docker image inspect
  docker: 'docker image inspect' requires at least 1 argument
  
  Usage:  docker image inspect [OPTIONS] IMAGE [IMAGE...]
  See 'docker image inspect --help' for more information
  [1]
  $ docker image save
  docker: 'docker image save' requires at least 1 argument
  
  Usage:  docker image save [OPTIONS] IMAGE [IMAGE...]
  See 'docker image save --help' for more information
  [1]
  $ docker network create --bogus x
  unknown flag: --bogus
  
  Usage:  docker network create [OPTIONS] NETWORK
  Run 'docker network create --help' for more information
  [125]
  $ docker volume create --bogus
  unknown flag: --bogus
  
  Usage:  docker volume create [OPTIONS] [VOLUME]
  Run 'docker volume create --help' for more information
  [125]
  $ docker PS
  docker: unknown command: docker PS
  
  Run 'docker --help' for more information
  [1]
  $ docker Ps
  docker: unknown command: docker Ps
  
  Run 'docker --help' for more information
  [1]
  $ docker ps --All
  unknown flag: --All
  
  Usage:  docker ps [OPTIONS]
  Run 'docker ps --help' for more information
  [125]
  $ docker ps --no-trunc=maybe
  invalid argument "maybe" for "--no-trunc" flag: strconv.ParseBool: parsing "maybe": invalid syntax
  
  Usage:  docker ps [OPTIONS]
  Run 'docker ps --help' for more information
  [125]
  $ docker ps -qa=x
  invalid argument "x" for "-a, --all" flag: strconv.ParseBool: parsing "x": invalid syntax
  
  Usage:  docker ps [OPTIONS]
  Run 'docker ps --help' for more information
  [125]
  $ docker ps -an1
  CONTAINER ID   IMAGE     COMMAND   CREATED   STATUS    PORTS     NAMES
  $ docker ps -n=1
  CONTAINER ID   IMAGE     COMMAND   CREATED   STATUS    PORTS     NAMES
  $ docker ps -n 1x
  invalid argument "1x" for "-n, --last" flag: strconv.ParseInt: parsing "1x": invalid syntax
  
  Usage:  docker ps [OPTIONS]
  Run 'docker ps --help' for more information
  [125]
  $ docker ps --last=x
  invalid argument "x" for "-n, --last" flag: strconv.ParseInt: parsing "x": invalid syntax
  
  Usage:  docker ps [OPTIONS]
  Run 'docker ps --help' for more information
  [125]
  $ docker ps -aqn
  flag needs an argument: 'n' in -n
  
  Usage:  docker ps [OPTIONS]
  Run 'docker ps --help' for more information
  [125]
  $ docker logs -n x
  docker: 'docker logs' requires 1 argument
  
  Usage:  docker logs [OPTIONS] CONTAINER
  Run 'docker logs --help' for more information
  [1]
  $ docker logs -fn
  flag needs an argument: 'n' in -n
  
  Usage:  docker logs [OPTIONS] CONTAINER
  Run 'docker logs --help' for more information
  [125]
  $ docker stop -t1 nosuch
  Error response from daemon: No such container: nosuch
  [1]
  $ docker rm -- -f
  Error response from daemon: No such container: -f
  [1]
  $ docker ps --
  CONTAINER ID   IMAGE     COMMAND   CREATED   STATUS    PORTS     NAMES
  $ docker port -- nosuch
  Error response from daemon: No such container: nosuch
  [1]
