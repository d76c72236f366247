# cp in both directions.
  $ docker run -d --name box busybox sleep 1000
  432efe9af8261fb8071ed0bada7c14d632e88bfeecfabd1b11720392328e2e47
  $ echo one > one; mkdir -p d/e; echo two > d/two; echo three > d/e/three; ln -s one link
  $ docker cp one box:/tmp
  $ docker exec box cat /tmp/one
  one
  $ docker cp one box:/tmp/uno
  $ docker cp one box:/tmp/new/
  <anything>
  [1]
  $ docker cp one box:/nosuch/x
  Error response from daemon: Could not find the file /nosuch in container box
  [1]
  $ docker cp d box:/tmp
  $ docker cp d box:/tmp/dd
  $ docker cp d box:/tmp/dd
  $ docker cp d/. box:/tmp/ee
  $ docker exec box find /tmp | sort
  /tmp
  /tmp/d
  /tmp/d/e
  /tmp/d/e/three
  /tmp/d/two
  /tmp/dd
  /tmp/dd/d
  /tmp/dd/d/e
  /tmp/dd/d/e/three
  /tmp/dd/d/two
  /tmp/dd/e
  /tmp/dd/e/three
  /tmp/dd/two
  /tmp/ee
  /tmp/ee/e
  /tmp/ee/e/three
  /tmp/ee/two
  /tmp/one
  /tmp/uno
  $ docker cp d box:/tmp/one
  <anything>
  [1]
  $ docker cp nosuch box:/tmp
  <anything>
  [1]
  $ docker cp one nosuch:/tmp
  Error response from daemon: No such container: nosuch
  [1]
  $ docker cp box:/tmp/one .
  $ docker cp box:/tmp/one copy; cat copy
  one
  $ docker cp box:/tmp/one nosuchdir/x
  <anything>
  [1]
  $ docker cp box:/tmp/one nosuchdir/
  no such directory
  [1]
  $ docker cp box:/nosuch .
  Error response from daemon: Could not find the file /nosuch in container box
  [1]
  $ docker cp box:/tmp/d out; find out | sort
  out
  out/e
  out/e/three
  out/two
  $ docker cp box:/tmp/d out; find out | sort
  out
  out/d
  out/d/e
  out/d/e/three
  out/d/two
  out/e
  out/e/three
  out/two
  $ docker cp box:/tmp/d one
  cannot copy directory
  [1]
  $ docker cp box:/etc/passwd - | tar tf -
  passwd
  $ docker cp box:/tmp/d - | tar tf - | sort
  d/
  d/e/
  d/e/three
  d/two
  $ tar cf - one d | docker cp - box:/srv
  destination "box:/srv" must be a directory
  [1]
  $ docker exec box mkdir /srv; tar cf - one d | docker cp - box:/srv; docker exec box ls /srv
  d
  one
  $ echo junk | docker cp - box:/srv
  Error response from daemon: Error processing tar file(exit status 1): unexpected EOF
  [1]
  $ docker cp - -
  must specify at least one container source
  [1]
  $ docker cp one two
  must specify at least one container source
  [1]
  $ docker cp box:/a box:/b
  copying between containers is not supported
  [1]
  $ docker cp box:/tmp
  docker: 'docker cp' requires 2 arguments
  
  Usage:  docker cp [OPTIONS] CONTAINER:SRC_PATH DEST_PATH|-
  Run 'docker cp --help' for more information
  [1]
  $ docker cp
  docker: 'docker cp' requires 2 arguments
  
  Usage:  docker cp [OPTIONS] CONTAINER:SRC_PATH DEST_PATH|-
  Run 'docker cp --help' for more information
  [1]
  $ docker cp link box:/tmp/l; docker exec box ls -l /tmp/l | cut -c1
  l
  $ docker cp -L link box:/tmp/l2; docker exec box ls -l /tmp/l2 | cut -c1
  -
  $ docker exec box ln -s /tmp/one /tmp/s; docker cp box:/tmp/s s; readlink s
  /tmp/one
  $ docker cp -L box:/tmp/s s2; cat s2
  one
  $ docker cp -q one box:/tmp/q
  $ docker cp -a one box:/tmp/arch; docker exec box stat -c %u /tmp/arch
  <anything>
  $ docker stop -t 0 box; docker cp one box:/tmp/stopped; docker cp box:/tmp/stopped - | tar tf -
  box
  stopped
  $ docker cp box: .
  Error response from daemon: bad parameter: pathcannot be empty
  [1]
  $ docker cp one box:
  <anything>
  [1]
  $ docker cp ./box:x box:/tmp
  <anything>
  [1]
  $ docker cp box:/proc/version v
  Error response from daemon: Could not find the file /proc/version in container box
  [1]
  $ docker cp --nosuch a b
  unknown flag: --nosuch
  
  Usage:  docker cp [OPTIONS] CONTAINER:SRC_PATH DEST_PATH|-
  Run 'docker cp --help' for more information
  [125]
