# Inspecting everything.
  $ docker run -d --name one -l tier=x -e A=1 -p 8080:80 -v data:/data -v /srv:/host:ro --tmpfs /scratch --memory 64m --cpus 1.5 --restart on-failure:3 --stop-signal INT --stop-timeout 3 -h host.example -w /tmp -u 0 --entrypoint sleep busybox 1000
  fa76806d3164581f24c9cb6a65ede5ec32eb874a7601d07074ae1bab4016c764
  $ docker inspect -f '{{json .Config}}' one
  {"Hostname":"host.example","Domainname":"","User":"0","AttachStdin":false,"AttachStdout":false,"AttachStderr":false,"ExposedPorts":{"80/tcp":{}},"Tty":false,"OpenStdin":false,"StdinOnce":false,"Env":["A=1"],"Cmd":["1000"],"Image":"busybox","Volumes":null,"WorkingDir":"/tmp","Entrypoint":["sleep"],"OnBuild":null,"Labels":{"tier":"x"},"StopSignal":"INT","StopTimeout":3}
  $ docker inspect -f '{{json .HostConfig}}' one
  {"Binds":["data:/data","/srv:/host:ro"],"ContainerIDFile":"","LogConfig":{"Type":"json-file","Config":{}},"NetworkMode":"default","PortBindings":{"80/tcp":[{"HostIp":"","HostPort":"8080"}]},"RestartPolicy":{"Name":"on-failure","MaximumRetryCount":3},"AutoRemove":false,"VolumeDriver":"","VolumesFrom":null,"ConsoleSize":[0,0],"CapAdd":null,"CapDrop":null,"CgroupnsMode":"host","Dns":[],"DnsOptions":[],"DnsSearch":[],"ExtraHosts":null,"GroupAdd":null,"IpcMode":"private","Cgroup":"","Links":null,"OomScoreAdj":0,"PidMode":"","Privileged":false,"PublishAllPorts":false,"ReadonlyRootfs":false,"SecurityOpt":null,"Tmpfs":{"/scratch":""},"UTSMode":"","UsernsMode":"","ShmSize":67108864,"Runtime":"runc","Isolation":"","CpuShares":0,"Memory":67108864,"NanoCpus":1500000000,"CgroupParent":"","BlkioWeight":0,"BlkioWeightDevice":[],"BlkioDeviceReadBps":[],"BlkioDeviceWriteBps":[],"BlkioDeviceReadIOps":[],"BlkioDeviceWriteIOps":[],"CpuPeriod":0,"CpuQuota":0,"CpuRealtimePeriod":0,"CpuRealtimeRuntime":0,"CpusetCpus":"","CpusetMems":"","Devices":[],"DeviceCgroupRules":null,"DeviceRequests":null,"MemoryReservation":0,"MemorySwap":134217728,"MemorySwappiness":null,"OomKillDisable":false,"PidsLimit":null,"Ulimits":[],"CpuCount":0,"CpuPercent":0,"IOMaximumIOps":0,"IOMaximumBandwidth":0,"MaskedPaths":["/proc/asound","/proc/acpi","/proc/kcore","/proc/keys","/proc/latency_stats","/proc/timer_list","/proc/timer_stats","/proc/sched_debug","/proc/scsi","/sys/firmware"],"ReadonlyPaths":["/proc/bus","/proc/fs","/proc/irq","/proc/sys","/proc/sysrq-trigger"]}
  $ docker inspect -f '{{json .Mounts}}' one | tr '{' '\n' | grep -v '"/data"'
  [
  "Type":"bind","Source":"/srv","Destination":"/host","Mode":"ro","RW":false,"Propagation":"rprivate"}]
  $ docker inspect -f '{{json .State}}' one
  <anything>
  $ docker inspect -f '{{json .NetworkSettings}}' one
  {"Bridge":"","SandboxID":"9b324791ed4725ab2e8c63ebcf26456e5ad0dbf5032bee23f77ae7e5562f9019","SandboxKey":"/var/run/docker/netns/9b324791ed47","Ports":{"80/tcp":[{"HostIp":"0.0.0.0","HostPort":"8080"},{"HostIp":"::","HostPort":"8080"}]},"HairpinMode":false,"LinkLocalIPv6Address":"","LinkLocalIPv6PrefixLen":0,"SecondaryIPAddresses":null,"SecondaryIPv6Addresses":null,"EndpointID":"973de950632d723378e817ed546d6ba1d22256b80fddcbfd7e1ec99c0438086a","Gateway":"172.17.0.1","GlobalIPv6Address":"","GlobalIPv6PrefixLen":0,"IPAddress":"172.17.0.2","IPPrefixLen":16,"IPv6Gateway":"","MacAddress":"02:42:ac:11:00:02","Networks":{"bridge":{"IPAMConfig":null,"Links":null,"Aliases":null,"MacAddress":"02:42:ac:11:00:02","DriverOpts":null,"GwPriority":0,"NetworkID":"cdc9560a4cde40ee8778c4becbb25146323386263444b913ced37d2e05e02e88","EndpointID":"973de950632d723378e817ed546d6ba1d22256b80fddcbfd7e1ec99c0438086a","Gateway":"172.17.0.1","IPAddress":"172.17.0.2","IPPrefixLen":16,"IPv6Gateway":"","GlobalIPv6Address":"","GlobalIPv6PrefixLen":0,"DNSNames":null}}}
  $ docker inspect -f '{{.Config}}' one
  <anything>
  $ docker inspect -f '{{.State}}' one
  <anything>
  $ docker inspect -f '{{.Mounts}}' one
  [{volume data /var/lib/docker/volumes/data/_data /data local z true } {bind  /srv /host  ro false rprivate}]
  $ docker inspect -f '{{.NetworkSettings.Networks}}' one
  <anything>
  $ docker inspect -f '{{.HostConfig.RestartPolicy}} {{.HostConfig.RestartPolicy.MaximumRetryCount}}' one
  {on-failure 3} 3
  $ docker inspect -f '{{.HostConfig.Memory}} {{.HostConfig.NanoCpus}} {{.HostConfig.MemorySwap}}' one
  67108864 1500000000 134217728
  $ docker inspect -f '{{.HostConfig.Binds}} {{.HostConfig.Tmpfs}} {{.HostConfig.VolumesFrom}}' one
  [data:/data /srv:/host:ro] map[/scratch:] []
  $ docker inspect -f '{{.Config.Hostname}} {{.Config.Domainname}} {{.Config.User}} {{.Config.StopSignal}} {{.Config.StopTimeout}}' one
  host.example  0 INT 3
  $ docker inspect -f '{{.Config.Entrypoint}} {{.Config.Cmd}} {{json .Config.Entrypoint}} {{.Path}} {{.Args}}' one
  [sleep] [1000] ["sleep"] sleep [1000]
  $ docker inspect -f '{{.Config.ExposedPorts}} {{.Config.Volumes}} {{.Config.Labels}}' one
  map[80/tcp:{}] map[] map[tier:x]
  $ docker inspect -f '{{range $k, $v := .Config.ExposedPorts}}{{$k}}={{$v}} {{end}}' one
  80/tcp={} 
  $ docker inspect -f '{{.LogPath}} {{.ResolvConfPath}}' one | wc -w
  2
  $ docker inspect -f '{{.AppArmorProfile}}|{{.ProcessLabel}}|{{.MountLabel}}|{{.ExecIDs}}' one
  |||[]
  $ docker inspect -f '{{.GraphDriver.Name}} {{len .GraphDriver.Data}}' one
  overlay2 4
  $ docker inspect -f '{{.SizeRw}}' one
  <nil>
  $ docker inspect -s -f '{{.SizeRw}}' one
  0
  $ docker inspect -f '{{.State.Pid}}' one | grep -c '[0-9]'
  1
  $ docker inspect -f '{{.State.FinishedAt}} {{.State.Error}}|{{.State.OOMKilled}} {{.State.Dead}} {{.State.Paused}} {{.State.Restarting}}' one
  0001-01-01T00:00:00Z |false false false false
  $ docker inspect -f '{{.State.Health}}' one
  <nil>
  $ docker inspect -f '{{if .State.Health}}has{{else}}none{{end}}' one
  none
  $ docker inspect -f '{{.State.Health.Status}}' one
  
  template parsing error: template: :1:8: executing "" at <.State.Health.Status>: map has no entry for key "Health"
  [1]
  $ docker inspect -f '{{.Created}}' one | cut -c1-2
  20
  $ docker inspect -f '{{.Image}}' one | cut -c1-7
  sha256:
  $ docker inspect -f '{{.Config.Image}}{{/* gone */}}{{.Config.Tty}}{{.Config.OpenStdin}}' one
  busyboxfalsefalse
  $ docker inspect -f '{{printf "%v|%s|%q|%d|%x|%5s|%-5s|%05d|%t|%T" .Name .Name .Name 42 255 "ab" "cd" 7 true .Name}}' one
  /one|/one|"/one"|42|ff|   ab|cd   |00007|true|string
  $ docker inspect -f '{{printf "%d" .Name}} {{printf "%s" 3}} {{printf "%!"}} {{printf "%s"}} {{printf "x" 1}}' one
  %!d(string=/one) %!s(int=3) %!!(MISSING) %!s(MISSING) x%!(EXTRA int=1)
  $ docker inspect -f '{{printf "%v" .Config.Env}} {{printf "%q" .Config.Env}} {{printf "%s" .Args}}' one
  [A=1] ["A=1"] [1000]
  $ docker inspect -f '{{print 1 2 "a" "b" 3 true nil}}' one
  1 2ab3 true <nil>
  $ docker inspect -f '{{println "a" 1 .Name}}' one
  a 1 /one
  
  $ docker inspect -f '{{print .RestartCount .Name}}' one
  0/one
  $ docker inspect -f '{{range $i, $e := .Config.Env}}{{$i}}:{{$e}} {{end}}' one
  0:A=1 
  $ docker inspect -f '{{range .Config.Nosuch}}x{{else}}empty{{end}}' one
  
  template parsing error: template: :1:15: executing "" at <.Config.Nosuch>: map has no entry for key "Nosuch"
  [1]
  $ docker inspect -f '{{range .HostConfig.Dns}}x{{else}}empty{{end}}' one
  empty
  $ docker inspect -f '{{with .HostConfig.Dns}}x{{else}}none{{end}}' one
  none
  $ docker inspect -f '{{with $x := .Name}}{{$x}}{{end}}' one
  /one
  $ docker inspect -f '{{$x := 1}}{{if gt .RestartCount $x}}many{{else if eq .RestartCount 0}}zero{{else}}one{{end}}' one
  zero
  $ docker inspect -f '{{define "t"}}[{{.}}]{{end}}{{template "t" .Name}}' one
  [/one]
  $ docker inspect -f '{{template "nosuch"}}' one
  
  template parsing error: template: :1:11: executing "" at <{{template "nosuch"}}>: template "nosuch" not defined
  [1]
  $ docker inspect -f '{{index .Config.Env 5}}' one
  
  template parsing error: template: :1:2: executing "" at <index .Config.Env 5>: error calling index: index out of range: 5
  [1]
  $ docker inspect -f '{{index .Config.Env -1}}' one
  
  template parsing error: template: :1:2: executing "" at <index .Config.Env -1>: error calling index: index out of range: -1
  [1]
  $ docker inspect -f '{{index .Config.Labels "tier"}} {{index .Config.Labels "none"}}|' one
  x |
  $ docker inspect -f '{{index .NetworkSettings.Ports "80/tcp"}}' one
  [map[HostIp:0.0.0.0 HostPort:8080] map[HostIp::: HostPort:8080]]
  $ docker inspect -f '{{index .NetworkSettings.Ports "81/tcp"}}' one
  <no value>
  $ docker inspect -f '{{(index (index .NetworkSettings.Ports "81/tcp") 0).HostPort}}' one
  
  template parsing error: template: :1:3: executing "" at <index (index .NetworkSettings.Ports "81/tcp") 0>: error calling index: index of untyped nil
  [1]
  $ docker inspect -f '{{range $p, $c := .NetworkSettings.Ports}}{{$p}}={{range $c}}{{.HostIp}}:{{.HostPort}} {{end}}{{end}}' one
  80/tcp=0.0.0.0:8080 :::8080 
  $ docker inspect -f '{{.NetworkSettings.Networks.bridge.IPAddress}} {{.NetworkSettings.Networks.nosuch}}' one
  172.17.0.2 <no value>
  $ docker inspect -f '{{.NetworkSettings.Networks.nosuch.IPAddress}}' one
  <no value>
  $ docker inspect -f '{{(index .NetworkSettings.Networks "bridge").Gateway}}' one
  172.17.0.1
  $ docker inspect -f '{{range $n, $e := .NetworkSettings.Networks}}{{$n}} {{$e.IPPrefixLen}}{{end}}' one
  bridge 16
  $ docker inspect -f '{{.NetworkSettings.Bridge}}|{{.NetworkSettings.HairpinMode}}|{{.NetworkSettings.GlobalIPv6Address}}|{{.NetworkSettings.SecondaryIPAddresses}}' one
  |false||[]
  $ docker inspect -f '{{.config}}' one
  
  template parsing error: template: :1:2: executing "" at <.config>: map has no entry for key "config"
  [1]
  $ docker inspect -f '{{.Config.Nosuch}}' one
  
  template parsing error: template: :1:9: executing "" at <.Config.Nosuch>: map has no entry for key "Nosuch"
  [1]
  $ docker inspect -f '{{.Name.Foo}}' one
  
  template parsing error: template: :1:7: executing "" at <.Name.Foo>: can't evaluate field Foo in type interface {}
  [1]
  $ docker inspect -f '{{.Config.Env.Foo}}' one
  
  template parsing error: template: :1:9: executing "" at <.Config.Env.Foo>: can't evaluate field Foo in type interface {}
  [1]
  $ docker inspect -f '{{nosuch}}' one
  template parsing error: template: :1: function "nosuch" not defined
  [64]
  $ docker inspect -f '{{.Name | nosuch}}' one
  template parsing error: template: :1: function "nosuch" not defined
  [64]
  $ docker inspect -f '{{.Name' one
  template parsing error: template: :1: unclosed action
  [64]
  $ docker inspect -f '{{end}}' one
  template parsing error: template: :1: unexpected {{end}}
  [64]
  $ docker inspect -f '{{if .Name}}' one
  template parsing error: template: :1: unexpected EOF
  [64]
  $ docker inspect -f '{{range .Config.Env}}' one
  template parsing error: template: :1: unexpected EOF
  [64]
  $ docker inspect -f '{{"unclosed}}' one
  template parsing error: template: :1: unterminated quoted string
  [64]
  $ docker inspect -f '{{.Name}} {{' one
  template parsing error: template: :1: unclosed action
  [64]
  $ docker inspect -f 'plain text' one
  plain text
  $ docker inspect -f '' one | head -3
  [
      {
          "Id": "fa76806d3164581f24c9cb6a65ede5ec32eb874a7601d07074ae1bab4016c764",
  $ docker inspect -f '{{len .Name}} {{len .Config.Env}} {{len .Config.Labels}}' one
  4 1 1
  $ docker inspect -f '{{len 3}}' one
  
  template parsing error: template: :1:2: executing "" at <len 3>: error calling len: len of type int
  [1]
  $ docker inspect -f '{{eq .Name "/one"}} {{lt 1 2}} {{le 2 2}} {{ge 1 2}} {{eq 1 2 1}}' one
  true true true false true
  $ docker inspect -f '{{lt "a" 1}}' one
  
  template parsing error: template: :1:2: executing "" at <lt "a" 1>: error calling lt: incompatible types for comparison
  [1]
  $ docker inspect -f '{{slice .Name 1}} {{slice .Name 1 2}}' one
  one o
  $ docker inspect -f '{{slice .Name 9}}' one
  
  template parsing error: template: :1:2: executing "" at <slice .Name 9>: error calling slice: index out of range: 9
  [1]
  $ docker inspect -f '{{join .Config.Env ","}}' one
  A=1
  $ docker inspect -f '{{join .Args "-"}} {{split .Name "/"}} {{index (split "a:b" ":") 1}}' one
  1000 [ one] b
  $ docker inspect -f '{{title "hello world"}} {{lower "ABC"}} {{upper "abc"}}' one
  Hello World abc ABC
  $ docker inspect -f '{{pad "x" 2 3}}|{{truncate "hello" 10}}|{{truncate "hello" 2}}' one
    x   |hello|he
  $ docker inspect -f '{{json .Name}} {{json .Config.Tty}} {{json .HostConfig.Dns}} {{json .RestartCount}}' one
  "/one" false [] 0
  $ docker inspect -f '{{html .Name}} {{js "a<b"}} {{urlquery "a&b c"}}' one
  /one a\u003Cb a%26b+c
  $ docker inspect -f '{{not .State.Running}} {{and .State.Running .Name}} {{or .State.Error "fallback"}}' one
  false /one fallback
  $ docker inspect -f '{{- .Name -}} {{- "x" }}' one
  /onex
  $ docker inspect -f '{{.State.StartedAt | printf "%.4s"}}' one | wc -c
  5
  $ docker inspect -f '{{1 | add}}' one
  template parsing error: template: :1: function "add" not defined
  [64]
  $ docker inspect -f '{{true}} {{nil}}' one
  
  template parsing error: template: :1:11: executing "" at <nil>: nil is not a command
  [1]
  $ docker inspect -f '{{1.5}} {{0x10}} {{1e3}} {{"q"}} {{`raw`}}' one
  1.5 16 1000 q raw
  $ docker inspect -f "{{'a'}}" one
  97
  $ docker inspect -f '{{.}}' one | cut -c1-4
  {0xc
  $ docker inspect -f '{{break}}' one
  template parsing error: template: :1: {{break}} outside {{range}}
  [64]
  $ docker inspect -f '{{range .Config.Env}}{{break}}{{end}}done' one
  done
  $ docker inspect --format json one | cut -c1-9
  <anything>
  $ docker inspect --format='{{.Name}}' one one
  /one
  /one
  $ docker inspect -f '{{.Name}}' $(docker ps -q)
  /one
  $ docker inspect -f '{{.Id}}' one | wc -c
  65
  $ docker inspect $(docker ps -q | cut -c1-3) -f '{{.Name}}'
  /one
  $ docker inspect --type container -f '{{.Name}}' one
  /one
  $ docker inspect --type nosuch one
  unknown type: "nosuch": must be one of "config", "container", "image", "network", "node", "plugin", "secret", "service", "task", "volume"
  [1]
  $ docker inspect --type volume -f '{{.Name}} {{.Mountpoint}} {{.Labels}} {{.Options}}' data
  data /var/lib/docker/volumes/data/_data map[] map[]
  $ docker inspect --type network -f '{{.Name}} {{.Driver}}' bridge
  bridge bridge
  $ docker inspect -f '{{.Name}}' bridge
  bridge
  $ docker inspect -f '{{.Name}}' data
  data
  $ docker inspect -f '{{.RepoTags}}' busybox
  [busybox:latest]
  $ docker inspect busybox:nosuch
  []
  Error: No such object: busybox:nosuch
  [1]
  $ docker inspect one nosuch1 nosuch2 | tail -2
  Error: No such object: nosuch1
  Error: No such object: nosuch2
      }
  ]
  $ docker inspect --size busybox
  WARNING: --size ignored for image
  [
      {
          "Id": "sha256:268d09c2f769bbe6cbf2d69cb9114c58076bed3809ec559beacec1486bbbc7ee",
          "RepoTags": [
              "busybox:latest"
          ],
          "RepoDigests": [],
          "Parent": "",
          "Comment": "Imported from -",
          "Created": "2026-11-22T09:08:29.967144179Z",
          "Container": "",
          "ContainerConfig": {
              "Hostname": "",
              "Domainname": "",
              "User": "",
              "AttachStdin": false,
              "AttachStdout": false,
              "AttachStderr": false,
              "Tty": false,
              "OpenStdin": false,
              "StdinOnce": false,
              "Env": null,
              "Cmd": null,
              "Image": "",
              "Volumes": null,
              "WorkingDir": "",
              "Entrypoint": null,
              "OnBuild": null,
              "Labels": null
          },
          "DockerVersion": "20.10.24+dfsg1",
          "Author": "",
          "Config": {
              "Hostname": "",
              "Domainname": "",
              "User": "",
              "AttachStdin": false,
              "AttachStdout": false,
              "AttachStderr": false,
              "Tty": false,
              "OpenStdin": false,
              "StdinOnce": false,
              "Env": null,
              "Cmd": [
                  "sh"
              ],
              "Image": "",
              "Volumes": null,
              "WorkingDir": "",
              "Entrypoint": null,
              "OnBuild": null,
              "Labels": null
          },
          "Architecture": "amd64",
          "Os": "linux",
          "Size": 1984326,
          "VirtualSize": 1984326,
          "GraphDriver": {
              "Data": {
                  "MergedDir": "/var/lib/docker/overlay2/874b491e02be65b59bbd73c703b47b54639de8d8c588b87bfa03c4ed25bd21e9/merged",
                  "UpperDir": "/var/lib/docker/overlay2/874b491e02be65b59bbd73c703b47b54639de8d8c588b87bfa03c4ed25bd21e9/diff",
                  "WorkDir": "/var/lib/docker/overlay2/874b491e02be65b59bbd73c703b47b54639de8d8c588b87bfa03c4ed25bd21e9/work"
              },
              "Name": "overlay2"
          },
          "RootFS": {
              "Type": "layers",
              "Layers": [
                  "sha256:7eda26f0f390124e134a738ba4b2e95c6a6d4fbe31c39738a758a629b76fb175"
              ]
          },
          "Metadata": {
              "LastTagTime": "2026-11-22T09:08:29.968475528Z"
          }
      }
  ]
  $ docker inspect '' 
  []
  invalid container name or ID: value is empty
  [1]
  $ docker container inspect -f '{{.Name}}' one nosuch
  /one
  Error response from daemon: No such container: nosuch
  [1]
  $ docker container inspect nosuch
  []
  Error response from daemon: No such container: nosuch
  [1]
  $ docker image inspect nosuch
  []
  Error response from daemon: no such image: nosuch: No such image: nosuch:latest
  [1]
  $ docker volume inspect nosuch
  []
  Error response from daemon: get nosuch: no such volume
  [1]
  $ docker network inspect nosuch bridge -f '{{.Name}}'
  bridge
  Error response from daemon: network nosuch not found
  [1]
  $ docker volume inspect data | tr -d ' \n' | sed 's/"CreatedAt":"[^"]*"/C/'
  [{C,"Driver":"local","Labels":null,"Mountpoint":"/var/lib/docker/volumes/data/_data","Name":"data","Options":null,"Scope":"local"}] (no-eol)
  $ docker network inspect bridge -f '{{json .Options}} {{json .IPAM}} {{json .Labels}}'
  {"com.docker.network.bridge.default_bridge":"true","com.docker.network.bridge.enable_icc":"true","com.docker.network.bridge.enable_ip_masquerade":"true","com.docker.network.bridge.host_binding_ipv4":"0.0.0.0","com.docker.network.bridge.name":"docker0","com.docker.network.driver.mtu":"1500"} {"Driver":"default","Options":null,"Config":[{"Subnet":"172.17.0.0/16","Gateway":"172.17.0.1"}]} {}
  $ docker network inspect none -f '{{json .}}' | sed 's/"Id":"[^"]*"//'
  {"Name":"none",,"Created":"2026-11-22T05:40:16.450246532Z","Scope":"local","Driver":"null","EnableIPv4":false,"EnableIPv6":false,"IPAM":{"Driver":"default","Options":null,"Config":[]},"Internal":false,"Attachable":false,"Ingress":false,"ConfigFrom":{"Network":""},"ConfigOnly":false,"Containers":{},"Options":{},"Labels":{}}
  $ docker network inspect host -f '{{json .IPAM}} {{.Driver}} {{.Internal}} {{.Attachable}} {{.Ingress}} {{.ConfigOnly}} {{.EnableIPv6}}'
  {"Driver":"default","Options":null,"Config":[]} host false false false false false
  $ docker network inspect bridge -f '{{range .Containers}}{{.Name}} {{.IPv4Address}} {{.MacAddress}} {{.IPv6Address}}|{{end}}'
  one 172.17.0.2/16 02:42:ac:11:00:02 |
  $ docker network inspect bridge --verbose -f '{{.Name}}'
  bridge
  $ docker image inspect -f '{{.Os}} {{.Architecture}} {{.Author}}|{{.Comment}}|{{.Config.Entrypoint}} {{.Config.Env}} {{.Config.Volumes}} {{.Config.User}}|' training/postgres
  linux amd64 ||[] [PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin PG_VERSION=9.3] map[] |
  $ docker image inspect -f '{{json .Config}}' training/webapp
  {"ExposedPorts":{"5000/tcp":{}},"Env":["PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"],"Cmd":["python","app.py"],"WorkingDir":"/opt/webapp"}
  $ docker image inspect -f '{{json .Config.Cmd}} {{.DockerVersion}}' training/postgres
  ["su","postgres","-c","/usr/lib/postgresql/$PG_VERSION/bin/postgres -D /var/lib/postgresql/$PG_VERSION/main/ -c config_file=/etc/postgresql/$PG_VERSION/main/postgresql.conf"] 20.10.24+dfsg1
  $ docker image inspect -f '{{.RepoTags}} {{.RepoDigests}} {{len .RootFS.Layers}} {{.RootFS.Type}}' busybox
  [busybox:latest] [] 1 layers
  $ docker image inspect -f '{{.Parent}}' ubuntu:14.04 | cut -c1-7
  
  $ docker image inspect -f '{{json .Config}}' busybox
  {"Cmd":["sh"]}
  $ docker create --name plain busybox true
  1b7bfc75a88b2755d9a7f3fbb9a49a4ac28da3be146e694312a7a33b8f189ade
  $ docker inspect -f '{{json .Config}}' plain
  {"Hostname":"1b7bfc75a88b","Domainname":"","User":"","AttachStdin":false,"AttachStdout":true,"AttachStderr":true,"Tty":false,"OpenStdin":false,"StdinOnce":false,"Env":null,"Cmd":["true"],"Image":"busybox","Volumes":null,"WorkingDir":"","Entrypoint":null,"OnBuild":null,"Labels":{}}
  $ docker inspect -f '{{json .HostConfig}}' plain
  {"Binds":null,"ContainerIDFile":"","LogConfig":{"Type":"json-file","Config":{}},"NetworkMode":"default","PortBindings":{},"RestartPolicy":{"Name":"no","MaximumRetryCount":0},"AutoRemove":false,"VolumeDriver":"","VolumesFrom":null,"ConsoleSize":[0,0],"CapAdd":null,"CapDrop":null,"CgroupnsMode":"host","Dns":[],"DnsOptions":[],"DnsSearch":[],"ExtraHosts":null,"GroupAdd":null,"IpcMode":"private","Cgroup":"","Links":null,"OomScoreAdj":0,"PidMode":"","Privileged":false,"PublishAllPorts":false,"ReadonlyRootfs":false,"SecurityOpt":null,"UTSMode":"","UsernsMode":"","ShmSize":67108864,"Runtime":"runc","Isolation":"","CpuShares":0,"Memory":0,"NanoCpus":0,"CgroupParent":"","BlkioWeight":0,"BlkioWeightDevice":[],"BlkioDeviceReadBps":[],"BlkioDeviceWriteBps":[],"BlkioDeviceReadIOps":[],"BlkioDeviceWriteIOps":[],"CpuPeriod":0,"CpuQuota":0,"CpuRealtimePeriod":0,"CpuRealtimeRuntime":0,"CpusetCpus":"","CpusetMems":"","Devices":[],"DeviceCgroupRules":null,"DeviceRequests":null,"MemoryReservation":0,"MemorySwap":0,"MemorySwappiness":null,"OomKillDisable":false,"PidsLimit":null,"Ulimits":[],"CpuCount":0,"CpuPercent":0,"IOMaximumIOps":0,"IOMaximumBandwidth":0,"MaskedPaths":["/proc/asound","/proc/acpi","/proc/kcore","/proc/keys","/proc/latency_stats","/proc/timer_list","/proc/timer_stats","/proc/sched_debug","/proc/scsi","/sys/firmware"],"ReadonlyPaths":["/proc/bus","/proc/fs","/proc/irq","/proc/sys","/proc/sysrq-trigger"]}
  $ docker inspect -f '{{json .State}}' plain
  {"Status":"created","Running":false,"Paused":false,"Restarting":false,"OOMKilled":false,"Dead":false,"Pid":0,"ExitCode":0,"Error":"","StartedAt":"0001-01-01T00:00:00Z","FinishedAt":"0001-01-01T00:00:00Z"}
  $ docker inspect -f '{{json .NetworkSettings}}' plain
  {"Bridge":"","SandboxID":"","SandboxKey":"","Ports":{},"HairpinMode":false,"LinkLocalIPv6Address":"","LinkLocalIPv6PrefixLen":0,"SecondaryIPAddresses":null,"SecondaryIPv6Addresses":null,"EndpointID":"","Gateway":"","GlobalIPv6Address":"","GlobalIPv6PrefixLen":0,"IPAddress":"","IPPrefixLen":0,"IPv6Gateway":"","MacAddress":"","Networks":{"bridge":{"IPAMConfig":null,"Links":null,"Aliases":null,"MacAddress":"","DriverOpts":null,"GwPriority":0,"NetworkID":"","EndpointID":"","Gateway":"","IPAddress":"","IPPrefixLen":0,"IPv6Gateway":"","GlobalIPv6Address":"","GlobalIPv6PrefixLen":0,"DNSNames":null}}}
  $ docker inspect -f '{{json .Mounts}} {{json .ExecIDs}} {{json .Args}}' plain
  [] null []
  $ docker inspect plain | sed 's/^\( *"[A-Za-z]*\).*/\1/' | sort -u | wc -l
  170
  $ docker start plain; docker wait plain
  plain
  0
  $ docker inspect -f '{{json .NetworkSettings}}' plain
  {"Bridge":"","SandboxID":"a9cf7450a1d0997b43d6ed1bb0736685b16f276abdf2df32b091c2bd16b6e132","SandboxKey":"/var/run/docker/netns/a9cf7450a1d0","Ports":{},"HairpinMode":false,"LinkLocalIPv6Address":"","LinkLocalIPv6PrefixLen":0,"SecondaryIPAddresses":null,"SecondaryIPv6Addresses":null,"EndpointID":"","Gateway":"","GlobalIPv6Address":"","GlobalIPv6PrefixLen":0,"IPAddress":"","IPPrefixLen":0,"IPv6Gateway":"","MacAddress":"","Networks":{"bridge":{"IPAMConfig":null,"Links":null,"Aliases":null,"MacAddress":"","DriverOpts":null,"GwPriority":0,"NetworkID":"cdc9560a4cde40ee8778c4becbb25146323386263444b913ced37d2e05e02e88","EndpointID":"","Gateway":"","IPAddress":"","IPPrefixLen":0,"IPv6Gateway":"","GlobalIPv6Address":"","GlobalIPv6PrefixLen":0,"DNSNames":null}}}
  $ docker inspect -f '{{.State.Status}} {{.State.Pid}} {{.State.ExitCode}}' plain
  exited 0 0
  $ docker run -itd --name term --net none busybox sh
  feba267564a12f8092270a1d7bfd101f31e52e18909cc3f094328a0c3d5d010d
  $ docker inspect -f '{{json .Config}}' term
  {"Hostname":"feba267564a1","Domainname":"","User":"","AttachStdin":false,"AttachStdout":false,"AttachStderr":false,"Tty":true,"OpenStdin":true,"StdinOnce":false,"Env":null,"Cmd":["sh"],"Image":"busybox","Volumes":null,"WorkingDir":"","Entrypoint":null,"OnBuild":null,"Labels":{}}
  $ docker inspect -f '{{json .NetworkSettings.Networks}}' term
  {"none":{"IPAMConfig":null,"Links":null,"Aliases":null,"MacAddress":"","DriverOpts":null,"GwPriority":0,"NetworkID":"bb702c7f2ea9171c0337c08ac69d7f9ca4e27401dc889b7494efe1481d5ce8e5","EndpointID":"6c2502ff3fd03e12657cf3e9281ae5791f78acfecf5b2205a4f882cb37f1c3ef","Gateway":"","IPAddress":"","IPPrefixLen":0,"IPv6Gateway":"","GlobalIPv6Address":"","GlobalIPv6PrefixLen":0,"DNSNames":null}}
  $ docker run -d --name hosty --net host --pid host --ipc host --uts host --cap-add SYS_TIME --security-opt no-new-privileges --ulimit nofile=1000:2000 --dns 1.1.1.1 --add-host a:1.2.3.4 --group-add 5 --oom-kill-disable busybox sleep 1000
  WARNING: OOM killer is disabled for the container, but no memory limit is set, this can result in the system running out of resources.
  f136d08608545b82336997e427b6e2e8f95e5fe869073648311c336719614745
  $ docker inspect -f '{{json .HostConfig}}' hosty
  {"Binds":null,"ContainerIDFile":"","LogConfig":{"Type":"json-file","Config":{}},"NetworkMode":"host","PortBindings":{},"RestartPolicy":{"Name":"no","MaximumRetryCount":0},"AutoRemove":false,"VolumeDriver":"","VolumesFrom":null,"ConsoleSize":[0,0],"CapAdd":["CAP_SYS_TIME"],"CapDrop":null,"CgroupnsMode":"host","Dns":["1.1.1.1"],"DnsOptions":[],"DnsSearch":[],"ExtraHosts":["a:1.2.3.4"],"GroupAdd":["5"],"IpcMode":"host","Cgroup":"","Links":null,"OomScoreAdj":0,"PidMode":"host","Privileged":false,"PublishAllPorts":false,"ReadonlyRootfs":false,"SecurityOpt":["no-new-privileges","label=disable"],"UTSMode":"host","UsernsMode":"","ShmSize":67108864,"Runtime":"runc","Isolation":"","CpuShares":0,"Memory":0,"NanoCpus":0,"CgroupParent":"","BlkioWeight":0,"BlkioWeightDevice":[],"BlkioDeviceReadBps":[],"BlkioDeviceWriteBps":[],"BlkioDeviceReadIOps":[],"BlkioDeviceWriteIOps":[],"CpuPeriod":0,"CpuQuota":0,"CpuRealtimePeriod":0,"CpuRealtimeRuntime":0,"CpusetCpus":"","CpusetMems":"","Devices":[],"DeviceCgroupRules":null,"DeviceRequests":null,"MemoryReservation":0,"MemorySwap":0,"MemorySwappiness":null,"OomKillDisable":true,"PidsLimit":null,"Ulimits":[{"Name":"nofile","Hard":2000,"Soft":1000}],"CpuCount":0,"CpuPercent":0,"IOMaximumIOps":0,"IOMaximumBandwidth":0,"MaskedPaths":["/proc/asound","/proc/acpi","/proc/kcore","/proc/keys","/proc/latency_stats","/proc/timer_list","/proc/timer_stats","/proc/sched_debug","/proc/scsi","/sys/firmware"],"ReadonlyPaths":["/proc/bus","/proc/fs","/proc/irq","/proc/sys","/proc/sysrq-trigger"]}
  $ docker inspect -f '{{json .NetworkSettings}}' hosty
  {"Bridge":"","SandboxID":"2b6a0a8b02ea657972eb9c7f089f14cf4e838f25dfe2b8fd5cf44ed89c648bab","SandboxKey":"/var/run/docker/netns/default","Ports":{},"HairpinMode":false,"LinkLocalIPv6Address":"","LinkLocalIPv6PrefixLen":0,"SecondaryIPAddresses":null,"SecondaryIPv6Addresses":null,"EndpointID":"","Gateway":"","GlobalIPv6Address":"","GlobalIPv6PrefixLen":0,"IPAddress":"","IPPrefixLen":0,"IPv6Gateway":"","MacAddress":"","Networks":{"host":{"IPAMConfig":null,"Links":null,"Aliases":null,"MacAddress":"","DriverOpts":null,"GwPriority":0,"NetworkID":"75ec5a1a5183d30a521f3ba8a2830ff39b46890248918f2b117cf305cb932da2","EndpointID":"01e60170210058ccd4238eb09c1fd0f078be085f8860b8520e3f04a291f45322","Gateway":"","IPAddress":"","IPPrefixLen":0,"IPv6Gateway":"","GlobalIPv6Address":"","GlobalIPv6PrefixLen":0,"DNSNames":null}}}
  $ docker inspect -f '{{.HostConfig.Ulimits}} {{.HostConfig.CapAdd}} {{.HostConfig.ExtraHosts}} {{.HostConfig.SecurityOpt}}' hosty
  [nofile=1000:2000] [CAP_SYS_TIME] [a:1.2.3.4] [no-new-privileges label=disable]
  $ docker inspect -f '{{.HostConfig.LogConfig}} {{.HostConfig.LogConfig.Type}} {{.HostConfig.LogConfig.Config}}' hosty
  {json-file map[]} json-file map[]
  $ docker inspect -f '{{range .HostConfig.Ulimits}}{{.Name}} {{.Soft}} {{.Hard}}{{end}}' hosty
  nofile 1000 2000
