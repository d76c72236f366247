  $ docker run -d --name aa --label k=v busybox sleep 1000
  bd2f2fcb95d72727cae3df71f3f6979a62d5c8ca10d335830aec5e964ed5fab4
  $ docker run -d --name bb busybox sleep 1000
  be95aebc0fb6357fc3c0a46ec1b6e0d517aebd563fdd0e645af3d2d9bc9921e1
  $ docker inspect --format json aa | tail -c 4 | od -c
  0000000   }   }   ]  \n
  0000004
  $ docker inspect --format json aa bb | wc -l
  1
  $ docker inspect --format json aa bb | cut -c1-7
  [{"Id":
  $ docker inspect --format json nosuch
  []
  Error: No such object: nosuch
  [1]
  $ docker network inspect --format json bridge | cut -c1-9
  [{"Name":
  $ docker network inspect --format json bridge host | wc -l
  1
  $ docker volume create v1; docker volume inspect --format json v1 | wc -l
  v1
  1
  $ docker volume inspect --format json v1 | cut -c1-10
  [{"Created
  $ docker image inspect --format json busybox | cut -c1-6
  [{"Id"
  $ docker inspect --format json aa nosuch | wc -l
  Error: No such object: nosuch
  1
  $ docker inspect --format json bridge busybox aa | tr -dc '[]' | cut -c1-3
  [[]
  $ docker system df --format json | wc -l
  4
  $ docker inspect -f '{{json .Nosuch}}' aa
  
  template parsing error: template: :1:7: executing "" at <.Nosuch>: map has no entry for key "Nosuch"
  [1]
  $ docker inspect -f '{{.Nosuch}}' aa bb
  
  template parsing error: template: :1:2: executing "" at <.Nosuch>: map has no entry for key "Nosuch"
  template parsing error: template: :1:2: executing "" at <.Nosuch>: map has no entry for key "Nosuch"
  [1]
  $ docker inspect -f '{{.Name}}' nosuch bridge busybox aa nosuch2
  bridge
  /aa
  Error: No such object: nosuch
  template parsing error: template: :1:2: executing "" at <.Name>: map has no entry for key "Name"
  Error: No such object: nosuch2
  [1]
  $ docker image inspect -f '{{.Nosuch}}' busybox ubuntu:14.04
  
  template parsing error: template: :1:2: executing "" at <.Nosuch>: map has no entry for key "Nosuch"
  template parsing error: template: :1:2: executing "" at <.Nosuch>: map has no entry for key "Nosuch"
  [1]
  $ docker network inspect -f '{{.Nosuch}}' bridge host
  
  template parsing error: template: :1:2: executing "" at <.Nosuch>: map has no entry for key "Nosuch"
  template parsing error: template: :1:2: executing "" at <.Nosuch>: map has no entry for key "Nosuch"
  [1]
