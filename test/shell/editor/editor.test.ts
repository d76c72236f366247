import { describe, expect, test } from 'vitest';
import { Desk } from './edit.ts';

const ctrl = (letter: string) => String.fromCharCode(letter.toUpperCase().charCodeAt(0) & 31);
const alt = (letter: string) => `\x1b${letter}`;
const LEFT = '\x1b[D';
const RIGHT = '\x1b[C';
const UP = '\x1b[A';
const DOWN = '\x1b[B';

describe('keys', () => {
  test.each([
    ['abc', ['abc'], 'abc|'],
    ['left, right', ['abc', LEFT, LEFT, RIGHT, 'x'], 'abx|c'],
    ['C-b, C-f', ['abc', ctrl('b'), ctrl('b'), ctrl('f'), 'x'], 'abx|c'],
    ['C-a', ['abc', ctrl('a'), 'x'], 'x|abc'],
    ['C-e', ['abc', ctrl('a'), ctrl('e'), 'x'], 'abcx|'],
    ['Home, End', ['abc', '\x1b[H', 'x', '\x1b[F', 'y'], 'xabcy|'],
    ['Home and End as numbers', ['abc', '\x1b[1~', 'x', '\x1b[4~', 'y'], 'xabcy|'],
    ['backspace', ['abc', LEFT, '\x7f'], 'a|c'],
    ['C-h', ['abc', ctrl('h')], 'ab|'],
    ['delete', ['abc', ctrl('a'), '\x1b[3~'], '|bc'],
    ['C-d within a line', ['abc', ctrl('a'), ctrl('d')], '|bc'],
    ['M-b, M-f', ['one two three', alt('b'), alt('b'), 'x', alt('f'), 'y'], 'one xtwoy| three'],
    ['C-left, C-right', ['one two', '\x1b[1;5D', 'x', '\x1b[1;5C', 'y'], 'one xtwoy|'],
    ['words are letters and digits', ['a/b-c', alt('b'), 'x', alt('b'), alt('b'), 'y'], 'a/y|b-xc'],
    ['C-w cuts up to a blank', ['cp a/b c/d', ctrl('w'), ctrl('w')], 'cp |'],
    ['M-backspace cuts a word', ['cp a/b', alt('\x7f')], 'cp a/|'],
    ['M-d', ['one two', ctrl('a'), alt('d')], '| two'],
    ['C-k', ['one two', alt('b'), ctrl('k')], 'one |'],
    ['C-u', ['one two', alt('b'), ctrl('u')], '|two'],
    ['C-y', ['one two', ctrl('u'), 'x', ctrl('y')], 'xone two|'],
    ['cuts in a row are yanked together', ['a b c', ctrl('w'), ctrl('w'), ctrl('y')], 'a b c|'],
    ['cuts apart are not', ['a b c', ctrl('w'), ctrl('a'), ctrl('e'), ctrl('w'), ctrl('y')], 'a b |'],
    ['M-y goes back in what was cut', ['a b', ctrl('w'), LEFT, RIGHT, ctrl('w'), ctrl('y'), alt('y')], 'b|'],
    ['C-t at the end', ['ab', ctrl('t')], 'ba|'],
    ['C-t within', ['abc', LEFT, LEFT, ctrl('t')], 'ba|c'],
    ['M-t', ['one two', alt('t')], 'two one|'],
    ['M-u, M-l, M-c', ['one TWO three', ctrl('a'), alt('u'), alt('l'), alt('c')], 'ONE two Three|'],
    ['M-\\', ['a   b', LEFT, LEFT, alt('\\')], 'a|b'],
    ['C-v', ['a', ctrl('v'), ctrl('a'), 'b'], 'a\x01b|'],
    ['C-_ takes back', ['abc', ctrl('w'), ctrl('_')], 'abc|'],
    ['C-_ twice', ['abc ', 'def', ctrl('w'), ctrl('w'), ctrl('_'), ctrl('_')], 'abc def|'],
    ['C-x C-u takes back too', ['abc', ctrl('k'), ctrl('u'), `${ctrl('x')}${ctrl('u')}`], 'abc|'],
    ['unknown sequences do nothing', ['ab', '\x1b[15~', '\x1b[1;2P', 'c'], 'abc|'],
    ['sequences may come in pieces', ['ab', '\x1b', '[', 'D', 'x'], 'ax|b'],
    ['combining marks stay with their letter', ['e\u0301x', LEFT, '\x7f'], '|x'],
    ['a mark that comes later joins', ['e', '\u0301', '\x7f'], '|'],
    ['wide characters', ['日本語', LEFT, '\x7f', 'x'], '日x|語'],
    ['a paste is only text', ['\x1b[200~a\rb\x1b[201~'], 'a\nb|'],
  ])('%s', async (_name, keys, line) => {
    expect(await new Desk().line(...keys)).toBe(line);
  });
});

