import { isSysError } from '../../kernel/errno.ts';
import { command, type Invocation } from '../command.ts';
import { Failure, UsageError } from '../failure.ts';
import { type Input, openInput } from '../input.ts';
import { quote } from '../quote.ts';
import { bytesOf } from '../text.ts';
import { compareBytes } from './sort-keys.ts';
import { COREUTILS } from './suite.ts';

/** comm */
export const comm = command({
  suite: COREUTILS,
  gnu: {
    synopsis: '[OPTION]... FILE1 FILE2',
    about:
      'Compare two sorted files line by line: what only FILE1 has, what only FILE2 has, and what both have,\neach in its column. Where a file is -, read standard input.',
    options: `
  -1              not what only FILE1 has
  -2              not what only FILE2 has
  -3              not what both have
      --check-order     fail where the input is not sorted
      --nocheck-order   do not look whether the input is sorted
      --output-delimiter=STR  STR between columns
      --total           tell how many lines there were
`,
  },
  busybox: {
    synopsis: '[-123] FILE1 FILE2',
    about: 'Compare two sorted files line by line: what only FILE1 has, what only FILE2 has, what both have',
    options: `
	-1	Not what only FILE1 has
	-2	Not what only FILE2 has
	-3	Not what both have`,
  },
  async run(invocation) {
    const { options, operands, out, complain } = invocation;
    const [first, second, extra] = operands;
    if (first === undefined) throw new UsageError('missing operand');
    if (second === undefined) throw new UsageError(`missing operand after ${quote(first)}`);
    if (extra !== undefined) throw new UsageError(`extra operand ${quote(extra)}`);
    const inputs = [open(invocation, first), open(invocation, second)] as const;
    const delimiter = options.value('output-delimiter') ?? '\t';
    const shown = ['1', '2', '3'].map((column) => !options.has(column));
    const prefix = ['', shown[0] ? delimiter : '', (shown[0] ? delimiter : '') + (shown[1] ? delimiter : '')];
    const totals = [0, 0, 0];
    const last: (string | undefined)[] = [undefined, undefined];
    const warned = [false, false];
    const next = async (index: 0 | 1) => {
      const line = (await inputs[index].stream.readLine())?.replace(/\n$/, '');
      const before = last[index];
      const unordered = before !== undefined && line !== undefined && compareBytes(bytesOf(before), bytesOf(line)) > 0;
      if (unordered && !warned[index] && !options.has('nocheck-order') && invocation.flavour === 'gnu') {
        warned[index] = true;
        await complain(`file ${index + 1} is not in sorted order`);
        if (options.has('check-order')) throw new Failure('', 1);
      }
      last[index] = line;
      return line;
    };
    const print = async (column: 0 | 1 | 2, line: string) => {
      totals[column] = (totals[column] ?? 0) + 1;
      if (shown[column]) await out.write(`${prefix[column]}${line}\n`);
    };
    let [a, b] = [await next(0), await next(1)];
    while (a !== undefined || b !== undefined) {
      const order = a === undefined ? 1 : b === undefined ? -1 : compareBytes(bytesOf(a), bytesOf(b));
      if (order < 0) {
        await print(0, a as string);
        a = await next(0);
      } else if (order > 0) {
        await print(1, b as string);
        b = await next(1);
      } else {
        await print(2, a as string);
        [a, b] = [await next(0), await next(1)];
      }
    }
    for (const input of inputs) input.close();
    if (options.has('total')) await out.write(`${totals.join(delimiter)}${delimiter}total\n`);
    if (!warned.includes(true)) return 0;
    await complain('input is not in sorted order');
    return 1;
  },
});

function open({ proc, flavour }: Invocation, path: string): Input {
  try {
    return openInput(proc, path);
  } catch (error) {
    if (isSysError(error))
      throw new Failure(flavour === 'gnu' ? `${path}: ${error.message}` : `can't open '${path}': ${error.message}`);
    throw error;
  }
}
