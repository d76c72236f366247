import { isSysError } from '../../../kernel/errno.ts';
import { pipe } from '../../../kernel/pipe.ts';
import { shellStatus } from '../../../kernel/process.ts';
import { command, type Invocation } from '../../command.ts';
import { Failure, UsageError } from '../../failure.ts';
import { quote } from '../../quote.ts';
import { parseSize } from '../../sizes.ts';
import { decodeBytes } from '../../text.ts';
import { COREUTILS } from '../suite.ts';
import { cannotOpen, readWhole } from './reading.ts';
import { byBytes, byRecordBytes, byRecords, inChunks, inRecordChunks, type Piece, Suffixes } from './split-plan.ts';

const RANGE = 'Numerical result out of range';

type Way = 'l' | 'b' | 'C' | 'n';

/** split */
export const split = command({
  suite: COREUTILS,
  gnu: {
    synopsis: '[OPTION]... [FILE [PREFIX]]',
    about:
      'Write FILE in pieces to PREFIXaa, PREFIXab and so on: 1000 lines in each and x for PREFIX, unless told.\n\nWithout FILE, or where it is -, read standard input.',
    options: `
  -a, --suffix-length=N   suffixes of N characters (2 unless told)
      --additional-suffix=SUFFIX  SUFFIX at the end of all names
  -b, --bytes=SIZE        SIZE bytes in each
  -C, --line-bytes=SIZE   whole lines, at most SIZE bytes in each
  -d                      numbers for suffixes
      --numeric-suffixes[=FROM]  numbers for suffixes, from FROM on
  -x                      hexadecimal numbers for suffixes
      --hex-suffixes[=FROM]  hexadecimal numbers, from FROM on
  -e, --elide-empty-files  with -n, no empty files
      --filter=COMMAND    give each piece to COMMAND of the shell; the name is $FILE
  -l, --lines=NUMBER      NUMBER lines in each
  -n, --number=CHUNKS     so many pieces
  -t, --separator=SEP     lines end with SEP
  -u, --unbuffered        with -n r/..., write at once
      --verbose           tell of each file before it is opened
`,
    notes:
      'SIZE is a number with a unit behind it: K, M, G ... (powers of 1024), KB, MB, GB ... (powers of 1000).\nCHUNKS is N (by bytes), l/N (by whole lines) or r/N (line by line in turn), and K/N, l/K/N or r/K/N to print\nonly the piece K.',
  },
  prepare: (args) => args.map((arg) => (/^-\d+$/.test(arg) ? `-l${arg.slice(1)}` : arg)),
  async run(invocation) {
    const { options, operands } = invocation;
    const [path = '-', prefix = 'x', extra] = operands;
    const given = options.list.filter(({ key }) => /^[lbCn]$/.test(key));
    if (new Set(given.map(({ key }) => key)).size > 1) throw new UsageError('cannot split in more than one way');
    const way = (given.at(-1)?.key ?? 'l') as Way;
    const separator = separatorOf(options.value('t'));
    const count = way === 'n' ? undefined : amount(way, options.value(way) ?? '1000');
    const chunks = way === 'n' ? chunksOf(options.value('n') as string) : undefined;
    const suffixes = suffixesOf(invocation, chunks?.total);
    const additional = options.value('additional-suffix') ?? '';
    if (additional.includes('/'))
      throw new UsageError(`invalid suffix ${quote(additional)}, contains directory separator`);
    if (extra !== undefined) throw new UsageError(`extra operand ${quote(extra)}`);
    const data = await readWhole(invocation, path, cannotOpen);
    const text = decodeBytes(data);
    if (chunks?.kind === 'r') {
      const parts = inTurn(text, chunks.total, separator).map((part) => Uint8Array.from(part, (c) => c.charCodeAt(0)));
      return write(invocation, parts, chunks.only, { prefix, additional, suffixes });
    }
    let pieces: Piece[];
    if (chunks)
      pieces =
        chunks.kind === 'l' ? inRecordChunks(text, chunks.total, separator) : inChunks(data.length, chunks.total);
    else if (way === 'b') pieces = byBytes(data.length, count as number);
    else if (way === 'C') pieces = byRecordBytes(text, count as number, separator);
    else pieces = byRecords(text, count as number, separator);
    const parts = pieces.map(({ from, to }) => data.subarray(from, to));
    return write(invocation, parts, chunks?.only, { prefix, additional, suffixes });
  },
});

interface Naming {
  prefix: string;
  additional: string;
  suffixes: Suffixes;
}

