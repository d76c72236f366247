# The guide with variations, as one would type it.
  $ sudo docker run -d -P --name web training/webapp python app.py
  190820a3467e4286edb81314239efcb0b1546402f577ab1256434dee67f4954f
  $ sudo docker ps -l --format '{{.Names}} {{.Ports}}'
  web 0.0.0.0:32768->5000/tcp, [::]:32768->5000/tcp
  $ sudo docker port web 5000
  0.0.0.0:32768
  [::]:32768
  $ curl -s localhost:32768; echo
  <anything>
  $ sudo docker run -d -p 80:5000 --name web80 training/webapp python app.py; sleep 1; curl -s localhost; echo
  882e3cb450f7f17d486b4a43692db5bb24b16444d3c22e16c03514b2ee61b410
  Hello world!
  $ sudo docker run -d -p 80:5000 --name again training/webapp python app.py 2>&1 | sed 's/([0-9a-f]\{64\})/(ID)/'
  9622b3e84f4935e5c06fec8b9e4a8c5aec8aebbb12719d29e8ff19097e1c2a41
  docker: Error response from daemon: driver failed programming external connectivity on endpoint again (ID): Bind for 0.0.0.0:80 failed: port is already allocated
  
  Run 'docker run --help' for more information
  $ sudo docker rm again
  again
  $ sudo docker run -d --name db training/postgres
  012e9841cca74b8d4548d7e1267ab8c1ec14d2db8927516c2900dab9196d0e10
  $ sudo docker rm -f web
  web
  $ sudo docker run -d -P --name web --link db:db -e PROVIDER=linked training/webapp python app.py
  1daa6c105966476acfa442b657daa595f75fcb543a2d35d6969af20e265c7b4b
  $ sudo docker inspect -f "{{ .HostConfig.Links }}" web
  [/db:/web/db]
  $ sudo docker inspect -f "{{ .Name }}" $(sudo docker ps -q) | sort
  /db
  /web
  /web80
  $ sudo docker run --rm --name web2 --link db:db training/webapp env | grep ^DB | sort
  DB_ENV_PG_VERSION=9.3
  DB_NAME=/web2/db
  DB_PORT=tcp://172.17.0.4:5432
  DB_PORT_5432_TCP=tcp://172.17.0.4:5432
  DB_PORT_5432_TCP_ADDR=172.17.0.4
  DB_PORT_5432_TCP_PORT=5432
  DB_PORT_5432_TCP_PROTO=tcp
  $ sudo docker run -t --rm --link db:webdb training/webapp cat /etc/hosts | tail -2 | sed 's/[0-9a-f]\{12\}/ID/'
  172.17.0.4	webdb ID db
  172.17.0.5	ID
  $ sudo docker exec web curl -s localhost:5000; echo
  Hello linked!
  $ sudo docker run --rm --link web:site busybox wget -qO- http://site:5000; echo
  Hello linked!
  $ sudo docker run --rm --link web:site busybox sh -c 'wget -qO- $(echo $SITE_PORT | sed s/tcp/http/)'; echo
  Hello linked!
  $ sudo docker run --rm --link web:site busybox sh -c 'wget -qO- http://$SITE_PORT_5000_TCP_ADDR:$SITE_PORT_5000_TCP_PORT'; echo
  Hello linked!
  $ sudo docker exec web bash -c 'echo > /dev/tcp/db/5432 && echo open'
  open
  $ sudo docker exec web bash -c 'echo > /dev/tcp/db/5433 && echo open'
  bash: connect: Connection refused
  bash: line 1: /dev/tcp/db/5433: Connection refused
  [1]
  $ sudo docker exec web nc -zv db 5432
  Connection to db (172.17.0.4) 5432 port [tcp/postgresql] succeeded!
  $ sudo docker exec web nc -zv db 5433
  nc: connect to db (172.17.0.4) port 5433 (tcp) failed: Connection refused
  [1]
  $ sudo docker stop -t 0 db
  db
  $ sudo docker exec web cat /etc/hosts | grep -c db
  Error response from daemon: Cannot link to a non running container: /db AS /web/db
  0
  [1]
  $ sudo docker start db; sudo docker exec web nc -zv db 5432
  db
  Connection to db (172.17.0.4) 5432 port [tcp/postgresql] succeeded!
  $ sudo docker rename web front; sudo docker inspect -f '{{.HostConfig.Links}}' front
  [/db:/front/db]
  $ sudo docker exec front env | grep DB_NAME
  DB_NAME=/front/db
  $ sudo docker restart -t 0 front; sudo docker exec front env | grep DB_NAME
  front
  DB_NAME=/front/db
  $ sudo docker run -d --name chain --link front:mid training/webapp
  3b4ca31e9f63ec231a37c79d526c1713b7f2edbdcac2b300bbc92434e4b139cd
  $ sudo docker exec chain env | grep -c DB
  0
  [1]
  $ sudo docker exec chain getent hosts mid
  172.17.0.2      mid 1daa6c105966 front
  $ sudo docker exec chain getent hosts db; echo $?
  2
  $ sudo docker network inspect bridge -f '{{range .Containers}}{{.Name}} {{end}}' | tr ' ' '\n' | sort
  
  chain
  db
  front
  web80
  $ sudo docker rm front
  Error response from daemon: You cannot remove a running container 1daa6c105966476acfa442b657daa595f75fcb543a2d35d6969af20e265c7b4b. Stop the container before attempting removal or force remove
  [1]
  $ sudo docker rm -f front; sudo docker inspect -f '{{.HostConfig.Links}}' chain
  front
  [/front:/chain/mid]
  $ sudo docker restart -t 0 chain
  Error response from daemon: Cannot restart container chain: Cannot link to a non running container: /front AS /chain/mid
  [1]
  $ sudo docker run -d --name front training/webapp; sudo docker start chain
  89fa202ac54055e4a15eceda8be77cde27924e825f80430731ccf610c6a3c6e4
  Error response from daemon: Cannot link to a non running container: /front AS /chain/mid
  Error: failed to start containers: chain
  [1]
  $ sudo docker ps -a --format '{{.Names}}: {{.State}}' | sort
  chain: exited
  db: running
  front: running
  web80: running
  $ sudo docker logs front 2>&1 | grep -c Running
  <anything>
  [1]
  $ sudo docker top front | tail -1 | awk '{print $NF}'
  app.py
  $ sudo docker images --format '{{.Repository}}' | sort
  busybox
  training/postgres
  training/webapp
  ubuntu
  $ sudo docker stop -t 0 $(sudo docker ps -q) >/dev/null; sudo docker ps -q
  $ sudo docker rm $(sudo docker ps -aq) | wc -l
  4
