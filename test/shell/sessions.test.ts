import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { Session } from './session.ts';
import { TerminalScreen } from './terminal-screen.ts';

interface Fixture {
  keys: (string | number)[];
  /** What record-sessions.py saw the real bash send to its terminal. */
  output: string;
}

const fixtures: Fixture[] = JSON.parse(readFileSync(new URL('sessions.json', import.meta.url), 'utf8'));

/** A screen but for what differs from run to run: process ids, times, and blanks at the end of lines. */
function comparable(screen: string): string {
  return screen
    .replace(/\] \d+$/gm, '] PID')
    .replace(/(\[\d\][+-]?) +\d+ /g, '$1 PID ')
    .replace(/0m0.\d+s/g, '0m0.000s')
    .replace(/\s+\n/g, '\n')
    .trimEnd();
}

describe('what a terminal shows of bash', () => {
  test.each(fixtures.map((fixture) => [JSON.stringify(fixture.keys), fixture] as const))(
    '%s',
    async (_, { keys, output }) => {
      const real = new TerminalScreen(80, 200);
      real.write(output);
      const session = await Session.start({ rows: 200 });
      for (const key of keys) {
        if (typeof key === 'number') await session.pass(key);
        else await session.type(key);
      }
      expect(comparable(session.screen.text)).toBe(comparable(real.text));
    },
  );
});
