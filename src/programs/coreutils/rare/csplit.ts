import { isSysError, strerror } from '../../../kernel/errno.ts';
import { command, type Invocation } from '../../command.ts';
import { Failure, UsageError } from '../../failure.ts';
import { FormatError, formatInteger, parseFormat } from '../../format.ts';
import { quote } from '../../quote.ts';
import { Regex, RegexError } from '../../regex/regex.ts';
import { decodeText, encodeText } from '../../text.ts';
import { COREUTILS } from '../suite.ts';
import { cannotOpen, readWhole } from './reading.ts';

/** Where a piece ends: at a line, or at one that matches. */
interface Cut {
  text: string;
  line: number | undefined;
  expression: Regex | undefined;
  offset: number;
  /** What was passed is not written. */
  skips: boolean;
  repeat: number;
}

/** csplit */
export const csplit = command({
  suite: COREUTILS,
  gnu: {
    synopsis: '[OPTION]... FILE PATTERN...',
    about:
      'Write FILE in pieces, cut where PATTERNs say, to xx00, xx01 and so on, and print how many bytes each has.\n\nWhere FILE is -, read standard input.',
    options: `
  -b, --suffix-format=FORMAT  a format of printf for the number, not %02d
  -f, --prefix=PREFIX        PREFIX, not xx
  -k, --keep-files           leave the files where something goes wrong
      --suppress-matched     not the lines that match
  -n, --digits=DIGITS        so many digits, not 2
  -q, --quiet, -s, --silent  do not print how many bytes there are
  -z, --elide-empty-files    no empty files
`,
    notes: `A PATTERN is a line's number, in front of which to cut; /REGEXP/[OFFSET], to cut in front of a line that matches;
%REGEXP%[OFFSET], to leave all out up to there; {N} or {*}, to do the last one again so often, or as often as it fits.`,
  },
  async run(invocation) {
    const { operands } = invocation;
    const [path, ...patterns] = operands;
    if (path === undefined) throw new UsageError('missing operand');
    if (patterns.length === 0) throw new UsageError(`missing operand after ${quote(path)}`);
    const writer = new Pieces(invocation);
    const cuts = cutsOf(patterns);
    const text = decodeText(
      await readWhole(invocation, path, (own, message) =>
        message === strerror('EISDIR') ? `read error: ${message}` : cannotOpen(own, message),
      ),
    );
    const lines = text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
    try {
      await new Splitter(invocation, lines, writer).run(cuts);
    } catch (error) {
      if (error instanceof Failure && !invocation.options.has('k')) await writer.removeAll();
      throw error;
    }
    return 0;
  },
});

function cutsOf(patterns: readonly string[]): Cut[] {
  const cuts: Cut[] = [];
  let last = 0;
  for (const text of patterns) {
    const previous = cuts.at(-1);
    const repeat = /^\{(\*|\d+)\}$/.exec(text)?.[1];
    if (repeat !== undefined && previous) {
      previous.repeat = repeat === '*' ? Number.POSITIVE_INFINITY : Number(repeat);
      continue;
    }
    const base = { text, repeat: 0, offset: 0, skips: false };
    if (text[0] === '/' || text[0] === '%') {
      const end = text.lastIndexOf(text[0]);
      if (end === 0) throw new Failure(`${text}: closing delimiter '${text[0]}' missing`);
      const offset = text.slice(end + 1);
      if (offset !== '' && !/^[+-]?\d+$/.test(offset)) throw new Failure(`${text}: integer expected after delimiter`);
      cuts.push({
        ...base,
        line: undefined,
        expression: compile(text.slice(1, end), text),
        offset: Number(offset || 0),
        skips: text[0] === '%',
      });
      continue;
    }
    if (!/^\d+$/.test(text)) throw new Failure(`${quote(text)}: invalid pattern`);
    const line = Number(text);
    if (line === 0) throw new Failure(`${text}: line number must be greater than zero`);
    if (line < last) throw new Failure(`line number ${quote(text)} is smaller than preceding line number, ${last}`);
    last = line;
    cuts.push({ ...base, line, expression: undefined });
  }
  return cuts;
}

function compile(pattern: string, text: string): Regex {
  try {
    return new Regex(pattern, { extended: false });
  } catch (error) {
    if (error instanceof RegexError) throw new Failure(`${text}: invalid regular expression: ${error.message}`);
    throw error;
  }
}

class Splitter {
  readonly #call: Invocation;
  readonly #lines: readonly string[];
  readonly #writer: Pieces;
  #at = 0;
  /** Lines up to here have been searched. */
  #searched = 0;

  constructor(call: Invocation, lines: readonly string[], writer: Pieces) {
    this.#call = call;
    this.#lines = lines;
    this.#writer = writer;
  }

