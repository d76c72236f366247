import { expect, test } from 'vitest';
import { Session } from './session.ts';

/** Types lines and keys (numbers are milliseconds that pass), and gives what the screen shows. */
async function shows(keys: readonly (string | number)[]): Promise<string> {
  const session = await Session.start({ rows: 200, argv: ['dash'] });
  for (const key of keys) {
    if (typeof key === 'number') await session.pass(key);
    else await session.type(key);
  }
  return session.screen.text.replace(/ +$/gm, '');
}

/** What the real dash showed on a terminal. */
test('commands, PS2, ^C, and the way out', async () => {
  expect(
    await shows([
      'nosuch\r',
      'echo a &&\r',
      'echo b\r',
      'if\r',
      '\x03',
      'echo $?\r',
      'echo !!\r',
      'echo )\r',
      'exit 3\r',
    ]),
  ).toBe(
    [
      '$ nosuch',
      'dash: 1: nosuch: not found',
      '$ echo a &&',
      '> echo b',
      'a',
      'b',
      '$ if',
      '> ^C',
      '$ echo $?',
      '130',
      '$ echo !!',
      '!!',
      '$ echo )',
      'dash: 7: Syntax error: ")" unexpected',
      '$ exit 3',
    ].join('\n'),
  );
});

test('jobs', async () => {
  expect(
    await shows([
      'sleep 1 &\r',
      'jobs\r',
      'sleep 5\r',
      2000,
      '\x1a',
      'jobs\r',
      'exit\r',
      'fg\r',
      '\x03',
      'jobs\r',
      'echo $-\r',
      '(exit 3) &\r',
      1,
      ':\r',
      '\x04',
    ]),
  ).toBe(
    [
      '$ sleep 1 &',
      '$ jobs',
      '[1] + Running                    sleep 1',
      '$ sleep 5',
      '^Z[2] + Stopped                    sleep 5',
      '[1] - Done                       sleep 1',
      '$ jobs',
      '[2] + Stopped                    sleep 5',
      '$ exit',
      'You have stopped jobs.',
      '$ fg',
      'sleep 5',
      '^C',
      '$ jobs',
      '$ echo $-',
      'smi',
      '$ (exit 3) &',
      '$ :',
      '[1] + Done(3)                    (exit 3)',
      '$',
    ].join('\n'),
  );
});

test('a reading terminal keeps its own line discipline', async () => {
  expect(
    await shows(['echo ab\x7fc\r', '\x1b[Aecho x\x15echo up\r', 'read x\r', 'typed\r', 'echo $x\r', 'abc\x03', '\x04']),
  ).toBe(['$ echo ac', 'ac', '$ echo up', 'up', '$ read x', 'typed', '$ echo $x', 'typed', '$ abc^C', '$'].join('\n'));
});
