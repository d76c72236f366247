# Where a container's environment comes from, and who wins.
  $ printf 'A=file\nB=file two\n# no\nC\nD=\n  E=x\n' > env.list
  $ docker run --rm --env-file env.list busybox env | grep -E '^[A-E]=' | sort
  A=file
  B=file two
  D=
  E=x
  $ A=shell C=shell docker run --rm --env-file env.list -e A busybox env | grep -E '^[A-E]='
  A=shell
  B=file two
  C=shell
  D=
  E=x
  $ docker run --rm -e A=flag --env-file env.list busybox env | grep ^A
  A=flag
  $ docker run --rm -e A=1 -e A=2 busybox env | grep ^A
  A=2
  $ docker run --rm -e A= busybox sh -c 'echo "[$A]${A+set}"'
  []set
  $ docker run --rm -e NOSUCHVAR busybox sh -c 'echo "[$NOSUCHVAR]${NOSUCHVAR+set}"'
  []
  $ docker run --rm -e =x busybox true
  invalid argument "=x" for "-e, --env" flag: invalid environment variable: =x
  
  Usage:  docker run [OPTIONS] IMAGE [COMMAND] [ARG...]
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm -e 'A B=x' busybox env | grep 'A B'
  A B=x
  $ docker run --rm -e '' busybox true
  invalid argument "" for "-e, --env" flag: invalid environment variable: 
  
  Usage:  docker run [OPTIONS] IMAGE [COMMAND] [ARG...]
  Run 'docker run --help' for more information
  [125]
  $ printf 'A B=1\n' > bad.list; docker run --rm --env-file bad.list busybox true
  docker: invalid env file (bad.list): variable 'A B' contains whitespaces
  
  Run 'docker run --help' for more information
  [125]
  $ printf '=1\n' > bad.list; docker run --rm --env-file bad.list busybox true
  docker: invalid env file (bad.list): no variable name on line '=1'
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --env-file nosuch.list busybox true
  docker: open nosuch.list: no such file or directory
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --env-file env.list --env-file bad.list busybox true
  docker: invalid env file (bad.list): no variable name on line '=1'
  
  Run 'docker run --help' for more information
  [125]
  $ docker run -d --name db -e PASS=secret -e HOME=/db -e PATH=/x:/bin busybox sleep 1000
  02eb74dbe112593c6c832b21b82183c31b42f6e2fcf53ee309e418932b359655
  $ docker run --rm --link db:db -e DB_PORT=mine busybox env | grep ^DB | sort
  DB_ENV_PASS=secret
  DB_NAME=/cool_ishizaka/db
  DB_PORT=mine
  $ docker run --rm --link db:db -e DB_NAME=mine busybox sh -c 'echo $DB_NAME'
  mine
  $ docker run --rm --link db:db -e DB_ENV_PASS=mine busybox env | grep PASS
  DB_ENV_PASS=mine
  $ docker run --rm -h box busybox env | sort
  HOME=/root
  HOSTNAME=box
  PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin
  $ docker run --rm -t busybox env | grep TERM
  TERM=xterm
  $ docker run --rm -t -e TERM=vt100 busybox env | grep TERM
  TERM=vt100
  $ docker run --rm -u nobody busybox env | grep HOME
  HOME=/home
  $ docker run --rm -u 1234 busybox env | grep HOME
  HOME=/
  $ docker run --rm -e HOME=/x -u nobody busybox env | grep HOME
  HOME=/x
  $ docker run --rm -e PATH=/nowhere busybox env
  docker: Error response from daemon: failed to create shim task: OCI runtime create failed: runc create failed: unable to start container process: exec: "env": executable file not found in $PATH: unknown
  
  Run 'docker run --help' for more information
  [127]
  $ docker run --rm -e HOSTNAME=me busybox sh -c 'echo $HOSTNAME'
  me
  $ docker exec db env | grep -v HOSTNAME | sort
  HOME=/db
  PASS=secret
  PATH=/x:/bin
  $ docker exec -e PASS=new -e X=1 db env | grep -E '^(PASS|X)='
  PASS=new
  X=1
  $ docker exec --env-file env.list db env | grep -E '^[A-E]='
  A=file
  B=file two
  D=
  E=x
  $ docker exec -e Y db sh -c 'echo ${Y-unset}'
  unset
  $ Y=y docker exec -e Y db sh -c 'echo ${Y-unset}'
  y
  $ docker exec -u nobody db env | grep HOME
  HOME=/db
  $ docker inspect -f '{{json .Config.Env}}' db
  <anything>
  $ docker run --rm training/postgres env | grep PG
  PG_VERSION=9.3
  $ docker run --rm -e PG_VERSION training/postgres sh -c 'echo ${PG_VERSION-unset}'
  unset
  $ docker run --rm -e PG_VERSION= training/postgres sh -c 'echo "[$PG_VERSION]"'
  []
