import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { directory } from '../../../src/fs/layer.ts';
import { docker } from './harness.ts';
import { comparable } from './requests.ts';
import { type Request, routeClient } from './route-client.ts';
import { words } from './routes.mjs';
import * as all from './scenarios/scenario.mjs';

/** What the real client printed for a line, and when. */
interface Recorded {
  line: string;
  now: number;
  stdout: string;
  stderr: string;
  status: number;
  requests: Request[];
  files?: Record<string, string>;
}

const { linesOf, ...scenarios } = all;
const data = (name: string) => JSON.parse(readFileSync(new URL(`data/${name}.json`, import.meta.url), 'utf8'));
const version = { json: data('version') };

describe.each(Object.entries(scenarios))('what docker 28.2.2 printed: %s', (name, scenario) => {
  const recorded = data(`recorded-${name}`) as Recorded[];
  const lines = new Map(linesOf(scenario).map((entry) => [entry.line, entry] as const));
  const files = Object.fromEntries(
    Object.entries(scenario.files ?? {}).map(([path, content]) =>
      path.endsWith('/') ? [path.slice(0, -1), directory()] : [path, content],
    ),
  );

  it.each(recorded)('docker $line', async ({ line, now, stdout, stderr, status, requests, files: written = {} }) => {
    const { command = line, stdin = '' } = lines.get(line) ?? {};
    const made: Request[] = [];
    const client = routeClient({ 'GET /version': version, ...scenario.routes }, made);
    const outcome = await docker(client, words(command), { now, stdin, files });
    expect({ stdout: outcome.stdout, stderr: outcome.stderr, status: outcome.status }).toEqual({
      stdout,
      stderr,
      status,
    });
    expect(comparable(made)).toEqual(comparable(requests));
    const found = Object.keys(written).map((path) => [path, outcome.read(path)]);
    expect(Object.fromEntries(found)).toEqual(written);
  });
});
