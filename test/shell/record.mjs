// Runs every snippet in the machine's own bash and dash and in a real busybox, and keeps what they print:
//   node test/shell/record.mjs [--only bash|dash|ash] [BUSYBOX]
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const here = dirname(fileURLToPath(import.meta.url));
const home = '/tmp/shell-fixture';
const files = {
  'a.txt': 'one\ntwo\nthree\n',
  'b.txt': 'beta\nalpha\n',
  '.hidden': 'secret\n',
  'sp ace.txt': 'space\n',
  'sub/c.txt': 'see\n',
  'sub/d.log': 'log\n',
  'script.sh': '#!/bin/bash\necho "script $0 $# $1"\nexit 4\n',
  'plain.sh': 'echo "plain $1"\n',
};
const env = { PATH: '/usr/bin:/bin', HOME: '/root', LC_ALL: 'C.UTF-8', TERM: 'dumb', PWD: home };

/** @param {string} folder */
function snippets(folder) {
  return readdirSync(join(here, 'snippets', folder))
    .sort()
    .flatMap((name) =>
      readFileSync(join(here, 'snippets', folder, name), 'utf8')
        .replace(/\n$/, '')
        .split('\n----\n'),
    );
}

function freshHome() {
  rmSync(home, { recursive: true, force: true });
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(home, name)), { recursive: true });
    writeFileSync(join(home, name), text, { mode: name.endsWith('.sh') ? 0o755 : 0o644 });
  }
}

/**
 * Standard output and error share one pipe, so that their order shows.
 * @param {string} program
 * @param {string} argv0
 * @param {string[]} args
 */
function run(program, argv0, args) {
  freshHome();
  const wrapped = [
    '--norc',
    '-c',
    'umask 022; (unset SHLVL; exec -a "$0" "$@") 2>&1 </dev/null | cat; exit ${PIPESTATUS[0]}',
    argv0,
    program,
    ...args,
  ];
  const result = spawnSync('/bin/bash', wrapped, { cwd: home, env, input: '', encoding: 'utf8', timeout: 10_000 });
  return { output: result.stdout, status: result.status ?? 128 + 15 };
}

/**
 * @param {string[]} folders
 * @param {string} name of the shell: the file is called after it
 * @param {string} program
 * @param {string} argv0
 * @param {string[]} args
 */
function record(folders, name, program, argv0, args) {
  if (only !== undefined && only !== name) return;
  const fixtures = folders.flatMap(snippets).map((source) => ({ source, ...run(program, argv0, [...args, source]) }));
  writeFileSync(join(here, `${name}.json`), `${JSON.stringify(fixtures, null, 2)}\n`);
  console.log(`${name}: ${fixtures.length}`);
}

const { values, positionals } = parseArgs({ allowPositionals: true, options: { only: { type: 'string' } } });
const { only } = values;
record(['bash'], 'bash', '/bin/bash', 'bash', ['--norc', '--noprofile', '-c']);
record(['dash', 'ash'], 'dash', '/bin/dash', 'sh', ['-c']);
record(['ash'], 'ash', positionals[0] ?? 'busybox', 'sh', ['-c']);
