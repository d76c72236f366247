import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Machine } from '../../src/machine/machine.ts';
import type { MachineSnapshot } from '../../src/machine/snapshot.ts';
import { transcript } from '../../src/machine/transcript.ts';
import { startVirtual } from '../../src/machine/virtual.ts';

const NAMES = ['alpha', 'beta', 'gamma', 'delta'];
const name = fc.constantFrom(...NAMES);
const flag = fc.constantFrom(
  '-P',
  '-p 8080:80',
  '-p 80',
  '-p 127.0.0.1::53/udp',
  '--expose 7000',
  '-e COLOR=blue',
  '-l tier=front',
  '-v data:/data',
  '-v /anonymous',
  '--net back',
  '--net none',
  '--net host',
  '--net back --network-alias site',
  '--restart always',
  '--restart on-failure:2',
  '--rm',
  '--tmpfs /scratch',
  '-h box',
  '--link alpha:a',
  '--link beta',
  '--net container:alpha',
  '--volumes-from alpha',
  '--memory 64m',
  "--health-cmd 'test -e /ok' --health-interval 1s",
);
// A restored process begins anew: only of those that know how long they have run, or do nothing but wait, nobody notices it.
const program = fc.constantFrom(
  'busybox sleep 1000',
  'busybox sleep 3',
  'training/webapp python app.py',
  'training/postgres',
  `busybox sh -c 'echo begun; echo wrong >&2; exit 3'`,
  'busybox nosuchprogram',
);
const run = fc
  .tuple(fc.constantFrom('run -d', 'create'), name, fc.uniqueArray(flag, { maxLength: 3 }), program)
  .map(([verb, called, flags, what]) => `docker ${verb} --name ${called} ${flags.join(' ')} ${what}`);
const change = fc
  .tuple(
    fc.constantFrom(
      'start',
      'stop -t 1',
      'restart -t 0',
      'kill',
      'kill -s USR1',
      'pause',
      'unpause',
      'rm',
      'rm -f',
      'rm -fv',
      'wait',
      'rename omega',
      'network connect back',
      'network connect --alias other back',
      'network disconnect back',
      'network disconnect bridge',
      'update --restart no',
      'commit',
      'exec -d touch',
    ),
    name,
  )
  .map(([verb, called]) => {
    if (verb === 'rename omega') return `docker rename ${called} omega; docker rename omega ${called}2`;
    if (verb === 'commit') return `docker commit ${called} made:${called}`;
    if (verb === 'wait') return `timeout 5 docker wait ${called}`;
    if (verb === 'exec -d touch') return `docker exec ${called} sh -c 'touch /ok; echo there >> /tmp/file'`;
    return `docker ${verb} ${called}`;
  });
const look = fc
  .tuple(
    fc.constantFrom(
      'docker ps -a',
      'docker ps -as --no-trunc',
      'docker images',
      'docker network ls',
      'docker volume ls',
      'docker network inspect bridge back',
      'docker port',
      'docker logs',
      'docker diff',
      'docker exec cat /etc/hosts',
      'docker exec cat /tmp/file',
      'docker exec env',
      'docker exec ping -c 1 alpha',
      'docker inspect',
    ),
    name,
  )
  .map(([what, called]) => {
    const exec = /^docker exec (.*)$/.exec(what);
    if (exec) return `docker exec ${called} ${exec[1]}`;
    // Processes that are started again have other pids.
    if (what === 'docker inspect') return `docker inspect ${called} | grep -v '"Pid"'`;
    return /(port|logs|diff)$/.test(what) ? `${what} ${called}` : what;
  });
const host = fc.constantFrom(
  'sleep 0.7',
  'sleep 4',
  'docker network create back',
  'docker network rm back',
  'docker volume rm data',
  'docker system prune -f',
  'docker volume prune -f',
  'docker rmi made:alpha',
  'echo kept >> ~/notes; cat ~/notes',
  'curl -s -m 1 localhost:8080; echo $?',
);
const session = fc.array(
  fc.oneof({ weight: 4, arbitrary: run }, { weight: 4, arbitrary: change }, { weight: 4, arbitrary: look }, host),
  { minLength: 1, maxLength: 12, size: 'max' },
);

async function machineOf(seed: number, snapshot?: MachineSnapshot): Promise<Machine> {
  return (await startVirtual({ seed, automatic: true, ...(snapshot ? { snapshot } : {}) })).machine;
}

test('a session prints the same when it is played again, and when it goes on from a snapshot', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(1000), session, session, async (seed, first, second) => {
      // What was started last has got going when the snapshot is taken.
      const opening = ['docker network create back', ...first, 'sleep 0.1'].join('\n');
      const closing = second.join('\n');
      // Time goes on in a machine that waits, so each is used up before the next one starts.
      const machine = await machineOf(seed);
      const begun = await transcript(machine, opening);
      const saved = JSON.stringify(machine.snapshot());
      const went = await transcript(machine, closing);
      machine.dispose();

      const again = await machineOf(seed);
      expect(await transcript(again, opening)).toBe(begun);
      expect(JSON.stringify(again.snapshot()) === saved).toBe(true);
      again.dispose();

      const restored = await machineOf(seed, JSON.parse(saved) as MachineSnapshot);
      expect(await transcript(restored, closing)).toBe(went);
      restored.dispose();
    }),
    { numRuns: 25 },
  );
}, 120_000);
