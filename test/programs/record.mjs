// Runs every command line of cases.mjs with the GNU programs and the busybox of this machine (Debian 12) and writes down
// what they print: node test/programs/record.mjs [BUSYBOX [rare]]; with `rare`, those of cases/rare.mjs into rare.json. Run it where nothing is at stake: it runs as whoever calls it.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cases as rare } from './cases/rare.mjs';
import { cases as usual } from './cases.mjs';
import { build, remove } from './on-disk.mjs';
import { directory } from './tree.mjs';

const [busybox = '/bin/busybox', set = 'recorded'] = process.argv.slice(2);
const cases = set === 'rare' ? rare : usual;
const applets = mkdtempSync(join(tmpdir(), 'applets-'));
for (const name of execFileSync(busybox, ['--list'], { encoding: 'utf8' }).trim().split('\n')) {
  symlinkSync(busybox, join(applets, name));
}
const paths = { gnu: '/usr/bin:/bin:/usr/sbin:/sbin', busybox: applets };
process.umask(0o022);

const recorded = [];
for (const { flavour, line, locale = 'C', columns } of cases) {
  build();
  // script(1) makes a terminal.
  const inTerminal = `/bin/stty rows 24 cols ${columns}; ${line}`;
  const words = columns ? ['/usr/bin/script', '-qec', inTerminal, '/dev/null'] : ['/bin/sh', '-c', line];
  const run = spawnSync(words[0] ?? '', words.slice(1), {
    cwd: directory,
    env: {
      PATH: paths[flavour],
      HOME: '/root',
      USER: 'root',
      LC_ALL: locale,
      TZ: 'UTC',
      ...(columns && { TERM: 'xterm', SHELL: '/bin/sh' }),
    },
    ...(!columns && { input: '' }),
    timeout: 20_000,
  });
  recorded.push({
    flavour,
    line,
    ...(locale !== 'C' && { locale }),
    ...(columns && { columns }),
    // script's own end of input echoes.
    stdout: columns
      ? text(Buffer.from(run.stdout.toString('latin1').replace(/(?<!eof = )\^D(\x08\x08)?/g, ''), 'latin1'))
      : text(run.stdout),
    stderr: text(run.stderr),
    status: run.status ?? 128,
  });
}
remove();
rmSync(applets, { recursive: true, force: true });
const lines = recorded.map((entry) => `  ${JSON.stringify(entry)}`);
writeFileSync(new URL(`${set}.json`, import.meta.url), `[\n${lines.join(',\n')}\n]\n`);
console.log(`${recorded.length} command lines recorded`);

/**
 * UTF-8 where it is that, else one character for each byte, marked.
 * @param {Buffer} bytes
 */
function text(bytes) {
  const utf8 = bytes.toString('utf8');
  return Buffer.from(utf8).equals(bytes) ? utf8 : { latin1: bytes.toString('latin1') };
}
