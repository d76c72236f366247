import { readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { type Place, Site } from '../../network/site.ts';
import { folder } from './snippets.mjs';

interface Recorded {
  snippet: string;
  stdout: string;
  stderr: string;
  status: number;
}

const recorded: Recorded[] = JSON.parse(readFileSync(new URL('recorded.json', import.meta.url), 'utf8'));
let place: Place;

beforeAll(() => {
  place = new Site({ start: Date.UTC(2026, 10, 22, 6) }).place('webapp', { address: '172.17.0.2' });
});

test.each(recorded)('$snippet', async ({ snippet, stdout, stderr, status }) => {
  await place.run(`rm -rf ${folder}; mkdir -p ${folder}`);
  place.write(`${folder}/main.py`, snippet);
  const env = { NAME: 'web', HOME: '/root' };
  const line = `printf 'first line\\nsecond line\\n' | python ${folder}/main.py one two`;
  const { faults } = place.site;
  const own = await place.run(line, { cwd: folder, env });
  expect(faults.splice(0)).toEqual([]);
  expect(own).toEqual({ stdout, stderr, status });
});
