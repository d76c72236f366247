# Lists of containers.
  $ docker ps
  CONTAINER ID   IMAGE     COMMAND   CREATED   STATUS    PORTS     NAMES
  $ docker ps -q
  $ docker ps -l
  CONTAINER ID   IMAGE     COMMAND   CREATED   STATUS    PORTS     NAMES
  $ docker ps -aq | wc -l
  0
  $ docker run -d --name one --label a=1 --label b=2 -p 8080:80 busybox sleep 1000
  13985e84405e2b18edd36a01d96d8a91a8720f6d2d279ce7ee89ae3558077d7c
  $ docker run -d --name two --label a=2 -v data:/data -v /tmp:/host -v /anon busybox sh -c 'while true; do sleep 1; done'
  3049c365f17ff84df914e57fd4e37b6d53d7cdd8ce184200a7dce05d08418191
  $ docker run --name three busybox sh -c 'exit 3'
  [3]
  $ docker create --name four --net none busybox true
  d617fb78b01e55d419aebdfddd2a2907e488eb198f6a9ef41b5e7ba409b16d1b
  $ docker run -d --name five --net host training/webapp python app.py
  769b7ef88bad2788aa245c37f152efcbd366c330ab760057e3e17f8648be7dcb
  $ docker run -d --name six --health-cmd 'true' --health-interval 1s busybox sleep 1000
  e1622213a2bfc7a2ba93939682efe783bbc4b93c2b89be50d0c8f7430e0cc625
  $ docker pause one
  one
  $ docker ps -a
  CONTAINER ID   IMAGE             COMMAND                  CREATED         STATUS                                     PORTS                                     NAMES
  e1622213a2bf   busybox           "sleep 1000"             1 second ago    Up Less than a second (health: starting)                                             six
  769b7ef88bad   training/webapp   "python app.py"          1 second ago    Up Less than a second                                                                five
  d617fb78b01e   busybox           "true"                   1 second ago    Created                                                                              four
  2a37cbd8f060   busybox           "sh -c 'exit 3'"         1 second ago    Exited (3) Less than a second ago                                                    three
  3049c365f17f   busybox           "sh -c 'while true; …"   2 seconds ago   Up 1 second                                                                          two
  13985e84405e   busybox           "sleep 1000"             2 seconds ago   Up 1 second (Paused)                       0.0.0.0:8080->80/tcp, [::]:8080->80/tcp   one
  $ docker ps -a --no-trunc
  CONTAINER ID                                                       IMAGE             COMMAND                                  CREATED         STATUS                                     PORTS                                     NAMES
  e1622213a2bfc7a2ba93939682efe783bbc4b93c2b89be50d0c8f7430e0cc625   busybox           "sleep 1000"                             1 second ago    Up Less than a second (health: starting)                                             six
  769b7ef88bad2788aa245c37f152efcbd366c330ab760057e3e17f8648be7dcb   training/webapp   "python app.py"                          1 second ago    Up Less than a second                                                                five
  d617fb78b01e55d419aebdfddd2a2907e488eb198f6a9ef41b5e7ba409b16d1b   busybox           "true"                                   1 second ago    Created                                                                              four
  2a37cbd8f060525a4a320d9961cea4ec143ad2ef12bd2172430840e3134e5fa7   busybox           "sh -c 'exit 3'"                         1 second ago    Exited (3) Less than a second ago                                                    three
  3049c365f17ff84df914e57fd4e37b6d53d7cdd8ce184200a7dce05d08418191   busybox           "sh -c 'while true; do sleep 1; done'"   2 seconds ago   Up 1 second                                                                          two
  13985e84405e2b18edd36a01d96d8a91a8720f6d2d279ce7ee89ae3558077d7c   busybox           "sleep 1000"                             2 seconds ago   Up 1 second (Paused)                       0.0.0.0:8080->80/tcp, [::]:8080->80/tcp   one
  $ docker ps -l
  CONTAINER ID   IMAGE     COMMAND        CREATED        STATUS                                     PORTS     NAMES
  e1622213a2bf   busybox   "sleep 1000"   1 second ago   Up Less than a second (health: starting)             six
  $ docker ps -n 3 --format '{{.Names}}'
  six
  five
  four
  $ docker ps -n 0
  CONTAINER ID   IMAGE             COMMAND                  CREATED         STATUS                                     PORTS                                     NAMES
  e1622213a2bf   busybox           "sleep 1000"             1 second ago    Up Less than a second (health: starting)                                             six
  769b7ef88bad   training/webapp   "python app.py"          1 second ago    Up Less than a second                                                                five
  3049c365f17f   busybox           "sh -c 'while true; …"   2 seconds ago   Up 1 second                                                                          two
  13985e84405e   busybox           "sleep 1000"             2 seconds ago   Up 1 second (Paused)                       0.0.0.0:8080->80/tcp, [::]:8080->80/tcp   one
  $ docker ps -n -1 --format '{{.Names}}'
  six
  five
  two
  one
  $ docker ps -n -5 --format '{{.Names}}'
  six
  five
  two
  one
  $ docker ps -n 100 -q | wc -l
  6
  $ docker ps -l -q | wc -l
  1
  $ docker ps -s --format '{{.Names}} {{.Size}}'
  six 0B (virtual 1.98MB)
  five 0B (virtual 276MB)
  two 0B (virtual 1.98MB)
  one 0B (virtual 1.98MB)
  $ docker ps -as
  CONTAINER ID   IMAGE             COMMAND                  CREATED         STATUS                                     PORTS                                     NAMES     SIZE
  e1622213a2bf   busybox           "sleep 1000"             1 second ago    Up Less than a second (health: starting)                                             six       0B (virtual 1.98MB)
  769b7ef88bad   training/webapp   "python app.py"          1 second ago    Up Less than a second                                                                five      0B (virtual 276MB)
  d617fb78b01e   busybox           "true"                   1 second ago    Created                                                                              four      0B (virtual 1.98MB)
  2a37cbd8f060   busybox           "sh -c 'exit 3'"         1 second ago    Exited (3) 1 second ago                                                              three     0B (virtual 1.98MB)
  3049c365f17f   busybox           "sh -c 'while true; …"   2 seconds ago   Up 1 second                                                                          two       0B (virtual 1.98MB)
  13985e84405e   busybox           "sleep 1000"             2 seconds ago   Up 1 second (Paused)                       0.0.0.0:8080->80/tcp, [::]:8080->80/tcp   one       0B (virtual 1.98MB)
  $ docker ps -a --format '{{.ID}}' --no-trunc | wc -c
  390
  $ docker ps -a --format '{{.Names}}: {{.State}} {{.Status}}'
  six: running Up Less than a second (health: starting)
  five: running Up Less than a second
  four: created Created
  three: exited Exited (3) 1 second ago
  two: running Up 1 second
  one: paused Up 1 second (Paused)
  $ docker ps -a --format '{{.Names}}: {{.Mounts}} {{.LocalVolumes}} {{.Networks}}'
  <anything>
  $ docker ps -a --format '{{.Names}}: {{.RunningFor}}' --filter name=one
  one: 2 seconds ago
  $ docker ps -a --format '{{.Names}}: {{.CreatedAt}}' --filter name=one
  one: 2026-11-22 09:04:51 +0000 UTC
  $ docker ps --format '{{.Image}} {{.Command}}'
  busybox "sleep 1000"
  training/webapp "python app.py"
  busybox "sh -c 'while true; …"
  busybox "sleep 1000"
  $ docker ps --format '{{.Label "a"}} {{.Label "nosuch"}}'
   
   
  2 
  1 
  $ docker ps --format '{{.Labels}}' --filter name=one
  a=1,b=2
  $ docker ps --format 'table {{.Label "a"}}\t{{.Names}}'
  a         NAMES
            six
            five
  2         two
  1         one
  $ docker ps --format 'table {{.ID}}\t{{.Labels}}\t{{.Mounts}}\t{{.Networks}}\t{{.Size}}\t{{.Status}}\t{{.State}}\t{{.RunningFor}}\t{{.CreatedAt}}\t{{.LocalVolumes}}\t{{.Command}}\t{{.Image}}' --filter name=one
  CONTAINER ID   LABELS    MOUNTS    NETWORKS   SIZE                  STATUS                 STATE     CREATED         CREATED AT                      LOCAL VOLUMES   COMMAND        IMAGE
  13985e84405e   a=1,b=2             bridge     0B (virtual 1.98MB)   Up 1 second (Paused)   paused    2 seconds ago   2026-11-22 09:04:51 +0000 UTC   0               "sleep 1000"   busybox
  $ docker ps --format 'table' --filter name=one
  CONTAINER ID   IMAGE     COMMAND        CREATED         STATUS                 PORTS                                     NAMES
  13985e84405e   busybox   "sleep 1000"   2 seconds ago   Up 1 second (Paused)   0.0.0.0:8080->80/tcp, [::]:8080->80/tcp   one
  $ docker ps --format table --filter name=one
  CONTAINER ID   IMAGE     COMMAND        CREATED         STATUS                  PORTS                                     NAMES
  13985e84405e   busybox   "sleep 1000"   2 seconds ago   Up 2 seconds (Paused)   0.0.0.0:8080->80/tcp, [::]:8080->80/tcp   one
  $ docker ps --format raw --filter name=one
  container_id: 13985e84405e
  image: busybox
  command: "sleep 1000"
  created_at: 2026-11-22 09:04:51 +0000 UTC
  state: paused
  status: Up 2 seconds (Paused)
  names: one
  labels: a=1,b=2
  ports: 0.0.0.0:8080->80/tcp, [::]:8080->80/tcp
  
  $ docker ps --format raw -s --filter name=one
  container_id: 13985e84405e
  image: busybox
  command: "sleep 1000"
  created_at: 2026-11-22 09:04:51 +0000 UTC
  state: paused
  status: Up 2 seconds (Paused)
  names: one
  labels: a=1,b=2
  ports: 0.0.0.0:8080->80/tcp, [::]:8080->80/tcp
  size: 0B (virtual 1.98MB)
  
  $ docker ps --format raw -q --filter name=one
  WARNING: Ignoring custom format, because both --format and --quiet are set.
  container_id: 13985e84405e
  $ docker ps --format json --filter name=one | tr ',' '\n' | cut -d: -f1 | sort
   [
  "CreatedAt"
  "ID"
  "Image"
  "Labels"
  "LocalVolumes"
  "Mounts"
  "Names"
  "Networks"
  "Platform"
  "Ports"
  "RunningFor"
  "Size"
  "State"
  "Status"
  b=2"
  {"Command"
  $ docker ps --format '{{json .}}' --filter name=one | tr ',' '\n' | cut -d: -f1 | sort
   [
  "CreatedAt"
  "ID"
  "Image"
  "Labels"
  "LocalVolumes"
  "Mounts"
  "Names"
  "Networks"
  "Platform"
  "Ports"
  "RunningFor"
  "Size"
  "State"
  "Status"
  b=2"
  {"Command"
  $ docker ps -q --format '{{.Names}}'
  WARNING: Ignoring custom format, because both --format and --quiet are set.
  e1622213a2bf
  769b7ef88bad
  3049c365f17f
  13985e84405e
  $ docker ps -q --no-trunc | awk '{print length($0)}' | sort -u
  64
  $ docker ps --format '{{upper .Names}} {{lower .Image}}' --filter name=one
  ONE busybox
  $ docker ps --format '{{.Names}}{{"\n"}}{{.Image}}' --filter name=one
  template parsing error: template: :1: unterminated quoted string
  [1]
  $ docker ps --format '{{range .Names}}{{.}}{{end}}' --filter name=one
  failed to execute template: template: :1:8: executing "" at <.Names>: range can't iterate over 
  [1]
  $ docker ps --format '{{len .Names}}' --filter name=one
  3
  $ docker ps --format '{{pad .Names 1 5}}|' --filter name=one
   one     |
  $ docker ps --format '{{truncate .Names 2}}' --filter name=three -a
  th
  $ docker ps --format '{{if eq .State "running"}}yes{{else}}no{{end}} {{.Names}}' -a
  yes six
  yes five
  no four
  no three
  yes two
  no one
  $ docker ps --format ''  --filter name=one
  CONTAINER ID   IMAGE     COMMAND        CREATED         STATUS                  PORTS                                     NAMES
  13985e84405e   busybox   "sleep 1000"   3 seconds ago   Up 2 seconds (Paused)   0.0.0.0:8080->80/tcp, [::]:8080->80/tcp   one
  $ docker ps --format '{{}}'
  failed to parse template: template: :1: missing value for command
  [1]
  $ docker ps --format '{{nosuch .Names}}'
  failed to parse template: template: :1: function "nosuch" not defined
  [1]
  $ docker ps --format '{{.Names.Foo}}'
  failed to execute template: template: :1:8: executing "" at <.Names.Foo>: can't evaluate field Foo in type string
  [1]
  $ docker ps --format '{{index .Names 0}}' --filter name=one
  failed to execute template: template: :1:2: executing "" at <index .Names 0>: error calling index: reflect: string index out of range
  [1]
  $ docker ps --format '{{.names}}'
  failed to execute template: template: :1:2: executing "" at <.names>: can't evaluate field names in type *formatter.ContainerContext
  [1]
  $ docker ps -a --filter status=running --format '{{.Names}}'
  six
  five
  two
  $ docker ps -a --filter status=paused --format '{{.Names}}'
  one
  $ docker ps -a --filter status=exited --filter status=created --format '{{.Names}}'
  four
  three
  $ docker ps -a --filter status=dead --format '{{.Names}}'
  $ docker ps --filter status=exited --format '{{.Names}}'
  three
  $ docker ps -a --filter exited=3 --format '{{.Names}}'
  three
  $ docker ps -a --filter exited=0 --format '{{.Names}}'
  $ docker ps -a --filter exited=abc
  Error response from daemon: strconv.Atoi: parsing "abc": invalid syntax
  [1]
  $ docker ps -a --filter label=a=1 --format '{{.Names}}'
  one
  $ docker ps -a --filter label=a --filter label=b --format '{{.Names}}'
  one
  $ docker ps -a --filter label=nosuch --format '{{.Names}}'
  $ docker ps -a --filter ancestor=busybox --format '{{.Names}}'
  six
  four
  three
  two
  one
  $ docker ps -a --filter ancestor=busybox:latest --format '{{.Names}}'
  six
  four
  three
  two
  one
  $ docker ps -a --filter ancestor=nosuch --format '{{.Names}}'
  $ docker ps -a --filter ancestor=ubuntu:14.04 --format '{{.Names}}'
  five
  $ docker ps -a --filter ancestor=$(docker images -q busybox) --format '{{.Names}}'
  six
  four
  three
  two
  one
  $ docker ps -a --filter volume=data --format '{{.Names}}'
  two
  $ docker ps -a --filter volume=/data --format '{{.Names}}'
  two
  $ docker ps -a --filter volume=nosuch --format '{{.Names}}'
  $ docker ps -a --filter network=host --format '{{.Names}}'
  five
  $ docker ps -a --filter network=bridge --format '{{.Names}}'
  six
  three
  two
  one
  $ docker ps -a --filter network=none --format '{{.Names}}'
  four
  $ docker ps -a --filter network=nosuch --format '{{.Names}}'
  $ docker ps -a --filter health=none --format '{{.Names}}'
  five
  four
  three
  two
  one
  $ docker ps -a --filter health=nosuch
  Error response from daemon: Unrecognised filter value for health: nosuch
  [1]
  $ docker ps -a --filter is-task=true --format '{{.Names}}'
  $ docker ps -a --filter is-task=false --format '{{.Names}}' | wc -l
  6
  $ docker ps -a --filter is-task=x
  Error response from daemon: Invalid filter 'is-task=[x]'
  [1]
  $ docker ps -a --filter name=e$ --format '{{.Names}}'
  five
  three
  one
  $ docker ps -a --filter name=t.o --format '{{.Names}}'
  two
  $ docker ps -a --filter 'name=[' --format '{{.Names}}'
  $ docker ps -a --filter name= --format '{{.Names}}' | wc -l
  6
  $ docker ps -a --filter name=one --filter name=two --format '{{.Names}}'
  two
  one
  $ docker ps -a --filter id=nosuch --format '{{.Names}}'
  $ docker ps -a --filter id=$(docker ps -q --filter name=two) --format '{{.Names}}'
  two
  $ docker ps -a --filter since=two --format '{{.Names}}'
  six
  five
  four
  three
  $ docker ps -a --filter before=three --format '{{.Names}}'
  two
  one
  $ docker ps -a --filter since=nosuch
  Error response from daemon: no such container nosuch
  [1]
  $ docker ps -a --filter before=nosuch
  Error response from daemon: no such container nosuch
  [1]
  $ docker ps -a --filter since=one --filter before=four --format '{{.Names}}'
  three
  two
  $ docker ps -a --filter bad
  invalid argument "bad" for "-f, --filter" flag: bad format of filter (expected name=value)
  
  Usage:  docker ps [OPTIONS]
  Run 'docker ps --help' for more information
  [125]
  $ docker ps -a --filter =x
  Error response from daemon: Invalid filter ''
  [1]
  $ docker ps -a --filter name
  invalid argument "name" for "-f, --filter" flag: bad format of filter (expected name=value)
  
  Usage:  docker ps [OPTIONS]
  Run 'docker ps --help' for more information
  [125]
  $ docker ps -a -f status=exited -f exited=0 --format '{{.Names}}'
  $ docker ps --filter status= 
  Error response from daemon: Invalid filter 'status='
  [1]
  $ docker ps -f NAME=one --format '{{.Names}}'
  one
  $ docker ps -f 'name = one' --format '{{.Names}}'
  one
  $ docker ps -a --last 2 --format '{{.Names}}'
  six
  five
  $ docker ps --latest --format '{{.Names}}'
  six
  $ docker ps -aqf name=one | wc -l
  1
  $ docker ps -ql | wc -l
  1
  $ docker ps -a --size --format '{{.Names}}' -n 2
  six
  five
  $ docker ps one two
  docker: 'docker ps' accepts no arguments
  
  Usage:  docker ps [OPTIONS]
  Run 'docker ps --help' for more information
  [1]
  $ docker container ps --format '{{.Names}}'
  six
  five
  two
  one
  $ docker container ls -a --filter status=created -q | wc -l
  1
  $ docker unpause one
  one
  $ docker ps --filter name=one --format '{{.Status}}'
  Up 3 seconds
  $ docker run -d --name long busybox sh -c 'echo this is a very long command line; sleep 1000'
  8c36731f12d785c771d447a6d745d37526729d323f486f5424c18daaae5434d6
  $ docker ps --format '{{.Command}}' -l
  "sh -c 'echo this is…"
  $ docker ps --format '{{.Command}}' -l --no-trunc
  "sh -c 'echo this is a very long command line; sleep 1000'"
  $ docker run -d --name quotes busybox sh -c "sleep 1000 'single' \"double\""
  ae458ff7a2e54af50c898718390309a5c6783f32c9942b3d79958edca25c260b
  $ docker ps --format '{{.Command}}' -l --no-trunc
  "sh -c 'sleep 1000 'single' \"double\"'"
  $ docker ps --format '{{json .Command}}' -l --no-trunc
  "\"sh -c 'sleep 1000 'single' \\\"double\\\"'\""
  $ docker run -d --name spaces busybox sleep '1000' ' ' ''
  d7aa8d9f9e5916765f076cc9686f41dc4e8d50b2a4df6f9f21f4be2516f7b22c
  $ docker ps --format '{{.Command}}' -l --no-trunc
  "sleep 1000 ' ' "
  $ docker run -d --name uni busybox sh -c 'sleep 1000 # äöü → …'
  d9debae85e92bb1f5a4e2105169ed988469d2a86e288a7e8c7925fe01b370fa4
  $ docker ps --format '{{.Command}}' -l
  "sh -c 'sleep 1000 #…"
  $ docker ps --format '{{.Command}}' -l --no-trunc
  "sh -c 'sleep 1000 # äöü → …'"
  $ docker tag busybox other:tag
  $ docker run -d --name bytag other:tag sleep 1000
  6587a98bb8e13a8f42439a4cbcea1b92ce02b2ee297a1e8d19cb2857bc1cac25
  $ docker rmi other:tag
  Untagged: other:tag
  $ docker rmi -f other:tag
  Error response from daemon: No such image: other:tag
  $ docker ps --format '{{.Names}} {{.Image}}' --filter name=bytag
  bytag ea76cafcd248
  $ docker run -d --name byid $(docker images -q busybox) sleep 1000
  659c9fa067c6a16ed4d16a9f41938ee80dbcd7221757c8b365f2f8bd22f5a4a2
  $ docker ps --format '{{.Names}} {{.Image}}' --filter name=byid
  byid ea76cafcd248
  $ docker run -d --name bylong $(docker images -q --no-trunc busybox) sleep 1000
  324622794e19ab516b4491fa4a9127127c4dbb26a57d91d8ae2654b15d7d7fd9
  $ docker ps --format '{{.Names}} {{.Image}}' --filter name=bylong
  bylong ea76cafcd248
  $ docker ps --format '{{.Names}} {{.Image}}' --filter name=bylong --no-trunc
  bylong sha256:ea76cafcd248f92acff76b48c434300894baf104bda00a92b409a466f40d35ee
