import { expect, test } from 'vitest';
import type { OpenFile } from '../../../src/kernel/file.ts';
import { Bench, ended } from '../harness.ts';
import { runLine } from '../mini-shell.ts';

test('shows a command again and again, and ends when its output stays the same', async () => {
  const { stdout, status } = await new Bench().runInTerminal('watch -t -q 2 -n 1 echo hello', 40);
  expect(status).toBe(0);
  const picture = '\x1b[Hhello\x1b[K\x1b[J';
  expect(stdout).toBe(`\x1b[?1049h\x1b[22;0;0t\x1b[?25l${picture.repeat(3)}\x1b[?25h\x1b[?1049l\x1b[23;0;0t\r`);
});

test('heads it with the period, the command, the host and the date, as far as they fit', async () => {
  const wide = await new Bench().runInTerminal('watch -q 1 -n 2 echo x', 80);
  expect(wide.stdout).toMatch(
    /\x1b\[HEvery 2\.0s: echo x {20,}bench: \w{3} \w{3} [ \d]\d [\d:]{8} \d{4}\x1b\[K\r\n\x1b\[K\r\nx/,
  );
  const narrow = await new Bench().runInTerminal('watch -q 1 -n 2 echo a rather long command', 60);
  expect(narrow.stdout).toMatch(/\x1b\[HEvery 2\.0s: echo a [a-z ]*\.\.\. bench: /);
});

test('ends when the output changes, where that is asked for', async () => {
  const { stdout, status } = await new Bench().runInTerminal("watch -t -d -g -n 1 'echo >> count; wc -l < count'", 40);
  expect(status).toBe(0);
  expect(stdout).toContain('\x1b[H1\x1b[K\x1b[J\x1b[H\x1b[7m2\x1b[27m\x1b[K\x1b[J');
});

test('ends with ^C, and gives the screen back', async () => {
  const bench = new Bench({ automatic: false });
  const tty = bench.kernel.openTty({ rows: 24, columns: 40 });
  let shown = '';
  const acknowledge = tty.onOutput((data) => {
    shown += new TextDecoder().decode(data);
    queueMicrotask(() => acknowledge(data.length));
  });
  const slave = tty.open();
  const fds = new Map<number, OpenFile>([0, 1, 2].map((fd) => [fd, slave]));
  const proc = bench.start((own) => runLine(own, 'watch -t echo hello'), { fds, tty });
  slave.release();
  tty.foreground = proc.pgid;
  while (!shown.includes('hello')) await new Promise((resolve) => setTimeout(resolve));
  for (const child of proc.children) child.signal('INT');
  await ended(proc);
  expect(shown.endsWith('\x1b[?25h\x1b[?1049l\x1b[23;0;0t\r')).toBe(true);
});