  async run(cuts: readonly Cut[]): Promise<void> {
    for (const cut of cuts) {
      for (let n = 0; n <= cut.repeat; n++) {
        const goesOn = cut.line === undefined ? await this.#match(cut, n) : await this.#line(cut, cut.line, n);
        if (!goesOn) break;
      }
    }
    await this.#writer.write(this.#lines.slice(this.#at));
  }

  /** Up to a line; again, as many lines more. */
  async #line(cut: Cut, first: number, n: number): Promise<boolean> {
    const line = first * (n + 1);
    const again = n > 0 ? ` on repetition ${n}` : '';
    if (line > this.#lines.length + (cut.repeat === Number.POSITIVE_INFINITY ? 0 : 0)) {
      if (cut.repeat === Number.POSITIVE_INFINITY) return false;
      await this.#writer.write(this.#lines.slice(this.#at));
      throw new Failure(`${quote(cut.text)}: line number out of range${again}`);
    }
    await this.#writer.write(this.#lines.slice(this.#at, line - 1));
    this.#at = Math.max(this.#at, line - 1);
    this.#searched = this.#at;
    this.#suppress();
    return true;
  }

  #suppress(): void {
    if (!this.#call.options.has('suppress-matched')) return;
    this.#at += 1;
    this.#searched = Math.max(this.#searched, this.#at);
  }

  async #match(cut: Cut, n: number): Promise<boolean> {
    const endless = cut.repeat === Number.POSITIVE_INFINITY;
    const again = n > 0 ? ` on repetition ${n}` : '';
    let found = -1;
    for (let at = this.#searched; at < this.#lines.length && found < 0; at++) {
      if (cut.expression?.test((this.#lines[at] as string).replace(/\n$/, ''))) found = at;
      const turn = this.#call.proc.tick();
      if (turn) await turn;
    }
    if (found < 0) {
      if (endless) return false;
      if (!cut.skips) await this.#writer.write(this.#lines.slice(this.#at));
      throw new Failure(`${quote(cut.text)}: match not found${again}`);
    }
    const end = found + cut.offset;
    if (end < this.#at || end > this.#lines.length) {
      if (!cut.skips) await this.#writer.write(end < this.#at ? [] : this.#lines.slice(this.#at));
      throw new Failure(`${quote(cut.text)}: line number out of range${again}`);
    }
    if (!cut.skips) await this.#writer.write(this.#lines.slice(this.#at, end));
    this.#at = end;
    this.#searched = Math.max(end, found + 1);
    if (cut.offset > 0) this.#searched = end;
    this.#suppress();
    return true;
  }
}

/** The files, by number. */
class Pieces {
  readonly #call: Invocation;
  readonly #names: string[] = [];
  readonly #nameOf: (n: number) => string;

  constructor(call: Invocation) {
    this.#call = call;
    const { options } = call;
    const prefix = options.value('f') ?? 'xx';
    const digits = options.value('n') ?? '2';
    if (!/^\d+$/.test(digits)) throw new Failure(`invalid number: ${quote(digits)}`);
    const format = options.value('b');
    if (format === undefined) {
      this.#nameOf = (n) => prefix + String(n).padStart(Number(digits), '0');
      return;
    }
    const parts = partsOf(format);
    this.#nameOf = (n) =>
      prefix + parts.map((part) => (typeof part === 'string' ? part : formatInteger(part, BigInt(n)))).join('');
  }

  async write(lines: readonly string[]): Promise<void> {
    const { proc, options, out } = this.#call;
    if (lines.length === 0 && options.has('z')) return;
    const name = this.#nameOf(this.#names.length);
    const data = encodeText(lines.join(''));
    try {
      proc.fs.writeFile(name, data);
    } catch (error) {
      if (isSysError(error)) throw new Failure(`${name}: ${error.message}`);
      throw error;
    }
    this.#names.push(name);
    if (!options.has('q')) await out.write(`${data.length}\n`);
  }

  async removeAll(): Promise<void> {
    for (const name of this.#names) {
      try {
        this.#call.proc.fs.unlink(name);
      } catch (error) {
        if (!isSysError(error)) throw error;
      }
    }
  }
}

function partsOf(format: string) {
  try {
    const parts = parseFormat(format, 'diuoxX').map((part) =>
      typeof part === 'string'
        ? part
        : {
            flags: part.flags,
            width: Number(part.width ?? 0),
            precision: part.precision === '*' ? undefined : part.precision,
            letter: part.letter,
          },
    );
    const count = parts.filter((part) => typeof part !== 'string').length;
    if (count === 0) throw new Failure('missing % conversion specification in suffix');
    if (count > 1) throw new Failure('too many % conversion specifications in suffix');
    return parts;
  } catch (error) {
    if (!(error instanceof FormatError)) throw error;
    const letter = error.source.at(-1) ?? '';
    throw new Failure(
      letter === '%' ? 'missing conversion specifier in suffix' : `invalid conversion specifier in suffix: ${letter}`,
    );
  }
}
