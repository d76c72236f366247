// What the flags of docker create come to, which are those of docker run.
import { id } from './ids.mjs';

/** @type {import('./scenario.mjs').Scenario} */
export default {
  files: { vars: '# a comment\nB=2\n\nHOME\nNOSUCH\n', labels: 'x=1\ny\n', badvars: 'a b=c\n' },
  after: ['cid'],
  routes: { 'POST /containers/create': { json: { Id: id('c'), Warnings: ['warned'] } } },
  lines: `
create busybox
create --blkio-weight 5 --blkio-weight-device /dev/sda:100 --cgroup-parent /x --cgroupns host --cpu-period 1 --cpu-quota 2 --cpu-rt-period 3 --cpu-rt-runtime 4 --cpuset-cpus 0-1 --cpuset-mems 0 --device /dev/null:/dev/x:r --device-cgroup-rule 'c 1:3 mr' --device-read-bps /dev/sda:1mb --device-read-iops /dev/sda:10 --device-write-bps /dev/sda:1k --device-write-iops /dev/sda:3 --gpus all --group-add a --group-add 5 --ip6 ::1 --isolation default --kernel-memory 5m --link-local-ip 169.254.1.1 --memory-swappiness 5 --oom-kill-disable --oom-score-adj 5 --runtime runc --storage-opt size=1 --ulimit nofile=5:6 --ulimit core=1 --userns host --volume-driver x --shm-size 5m --security-opt x=y --init=false --network n busybox
create --blkio-weight-device x busybox
create --blkio-weight-device /dev/sda:x busybox
create --blkio-weight-device /dev/sda:5 busybox
create --blkio-weight-device sda:50 busybox
create --cgroupns foo busybox
create --device x busybox
create --device /dev/x:rwx busybox
create --device /dev/x:/dev/y:abc busybox
create --device '' busybox
create --device-cgroup-rule x busybox
create --device-read-bps x busybox
create --device-read-bps /dev/x:y busybox
create --device-read-bps x:5 busybox
create --device-read-iops x busybox
create --device-read-iops /dev/x:-1 busybox
create --device-write-bps x busybox
create --device-write-iops x busybox
create --gpus x busybox
create --gpus 2 busybox
create --gpus device=0,capabilities=x busybox
create --gpus '' busybox
create --gpus foo=bar busybox
create --ulimit x busybox
create --ulimit x=y busybox
create --ulimit nofile=6:5 busybox
create --ulimit nofile=x busybox
create --ulimit nofile=1:2:3 busybox
create --ulimit nofile busybox
create --userns foo busybox
create --memory-swappiness 200 busybox
create --memory-swappiness -2 busybox
create --storage-opt x busybox
create --security-opt seccomp=nosuch busybox
create --security-opt seccomp busybox
create --security-opt no-new-privileges busybox
create --security-opt systempaths=unconfined busybox
create --log-opt x busybox
create --log-driver none --log-opt a=b busybox
create --sysctl x busybox
create --sysctl x=y busybox
create --sysctl net.core.somaxconn=5 busybox
create --sysctl kernel.shmmax=5 busybox
create --sysctl kernel.foo=5 busybox
create --tmpfs /x:rw --tmpfs /y busybox
create --tmpfs x busybox
create --tmpfs /x:foo busybox
create --dns x busybox
create --dns 1.2.3.4 --dns ::1 busybox
create --dns-search . busybox
create --dns-search a_b busybox
create --dns-search example.com busybox
create --dns-search 'x y' busybox
create --dns-option ndots:2 --dns-opt x busybox
create --mac-address x busybox
create --mac-address 02:42:ac:11:00:02 busybox
create --ip x busybox
create --link-local-ip x busybox
create --label-file nosuch busybox
create --env-file nosuch busybox
create --expose x busybox
create --expose 80-70 busybox
create --expose 80/foo busybox
create --expose 70000 busybox
create --expose 8000-8002/udp busybox
create -p x busybox
create -p 80:80:80:80 busybox
create -p 1.2.3.4:80:80 busybox
create -p 1.2.3.4::80 busybox
create -p [::1]:80:80 busybox
create -p 80-82:90-92 busybox
create -p 80-82:90 busybox
create -p 80-82:90-91 busybox
create -p 80:80/foo busybox
create -p :80 busybox
create -p 80: busybox
create -p '' busybox
create -p 0 busybox
create -p 70000:80 busybox
create -p 80:70000 busybox
create -p host:80:80 busybox
create -p 80:80/udp -p 80:80 busybox
create -p a:b:c busybox
create -P busybox
create -v /data busybox
create -v data:/data busybox
create -v /a:/b:ro busybox
create -v /a:/b:foo busybox
create -v a:b:c:d busybox
create -v '' busybox
create -v : busybox
create -v ./x:/y busybox
create -v ~/x:/y busybox
create -v x:y busybox
create -v /x: busybox
create -v :/x busybox
create -v /a:/b:ro,z busybox
create -v /a:/b:rw,ro busybox
create --volumes-from x --volumes-from y:ro busybox
create --mount type=bind,source=/a,target=/b busybox
create --mount type=volume,src=v,dst=/b,ro busybox
create --mount type=tmpfs,dst=/b,tmpfs-size=5m,tmpfs-mode=1777 busybox
create --mount dst=/b busybox
create --mount type=foo,dst=/b busybox
create --mount type=bind,dst=/b busybox
create --mount type=volume busybox
create --mount type=bind,source=/a,target=/b,bind-propagation=shared busybox
create --mount type=bind,source=/a,target=/b,volume-nocopy busybox
create --mount type=volume,source=a,target=/b,bind-propagation=shared busybox
create --mount type=volume,src=v,dst=/b,volume-driver=x,volume-opt=a=b,volume-label=c=d,volume-nocopy,readonly=false busybox
create --mount type=volume,src=v,dst=/b,foo=bar busybox
create --mount type=volume,src=v,dst=/b,readonly=x busybox
create --mount type=bind,src=./rel,dst=/b busybox
create --mount type=bind,src=/a,dst=b busybox
create --mount type=volume,,dst=/b busybox
create --mount 'type=volume,"dst=/b"' busybox
create --mount type=tmpfs,dst=/b,src=x busybox
create --mount type=tmpfs,dst=/b,tmpfs-size=x busybox
create --mount type=tmpfs,dst=/b,tmpfs-mode=9 busybox
create --mount type=volume,src=v,dst=/b,consistency=cached busybox
create --mount TYPE=VOLUME,SRC=v,DST=/b busybox
create --network a --network b busybox
create --network name=a,alias=x,alias=y,ip=1.2.3.4,mac-address=02:42:ac:11:00:02,driver-opt=a=b busybox
create --network foo=bar busybox
create --network name=a,foo busybox
create --network '' busybox
create --network a --network-alias x --network-alias y --ip 1.2.3.4 --link b:c busybox
create --network-alias x busybox
create --network container:foo --network-alias x busybox
create --network container: busybox
create --network host --network bridge busybox
create --network none --network a busybox
create --network a --network a busybox
create --net a --net-alias x busybox
create --network name=a,ip=x busybox
create --network a --network b --network-alias x --ip 1.2.3.4 busybox
create --network alias=x busybox
create --network default --ip 1.2.3.4 busybox
create --hostname x --network host busybox
create --ip6 2001::1 --network a busybox
create --name x --label a=b --label-file labels --env-file vars -e A=1 -e HOME -e NOSUCH --hostname h --domainname d -u me -w /x busybox
create -e '' busybox
create -e =x busybox
create -l '' busybox
create --env-file badvars busybox
create --label-file badvars busybox
create -a stdin -a STDOUT busybox
create -a foo busybox
create -i -t busybox sh -c 'echo hi'
create --entrypoint x busybox a b
create --entrypoint '' busybox
create --entrypoint= busybox
create --health-cmd 'curl x' --health-interval 5s --health-retries 3 --health-timeout 1m --health-start-period 2s busybox
create --health-interval -5s busybox
create --health-retries -1 busybox
create --no-healthcheck busybox
create --no-healthcheck --health-cmd x busybox
create --restart always --rm busybox
create --restart on-failure:3 busybox
create --restart on-failure:x busybox
create --restart :3 busybox
create --restart foo busybox
create --restart '' --rm busybox
create --rm --restart no busybox
create --stop-signal INT --stop-timeout 3 busybox
create --cidfile cid busybox
create --cidfile vars busybox
create --cidfile nosuch/cid busybox
create --memory 64m --memory-swap -1 --memory-reservation 32m --cpus 1.5 -c 512 --pids-limit 100 busybox
create --cpus x busybox
create --privileged --read-only --cap-add NET_ADMIN --cap-drop ALL --init busybox
create --pid host --ipc host --uts host busybox
create --pid foo busybox
create --pid container:x busybox
create --uts foo busybox
create --ipc foo busybox
create --ipc container:x busybox
create --add-host a:1.2.3.4 --add-host b=::1 --add-host c:host-gateway --add-host d:[::1] busybox
create --add-host x busybox
create --add-host x:y busybox
create --add-host :1.2.3.4 busybox
create --link a --link b:c busybox
create --link a:b:c busybox
create --link '' busybox
create --oom-kill-disable busybox
create --oom-kill-disable -m 64m busybox
create -p published=80,target=90 busybox
create -p published=80,target=90,protocol=udp busybox
create -p foo=bar busybox
create Busybox
create busybox:x:y
create busybox@sha256:abc
create --platform linux/arm64 busybox
create --pull never busybox
create --pull foo busybox
create -q busybox
create --name '' busybox
create --isolation x busybox
create --runtime x busybox
create --use-api-socket busybox
create --annotation a=b busybox
create --health-start-interval 5s busybox
create --cpu-count 2 busybox
create --cpu-percent 2 busybox
create --io-maxbandwidth 2 busybox
create --io-maxiops 2 busybox
create
create --bogus busybox
create -v a:/x -v b:/y:ro -v /z busybox
create -v a:/x:ro:z busybox
create -v 'C:/x:/y' busybox
create --volume-driver x --mount type=volume,src=a,dst=/b busybox
create --mount type=bind,source=/a,target=/b,bind-nonrecursive busybox
create --mount type=bind,source=/a,target=/b,bind-recursive=disabled busybox
create --mount type=image,source=x,target=/b busybox
create --mount type=npipe,source=x,target=/b busybox
create --mount type=volume,src=v,dst=/b,volume-subpath=x busybox
create --mount type=bind,src=a,dst=/b,foo busybox
create --tmpfs /run --mount type=tmpfs,dst=/x,tmpfs-opt=a busybox
create --network a,b busybox
create --network name=a,link-local-ip=169.254.1.1,gw-priority=5 busybox
create --network name=a,alias=x --network-alias y busybox
create --network name=a,ip=1.2.3.4 --ip 1.2.3.5 busybox
create --network name=a --network name=b,alias=z busybox
create --network bridge --link a:b busybox
create --network none --ip 1.2.3.4 busybox
create --network-alias x --network-alias y --network a busybox
create --ip 1.2.3.4 busybox
create --link-local-ip 169.254.1.1 --network a busybox
container create busybox true
`,
};
