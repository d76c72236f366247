# What run and create take, and what they refuse.
  $ docker run --rm -e HOSTNAME=mine busybox env
  PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin
  HOSTNAME=mine
  HOME=/root
  $ docker run --rm -e PATH=/bin busybox env
  PATH=/bin
  HOSTNAME=cc29e710b513
  HOME=/root
  $ NAME=fromshell docker run --rm -e NAME busybox sh -c 'echo $NAME'
  fromshell
  $ docker run --rm -e NOTSET busybox env | grep -c NOTSET
  0
  [1]
  $ docker run --rm -e =bad busybox env
  invalid argument "=bad" for "-e, --env" flag: invalid environment variable: =bad
  
  Usage:  docker run [OPTIONS] IMAGE [COMMAND] [ARG...]
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm -e '' busybox env
  invalid argument "" for "-e, --env" flag: invalid environment variable: 
  
  Usage:  docker run [OPTIONS] IMAGE [COMMAND] [ARG...]
  Run 'docker run --help' for more information
  [125]
  $ printf 'bad name=1\n' > vars2; docker run --rm --env-file vars2 busybox env
  docker: invalid env file (vars2): variable 'bad name' contains whitespaces
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --env-file nosuch busybox env
  docker: open nosuch: no such file or directory
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm -u 1000 busybox id
  uid=1000 gid=0(root) groups=0(root)
  $ docker run --rm -u nobody busybox id
  uid=65534(nobody) gid=65534(nogroup) groups=65534(nogroup)
  $ docker run --rm -u nosuch busybox id
  docker: Error response from daemon: unable to find user nosuch: no matching entries in passwd file
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm -u 1000:1000 busybox id -g
  1000
  $ docker run --rm -u nobody:nosuch busybox id
  docker: Error response from daemon: unable to find group nosuch: no matching entries in group file
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm -w relative busybox pwd
  docker: Error response from daemon: the working directory 'relative' is invalid, it needs to be an absolute path
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm -w /new/dir busybox pwd
  /new/dir
  $ docker run --rm -w /etc/passwd busybox pwd
  docker: Error response from daemon: Cannot mkdir: /etc/passwd is not a directory
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --entrypoint '' busybox echo cleared
  cleared
  $ docker run --rm --entrypoint /bin/nosuch busybox
  docker: Error response from daemon: failed to create shim task: OCI runtime create failed: runc create failed: unable to start container process: exec: "/bin/nosuch": stat /bin/nosuch: no such file or directory: unknown
  
  Run 'docker run --help' for more information
  [127]
  $ docker run --rm --entrypoint echo busybox
  
  $ docker run --rm busybox ''
  docker: Error response from daemon: failed to create shim task: OCI runtime create failed: runc create failed: unable to start container process: exec: "": executable file not found in $PATH: unknown
  
  Run 'docker run --help' for more information
  [127]
  $ docker run --rm --read-only busybox touch /x
  touch: /x: Read-only file system
  [1]
  $ docker run --rm --read-only --tmpfs /tmp busybox sh -c 'touch /tmp/x && echo fine'
  fine
  $ docker run --rm --memory 3m busybox true
  docker: Error response from daemon: Minimum memory limit allowed is 6MB
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --memory 64m --memory-swap 32m busybox true
  docker: Error response from daemon: Minimum memoryswap limit should be larger than memory limit, see usage
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --cpus 1000 busybox true
  docker: Error response from daemon: Range of CPUs is from 0.01 to 2.00, as there are only 2 CPUs available
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --cpu-shares 1 busybox true
  docker: Error response from daemon: failed to create shim task: OCI runtime create failed: runc create failed: unable to start container process: error during container init: error setting cgroup config for procHooks process: the minimum allowed cpu-shares is 2: unknown
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --name a busybox true
  docker: Error response from daemon: Invalid container name (a), only [a-zA-Z0-9][a-zA-Z0-9_.-] are allowed
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --name /slash busybox echo ok
  ok
  $ docker run --rm --name under_score-dash.dot busybox echo ok
  ok
  $ docker run --rm -h 'bad host' busybox hostname
  bad host
  $ docker run --rm --restart on-failure:2 busybox true
  docker: conflicting options: cannot specify both --restart and --rm
  
  Run 'docker run --help' for more information
  [125]
  $ docker run -d --restart sometimes busybox true
  docker: Error response from daemon: invalid restart policy 'sometimes'
  
  Run 'docker run --help' for more information
  [125]
  $ docker run -d --restart always:3 busybox true
  docker: Error response from daemon: maximum retry count cannot be used with restart policy 'always'
  
  Run 'docker run --help' for more information
  [125]
  $ docker run -d --restart on-failure:x busybox true
  docker: invalid restart policy format: maximum retry count must be an integer
  
  Run 'docker run --help' for more information
  [125]
  $ docker run -a stdout -d busybox true
  conflicting options: cannot specify both --attach and --detach
  [1]
  $ docker run -a nosuch busybox true
  invalid argument "nosuch" for "-a, --attach" flag: valid streams are STDIN, STDOUT and STDERR
  
  Usage:  docker run [OPTIONS] IMAGE [COMMAND] [ARG...]
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm -a stdout busybox sh -c 'echo out; echo err >&2'
  out
  $ docker run --rm -a stderr busybox sh -c 'echo out; echo err >&2'
  err
  $ docker run --stop-signal NOSUCH busybox true
  docker: Error response from daemon: Invalid signal: NOSUCH
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --stop-signal 99 busybox true
  $ docker run --rm -v relative/path:/x busybox true
  docker: Error response from daemon: create relative/path: "relative/path" includes invalid characters for a local volume name, only "[a-zA-Z0-9][a-zA-Z0-9_.-]" are allowed. If you intended to pass a host directory, use absolute path
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm -v /tmp:relative busybox true
  docker: Error response from daemon: invalid volume specification: '/tmp:relative': invalid mount config for type "bind": invalid mount path: 'relative' mount path must be absolute
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm -v /tmp:/x:nosuch busybox true
  docker: Error response from daemon: invalid mode: nosuch
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm -v /tmp:/x:ro:rw busybox true
  docker: invalid spec: /tmp:/x:ro:rw: too many colons
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm -v /:/ busybox true
  docker: Error response from daemon: invalid volume specification: '/:/': invalid mount config for type "bind": invalid specification: destination can't be '/'
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm -v a:/x -v b:/x busybox true
  $ docker run --rm --mount type=volume,src=v,dst=/v busybox ls -d /v
  docker: Error response from daemon: create v: volume name is too short, names should be at least two alphanumeric characters
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --mount type=bind,src=/nosuch/dir,dst=/v busybox ls -d /v
  docker: Error response from daemon: invalid mount config for type "bind": bind source path does not exist: /nosuch/dir
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --mount type=nosuch,dst=/v busybox true
  docker: Error response from daemon: invalid mount config for type "nosuch": mount type unknown
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --mount dst=/v,nosuch=1 busybox true
  invalid argument "dst=/v,nosuch=1" for "--mount" flag: unexpected key 'nosuch' in 'nosuch=1'
  
  Usage:  docker run [OPTIONS] IMAGE [COMMAND] [ARG...]
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --mount type=volume busybox true
  invalid argument "type=volume" for "--mount" flag: target is required
  
  Usage:  docker run [OPTIONS] IMAGE [COMMAND] [ARG...]
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --mount '' busybox true
  invalid argument "" for "--mount" flag: EOF
  
  Usage:  docker run [OPTIONS] IMAGE [COMMAND] [ARG...]
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --tmpfs relative busybox true
  docker: Error response from daemon: invalid mount path: 'relative' mount path must be absolute
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --label a --label b=c busybox true
  $ docker run --rm --label =x busybox true
  invalid argument "=x" for "-l, --label" flag: invalid label '=x': empty name
  
  Usage:  docker run [OPTIONS] IMAGE [COMMAND] [ARG...]
  Run 'docker run --help' for more information
  [125]
  $ docker run --cidfile cid --name withid busybox true; test "$(cat cid)" = "$(docker inspect -f '{{.Id}}' withid)" && echo same
  same
  $ docker run --cidfile cid busybox true
  docker: container ID file found, make sure the other container isn't running or delete cid
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --init busybox sh -c 'echo $$'
  <anything>
  $ docker run --rm --pid host busybox true && echo ok
  ok
  $ docker run --rm --pid container:nosuch busybox true
  docker: Error response from daemon: No such container: nosuch
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --ipc nosuch busybox true
  docker: Error response from daemon: Invalid IPC mode: nosuch
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --uts nosuch busybox true
  docker: --uts: invalid UTS mode
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --network container:nosuch busybox true
  docker: Error response from daemon: No such container: nosuch
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --add-host bad busybox true
  invalid argument "bad" for "--add-host" flag: bad format for add-host: "bad"
  
  Usage:  docker run [OPTIONS] IMAGE [COMMAND] [ARG...]
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --add-host a:b busybox true
  invalid argument "a:b" for "--add-host" flag: invalid IP address in add-host: "b"
  
  Usage:  docker run [OPTIONS] IMAGE [COMMAND] [ARG...]
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --dns 8.8.8.8 --dns-search example.org busybox cat /etc/resolv.conf
  search example.org
  nameserver 8.8.8.8
  $ docker run --rm --dns bad busybox true
  invalid argument "bad" for "--dns" flag: IP address is not correctly formatted: bad
  
  Usage:  docker run [OPTIONS] IMAGE [COMMAND] [ARG...]
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --dns-option ndots:2 --dns 1.1.1.1 busybox cat /etc/resolv.conf
  nameserver 1.1.1.1
  options ndots:2
  $ docker run --rm --mac-address 02:42:ac:11:00:63 busybox cat /sys/class/net/eth0/address
  docker: "specify mac-address per network" requires API version 1.44, but the Docker daemon API version is 1.41
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --mac-address nonsense busybox true
  docker: nonsense is not a valid mac address
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --ulimit nosuch=1 busybox true
  invalid argument "nosuch=1" for "--ulimit" flag: invalid ulimit type: nosuch
  
  Usage:  docker run [OPTIONS] IMAGE [COMMAND] [ARG...]
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --cap-add NOSUCH busybox true
  docker: Error response from daemon: invalid CapAdd: unknown capability: "CAP_NOSUCH"
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --cap-drop ALL busybox echo fine
  fine
  $ docker run --rm --device /nosuch busybox true
  docker: Error response from daemon: error gathering device information while adding custom device "/nosuch": no such file or directory
  
  Run 'docker run --help' for more information
  [127]
  $ docker run --rm --log-driver nosuch busybox true
  docker: Error response from daemon: error looking up logging plugin nosuch: plugin "nosuch" not found
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --log-opt nosuch=1 busybox true
  docker: Error response from daemon: unknown log opt 'nosuch' for json-file log driver
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --platform linux/amd64 busybox echo fine
  fine
  $ docker run --pull never --rm nosuchimage true
  docker: Error response from daemon: No such image: nosuchimage:latest
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --pull sometimes --rm busybox true
  docker: invalid pull option: 'sometimes': must be one of "always", "missing" or "never"
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm BadName true
  docker: invalid reference format: repository name (library/BadName) must be lowercase
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm busybox:nosuch true 2>&1 | head -1
  Unable to find image 'busybox:nosuch' locally
  $ docker run --rm --storage-opt size=1G busybox true
  docker: Error response from daemon: --storage-opt is supported only for overlay over xfs with 'pquota' mount option
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --shm-size 1x busybox true
  invalid argument "1x" for "--shm-size" flag: invalid suffix: 'x'
  
  Usage:  docker run [OPTIONS] IMAGE [COMMAND] [ARG...]
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --security-opt nosuch busybox true
  docker: Invalid --security-opt: "nosuch"
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --isolation hyperv busybox true
  docker: Error response from daemon: Invalid isolation: "hyperv" - linux only supports 'default'
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --oom-score-adj 5000 busybox true
  docker: Error response from daemon: Invalid value 5000, range for oom score adj is [-1000, 1000]
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --sysctl bad busybox true
  invalid argument "bad" for "--sysctl" flag: sysctl 'bad' is not allowed
  
  Usage:  docker run [OPTIONS] IMAGE [COMMAND] [ARG...]
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --userns nosuch busybox true
  docker: --userns: invalid USER mode
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --health-retries -1 busybox true
  docker: --health-retries cannot be negative
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --health-interval 1us busybox true
  docker: Error response from daemon: Interval in Healthcheck cannot be less than 1ms
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --health-cmd true --no-healthcheck busybox true
  docker: --no-healthcheck conflicts with --health-* options
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --gpus nosuch busybox true
  invalid argument "nosuch" for "--gpus" flag: invalid count (nosuch): value must be either "all" or an integer: invalid syntax
  
  Usage:  docker run [OPTIONS] IMAGE [COMMAND] [ARG...]
  Run 'docker run --help' for more information
  [125]
  $ docker create --rm --name crm busybox echo once
  adafd22b3737308649aefff6245218c83ea0dfd014ac43c19fd98017e7f93e91
  $ docker start -a crm
  once
  $ docker create busybox nosuchcommand >/dev/null && echo created
  created
  $ docker create --name crm2 -it busybox sh
  59de88d9fc9b4cabb31b7304e378cd79a92d0ef8e6dd955cb53e7e1ff5d5af79
  $ docker start crm2
  crm2
  $ docker ps --filter name=crm2 --format '{{.Names}} {{.Status}}'
  crm2 Up Less than a second
  $ docker run -dit --rm busybox >/dev/null && echo ok
  ok
  $ docker run -d --detach-keys ctrl-x busybox true >/dev/null && echo ok
  ok
  $ docker run --detach-keys nosuch-key busybox true
  unable to upgrade to tcp, received 400
  [1]
  $ docker run --sig-proxy=false --rm busybox echo fine
  fine
  $ docker run -d --name=eq --env=A=1 -eB=2 -lc=3 busybox sleep 100
  2fbbcd6ef22fbddfac5b8370f955543debbcd8582a043dc1dfbc27d1acf3781a
  $ docker inspect -f '{{.Config.Env}} {{.Config.Labels}}' eq
  <anything>
  $ docker run --quiet --rm busybox echo quiet
  quiet
  $ docker run --rm -- busybox echo dashes
  dashes
  $ docker run --rm busybox -- x
  docker: Error response from daemon: failed to create shim task: OCI runtime create failed: runc create failed: unable to start container process: exec: "--": executable file not found in $PATH: unknown
  
  Run 'docker run --help' for more information
  [127]
  $ docker run --rm=false --name stays busybox true; docker ps -a --format '{{.Names}}' --filter name=stays
  stays
  $ docker run --rm=no busybox true
  invalid argument "no" for "--rm" flag: strconv.ParseBool: parsing "no": invalid syntax
  
  Usage:  docker run [OPTIONS] IMAGE [COMMAND] [ARG...]
  Run 'docker run --help' for more information
  [125]
  $ docker run -i=maybe busybox true
  invalid argument "maybe" for "-i, --interactive" flag: strconv.ParseBool: parsing "maybe": invalid syntax
  
  Usage:  docker run [OPTIONS] IMAGE [COMMAND] [ARG...]
  Run 'docker run --help' for more information
  [125]
  $ docker run -dx busybox true
  unknown shorthand flag: 'x' in -x
  
  Usage:  docker run [OPTIONS] IMAGE [COMMAND] [ARG...]
  Run 'docker run --help' for more information
  [125]
  $ docker run --na=x busybox true
  unknown flag: --na
  
  Usage:  docker run [OPTIONS] IMAGE [COMMAND] [ARG...]
  Run 'docker run --help' for more information
  [125]
  $ docker run -d=true --name deq busybox sleep 5
  17bdeea838992e659e93a5903d46cd2938953cd735eae03b9d7830a357c2953d
