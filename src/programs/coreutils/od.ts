import { isSysError } from '../../kernel/errno.ts';
import { command } from '../command.ts';
import { Failure } from '../failure.ts';
import { openInput } from '../input.ts';
import { quote } from '../quote.ts';
import { parseSize } from '../sizes.ts';
import { type DumpFormat, dumpFormat } from './dump-format.ts';
import { COREUTILS } from './suite.ts';

/** The older options and what they stand for. */
const SHORT: Readonly<Record<string, readonly [string, number]>> = {
  a: ['a', 1],
  b: ['o', 1],
  c: ['c', 1],
  d: ['u', 2],
  f: ['f', 4],
  h: ['x', 2],
  i: ['d', 4],
  l: ['d', 8],
  o: ['o', 2],
  s: ['d', 2],
  x: ['x', 2],
};
/** busybox's int has 16 bits, its long 32. */
const BUSYBOX_SHORT: typeof SHORT = { i: ['d', 2], l: ['d', 4] };
const SIZES: Readonly<Record<string, number>> = { C: 1, S: 2, I: 4, L: 8, F: 4, D: 8 };

/** od */
export const od = command({
  suite: COREUTILS,
  gnu: {
    synopsis: ['[OPTION]... [FILE]...'],
    about:
      'Print the bytes of all FILEs as numbers, octal unless told.\n\nWithout FILE, or where it is -, read standard input.',
    options: `
  -A, --address-radix=RADIX   offsets in d, o, x or n: decimal, octal, hexadecimal, none
  -j, --skip-bytes=BYTES      skip BYTES first
  -N, --read-bytes=BYTES      no more than BYTES
  -t, --format=TYPE           as TYPE: a, c, d[SIZE], f[SIZE], o[SIZE], u[SIZE], x[SIZE], with z for text behind
  -v, --output-duplicates     all lines, no * for those that repeat
  -w[BYTES], --width[=BYTES]  so many bytes in a line (32 where only -w is given)
  -a   same as -t a
  -b   same as -t o1
  -c   same as -t c
  -d   same as -t u2
  -f   same as -t fF
  -i   same as -t dI
  -l   same as -t dL
  -o   same as -t o2
  -s   same as -t d2
  -x   same as -t x2
  -h   same as -t x2
`,
  },
  busybox: {
    synopsis: '[-abcdfhilovxs] [-t TYPE] [-A RADIX] [-N SIZE] [-j SKIP] [-S MINSTR] [-w WIDTH] [FILE]...',
    about: 'Print FILEs (or stdin) as numbers, octal unless told',
    unlisted:
      '\t-A RADIX  \n\t-N SIZE  \n\t-j SKIP  \n\t-t TYPE  \n\t-w[WIDTH]  \n\t-v  \n\t-a  \n\t-b  \n\t-c  \n\t-d  \n\t-f  \n\t-h  \n\t-i  \n\t-l  \n\t-o  \n\t-s  \n\t-x  ',
  },
  async run({ proc, flavour, options, operands, out, complain }) {
    const formats: { format: DumpFormat; text: boolean }[] = [];
    for (const { key, value } of options.list) {
      const old = (flavour === 'busybox' ? BUSYBOX_SHORT[key] : undefined) ?? SHORT[key];
      if (old) formats.push({ format: dumpFormat(...old) as DumpFormat, text: false });
      if (key === 't') formats.push(...parseTypes(value ?? ''));
    }
    if (formats.length === 0) formats.push({ format: dumpFormat('o', 2) as DumpFormat, text: false });
    const radix = options.value('A') ?? 'o';
    if (!/^[doxn]$/.test(radix))
      throw flavour === 'gnu'
        ? new Failure(`invalid output address radix '${radix}'; it must be one character from [doxn]`)
        : new Failure(`bad output address radix '${radix}' (must be [doxn])`);
    const number = (key: string) => {
      const text = options.value(key);
      if (text === undefined) return undefined;
      const size = /^0x[0-9a-f]+$/i.test(text) ? Number(text) : parseSize(text);
      if (size === undefined)
        throw new Failure(flavour === 'gnu' ? `invalid -${key} argument ${quote(text)}` : `invalid number '${text}'`);
      return size;
    };
    const skip = number('j') ?? 0;
    const limit = number('N') ?? Number.POSITIVE_INFINITY;
    const largest = Math.max(...formats.map(({ format }) => format.size));
    const width = options.has('w') ? (number('w') ?? 32) : Math.ceil(16 / largest) * largest;
    const { chunks, status, opened } = await read();
    const data = chunks.subarray(skip, skip + limit);
    const address = (at: number) => {
      if (radix === 'n') return '';
      return at.toString(radix === 'o' ? 8 : radix === 'd' ? 10 : 16).padStart(radix === 'x' ? 6 : 7, '0');
    };
    if (skip > chunks.length)
      throw new Failure(`${flavour === 'gnu' ? 'cannot' : "can't"} skip past end of combined input`);
    let before: Uint8Array | undefined;
    let starred = false;
    // The same bytes take the same room in all formats, but for busybox.
    const widest = Math.max(...formats.map(({ format }) => (format.width + 1) / format.size));
    const room = ({ size, width: own }: DumpFormat) => (flavour === 'gnu' ? Math.round(widest * size) : own + 1);
    for (let at = 0; at < data.length; at += width) {
      const block = data.subarray(at, at + width);
      const repeats =
        !options.has('v') &&
        before !== undefined &&
        block.length === width &&
        block.every((byte, i) => byte === (before as Uint8Array)[i]);
      before = block;
      if (repeats) {
        if (!starred) await out.write('*\n');
        starred = true;
        continue;
      }
      starred = false;
      const padded = new Uint8Array(width);
      padded.set(block);
      const view = new DataView(padded.buffer);
      const lines = formats.map(({ format, text }, index) => {
        let line = index === 0 ? address(skip + at) : ' '.repeat(address(0).length);
        for (let i = 0; i < block.length; i += format.size) {
          line += format.show(view, i).padStart(room(format));
        }
        if (text) {
          const missing = Math.ceil((width - block.length) / format.size);
          line += ' '.repeat(missing * room(format));
          line += `  >${Array.from(block, (byte) => (byte >= 32 && byte < 127 ? String.fromCharCode(byte) : '.')).join('')}<`;
        }
        return `${line}\n`;
      });
      await out.write(lines.join(''));
    }
    if (radix !== 'n' && opened > 0) await out.write(`${address(skip + data.length)}\n`);
    return status;

    async function read(): Promise<{ chunks: Uint8Array; status: number; opened: number }> {
      const parts: number[] = [];
      let failed = 0;
      let opened = 0;
      for (const path of operands.length > 0 ? operands : ['-']) {
        try {
          const input = openInput(proc, path);
          opened += 1;
          while (parts.length < skip + limit) {
            const part = await input.stream.read();
            if (part.length === 0) break;
            for (const byte of part) parts.push(byte);
          }
          input.close();
        } catch (error) {
          if (!isSysError(error)) throw error;
          await complain(`${path}: ${error.message}`);
          failed = 1;
        }
      }
      return { chunks: Uint8Array.from(parts), status: failed, opened };
    }
  },
});

function parseTypes(text: string): { format: DumpFormat; text: boolean }[] {
  const found: { format: DumpFormat; text: boolean }[] = [];
  for (let rest = text; rest !== ''; ) {
    const match = /^([acdfoux])(\d+|[CSILFD])?(z)?/.exec(rest);
    if (!match) throw new Failure(`invalid character '${rest[0]}' in type string ${quote(text)}`);
    const [whole, type = '', size, withText] = match;
    const bytes = size === undefined ? (type === 'f' ? 8 : /[ac]/.test(type) ? 1 : 4) : (SIZES[size] ?? Number(size));
    const format = dumpFormat(type, bytes);
    if (!format)
      throw new Failure(
        `invalid type string ${quote(text)};\nthis system doesn't provide a ${bytes}-byte ${type === 'f' ? 'floating point' : 'integral'} type`,
      );
    found.push({ format, text: withText !== undefined });
    rest = rest.slice(whole.length);
  }
  return found;
}
