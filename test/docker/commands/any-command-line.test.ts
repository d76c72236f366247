import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commonCommands, groups, otherCommands } from '../../../src/docker/commands/tree.ts';
import { docker } from './harness.ts';
import { routeClient } from './route-client.ts';
import type { Routes } from './routes.mjs';
import * as all from './scenarios/scenario.mjs';

const commands = [
  ...Object.keys(commonCommands).map((name) => [name]),
  ...Object.keys(otherCommands).map((name) => [name]),
  ...Object.entries(groups).flatMap(([group, { commands: own }]) => Object.keys(own).map((name) => [group, name])),
  ['help'],
  ['container'],
];
const flags = Promise.all(
  [
    ...Object.values({ ...commonCommands, ...otherCommands }),
    ...Object.values(groups).flatMap((group) => Object.values(group.commands)),
  ].map((leaf) => leaf.load()),
).then((loaded) => [
  ...new Set(
    loaded.flatMap(({ flags: own }) =>
      own.flatMap(({ name, short }) => [`--${name}`, ...(short ? [`-${short}`] : [])]),
    ),
  ),
]);

const { linesOf: _, ...scenarios } = all;
const version = { ApiVersion: '1.41', Components: [], Os: 'linux', Arch: 'amd64' };
const routes: Routes = Object.assign(
  { 'GET /version': { json: version } },
  ...Object.values(scenarios).map((scenario) => scenario.routes),
);
const values = [
  'x',
  'c',
  'a',
  'net',
  'v',
  'web',
  'ended',
  'busybox',
  'c:/tmp',
  '',
  'a:b',
  'k=v',
  '1',
  '-1',
  '10m',
  '/',
  '.',
  'true',
  '{{.ID}}',
  '{{',
  'name=x,ip=1.2.3.4',
  '0',
  '80:80',
];

describe('whatever is typed', () => {
  it('docker answers, with an exit status of its own', async () => {
    const known = await flags;
    const word = fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...known) },
      {
        weight: 2,
        arbitrary: fc.tuple(fc.constantFrom(...known), fc.constantFrom(...values)).map((pair) => pair.join('=')),
      },
      { weight: 3, arbitrary: fc.constantFrom(...values) },
      { weight: 1, arbitrary: fc.string({ maxLength: 6 }) },
    );
    const line = fc.tuple(fc.constantFrom(...commands), fc.array(word, { maxLength: 5 }));
    await fc.assert(
      fc.asyncProperty(line, async ([command, words]) => {
        // Nothing but a signal ends the others.
        const once = command.includes('stats') ? ['--no-stream'] : [];
        const { stdout, stderr, status } = await docker(routeClient(routes), [...command, ...once, ...words]);
        expect([0, 1, 7, 64, 125, 126, 127]).toContain(status);
        // Whoever is refused is told why.
        if (status !== 0) expect(stdout + stderr).not.toBe('');
      }),
      { numRuns: 1000 },
    );
  }, 30_000);
});
