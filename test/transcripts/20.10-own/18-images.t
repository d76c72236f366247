# Images and their names.
  $ docker images
  <anything>
  $ docker images -a
  <anything>
  $ docker images -q | wc -l
  4
  $ docker images --no-trunc --format '{{.ID}}' busybox | cut -c1-7
  sha256:
  $ docker images --digests
  <anything>
  $ docker images --format '{{.Repository}}\t{{.Tag}}\t{{.Digest}}'
  <anything>
  $ docker images --format 'table {{.Repository}}\t{{.Tag}}'
  <anything>
  $ docker images --format '{{json .}}' busybox | tr ',' '\n' | cut -d: -f1 | sort
  "CreatedAt"
  "CreatedSince"
  "Digest"
  "ID"
  "Repository"
  "SharedSize"
  "Size"
  "Tag"
  "UniqueSize"
  "VirtualSize"
  {"Containers"
  $ docker images --format '{{.Nosuch}}'
  template parsing error: template: :1:2: executing "" at <.Nosuch>: can't evaluate field Nosuch in type *formatter.imageContext
  [1]
  $ docker images --format json busybox | tr ',' '\n' | wc -l
  11
  $ docker images --format raw busybox | sed 's/: .*//'
  repository
  tag
  image_id
  created_at
  virtual_size
  
  $ docker images --format '{{.CreatedSince}} {{.Size}} {{.VirtualSize}} {{.Containers}} {{.SharedSize}} {{.UniqueSize}}' busybox
  3 hours ago 1.98MB 1.984MB N/A N/A N/A
  $ docker images training/webapp:latest --format '{{.Repository}}'
  training/webapp
  $ docker images 'training' --format '{{.Repository}}'
  $ docker images '*:14.04' --format '{{.Repository}}'
  ubuntu
  $ docker images 'b*' --format '{{.Repository}}'
  busybox
  $ docker images busybox:nosuch
  REPOSITORY   TAG       IMAGE ID   CREATED   SIZE
  $ docker images one two
  docker: 'docker images' requires at most 1 argument
  
  Usage:  docker images [OPTIONS] [REPOSITORY[:TAG]]
  [1]
  $ docker images --filter dangling=true -q
  $ docker images --filter dangling=x
  Error response from daemon: Invalid filter 'dangling=[x]'
  [1]
  $ docker images --filter reference='busy*' --format '{{.Repository}}'
  busybox
  $ docker images --filter reference='*/webapp' --format '{{.Repository}}'
  training/webapp
  $ docker images --filter before=training/webapp --format '{{.Repository}}'
  <anything>
  $ docker images --filter since=ubuntu:14.04 --format '{{.Repository}}'
  <anything>
  $ docker images --filter since=nosuch
  Error response from daemon: No such image: nosuch:latest
  [1]
  $ docker images --filter label=x -q
  $ docker images --filter nosuch=x
  Error response from daemon: Invalid filter 'nosuch'
  [1]
  $ docker images --tree
  "--tree" requires API version 1.47, but the Docker daemon API version is 1.41
  [1]
  $ docker tag busybox one
  $ docker tag busybox one:two
  $ docker tag busybox:latest reg.example.org:5000/team/app:1.0
  $ docker images --format '{{.Repository}}:{{.Tag}}'
  <anything>
  $ docker images reg.example.org:5000/team/app --format '{{.Repository}} {{.Tag}}'
  reg.example.org:5000/team/app 1.0
  $ docker tag busybox one:two:three
  Error parsing reference: "one:two:three" is not a valid repository/tag: invalid reference format
  [1]
  $ docker tag busybox ''
  Error parsing reference: "" is not a valid repository/tag: invalid reference format
  [1]
  $ docker tag busybox :tag
  Error parsing reference: ":tag" is not a valid repository/tag: invalid reference format
  [1]
  $ docker tag busybox name:
  Error parsing reference: "name:" is not a valid repository/tag: invalid reference format
  [1]
  $ docker tag busybox UPPER
  Error parsing reference: "UPPER" is not a valid repository/tag: invalid reference format: repository name (library/UPPER) must be lowercase
  [1]
  $ docker tag busybox a/b/c/d:e
  $ docker tag busybox -x
  Error parsing reference: "-x" is not a valid repository/tag: invalid reference format
  [1]
  $ docker tag busybox sha256:abc
  Error response from daemon: refusing to create an ambiguous tag using digest algorithm as name
  [1]
  $ docker tag nosuch:v1 x
  Error response from daemon: No such image: nosuch:v1
  [1]
  $ docker tag busybox
  docker: 'docker tag' requires 2 arguments
  
  Usage:  docker tag SOURCE_IMAGE[:TAG] TARGET_IMAGE[:TAG]
  Run 'docker tag --help' for more information
  [1]
  $ docker tag
  docker: 'docker tag' requires 2 arguments
  
  Usage:  docker tag SOURCE_IMAGE[:TAG] TARGET_IMAGE[:TAG]
  Run 'docker tag --help' for more information
  [1]
  $ docker tag $(docker images -q busybox) byid
  $ docker tag training/webapp one
  $ docker rmi one:two
  Untagged: one:two
  $ docker rmi one
  Untagged: one:latest
  $ docker rmi one nosuch a/b/c/d:e
  Untagged: a/b/c/d:e
  Error response from daemon: No such image: one:latest
  Error response from daemon: No such image: nosuch:latest
  [1]
  $ docker rmi reg.example.org:5000/team/app:1.0
  Untagged: reg.example.org:5000/team/app:1.0
  $ docker run -d --name user busybox sleep 1000
  <anything>
  $ docker tag busybox tmp
  $ docker rmi tmp
  Untagged: tmp:latest
  $ docker rmi $(docker images -q busybox)
  <anything>
  $ docker rmi -f $(docker images -q training/postgres | head -1) | grep -c Untagged
  1
  $ docker rmi byid
  Untagged: byid:latest
  $ docker rmi busybox
  <anything>
  $ docker stop -t 0 user
  user
  $ docker rmi busybox
  <anything>
  $ docker rmi ubuntu:14.04
  <anything>
  $ docker rmi training/webapp:nosuch
  Error response from daemon: No such image: training/webapp:nosuch
  [1]
  $ docker rmi ubuntu
  Error response from daemon: No such image: ubuntu:latest
  [1]
  $ docker rmi
  docker: 'docker rmi' requires at least 1 argument
  
  Usage:  docker rmi [OPTIONS] IMAGE [IMAGE...]
  See 'docker rmi --help' for more information
  [1]
  $ docker rmi --no-prune nosuch
  Error response from daemon: No such image: nosuch:latest
  [1]
  $ docker rmi -f nosuch
  Error response from daemon: No such image: nosuch:latest
  $ docker rmi BAD
  Error response from daemon: invalid reference format: repository name must be lowercase
  [1]
  $ docker image rm nosuch
  Error response from daemon: No such image: nosuch:latest
  [1]
  $ docker image remove nosuch
  Error response from daemon: No such image: nosuch:latest
  [1]
  $ docker image ls --format '{{.Repository}}' | sort
  busybox
  training/webapp
  $ docker image list -q | wc -l
  2
  $ docker image history nosuch
  Error response from daemon: No such image: nosuch:latest
  [1]
  $ docker image inspect busybox -f '{{.Id}}' | cut -c1-7
  sha256:
  $ docker image tag busybox viaimage && docker images viaimage -q | wc -l
  1
  $ docker image prune -f
  Total reclaimed space: 0B
  $ docker image prune
  WARNING! This will remove all dangling images.
  Are you sure you want to continue? [y/N]  (no-eol)
  $ docker image prune -f --filter until=1h
  Total reclaimed space: 0B
  $ docker image prune -f --filter nosuch=1
  Error response from daemon: Invalid filter 'nosuch'
  [1]
  $ docker commit user dang >/dev/null; docker commit -m other user dang >/dev/null; docker images -f dangling=true --format '{{.Repository}} {{.Tag}}'
  <none> <none>
  $ docker images -a --format '{{.Repository}} {{.Tag}}'
  <anything>
  $ docker image prune -f | sed 's/sha256:[0-9a-f]*/ID/' | head -2
  Deleted Images:
  deleted: ID
  $ docker image prune -f
  Total reclaimed space: 0B
  $ docker image prune -a --help | head -4
  Usage:  docker image prune [OPTIONS]
  $ docker rmi -f dang viaimage | grep Untagged
  Untagged: dang:latest
  Untagged: viaimage:latest
  $ docker rmi -f busybox
  <anything>
  $ docker ps -a --format '{{.Image}}' | wc -c
  13
  $ docker images busybox -q
  $ docker run --rm user true 2>&1 | head -1
  Unable to find image 'user:latest' locally
  $ docker pull
  docker: 'docker pull' requires 1 argument
  
  Usage:  docker pull [OPTIONS] NAME[:TAG|@DIGEST]
  Run 'docker pull --help' for more information
  [1]
  $ docker pull BAD
  invalid reference format: repository name (library/BAD) must be lowercase
  [1]
  $ docker pull a b
  docker: 'docker pull' requires 1 argument
  
  Usage:  docker pull [OPTIONS] NAME[:TAG|@DIGEST]
  Run 'docker pull --help' for more information
  [1]
  $ docker pull --nosuch x
  unknown flag: --nosuch
  
  Usage:  docker pull [OPTIONS] NAME[:TAG|@DIGEST]
  Run 'docker pull --help' for more information
  [125]
  $ docker search
  docker: 'docker search' requires 1 argument
  
  Usage:  docker search [OPTIONS] TERM
  Run 'docker search --help' for more information
  [1]
  $ docker login --help | head -3
  Usage:  docker login [OPTIONS] [SERVER]
  $ docker image nosuch
  docker: unknown command: docker image nosuch
  
  Usage:  docker image
  Run 'docker image --help' for more information
  [1]
  $ docker image ls nosuch nosuch
  docker: 'docker image ls' requires at most 1 argument
  
  Usage:  docker image ls [OPTIONS] [REPOSITORY[:TAG]]
  [1]
  $ docker rm user
  user
  $ docker images -q -f reference=ubuntu -f reference=training/webapp | wc -l
  1
