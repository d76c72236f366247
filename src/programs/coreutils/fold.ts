import { command } from '../command.ts';
import { Failure } from '../failure.ts';
import { eachInput, lineBatches } from '../input.ts';
import { inUtf8 } from '../locale.ts';
import { quote } from '../quote.ts';
import { decodeBytes, decodeText, encodeBytes, encodeText } from '../text.ts';
import { COREUTILS } from './suite.ts';

/** fold */
export const fold = command({
  suite: COREUTILS,
  gnu: {
    synopsis: '[OPTION]... [FILE]...',
    about: 'Break the lines of each FILE.\n\nWithout FILE, or where it is -, read standard input.',
    options: `
  -b, --bytes         count bytes, not columns
  -s, --spaces        break at spaces
  -w, --width=WIDTH   after WIDTH columns (80 unless told)
`,
  },
  busybox: {
    synopsis: '[-bsw WIDTH] [FILE]...',
    about: 'Break the lines of FILEs (or stdin)',
    options: `
	-b	Count bytes, not columns
	-s	Break at spaces
	-w	After so many columns (80 unless told)`,
    unlisted: '\t-w WIDTH  ',
  },
  prepare: (args) => args.map((arg) => (/^-\d+$/.test(arg) ? `-w${arg.slice(1)}` : arg)),
  async run({ proc, flavour, options, operands, out, complain }) {
    const text = options.value('w') ?? '80';
    if (!/^\d+$/.test(text) || Number(text) === 0)
      throw flavour === 'gnu'
        ? new Failure(
            `invalid number of columns: ${quote(text)}${/^\d+$/.test(text) ? ': Numerical result out of range' : ''}`,
          )
        : new Failure(/^\d+$/.test(text) ? `number ${text} is not in 1..10000 range` : `invalid number '${text}'`);
    const width = Number(text);
    const byBytes = options.has('b');
    const whole = flavour === 'busybox' && inUtf8(proc) && !byBytes;
    const [decode, encode] = whole ? [decodeText, encodeText] : [decodeBytes, encodeBytes];
    const step = (column: number, char: string) => {
      if (byBytes) return column + 1;
      if (char === '\b') return Math.max(0, column - 1);
      if (char === '\r') return 0;
      return char === '\t' ? column + 8 - (column % 8) : column + 1;
    };
    const foldLine = (line: string): string => {
      let done = '';
      let part = '';
      let column = 0;
      for (let at = 0; at < line.length; at++) {
        const char = line[at] as string;
        const next = step(column, char);
        if (next <= width || part === '') {
          part += char;
          column = next;
          continue;
        }
        const space = options.has('s') ? Math.max(part.lastIndexOf(' '), part.lastIndexOf('\t')) : -1;
        const cut = space >= 0 ? space + 1 : part.length;
        done += `${part.slice(0, cut)}\n`;
        part = part.slice(cut);
        column = [...part].reduce(step, 0);
        at -= 1;
      }
      return done + part;
    };
    return eachInput(
      proc,
      operands,
      async (stream) => {
        for await (const { lines, complete } of lineBatches(stream, { decode, out })) {
          await out.write(encode(lines.map(foldLine).join('\n') + (complete ? '\n' : '')));
        }
      },
      (path, error) => complain(`${path}: ${error}`),
    );
  },
});
