import { expect, test } from 'vitest';
import { TerminalLines } from '../../../src/programs/screen/terminal-lines.ts';
import { Bench } from '../harness.ts';

test('what comes behind the end of a line belongs to the next', async () => {
  const bench = new Bench();
  const tty = bench.kernel.openTty({ rows: 24, columns: 80 });
  let shown = '';
  const acknowledge = tty.onOutput((data) => {
    shown += new TextDecoder().decode(data);
    queueMicrotask(() => acknowledge(data.length));
  });
  const slave = tty.open();
  const read: unknown[] = [];
  const reader = bench.start(
    async (proc) => {
      const lines = new TerminalLines(proc);
      for (let line = await lines.read('> '); line !== undefined; line = await lines.read('> ')) read.push(line);
      return 0;
    },
    { fds: new Map([[0, slave]]), tty },
  );
  tty.foreground = reader.pgid;
  tty.input(new TextEncoder().encode('select *\rfrom them\r;\rrest'));
  await bench.clock.advance(0);
  tty.input(new TextEncoder().encode('\r\x04'));
  await bench.clock.advance(0);
  expect(read).toEqual(['select *', 'from them', ';', 'rest']);
  expect(shown).toContain('> rest');
});
