# ps: filters and formats.
  $ docker run -d --name a1 --label tier=front --label x busybox sleep 1000
  979e244df4fbf4a3c8d6c898d87571fb7c6b7304d4fcb7c24c2c330a9261842d
  $ docker run -d --name b1 --label tier=back -v vol:/v -p 80 busybox sleep 1000
  d9c5a151c8a2072378a63c90ed28cb8541a0f29aa593acba5b6107188f7ee3e7
  $ docker create --name c1 busybox true
  985776e7ddd0eb87eace959609c89e2b368954818a12e36a4998067eb10dd732
  $ docker run --name d1 busybox sh -c 'exit 3'
  [3]
  $ docker run -d --name e1 busybox sleep 1000; docker pause e1
  5c996037e25e76e1a22608c821bb555047bfe70c4b8c2582da259ca63d13dc9f
  e1
  $ docker ps --format '{{.Names}}'
  e1
  b1
  a1
  $ docker ps -aq | wc -l
  5
  $ docker ps -l --format '{{.Names}}'
  e1
  $ docker ps -n 2 --format '{{.Names}} {{.State}}'
  e1 paused
  d1 exited
  $ docker ps -n -1 --format '{{.Names}}'
  e1
  b1
  a1
  $ docker ps -n 0 -q | wc -l
  3
  $ docker ps -n x
  invalid argument "x" for "-n, --last" flag: strconv.ParseInt: parsing "x": invalid syntax
  
  Usage:  docker ps [OPTIONS]
  Run 'docker ps --help' for more information
  [125]
  $ docker ps -a -f status=exited --format '{{.Names}}'
  d1
  $ docker ps -f status=created --format '{{.Names}}'
  c1
  $ docker ps -f status=paused -f status=running --format '{{.Names}}'
  e1
  b1
  a1
  $ docker ps -f status=nosuch
  Error response from daemon: Invalid filter 'status=nosuch'
  [1]
  $ docker ps -a -f exited=3 --format '{{.Names}}'
  d1
  $ docker ps -a -f exited=x
  Error response from daemon: strconv.Atoi: parsing "x": invalid syntax
  [1]
  $ docker ps -f label=tier --format '{{.Names}}'
  b1
  a1
  $ docker ps -f label=tier=back --format '{{.Names}}'
  b1
  $ docker ps -f label=tier=back -f label=x --format '{{.Names}}'
  $ docker ps -f volume=vol --format '{{.Names}}'
  b1
  $ docker ps -f volume=/v --format '{{.Names}}'
  b1
  $ docker ps -a -f ancestor=busybox --format '{{.Names}}' | wc -l
  5
  $ docker ps -f ancestor=nosuch -q
  $ docker ps -f network=bridge --format '{{.Names}}'
  e1
  b1
  a1
  $ docker ps -f network=nosuch -q
  $ docker ps -a -f before=c1 --format '{{.Names}}'
  b1
  a1
  $ docker ps -a -f since=c1 --format '{{.Names}}'
  e1
  d1
  $ docker ps -f before=nosuch
  Error response from daemon: no such container nosuch
  [1]
  $ docker ps -f id=$(docker inspect -f '{{.Id}}' a1 | cut -c1-5) --format '{{.Names}}'
  a1
  $ docker ps -f name=^/a1$ --format '{{.Names}}'
  a1
  $ docker ps -f name='[' 
  CONTAINER ID   IMAGE     COMMAND   CREATED   STATUS    PORTS     NAMES
  $ docker ps -f health=none --format '{{.Names}}' | wc -l
  3
  $ docker ps -f is-task=false -q | wc -l
  3
  $ docker ps -f nosuch=1
  Error response from daemon: Invalid filter 'nosuch'
  [1]
  $ docker ps -f nosuch
  invalid argument "nosuch" for "-f, --filter" flag: bad format of filter (expected name=value)
  
  Usage:  docker ps [OPTIONS]
  Run 'docker ps --help' for more information
  [125]
  $ docker ps -f publish=80
  CONTAINER ID   IMAGE     COMMAND   CREATED   STATUS    PORTS     NAMES
  $ docker ps --format '{{.Labels}}|{{.Label "tier"}}|{{.Mounts}}|{{.Networks}}|{{.LocalVolumes}}' -f name=b1
  tier=back|back|vol|bridge|1
  $ docker ps --format json -f name=a1 | tr ',' '\n' | cut -d: -f1 | sort
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
  x="
  {"Command"
  $ docker ps --format '{{json .Names}} {{upper .Image}} {{title .State}}' -f name=a1
  "a1" BUSYBOX Running
  $ docker ps --format 'table {{.Names}}\t{{.Label "tier"}}\t{{.Image}}' -f name=a1
  NAMES     tier      IMAGE
  a1        front     busybox
  $ docker ps --format 'table {{.Nosuch}}'
  failed to execute template: template: :1:8: executing "" at <.Nosuch>: can't evaluate field Nosuch in type *formatter.ContainerContext
  [1]
  $ docker ps --format '{{.Nosuch}}'
  failed to execute template: template: :1:2: executing "" at <.Nosuch>: can't evaluate field Nosuch in type *formatter.ContainerContext
  [1]
  $ docker ps --format '{{.Names'
  failed to parse template: template: :1: unclosed action
  [1]
  $ docker ps --format '{{nosuch .Names}}'
  failed to parse template: template: :1: function "nosuch" not defined
  [1]
  $ docker ps --format 'plain'
  plain
  plain
  plain
  $ docker ps --format ''
  CONTAINER ID   IMAGE     COMMAND        CREATED         STATUS                           PORTS                                       NAMES
  5c996037e25e   busybox   "sleep 1000"   2 seconds ago   Up Less than a second (Paused)                                               e1
  d9c5a151c8a2   busybox   "sleep 1000"   3 seconds ago   Up 1 second                      0.0.0.0:32768->80/tcp, [::]:32768->80/tcp   b1
  979e244df4fb   busybox   "sleep 1000"   3 seconds ago   Up 2 seconds                                                                 a1
  $ docker ps --format raw -f name=a1 | cut -d: -f1
  container_id
  image
  command
  created_at
  state
  status
  names
  labels
  ports
  
  $ docker ps -s --format '{{.Names}} {{.Size}}' -f name=a1
  a1 0B (virtual 1.98MB)
  $ docker ps --format '{{.RunningFor}} {{.CreatedAt}}' -f name=a1 | wc -l
  1
  $ docker ps --no-trunc --format '{{.Command}}' -f name=a1
  "sleep 1000"
  $ docker ps -q --no-trunc -f name=a1 | wc -c
  65
  $ docker ps extra
  docker: 'docker ps' accepts no arguments
  
  Usage:  docker ps [OPTIONS]
  Run 'docker ps --help' for more information
  [1]
  $ docker container ls -a --filter name=d1 --format '{{.Names}}: {{.Status}}' | sed 's/) .*/)/'
  d1: Exited (3)
  $ docker ps --filter 'name=a1' --filter 'name=b1' --format '{{.Names}}'
  b1
  a1