describe('how a line ends', () => {
  test('Enter gives it', async () => {
    const desk = new Desk();
    expect(await desk.read('abc', LEFT, '\r')).toEqual({ type: 'line', text: 'abc' });
    expect(desk.screen.cursor).toEqual({ row: 1, column: 0 });
  });

  test('^C leaves it on the screen with its mark', async () => {
    const desk = new Desk();
    expect(await desk.read('abc', ctrl('a'), ctrl('c'))).toEqual({ type: 'interrupt' });
    expect(desk.screen.text).toBe('$ abc^C');
    expect(desk.screen.cursor).toEqual({ row: 1, column: 0 });
  });

  test('^D ends an empty line only', async () => {
    expect(await new Desk().read(ctrl('d'))).toEqual({ type: 'end', hungUp: false });
    expect(await new Desk().read('a', ctrl('d'), '\r')).toEqual({ type: 'line', text: 'a' });
  });

  test('a terminal that is gone ends it', async () => {
    expect(await new Desk().read('abc')).toEqual({ type: 'end', hungUp: true });
  });

  test('keys behind Enter are kept for the next line', async () => {
    const desk = new Desk();
    expect(await desk.read('one\rtwo\r')).toEqual({ type: 'line', text: 'one' });
    expect(await desk.read()).toEqual({ type: 'line', text: 'two' });
    expect(desk.screen.text).toBe('$ one\n$ two');
  });

  test('pastes run nothing before Enter', async () => {
    const desk = new Desk();
    expect(await desk.read('\x1b[200~echo a\necho b\n\x1b[201~', '\r')).toEqual({
      type: 'line',
      text: 'echo a\necho b\n',
    });
    expect(desk.output).toContain('\x1b[?2004h');
    expect(desk.output).toContain('\x1b[?2004l');
  });
});

describe('history', () => {
  const history = ['echo one', 'ls -l', 'echo two three'];

  test.each([
    ['up', [UP], 'echo two three|'],
    ['up and up', [UP, UP], 'ls -l|'],
    ['no further than the first', [UP, UP, UP, UP], 'echo one|'],
    ['down to the line that was begun', ['abc', UP, DOWN], 'abc|'],
    ['C-p, C-n', [ctrl('p'), ctrl('p'), ctrl('n')], 'echo two three|'],
    ['changes are kept on the way', [UP, 'x', UP, DOWN], 'echo two threex|'],
    ['M-<', [alt('<')], 'echo one|'],
    ['M->', ['new', alt('<'), alt('>')], 'new|'],
    ['page up looks for what begins so', ['echo', '\x1b[5~'], 'echo| two three'],
    ['and further', ['echo', '\x1b[5~', '\x1b[5~'], 'echo| one'],
    ['page down comes back', ['echo', '\x1b[5~', '\x1b[5~', '\x1b[6~'], 'echo| two three'],
    ['M-.', ['cat ', alt('.')], 'cat three|'],
    ['M-. again', ['cat ', alt('.'), alt('.')], 'cat -l|'],
    ['C-r', [ctrl('r'), 'o'], 'echo tw|o three'],
    ['C-r again', [ctrl('r'), 'echo', ctrl('r')], '|echo one'],
    ['C-r and backspace', [ctrl('r'), 'lsx', '\x7f'], '|ls -l'],
    ['C-r and then another key', [ctrl('r'), 'ls', ctrl('e'), 'x'], 'ls -lx|'],
    ['C-g gives back the line', ['abc', ctrl('r'), 'ls', ctrl('g')], 'abc|'],
    ['C-s looks the other way', [ctrl('r'), 'echo', ctrl('r'), ctrl('s')], '|echo two three'],
  ])('%s', async (_name, keys, line) => {
    expect(await new Desk({ history }).line(...keys)).toBe(line);
  });

  test('the search shows what is sought, and that it failed', async () => {
    const desk = new Desk({ history });
    await desk.read(ctrl('r'), 'ls');
    expect(desk.screen.text).toBe("(reverse-i-search)`ls': ls -l");
    const other = new Desk({ history });
    await other.read(ctrl('r'), 'lsx');
    expect(other.screen.text).toBe("(failed reverse-i-search)`lsx': ls -l");
  });

  test('Enter during a search runs what was found', async () => {
    const desk = new Desk({ history });
    expect(await desk.read(ctrl('r'), 'one', '\r')).toEqual({ type: 'line', text: 'echo one' });
    expect(desk.screen.text).toBe('$ echo one');
  });

  test('a line of several rows is gone through row by row first', async () => {
    const desk = new Desk({ history: ['first', 'a\nbb\nccc'] });
    expect(await desk.line(UP, UP, 'x')).toBe('a\nbbx|\nccc');
    expect(await new Desk({ history: ['first', 'a\nbb'] }).line(UP, UP, UP)).toBe('first|');
  });
});

