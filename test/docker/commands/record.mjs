// Records what the real docker client (28.2.2) prints for the scenarios, before an engine that answers as they say:
//   node test/docker/commands/record.mjs [SCENARIO...]
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { askDocker } from './fake-engine.mjs';
import { words } from './routes.mjs';
import * as all from './scenarios/scenario.mjs';

const { linesOf, ...scenarios } = all;
const version = { json: JSON.parse(readFileSync(new URL('data/version.json', import.meta.url), 'utf8')) };
const OFTEN = 16;
const wanted = process.argv.slice(2);

for (const [name, scenario] of Object.entries(scenarios)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  const cases = [];
  for (const { line, command, often, stdin } of linesOf(scenario)) {
    const answers = [];
    for (let i = 0; i < (often ? OFTEN : 1); i++) answers.push(await ask(scenario, command, stdin));
    const [first] = answers.sort((a, b) => (a.stdout < b.stdout ? -1 : 1));
    cases.push({ line, ...first });
  }
  const rows = cases.map((row) => JSON.stringify(row)).join(',\n');
  writeFileSync(new URL(`data/recorded-${name}.json`, import.meta.url), `[\n${rows}\n]\n`);
  console.log(`${name}: ${cases.length}`);
}

/** @param {import('./scenarios/scenario.mjs').Scenario} scenario @param {string} command @param {string} stdin */
async function ask(scenario, command, stdin) {
  /** @type {Record<string, string | null>} */
  const files = {};
  const now = Date.now();
  const answer = await askDocker({ 'GET /version': version, ...scenario.routes }, words(command), {
    stdin,
    prepare: (directory) => prepare(directory, scenario.files ?? {}),
    finish: (directory) => {
      for (const path of scenario.after ?? []) files[path] = read(join(directory, path));
    },
  });
  const written = Object.fromEntries(Object.entries(files).filter(([, content]) => content !== null));
  return { now, ...answer, ...(Object.keys(written).length > 0 ? { files: written } : {}) };
}

/** @param {string} directory @param {Record<string, string>} files */
function prepare(directory, files) {
  for (const [path, content] of Object.entries(files)) {
    const full = join(directory, path);
    mkdirSync(path.endsWith('/') ? full : dirname(full), { recursive: true });
    if (!path.endsWith('/')) writeFileSync(full, content);
  }
}

/** @param {string} path */
function read(path) {
  if (!existsSync(path)) return null;
  return statSync(path).isDirectory() ? '(directory)' : readFileSync(path, 'latin1');
}
