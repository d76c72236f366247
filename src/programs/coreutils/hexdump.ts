import { isSysError } from '../../kernel/errno.ts';
import { command } from '../command.ts';
import { Failure } from '../failure.ts';
import { openInput } from '../input.ts';
import { parseSize } from '../sizes.ts';

const WIDTH = 16;
const ESCAPES: Readonly<Record<number, string>> = {
  0: '\\0',
  7: '\\a',
  8: '\\b',
  9: '\\t',
  10: '\\n',
  11: '\\v',
  12: '\\f',
  13: '\\r',
};

/** A line of a display, without its offset. */
type Display = (block: Uint8Array) => string;

/** Two-byte words, the last one filled up with zero; each in a column of 8. */
function words(show: (word: number) => string): Display {
  return (block) => {
    let line = '';
    for (let at = 0; at < WIDTH; at += 2) {
      const text = at < block.length ? show((block[at] as number) | ((block[at + 1] ?? 0) << 8)) : '';
      line += text.padStart(8);
    }
    return line;
  };
}

const DISPLAYS: Readonly<Record<string, Display>> = {
  b: (block) => column(block, (byte) => ` ${byte.toString(8).padStart(3, '0')}`, 4),
  c: (block) =>
    column(
      block,
      (byte) =>
        (
          ESCAPES[byte] ?? (byte >= 32 && byte < 127 ? String.fromCharCode(byte) : byte.toString(8).padStart(3, '0'))
        ).padStart(4),
      4,
    ),
  d: words((word) => String(word).padStart(5, '0')),
  o: words((word) => word.toString(8).padStart(6, '0')),
  x: words((word) => word.toString(16).padStart(4, '0')),
  C: canonical,
};

function column(block: Uint8Array, show: (byte: number) => string, width: number): string {
  return Array.from(block, show)
    .join('')
    .padEnd(WIDTH * width);
}

function canonical(block: Uint8Array): string {
  const hex = (part: Uint8Array) =>
    Array.from(part, (byte) => byte.toString(16).padStart(2, '0'))
      .join(' ')
      .padEnd(23);
  const text = Array.from(block, (byte) => (byte >= 32 && byte < 127 ? String.fromCharCode(byte) : '.')).join('');
  return `  ${hex(block.subarray(0, 8))}  ${hex(block.subarray(8))}  |${text}|`;
}

/** hexdump (util-linux), without formats of one's own */
export const hexdump = command({
  suite: 'util-linux 2.38.1',
  gnu: {
    synopsis: '[options] <file>...',
    about: '\nPrint the bytes of files as numbers.',
    options: ` -b, --one-byte-octal      bytes, octal
 -c, --one-byte-char       bytes as characters
 -C, --canonical           bytes, hexadecimal and as text
 -d, --two-bytes-decimal   pairs of bytes, decimal
 -o, --two-bytes-octal     pairs of bytes, octal
 -x, --two-bytes-hex       pairs of bytes, hexadecimal
 -n, --length <length>     no more than so many bytes
 -s, --skip <offset>       skip so many bytes first
 -v, --no-squeezing        all lines, no * for those that repeat`,
    unlisted: ' -n, --length=LENGTH  \n -s, --skip=OFFSET  ',
  },
  busybox: {
    synopsis: '[-bcdoxCv] [-n LEN] [-s OFS] [FILE]...',
    about: 'Print FILEs (or stdin) as numbers',
    options: `
	-b		Bytes, octal
	-c		Bytes as characters
	-d		Pairs of bytes, decimal
	-o		Pairs of bytes, octal
	-x		Pairs of bytes, hexadecimal
	-C		Bytes, hexadecimal and as text
	-v		All lines, no * for those that repeat
	-n LENGTH	No more than so many bytes
	-s OFFSET	Skip so many bytes first`,
  },
  async run({ proc, flavour, options, operands, out, complain }) {
    const number = (key: string) => {
      const text = options.value(key);
      if (text === undefined) return undefined;
      const size = /^0x[0-9a-f]+$/i.test(text) ? Number(text) : parseSize(text);
      if (size === undefined)
        throw new Failure(
          flavour === 'gnu'
            ? `failed to parse ${key === 'n' ? 'length' : 'offset'}: '${text}'`
            : `invalid number '${text}'`,
        );
      return size;
    };
    const limit = number('n') ?? Number.POSITIVE_INFINITY;
    const skip = number('s') ?? 0;
    const kinds = options.list.map(({ key }) => key).filter((key) => Object.hasOwn(DISPLAYS, key));
    const displays = (kinds.length > 0 ? kinds : ['']).map((kind) => DISPLAYS[kind] ?? PLAIN);
    const digits = kinds[0] === 'C' ? 8 : 7;
    const address = (at: number) => at.toString(16).padStart(digits, '0');
    let at = 0;
    let pending: number[] = [];
    let before: string | undefined;
    let starred = false;
    let opened = 0;
    const print = async () => {
      const block = Uint8Array.from(pending);
      const key = block.length === WIDTH ? block.join() : undefined;
      const repeats = !options.has('v') && key !== undefined && key === before;
      before = key;
      if (!repeats) await out.write(displays.map((display) => `${address(skip + at)}${display(block)}\n`).join(''));
      else if (!starred) await out.write('*\n');
      starred = repeats;
      at += block.length;
      pending = [];
    };
    let skipped = 0;
    let status = 0;
    for (const path of operands.length > 0 ? operands : ['-']) {
      try {
        const input = openInput(proc, path);
        opened += 1;
        for (
          let data = await input.stream.read();
          data.length > 0 && at + pending.length < limit;
          data = await input.stream.read()
        ) {
          for (const byte of data) {
            if (skipped < skip) {
              skipped += 1;
              continue;
            }
            if (at + pending.length >= limit) break;
            pending.push(byte);
            if (pending.length === WIDTH) await print();
          }
        }
        input.close();
      } catch (error) {
        if (!isSysError(error)) throw error;
        await complain(flavour === 'gnu' ? `${path}: ${error.message}` : `${path}: ${error.message}`);
        status = 1;
      }
    }
    if (opened === 0) {
      if (flavour === 'gnu') await complain('all input file arguments failed');
      return 1;
    }
    if (pending.length > 0) await print();
    if (at > 0) await out.write(`${address(skip + at)}\n`);
    return status;
  },
});

/** Without an option: pairs of bytes, close together. */
function PLAIN(block: Uint8Array): string {
  let line = '';
  for (let at = 0; at < WIDTH; at += 2) {
    line +=
      at < block.length
        ? ` ${((block[at] as number) | ((block[at + 1] ?? 0) << 8)).toString(16).padStart(4, '0')}`
        : '     ';
  }
  return line;
}
