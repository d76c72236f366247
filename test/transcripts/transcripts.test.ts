import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { transcript } from '../../src/machine/transcript.ts';
import { startVirtual } from '../../src/machine/virtual.ts';
import { commandsOf, differences } from './compare.ts';

const folder = new URL('.', import.meta.url);

/** What differs, by file, as the beginnings of commands: docs/decisions/0006-what-old-recordings-hold.md says why. */
const KNOWN: Readonly<Record<string, readonly string[]>> = {
  '1.0/01-guide': ['sudo docker run --rm --link db:db training/webapp ping -c 3 db'],
  '1.0/02-ports': ["python3 -c 'import socket"],
  '1.0/04-lifecycle': ['docker logs -t ll | sed'],
  '1.0/05-cli': ['docker run --help', 'docker images'],
  '1.4/01-guide': [
    'sudo docker run --rm --link db:db training/webapp ping -c 3 db',
    'sudo cat -A ',
    'sudo docker ps -a',
    'sudo docker run -d --name db training/postgres',
  ],
  '1.4/02-ports': ["python3 -c 'import socket"],
};

/** By folder; the second one of 20.10 holds what was asked where we were not sure. */
const EDITIONS: Readonly<Record<string, string>> = { '1.0': '1.0', '1.4': '1.4', '20.10': '20.10', '20.10-own': '20.10' };

const recordings = Object.entries(EDITIONS).flatMap(([directory, edition]) =>
  readdirSync(new URL(`${directory}/`, folder))
    .filter((file) => file.endsWith('.t'))
    .map((file) => [edition, `${directory}/${file.slice(0, -2)}`] as const),
);

test.each(recordings)('%s: %s', async (edition, name) => {
  const recorded = readFileSync(new URL(`${name}.t`, folder), 'utf8');
  const { machine } = await startVirtual({ seed: 1, edition, automatic: true });
  const ours = await transcript(machine, commandsOf(recorded));
  machine.dispose();
  const known = KNOWN[name] ?? [];
  const found = differences(recorded, ours);
  expect(found.filter(({ command }) => !known.some((start) => command.startsWith(start)))).toEqual([]);
  expect(found).toHaveLength(known.length);
});
