  $ docker run -d --name alpha --net container:alpha busybox sleep 10 2>&1 | sed 's/[0-9a-f]\{64\}/ID/'
  ID
  docker: Error response from daemon: cannot join own network
  
  Run 'docker run --help' for more information
  $ docker create --name alpha --net container:alpha busybox sleep 10 2>&1 | sed 's/[0-9a-f]\{64\}/ID/g'
  Error response from daemon: Conflict. The container name "/alpha" is already in use by container "ID". You have to remove (or rename) that container to be able to reuse that name.
  $ docker start alpha 2>&1 | sed 's/[0-9a-f]\{64\}/ID/g'
  Error response from daemon: cannot join own network
  Error: failed to start containers: alpha
  $ docker inspect -f '{{.HostConfig.NetworkMode}}' alpha
  container:alpha
  $ docker create --name one --net container:two busybox sleep 10 2>&1 | sed 's/[0-9a-f]\{64\}/ID/g'
  ID
  $ docker create --name two --net container:one busybox sleep 10 2>&1 | sed 's/[0-9a-f]\{64\}/ID/g'
  ID
  $ docker start one 2>&1 | sed 's/[0-9a-f]\{64\}/ID/g'
  Error response from daemon: cannot join network of a non running container: two
  Error: failed to start containers: one
  $ docker run --rm --pid container:pp --name pp busybox true
  docker: Error response from daemon: No such container: pp
  
  Run 'docker run --help' for more information
  [125]
  $ docker ps -a --format '{{.Names}} {{.Status}}'
  two Created
  one Created
  alpha Created
