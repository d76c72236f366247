import fc from 'fast-check';
import { expect, test } from 'vitest';
import { displayWidth } from '../../src/docker/display-width.ts';
import { docker } from './commands/harness.ts';
import { routeClient } from './commands/route-client.ts';

/** The cells of a table whose columns begin where its header's do; several spaces may stand in a cell, and none at its end. */
function parseTable(text: string, headers: readonly string[]): string[][] {
  const [head = '', ...rows] = text.trimEnd().split('\n');
  const starts = headers.map((header) => head.indexOf(header));
  return rows.map((row) =>
    starts.map((start, i) => columns(row, start, starts[i + 1] ?? Number.POSITIVE_INFINITY).trimEnd()),
  );
}

/** What stands between two columns of the screen. */
function columns(row: string, from: number, to: number): string {
  let at = 0;
  let cell = '';
  for (const character of row) {
    if (at >= from && at < to) cell += character;
    at += displayWidth(character);
  }
  return cell;
}

const HEADERS = ['CONTAINER ID', 'IMAGE', 'COMMAND', 'CREATED', 'STATUS', 'PORTS', 'NAMES', 'SIZE'];
const NOW = 1_800_000_000;

const word = fc.stringMatching(/^[a-z0-9][a-zA-Z0-9_.-]{1,20}$/);
const text = fc.array(fc.constantFrom('a', 'sleep', ' ', '"', "'", '\\', '-c', 'é', '界', '…', '5'), { maxLength: 12 });
const port = fc.record({
  IP: fc.constantFrom('0.0.0.0', '::', '127.0.0.1'),
  PrivatePort: fc.integer({ min: 1, max: 65535 }),
  PublicPort: fc.integer({ min: 1, max: 65535 }),
  Type: fc.constantFrom('tcp', 'udp', 'sctp'),
});
const container = fc.record({
  Id: fc.stringMatching(/^[0-9a-f]{64}$/),
  Names: fc.array(
    word.map((name) => `/${name}`),
    { minLength: 1, maxLength: 2 },
  ),
  Image: word,
  ImageID: fc.constant(`sha256:${'0'.repeat(64)}`),
  Command: text.map((parts) => parts.join('')),
  Created: fc.integer({ min: NOW - 40_000_000, max: NOW }),
  Ports: fc.array(port, { maxLength: 3 }),
  Labels: fc.dictionary(word, word, { maxKeys: 2 }),
  State: fc.constant('running'),
  Status: fc.constantFrom('Up 2 hours', 'Exited (137) About a minute ago', 'Created', 'Up 3 seconds (healthy)'),
  SizeRw: fc.nat(1e9),
  HostConfig: fc.constant({ NetworkMode: 'default' }),
  NetworkSettings: fc.constant({ Networks: { bridge: {} } }),
  Mounts: fc.constant([]),
});

test('a table of containers reads back into its cells', async () => {
  const cells =
    '{{.ID}}\\x{{.Image}}\\x{{.Command}}\\x{{.RunningFor}}\\x{{.Status}}\\x{{.Ports}}\\x{{.Names}}\\x{{.Size}}';
  await fc.assert(
    fc.asyncProperty(fc.array(container, { minLength: 1, maxLength: 5 }), fc.boolean(), async (containers, whole) => {
      const client = routeClient({ 'GET /containers/json': { json: containers } });
      const argv = ['ps', '-a', '-s', ...(whole ? ['--no-trunc'] : [])];
      const setting = { now: NOW * 1000 };
      const { stdout: table } = await docker(client, argv, setting);
      const format = cells.replaceAll('\\x', '{{"\\x01"}}');
      const { stdout: plain } = await docker(client, [...argv, '--format', format], setting);
      const expected = plain
        .trimEnd()
        .split('\n')
        .map((row) => row.split('\x01').map((cell) => cell.trimEnd()));
      expect(parseTable(table, HEADERS)).toEqual(expected);
    }),
    { numRuns: 200 },
  );
}, 30_000);
