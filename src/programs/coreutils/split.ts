import { isSysError } from '../../kernel/errno.ts';
import { command } from '../command.ts';
import { Failure, UsageError } from '../failure.ts';
import { openInput } from '../input.ts';
import { quote, shellQuote } from '../quote.ts';
import { parseSize } from '../sizes.ts';
import { COREUTILS } from './suite.ts';

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
const NEWLINE = 10;

/** split */
export const split = command({
  suite: COREUTILS,
  gnu: {
    synopsis: '[OPTION]... [FILE [PREFIX]]',
    about:
      'Write pieces of FILE to PREFIXaa, PREFIXab and so on: 1000 lines each unless told, PREFIX being x.\n\nWithout FILE, or where it is -, read standard input.',
    options: `
  -a, --suffix-length=N   suffixes of N characters (2 unless told)
      --additional-suffix=SUFFIX  SUFFIX behind each name
  -b, --bytes=SIZE        SIZE bytes in each piece
  -C, --line-bytes=SIZE   no more than SIZE bytes of whole lines in each piece
  -d                      digits as suffixes, from 0 on
      --numeric-suffixes[=FROM]  the same, from FROM on
  -l, --lines=NUMBER      NUMBER lines in each piece
  -n, --number=CHUNKS     so many pieces of the same size
      --verbose           tell of each piece
`,
  },
  prepare: (args) => args.map((arg) => (/^-\d+$/.test(arg) ? `-l${arg.slice(1)}` : arg)),
  async run({ proc, options, operands, out }) {
    const [path = '-', prefix = 'x', extra] = operands;
    if (extra !== undefined) throw new UsageError(`extra operand ${quote(extra)}`);
    const kinds = options.list.filter(({ key }) => /^[bCln]$/.test(key));
    if (kinds.length > 1) throw new UsageError('cannot split in more than one way');
    const { key = 'l', value = '1000' } = kinds[0] ?? {};
    const size = parseSize(value);
    if (!size) {
      const what = { l: 'lines', n: 'chunks' }[key] ?? 'bytes';
      throw new Failure(
        `invalid number of ${what}: ${quote(value)}${size === 0 ? ': Numerical result out of range' : ''}`,
      );
    }
    let data: Uint8Array;
    try {
      const input = openInput(proc, path);
      data = await input.stream.readAll();
      input.close();
    } catch (error) {
      if (!isSysError(error)) throw error;
      throw new Failure(
        error.code === 'EISDIR'
          ? `${path}: ${error.message}`
          : `cannot open ${shellQuote(path)} for reading: ${error.message}`,
      );
    }
    const from = options.has('numeric-suffixes') ? Number(options.value('numeric-suffixes') ?? 0) : 0;
    const digits = options.has('d', 'numeric-suffixes') ? '0123456789' : LETTERS;
    const length = Number(options.value('a') ?? 2);
    for (const [index, piece] of pieces(data, key, size).entries()) {
      const suffix = suffixOf(index + from, digits, length);
      if (suffix === undefined) throw new Failure('output file suffixes exhausted');
      const name = prefix + suffix + (options.value('additional-suffix') ?? '');
      if (options.has('verbose')) await out.write(`creating file ${shellQuote(name)}\n`);
      proc.fs.writeFile(name, piece);
    }
    return 0;
  },
});

function pieces(data: Uint8Array, key: string, size: number): Uint8Array[] {
  const found: Uint8Array[] = [];
  if (key === 'n') {
    const each = Math.floor(data.length / size);
    const more = data.length % size;
    for (let index = 0, at = 0; index < size; index++) {
      const end = at + each + (index < more ? 1 : 0);
      found.push(data.subarray(at, end));
      at = end;
    }
    return found;
  }
  for (let at = 0; at < data.length; ) {
    const end = key === 'b' ? at + size : key === 'C' ? wholeLines(data, at, size) : afterLines(data, at, size);
    found.push(data.subarray(at, end));
    at = end;
  }
  return found;
}

function afterLines(data: Uint8Array, start: number, count: number): number {
  let at = start;
  for (let line = 0; line < count; line++) {
    const end = data.indexOf(NEWLINE, at);
    if (end < 0) return data.length;
    at = end + 1;
  }
  return at;
}

/** As many whole lines as fit; of a line that does not, a part. */
function wholeLines(data: Uint8Array, start: number, size: number): number {
  if (start + size >= data.length) return data.length;
  const last = data.lastIndexOf(NEWLINE, start + size - 1);
  return last >= start ? last + 1 : start + size;
}

/** @returns nothing where there are no more of that length */
function suffixOf(index: number, digits: string, length: number): string | undefined {
  let text = '';
  let left = index;
  for (let place = 0; place < length; place++) {
    text = (digits[left % digits.length] as string) + text;
    left = Math.floor(left / digits.length);
  }
  return left > 0 ? undefined : text;
}
