import { isSysError } from '../../kernel/errno.ts';
import { command, type Invocation } from '../command.ts';
import { Failure, UsageError } from '../failure.ts';
import { type Input, openInput } from '../input.ts';
import { inPosix } from '../locale.ts';
import { quote } from '../quote.ts';
import { parseSize } from '../sizes.ts';

/** cmp: 0 where nothing differs, 1 where something does, 2 where something went wrong. */
export const cmp = command({
  suite: 'GNU diffutils 3.8',
  usageStatus: { gnu: 2, busybox: 1 },
  failureStatus: 2,
  gnu: {
    synopsis: '[OPTION]... FILE1 [FILE2 [SKIP1 [SKIP2]]]',
    about: 'Compare two files byte by byte.',
    options: `
  -b, --print-bytes          with the bytes that differ
  -i, --ignore-initial=SKIP  skip the first SKIP bytes of both
  -l, --verbose              all bytes that differ: where, and both values in octal
  -n, --bytes=LIMIT          no more than LIMIT bytes
  -s, --quiet, --silent      print nothing
`,
    notes: 'Where a FILE is - or missing, read standard input.',
  },
  busybox: {
    synopsis: '[-ls] [-n NUM] FILE1 [FILE2 [SKIP1 [SKIP2]]]',
    about: 'Compare FILE1 with FILE2 (or stdin)',
    options: `
	-l	All bytes that differ: where (decimal), and both values (octal)
	-s	Quiet
	-n NUM	No more than NUM bytes`,
  },
  hint: (name) => `${name}: Try '${name} --help' for more information.`,
  async run(invocation) {
    const { flavour, options, operands, out, proc, complain } = invocation;
    const [first, second = '-', skip1 = '0', skip2 = '0', extra] = operands;
    if (first === undefined) throw new UsageError(`missing operand after ${quote(proc.argv.at(-1) ?? '')}`);
    if (extra !== undefined) throw new UsageError(`extra operand ${quote(extra)}`);
    const gnu = flavour === 'gnu';
    const unit = gnu && !inPosix(proc) ? 'byte' : 'char';
    const both = options.value('i')?.split(':') ?? [];
    const [skipA, skipB] = [size(both[0] ?? skip1), size(both[1] ?? both[0] ?? skip2)];
    const limit = options.has('n') ? size(options.value('n') ?? '') : Number.POSITIVE_INFINITY;
    const names = [first, second] as const;
    const readers = [
      new ByteReader(await open(invocation, first), first),
      new ByteReader(await open(invocation, second), second),
    ] as const;
    await readers[0].skip(skipA);
    await readers[1].skip(skipB);
    let line = 1;
    let status = 0;
    let last = -1;
    for (let at = 0; at < limit; at++) {
      const a = readers[0].ready ? readers[0].take() : await readers[0].next();
      const b = readers[1].ready ? readers[1].take() : await readers[1].next();
      if (a === undefined && b === undefined) break;
      if (a === undefined || b === undefined) {
        const ended = a === undefined ? names[0] : names[1];
        if (options.has('s')) return 1;
        if (!gnu) await complain(`EOF on ${ended}`);
        else if (at === 0) await complain(`EOF on ${ended} which is empty`);
        else if (options.has('l')) await complain(`EOF on ${ended} after byte ${at}`);
        else
          await complain(`EOF on ${ended} after byte ${at}, ${last === 10 ? `line ${line - 1}` : `in line ${line}`}`);
        return 1;
      }
      last = a;
      if (a !== b) {
        status = 1;
        if (options.has('s')) return 1;
        if (!options.has('l')) {
          const bytes = options.has('b') ? ` is ${octal(a)} ${visible(a)} ${octal(b)} ${visible(b)}` : '';
          await out.write(
            `${names[0]} ${names[1]} differ: ${options.has('b') ? 'byte' : unit} ${at + 1}, line ${line}${bytes}\n`,
          );
          return 1;
        }
        const columns = options.has('b')
          ? `${octal(a)} ${visible(a).padEnd(4)} ${octal(b)} ${visible(b)}`
          : `${octal(a)} ${octal(b)}`;
        await out.write(`${String(at + 1).padStart(gnu ? await positionWidth(invocation, names) : 0)} ${columns}\n`);
      }
      if (a === 10) line += 1;
      const turn = (at & 0xffff) === 0 ? proc.tick() : undefined;
      if (turn) await turn;
    }
    return status;
  },
});

function size(text: string): number {
  const bytes = parseSize(text);
  if (bytes === undefined) throw new UsageError(`invalid --bytes value ${quote(text)}`);
  return bytes;
}

/** Positions are as wide as that of the last byte of the smaller file. */
async function positionWidth({ proc }: Invocation, names: readonly string[]): Promise<number> {
  const sizes = names.map((name) => (name === '-' ? Number.MAX_SAFE_INTEGER : proc.fs.stat(name).size));
  const least = Math.min(...sizes);
  return least === Number.MAX_SAFE_INTEGER ? 0 : String(least).length;
}

async function open({ proc, flavour }: Invocation, path: string): Promise<Input> {
  try {
    if (path !== '-' && proc.fs.stat(path).type === 'directory')
      throw new Failure(flavour === 'gnu' ? `${path}: Is a directory` : `${path}: I/O error`);
    return openInput(proc, path);
  } catch (error) {
    if (isSysError(error)) throw new Failure(`${path}: ${error.message}`);
    throw error;
  }
}

class ByteReader {
  readonly #input: Input;
  readonly #path: string;
  #data: Uint8Array = new Uint8Array(0);
  #at = 0;

  constructor(input: Input, path: string) {
    this.#input = input;
    this.#path = path;
  }

  get ready(): boolean {
    return this.#at < this.#data.length;
  }

  take(): number {
    return this.#data[this.#at++] as number;
  }

  async next(): Promise<number | undefined> {
    if (!this.ready) {
      try {
        this.#data = await this.#input.stream.read();
      } catch (error) {
        if (isSysError(error)) throw new Failure(`${this.#path}: ${error.message}`);
        throw error;
      }
      this.#at = 0;
    }
    return this.ready ? this.take() : undefined;
  }

  async skip(count: number): Promise<void> {
    for (let i = 0; i < count; i++) if ((await this.next()) === undefined) return;
  }
}

function octal(byte: number): string {
  return byte.toString(8).padStart(3);
}

function visible(byte: number): string {
  const low = byte & 127;
  const text = low < 32 ? `^${String.fromCharCode(low + 64)}` : low === 127 ? '^?' : String.fromCharCode(low);
  return byte >= 128 ? `M-${text}` : text;
}
