import { command } from '../command.ts';
import { Failure, UsageError } from '../failure.ts';
import { eachInput, lineBatches } from '../input.ts';
import { quote } from '../quote.ts';
import { Regex } from '../regex/regex.ts';
import { COREUTILS } from './suite.ts';

/** nl */
export const nl = command({
  suite: COREUTILS,
  gnu: {
    synopsis: '[OPTION]... [FILE]...',
    about: 'Print each FILE with numbered lines.\n\nWithout FILE, or where it is -, read standard input.',
    options: `
  -b, --body-numbering=STYLE      number the lines of the body so
  -d, --section-delimiter=CC      pages are told apart by CC
  -f, --footer-numbering=STYLE    number the lines of the footer so
  -h, --header-numbering=STYLE    number the lines of the header so
  -i, --line-increment=NUMBER     from one number to the next
  -l, --join-blank-lines=NUMBER   so many empty lines count as one
  -n, --number-format=FORMAT      ln, rn or rz: left, right, with zeros
  -p, --no-renumber               go on counting from page to page
  -s, --number-separator=STRING   between the number and the line
  -v, --starting-line-number=NUMBER  the first number
  -w, --number-width=NUMBER       so many columns for numbers
`,
    notes: 'STYLE is a (all lines), t (those that are not empty), n (none) or pBRE (those that match BRE).',
  },
  busybox: {
    synopsis: '[OPTIONS] [FILE]...',
    about: 'Print FILEs with numbered lines',
    options: `
	-b STYLE	Which lines to number: a (all), t (not empty) or n (none)
	-i N		From one number to the next
	-s STRING	Between the number and the line
	-v N		The first number
	-w N		So many columns for numbers`,
  },
  async run({ proc, flavour, options, operands, out, complain }) {
    const value = (key: string, unless: number, what: string) => {
      const text = options.value(key);
      if (text === undefined) return unless;
      if (!/^[-+]?\d+$/.test(text) || ((key === 'w' || key === 'l') && Number(text) < 1)) {
        throw new Failure(flavour === 'gnu' ? `invalid ${what}: ${quote(text)}` : `invalid number '${text}'`);
      }
      return Number(text);
    };
    const increment = value('i', 1, 'line number increment');
    const start = value('v', 1, 'starting line number');
    const width = value('w', 6, 'line number field width');
    const join = value('l', 1, 'line number of blank lines');
    const separator = options.value('s') ?? '\t';
    const format = options.value('n') ?? 'rn';
    const delimiter = (options.value('d') ?? '\\:').padEnd(2, ':');
    const styles = {
      h: numbers(options.value('h') ?? 'n', flavour === 'gnu'),
      b: numbers(options.value('b') ?? 't', flavour === 'gnu'),
      f: numbers(options.value('f') ?? 'n', flavour === 'gnu'),
    };
    const sections =
      flavour === 'gnu'
        ? ([
            [3, 'h'],
            [2, 'b'],
            [1, 'f'],
          ] as const)
        : [];
    let style = styles.b;
    let count = start;
    let empty = 0;
    return eachInput(
      proc,
      operands,
      async (stream) => {
        for await (const { lines } of lineBatches(stream, { out })) {
          for (const line of lines) {
            const section = sections.find(([times]) => line === delimiter.repeat(times));
            if (section) {
              style = styles[section[1]];
              if (!options.has('p') && section[1] === 'h') count = start;
              await out.write('\n');
              continue;
            }
            empty = line === '' ? empty + 1 : 0;
            const joined = line === '' && empty % join !== 0;
            if (style(line) && !joined) {
              await out.write(`${pad(count, width, format)}${separator}${line}\n`);
              count += increment;
            } else {
              await out.write(
                flavour === 'gnu' || line !== ''
                  ? `${' '.repeat(width + separator.length)}${line}\n`
                  : `${' '.repeat(width + separator.length)}\n`,
              );
            }
          }
        }
      },
      (path, error) => complain(`${path}: ${error}`),
    );
  },
});

function numbers(style: string, gnu: boolean): (line: string) => boolean {
  if (style === 'a') return () => true;
  if (style === 't') return (line) => line !== '';
  if (style === 'n') return () => false;
  // busybox takes what it does not know for none.
  if (!gnu) return () => false;
  if (!style.startsWith('p')) throw new UsageError(`invalid body numbering style: ${quote(style)}`);
  const regex = new Regex(style.slice(1), { extended: false });
  return (line) => regex.test(line);
}

function pad(count: number, width: number, format: string): string {
  if (format === 'ln') return String(count).padEnd(width);
  if (format === 'rn') return String(count).padStart(width);
  return (count < 0 ? '-' : '') + String(Math.abs(count)).padStart(width - (count < 0 ? 1 : 0), '0');
}
