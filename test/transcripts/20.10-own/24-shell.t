# docker among the shell's own.
  $ for n in a1 b2 c3; do docker run -d --name $n --label n=$n busybox sleep 1000 > /dev/null; done
  $ docker ps --format '{{.Names}}' | sort | tr '\n' ' '
  a1 b2 c3  (no-eol)
  $ docker ps -q | xargs docker inspect -f '{{.Name}}' | sort
  /a1
  /b2
  /c3
  $ docker ps --format '{{.Names}}' | sort | while read n; do echo "$n: $(docker inspect -f '{{.State.Status}}' $n)"; done
  a1: running
  b2: running
  c3: running
  $ docker ps --format '{{.Names}} {{.Image}}' | awk '{print $2 " " $1}' | sort
  busybox a1
  busybox b2
  busybox c3
  $ for c in $(docker ps --format '{{.Names}}' | sort); do echo -n "$c "; docker inspect -f '{{.NetworkSettings.IPAddress}}' $c; done
  a1 172.17.0.2
  b2 172.17.0.3
  c3 172.17.0.4
  $ docker inspect $(docker ps -q) --format '{{.Name}} {{.Config.Labels.n}}' | sort
  /a1 a1
  /b2 b2
  /c3 c3
  $ docker ps | tail -n +2 | wc -l
  3
  $ docker ps | awk 'NR>1 {print $NF}' | sort
  a1
  b2
  c3
  $ docker ps --format '{{.Names}}' | grep -v b2 | sort | head -1
  a1
  $ docker stop -t 0 $(docker ps -q --filter name=a1) | wc -l
  1
  $ docker ps -a --filter status=exited --format '{{.Names}}' | xargs -r docker rm
  a1
  $ docker ps -aq | xargs -n 1 docker inspect -f '{{.Name}}' | sort
  /b2
  /c3
  $ docker ps -q --filter name=nosuch | xargs -r docker rm
  $ docker rm $(docker ps -q --filter name=nosuch)
  docker: 'docker rm' requires at least 1 argument
  
  Usage:  docker rm [OPTIONS] CONTAINER [CONTAINER...]
  See 'docker rm --help' for more information
  [1]
  $ docker inspect nosuch >/dev/null 2>&1 || echo missing
  missing
  $ if docker inspect b2 >/dev/null 2>&1; then echo there; fi
  there
  $ docker inspect nosuch 2>/dev/null; echo $?
  []
  1
  $ docker inspect nosuch 2>&1 >/dev/null | cut -c1-5
  Error
  $ docker exec b2 sh -c 'exit 4'; echo "status $?"
  status 4
  $ docker exec b2 false || echo no
  no
  $ docker exec b2 true && echo yes
  yes
  $ ! docker exec b2 false && echo negated
  negated
  $ x=$(docker run --rm busybox echo captured); echo "[$x]"
  [captured]
  $ x=$(docker run --rm busybox sh -c 'echo out; echo err >&2' 2>&1); echo "$x" | sort
  err
  out
  $ docker run --rm busybox sh -c 'echo a; echo b; echo c' | while read l; do echo "<$l>"; done
  <a>
  <b>
  <c>
  $ docker run --rm busybox seq 5 | awk '{s+=$1} END {print s}'
  15
  $ seq 3 | docker run --rm -i busybox sh -c 'while read n; do echo $((n*2)); done'
  2
  4
  6
  $ docker run --rm -i busybox sh <<< 'echo from stdin; echo $0'
  from stdin
  sh
  $ docker run --rm -i busybox wc -l < /etc/passwd > /dev/null; echo $?
  0
  $ docker run --rm busybox cat /nosuch 2>/dev/null || echo failed
  failed
  $ docker run --rm busybox sh -c 'exit 300'; echo $?
  44
  $ docker run --rm busybox sh -c 'kill -9 $$'; echo $?
  0
  $ docker run --rm busybox sh -c 'kill -TERM 1; echo survived'; echo $?
  survived
  0
  $ docker run --rm busybox sleep 0; echo $?
  0
  $ docker run --rm nosuch:tag true > /dev/null 2>&1; echo $?
  125
  $ docker run --bad > /dev/null 2>&1; echo $?
  125
  $ docker bogus > /dev/null 2>&1; echo $?
  1
  $ docker run --rm busybox nosuch > /dev/null 2>&1; echo $?
  127
  $ docker run --rm busybox / > /dev/null 2>&1; echo $?
  126
  $ docker exec nosuch true > /dev/null 2>&1; echo $?
  1
  $ docker exec b2 nosuch > /dev/null 2>&1; echo $?
  126
  $ docker ps > list; head -1 list; wc -l < list
  CONTAINER ID   IMAGE     COMMAND        CREATED          STATUS          PORTS     NAMES
  3
  $ docker ps -q | tee ids | wc -l; wc -l < ids
  2
  2
  $ docker logs b2 | wc -l
  0
  $ docker inspect b2 | grep -c '"Name": "/b2"'
  1
  $ docker inspect b2 | grep '"Status"'
              "Status": "running",
  $ docker inspect b2 | head -3 | tail -1 | tr -d ' ' | cut -c1-5
  "Id":
  $ docker inspect b2 c3 | grep -c '"Id"'
  2
  $ docker images | awk 'NR>1 {print $1":"$2}' | sort
  busybox:latest
  training/postgres:latest
  training/webapp:latest
  ubuntu:14.04
  $ docker images -q | sort -u | wc -l
  4
  $ docker ps -a --format '{{.Names}}={{.Status}}' | sed 's/=Up.*/=up/' | sort
  b2=up
  c3=up
  $ i=0; while [ $i -lt 3 ]; do docker run -d --name loop$i busybox sleep 1000 >/dev/null; i=$((i+1)); done; docker ps -q --filter name=loop | wc -l
  3
  $ docker ps -q --filter name=loop | while read id; do docker rm -f $id; done | wc -l
  3
  $ until docker inspect -f '{{.State.Running}}' b2 | grep -q true; do sleep 1; done; echo running
  running
  $ docker run -d --name slow busybox sh -c 'sleep 1; echo ready; sleep 1000' >/dev/null; until docker logs slow 2>&1 | grep -q ready; do sleep 0.3; done; echo seen
  seen
  $ case $(docker inspect -f '{{.State.Status}}' b2) in running) echo r;; *) echo other;; esac
  r
  $ [ "$(docker ps -q --filter name=b2)" ] && echo nonempty
  nonempty
  $ test -z "$(docker ps -q --filter name=zz)" && echo empty
  empty
  $ ip=$(docker inspect -f '{{.NetworkSettings.IPAddress}}' b2); docker exec c3 ping -c 1 $ip | head -1
  PING 172.17.0.3 (172.17.0.3): 56 data bytes
  $ docker exec c3 ping -c 1 $(docker inspect -f '{{.NetworkSettings.IPAddress}}' b2) >/dev/null && echo reachable
  reachable
  $ docker kill $(docker ps -q) | wc -l
  3
  $ docker ps -a --format '{{.Names}}' | xargs docker rm | sort
  b2
  c3
  slow
  $ docker ps -aq | wc -l
  0
  $ docker run -d -P --name web training/webapp python app.py > /dev/null; sleep 1; curl -s http://localhost:$(docker port web 5000/tcp | head -1 | cut -d: -f2); echo
  Hello world!
  $ curl -s http://$(docker inspect -f '{{.NetworkSettings.IPAddress}}' web):5000; echo
  Hello world!
  $ docker port web | cut -d' ' -f3 | head -1
  0.0.0.0:32768
  $ docker port web 5000 | sed 's/.*://' | sort -u
  32768
  $ docker exec web curl -s localhost:5000; echo
  Hello world!
  $ docker run --rm --link web:w training/webapp curl -s http://w:5000; echo
  Hello world!
  $ docker run --rm --link web training/webapp sh -c 'curl -s $WEB_PORT_5000_TCP_ADDR:$WEB_PORT_5000_TCP_PORT'; echo
  Hello world!
  $ docker run --rm -e PROVIDER=me training/webapp env | grep PROVIDER
  PROVIDER=me
  $ docker run -d --name w2 -e PROVIDER=me -p 5001:5000 training/webapp python app.py >/dev/null; sleep 1; curl -s localhost:5001; echo
  Hello me!
  $ docker run -d --name w3 -e PORT=7000 -p 5002:7000 training/webapp python app.py >/dev/null; sleep 1; curl -s localhost:5002; echo
  Hello world!
  $ docker stop -t 0 w2 >/dev/null; curl -s localhost:5001; echo $?
  7
  $ docker logs web 2>&1 | grep -c GET
  5
  $ docker exec web ls
  app.py
  $ docker exec web pwd
  /opt/webapp
  $ docker exec -d web sh -c 'echo bg > /tmp/bg'; sleep 0.3; docker exec web cat /tmp/bg
  bg
  $ docker run --rm -v $PWD:/w -w /w busybox sh -c 'echo made > file'; cat file
  made
  $ echo 'FROM busybox' | docker build - > /dev/null 2>&1 | wc -l
  0
  $ docker compose version > /dev/null 2>&1; echo $?
  1
  $ type docker | cut -d' ' -f1-2
  docker is
  $ command -v docker | wc -l
  1
  $ alias d=docker; shopt -s expand_aliases
  $ d ps -q | wc -l
  2
  $ dk() { docker "$@"; }; dk ps --format '{{.Names}}' | sort
  w3
  web
  $ docker ps -aq | xargs -P 2 -n 1 docker rm -f | wc -l
  3
  $ time docker ps -q 2>/dev/null
  <anything>
  $ docker run --rm busybox date +%Y | wc -c
  5
  $ docker run --rm busybox uname -s
  Linux
  $ docker run --rm busybox id
  uid=0(root) gid=0(root) groups=0(root)
  $ docker run --rm busybox pwd
  /
  $ docker run --rm busybox ls -d /proc/self /dev/null
  /dev/null
  /proc/self
  $ docker run --rm busybox cat /proc/1/comm
  cat
  $ docker run --rm busybox ip addr show eth0 | grep 'inet ' | awk '{print $2}'
  172.17.0.2/16
  $ docker run --rm busybox ip route | awk '{print $1, $2, $3}'
  default via 172.17.0.1
  172.17.0.0/16 dev eth0
  $ docker run --rm busybox sh -c 'echo $HOME $PATH'
  /root /usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin
  $ docker run --rm busybox sh -c 'ps | wc -l'
  <anything>
  $ docker run --rm busybox nslookup localhost > /dev/null; echo $?
  1
  $ docker run --rm ubuntu:14.04 bash -c 'echo $BASH_VERSION | cut -c1'
  5
  $ docker run --rm ubuntu:14.04 whoami
  root
  $ docker run --rm ubuntu:14.04 cat /etc/hostname | wc -c
  13
