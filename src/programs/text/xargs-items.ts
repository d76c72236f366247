import { isSysError } from '../../kernel/errno.ts';
import type { Invocation } from '../command.ts';
import { Failure } from '../failure.ts';
import { openFile } from '../input.ts';
import { decodeText } from '../text.ts';

export interface Item {
  text: string;
  /** It was the last of its line. */
  endsLine: boolean;
}

/** Arguments out of text: words with quotes and backslashes, or what lies between delimiters, or whole lines. */
export class ItemReader {
  readonly #invocation: Invocation;
  readonly #lines: boolean;

  constructor(invocation: Invocation, lines: boolean) {
    this.#invocation = invocation;
    this.#lines = lines;
  }

  async *items(): AsyncGenerator<Item, void, void> {
    const { options } = this.#invocation;
    const delimiter =
      options.last('0', 'd') === '0' ? '\0' : options.has('d') ? delimiterOf(options.value('d') ?? '') : undefined;
    const end = options.value('E') ?? options.value('e');
    if (delimiter !== undefined) {
      for await (const text of this.#split(delimiter)) yield { text, endsLine: true };
      return;
    }
    let pending = '';
    for await (const line of this.#split('\n')) {
      if (this.#lines) {
        const { words, error } = this.#words(line.replace(/^[ \t]+/, ''), true);
        if (error) throw error;
        const [text] = words;
        if (text === undefined) continue;
        if (text === end) return;
        yield { text, endsLine: true };
        continue;
      }
      // A backslash before the end of a line, and blanks there, make one of two lines (-L).
      const whole = pending + line;
      pending = '';
      if (options.has('L', 'l') && /[ \t]$/.test(whole)) {
        pending = whole;
        continue;
      }
      const { words, error } = this.#words(whole, false);
      for (const [index, text] of words.entries()) {
        if (text === end) return;
        yield { text, endsLine: index === words.length - 1 };
      }
      if (error) throw error;
    }
    if (pending !== '') for (const text of this.#words(pending, false).words) yield { text, endsLine: true };
  }

  /** The words of a line, up to a quote that does not end. */
  #words(line: string, whole: boolean): { words: string[]; error?: Failure } {
    const words: string[] = [];
    let word: string | undefined;
    for (let at = 0; at < line.length; at++) {
      const char = line[at] as string;
      if (char === "'" || char === '"') {
        const close = line.indexOf(char, at + 1);
        if (close < 0) {
          const kind = char === '"' ? 'double' : 'single';
          const hint =
            this.#invocation.flavour === 'gnu'
              ? '; by default quotes are special to xargs unless you use the -0 option'
              : '';
          return { words, error: new Failure(`unmatched ${kind} quote${hint}`) };
        }
        word = (word ?? '') + line.slice(at + 1, close);
        at = close;
      } else if (char === '\\') {
        word = (word ?? '') + (line[++at] ?? '');
      } else if (!whole && /[ \t]/.test(char)) {
        if (word !== undefined) words.push(word);
        word = undefined;
      } else {
        word = (word ?? '') + char;
      }
    }
    if (word !== undefined) words.push(word);
    return { words };
  }

  async *#split(delimiter: string): AsyncGenerator<string, void, void> {
    const { proc, options } = this.#invocation;
    const path = options.value('a');
    let input: ReturnType<typeof openFile> | undefined;
    try {
      input = path === undefined ? undefined : openFile(proc, path);
    } catch (error) {
      if (isSysError(error))
        throw new Failure(
          this.#invocation.flavour === 'gnu'
            ? `Cannot open input file '${path}': ${error.message}`
            : `can't open '${path}': ${error.message}`,
        );
      throw error;
    }
    const stream = input?.stream ?? proc.stdin;
    let rest = new Uint8Array(0);
    const code = delimiter.charCodeAt(0);
    for (;;) {
      const data = await stream.read();
      if (data.length === 0) break;
      const joined = new Uint8Array(rest.length + data.length);
      joined.set(rest);
      joined.set(data, rest.length);
      let from = 0;
      for (let at = joined.indexOf(code); at >= 0; at = joined.indexOf(code, from)) {
        yield decodeText(joined.subarray(from, at));
        from = at + 1;
      }
      rest = joined.subarray(from);
    }
    input?.close();
    if (rest.length > 0) yield decodeText(rest);
  }
}

function delimiterOf(text: string): string {
  const escapes: Readonly<Record<string, string>> = {
    n: '\n',
    t: '\t',
    '0': '\0',
    '\\': '\\',
    r: '\r',
    a: '\x07',
    b: '\b',
    f: '\f',
    v: '\v',
  };
  if (/^\\x[0-9a-fA-F]{1,2}$/.test(text)) return String.fromCharCode(Number.parseInt(text.slice(2), 16));
  if (/^\\[0-7]{1,3}$/.test(text)) return String.fromCharCode(Number.parseInt(text.slice(1), 8) & 255);
  if (/^\\.$/.test(text) && escapes[text[1] as string] !== undefined) return escapes[text[1] as string] as string;
  if (text.length !== 1)
    throw new Failure(
      `Invalid input delimiter specification ${text}: the delimiter must be either a single character or an escape sequence starting with \\.`,
    );
  return text;
}
