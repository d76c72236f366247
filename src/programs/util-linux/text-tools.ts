import { isSysError } from '../../kernel/errno.ts';
import { Failure, UsageError } from '../failure.ts';
import { eachInput, lineBatches, openInput } from '../input.ts';
import { decodeBytes, decodeText, encodeBytes } from '../text.ts';
import { utility } from './utility.ts';

/** look: lines that begin with a string, in a sorted file. There is no dictionary here. */
export const look = utility({
  gnu: {
    synopsis: '[options] <string> [<file>...]',
    about: 'Print the lines of a sorted file that begin with a string.',
    options: `
 -a, --alternative        the other dictionary
 -d, --alphanum           only blanks, letters and digits count
 -f, --ignore-case        lower case counts as upper case
 -t, --terminate=CHAR     the string ends with CHAR
`,
  },
  async run({ proc, options, operands, out }) {
    const [string, path = '/usr/share/dict/words'] = operands;
    if (string === undefined) throw new UsageError('bad usage');
    const folds = options.has('f') || operands.length === 1;
    const plain = options.has('d') || operands.length === 1;
    const stop = options.value('t');
    const end = stop === undefined ? -1 : string.indexOf(stop);
    const key = (text: string) => {
      const kept = plain ? text.replace(/[^A-Za-z0-9 \t]/g, '') : text;
      return folds ? kept.toLowerCase() : kept;
    };
    const wanted = key(end < 0 ? string : string.slice(0, end + 1));
    try {
      const input = openInput(proc, path);
      const lines = decodeText(await input.stream.readAll()).split('\n');
      input.close();
      const found = lines.filter((line, at) => (line !== '' || at < lines.length - 1) && key(line).startsWith(wanted));
      for (const line of found) await out.write(`${line}\n`);
      return found.length > 0 ? 0 : 1;
    } catch (error) {
      if (isSysError(error)) throw new Failure(`${path}: ${error.message}`);
      throw error;
    }
  },
});

/** colrm */
export const colrm = utility({
  gnu: { synopsis: '[startcol [endcol]]', about: 'Print standard input without the columns from one to another.' },
  async run({ proc, operands, out }) {
    const [first, last] = operands;
    const number = (text: string | undefined, which: string) => {
      if (text === undefined) return undefined;
      if (!/^\d+$/.test(text)) throw new Failure(`${which} argument: '${text}'`);
      return Number(text);
    };
    const from = number(first, 'first');
    const to = number(last, 'second') ?? Number.POSITIVE_INFINITY;
    for await (const { lines } of lineBatches(proc.stdin, { out }))
      for (const line of lines) await out.write(`${from ? without(line, from, to) : line}\n`);
    return 0;
  },
});

function without(line: string, from: number, to: number): string {
  let text = '';
  let column = 0;
  for (const char of line) {
    if (char === '\b') {
      column = Math.max(0, column - 1);
    } else if (char === '\t') {
      const next = (Math.floor(column / 8) + 1) * 8;
      if (column + 1 >= from && next <= to) {
        column = next;
        continue;
      }
      column = next;
    } else column += 1;
    if (column < from || column > to) text += char;
  }
  return text;
}

/** col: what a line printer would have printed, as plain lines. */
export const col = utility({
  gnu: {
    synopsis: '[options]',
    about: 'Print standard input without reverse line feeds.',
    options: `
 -b, --no-backspaces    only the last of characters that are printed over each other
 -f, --fine             half line feeds may stay
 -p, --pass             unknown control sequences stay
 -h, --tabs             tabs for blanks (as unless told)
 -x, --spaces           blanks for tabs
 -l, --lines=NUM        (lines are kept as needed)
`,
    unlisted: ' -H, --usage-text\n -v, --release',
  },
  async run({ proc, options, out }) {
    const rows: string[][][] = [];
    let [row, column] = [0, 0];
    for (const char of decodeText(await proc.stdin.readAll())) {
      if (char === '\n') [row, column] = [row + 1, 0];
      else if (char === '\r') column = 0;
      else if (char === '\b') column = Math.max(0, column - 1);
      else if (char === '\t') column = (Math.floor(column / 8) + 1) * 8;
      else if (char === '\v') row = Math.max(0, row - 1);
      else if (char >= ' ') {
        rows[row] ??= [];
        const line = rows[row] as string[][];
        line[column] ??= [];
        line[column]?.push(char);
        column += 1;
      }
    }
    for (let n = 0; n < row + (rows[row] ? 1 : 0); n++)
      await out.write(`${rowText(rows[n] ?? [], options.has('b'), options.has('x'))}\n`);
    return 0;
  },
});

function rowText(line: readonly (readonly string[] | undefined)[], plain: boolean, blanks: boolean): string {
  let text = '';
  let at = 0;
  for (let column = 0; column < line.length; column++) {
    const chars = line[column];
    if (!chars || (chars.length === 1 && chars[0] === ' ')) continue;
    while (!blanks && column - at > 1 && (Math.floor(at / 8) + 1) * 8 <= column) {
      text += '\t';
      at = (Math.floor(at / 8) + 1) * 8;
    }
    text += ' '.repeat(column - at) + (plain ? chars.at(-1) : chars.join('\b'));
    at = column + 1;
  }
  return text;
}

/** ul: underlining for the terminal, as far as it has sequences for it. */
export const ul = utility({
  gnu: {
    synopsis: '[options] [<file> ...]',
    about: 'Print underlined what backspaces underline.',
    options: `
 -t, -T, --terminal=TERMINAL  the terminal's type, not $TERM
 -i, --indicated              show it in a line of its own
`,
  },
  async run({ proc, options, operands, out, complain }) {
    const type = options.value('t') ?? proc.env.get('TERM');
    if (!type) await complain('trouble reading terminfo');
    const [start, end, bold, plain] = /^(xterm|linux|screen|tmux|rxvt|vt|ansi)/.test(type ?? '')
      ? ['\x1b[4m', '\x1b[24m', '\x1b[1m', '\x1b(B\x1b[m']
      : ['', '', '', ''];
    return eachInput(
      proc,
      operands,
      async (stream) => {
        for await (const { lines } of lineBatches(stream, { decode: decodeBytes, out })) {
          for (const line of lines) {
            const marked = line
              .replace(/(?:_\x08[^\x08_]|[^\x08_]\x08_)+/g, (part) => start + part.replace(/_\x08|\x08_/g, '') + end)
              .replace(/(?:([^\x08])\x08\1)+/g, (part) => bold + part.replace(/.\x08/g, '') + plain);
            await out.write(encodeBytes(`${marked}\n`));
          }
        }
      },
      (path, error) => complain(`${path}: ${error}`),
    );
  },
});
