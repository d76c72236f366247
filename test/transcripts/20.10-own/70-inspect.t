# inspect's templates.
  $ docker run -d --name a1 --label l=1 --label m=two -e A=1 -p 8080:80 --restart on-failure:3 -m 64m busybox sleep 1000
  f1acb22033e1190bada47173812c402f50e0773749df857d51017e0b8e210ae9
  $ docker inspect -f '{{.Name}} {{.RestartCount}} {{.Driver}} {{.Platform}}' a1
  /a1 0 overlay2 linux
  $ docker inspect -f '{{json .State.Status}}{{json .HostConfig.RestartPolicy}}' a1
  "running"{"Name":"on-failure","MaximumRetryCount":3}
  $ docker inspect -f '{{json .Config.Labels}}' a1
  {"l":"1","m":"two"}
  $ docker inspect -f '{{index .Config.Labels "l"}} {{index .Config.Labels "nosuch"}}|' a1
  1 |
  $ docker inspect -f '{{range $k, $v := .Config.Labels}}{{$k}}={{$v}};{{end}}' a1
  l=1;m=two;
  $ docker inspect -f '{{range $i, $v := .Args}}{{$i}}:{{$v}}{{end}}' a1
  0:1000
  $ docker inspect -f '{{range $p, $c := .NetworkSettings.Ports}}{{$p}} -> {{range $c}}{{.HostIp}}:{{.HostPort}} {{end}}{{end}}' a1
  80/tcp -> 0.0.0.0:8080 :::8080 
  $ docker inspect -f '{{(index (index .NetworkSettings.Ports "80/tcp") 0).HostPort}}' a1
  8080
  $ docker inspect -f '{{index .NetworkSettings.Ports "81/tcp"}}' a1
  <no value>
  $ docker inspect -f '{{(index (index .NetworkSettings.Ports "81/tcp") 0).HostPort}}' a1
  
  template parsing error: template: :1:3: executing "" at <index (index .NetworkSettings.Ports "81/tcp") 0>: error calling index: index of untyped nil
  [1]
  $ docker inspect -f '{{.HostConfig.Memory}} {{.HostConfig.NanoCpus}} {{.HostConfig.Links}}' a1
  67108864 0 <no value>
  $ docker inspect -f '{{split .Name "/"}} {{join .Args ","}} {{lower "ABC"}} {{upper .Name}} {{title "abc def"}}' a1
  [ a1] 1000 abc /A1 Abc Def
  $ docker inspect -f '{{pad "x" 2 3}}|{{truncate .Id 5 | len}}' a1
    x   |5
  $ docker inspect -f '{{println .Name}}{{print 1 2 "a" "b" 3}}' a1
  /a1
  1 2ab3
  $ docker inspect -f '{{printf "%s %q %v %d %t %5.2f %T" .Name .Name .Args 5 true 1.5 .Name}}' a1
  /a1 "/a1" [1000] 5 true  1.50 string
  $ docker inspect -f '{{printf "%d" .Name}}' a1
  %!d(string=/a1)
  $ docker inspect -f '{{html "<a>"}} {{js "it'"'"'s"}} {{urlquery "a b"}}' a1
  &lt;a&gt; it\'s a+b
  $ docker inspect -f '{{if and .State.Running (not .State.Paused)}}up{{else if .State.Paused}}paused{{else}}down{{end}}' a1
  up
  $ docker inspect -f '{{if or .State.Paused .State.Dead}}x{{else}}y{{end}}' a1
  y
  $ docker inspect -f '{{eq .State.Status "running" "paused"}} {{lt 1 2}} {{ge 2 2}} {{gt "b" "a"}}' a1
  true true true true
  $ docker inspect -f '{{eq 1 "a"}}' a1
  
  template parsing error: template: :1:2: executing "" at <eq 1 "a">: error calling eq: incompatible types for comparison
  [1]
  $ docker inspect -f '{{with .Config.Entrypoint}}{{.}}{{else}}none{{end}}' a1
  none
  $ docker inspect -f '{{with $x := .Name}}{{$x}}{{end}}' a1
  /a1
  $ docker inspect -f '{{define "t"}}[{{.}}]{{end}}{{template "t" .Name}}' a1
  [/a1]
  $ docker inspect -f '{{template "nosuch"}}' a1
  
  template parsing error: template: :1:11: executing "" at <{{template "nosuch"}}>: template "nosuch" not defined
  [1]
  $ docker inspect -f '{{block "b" .Name}}<{{.}}>{{end}}' a1
  </a1>
  $ docker inspect -f '{{/* comment */}}x{{- " y " -}} z' a1
  x y z
  $ docker inspect -f '{{range .Args}}{{.}}{{break}}{{end}}' a1
  1000
  $ docker inspect -f '{{$x := 1}}{{$x = 2}}{{$x}}' a1
  2
  $ docker inspect -f '{{$y}}' a1
  template parsing error: template: :1: undefined variable "$y"
  [64]
  $ docker inspect -f '{{.Nosuch}}' a1
  
  template parsing error: template: :1:2: executing "" at <.Nosuch>: map has no entry for key "Nosuch"
  [1]
  $ docker inspect -f '{{.State.Nosuch}}' a1
  
  template parsing error: template: :1:8: executing "" at <.State.Nosuch>: map has no entry for key "Nosuch"
  [1]
  $ docker inspect -f '{{.Name.Nosuch}}' a1
  
  template parsing error: template: :1:7: executing "" at <.Name.Nosuch>: can't evaluate field Nosuch in type interface {}
  [1]
  $ docker inspect -f '{{.Config.Labels.l}} {{.Config.Labels.zz}}' a1
  1 <no value>
  $ docker inspect -f '{{len .Config.Env}} {{len .Name}} {{len 5}}' a1
  
  template parsing error: template: :1:36: executing "" at <len 5>: error calling len: len of type int
  [1]
  $ docker inspect -f '{{index .Args 5}}' a1
  
  template parsing error: template: :1:2: executing "" at <index .Args 5>: error calling index: index out of range: 5
  [1]
  $ docker inspect -f '{{slice .Name 1}} {{slice .Args 0 1}}' a1
  a1 [1000]
  $ docker inspect -f '{{end}}' a1
  template parsing error: template: :1: unexpected {{end}}
  [64]
  $ docker inspect -f '{{if}}x{{end}}' a1
  template parsing error: template: :1: missing value for if
  [64]
  $ docker inspect -f '{{range .Args}}' a1
  template parsing error: template: :1: unexpected EOF
  [64]
  $ docker inspect -f '{{.Name' a1
  template parsing error: template: :1: unclosed action
  [64]
  $ docker inspect -f '{{nosuch .Name}}' a1
  template parsing error: template: :1: function "nosuch" not defined
  [64]
  $ docker inspect -f '{{"unterminated}}' a1
  template parsing error: template: :1: unterminated quoted string
  [64]
  $ docker inspect -f '{{1.5}} {{0x10}} {{1e3}} {{true}} {{nil}}' a1
  
  template parsing error: template: :1:36: executing "" at <nil>: nil is not a command
  [1]
  $ docker inspect -f '{{`raw`}} {{"q\"q\t|"}} {{'"'a'"'}}' a1
  raw q"q	| 97
  $ docker inspect -f 'plain' a1
  plain
  $ docker inspect -f '' a1 | head -2
  [
      {
  $ docker inspect --format json a1 | cut -c1-6
  [{"Id"
  $ docker inspect -f '{{.Id}}' nosuch a1 | wc -l
  Error: No such object: nosuch
  1
  $ docker inspect nosuch
  []
  Error: No such object: nosuch
  [1]
  $ docker inspect
  docker: 'docker inspect' requires at least 1 argument
  
  Usage:  docker inspect [OPTIONS] NAME|ID [NAME|ID...]
  See 'docker inspect --help' for more information
  [1]
  $ docker inspect --type image a1
  []
  Error response from daemon: no such image: a1: No such image: a1:latest
  [1]
  $ docker inspect --type nosuch a1
  unknown type: "nosuch": must be one of "config", "container", "image", "network", "node", "plugin", "secret", "service", "task", "volume"
  [1]
  $ docker inspect --type volume a1
  []
  Error response from daemon: get a1: no such volume
  [1]
  $ docker inspect -s -f '{{.SizeRw}} {{.SizeRootFs | lt 1000}}' a1
  
  template parsing error: template: :1:28: executing "" at <lt 1000>: error calling lt: incompatible types for comparison
  [1]
  $ docker inspect -f '{{.SizeRw}}' a1
  <nil>
  $ docker inspect -f '{{.Name}}' bridge busybox a1
  bridge
  /a1
  template parsing error: template: :1:2: executing "" at <.Name>: map has no entry for key "Name"
  [1]
  $ docker inspect -f '{{.RepoTags}} {{.Os}} {{.Config.Cmd}}' busybox
  [busybox:latest] linux [sh]
  $ docker network inspect -f '{{range .IPAM.Config}}{{.Subnet}} {{.Gateway}}{{end}} {{.Driver}} {{.Internal}}' bridge
  172.17.0.0/16 172.17.0.1 bridge false
  $ docker network inspect -f '{{range .Containers}}{{.Name}} {{.IPv4Address}}{{end}}' bridge
  a1 172.17.0.2/16
  $ docker network inspect -f '{{json .Options}}' bridge
  {"com.docker.network.bridge.default_bridge":"true","com.docker.network.bridge.enable_icc":"true","com.docker.network.bridge.enable_ip_masquerade":"true","com.docker.network.bridge.host_binding_ipv4":"0.0.0.0","com.docker.network.bridge.name":"docker0","com.docker.network.driver.mtu":"1500"}
