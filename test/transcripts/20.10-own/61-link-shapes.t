# Links with aliases, renames, restarts, loops and stopped sources.
  $ docker run -d --name db --expose 6000-6001 training/postgres
  17e106c5860db8c392e23888dd190aaad4a4b6fa2b3b3e23ede5238fcafd129a
  $ docker run -d --name web --link db:one --link db:two --link db training/webapp
  2e4c3c1a061e53181a1b80308f7180743a34e7bde48fb27e1ebc40b458a63296
  $ docker exec web env | grep -c ^ONE_
  15
  $ docker exec web env | grep ^TWO_NAME
  TWO_NAME=/web/two
  $ docker exec web env | grep ^DB_ENV
  DB_ENV_PG_VERSION=9.3
  $ docker exec web env | grep ^ONE_PORT_600 | sort
  ONE_PORT_6000_TCP=tcp://172.17.0.2:6000
  ONE_PORT_6000_TCP_ADDR=172.17.0.2
  ONE_PORT_6000_TCP_PORT=6000
  ONE_PORT_6000_TCP_PROTO=tcp
  ONE_PORT_6001_TCP=tcp://172.17.0.2:6001
  ONE_PORT_6001_TCP_ADDR=172.17.0.2
  ONE_PORT_6001_TCP_PORT=6001
  ONE_PORT_6001_TCP_PROTO=tcp
  $ docker exec web env | grep '^DB_PORT=' 
  DB_PORT=tcp://172.17.0.2:5432
  $ docker exec web grep 172.17.0.2 /etc/hosts
  172.17.0.2	one 17e106c5860d db
  172.17.0.2	two 17e106c5860d db
  172.17.0.2	db 17e106c5860d
  $ docker inspect -f '{{len .HostConfig.Links}}' web
  3
  $ docker run --rm --link db:my-db.x busybox env | grep -i my | sort | head -3
  MY_DB.X_ENV_PG_VERSION=9.3
  MY_DB.X_NAME=/charming_haslett/my-db.x
  MY_DB.X_PORT=tcp://172.17.0.2:5432
  $ docker run --rm --link db:my-db.x busybox grep my-db /etc/hosts
  172.17.0.2	my-db.x 17e106c5860d db
  $ docker run --rm --link db:'bad name' busybox true
  $ docker run --rm --link db: busybox true
  $ docker run --rm --link :db busybox true
  docker: Error response from daemon: could not get container for : invalid name or ID supplied: ""
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --link '' busybox true
  invalid argument "" for "--link" flag: empty string specified for links
  
  Usage:  docker run [OPTIONS] IMAGE [COMMAND] [ARG...]
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --link db:a:b busybox true
  invalid argument "db:a:b" for "--link" flag: bad format for links: db:a:b
  
  Usage:  docker run [OPTIONS] IMAGE [COMMAND] [ARG...]
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --link /db:x busybox env | grep X_NAME | sed 's#/[a-z_0-9]*/#/N/#'
  X_NAME=/N/x
  $ docker run --rm --link $(docker inspect -f '{{.Id}}' db | cut -c1-8):x busybox grep -c x /etc/hosts
  2
  $ docker create --name a1 busybox sleep 100
  4f8a72c1b39860a5c6bfaf7fbd50f947ac65545c15386c6dac6c058d504b4924
  $ docker run -d --name b1 --link a1:a busybox sleep 100
  c3a75be0dcaa63f3b39473dc42673cb85dad0d02ce9755ba9f69b9d138a7ff85
  docker: Error response from daemon: Cannot link to a non running container: /a1 AS /b1/a
  
  Run 'docker run --help' for more information
  [125]
  $ docker ps -a --format '{{.Names}} {{.State}}'
  b1 created
  a1 created
  web running
  db running
  $ docker rm b1
  b1
  $ docker start a1
  a1
  $ docker run -d --name b1 --link a1:peer busybox sleep 100
  436da2cb19387bab3a69c17159f366c6e941ae1d63d592336dd95671482da734
  $ docker rename a1 aa
  $ docker inspect -f '{{.HostConfig.Links}}' b1
  [/aa:/b1/peer]
  $ docker exec b1 grep peer /etc/hosts | cut -d' ' -f2-
  4f8a72c1b398 a1
  $ docker restart -t 0 aa
  aa
  $ docker exec b1 grep peer /etc/hosts | awk '{print $1, NF}'
  172.17.0.4 4
  $ docker restart -t 0 b1
  b1
  $ docker exec b1 grep peer /etc/hosts | awk '{print $1, $2, $4}'
  172.17.0.4 peer aa
  $ docker exec b1 env | grep PEER_NAME
  PEER_NAME=/b1/peer
  $ docker rm --link /b1/peer
  /b1/peer
  $ docker rm --link /b1/peer
  Error response from daemon: No such container: b1/peer
  [1]
  $ docker rm --link b1/nosuch
  Error response from daemon: No such container: b1/nosuch
  [1]
  $ docker rm --link nosuch/peer
  Error response from daemon: No such container: nosuch/peer
  [1]
  $ docker rm --link b1
  Error response from daemon: Conflict, cannot remove the default link name of the container
  [1]
  $ docker inspect -f '{{.HostConfig.Links}}' b1
  []
  $ docker exec b1 grep -c peer /etc/hosts
  0
  [1]
  $ docker restart -t 0 b1; docker exec b1 grep -c peer /etc/hosts
  b1
  0
  [1]
  $ docker stop -t 0 aa; docker run --name c1 --link aa:x busybox true
  aa
  docker: Error response from daemon: Cannot link to a non running container: /aa AS /c1/x
  
  Run 'docker run --help' for more information
  [125]
  $ docker start c1
  Error response from daemon: Cannot link to a non running container: /aa AS /c1/x
  Error: failed to start containers: c1
  [1]
  $ docker ps -a --filter name=c1 --format '{{.Names}} {{.State}}'
  c1 created
  $ docker rm -f aa; docker start c1
  aa
  Error response from daemon: Cannot link to a non running container: /aa AS /c1/x
  Error: failed to start containers: c1
  [1]
  $ docker inspect -f '{{.HostConfig.Links}}' c1
  [/aa:/c1/x]
  $ docker run --rm --link b1:b --net none busybox true
  $ docker run --rm --link b1:b --net host busybox true
  docker: Error response from daemon: conflicting options: host type networking can't be used with links. This would result in undefined behavior
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --link b1:b --net container:b busybox true
  docker: Error response from daemon: conflicting options: container type network can't be used with links. This would result in undefined behavior
  
  Run 'docker run --help' for more information
  [125]
  $ docker create --name self --link self:me busybox true
  Error response from daemon: could not get container for self: No such container: self
  [1]
