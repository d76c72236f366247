import { isSysError } from '../../kernel/errno.ts';
import type { Process } from '../../kernel/process.ts';
import { command, type Invocation } from '../command.ts';
import { Failure } from '../failure.ts';
import { eachInput, lineBatches } from '../input.ts';
import { decodeBytes, encodeBytes } from '../text.ts';
import { LineOrder, type ReadLine } from './line-order.ts';
import { mapInTurns, mergeSort } from './merge-sort.ts';
import { parseKey } from './sort-keys.ts';
import { COREUTILS } from './suite.ts';

const ORDERS = 'bdfgiMhnRrV';

/** sort. Lines are bytes, as in the C locale. */
export const sort = command({
  suite: COREUTILS,
  usageStatus: { gnu: 2, busybox: 2 },
  failureStatus: 2,
  gnu: {
    synopsis: ['[OPTION]... [FILE]...', '[OPTION]... --files0-from=F'],
    about: 'Print all lines of all FILEs in order.\n\nWithout FILE, or where it is -, read standard input.',
    options: `
  -b, --ignore-leading-blanks  blanks in front do not count
  -d, --dictionary-order      only blanks, letters and digits count
  -f, --ignore-case           lower case counts as upper case
  -g, --general-numeric-sort  compare as floating-point numbers
  -i, --ignore-nonprinting    only printable characters count
  -M, --month-sort            unknown < JAN < ... < DEC
  -h, --human-numeric-sort    compare numbers such as 2K and 1G
  -n, --numeric-sort          compare as numbers
  -R, --random-sort           shuffle, but keep equal keys together
  -r, --reverse               the other way round
      --sort=WORD             general-numeric, human-numeric, month, numeric, random or version
  -V, --version-sort          compare numbers within text as numbers
  -c, --check[=HOW]           only look whether it is in order; HOW is diagnose-first, quiet or silent
  -C                          the same, without a message
  -k, --key=KEYDEF            compare by a key
  -m, --merge                 the files are in order already
  -o, --output=FILE           print into FILE
  -s, --stable                leave lines with equal keys in their order
  -S, --buffer-size=SIZE      (memory is used as needed)
  -t, --field-separator=SEP   fields end with SEP
  -T, --temporary-directory=DIR  (no temporary files are needed)
      --parallel=N            (one after the other)
  -u, --unique                only the first of equal lines
  -z, --zero-terminated       NUL ends a line
`,
    unlisted: '  -y SIZE  ',
    notes:
      'KEYDEF is F[.C][OPTS][,F[.C][OPTS]]: from which field and character to which, each from 1; OPTS are letters from above.',
  },
  busybox: {
    synopsis: '[-nrugMcszbdfiokt] [-o FILE] [-k START[.OFS][OPTS][,END[.OFS][OPTS]] [-t CHAR] [FILE]...',
    about: 'Print lines of FILEs in order',
    options: `
	-o FILE	Print into FILE
	-c	Only look whether it is in order
	-b	Blanks in front do not count
	-f	Lower case counts as upper case
	-i	Only printable characters count
	-d	Only blanks, letters and digits count
	-n	Compare numbers
	-g	Compare floating-point numbers
	-M	Compare months
	-V	Compare versions
	-t CHAR	Fields end with CHAR
	-k N[,M]	Compare by a key
	-r	The other way round
	-s	Leave equal lines in their order
	-u	Only one of equal lines
	-z	NUL ends a line`,
    unlisted: '\t-S SIZE  \n\t-T DIR  \n\t-m  ',
  },
  async run(invocation) {
    const { flavour, options, proc, operands, out, complain } = invocation;
    const separator = options.value('t');
    if (separator !== undefined && (separator !== '\\0' || flavour === 'busybox') && [...separator].length !== 1) {
      if (flavour === 'busybox') throw new Failure('bad -t parameter');
      throw new Failure(separator === '' ? 'empty tab' : `multi-character tab '${separator}'`);
    }
    const tab = separator === '\\0' ? '\0' : separator;
    const global = new Set([...ORDERS].filter((letter) => options.has(letter)));
    const word = options.value('sort');
    if (word) global.add(ORDER_WORDS[word] ?? 'n');
    const keys = options.values('k').map((text) => {
      const key = parseKey(text, flavour);
      // Without orders of its own it has the global ones.
      return key.orders.size > 0 ? key : { ...key, orders: global };
    });
    const how = {
      ...{ keys, global, tab, salt: proc.pid, plus: flavour === 'busybox' },
      keysOnly: (options.has('u') && flavour === 'gnu') || options.has('s'),
    };
    const order = new LineOrder(how);
    const end = options.has('z') ? 0 : 10;
    if (options.has('c', 'C')) {
      const quiet = options.has('C') || /^(quiet|silent)$/.test(options.value('c') ?? '');
      return check(invocation, order, { end, quiet, unique: options.has('u') });
    }
    let lines: string[] = [];
    let isDirectory = false;
    const status = await eachInput(
      proc,
      operands,
      async (stream) => {
        for await (const batch of lineBatches(stream, { separator: end, decode: decodeBytes }))
          lines = lines.length === 0 ? batch.lines : append(lines, batch.lines);
      },
      async (path, error, stage) => {
        if (flavour === 'busybox') {
          // A directory has no lines to it.
          isDirectory ||= stage === 'read';
          return stage === 'read' ? undefined : complain(`${path}: ${error}`);
        }
        return complain(stage === 'open' ? `cannot read: ${path}: ${error}` : `read failed: ${path}: ${error}`);
      },
    );
    if (status !== 0 && !isDirectory) return 2;
    lines = await sorted(proc, lines, order, options.has('u'));
    const target = options.value('o');
    const ending = String.fromCharCode(end);
    if (target !== undefined) {
      try {
        proc.fs.writeFile(target, encodeBytes(lines.map((line) => line + ending).join('')));
      } catch (error) {
        if (!isSysError(error)) throw error;
        throw new Failure(
          flavour === 'gnu' ? `open failed: ${target}: ${error.message}` : `can't open '${target}': ${error.message}`,
        );
      }
      return 0;
    }
    for (let at = 0; at < lines.length; at += 1024) {
      const part = lines
        .slice(at, at + 1024)
        .map((line) => line + ending)
        .join('');
      await out.write(encodeBytes(part));
    }
    return 0;
  },
});

