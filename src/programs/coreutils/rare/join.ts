import { command, type Invocation } from '../../command.ts';
import { Failure, UsageError } from '../../failure.ts';
import { quote } from '../../quote.ts';
import { bytesOf, decodeText } from '../../text.ts';
import { compareBytes } from '../sort-keys.ts';
import { COREUTILS } from '../suite.ts';
import { linesOf, readWhole } from './reading.ts';

/** A line and its fields. */
interface Line {
  text: string;
  fields: readonly string[];
}

/** A field of an output format: 0 for the one that lines are joined by. */
interface Place {
  file: 0 | 1 | 2;
  field: number;
}

/** join */
export const join = command({
  suite: COREUTILS,
  gnu: {
    synopsis: '[OPTION]... FILE1 FILE2',
    about:
      'Print a line for each two lines of FILE1 and FILE2 that have the same first field. Both must be sorted by it.\n\nWhere a file is -, read standard input.',
    options: `
  -a FILENUM             lines of file FILENUM (1 or 2) as well that have no other
  -e STRING              STRING for fields that are not there
  -i, --ignore-case      upper and lower case are the same
  -j FIELD               the same as '-1 FIELD -2 FIELD'
  -o FORMAT              print these fields
  -t CHAR                CHAR between fields
  -v FILENUM             only lines of file FILENUM that have no other
  -1 FIELD               join by this field of file 1
  -2 FIELD               join by this field of file 2
      --check-order      fail where a file is not sorted
      --nocheck-order    do not look whether files are sorted
      --header           first lines are headers
  -z, --zero-terminated  NUL ends a line
`,
    notes: "FORMAT is a list of FILENUM.FIELD, or 0 for the field that lines are joined by, or the word 'auto'.",
  },
  async run(invocation) {
    const { options, operands } = invocation;
    const [first, second, extra] = operands;
    if (first === undefined) throw new UsageError('missing operand');
    if (second === undefined) throw new UsageError(`missing operand after ${quote(first)}`);
    const settings = settingsOf(invocation);
    if (extra !== undefined) throw new UsageError(`extra operand ${quote(extra)}`);
    if (first === '-' && second === '-') throw new Failure('both files cannot be standard input');
    const end = options.has('z') ? '\0' : '\n';
    const [a, b] = await Promise.resolve([
      linesOf(decodeText(await readWhole(invocation, first)), end),
      linesOf(decodeText(await readWhole(invocation, second)), end),
    ]);
    return new Join(invocation, settings, [a, b], [first, second], end).run();
  },
});

interface Settings {
  keys: readonly [number, number];
  separator: string | undefined;
  unpaired: readonly [boolean, boolean];
  paired: boolean;
  empty: string | undefined;
  format: readonly Place[] | 'auto' | undefined;
}

function settingsOf({ options }: Invocation): Settings {
  const field = (text: string | undefined) => {
    if (text === undefined) return undefined;
    if (!/^\d+$/.test(text) || Number(text) === 0) throw new Failure(`invalid field number: ${quote(text)}`);
    return Number(text);
  };
  const common = field(options.value('j'));
  const unpaired: [boolean, boolean] = [false, false];
  for (const { key, value } of options.list) {
    if (key !== 'a' && key !== 'v') continue;
    if (value !== '1' && value !== '2') throw new Failure(`invalid field number: ${quote(value ?? '')}`);
    unpaired[value === '1' ? 0 : 1] = true;
  }
  const character = options.value('t');
  if (character !== undefined && character !== '\\0' && [...character].length > 1)
    throw new Failure(`multi-character tab ${quote(character)}`);
  return {
    keys: [field(options.value('1')) ?? common ?? 1, field(options.value('2')) ?? common ?? 1],
    separator: character === '\\0' ? '\0' : character === '' ? '\n' : character,
    unpaired,
    paired: !options.has('v'),
    empty: options.value('e'),
    format: formatOf(options.values('o')),
  };
}

function formatOf(texts: readonly string[]): Settings['format'] {
  if (texts.length === 0) return undefined;
  if (texts.includes('auto')) return 'auto';
  return texts
    .flatMap((text) => text.split(/[ ,\t]/))
    .map((item): Place => {
      if (item === '0') return { file: 0, field: 0 };
      const [, file, field] = /^([12])\.(\d+)$/.exec(item) ?? [];
      if (file === undefined) {
        if (/^[12]/.test(item)) throw new Failure(`invalid field specifier: ${quote(item)}`);
        throw new Failure(`invalid file number in field spec: ${quote(item)}`);
      }
      if (Number(field) === 0) throw new Failure(`invalid field number: ${quote(field ?? '')}`);
      return { file: Number(file) as 1 | 2, field: Number(field) };
    });
}

const BLANK: Line = { text: '', fields: [] };

class Join {
  readonly #call: Invocation;
  readonly #settings: Settings;
  readonly #lines: readonly [string[], string[]];
  readonly #names: readonly [string, string];
  readonly #end: string;
  readonly #at: [number, number] = [0, 0];
  readonly #last: [Line | undefined, Line | undefined] = [undefined, undefined];
  readonly #warned: [boolean, boolean] = [false, false];
  readonly #auto: [number, number] = [0, 0];
  #unpairedSeen = false;

  constructor(
    call: Invocation,
    settings: Settings,
    lines: readonly [string[], string[]],
    names: readonly [string, string],
    end: string,
  ) {
    this.#call = call;
    this.#settings = settings;
    this.#lines = lines;
    this.#names = names;
    this.#end = end;
  }

