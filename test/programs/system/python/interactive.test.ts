import { beforeEach, expect, test } from 'vitest';
import { type Process, shellStatus } from '../../../../src/kernel/process.ts';
import type { Tty } from '../../../../src/kernel/tty.ts';
import { Site } from '../../network/site.ts';

const BANNER =
  'Python 3.11.2 (main, Mar 13 2023, 12:18:29) [GCC 12.2.0] on linux\r\nType "help", "copyright", "credits" or "license" for more information.\r\n';

let tty: Tty;
let process: Process;
let shown: string;

/** What stands on the terminal, without what moves the cursor. */
const plain = () => shown.replace(/\x1b\[[\d;?]*[a-zA-Z]/g, '').replace(/\r(?!\n)/g, '');

async function until(condition: () => boolean): Promise<void> {
  // A module may have to be loaded, which takes no time on the clock.
  while (!condition()) await new Promise((resolve) => setImmediate(resolve));
}

/** Types a line once there is a prompt, and gives what came after it. */
async function type(text: string): Promise<string> {
  await until(() => /(?:>>>|\.\.\.) $/.test(plain()));
  const before = plain().length;
  shown = `${plain()}\n`;
  tty.input(new TextEncoder().encode(text));
  await until(() => process.status !== undefined || /\n(?:>>>|\.\.\.) $/.test(plain().slice(before + 1)));
  return plain().slice(before + 1);
}

beforeEach(() => {
  const site = new Site({ start: Date.UTC(2026, 10, 22, 6) });
  const place = site.place('webapp', { address: '172.17.0.2' });
  shown = '';
  tty = site.kernel.openTty({ rows: 24, columns: 200 });
  const acknowledge = tty.onOutput((data) => {
    shown += new TextDecoder().decode(data);
    queueMicrotask(() => acknowledge(data.length));
  });
  const slave = tty.open();
  const fds = new Map([0, 1, 2].map((fd) => [fd, slave]));
  process = place.start(['python'], { fds, tty });
  tty.foreground = process.pgid;
});

/** The lines that stand between what was typed and the next prompt. */
const answer = (output: string) => output.split('\r\n').slice(1, -1);

test('shows what expressions are, and keeps names', async () => {
  await until(() => plain().endsWith('>>> '));
  expect(plain()).toBe(`${BANNER}>>> `);
  expect(answer(await type('x = 6 * 7\r'))).toEqual([]);
  expect(answer(await type("x, 'a'\r"))).toEqual(["(42, 'a')"]);
  expect(answer(await type('None\r'))).toEqual([]);
  expect(answer(await type('_[0] + 1\r'))).toEqual(['43']);
});

test('reads compound statements up to an empty line', async () => {
  expect(await type('for i in range(2):\r')).toMatch(/\.\.\. $/);
  expect(await type('    print(i)\r')).toMatch(/\.\.\. $/);
  expect(answer(await type('\r'))).toEqual(['0', '1']);
  expect(await type('f = (1 +\r')).toMatch(/\.\.\. $/);
  await type('2)\r');
  expect(answer(await type('f\r'))).toEqual(['3']);
});

test('tells exceptions and goes on', async () => {
  expect(answer(await type('1 / 0\r'))).toEqual([
    'Traceback (most recent call last):',
    '  File "<stdin>", line 1, in <module>',
    'ZeroDivisionError: division by zero',
  ]);
  expect(answer(await type('x = = 1\r'))).toEqual([
    '  File "<stdin>", line 1',
    '    x = = 1',
    '        ^',
    'SyntaxError: invalid syntax',
  ]);
  expect(answer(await type('1\r'))).toEqual(['1']);
});

test('^C gives up what is typed', async () => {
  expect(await type('forgotten\x03')).toContain('KeyboardInterrupt\r\n>>> ');
  expect(answer(await type('2\r'))).toEqual(['2']);
});

test('^C ends what runs, and nothing else', async () => {
  await type('while True: pass\r');
  tty.input(new TextEncoder().encode('\r'));
  for (let turns = 0; turns < 50; turns++) await new Promise((resolve) => setImmediate(resolve));
  shown = '';
  tty.input(new TextEncoder().encode('\x03'));
  await until(() => plain().endsWith('>>> '));
  expect(plain()).toContain('File "<stdin>", line 1, in <module>\r\nKeyboardInterrupt\r\n>>> ');
  expect(answer(await type('3\r'))).toEqual(['3']);
});

test('ends on ^D, and by exit()', async () => {
  await type('\x04');
  expect(process.status && shellStatus(process.status)).toBe(0);
});

test('exit() gives the status', async () => {
  await type('exit(3)\r');
  expect(process.status && shellStatus(process.status)).toBe(3);
});
