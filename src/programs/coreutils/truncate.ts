import { isSysError } from '../../kernel/errno.ts';
import { command } from '../command.ts';
import { Failure, UsageError } from '../failure.ts';
import { quote } from '../quote.ts';
import { parseSize } from '../sizes.ts';
import { COREUTILS } from './suite.ts';

/** truncate */
export const truncate = command({
  suite: COREUTILS,
  gnu: {
    synopsis: 'OPTION... FILE...',
    about: 'Make each FILE as long as told: what is too much goes, what is missing is zero.',
    options: `
  -c, --no-create        make no files
  -o, --io-blocks        SIZE counts blocks, not bytes
  -r, --reference=RFILE  as long as RFILE
  -s, --size=SIZE        SIZE bytes; with + or - so many more or less, < or > at most or at least, / or % a multiple
`,
  },
  busybox: {
    synopsis: '[-c] -s SIZE FILE...',
    about: 'Make FILEs as long as SIZE',
    options: '\t-c	Make no files\n\t-s SIZE	',
  },
  async run({ proc, flavour, options, operands, complain }) {
    const reference = options.value('r');
    const given = options.value('s');
    if (given === undefined && reference === undefined)
      throw new UsageError("you must specify either '--size' or '--reference'");
    if (operands.length === 0) throw new UsageError('missing file operand');
    const [, how = '', digits = ''] = /^\s*([-+<>/%]?)(.*)$/.exec(given ?? '0') ?? [];
    const size = parseSize(digits);
    if (size === undefined || (how !== '' && flavour === 'busybox'))
      throw new Failure(flavour === 'gnu' ? `Invalid number: ${quote(given ?? '')}` : `invalid number '${given}'`);
    const amount = reference === undefined ? size * (options.has('o') ? 4096 : 1) : proc.fs.stat(reference).size;
    let status = 0;
    for (const path of operands) {
      try {
        if (!proc.fs.exists(path)) {
          if (options.has('c')) continue;
          proc.fs.writeFile(path, '', { append: true });
        }
        const { size: old } = proc.fs.stat(path);
        const length = lengthOf(how, amount, old);
        if (length > 2 ** 30) throw new Failure(`failed to truncate ${quote(path)} at ${length} bytes: File too large`);
        if (length === old) continue;
        const data = new Uint8Array(length);
        data.set(proc.fs.readFile(path).subarray(0, length));
        proc.fs.writeFile(path, data);
      } catch (error) {
        if (!isSysError(error)) throw error;
        await complain(
          flavour === 'gnu'
            ? `cannot open ${quote(path)} for writing: ${error.message}`
            : `${path}: open: ${error.message}`,
        );
        status = 1;
      }
    }
    return status;
  },
});

function lengthOf(how: string, amount: number, old: number): number {
  switch (how) {
    case '+':
      return old + amount;
    case '-':
      return Math.max(0, old - amount);
    case '<':
      return Math.min(old, amount);
    case '>':
      return Math.max(old, amount);
    case '/':
      return amount === 0 ? old : Math.floor(old / amount) * amount;
    case '%':
      return amount === 0 ? old : Math.ceil(old / amount) * amount;
    default:
      return amount;
  }
}