async function write(
  invocation: Invocation,
  parts: readonly Uint8Array[],
  only: number | undefined,
  { prefix, additional, suffixes }: Naming,
): Promise<number> {
  const { proc, options, out } = invocation;
  if (only !== undefined) {
    await out.write(parts[only - 1] ?? new Uint8Array());
    return 0;
  }
  for (const part of parts) {
    if (part.length === 0 && options.has('e')) continue;
    const suffix = suffixes.next();
    if (suffix === undefined) throw new Failure('output file suffixes exhausted');
    const name = `${prefix}${suffix}${additional}`;
    const filter = options.value('filter');
    if (filter !== undefined) {
      if (options.has('verbose')) await out.write(`executing with FILE=${quote(name)}\n`);
      await out.flush();
      await feed(invocation, filter, name, part);
      continue;
    }
    if (options.has('verbose')) await out.write(`creating file ${quote(name)}\n`);
    try {
      proc.fs.writeFile(name, part);
    } catch (error) {
      if (isSysError(error)) throw new Failure(`${name}: ${error.message}`);
      throw error;
    }
  }
  return 0;
}

/** Gives a piece to a command of the shell. */
async function feed({ proc }: Invocation, filter: string, name: string, part: Uint8Array): Promise<void> {
  const between = pipe();
  const fds = new Map(proc.descriptors);
  fds.set(0, between.read);
  const child = proc.spawn('/bin/sh', ['sh', '-c', filter], { fds, env: new Map([...proc.env, ['FILE', name]]) });
  between.read.release();
  proc.onSignal('PIPE', 'ignore');
  try {
    await between.write.write(proc, part);
  } catch (error) {
    if (!isSysError(error, 'EPIPE')) throw error;
  } finally {
    between.write.release();
  }
  const ended = await proc.waitFor(child);
  const status = 'stopped' in ended ? 0 : shellStatus(ended);
  if (status !== 0) throw new Failure(`with FILE=${name}, exit ${status} from command: ${filter}`, status);
}

function amount(way: Way, text: string): number {
  const what = way === 'l' ? 'lines' : 'bytes';
  const value = way === 'l' ? (/^\d+$/.test(text) ? Number(text) : undefined) : parseSize(text);
  if (value === undefined) throw new Failure(`invalid number of ${what}: ${quote(text)}`);
  if (value === 0) throw new Failure(`invalid number of ${what}: ${quote(text)}: ${RANGE}`);
  return value;
}

interface Chunks {
  kind: 'b' | 'l' | 'r';
  total: number;
  only: number | undefined;
}

function chunksOf(text: string): Chunks {
  const [, kind, first, second] = /^(?:([lr])\/)?([^/]*)(?:\/(.*))?$/.exec(text) ?? [];
  const total = second ?? first ?? '';
  if (!/^\d+$/.test(total)) throw new Failure(`invalid number of chunks: ${quote(total)}`);
  if (Number(total) === 0) throw new Failure(`invalid number of chunks: ${quote(total)}: ${RANGE}`);
  const only = second === undefined ? undefined : Number(first);
  if (second !== undefined && !(/^\d+$/.test(first ?? '') && Number(first) >= 1 && Number(first) <= Number(total)))
    throw new Failure(`invalid chunk number: ${quote(first ?? '')}${/^\d+$/.test(first ?? '') ? `: ${RANGE}` : ''}`);
  return { kind: (kind ?? 'b') as Chunks['kind'], total: Number(total), only };
}

function separatorOf(text: string | undefined): string {
  if (text === undefined) return '\n';
  if (text === '\\0') return '\0';
  if (text === '') throw new Failure('empty record separator');
  if (text.length > 1) throw new Failure(`multi-character separator ${quote(text)}`);
  return text;
}

function inTurn(text: string, count: number, end: string): string[] {
  const parts = new Array<string>(count).fill('');
  byRecords(text, 1, end).forEach(({ from, to }, n) => {
    parts[n % count] += text.slice(from, to);
  });
  return parts;
}

function suffixesOf({ options }: Invocation, total: number | undefined): Suffixes {
  const kind = options.last('d', 'numeric-suffixes', 'x', 'hex-suffixes');
  const hex = kind === 'x' || kind === 'hex-suffixes';
  const alphabet = !kind ? 'abcdefghijklmnopqrstuvwxyz' : hex ? '0123456789abcdef' : '0123456789';
  const from = options.value(hex ? 'hex-suffixes' : 'numeric-suffixes');
  if (from !== undefined && !(hex ? /^[0-9a-f]+$/i : /^\d+$/).test(from))
    throw new UsageError(`${from}: invalid start value for ${hex ? 'hexadecimal' : 'numerical'} suffix`);
  const start = from === undefined ? 0 : Number.parseInt(from, hex ? 16 : 10);
  const text = options.value('a');
  if (text !== undefined && !/^\d+$/.test(text)) throw new Failure(`invalid suffix length: ${quote(text)}`);
  let needed = 0;
  if (total !== undefined)
    for (let left = total - 1 + (start < total ? start : 0); left > 0; needed++)
      left = Math.floor(left / alphabet.length);
  const length = text === undefined ? Math.max(2, needed) : Number(text);
  if (text !== undefined && length > 0 && length < needed)
    throw new Failure(`the suffix length needs to be at least ${needed}`);
  const auto = text === undefined || length === 0;
  return new Suffixes({
    alphabet,
    length: length === 0 ? Math.max(2, needed) : length,
    grows: auto && total === undefined && from === undefined,
    start,
  });
}
