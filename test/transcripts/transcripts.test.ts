import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { transcript } from '../../src/machine/transcript.ts';
import { startVirtual } from '../../src/machine/virtual.ts';
import { commandsOf, differences } from './compare.ts';

/** What is recorded of Docker 20.10 and agrees in every command. */
test.each([
  '01-guide',
  '02-run',
  '03-ports',
  '04-links',
  '05-ps-inspect',
  '06-lifecycle',
  '07-images-networks-volumes',
  '08-cli',
])('20.10/%s', async (name) => {
  const recorded = readFileSync(new URL(`./20.10/${name}.t`, import.meta.url), 'utf8');
  const { machine } = await startVirtual({ seed: 1, edition: '20.10', automatic: true });
  const ours = await transcript(machine, commandsOf(recorded));
  machine.dispose();
  expect(differences(recorded, ours)).toEqual([]);
});
