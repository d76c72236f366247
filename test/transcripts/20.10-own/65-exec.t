# exec and attach in their forms.
  $ docker run -d --name box -e A=1 -w /tmp busybox sleep 1000
  208a34bfe9b527337cc33f0125fc5d3660fc055716787c8e284c0eabce628cb3
  $ docker exec box pwd
  /tmp
  $ docker exec -w /etc box pwd
  /etc
  $ docker exec -w /nosuch box pwd
  OCI runtime exec failed: exec failed: unable to start container process: chdir to cwd ("/nosuch") set in config.json failed: no such file or directory: unknown
  [126]
  $ docker exec -w etc box pwd
  OCI runtime exec failed: exec failed: Cwd must be an absolute path: unknown
  [126]
  $ docker exec -u nobody box id
  uid=65534(nobody) gid=65534(nogroup) groups=65534(nogroup)
  $ docker exec -u 5 box id
  uid=5 gid=0(root) groups=0(root)
  $ docker exec -u 5:6 box id
  uid=5 gid=6 groups=6
  $ docker exec -u nosuch box id
  unable to find user nosuch: no matching entries in passwd file
  [126]
  $ docker exec -u root:nosuch box id
  unable to find group nosuch: no matching entries in group file
  [126]
  $ docker exec -d box touch /tmp/x; sleep 0.3; docker exec box ls /tmp
  x
  $ docker exec -d box nosuchcmd; echo $?
  Error response from daemon: OCI runtime exec failed: exec failed: unable to start container process: exec: "nosuchcmd": executable file not found in $PATH: unknown
  1
  $ docker exec box nosuchcmd
  OCI runtime exec failed: exec failed: unable to start container process: exec: "nosuchcmd": executable file not found in $PATH: unknown
  [126]
  $ docker exec box /etc/passwd
  OCI runtime exec failed: exec failed: unable to start container process: exec: "/etc/passwd": permission denied: unknown
  [126]
  $ docker exec box /tmp
  OCI runtime exec failed: exec failed: unable to start container process: exec: "/tmp": permission denied: unknown
  [126]
  $ docker exec box sh -c 'exit 7'
  [7]
  $ docker exec box sh -c 'kill -9 $$'
  [137]
  $ docker exec box false
  [1]
  $ echo hello | docker exec -i box cat
  hello
  $ echo hello | docker exec box cat
  $ docker exec -it box true
  the input device is not a TTY
  [1]
  $ docker exec -t box tty
  /dev/pts/0
  $ docker exec box tty
  not a tty
  [1]
  $ docker exec -i box sh -c 'read x; echo got $x' <<< line
  got line
  $ docker exec --privileged box id -u
  <anything>
  [126]
  $ docker exec nosuch true
  Error response from daemon: No such container: nosuch
  [1]
  $ docker exec box
  docker: 'docker exec' requires at least 2 arguments
  
  Usage:  docker exec [OPTIONS] CONTAINER COMMAND [ARG...]
  See 'docker exec --help' for more information
  [1]
  $ docker exec
  docker: 'docker exec' requires at least 2 arguments
  
  Usage:  docker exec [OPTIONS] CONTAINER COMMAND [ARG...]
  See 'docker exec --help' for more information
  [1]
  $ docker exec --nosuch box true
  unknown flag: --nosuch
  
  Usage:  docker exec [OPTIONS] CONTAINER COMMAND [ARG...]
  Run 'docker exec --help' for more information
  [125]
  $ docker exec -e box
  docker: 'docker exec' requires at least 2 arguments
  
  Usage:  docker exec [OPTIONS] CONTAINER COMMAND [ARG...]
  See 'docker exec --help' for more information
  [1]
  $ docker exec '' true
  invalid container name or ID: value is empty
  [1]
  $ docker exec box sh -c 'echo out; echo err >&2' 2>/dev/null
  out
  $ docker exec box sh -c 'echo out; echo err >&2' >/dev/null
  err
  $ docker exec --detach-keys ctrl-x box true; echo $?
  0
  $ docker exec --detach-keys nonsense box true
  Error response from daemon: Invalid escape keys (nonsense) provided
  [1]
  $ docker exec --detach-keys nonsense -it box true
  the input device is not a TTY
  [1]
  $ docker pause box
  box
  $ docker exec box true
  Error response from daemon: Container box is paused, unpause the container before exec
  [1]
  $ docker unpause box
  box
  $ docker stop -t 0 box
  box
  $ docker exec box true
  Error response from daemon: Container 208a34bfe9b527337cc33f0125fc5d3660fc055716787c8e284c0eabce628cb3 is not running
  [1]
  $ docker start box
  box
  $ docker attach --no-stdin nosuch
  Error response from daemon: No such container: nosuch
  [1]
  $ docker stop -t 0 box; docker attach box
  box
  You cannot attach to a stopped container, start it first
  [1]
  $ docker create --name new busybox true
  53487dc052ad4d724c038030ba9a14a29498a861bd91579249f83b9752b6338f
  $ docker exec new true
  Error response from daemon: Container 53487dc052ad4d724c038030ba9a14a29498a861bd91579249f83b9752b6338f is not running
  [1]
  $ docker attach new
  You cannot attach to a stopped container, start it first
  [1]
  $ docker inspect -f '{{.ExecIDs}}' new
  []
