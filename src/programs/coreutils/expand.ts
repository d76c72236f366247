import { command, type Invocation } from '../command.ts';
import { Failure } from '../failure.ts';
import { eachInput, lineBatches } from '../input.ts';
import { quote } from '../quote.ts';
import { decodeBytes, encodeBytes } from '../text.ts';
import type { Flavour } from '../types.ts';
import { COREUTILS } from './suite.ts';

/** Where the next tab stop is, seen from a column; nothing behind the last one of a list. */
type Stops = (column: number) => number | undefined;

const BUSYBOX = `
	-t N	Tab stops every N columns`;

/** expand */
export const expand = command({
  suite: COREUTILS,
  gnu: {
    synopsis: '[OPTION]... [FILE]...',
    about: 'Print each FILE with spaces for tabs.\n\nWithout FILE, or where it is -, read standard input.',
    options: `
  -i, --initial    only in front of the text
  -t, --tabs=LIST  tab stops every N columns (8 unless told), or at a list of columns
`,
  },
  busybox: {
    synopsis: '[-i] [-t N] [FILE]...',
    about: 'Print FILEs (or stdin) with spaces for tabs',
    options: `
	-i	Only in front of the text${BUSYBOX}`,
  },
  async run({ proc, flavour, options, operands, out, complain }) {
    const stops = tabStops(options.value('t'), flavour);
    const convert = (line: string): string => {
      let text = '';
      let column = 0;
      let initial = true;
      for (const char of line) {
        if (char === '\t' && (initial || !options.has('i'))) {
          const next = stops(column) ?? column + 1;
          text += ' '.repeat(next - column);
          column = next;
          continue;
        }
        if (char !== ' ' && char !== '\t') initial = false;
        text += char;
        column = char === '\b' ? Math.max(0, column - 1) : column + 1;
      }
      return text;
    };
    return convertLines({ proc, operands, out, complain }, convert);
  },
});

/** unexpand */
export const unexpand = command({
  suite: COREUTILS,
  gnu: {
    synopsis: '[OPTION]... [FILE]...',
    about: 'Print each FILE with tabs for spaces.\n\nWithout FILE, or where it is -, read standard input.',
    options: `
  -a, --all        everywhere, not only in front of the text
      --first-only  only in front of the text (overrides -a)
  -t, --tabs=LIST  tab stops every N columns (8 unless told), or at a list of columns; implies -a
`,
  },
  busybox: {
    synopsis: '[-fa][-t N] [FILE]...',
    about: 'Print FILEs (or stdin) with tabs for spaces',
    options: `
	-a	Everywhere, not only in front of the text
	-f	Only in front of the text${BUSYBOX}`,
  },
  async run({ proc, flavour, options, operands, out, complain }) {
    const stops = tabStops(options.value('t'), flavour);
    const everywhere = options.has('a', 't') && !options.has('first-only', 'f');
    const convert = (line: string): string => {
      let text = '';
      let blanks = '';
      let column = 0;
      /** The blanks begin with one that stands right before a tab stop: alone it stays a space. */
      let lone = false;
      for (const [at, char] of [...line].entries()) {
        const stop = char === ' ' || char === '\t' ? stops(column) : undefined;
        if (stop === undefined) {
          text += lone && blanks.length > 1 ? `\t${blanks.slice(1)}` : blanks;
          if (char !== ' ' && char !== '\t' && !everywhere) return text + line.slice(at);
          text += char;
          column += 1;
          [blanks, lone] = ['', false];
          continue;
        }
        const follows = blanks !== '' || /[ \t]/.test(line[at - 1] ?? '');
        column = char === '\t' ? stop : column + 1;
        // busybox makes a tab of it even alone.
        const makesTab = column === stop && (follows || (flavour === 'busybox' && everywhere));
        if (char === ' ' && !makesTab) {
          lone ||= column === stop;
          blanks += char;
          continue;
        }
        text += lone ? '\t\t' : '\t';
        [blanks, lone] = ['', false];
      }
      return text + (lone && blanks.length > 1 ? `\t${blanks.slice(1)}` : blanks);
    };
    return convertLines({ proc, operands, out, complain }, convert);
  },
});

function convertLines(
  { proc, operands, out, complain }: Pick<Invocation, 'proc' | 'operands' | 'out' | 'complain'>,
  convert: (line: string) => string,
): Promise<0 | 1> {
  return eachInput(
    proc,
    operands,
    async (stream) => {
      for await (const { lines, complete } of lineBatches(stream, { decode: decodeBytes, out }))
        await out.write(encodeBytes(lines.map(convert).join('\n') + (complete ? '\n' : '')));
    },
    (path, error) => complain(`${path}: ${error}`),
  );
}

/** @throws {Failure} */
function tabStops(text: string | undefined, flavour: Flavour): Stops {
  if (flavour === 'busybox' && text !== undefined) {
    if (!/^\d+$/.test(text)) throw new Failure(`invalid number '${text}'`);
    if (Number(text) === 0) throw new Failure(`number ${text} is not in 1..4294967295 range`);
  }
  const parts = (text ?? '8').split(/[ ,]+/);
  const wrong = parts.find((part) => !/^\d+$/.test(part));
  if (wrong !== undefined) throw new Failure(`tab size contains invalid character(s): ${quote(wrong)}`);
  const numbers = parts.map(Number);
  if (numbers.includes(0)) throw new Failure('tab size cannot be 0');
  const [every = 8] = numbers;
  if (numbers.length === 1) return (column) => column + every - (column % every);
  if (numbers.some((number, index) => index > 0 && number <= (numbers[index - 1] as number)))
    throw new Failure('tab sizes must be ascending');
  return (column) => numbers.find((number) => number > column);
}
