import { expect, test } from 'vitest';
import { startVirtual } from '../../src/machine/virtual.ts';

/** Types on a machine with the containers `web`, which runs, and `old`, which does not. */
async function typed(keys: string): Promise<string> {
  const { machine, clock } = await startVirtual({ seed: 1, automatic: false });
  const terminal = machine.openTerminal({ rows: 24, columns: 100 });
  let shown = '';
  const acknowledge = terminal.onOutput((data) => {
    shown += new TextDecoder().decode(data);
    acknowledge(data.length);
  });
  await clock.advance(1000);
  terminal.type('docker run -d --name web busybox sleep 1000; docker create --name old busybox true');
  await clock.advance(1000);
  shown = '';
  for (const key of keys) {
    terminal.input(key);
    await clock.advance(100);
  }
  machine.dispose();
  return shown.replace(/\x1b\[[?\d;]*[a-zA-Z]/g, '');
}

test.each([
  ['doc\tp\t', 'docker p'],
  ['docker stop \t', 'docker stop web '],
  ['docker start \t', 'docker start old '],
  ['sudo docker rm -f w\t', 'sudo docker rm -f web '],
  ['docker run --link w\t', 'docker run --link web '],
  ['docker run training/w\t', 'docker run training/webapp'],
  ['docker inspect --fo\t', 'docker inspect --format '],
  ['docker save -o /etc/hostn\t', 'docker save -o /etc/hostname '],
  ['docker run -v /etc/hostn\t', 'docker run -v /etc/hostname '],
  ['docker cp w\t', 'docker cp web:'],
  ['docker run -e HOM\t', 'docker run -e HOME='],
  ['docker network inspect br\t', 'docker network inspect bridge '],
  ['cat /etc/hostn\t', 'cat /etc/hostname '],
  ['echo $HOM\t', 'echo $HOME '],
])(
  '%j becomes %j',
  async (keys, line) => {
    expect(await typed(keys)).toContain(line);
  },
  30_000,
);
