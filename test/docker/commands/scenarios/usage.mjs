// Command lines that are not understood: groups, helps, numbers of arguments, versions, other daemons.

/** @type {import('./scenario.mjs').Scenario} */
export default {
  files: { vars: 'A=1\n' },
  routes: {
    'POST /containers/create': { error: 404, message: 'No such image: busybox:latest' },
    'POST /images/create': { error: 404, message: 'pull access denied for busybox, repository does not exist' },
  },
  lines: `
nosuch
nosuch x
nosuch --bogus
nosuch -v
nosuch -D
container nosuch
container nosuch x
container nosuch --bogus
container --bogus
container -- ls
container help
image nosuch
network nosuch
system nosuch
volume nosuch
volume --bogus
volume nosuch --bogus
--bogus
--bogus ps
-z
-Dz ps
--debug=x ps
--log-level
-l nosuch ps
-H tcp://x:1 version --bogus
-v
--version
-v --bogus
help nosuch
help container nosuch
help ps x
help ps --bogus
help -v
help --bogus
ps x
ps --nosuch --help
ps --bogus
ps -zz
image ls a b
images a b
container ls x
stop
container stop
kill
rm
rmi
image remove
network remove
volume remove
run
create
exec
exec c
logs
logs a b
inspect
port
port a b c
rename a
rename a b c
wait
tag a b c
commit
top
load x
save
import
login a b
search
system df x
info x
version x
events x
stats --bogus
update
cp
container cp a b c
network create
network connect a
network disconnect a
volume create a b
volume ls x
volume prune x
stop -t x a
stop --time=x a
kill --bogus x
exec -itz c x
exec -e '' c x
run --name
run -p
run -itp
run -i=maybe busybox
run --memory abc busybox
run --health-interval 1 busybox
run --pull foo busybox
run -d -a stdin busybox
run --rm --restart always busybox
run --cidfile vars busybox
run Busybox
run busybox:x:y
run --mac-address 02:42:ac:11:00:02 busybox
run --network a --network a busybox
run --health-start-interval 5s busybox
run --cpu-count 2 busybox
run --env-file nosuch busybox
run -it busybox
run -t -i=false --name '' --pull never busybox
run --pull never busybox
run --pull always busybox
run --name x busybox
run -q busybox
create busybox
create --pull never busybox
run --cidfile cid busybox
pull busybox
pull -q busybox
volume prune --all
images --tree
save --platform x a
pull
pull A
pull a:b:c
pull -a a:b
pull --platform x a
attach nosuch
exec nosuch x
exec --env-file nosuch c x
start -a a b
start -i a b
port nosuch
stats nosuch
stats --no-stream nosuch other
`,
};