describe('the window', () => {
  test('^L clears it', async () => {
    const desk = new Desk();
    desk.screen.write('old\r\n');
    await desk.read('abc', ctrl('l'));
    expect(desk.screen.text).toBe('$ abc');
  });

  test('another size in the middle of a long line', async () => {
    const desk = new Desk({ columns: 20 });
    const reading = desk.read('echo abcdefghijklmnopqrstuvwxyz');
    await reading;
    expect(desk.screen.lines).toEqual(['$ echo abcdefghijklm', 'nopqrstuvwxyz']);
    desk.columns = 12;
    desk.screen.resize(12);
    desk.editor.redraw();
    await desk.editor.flush();
    expect(desk.screen.lines).toEqual(['$ echo abcde', 'fghijklmnopq', 'rstuvwxyz']);
  });

  test('a prompt of several lines with colours', async () => {
    const desk = new Desk({ prompt: 'top\n\x01\x1b[32m\x02ok\x01\x1b[0m\x02> ', columns: 10 });
    await desk.read('abcdefgh', LEFT, LEFT, 'X');
    expect(desk.screen.lines).toEqual(['top', 'ok> abcdef', 'Xgh']);
  });
});

describe('completion', () => {
  const words = ['start', 'stop', 'status'];
  const complete = (line: string, cursor: number) => {
    const start = line.lastIndexOf(' ', cursor - 1) + 1;
    const typed = line.slice(start, cursor);
    const found = words.filter((word) => word.startsWith(typed));
    return { start, candidates: found.map((word) => ({ text: word, display: word, suffix: ' ' })) };
  };

  test.each([
    ['the only one, and a blank', ['sto\t'], 'stop |'],
    ['what all share', ['s\t'], 'st|'],
    ['within a line', ['sto x', LEFT, LEFT, '\t'], 'stop| x'],
    ['none', ['x\t'], 'x|'],
  ])('%s', async (_name, keys, line) => {
    expect(await new Desk({ complete }).line(...keys)).toBe(line);
  });

  test('a second Tab lists', async () => {
    const desk = new Desk({ complete, columns: 40 });
    await desk.read('st', '\t', '\t', 'o');
    expect(desk.screen.text).toBe('$ st\nstart   stop    status\n$ sto');
  });

  test('not right behind an insertion: that Tab is a first one again', async () => {
    const desk = new Desk({ complete });
    await desk.read('s', '\t', '\t');
    expect(desk.screen.text).toBe('$ st');
    expect(desk.screen.bells).toBe(2);
  });

  test('many are listed only when wanted, a screenful at a time', async () => {
    const many = Array.from({ length: 120 }, (_, i) => `word${i}`);
    const options = {
      columns: 20,
      rows: 10,
      complete: () => ({ start: 0, candidates: many.map((text) => ({ text, display: text, suffix: ' ' })) }),
    };
    const refused = new Desk(options);
    await refused.read('word', '\t', '\t', 'n', 'x');
    expect(refused.screen.text).toBe('$ word\nDisplay all 120 poss\nibilities? (y or n)\n$ wordx');
    const wanted = new Desk(options);
    await wanted.read('word', '\t', '\t', 'y', 'q');
    expect(wanted.screen.all).toContain('word0    word60');
    expect(wanted.screen.lines.at(-1)).toBe('$ word');
  });
});
