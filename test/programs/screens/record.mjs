// Runs every scenario with the real programs of this machine (Debian 12) in a window of tmux and writes down what the window
// shows after each step: node test/programs/screens/record.mjs [NAME…]. PROGRAMS may name a folder with programs that are not
// installed, such as nano and vim.tiny; BUSYBOX another busybox than /bin/busybox.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, remove } from '../on-disk.mjs';
import { directory } from '../tree.mjs';
import { scenarios } from './scenarios.mjs';

const output = new URL('recorded.json', import.meta.url);
const busybox = process.env.BUSYBOX ?? '/bin/busybox';
const folder = mkdtempSync(join(tmpdir(), 'screens-'));
const home = join(folder, 'home');
const applets = join(folder, 'applets');
execFileSync('mkdir', [home, applets]);
for (const name of execFileSync(busybox, ['--list'], { encoding: 'utf8' }).trim().split('\n')) {
  symlinkSync(busybox, join(applets, name));
}
const paths = { gnu: `${process.env.PROGRAMS ?? '/usr/bin'}:/usr/bin:/bin`, busybox: `${applets}:/usr/bin:/bin` };
const wanted = process.argv.slice(2);
const tmux = (/** @type {string[]} */ ...args) =>
  execFileSync('tmux', ['-L', 'linkyard-screens', '-f', '/dev/null', ...args], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
const pause = (/** @type {number} */ ms) => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);

/** Waits until the window has stopped changing. */
function settled() {
  let before = '';
  for (let same = 0, turns = 0; same < 3 && turns < 60; turns++) {
    pause(90);
    const now = tmux('capture-pane', '-p', '-t', 'w');
    same = now === before ? same + 1 : 0;
    before = now;
  }
  const [column, row] = tmux('display-message', '-p', '-t', 'w', '#{cursor_x} #{cursor_y}')
    .trim()
    .split(' ')
    .map(Number);
  return { screen: before.trimEnd(), cursor: [row, column] };
}

/** @type {Record<string, unknown>} */
const recorded = wanted.length > 0 ? JSON.parse(readFileSync(output, 'utf8')) : {};
for (const { name, flavour, line, rows = 13, columns = 60, steps } of scenarios) {
  if (wanted.length > 0 && !wanted.some((prefix) => name.startsWith(prefix))) continue;
  build();
  const environment = `env -i PATH=${paths[flavour]} HOME=${home} TERM=xterm LC_ALL=C.UTF-8 TZ=UTC SHELL=/bin/sh PS1='$ '`;
  tmux(
    'new-session',
    '-d',
    '-s',
    'w',
    '-x',
    String(columns),
    '-y',
    String(rows),
    '-c',
    directory,
    `${environment} /bin/sh`,
  );
  tmux('set', '-g', 'status', 'off');
  tmux('set', '-s', 'escape-time', '0');
  settled();
  tmux('send-keys', '-t', 'w', '-l', `clear; ${line}`);
  tmux('send-keys', '-t', 'w', 'Enter');
  const shown = [settled()];
  for (const keys of steps) {
    if (typeof keys === 'string') {
      const hex = [...Buffer.from(keys)].map((byte) => byte.toString(16).padStart(2, '0'));
      // An escape that ends a step stands alone: what comes after it would make another key of it.
      tmux('send-keys', '-t', 'w', '-H', ...hex);
      if (keys.endsWith('\x1b')) pause(1200);
    } else {
      tmux('resize-window', '-t', 'w', '-x', String(keys.columns), '-y', String(keys.rows));
    }
    shown.push(settled());
  }
  recorded[name] = shown;
  writeFileSync(output, `${JSON.stringify(recorded, undefined, 1)}\n`);
  tmux('kill-server');
  pause(400);
  console.log(name);
}
remove();
rmSync(folder, { recursive: true, force: true });
