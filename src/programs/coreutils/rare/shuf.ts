import { isSysError } from '../../../kernel/errno.ts';
import { command, type Invocation } from '../../command.ts';
import { Failure, UsageError } from '../../failure.ts';
import { quote } from '../../quote.ts';
import { decodeText, encodeText } from '../../text.ts';
import { COREUTILS } from '../suite.ts';
import { bytesOfFile, bytesOfMachine, RandomNumbers } from './random-numbers.ts';
import { linesOf, readWhole } from './reading.ts';

/** What is shuffled: so many items, made when they are asked for. */
interface Items {
  count: bigint;
  at(index: bigint): string;
}

/** shuf */
export const shuf = command({
  suite: COREUTILS,
  gnu: {
    synopsis: ['[OPTION]... [FILE]', '-e [OPTION]... [ARG]...', '-i LO-HI [OPTION]...'],
    about:
      'Print the lines of FILE in an order that chance gives.\n\nWithout FILE, or where it is -, read standard input.',
    options: `
  -e, --echo                each ARG is a line
  -i, --input-range=LO-HI   each number from LO to HI is a line
  -n, --head-count=COUNT    at most COUNT lines
  -o, --output=FILE         print into FILE
      --random-source=FILE  take random bytes from FILE
  -r, --repeat              lines may come again
  -z, --zero-terminated     NUL ends a line
`,
  },
  busybox: {
    synopsis: '[-n NUM] [-o FILE] [-z] [FILE | -e [ARG...] | -i L-H]',
    about: 'Print lines in an order that chance gives',
    options: `
	-n NUM	At most NUM lines
	-o FILE	Print into FILE
	-z	NUL ends a line
	-e	ARGs are lines
	-i L-H	Numbers from L to H are lines`,
  },
  async run(invocation) {
    const { proc, flavour, options, operands, out } = invocation;
    if (options.has('e') && options.has('i')) {
      if (flavour === 'busybox') throw new UsageError('');
      throw new UsageError('cannot combine -e and -i options');
    }
    const heads = options.values('n').map((text) => {
      if (!/^\d+$/.test(text))
        throw new Failure(flavour === 'gnu' ? `invalid line count: ${quote(text)}` : `invalid number '${text}'`);
      return BigInt(text);
    });
    const head = heads.reduce<bigint | undefined>(
      (least, each) => (least === undefined || each < least ? each : least),
      undefined,
    );
    const items = await itemsOf(invocation);
    const end = options.has('z') ? '\0' : '\n';
    const numbers = await numbersOf(invocation);
    const lines: string[] = [];
    const take = (index: bigint) => lines.push(items.at(index) + end);
    if (options.has('r')) {
      if (head !== 0n && items.count === 0n) throw new Failure('no lines to repeat');
      if (head !== undefined) for (let n = 0n; n < head; n++) take(numbers.choose(items.count));
      for (; head === undefined; ) await out.write(items.at(numbers.choose(items.count)) + end);
    } else {
      const wanted = head === undefined || head > items.count ? items.count : head;
      // What a place holds, where it has been exchanged.
      const moved = new Map<bigint, bigint>();
      const [range, list] = [options.has('i'), options.has('e')];
      const streamed = (operands[0] ?? '-') === '-' && proc.descriptor(0)?.kind !== 'file';
      if (head !== undefined && !range && !list && streamed) {
        for (const index of reservoir(items.count, head, numbers)) take(index);
      } else {
        for (let n = 0n; n < wanted; n++) {
          const other = n + numbers.choose(items.count - n);
          const [mine, its] = [moved.get(n) ?? n, moved.get(other) ?? other];
          moved.set(other, mine);
          take(its);
        }
      }
    }
    const target = options.value('o');
    if (target === undefined) {
      for (const line of lines) await out.write(line);
      return 0;
    }
    try {
      proc.fs.writeFile(target, encodeText(lines.join('')));
    } catch (error) {
      if (isSysError(error)) throw new Failure(`${target}: ${error.message}`);
      throw error;
    }
    return 0;
  },
});

/** Where nobody knows how much will come, lines are chosen while they come, and then shuffled. */
function reservoir(count: bigint, head: bigint, numbers: RandomNumbers): bigint[] {
  const kept: bigint[] = [];
  for (let n = 0n; n < count; n++) {
    if (n < head) {
      kept.push(n);
      continue;
    }
    const place = numbers.choose(n + 1n);
    if (place < head) kept[Number(place)] = n;
  }
  for (let n = 0; n < kept.length; n++) {
    const other = n + Number(numbers.choose(BigInt(kept.length - n)));
    [kept[n], kept[other]] = [kept[other] as bigint, kept[n] as bigint];
  }
  return kept;
}

async function itemsOf(invocation: Invocation): Promise<Items> {
  const { flavour, options, operands } = invocation;
  const range = options.value('i');
  if (range !== undefined) {
    const [, low, high] = /^(\d+)-(\d+)$/.exec(range) ?? [];
    if (low === undefined || high === undefined || BigInt(high) + 1n < BigInt(low)) {
      if (flavour === 'gnu') throw new Failure(`invalid input range: ${quote(range)}`);
      throw new Failure(`${range}: invalid range`.replace(/^.*$/, `bad range '${range}'`));
    }
    const [extra] = operands;
    if (extra !== undefined) throw new UsageError(`extra operand ${quote(extra)}`);
    const first = BigInt(low);
    return { count: BigInt(high) - first + 1n, at: (index) => String(first + index) };
  }
  if (!options.has('e') && operands[1] !== undefined) throw new UsageError(`extra operand ${quote(operands[1])}`);
  const lines = options.has('e')
    ? operands
    : linesOf(decodeText(await readWhole(invocation, operands[0] ?? '-')), options.has('z') ? '\0' : '\n');
  return { count: BigInt(lines.length), at: (index) => lines[Number(index)] as string };
}

async function numbersOf(invocation: Invocation): Promise<RandomNumbers> {
  const { proc, options } = invocation;
  const path = options.value('random-source');
  if (path === undefined || /^\/dev\/u?random$/.test(path))
    return new RandomNumbers(bytesOfMachine(proc.kernel.random));
  return new RandomNumbers(bytesOfFile(await readWhole(invocation, path), quote(path)));
}
