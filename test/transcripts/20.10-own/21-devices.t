# What goes into the host config.
  $ docker create --name ka --group-add 5 --group-add audio --ulimit nofile=10:20 --ulimit core=0 --ulimit nproc=5 --oom-score-adj 10 --cpuset-cpus 0 --cpu-period 50000 --cpu-quota 25000 --blkio-weight 300 --userns host --cgroupns private --pids-limit 50 --memory-reservation 32m --memory 64m --memory-swappiness 10 --storage-opt size=5 busybox true
  Error response from daemon: --storage-opt is supported only for overlay over xfs with 'pquota' mount option
  [1]
  $ docker create --name kb --group-add 5 --group-add audio --ulimit nofile=10:20 --ulimit core=0 --ulimit nproc=5 --oom-score-adj 10 --cpuset-cpus 0 --cpu-period 50000 --cpu-quota 25000 --userns host --pids-limit 50 --memory-reservation 32m --memory 64m busybox true
  b7151f0d9e23f39b5b7634dcd8c13a9fa5ee5280e6a24611584845e7b629e3fa
  $ docker inspect -f '{{json .HostConfig}}' kb
  {"Binds":null,"ContainerIDFile":"","LogConfig":{"Type":"json-file","Config":{}},"NetworkMode":"default","PortBindings":{},"RestartPolicy":{"Name":"no","MaximumRetryCount":0},"AutoRemove":false,"VolumeDriver":"","VolumesFrom":null,"ConsoleSize":[0,0],"CapAdd":null,"CapDrop":null,"CgroupnsMode":"host","Dns":[],"DnsOptions":[],"DnsSearch":[],"ExtraHosts":null,"GroupAdd":["5","audio"],"IpcMode":"private","Cgroup":"","Links":null,"OomScoreAdj":10,"PidMode":"","Privileged":false,"PublishAllPorts":false,"ReadonlyRootfs":false,"SecurityOpt":null,"UTSMode":"","UsernsMode":"host","ShmSize":67108864,"Runtime":"runc","Isolation":"","CpuShares":0,"Memory":67108864,"NanoCpus":0,"CgroupParent":"","BlkioWeight":0,"BlkioWeightDevice":[],"BlkioDeviceReadBps":[],"BlkioDeviceWriteBps":[],"BlkioDeviceReadIOps":[],"BlkioDeviceWriteIOps":[],"CpuPeriod":50000,"CpuQuota":25000,"CpuRealtimePeriod":0,"CpuRealtimeRuntime":0,"CpusetCpus":"0","CpusetMems":"","Devices":[],"DeviceCgroupRules":null,"DeviceRequests":null,"MemoryReservation":33554432,"MemorySwap":134217728,"MemorySwappiness":null,"OomKillDisable":false,"PidsLimit":50,"Ulimits":[{"Name":"core","Hard":0,"Soft":0},{"Name":"nofile","Hard":20,"Soft":10},{"Name":"nproc","Hard":5,"Soft":5}],"CpuCount":0,"CpuPercent":0,"IOMaximumIOps":0,"IOMaximumBandwidth":0,"MaskedPaths":["/proc/asound","/proc/acpi","/proc/kcore","/proc/keys","/proc/latency_stats","/proc/timer_list","/proc/timer_stats","/proc/sched_debug","/proc/scsi","/sys/firmware"],"ReadonlyPaths":["/proc/bus","/proc/fs","/proc/irq","/proc/sys","/proc/sysrq-trigger"]}
  $ docker inspect -f '{{.HostConfig.Ulimits}} {{.HostConfig.GroupAdd}}' kb
  [core=0:0 nofile=10:20 nproc=5:5] [5 audio]
  $ docker create --name kc --device /dev/null:/dev/x:rw --device /dev/zero --device-cgroup-rule 'c 1:3 r' --isolation default --volume-driver local --cgroup-parent /x --kernel-memory 10m busybox true
  WARNING: Specifying a kernel memory limit is deprecated and will be removed in a future release.
  beacbed6615fb02e6afe1023582881c6f764aafe0b156f79cc9170f56d9bca1b
  $ docker inspect -f '{{json .HostConfig}}' kc
  {"Binds":null,"ContainerIDFile":"","LogConfig":{"Type":"json-file","Config":{}},"NetworkMode":"default","PortBindings":{},"RestartPolicy":{"Name":"no","MaximumRetryCount":0},"AutoRemove":false,"VolumeDriver":"local","VolumesFrom":null,"ConsoleSize":[0,0],"CapAdd":null,"CapDrop":null,"CgroupnsMode":"host","Dns":[],"DnsOptions":[],"DnsSearch":[],"ExtraHosts":null,"GroupAdd":null,"IpcMode":"private","Cgroup":"","Links":null,"OomScoreAdj":0,"PidMode":"","Privileged":false,"PublishAllPorts":false,"ReadonlyRootfs":false,"SecurityOpt":null,"UTSMode":"","UsernsMode":"","ShmSize":67108864,"Runtime":"runc","Isolation":"default","CpuShares":0,"Memory":0,"NanoCpus":0,"CgroupParent":"/x","BlkioWeight":0,"BlkioWeightDevice":[],"BlkioDeviceReadBps":[],"BlkioDeviceWriteBps":[],"BlkioDeviceReadIOps":[],"BlkioDeviceWriteIOps":[],"CpuPeriod":0,"CpuQuota":0,"CpuRealtimePeriod":0,"CpuRealtimeRuntime":0,"CpusetCpus":"","CpusetMems":"","Devices":[{"PathOnHost":"/dev/null","PathInContainer":"/dev/x","CgroupPermissions":"rw"},{"PathOnHost":"/dev/zero","PathInContainer":"/dev/zero","CgroupPermissions":"rwm"}],"DeviceCgroupRules":["c 1:3 r"],"DeviceRequests":null,"KernelMemory":10485760,"MemoryReservation":0,"MemorySwap":0,"MemorySwappiness":null,"OomKillDisable":false,"PidsLimit":null,"Ulimits":[],"CpuCount":0,"CpuPercent":0,"IOMaximumIOps":0,"IOMaximumBandwidth":0,"MaskedPaths":["/proc/asound","/proc/acpi","/proc/kcore","/proc/keys","/proc/latency_stats","/proc/timer_list","/proc/timer_stats","/proc/sched_debug","/proc/scsi","/sys/firmware"],"ReadonlyPaths":["/proc/bus","/proc/fs","/proc/irq","/proc/sys","/proc/sysrq-trigger"]}
  $ docker inspect -f '{{.HostConfig.Devices}} {{json .HostConfig.Devices}}' kc
  [{/dev/null /dev/x rw} {/dev/zero /dev/zero rwm}] [{"PathOnHost":"/dev/null","PathInContainer":"/dev/x","CgroupPermissions":"rw"},{"PathOnHost":"/dev/zero","PathInContainer":"/dev/zero","CgroupPermissions":"rwm"}]
  $ docker create --name kd --memory-swappiness 10 busybox true
  aa73285608f2c4cf9e711f203a82b4b10702acd4587b4e0132af9de576d692bc
  $ docker create --name ke --blkio-weight 300 busybox true
  WARNING: Your kernel does not support Block I/O weight or the cgroup is not mounted. Weight discarded.
  35b621087cc33c2e86b27473cdfe60f64a669084f3c35a6cc6048e83b8e763fe
  $ docker create --name kf --cpuset-cpus 99 busybox true
  Error response from daemon: Requested CPUs are not available - requested 99, available: 0-1
  [1]
  $ docker create --name kg --cpuset-cpus abc busybox true
  Error response from daemon: Invalid value abc for cpuset cpus: invalid format: abc
  [1]
  $ docker create --name kh --cpus 0.5 --cpu-period 1000 busybox true
  Error response from daemon: Conflicting options: Nano CPUs and CPU Period cannot both be set
  [1]
  $ docker create --name ki --cpu-period 10 busybox true
  Error response from daemon: CPU cfs period can not be less than 1ms (i.e. 1000) or larger than 1s (i.e. 1000000)
  [1]
  $ docker create --name kj --cpu-quota 10 busybox true
  Error response from daemon: CPU cfs quota can not be less than 1ms (i.e. 1000)
  [1]
  $ docker create --name kk --memory 64m --memory-reservation 128m busybox true
  Error response from daemon: Minimum memory limit can not be less than memory reservation limit, see usage
  [1]
  $ docker create --name kl --memory-swap 64m busybox true
  Error response from daemon: You should always set the Memory limit when using Memoryswap limit, see usage
  [1]
  $ docker create --name km --memory-swap -1 --memory 64m busybox true
  bef3f59d9b92d1e86885111b6f50101ca230656ffbdd26be0fad2b0f552ed6a4
  $ docker inspect -f '{{.HostConfig.MemorySwap}} {{.HostConfig.Memory}}' km
  -1 67108864
  $ docker create --name kn --pids-limit -1 busybox true
  6292671f5e34d65f287941dc738f1c1dc7d5dae3db8a7b2d67b013460fe0c6d0
  $ docker inspect -f '{{.HostConfig.PidsLimit}}' kn
  <nil>
  $ docker create --name n1 --pids-limit 0 busybox true
  f8dada4f442aff20abb1b58687be73551b5ac505dd44f46a8f7c44c418fd5537
  $ docker inspect -f '{{.HostConfig.PidsLimit}}' n1
  <nil>
  $ docker create --name ko --shm-size 1m --ipc shareable busybox true
  356c4e32eec94994ea1210436adaf495806e5266dfb49226909137708dadea93
  $ docker inspect -f '{{.HostConfig.ShmSize}} {{.HostConfig.IpcMode}}' ko
  1048576 shareable
  $ docker create --name kp --ipc container:ko busybox true
  fbaaab7133d9737d2143836e0b95586fe6408e407ee6dadd0f5ac34982690f5a
  $ docker create --name kq --ipc container: busybox true
  c8beb353046f99ed4bfb12f59b81b119cd8056ca8adfc5425d302021c0b520f1
  $ docker create --name kr --ipc none busybox true
  4126c1dae8a9fbda0a5bd8cc0f00fd5f04d999b5e74b6a209f6d6ada8d2b768c
  $ docker start kr; docker wait kr
  kr
  0
  $ docker run --rm --ipc container:ko busybox true
  docker: Error response from daemon: can't join IPC of container 356c4e32eec94994ea1210436adaf495806e5266dfb49226909137708dadea93: container 356c4e32eec94994ea1210436adaf495806e5266dfb49226909137708dadea93 is not running
  
  Run 'docker run --help' for more information
  [125]
  $ docker create --name s1 --oom-score-adj -2000 busybox true
  Error response from daemon: Invalid value -2000, range for oom score adj is [-1000, 1000]
  [1]
  $ docker create --name t1 --log-opt max-size=10k --log-opt max-file=3 --log-opt labels=a --log-opt env=b --log-opt tag=x --log-opt compress=true busybox true
  782c545b9911833be5e782bf19d58cf0e6f78e604a6b3ccbd57f0c9df34eb9ba
  $ docker inspect -f '{{json .HostConfig.LogConfig}}' t1
  {"Type":"json-file","Config":{"compress":"true","env":"b","labels":"a","max-file":"3","max-size":"10k","tag":"x"}}
  $ docker create --name t2 --log-opt max-size=abc busybox true
  ee1da73830b3d2d1c87d671127a69c0e1e557747cf07c82c00e62aed82ca118c
  $ docker create --name t3 --log-opt max-file=0 busybox true
  608510a1da2fd251e60564e66efbc8d21705e213f44d6807fe5ec77ebcbddda8
  $ docker create --name t4 --log-driver none --log-opt max-size=1k busybox true
  docker: invalid logging opts for driver none
  
  Run 'docker create --help' for more information
  [125]
  $ docker create --name t5 --log-driver local --log-opt nosuch=1 busybox true
  Error response from daemon: unknown log opt 'nosuch' for log driver local
  [1]
  $ docker create --name t6 --log-opt mode=blocking --log-opt max-buffer-size=1m busybox true
  Error response from daemon: logger: max-buffer-size option is only supported with 'mode=non-blocking'
  [1]
  $ docker create --name t7 --log-opt mode=bad busybox true
  Error response from daemon: logger: logging mode not supported: bad
  [1]
  $ docker create --name t8 --log-driver syslog busybox true
  313865917db8106d3b89e6e40100c5200254a9ccf5884be77fb1cefcab366326
  $ docker create --name u1 --stop-signal 99 busybox true
  47f8003d8618679d858be61a4794c904a8b9892b58b4acec479b4925eaa0be47
  $ docker create --name u2 --stop-signal 0 busybox true
  Error response from daemon: Invalid signal: 0
  [1]
  $ docker create --name u3 --stop-signal -1 busybox true
  dfc5593841671ab6f2f44c6e702a344af805342e64127e92fb05c11a9a3741fe
  $ docker create --name u4 --stop-signal sigterm busybox true
  1529a6009d2806310d8ac7d6883d6b88bf8f3f7021db1e09ea3414993d86fa74
  $ docker inspect -f '{{.Config.StopSignal}}' u4
  sigterm
  $ docker create --name u5 --stop-signal RTMIN+3 busybox true
  a29ed119a65207bf972305592da84e884e4da76fbc3b96e7ded934eb0c03cd37
  $ docker create --name v1 --runtime nosuch busybox true
  Error response from daemon: Unknown runtime specified nosuch
  [1]
  $ docker create --name v2 --runtime runc busybox true
  a54334541099382bca91b0985b1be39e3adb046e444cf1678fbb32e87e286216
  $ docker create --name w1 --privileged --security-opt no-new-privileges busybox true
  8a792930ab984011e8fc17b699131c3095be496d00941170d99db356fae9f078
  $ docker inspect -f '{{json .HostConfig.SecurityOpt}} {{json .HostConfig.MaskedPaths}}' w1
  ["no-new-privileges","label=disable"] null
  $ docker create --name w2 --privileged busybox true
  ce35a237e84074b7705c38373ddd68b9d679759785bcb92b2782d033ce8a3526
  $ docker inspect -f '{{json .HostConfig.SecurityOpt}}' w2
  ["label=disable"]
  $ docker create --name w3 --security-opt seccomp=unconfined --security-opt apparmor=unconfined --security-opt label=disable busybox true
  053d5673fe2fde06e2b823fe662f9a9a04cb4584a915bddd97aaa7fb7ec467b3
  $ docker inspect -f '{{json .HostConfig.SecurityOpt}}' w3
  ["seccomp=unconfined","apparmor=unconfined","label=disable"]
  $ docker create --name w4 --security-opt label=nosuch busybox true
  183c54688cca31c5bb5803a2bfb2158fd96d42e1c93f5d232966e4e41604a5e1
  $ docker create --name w5 --security-opt nosuch=x busybox true
  Error response from daemon: invalid --security-opt 2: "nosuch=x"
  [1]
  $ docker create --name w6 --security-opt no-new-privileges:x busybox true
  Error response from daemon: invalid --security-opt 2: "no-new-privileges:x"
  [1]
  $ docker create --name w7 --security-opt systempaths=unconfined busybox true
  03dadebeae5500b796e65ead156d5e897d6e4748c97002ca8676d5ba6e1be060
  $ docker inspect -f '{{json .HostConfig.SecurityOpt}} {{json .HostConfig.MaskedPaths}}' w7
  [] []
  $ docker create --name x1 --cap-add ALL --cap-drop CHOWN --cap-add net_admin --cap-add CAP_SYS_TIME busybox true
  7153ece2853cd516823c4da97119752092a490546f7b25e5092a8743044251c4
  $ docker inspect -f '{{json .HostConfig.CapAdd}} {{json .HostConfig.CapDrop}}' x1
  ["ALL","CAP_NET_ADMIN","CAP_SYS_TIME"] ["CAP_CHOWN"]
  $ docker create --name x2 --sysctl net.ipv4.ip_forward=1 --sysctl kernel.msgmax=1 busybox true
  226ccd8790548132cd78402e4f678d0f7b342038d5bc0e583f83f57eb1e9af6a
  $ docker inspect -f '{{json .HostConfig.Sysctls}}' x2
  {"kernel.msgmax":"1","net.ipv4.ip_forward":"1"}
  $ docker run --rm --sysctl nosuch.key=1 busybox true
  invalid argument "nosuch.key=1" for "--sysctl" flag: sysctl 'nosuch.key=1' is not allowed
  
  Usage:  docker run [OPTIONS] IMAGE [COMMAND] [ARG...]
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --sysctl kernel.hostname=1 busybox true
  invalid argument "kernel.hostname=1" for "--sysctl" flag: sysctl 'kernel.hostname=1' is not allowed
  
  Usage:  docker run [OPTIONS] IMAGE [COMMAND] [ARG...]
  Run 'docker run --help' for more information
  [125]
  $ docker create --name y1 --tmpfs /a:size=1m,mode=700 --tmpfs /b busybox true
  4dcaa658b284c306b545beccdaa02965b098fa05ed0b0b219a9a5a99993c6d4f
  $ docker inspect -f '{{json .HostConfig.Tmpfs}} {{json .Mounts}}' y1
  {"/a":"size=1m,mode=700","/b":""} []
  $ docker run --rm --tmpfs /a:nosuch busybox true
  docker: Error response from daemon: invalid tmpfs option ["nosuch"]
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --tmpfs /a:size=1m busybox df /a | tail -1 | awk '{print $1,$2,$6}'
  tmpfs 1024 /a
  $ docker create --name y2 --mount type=tmpfs,dst=/t,tmpfs-size=1m,tmpfs-mode=700 --mount type=volume,src=vv,dst=/v,readonly --mount type=bind,src=/etc,dst=/e,bind-propagation=rslave busybox true
  c42e672f172abf0ab84fd83397864db7b2698cf1c6ec3a735f783146a3f94574
  $ docker inspect -f '{{json .HostConfig.Mounts}}' y2
  [{"Type":"tmpfs","Target":"/t","TmpfsOptions":{"SizeBytes":1048576,"Mode":448}},{"Type":"volume","Source":"vv","Target":"/v","ReadOnly":true},{"Type":"bind","Source":"/etc","Target":"/e","BindOptions":{"Propagation":"rslave"}}]
  $ docker create --name y3 -v /etc:/e:rslave,ro -v vv:/v:nocopy -v /anon busybox true
  718fdf0ee738a398aab251af761935b142566f4ac44f35f81f192a83f7909a42
  $ docker create --name y4 -v /:/host busybox true
  d2d7a2fbeecf9810816e0978553215c141048e2f50b8fa81ee3fdc3a105bd61a
  $ docker inspect -f '{{range .Mounts}}{{.Destination}} {{.Propagation}};{{end}}' y4
  /host rslave;
  $ docker create --name z2 --volumes-from nosuch busybox true
  Error response from daemon: No such container: nosuch
  [1]
  $ docker create --name z3 --volumes-from y2:nosuch busybox true
  Error response from daemon: invalid mode: nosuch
  [1]
  $ docker create --name z4 --health-cmd 'exit 1' --health-interval 5s --health-timeout 2s --health-retries 3 --health-start-period 1s busybox true
  782311d1ba1689baf6a651f095c78870f21eee85700ae78a65f550f1eea2f3ac
  $ docker inspect -f '{{json .Config.Healthcheck}}' z4
  {"Test":["CMD-SHELL","exit 1"],"Interval":5000000000,"Timeout":2000000000,"StartPeriod":1000000000,"Retries":3}
  $ docker create --name z5 --no-healthcheck busybox true
  ea37c0ead3d5a0db7424203b40f032861f46c33a2898a433891eac1b527df94f
  $ docker inspect -f '{{json .Config.Healthcheck}}' z5
  {"Test":["NONE"]}
  $ docker create --name z6 --domainname d.org -h hh --mac-address 02:42:00:00:00:01 --init --tty busybox true
  "specify mac-address per network" requires API version 1.44, but the Docker daemon API version is 1.41
  [1]
  $ docker inspect -f '{{.Config.Hostname}} {{.Config.Domainname}} {{.HostConfig.Init}} {{.Config.Tty}}' z6
  
  Error: No such object: z6
  [1]
  $ docker run --rm --domainname d.org -h hh busybox sh -c 'hostname; hostname -f; tail -1 /etc/hosts | cut -f2; cat /etc/hostname'
  hh
  hh.d.org
  hh.d.org hh
  hh
  $ docker run --rm -h hh.d.org busybox sh -c 'hostname; tail -1 /etc/hosts | cut -f2'
  hh.d.org
  hh.d.org hh
  $ docker run --rm --link-local-ip 169.254.1.1 busybox true
  $ docker run --rm --ip6 2001::1 busybox true
  docker: Error response from daemon: user specified IP address is supported on user defined networks only
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --device-read-bps /nosuch:1m busybox true
  invalid argument "/nosuch:1m" for "--device-read-bps" flag: bad format for device path: /nosuch:1m
  
  Usage:  docker run [OPTIONS] IMAGE [COMMAND] [ARG...]
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --device-read-bps bad busybox true
  invalid argument "bad" for "--device-read-bps" flag: bad format: bad
  
  Usage:  docker run [OPTIONS] IMAGE [COMMAND] [ARG...]
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --cpu-shares 1 busybox true
  docker: Error response from daemon: failed to create shim task: OCI runtime create failed: runc create failed: unable to start container process: error during container init: error setting cgroup config for procHooks process: the minimum allowed cpu-shares is 2: unknown
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --cpu-shares -1 busybox true
  docker: Error response from daemon: shares: invalid argument
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --blkio-weight 5 busybox true
  WARNING: Your kernel does not support Block I/O weight or the cgroup is not mounted. Weight discarded.
  $ docker run --rm --memory-swappiness 101 busybox true
  docker: invalid value: 101. Valid memory swappiness range is 0-100
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --pids-limit abc busybox true
  invalid argument "abc" for "--pids-limit" flag: strconv.ParseInt: parsing "abc": invalid syntax
  
  Usage:  docker run [OPTIONS] IMAGE [COMMAND] [ARG...]
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --cpus abc busybox true
  invalid argument "abc" for "--cpus" flag: failed to parse abc as a rational number
  
  Usage:  docker run [OPTIONS] IMAGE [COMMAND] [ARG...]
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --cpus -1 busybox true
  docker: Error response from daemon: Range of CPUs is from 0.01 to 2.00, as there are only 2 CPUs available
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --stop-timeout abc busybox true
  invalid argument "abc" for "--stop-timeout" flag: strconv.ParseInt: parsing "abc": invalid syntax
  
  Usage:  docker run [OPTIONS] IMAGE [COMMAND] [ARG...]
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --annotation a=b busybox echo ok
  "--annotation" requires API version 1.43, but the Docker daemon API version is 1.41
  [1]
  $ docker run --rm --cgroupns nosuch busybox true
  docker: --cgroupns: invalid CGROUP mode
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --gpus all busybox true
  docker: Error response from daemon: could not select device driver "" with capabilities: [[gpu]]
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --expose 80 --expose 80/tcp --expose 81-82/udp busybox echo ok
  ok
  $ docker run --rm -l a=b -l a=c --name lab busybox true
  $ docker run --rm --label-file nosuch busybox true
  docker: open nosuch: no such file or directory
  
  Run 'docker run --help' for more information
  [125]
  $ printf 'x=1\n#c\ny\n' > lf; docker create --name lf --label-file lf busybox true; docker inspect -f '{{json .Config.Labels}}' lf
  6090090fd3bfee7fd953f268018019db40ad5da3f0521309d167bfd91cc6ff73
  {"x":"1"}
  $ docker run --rm --network-alias x --network-alias y busybox true
  docker: network-scoped aliases are only supported for user-defined networks
  
  Run 'docker run --help' for more information
  [125]
  $ docker update --cpuset-cpus 99 kb
  Error response from daemon: Requested CPUs are not available - requested 99, available: 0-1
  [1]
  $ docker update --pids-limit 10 kb
  kb
  $ docker update --memory 128m kb
  kb
  $ docker update --memory 128m --memory-swap 128m kb
  kb
  $ docker update --blkio-weight 10 kb
  kb
  Your kernel does not support Block I/O weight or the cgroup is not mounted. Weight discarded.
  $ docker update --kernel-memory 10m kb
  kb
  Specifying a kernel memory limit is deprecated and will be removed in a future release.
  $ docker update --cpus 99 kb
  Error response from daemon: Range of CPUs is from 0.01 to 2.00, as there are only 2 CPUs available
  [1]
  $ docker update kb kc --cpu-shares 3
  kb
  kc
  $ docker update --restart no nosuch kb
  kb
  Error response from daemon: No such container: nosuch
  [1]
  $ docker run -d --name donor --ipc shareable busybox sleep 100 | wc -c
  65
  $ docker run --rm --ipc container:donor busybox echo joined
  joined
  $ docker run -d --name keeps busybox sleep 100 | wc -c
  65
  $ docker run --rm --ipc container:keeps busybox echo joined
  docker: Error response from daemon: can't join IPC of container ddf4bee214e31ad6da8a343d3da0094ea78b6b5e94dab8859a26012b6d11c1e6: non-shareable IPC (hint: use IpcMode:shareable for the donor container)
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --ipc container:nosuch busybox echo joined
  docker: Error response from daemon: No such container: nosuch
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --pid container:donor busybox ps | grep -c sleep
  1
  $ docker run --rm --pid container:ko busybox true
  docker: Error response from daemon: container 356c4e32eec94994ea1210436adaf495806e5266dfb49226909137708dadea93 is not running
  
  Run 'docker run --help' for more information
  [125]
  $ docker run --rm --uts host busybox hostname | wc -l
  1
  $ docker inspect -f '{{json .HostConfig.SecurityOpt}}' donor
  null
  $ docker run --rm --security-opt label=type:x --pid host busybox echo fine
  fine
