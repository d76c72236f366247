import { expect, test } from 'vitest';
import type { Machine } from '../../src/machine/machine.ts';
import { startVirtual } from '../../src/machine/virtual.ts';

test('a shell begins with what was typed before, in the machine’s other shells and before its snapshot', async () => {
  const { machine, clock } = await startVirtual({ seed: 1, automatic: false });
  const type = async (on: Machine, time: typeof clock, line: string) => {
    const terminal = on.openTerminal({ rows: 24, columns: 80 });
    let text = '';
    const acknowledge = terminal.onOutput((data) => {
      text += new TextDecoder().decode(data);
      acknowledge(data.length);
    });
    await time.advance(500);
    terminal.type(line);
    await time.advance(500);
    return text;
  };
  await type(machine, clock, 'echo one');
  expect(await type(machine, clock, 'history')).toMatch(/1 {2}echo one\r\n +2 {2}history/);
  const again = await startVirtual({ seed: 2, automatic: false, snapshot: machine.snapshot() });
  expect(await type(again.machine, again.clock, 'history 9')).toMatch(
    /1 {2}echo one\r\n +2 {2}history\r\n +3 {2}history 9/,
  );
});
