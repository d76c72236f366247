// Records what the real docker client says of flags, which needs no daemon:
//   node test/docker/pflag/record.mjs
import { writeFileSync } from 'node:fs';
import { withFakeDocker } from '../fake-docker.mjs';

const here = new URL('.', import.meta.url);

/** Command lines, split at spaces; ␠ stands for a space within a word, ∅ for an empty word. */
const LINES = `
ps --bogus
ps --bogus=1
ps --no-trun
ps -z
ps -az
ps -zz
ps -qz
ps -é
ps -a=maybe
ps --all=maybe
ps --all=
ps -a=
ps -a=x
ps -=x
ps --=x
ps ---all
ps --=
ps -n
ps --last
ps -n abc
ps -nabc
ps -n=abc
ps -n ∅
ps --last=
ps -n 99999999999999999999
ps -n 1.5
ps -n 0x
ps -an
ps -an x
ps --format
ps --filter
ps -f
ps -f x
ps --all --bogus
ps --help --bogus
ps --bogus --help
ps --help=maybe
ps -test
ps -1
ps --quiet=2
ps --quiet=T --bogus
ps --quiet=yes
ps -q=yes
ps --no-trunc=ja␠nein
ps -n "5"
run --name
run -p
run -itp
run -zz
run -itz
run -i=maybe
run -it=maybe
run --tty=maybe
run --tty=
run -t=
run --rm=nope
run -d=1x
run --memory
run --memory abc
run --memory=1x
run --memory -1
run --memory 1.5.5g
run --memory 5kbx
run --memory 5kx
run --memory 5bb
run -m ∅
run -m=
run --memory-swap x
run --memory-swap -2
run --shm-size 10q
run --memory-reservation 1␠x
run --kernel-memory g
run --cpus x
run --cpu-shares x
run -c 1.5
run --cpu-period x
run --cpu-quota 1e3
run --blkio-weight 70000
run --blkio-weight -1
run --blkio-weight x
run --pids-limit x
run --oom-score-adj x
run --memory-swappiness x
run --stop-timeout x
run --stop-timeout 99999999999999999999
run --health-interval 1
run --health-interval x
run --health-interval 1y
run --health-interval ∅
run --health-timeout 1h2x
run --health-timeout .s
run --health-timeout 1.
run --health-retries x
run --health-start-period 9999999h
run --health-start-period -
run --health-start-period 1e3s
run --env
run -e
run --link
run --link=
run --network-alias
run -a
run -v
run -w
run --user
run -h
run --hostname
run --sig-proxy=maybe
run --init=maybe
run --bogus busybox --rm
run --name a --bogus
run -dit --bogus=1
run -Px
run -Pp
run --publish-all=x
rm --force=maybe
rm -fx
rm -vlz
rm --bogus x
rm x --bogus
stop -t
stop -t x a
stop --time=x a
stop a -t x
stop --timeout
logs -f --tail
logs --bogus
exec -itz
exec --env
exec -dx
images -x
images --format
images -aqz
network create --subnet
network create --internal=x
network create --bogus
network ls --bogus
volume create --bogus
pull --bogus
inspect --bogus
inspect -s=x
inspect --type
kill -s
kill --bogus x
restart -t x a
cp --bogus
port --bogus
rename --bogus
wait --bogus
events --bogus
run --cpus 1/3
run --cpus 0.0000000001
run --cpus ∅
ps -h --bogus
ps -ha=x
logs -f=x
logs -ft --since
info --bogus
version --bogus
--bogus
--bogus ps
-z
-Dz
--debug=x ps
--log-level
-H
--tls=x ps
--host
`
  .trim()
  .split('\n');

/** Commands whose flags are taken from their help; the first is docker itself. */
const HELP = `
,run,create,ps,rm,logs,exec,images,stop,kill,restart,cp,events,port,rename,wait,inspect,info,version,pull,
network create,network ls,volume create
`
  .trim()
  .split(/,\n?/);

const { errors, helps } = await withFakeDocker({}, async (docker) => {
  const errors = [];
  for (const line of LINES) {
    const argv = line.split(' ').map((word) => word.replaceAll('␠', ' ').replaceAll('∅', ''));
    const { stderr, status } = await docker(argv);
    errors.push({ argv, error: stderr.split('\n')[0], status });
  }
  const helps = [];
  for (const command of HELP) {
    const { stdout } = await docker([...command.split(' ').filter(Boolean), '--help']);
    helps.push({ command, options: /Options:\n(.*?)\n(?:\n|$)/s.exec(`${stdout}\n`)?.[1]?.split('\n') ?? [] });
  }
  return { errors, helps };
});

/** @param {string} name @param {unknown[]} rows */
const write = (name, rows) =>
  writeFileSync(new URL(name, here), `[\n${rows.map((row) => `  ${JSON.stringify(row)}`).join(',\n')}\n]\n`);
write('errors.json', errors);
write('helps.json', helps);
console.log(`${errors.length} command lines and ${helps.length} helps recorded`);