  async run(): Promise<number> {
    const { options, complain } = this.#call;
    const { unpaired, paired, format } = this.#settings;
    if (format === 'auto')
      for (const n of [0, 1] as const) this.#auto[n] = this.#parse(this.#lines[n][0] ?? '').fields.length;
    if (options.has('header')) {
      const heads = ([0, 1] as const).map((n) => {
        const text = this.#lines[n][this.#at[n]++];
        return text === undefined ? BLANK : this.#parse(text);
      });
      if (this.#lines.some((lines) => lines.length > 0)) await this.#print(heads[0] as Line, heads[1] as Line);
    }
    let [a, b] = [await this.#group(0), await this.#group(1)];
    while (a[0] && b[0]) {
      const order = this.#compare(this.#key(a[0], 0), this.#key(b[0], 1));
      if (order !== 0) {
        const n = order < 0 ? 0 : 1;
        const line = (n === 0 ? a : b)[0] as Line;
        this.#unpairedSeen = true;
        if (unpaired[n]) await (n === 0 ? this.#print(line, BLANK) : this.#print(BLANK, line));
        const next = await this.#group(n);
        if (n === 0) a = next;
        else b = next;
        continue;
      }
      const [left, nextA] = await this.#same(0, a[0]);
      const [right, nextB] = await this.#same(1, b[0]);
      if (paired) for (const one of left) for (const other of right) await this.#print(one, other);
      [a, b] = [nextA, nextB];
    }
    const check = !options.has('nocheck-order');
    for (const n of [0, 1] as const) {
      const rest = n === 0 ? a : b;
      if (!rest[0] || !(unpaired[n] || check)) continue;
      const show = async (line: Line) => {
        if (unpaired[n]) await (n === 0 ? this.#print(line, BLANK) : this.#print(BLANK, line));
      };
      await show(rest[0]);
      if (n === 0 ? b[0] || this.#at[1] < this.#lines[1].length : true) this.#unpairedSeen = true;
      for (let line = await this.#next(n); line; line = await this.#next(n)) {
        await show(line);
        if (this.#warned[n] && !unpaired[n]) break;
      }
    }
    if (!this.#warned.includes(true)) return 0;
    await complain('input is not in sorted order');
    return 1;
  }

  async #group(n: 0 | 1): Promise<[Line | undefined]> {
    return [await this.#next(n)];
  }

  /** All lines with the key of this one, and the line behind them. */
  async #same(n: 0 | 1, first: Line): Promise<[Line[], [Line | undefined]]> {
    const found = [first];
    for (;;) {
      const line = await this.#next(n);
      if (!line || this.#compare(this.#key(line, n), this.#key(first, n)) !== 0) return [found, [line]];
      found.push(line);
    }
  }

  async #next(n: 0 | 1): Promise<Line | undefined> {
    const turn = this.#call.proc.tick();
    if (turn) await turn;
    const text = this.#lines[n][this.#at[n]];
    if (text === undefined) return undefined;
    this.#at[n] += 1;
    const line = this.#parse(text);
    const before = this.#last[n];
    this.#last[n] = line;
    const { options, complain } = this.#call;
    const strict = options.has('check-order');
    if (before && !this.#warned[n] && !options.has('nocheck-order') && (strict || this.#unpairedSeen)) {
      if (this.#compare(this.#key(before, n), this.#key(line, n)) > 0) {
        this.#warned[n] = true;
        await complain(`${this.#names[n]}:${this.#at[n]}: is not sorted: ${text}`);
        if (strict) throw new Failure('', 1);
      }
    }
    return line;
  }

  #parse(text: string): Line {
    const { separator } = this.#settings;
    if (separator === '\n') return { text, fields: [text] };
    if (separator !== undefined) return { text, fields: text.split(separator) };
    const plain = text.replace(/^[ \t\n]+/, '');
    return { text, fields: plain === '' ? [] : plain.split(/[ \t\n]+/) };
  }

  #key(line: Line, n: 0 | 1): string {
    return line.fields[this.#settings.keys[n] - 1] ?? '';
  }

  #compare(a: string, b: string): number {
    const fold = this.#call.options.has('i');
    const plain = (text: string) => bytesOf(fold ? text.toUpperCase() : text);
    return compareBytes(plain(a), plain(b));
  }

  async #print(a: Line, b: Line): Promise<void> {
    const { keys, format, separator, empty = '' } = this.#settings;
    const key = a === BLANK ? this.#key(b, 1) : this.#key(a, 0);
    const value = (line: Line, field: number) => line.fields[field - 1] || empty;
    let fields: string[];
    if (Array.isArray(format)) {
      fields = (format as Place[]).map(({ file, field }) =>
        file === 0 ? key || empty : value(file === 1 ? a : b, field),
      );
    } else {
      const others = (line: Line, n: 0 | 1) => {
        const count = format === 'auto' ? this.#auto[n] : line.fields.length;
        return Array.from({ length: count }, (_, at) => at + 1)
          .filter((at) => at !== keys[n])
          .map((at) => value(line, at));
      };
      fields = [key || empty, ...others(a, 0), ...others(b, 1)];
    }
    await this.#call.out.write(
      fields.join(separator === undefined || separator === '\n' ? ' ' : separator) + this.#end,
    );
  }
}
