// Runs every snippet of snippets.mjs with a real Python 3.11 and writes down what it prints:
// node test/programs/system/python/record.mjs [PYTHON]. Run it where nothing is at stake.
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { folder, snippets } from './snippets.mjs';

const python = process.argv[2] ?? 'python3';
const recorded = [];
for (const snippet of snippets) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${folder}/main.py`, snippet);
  const { stdout, stderr, status } = spawnSync(python, [`${folder}/main.py`, 'one', 'two'], {
    cwd: folder,
    env: { PATH: process.env.PATH ?? '', HOME: '/root', LC_ALL: 'C.UTF-8', TZ: 'UTC', NAME: 'web' },
    input: 'first line\nsecond line\n',
    encoding: 'utf8',
    timeout: 10_000,
  });
  recorded.push({ snippet, stdout, stderr: withoutLibrary(stderr), status });
}
rmSync(folder, { recursive: true, force: true });
const lines = recorded.map((entry) => `  ${JSON.stringify(entry)}`);
writeFileSync(new URL('recorded.json', import.meta.url), `[\n${lines.join(',\n')}\n]\n`);
console.log(`${recorded.length} snippets recorded`);

/**
 * A traceback without the lines that are in the library's own files, and its files where Debian has them.
 * @param {string} text
 */
function withoutLibrary(text) {
  return text
    .replace(/^ {2}File "(?!\/tmp\/)[^"]*", line \d+, in .*\n(?: {4}.*\n)*/gm, '')
    .replace(/\/\S*\/lib\/python3\.11\//g, '/usr/lib/python3.11/');
}
