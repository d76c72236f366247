// Records what the real docker client (28.2.2) prints for the scenarios, before an engine that answers as they say:
//   node test/docker/commands/record.mjs [SCENARIO...]
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { askDocker } from './fake-engine.mjs';
import { words } from './routes.mjs';
import * as all from './scenarios/scenario.mjs';

const { linesOf, ...scenarios } = all;
const version = { json: JSON.parse(readFileSync(new URL('data/version.json', import.meta.url), 'utf8')) };
const wanted = process.argv.slice(2);

for (const [name, scenario] of Object.entries(scenarios)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  const cases = [];
  for (const { line, command, stdin } of linesOf(scenario)) {
    /** @type {Record<string, string | null>} */
    const files = {};
    const now = Date.now();
    const routes = { 'GET /version': version, ...scenario.routes };
    const answer = await askDocker(routes, words(command), {
      stdin,
      prepare: (directory) => prepare(directory, scenario.files ?? {}),
      finish: (directory) => {
        for (const path of scenario.after ?? []) files[path] = read(join(directory, path));
      },
    });
    const changed = Object.fromEntries(Object.entries(files).filter(([, content]) => content !== null));
    cases.push({ line, now, ...answer, ...(Object.keys(changed).length > 0 ? { files: changed } : {}) });
  }
  const rows = cases.map((row) => JSON.stringify(row)).join(',\n');
  writeFileSync(new URL(`data/recorded-${name}.json`, import.meta.url), `[\n${rows}\n]\n`);
  console.log(`${name}: ${cases.length}`);
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
