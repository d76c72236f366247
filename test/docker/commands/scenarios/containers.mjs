// The commands that do something to containers.
import { readFileSync } from 'node:fs';
import { digest } from './ids.mjs';

const data = (/** @type {string} */ name) =>
  JSON.parse(readFileSync(new URL(`../data/${name}.json`, import.meta.url), 'utf8'));
const web = data('container');
const state = (/** @type {Record<string, unknown>} */ more) => ({ json: { ...web, State: { ...web.State, ...more } } });
const done = { json: null };

/** @type {import('./scenario.mjs').Scenario} */
export default {
  files: { 'dir/': '' },
  after: ['out.tar', 'dir/out.tar'],
  routes: {
    'POST /commit': { json: { Id: digest('f') } },
    'GET /containers/c/changes': {
      json: [
        { Path: '/tmp', Kind: 0 },
        { Path: '/tmp/x', Kind: 1 },
        { Path: '/bin/y', Kind: 2 },
      ],
    },
    'GET /containers/e/changes': { json: [] },
    'GET /containers/c/top': {
      json: {
        Titles: ['PID', 'USER', 'COMMAND'],
        Processes: [
          ['1', 'root', 'sleep 1000'],
          ['22222', 'somebody-with-a-long-name', 'sh'],
        ],
      },
    },
    'POST /containers/c/update': { json: { Warnings: ['w1', 'w2'] } },
    'POST /containers/d/update': { json: { Warnings: null } },
    'GET /containers/c/export': { base64: Buffer.from('the archive of files').toString('base64') },
    'GET /containers/c/json': { json: web },
    'GET /containers/c/json?size=1': { json: { ...web, SizeRw: 5, SizeRootFs: 1234 } },
    'GET /containers/ended/json': state({ Status: 'exited', Running: false }),
    'GET /containers/paused/json': state({ Status: 'paused', Paused: true }),
    'GET /containers/again/json': state({ Status: 'restarting', Restarting: true }),
    'POST /containers/ended/wait': { json: { StatusCode: 0 } },
    'POST /containers/paused/wait': { json: { StatusCode: 0 } },
    'POST /containers/again/wait': { json: { StatusCode: 0 } },
    'POST /containers/c/wait': { json: { StatusCode: 7 } },
    'POST /containers/d/wait': { json: { StatusCode: 0 } },
    'POST /containers/c/pause': done,
    'POST /containers/d/pause': done,
    'POST /containers/d/unpause': done,
    'POST /containers/c/start': done,
    'POST /containers/d/start': done,
    'POST /containers/c/stop': done,
    'POST /containers/d/stop': done,
    'POST /containers/c/restart': done,
    'POST /containers/d/restart': done,
    'POST /containers/c/kill': done,
    'POST /containers/d/kill': done,
    'POST /containers/c/rename': done,
    'DELETE /containers/c': done,
    'DELETE /containers/d': done,
    'DELETE /containers/web/db': done,
  },
  lines: `
commit c
commit c x
commit c x/y:z
commit -a me -m msg -p=false c r:t
commit c X
commit c a@${digest('a')}
commit c x:
commit ''
commit
commit a b c
container commit c y
diff c
diff e
diff nosuch
diff ''
diff
top c
top c aux
top c -eo pid,comm
top -o x c
top nosuch
top ''
update --memory 10m c d
update --restart always c nosuch
update --restart on-failure:3 d
update --restart :3 d
update --cpus 1.5 --cpu-shares 5 --memory 1g --memory-swap -1 --memory-reservation 5m --pids-limit 3 d
update --blkio-weight 10 --cpuset-cpus 0-1 --cpu-period 3 --cpu-quota 4 --cpu-rt-period 5 --cpu-rt-runtime 6 --cpuset-mems 1 d
update --pids-limit -1 d
update --kernel-memory 5m d
update --memory x d
update x
update
pause c nosuch d
pause
unpause d nosuch
unpause c
start c d
start c nosuch d
start nosuch other
start -a c d
start ''
stop c d
stop -t 5 nosuch c
stop --time 3 c
stop --timeout=0 -s INT c
stop -t x c
restart c nosuch d
restart -t 0 -s TERM c
kill c d
kill -s HUP c nosuch
kill --signal= c
rm c d
rm -f c nosuch
rm -f nosuch
rm -fv c
rm -l web/db
rm /c
rm '' c
rm
rename c new
rename nosuch new
rename '' new
rename c ' '
wait c d
wait nosuch c
wait ''
export c
export nosuch
export -o out.tar c
export --output=dir/out.tar c
export -o nosuch/out.tar c
export -o dir c
attach ended
attach paused
attach again
attach nosuch
attach
inspect c
inspect -s -f '{{.SizeRw}} {{.SizeRootFs}}' c
inspect -f '{{.Name}} {{.State.Status}} {{json .Mounts}} {{.NetworkSettings.Networks.backend.IPAddress}}' c
inspect --type container nosuch
inspect --type foo c
inspect --type '' c
inspect ''
container inspect c nosuch
port c
port nosuch
port c 80
logs --since foo c
logs --until 2026-13-01 c
logs nosuch
`,
};
