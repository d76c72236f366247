# Links in every way.
  $ docker run -d --name db training/postgres
  a6f7387fcd7ff21545277571e2e70b4b5ddfe73be2a2612d08c2d9111b96aac5
  $ docker run -d --name web --link db:db busybox sleep 1000
  d04d20193dc555fddc69b5857253f581c64158e3962a2cb5d1f49252d2df28f0
  $ docker inspect -f '{{json .HostConfig.Links}}' web
  ["/db:/web/db"]
  $ docker inspect -f '{{json .HostConfig.Links}}' db
  null
  $ docker inspect -f '{{.HostConfig.Links}}' db
  []
  $ docker inspect -f '{{json .NetworkSettings.Networks.bridge.Links}} {{json .NetworkSettings.Networks.bridge.Aliases}}' web
  null null
  $ docker ps
  CONTAINER ID   IMAGE               COMMAND                  CREATED                  STATUS                  PORTS      NAMES
  d04d20193dc5   busybox             "sleep 1000"             Less than a second ago   Up Less than a second              web
  a6f7387fcd7f   training/postgres   "su postgres -c '/us…"   1 second ago             Up Less than a second   5432/tcp   db
  $ docker ps --no-trunc --format '{{.Names}}'
  web
  db,web/db
  $ docker ps --filter name=web/db --format '{{.Names}}'
  $ docker ps --filter name=db --format '{{.Names}}'
  db
  $ docker ps --filter name=/db --format '{{.Names}}'
  db
  $ docker ps --filter name=^/db$ --format '{{.Names}}'
  db
  $ docker run -d --name web2 --link db:database --link db:store busybox sleep 1000
  c9263b6afd8a4afa0fb478cf08ca7647d6e1a3168b4fedcd955407d12b47c995
  $ docker ps --format '{{.Names}}'
  web2
  web
  db
  $ docker ps --no-trunc --format '{{.Names}}'
  web2
  web
  db,web/db,web2/database,web2/store
  $ docker inspect -f '{{.HostConfig.Links}}' web2
  [/db:/web2/database /db:/web2/store]
  $ docker exec web2 env | grep -v HOSTNAME
  PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin
  DATABASE_PORT=tcp://172.17.0.2:5432
  DATABASE_PORT_5432_TCP=tcp://172.17.0.2:5432
  DATABASE_PORT_5432_TCP_ADDR=172.17.0.2
  DATABASE_PORT_5432_TCP_PORT=5432
  DATABASE_PORT_5432_TCP_PROTO=tcp
  DATABASE_NAME=/web2/database
  DATABASE_ENV_PG_VERSION=9.3
  STORE_PORT=tcp://172.17.0.2:5432
  STORE_PORT_5432_TCP=tcp://172.17.0.2:5432
  STORE_PORT_5432_TCP_ADDR=172.17.0.2
  STORE_PORT_5432_TCP_PORT=5432
  STORE_PORT_5432_TCP_PROTO=tcp
  STORE_NAME=/web2/store
  STORE_ENV_PG_VERSION=9.3
  HOME=/root
  $ docker exec web2 cat /etc/hosts | tail -3
  172.17.0.2	database a6f7387fcd7f db
  172.17.0.2	store a6f7387fcd7f db
  172.17.0.4	c9263b6afd8a
  $ docker run --rm --link db:DB busybox env | grep DB
  DB_PORT=tcp://172.17.0.2:5432
  DB_PORT_5432_TCP=tcp://172.17.0.2:5432
  DB_PORT_5432_TCP_ADDR=172.17.0.2
  DB_PORT_5432_TCP_PORT=5432
  DB_PORT_5432_TCP_PROTO=tcp
  DB_NAME=/zealous_fermi/DB
  DB_ENV_PG_VERSION=9.3
  $ docker run --rm --link db:with_under busybox env | grep WITH
  WITH_UNDER_PORT=tcp://172.17.0.2:5432
  WITH_UNDER_PORT_5432_TCP=tcp://172.17.0.2:5432
  WITH_UNDER_PORT_5432_TCP_ADDR=172.17.0.2
  WITH_UNDER_PORT_5432_TCP_PORT=5432
  WITH_UNDER_PORT_5432_TCP_PROTO=tcp
  WITH_UNDER_NAME=/festive_hugle/with_under
  WITH_UNDER_ENV_PG_VERSION=9.3
  $ docker run --rm --link db:9lives busybox env | grep LIVES
  9LIVES_PORT=tcp://172.17.0.2:5432
  9LIVES_PORT_5432_TCP=tcp://172.17.0.2:5432
  9LIVES_PORT_5432_TCP_ADDR=172.17.0.2
  9LIVES_PORT_5432_TCP_PORT=5432
  9LIVES_PORT_5432_TCP_PROTO=tcp
  9LIVES_NAME=/great_wu/9lives
  9LIVES_ENV_PG_VERSION=9.3
  $ docker run --rm --link db:'a b' busybox tail -2 /etc/hosts
  172.17.0.2	a b a6f7387fcd7f db
  172.17.0.5	6966d7deae35
  $ docker run --rm --link '' busybox true
  invalid argument "" for "--link" flag: empty string specified for links
  
  Usage:  docker run [OPTIONS] IMAGE [COMMAND] [ARG...]
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --link : busybox true
  docker: Error response from daemon: could not get container for : invalid name or ID supplied: ""
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --link /db:x busybox tail -2 /etc/hosts
  172.17.0.2	x a6f7387fcd7f db
  172.17.0.5	b14698ef18ac
  $ docker run --rm --link db:/x busybox tail -2 /etc/hosts
  172.17.0.2	x a6f7387fcd7f db
  172.17.0.5	14cc0e0ee4d9
  $ docker run --rm --link web2/database:x busybox true
  $ docker run --rm --link db --link db:other busybox env | grep NAME | sort
  DB_NAME=/friendly_hermann/db
  HOSTNAME=e8b68064b527
  OTHER_NAME=/friendly_hermann/other
  $ docker run --name self --rm --link self:me busybox true
  docker: Error response from daemon: could not get container for self: No such container: self
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --link=db:eq busybox env | grep EQ
  EQ_PORT=tcp://172.17.0.2:5432
  EQ_PORT_5432_TCP=tcp://172.17.0.2:5432
  EQ_PORT_5432_TCP_ADDR=172.17.0.2
  EQ_PORT_5432_TCP_PORT=5432
  EQ_PORT_5432_TCP_PROTO=tcp
  EQ_NAME=/happy_feistel/eq
  EQ_ENV_PG_VERSION=9.3
  $ docker run --rm --link db:app -e APP_PORT=mine busybox env | grep APP
  APP_PORT=mine
  APP_PORT_5432_TCP=tcp://172.17.0.2:5432
  APP_PORT_5432_TCP_ADDR=172.17.0.2
  APP_PORT_5432_TCP_PORT=5432
  APP_PORT_5432_TCP_PROTO=tcp
  APP_NAME=/beautiful_bhabha/app
  APP_ENV_PG_VERSION=9.3
  $ docker run --rm --link web:w busybox env | grep W_
  W_NAME=/awesome_khorana/w
  $ docker run --rm --link web2:w busybox env | grep W_
  W_NAME=/vibrant_allen/w
  $ docker rename db pg
  $ docker ps --format '{{.Names}}'
  web2
  web
  pg
  $ docker inspect -f '{{.HostConfig.Links}}' web
  [/pg:/web/db]
  $ docker exec web cat /etc/hosts | tail -2
  172.17.0.2	db a6f7387fcd7f
  172.17.0.3	d04d20193dc5
  $ docker restart -t 0 web
  web
  $ docker exec web env | grep DB_NAME
  DB_NAME=/web/db
  $ docker ps --no-trunc --format '{{.Names}}'
  web2
  web
  pg,web/db,web2/database,web2/store
  $ docker rename web site
  $ docker inspect -f '{{.HostConfig.Links}}' site
  [/pg:/site/db]
  $ docker restart -t 0 site
  site
  $ docker exec site env | grep DB_NAME
  DB_NAME=/site/db
  $ docker rm --link site/db
  site/db
  $ docker ps --no-trunc --format '{{.Names}}'
  web2
  site
  pg,web2/database,web2/store
  $ docker exec site tail -2 /etc/hosts
  ff02::2	ip6-allrouters
  172.17.0.3	d04d20193dc5
  $ docker exec site env | grep -c DB_
  0
  [1]
  $ docker restart -t 0 site
  site
  $ docker exec site env | grep -c DB_
  0
  [1]
  $ docker rm --link site
  Error response from daemon: Conflict, cannot remove the default link name of the container
  [1]
  $ docker rm --link nosuch/db
  Error response from daemon: No such container: nosuch/db
  [1]
  $ docker rm -f --link web2/store
  web2/store
  $ docker rm --link web2/store web2/database
  web2/database
  Error response from daemon: No such container: web2/store
  [1]
  $ docker rm web2/database
  Error response from daemon: No such container: web2/database
  [1]
  $ docker rm -l site web2
  Error response from daemon: Conflict, cannot remove the default link name of the container
  Error response from daemon: Conflict, cannot remove the default link name of the container
  [1]
  $ docker run -d --name src -e PASS=hidden -e EMPTY= -e 'WITH=a b=c' -e PATH=/bin -e HOME=/x busybox sleep 1000
  0b60390c99f3caee9b7e35b354bed523129e95297594ba69c8be982a6ffee49d
  $ docker run --rm --link src:s busybox env | grep S_
  S_NAME=/festive_shannon/s
  S_ENV_PASS=hidden
  S_ENV_EMPTY=
  S_ENV_WITH=a b=c
  $ docker run -d --name exp --expose 80 --expose 8080/udp --expose 443-445 busybox sleep 1000
  6ea0e3782a54f449dc82927122b5d654bd0ef4471ab827c1c6612eb12c58f99b
  $ docker run --rm --link exp:e busybox env | grep E_
  E_PORT=tcp://172.17.0.6:80
  E_PORT_443_TCP_START=tcp://172.17.0.6:443
  E_PORT_443_TCP_ADDR=172.17.0.6
  E_PORT_443_TCP_PROTO=tcp
  E_PORT_443_TCP_PORT_START=443
  E_PORT_443_TCP_END=tcp://172.17.0.6:445
  E_PORT_443_TCP_PORT_END=445
  E_PORT_80_TCP=tcp://172.17.0.6:80
  E_PORT_80_TCP_ADDR=172.17.0.6
  E_PORT_80_TCP_PORT=80
  E_PORT_80_TCP_PROTO=tcp
  E_PORT_443_TCP=tcp://172.17.0.6:443
  E_PORT_443_TCP_PORT=443
  E_PORT_444_TCP=tcp://172.17.0.6:444
  E_PORT_444_TCP_ADDR=172.17.0.6
  E_PORT_444_TCP_PORT=444
  E_PORT_444_TCP_PROTO=tcp
  E_PORT_445_TCP=tcp://172.17.0.6:445
  E_PORT_445_TCP_ADDR=172.17.0.6
  E_PORT_445_TCP_PORT=445
  E_PORT_445_TCP_PROTO=tcp
  E_PORT_8080_UDP=udp://172.17.0.6:8080
  E_PORT_8080_UDP_ADDR=172.17.0.6
  E_PORT_8080_UDP_PORT=8080
  E_PORT_8080_UDP_PROTO=udp
  E_NAME=/naughty_chebyshev/e
  $ docker run -d --name pub -p 3000:3000 -p 81:80/udp busybox sleep 1000
  56cc19bcbde30d5875fa11d2315e18fe84b41be793a525a4c43b9b0733104e4f
  $ docker run --rm --link pub:p busybox env | grep P_
  P_PORT=udp://172.17.0.7:80
  P_PORT_80_UDP=udp://172.17.0.7:80
  P_PORT_80_UDP_ADDR=172.17.0.7
  P_PORT_80_UDP_PORT=80
  P_PORT_80_UDP_PROTO=udp
  P_PORT_3000_TCP=tcp://172.17.0.7:3000
  P_PORT_3000_TCP_ADDR=172.17.0.7
  P_PORT_3000_TCP_PORT=3000
  P_PORT_3000_TCP_PROTO=tcp
  P_NAME=/elated_meninsky/p
  $ docker run --rm --link exp:e --link pub:p --link src:s busybox tail -4 /etc/hosts
  172.17.0.6	e 6ea0e3782a54 exp
  172.17.0.7	p 56cc19bcbde3 pub
  172.17.0.5	s 0b60390c99f3 src
  172.17.0.8	d967bf85201a
  $ docker run -d --name consumer --link exp:e --link pub:p busybox sleep 1000
  5dcedcaafeed74d7c01909b85727dc465d360ecf9ad59d425579286139ca03f4
  $ docker exec consumer ping -c 1 e
  PING e (172.17.0.6): 56 data bytes
  64 bytes from 172.17.0.6: seq=0 ttl=64 time=0.359 ms
  
  --- e ping statistics ---
  1 packets transmitted, 1 packets received, 0% packet loss
  round-trip min/avg/max = 0.359/0.359/0.359 ms
  $ docker exec consumer ping -c 1 exp
  PING exp (172.17.0.6): 56 data bytes
  64 bytes from 172.17.0.6: seq=0 ttl=64 time=0.157 ms
  
  --- exp ping statistics ---
  1 packets transmitted, 1 packets received, 0% packet loss
  round-trip min/avg/max = 0.157/0.157/0.157 ms
  $ docker exec consumer ping -c 1 nosuch
  ping: bad address 'nosuch'
  [1]
  $ docker exec pub ping -c 1 consumer
  ping: bad address 'consumer'
  [1]
  $ docker stop -t 0 pub
  pub
  $ docker exec consumer tail -4 /etc/hosts
  Error response from daemon: Cannot link to a non running container: /pub AS /consumer/p
  [1]
  $ docker exec consumer ping -c 1 -w 2 p >/dev/null; echo $?
  Error response from daemon: Cannot link to a non running container: /pub AS /consumer/p
  1
  $ docker start pub
  pub
  $ docker exec consumer tail -4 /etc/hosts
  ff02::2	ip6-allrouters
  172.17.0.6	e 6ea0e3782a54 exp
  172.17.0.7	p 56cc19bcbde3 pub
  172.17.0.8	5dcedcaafeed
  $ docker stop -t 0 exp pub
  exp
  pub
  $ docker start pub exp
  pub
  exp
  $ docker exec consumer tail -4 /etc/hosts
  ff02::2	ip6-allrouters
  172.17.0.7	e 6ea0e3782a54 exp
  172.17.0.6	p 56cc19bcbde3 pub
  172.17.0.8	5dcedcaafeed
  $ docker rm -f pub
  pub
  $ docker exec consumer tail -4 /etc/hosts
  Error response from daemon: Cannot link to a non running container: /pub AS /consumer/p
  [1]
  $ docker inspect -f '{{.HostConfig.Links}}' consumer
  [/exp:/consumer/e /pub:/consumer/p]
  $ docker restart -t 0 consumer
  Error response from daemon: Cannot restart container consumer: Cannot link to a non running container: /pub AS /consumer/p
  [1]
  $ docker exec consumer tail -4 /etc/hosts
  Error response from daemon: Container 5dcedcaafeed74d7c01909b85727dc465d360ecf9ad59d425579286139ca03f4 is not running
  [1]
  $ docker run -d --name pub busybox sleep 1000
  ee68c14404296663d88a1e54d20b860032025f11eda80bd05adf6963d58f525f
  $ docker restart -t 0 consumer
  Error response from daemon: Cannot restart container consumer: Cannot link to a non running container: /pub AS /consumer/p
  [1]
  $ docker ps --no-trunc --format '{{.Names}}'
  pub
  consumer/e,exp
  src
  web2
  site
  pg
  $ docker pause exp
  exp
  $ docker run --rm --link exp:e busybox echo linked
  linked
  $ docker unpause exp
  exp
  $ docker create --name never busybox true
  abb16de3408b997f3fae03fadef6f60152cc423bc4ca6f11fd998ae9576d11c3
  $ docker run --rm --link never:n busybox true
  docker: Error response from daemon: Cannot link to a non running container: /never AS /amazing_matsumoto/n
  
  Run 'docker run --help' for more information
  [125]
  $ docker create --name waits --link never:n busybox true
  746bd75c153f17355423da1b2608baff723067fba42714b7836461873f8808cc
  $ docker start waits
  Error response from daemon: Cannot link to a non running container: /never AS /waits/n
  Error: failed to start containers: waits
  [1]
  $ docker rm waits
  waits
  $ docker run -d --name hosted --net host busybox sleep 1000
  7a0f7b16121d9b7c0dba0988bdf6c21cba695e53dc9303ef01e7cb888d68d2ed
  $ docker run --rm --link hosted:h busybox true
  docker: Error response from daemon: conflicting options: host type networking can't be used with links. This would result in undefined behavior
  
  Run 'docker run --help' for more information
  [125]
  $ docker run -d --name loner --net none busybox sleep 1000
  cc7db16aaabea3471b945bb1880126d7a9c230f353b48c76770999b478b9c9ed
  $ docker run --rm --link loner:l busybox true
  docker: Error response from daemon: Cannot link to /loner, as it does not belong to the default network
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --net container:exp --link src:s busybox true
  docker: Error response from daemon: conflicting options: container type network can't be used with links. This would result in undefined behavior
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --link $(docker inspect -f '{{.Id}}' src):byid busybox env | grep NAME
  HOSTNAME=03db4dc21702
  BYID_NAME=/friendly_lehmann/byid
  $ docker run --rm --link $(docker ps -q --filter name=src) busybox env | grep -c ENV_PASS
  1
  $ docker network create nn
  7cfe6b1dd305847161384c89bdb742dbc39023f7a1becbb3c9688e59913ef173
  $ docker run -d --name other --net nn busybox sleep 1000
  6ed4801a1aceb35fd9bcfd21cf16006d054100eec2a3c1cca5a900017a4c3a3a
  $ docker run --rm --link other:o busybox true
  docker: Error response from daemon: Cannot link to /other, as it does not belong to the default network
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --net nn --link src:s busybox true
  $ docker run --rm --net nn --link nosuch:s busybox echo fine
  fine
  $ docker run --rm --net nn --link other:o busybox ping -c 1 o
  PING o (172.18.0.2): 56 data bytes
  64 bytes from 172.18.0.2: seq=0 ttl=64 time=0.207 ms
  
  --- o ping statistics ---
  1 packets transmitted, 1 packets received, 0% packet loss
  round-trip min/avg/max = 0.207/0.207/0.207 ms
  $ docker run --rm --net nn --link other:o busybox env | grep -c O_
  0
  [1]
  $ docker run -d --name linked --net nn --link other:o busybox sleep 1000
  e706fe9f2d406ab2c025ea8a98eea090e5d21ea59383f686f281e270a4faf3db
  $ docker inspect -f '{{.HostConfig.Links}} {{json .NetworkSettings.Networks.nn.Links}}' linked
  [] ["other:o"]
  $ docker network connect --link src:sss bridge linked
  $ docker inspect -f '{{json .NetworkSettings.Networks.bridge.Links}}' linked
  ["src:sss"]
  $ docker run --rm --net nn --link other busybox ping -c 1 other
  PING other (172.18.0.2): 56 data bytes
  64 bytes from 172.18.0.2: seq=0 ttl=64 time=0.744 ms
  
  --- other ping statistics ---
  1 packets transmitted, 1 packets received, 0% packet loss
  round-trip min/avg/max = 0.744/0.744/0.744 ms
  $ docker run -d --name exec-all --link src busybox sleep 1000
  8c34ba96d1c5618993c5d7f85fde180c4bfc124d3ed9ee7aa8650f4116d7e5dc
  $ docker exec exec-all env | grep SRC
  SRC_NAME=/exec-all/src
  SRC_ENV_PASS=hidden
  SRC_ENV_EMPTY=
  SRC_ENV_WITH=a b=c
  $ docker run --rm --link src:one --link src:one busybox tail -2 /etc/hosts
  172.17.0.5	one 0b60390c99f3 src
  172.17.0.10	216df4ccd1b4
  $ docker run --rm --link src:one --link exp:one busybox tail -2 /etc/hosts
  172.17.0.5	one 0b60390c99f3 src
  172.17.0.10	5ca5f8b10eae
  $ docker rm -f src
  src
  $ docker exec exec-all tail -2 /etc/hosts
  Error response from daemon: Cannot link to a non running container: /src AS /exec-all/src
  [1]
  $ docker stop -t 0 exec-all
  exec-all
  $ docker start exec-all
  Error response from daemon: Cannot link to a non running container: /src AS /exec-all/src
  Error: failed to start containers: exec-all
  [1]
  $ docker ps -a --filter name=exec-all --format '{{.Names}} {{.Status}}'
  exec-all Exited (137) Less than a second ago