const ORDER_WORDS: Readonly<Record<string, string>> = {
  'general-numeric': 'g',
  'human-numeric': 'h',
  month: 'M',
  numeric: 'n',
  random: 'R',
  version: 'V',
};

function append(lines: string[], more: readonly string[]): string[] {
  for (const line of more) lines.push(line);
  return lines;
}

/** @param unique only the first of what counts as the same */
async function sorted(proc: Process, lines: readonly string[], order: LineOrder, unique: boolean): Promise<string[]> {
  const tick = () => proc.tick();
  const read = await mapInTurns(lines, (line) => order.read(line), tick);
  const all = await mergeSort(read, (a, b) => order.compare(a, b), tick);
  const kept = unique ? all.filter((line, at) => at === 0 || !order.same(all[at - 1] as ReadLine, line)) : all;
  return mapInTurns(kept, ({ line }) => line, tick);
}

async function check(
  { proc, flavour, operands, complain }: Invocation,
  order: LineOrder,
  options: { end: number; quiet: boolean; unique: boolean },
): Promise<number> {
  const extra = operands[1];
  if (extra !== undefined) throw new Failure(`extra operand '${extra}' not allowed with -${options.quiet ? 'C' : 'c'}`);
  const path = operands[0] ?? '-';
  let before: string | undefined;
  let number = 0;
  let disorder: string | undefined;
  const status = await eachInput(
    proc,
    [path],
    async (stream) => {
      for await (const { lines } of lineBatches(stream, { separator: options.end, decode: decodeBytes })) {
        for (const line of lines) {
          number += 1;
          if (
            before !== undefined &&
            (options.unique ? order.compareLines(before, line) >= 0 : order.compareLines(before, line) > 0)
          ) {
            disorder = line;
            return;
          }
          before = line;
        }
      }
    },
    (name, error) => complain(flavour === 'gnu' ? `cannot read: ${name}: ${error}` : `${name}: ${error}`),
  );
  if (status !== 0) return 2;
  if (disorder === undefined) return 0;
  if (options.quiet) return 1;
  if (flavour === 'gnu') await complain(`${path}:${number}: disorder: ${disorder}`);
  else await proc.stderr.write(`Check line ${number - 1}\n`);
  return 1;
}
