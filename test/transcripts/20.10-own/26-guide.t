# The guide again, otherwise.
  $ docker run -d -P training/webapp python app.py > id; docker ps -q --no-trunc | diff - id && echo same
  same
  $ docker ps -l --format '{{.Image}} {{.Command}} {{.Ports}}'
  training/webapp "python app.py" 0.0.0.0:32768->5000/tcp, [::]:32768->5000/tcp
  $ docker port $(docker ps -lq) 5000
  0.0.0.0:32768
  [::]:32768
  $ docker port $(docker ps -lq | cut -c1-4)
  5000/tcp -> 0.0.0.0:32768
  5000/tcp -> [::]:32768
  $ docker inspect -f '{{.Name}}' $(docker ps -lq) | grep -c '^/[a-z]*_[a-z]*$'
  1
  $ docker rm -f $(docker ps -lq) | wc -c
  13
  $ docker run -d -p 80:5000 --name web training/webapp python app.py
  045a4812d6db96ea4223974dab42d5af0de4edb57eba6064927e1242e709e50b
  $ docker ps -l
  CONTAINER ID   IMAGE             COMMAND           CREATED        STATUS                  PORTS                                     NAMES
  045a4812d6db   training/webapp   "python app.py"   1 second ago   Up Less than a second   0.0.0.0:80->5000/tcp, [::]:80->5000/tcp   web
  $ docker ps
  CONTAINER ID   IMAGE             COMMAND           CREATED        STATUS                  PORTS                                     NAMES
  045a4812d6db   training/webapp   "python app.py"   1 second ago   Up Less than a second   0.0.0.0:80->5000/tcp, [::]:80->5000/tcp   web
  $ docker port web
  5000/tcp -> 0.0.0.0:80
  5000/tcp -> [::]:80
  $ docker port web 5000
  0.0.0.0:80
  [::]:80
  $ docker port web 80
  Error: No public port '80' published for web
  [1]
  $ docker inspect web | grep -A1 HostIp
                          "HostIp": "",
                          "HostPort": "80"
  --
                          "HostIp": "0.0.0.0",
                          "HostPort": "80"
  --
                          "HostIp": "::",
                          "HostPort": "80"
  $ docker inspect -f '{{ .NetworkSettings.IPAddress }}' web
  172.17.0.2
  $ docker top web -o args | tail -1
  Error response from daemon: Couldn't find PID field in ps output
  $ docker logs web 2>&1 | head -1
  <anything>
  $ docker stop -t 0 web
  web
  $ docker ps
  CONTAINER ID   IMAGE     COMMAND   CREATED   STATUS    PORTS     NAMES
  $ docker ps -a
  CONTAINER ID   IMAGE             COMMAND           CREATED        STATUS                                PORTS     NAMES
  045a4812d6db   training/webapp   "python app.py"   1 second ago   Exited (137) Less than a second ago             web
  $ docker rm web
  web
  $ docker run -d -p 127.0.0.1:80:5000 --name web training/webapp python app.py
  342e4ad63622610726a08dbfe29ddbef4b235ee45630bb5191e052db5aabd2af
  $ docker port web 5000
  127.0.0.1:80
  $ docker ps --format '{{.Ports}}'
  127.0.0.1:80->5000/tcp
  $ docker rm -f web
  web
  $ docker run -d -p 127.0.0.1::5000 --name web training/webapp python app.py
  1d9a56254976e880d680f58d661983d34582245ae14e65ba047e782e5e8baa58
  $ docker port web 5000
  127.0.0.1:32768
  $ docker rm -f web
  web
  $ docker run -d -p 127.0.0.1:80:5000/udp --name web training/webapp python app.py
  b0075de4c87334183a66933840c1931eb74a30d84eca092a4ac65da98426e14d
  $ docker ps --format '{{.Ports}}'
  5000/tcp, 127.0.0.1:80->5000/udp
  $ docker port web 5000/udp
  127.0.0.1:80
  $ docker rm -f web
  web
  $ docker run -d -p 80:5000 -p 127.0.0.1:81:5000 -p 5000 --name web training/webapp python app.py
  0ba163f47363378de196c0ed009508f23b08eb92083decc98fba06e8e6a356fb
  $ docker port web
  5000/tcp -> 0.0.0.0:80
  5000/tcp -> 0.0.0.0:32769
  5000/tcp -> 127.0.0.1:81
  5000/tcp -> [::]:80
  5000/tcp -> [::]:32769
  $ docker ps --format '{{.Ports}}'
  0.0.0.0:80->5000/tcp, 0.0.0.0:32769->5000/tcp, 127.0.0.1:81->5000/tcp, [::]:80->5000/tcp, [::]:32769->5000/tcp
  $ docker inspect -f '{{json .NetworkSettings.Ports}}' web
  {"5000/tcp":[{"HostIp":"0.0.0.0","HostPort":"32769"},{"HostIp":"::","HostPort":"32769"},{"HostIp":"127.0.0.1","HostPort":"81"},{"HostIp":"0.0.0.0","HostPort":"80"},{"HostIp":"::","HostPort":"80"}]}
  $ docker inspect -f '{{json .HostConfig.PortBindings}}' web
  {"5000/tcp":[{"HostIp":"","HostPort":"80"},{"HostIp":"127.0.0.1","HostPort":"81"},{"HostIp":"","HostPort":""}]}
  $ docker rm -f web
  web
  $ docker run -d -P --name web training/webapp python app.py
  9cd4fb53266893b7a8f1e770609c7f778d3418a72752055a0d4e965d9e37dd0e
  $ docker ps -l
  CONTAINER ID   IMAGE             COMMAND           CREATED        STATUS                  PORTS                                           NAMES
  9cd4fb532668   training/webapp   "python app.py"   1 second ago   Up Less than a second   0.0.0.0:32770->5000/tcp, [::]:32770->5000/tcp   web
  $ docker inspect -f "{{ .Name }}" web
  /web
  $ docker inspect -f "{{ .HostConfig.Links }}" web
  []
  $ docker rm -f web
  web
  $ docker run -d --name db training/postgres
  6dfaed51c0f8124ff7f53e14e8c84a406d99a31bb60d53fb5e00006accd6aeb2
  $ docker ps
  CONTAINER ID   IMAGE               COMMAND                  CREATED                  STATUS                  PORTS      NAMES
  6dfaed51c0f8   training/postgres   "su postgres -c '/us…"   Less than a second ago   Up Less than a second   5432/tcp   db
  $ docker run -d -P --name web --link db:db training/webapp python app.py
  c29a710e5a5b2d759916dea5962fc85140912bf6f886562e989f89a162b3f44c
  $ docker ps
  CONTAINER ID   IMAGE               COMMAND                  CREATED        STATUS                  PORTS                                           NAMES
  c29a710e5a5b   training/webapp     "python app.py"          1 second ago   Up Less than a second   0.0.0.0:32771->5000/tcp, [::]:32771->5000/tcp   web
  6dfaed51c0f8   training/postgres   "su postgres -c '/us…"   1 second ago   Up Less than a second   5432/tcp                                        db
  $ docker ps --no-trunc | awk '{print NF}'
  <anything>
  $ docker ps --no-trunc --format '{{.Names}}'
  web
  db,web/db
  $ docker inspect -f "{{ .HostConfig.Links }}" web
  [/db:/web/db]
  $ docker inspect web | grep -A2 '"Links"' | head -3
              "Links": [
                  "/db:/web/db"
              ],
  $ docker run --rm --name web2 --link db:db training/webapp env
  PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin
  HOSTNAME=bb2d873da323
  DB_PORT=tcp://172.17.0.2:5432
  DB_PORT_5432_TCP=tcp://172.17.0.2:5432
  DB_PORT_5432_TCP_ADDR=172.17.0.2
  DB_PORT_5432_TCP_PORT=5432
  DB_PORT_5432_TCP_PROTO=tcp
  DB_NAME=/web2/db
  DB_ENV_PG_VERSION=9.3
  HOME=/root
  $ docker run --rm --name web2 --link db training/webapp env | grep DB | sort
  DB_ENV_PG_VERSION=9.3
  DB_NAME=/web2/db
  DB_PORT=tcp://172.17.0.2:5432
  DB_PORT_5432_TCP=tcp://172.17.0.2:5432
  DB_PORT_5432_TCP_ADDR=172.17.0.2
  DB_PORT_5432_TCP_PORT=5432
  DB_PORT_5432_TCP_PROTO=tcp
  $ docker run -t --rm --link db:webdb training/webapp cat /etc/hosts | tail -2 | cut -f2 | cut -d' ' -f1 | head -1
  webdb
  $ docker run --rm --link db:webdb training/webapp tail -2 /etc/hosts
  172.17.0.2	webdb 6dfaed51c0f8 db
  172.17.0.4	13760a687d8c
  $ docker exec web sh -c 'echo $DB_PORT $DB_NAME $DB_ENV_PG_VERSION'
  tcp://172.17.0.2:5432 /web/db 9.3
  $ docker exec web env | grep ^DB
  DB_PORT=tcp://172.17.0.2:5432
  DB_PORT_5432_TCP=tcp://172.17.0.2:5432
  DB_PORT_5432_TCP_ADDR=172.17.0.2
  DB_PORT_5432_TCP_PORT=5432
  DB_PORT_5432_TCP_PROTO=tcp
  DB_NAME=/web/db
  DB_ENV_PG_VERSION=9.3
  $ docker exec web cat /proc/1/environ | tr '\0' '\n' | grep -c DB_
  7
  $ docker restart -t 0 db
  db
  $ docker exec web tail -2 /etc/hosts
  172.17.0.2	db 6dfaed51c0f8
  172.17.0.3	c29a710e5a5b
  $ docker ps --format '{{.Names}}: {{.Ports}}'
  web: 0.0.0.0:32771->5000/tcp, [::]:32771->5000/tcp
  db: 5432/tcp
  $ docker stop -t 0 web db
  web
  db
  $ docker start web
  Error response from daemon: Cannot link to a non running container: /db AS /web/db
  Error: failed to start containers: web
  [1]
  $ docker start db
  db
  $ docker start web
  web
  $ docker ps --format '{{.Names}}'
  web
  db
  $ docker exec web tail -2 /etc/hosts
  172.17.0.2	db 6dfaed51c0f8
  172.17.0.3	c29a710e5a5b
  $ docker rm -f db
  db
  $ docker run -d --name db training/postgres
  d53117030eeec4bb1b1ca9312bcc57ee95eec5c13f1857a2ecf54228d928fc4a
  $ docker exec web tail -2 /etc/hosts
  Error response from daemon: Cannot link to a non running container: /db AS /web/db
  [1]
  $ docker restart -t 0 web
  Error response from daemon: Cannot restart container web: Cannot link to a non running container: /db AS /web/db
  [1]
  $ docker inspect -f '{{.HostConfig.Links}}' web
  [/db:/web/db]
  $ docker rm -f web db
  web
  db
  $ docker run -d --name db --expose 5433 training/postgres
  0c64c6314d5da00fa3820b4ea755d1d3efaad7300e5d342232d594651152ecd1
  $ docker run --rm --link db:db training/webapp env | grep DB_PORT
  DB_PORT=tcp://172.17.0.2:5432
  DB_PORT_5432_TCP=tcp://172.17.0.2:5432
  DB_PORT_5432_TCP_ADDR=172.17.0.2
  DB_PORT_5432_TCP_PORT=5432
  DB_PORT_5432_TCP_PROTO=tcp
  DB_PORT_5433_TCP=tcp://172.17.0.2:5433
  DB_PORT_5433_TCP_ADDR=172.17.0.2
  DB_PORT_5433_TCP_PORT=5433
  DB_PORT_5433_TCP_PROTO=tcp
  $ docker rm -f db
  db
  $ docker run -d --name db -e POSTGRES_PASSWORD=x -p 5432:5432 training/postgres
  c955a3fe7eb7638fc60eec5078208c8f638a27ea073594f4acbf8b00cc978b4b
  $ docker ps --format '{{.Ports}}'
  0.0.0.0:5432->5432/tcp, [::]:5432->5432/tcp
  $ docker run --rm --link db:db training/webapp env | grep DB_ENV
  DB_ENV_POSTGRES_PASSWORD=x
  DB_ENV_PG_VERSION=9.3
  $ docker network create app-net
  040ca5e10fdbc27cb5444b2bc7f0504cc8171e0919ffea84b606062d1aa30c0b
  $ docker run -d --name web --net app-net -p 8000:5000 training/webapp python app.py
  b9b3de92bf6e7943d713dc9e8d7e1c7dea97119ce177bb41f54d2b0232558aa3
  $ docker network connect app-net db
  $ docker exec web env | grep -c DB_
  0
  [1]
  $ docker network inspect app-net -f '{{range .Containers}}{{.Name}} {{.IPv4Address}};{{end}}' | tr ';' '\n' | sort
  
  db 172.18.0.3/16
  web 172.18.0.2/16
  $ docker exec web cat /etc/hosts
  127.0.0.1	localhost
  ::1	localhost ip6-localhost ip6-loopback
  fe00::0	ip6-localnet
  ff00::0	ip6-mcastprefix
  ff02::1	ip6-allnodes
  ff02::2	ip6-allrouters
  172.18.0.2	b9b3de92bf6e
  $ docker inspect -f '{{json .NetworkSettings.Ports}}' web
  {"5000/tcp":[{"HostIp":"0.0.0.0","HostPort":"8000"},{"HostIp":"::","HostPort":"8000"}]}
  $ docker inspect -f '{{json .NetworkSettings.Ports}}' db
  {"5432/tcp":[{"HostIp":"0.0.0.0","HostPort":"5432"},{"HostIp":"::","HostPort":"5432"}]}
  $ docker network disconnect bridge db
  $ docker inspect -f '{{json .NetworkSettings.Ports}}' db
  {"5432/tcp":[{"HostIp":"0.0.0.0","HostPort":"5432"},{"HostIp":"::","HostPort":"5432"}]}
  $ docker ps --format '{{.Names}} {{.Ports}}'
  web 0.0.0.0:8000->5000/tcp, [::]:8000->5000/tcp
  db 0.0.0.0:5432->5432/tcp, [::]:5432->5432/tcp
  $ docker rm -f web db; docker network rm app-net
  web
  db
  app-net
  $ docker run -d --name db training/postgres; docker run -d --name web -P --link db:db training/webapp python app.py; docker run -d --name front --link web:app busybox sleep 1000
  acefc804c7da56dbca33a852ce99730accd72112346f079acbe65f0790c1ec87
  67f8585ed41e8666d776147b428883a382609e8ed182e915b23061efc16db159
  186a8365f9950acfff52832e1926f447d5ebabc91f9bf54c33d7528a900c5bed
  $ docker exec front env | grep APP | sort
  APP_NAME=/front/app
  APP_PORT=tcp://172.17.0.3:5000
  APP_PORT_5000_TCP=tcp://172.17.0.3:5000
  APP_PORT_5000_TCP_ADDR=172.17.0.3
  APP_PORT_5000_TCP_PORT=5000
  APP_PORT_5000_TCP_PROTO=tcp
  $ docker exec front cat /etc/hosts | tail -2
  172.17.0.3	app 67f8585ed41e web
  172.17.0.4	186a8365f995
  $ docker inspect -f '{{.Name}} {{.HostConfig.Links}}' front web db
  /front [/web:/front/app]
  /web [/db:/web/db]
  /db []
  $ docker rm -f web
  web
  $ docker exec front tail -2 /etc/hosts
  Error response from daemon: Cannot link to a non running container: /web AS /front/app
  [1]
  $ docker run -d --name web -P --link db:db training/webapp python app.py
  a199a728d2fa1b9c0c5bfba076ec8b0553cf3e947322f2d57b47ce8cf116be92
  $ docker exec front tail -2 /etc/hosts
  Error response from daemon: Cannot link to a non running container: /web AS /front/app
  [1]
  $ docker restart -t 0 front
  Error response from daemon: Cannot restart container front: Cannot link to a non running container: /web AS /front/app
  [1]
  $ docker exec front tail -2 /etc/hosts
  Error response from daemon: Container 186a8365f9950acfff52832e1926f447d5ebabc91f9bf54c33d7528a900c5bed is not running
  [1]
