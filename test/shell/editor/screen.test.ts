import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Screen } from '../../../src/shell/editor/screen.ts';
import { clusters, clusterWidth, shownAs } from '../../../src/shell/editor/width.ts';
import { TerminalScreen } from '../terminal-screen.ts';

/** What a terminal shows of a text that is simply written to it, and where the cursor then is for each of its characters. */
function written(columns: number, prompt: string, cells: readonly string[]) {
  const terminal = new TerminalScreen(columns, 1000);
  terminal.write(prompt);
  const places = cells.map((cell) => {
    const { row, column } = terminal.cursor;
    const wraps = column + (cell === '\n' ? 0 : clusterWidth(cell)) > columns && shownAs(cell) === cell;
    terminal.write(cell === '\n' ? '\r\n' : shownAs(cell));
    return wraps || column >= columns
      ? cell === '\n'
        ? { row: row + 1, column: 0 }
        : { row: row + 1, column: 0 }
      : { row, column };
  });
  const { row, column } = terminal.cursor;
  return {
    lines: terminal.lines,
    places: [...places, column >= columns ? { row: row + 1, column: 0 } : { row, column }],
  };
}

const text = fc
  .array(fc.constantFrom('a', 'b', 'xyz', ' ', '日', '本語', 'e\u0301', '\n', 'ü'), { maxLength: 40 })
  .map((parts) => clusters(parts.join('')));

test('after any number of edits, the screen shows the line, and the cursor is in its place', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 4, max: 30 }),
      fc.constantFrom('', '$ ', 'user@host:~$ ', '\x01\x1b[1m\x02> \x01\x1b[0m\x02'),
      fc.array(fc.tuple(text, fc.nat()), { minLength: 1, maxLength: 6 }),
      (columns, prompt, edits) => {
        const terminal = new TerminalScreen(columns, 1000);
        const screen = new Screen((out) => terminal.write(out), columns);
        screen.prompt = prompt;
        screen.begin();
        for (const [cells, at] of edits) {
          const cursor = at % (cells.length + 1);
          screen.show(cells, cursor);
          const expected = written(columns, prompt.replace(/[\x01\x02]/g, ''), cells);
          expect(terminal.lines).toEqual(expected.lines);
          expect(terminal.cursor).toEqual(expected.places[cursor]);
        }
      },
    ),
    { numRuns: 300 },
  );
});

test('typing at the end writes only what is typed', () => {
  let out = '';
  const screen = new Screen((chunk) => {
    out += chunk;
  }, 80);
  screen.prompt = '$ ';
  screen.begin();
  screen.show([], 0);
  out = '';
  screen.show(['l'], 1);
  screen.show(['l', 's'], 2);
  expect(out).toBe('ls');
});

test('a line goes on below what a program left without a newline', () => {
  const terminal = new TerminalScreen(10);
  terminal.write('1234567');
  const screen = new Screen((out) => terminal.write(out), 10);
  screen.prompt = '$ ';
  screen.begin(7);
  screen.show([...'abcd'], 2);
  expect(terminal.lines).toEqual(['1234567$ a', 'bcd']);
  expect(terminal.cursor).toEqual({ row: 1, column: 1 });
  screen.show([...'xy'], 2);
  expect(terminal.lines).toEqual(['1234567$ x', 'y']);
});

test('a narrower window shows all of a long line, and a wider one too', () => {
  const terminal = new TerminalScreen(20);
  const screen = new Screen((out) => terminal.write(out), 20);
  screen.prompt = '$ ';
  screen.begin();
  const cells = [...'abcdefghijklmnopqrstuvwxyz'];
  screen.show(cells, 26);
  terminal.resize(10);
  screen.resize(10, cells, 26);
  expect(terminal.lines).toEqual(['$ abcdefgh', 'ijklmnopqr', 'stuvwxyz']);
  terminal.resize(40);
  screen.resize(40, cells, 26);
  expect(terminal.lines).toEqual(['$ abcdefghijklmnopqrstuvwxyz']);
});
