import { expect, test } from 'vitest';
import { FIRST_PROMPT } from '../../src/machine/first-prompt.ts';
import { startVirtual } from '../../src/machine/virtual.ts';

test('a fresh machine’s first shell begins with the prompt that the page shows before it', async () => {
  const { machine, clock } = await startVirtual({ seed: 1, automatic: false });
  const terminal = machine.openTerminal({ rows: 24, columns: 80 });
  let shown = '';
  const acknowledge = terminal.onOutput((data) => {
    shown += new TextDecoder().decode(data);
    acknowledge(data.length);
  });
  await clock.advance(1000);
  machine.dispose();
  expect(shown).toContain(FIRST_PROMPT);
  // Nothing is said before it.
  expect(shown.slice(0, shown.indexOf(FIRST_PROMPT)).replace(/\x1b\[[?\d;]*[a-zA-Z]|\r/g, '')).toBe('');
});
