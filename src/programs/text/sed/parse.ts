import { Failure } from '../../failure.ts';
import { Regex, RegexError } from '../../regex/regex.ts';
import type { Flavour } from '../../types.ts';
import { parseReplacement } from './replacement.ts';
import type { Address, Command, Script, Substitution } from './script.ts';

/** A part of the script: of -e, of the first operand, or of a file. */
export interface Source {
  text: string;
  /** A file's name; nothing for an expression. */
  file: string | undefined;
}

/** @throws {Failure} in GNU's or busybox's words */
export function parseScript(sources: readonly Source[], options: { extended: boolean; flavour: Flavour }): Script {
  return new Parser(sources, options).parse();
}

const BLANK = /[ \t]/;

class Parser {
  readonly #sources: readonly Source[];
  readonly #extended: boolean;
  readonly #gnu: boolean;
  readonly #commands: Command[] = [];
  /** The places of `{` that are open. */
  readonly #open: number[] = [];
  readonly #labels = new Map<string, number>();
  #index = 0;
  #text = '';
  #at = 0;
  #expression = 0;

  constructor(sources: readonly Source[], options: { extended: boolean; flavour: Flavour }) {
    this.#sources = sources;
    this.#extended = options.extended;
    this.#gnu = options.flavour === 'gnu';
  }

  parse(): Script {
    const quiet = /^#n(\n|$)/.test(this.#sources[0]?.text ?? '');
    for (; this.#index < this.#sources.length; this.#index++) {
      const { text, file } = this.#sources[this.#index] as Source;
      if (file === undefined) this.#expression += 1;
      this.#text = text;
      this.#at = 0;
      while (this.#next()) this.#command();
    }
    if (this.#open.length > 0 && this.#gnu) throw this.#wrong("unmatched `{'", 0);
    // busybox lets what is open end with the script.
    for (const start of this.#open) (this.#commands[start] as Command).target = this.#commands.length;
    for (const command of this.#commands) {
      if (!/^[btT]$/.test(command.name)) continue;
      const target = command.text === '' ? this.#commands.length : this.#labels.get(command.text);
      if (target === undefined) {
        if (this.#gnu) throw new Failure(`can't find label for jump to \`${command.text}'`, 4);
        throw new Failure(`can't find label for jump to '${command.text}'`);
      }
      command.target = target;
    }
    return { commands: this.#commands, quiet };
  }

  #wrong(message: string, char = this.#at): Failure {
    if (!this.#gnu) return new Failure(message);
    const { file } = (this.#sources[this.#index] ?? this.#sources.at(-1)) as Source;
    if (file === undefined) return new Failure(`-e expression #${this.#expression}, char ${char}: ${message}`);
    const line = this.#text.slice(0, this.#at).split('\n').length;
    return new Failure(`file ${file} line ${line}: ${message}`);
  }

  get #char(): string | undefined {
    return this.#text[this.#at];
  }

  #skip(pattern: RegExp): void {
    while (this.#char !== undefined && pattern.test(this.#char)) this.#at += 1;
  }

  /** Goes to the next command; false at the end. */
  #next(): boolean {
    for (;;) {
      this.#skip(/[\s;]/);
      if (this.#char !== '#') return this.#char !== undefined;
      this.#skip(/[^\n]/);
    }
  }

  #command(): void {
    const from = this.#address();
    let to: Address | undefined;
    if (from) {
      this.#skip(BLANK);
      if (this.#char === ',') {
        this.#at += 1;
        this.#skip(BLANK);
        to = this.#endAddress();
        if (!to) throw this.#wrong(this.#gnu ? "unexpected `,'" : 'no address after comma', this.#at + 1);
      }
    }
    this.#skip(BLANK);
    let negated = false;
    while (this.#char === '!') {
      negated = true;
      this.#at += 1;
      this.#skip(BLANK);
      if (this.#char === '!' && this.#gnu) throw this.#wrong("multiple `!'s", this.#at + 1);
    }
    const name = this.#char;
    if (name === undefined || name === '\n' || name === ';') throw this.#wrong('missing command');
    this.#at += 1;
    const zero = this.#gnu && from?.kind === 'line' && from.line === 0;
    if (zero && to?.kind !== 'regex') throw this.#wrong('invalid usage of line address 0');
    const command: Command = {
      from: zero ? { kind: 'zero' } : from,
      to,
      negated,
      name,
      text: '',
      number: undefined,
      substitution: undefined,
      map: undefined,
      target: 0,
      range: { active: zero, end: 0, done: false },
    };
    this.#body(command);
  }

  #body(command: Command): void {
    const { name } = command;
    switch (name) {
      case '#':
        throw this.#wrong("comments don't accept any addresses");
      case '{':
        this.#open.push(this.#commands.length);
        this.#commands.push(command);
        return;
      case '}': {
        const start = this.#open.pop();
        if (start === undefined && this.#gnu) throw this.#wrong("unexpected `}'");
        if (command.from) throw this.#wrong("} doesn't want any addresses");
        if (start !== undefined) (this.#commands[start] as Command).target = this.#commands.length;
        this.#end();
        return;
      }
      case ':':
        if (command.from) throw this.#wrong(": doesn't want any addresses");
        this.#label();
        return;
      case 'b':
      case 't':
      case 'T':
        this.#skip(BLANK);
        command.text = this.#take(/[^\s;}]/);
        break;
      case 'a':
      case 'i':
      case 'c':
        command.text = this.#textLines();
        this.#commands.push(command);
        return;
      case 'r':
      case 'R':
      case 'w':
      case 'W':
        this.#skip(BLANK);
        command.text = this.#take(/[^\n]/);
        if (command.text === '')
          throw this.#wrong(this.#gnu ? 'missing filename in r/R/w/W commands' : 'empty filename');
        this.#commands.push(command);
        return;
      case 's':
        command.substitution = this.#substitution();
        break;
      case 'y':
        command.map = this.#transliteration();
        break;
      case 'q':
      case 'Q':
        if (command.to) throw this.#wrong('command only uses one address');
        this.#skip(BLANK);
        command.number = this.#gnu ? this.#digits() : undefined;
        if (!this.#gnu && /\d/.test(this.#char ?? '')) throw this.#wrong('missing command');
        break;
      case 'l':
      case 'L':
        this.#skip(BLANK);
        command.number = this.#digits();
        break;
      case '=':
      case 'd':
      case 'D':
      case 'F':
      case 'g':
      case 'G':
      case 'h':
      case 'H':
      case 'n':
      case 'N':
      case 'p':
      case 'P':
      case 'x':
      case 'z':
        break;
      default:
        throw this.#wrong(this.#gnu ? `unknown command: \`${name}'` : `unsupported command ${name}`);
    }
    this.#commands.push(command);
    this.#end();
  }

  /** What may stand behind a command. */
  #end(): void {
    this.#skip(BLANK);
    const char = this.#char;
    if (char === undefined || char === '\n' || char === ';') {
      this.#at += char === undefined ? 0 : 1;
      return;
    }
    if (char === '#' || char === '}') return;
    this.#at += 1;
    throw this.#wrong('extra characters after command');
  }

  #take(pattern: RegExp): string {
    const start = this.#at;
    this.#skip(pattern);
    return this.#text.slice(start, this.#at);
  }

  #digits(): number | undefined {
    const digits = this.#take(/\d/);
    return digits === '' ? undefined : Number(digits);
  }

  #label(): void {
    this.#skip(BLANK);
    const label = this.#gnu ? this.#take(/[^\s;]/) : this.#take(/[^\s;}]/);
    if (label === '') throw this.#wrong('":" lacks a label');
    if (this.#labels.has(label)) throw this.#wrong(`duplicate label`);
    this.#labels.set(label, this.#commands.length);
    this.#end();
  }

  #address(): Address | undefined {
    const char = this.#char;
    if (char === undefined) return undefined;
    if (/\d/.test(char)) {
      const line = this.#digits() as number;
      if (this.#char !== '~' || !this.#gnu) return { kind: 'line', line };
      this.#at += 1;
      return { kind: 'step', first: line, step: this.#digits() ?? 0 };
    }
    if (char === '$') {
      this.#at += 1;
      return { kind: 'last' };
    }
    if (char !== '/' && char !== '\\') return undefined;
    this.#at += char === '\\' ? 2 : 1;
    const delimiter = this.#text[this.#at - 1] as string;
    const source = this.#delimited(delimiter, true);
    if (source === undefined) throw this.#wrong(this.#gnu ? 'unterminated address regex' : `unmatched '${delimiter}'`);
    const flags = this.#take(/[IM]/);
    return { kind: 'regex', regex: this.#regex(source, flags.includes('I'), flags.includes('M')) };
  }

  #endAddress(): Address | undefined {
    const char = this.#char;
    if (char !== '+' && char !== '~') return this.#address();
    this.#at += 1;
    const count = this.#digits();
    if (count === undefined) throw this.#wrong('expected newer version of sed');
    return char === '+' ? { kind: 'count', count } : { kind: 'multiple', of: count };
  }

  /** Up to the delimiter, which may be escaped; nothing where it is missing. */
  #delimited(delimiter: string, isRegex: boolean): string | undefined {
    let text = '';
    while (this.#at < this.#text.length) {
      const char = this.#text[this.#at] as string;
      if (char === delimiter) {
        this.#at += 1;
        return text;
      }
      if (char === '\n' && isRegex) return undefined;
      if (char === '\\') {
        const next = this.#text[this.#at + 1];
        if (next === undefined) break;
        this.#at += 2;
        if (next === delimiter) text += isRegex ? this.#plainDelimiter(next) : next;
        else text += next === '\n' && isRegex ? '\\n' : `\\${next}`;
        continue;
      }
      if (char === '[' && isRegex) {
        const bracket = /^\[\^?\]?(?:\[([:.=])[\s\S]*?\1\]|[^\]\n])*\]/.exec(this.#text.slice(this.#at))?.[0];
        if (bracket === undefined) break;
        text += bracket;
        this.#at += bracket.length;
        continue;
      }
      text += char;
      this.#at += 1;
    }
    this.#at = this.#text.length;
    return undefined;
  }

  /** Behind the backslash the delimiter stands for itself, also where it is an operator otherwise. */
  #plainDelimiter(delimiter: string): string {
    if (delimiter === '^') return '\\^';
    const special = /[.*[\]$]/.test(delimiter) || (this.#extended && /[+?(){}|]/.test(delimiter));
    return special ? `[${delimiter}]` : delimiter;
  }

  #regex(source: string, ignoreCase: boolean, lines: boolean): Regex | undefined {
    if (source === '') return undefined;
    try {
      return new Regex(source, {
        extended: this.#extended,
        ignoreCase,
        lines,
        sed: this.#gnu ? 'gnu' : 'busybox',
        ...(!this.#gnu && { rightParen: 'literal' as const }),
      });
    } catch (error) {
      if (!(error instanceof RegexError)) throw error;
      throw this.#gnu ? this.#wrong(error.message) : new Failure(`bad regex '${source}': ${error.message}`);
    }
  }

  #substitution(): Substitution {
    const delimiter = this.#char;
    if (delimiter === undefined || delimiter === '\n' || delimiter === '\\') {
      throw this.#wrong(this.#gnu ? "unterminated `s' command" : 'bad option in substitution expression');
    }
    this.#at += 1;
    const source = this.#delimited(delimiter, true);
    const text = source === undefined ? undefined : this.#delimited(delimiter, false);
    if (source === undefined || text === undefined)
      throw this.#wrong(this.#gnu ? "unterminated `s' command" : `unmatched '${delimiter}'`);
    const flags = { ignoreCase: false, lines: false };
    const found: Substitution = {
      regex: undefined,
      replacement: [],
      global: false,
      number: 1,
      print: 0,
      evaluate: false,
      file: undefined,
    };
    this.#flags(found, flags);
    const end = this.#at;
    found.regex = this.#regex(source, flags.ignoreCase, flags.lines);
    found.replacement = parseReplacement(text, delimiter);
    const highest = Math.max(0, ...found.replacement.map((part) => ('group' in part ? part.group : 0)));
    if (this.#gnu && found.regex && highest > found.regex.groups)
      throw this.#wrong(`invalid reference \\${highest} on \`s' command's RHS`, end);
    return found;
  }

  #flags(found: Substitution, flags: { ignoreCase: boolean; lines: boolean }): void {
    let numbered = false;
    for (;;) {
      const char = this.#char;
      if (char === undefined || /[\n;#} \t]/.test(char)) {
        return;
      }
      this.#at += 1;
      if (char === 'g') {
        if (found.global && this.#gnu) throw this.#wrong("multiple `g' options to `s' command");
        found.global = true;
        if (!this.#gnu) found.number = 1;
      } else if (char === 'p') {
        if (found.print > 0 && this.#gnu) throw this.#wrong("multiple `p' options to `s' command");
        found.print += 1;
      } else if (char === 'i' || char === 'I') {
        flags.ignoreCase = true;
      } else if ((char === 'm' || char === 'M') && this.#gnu) {
        flags.lines = true;
      } else if (char === 'e' && this.#gnu) {
        throw this.#wrong('e/r/w commands disabled in sandbox mode');
      } else if (char === 'w') {
        this.#skip(BLANK);
        found.file = this.#take(/[^\n]/);
        if (found.file === '') throw this.#wrong(this.#gnu ? 'missing filename in r/R/w/W commands' : 'empty filename');
        return;
      } else if (/\d/.test(char)) {
        this.#at -= 1;
        const number = this.#digits() as number;
        if (number === 0)
          throw this.#wrong(
            this.#gnu ? "number option to `s' command may not be zero" : 'bad option in substitution expression',
          );
        if (numbered) throw this.#wrong("multiple number options to `s' command");
        numbered = true;
        found.number = number;
      } else {
        throw this.#wrong(this.#gnu ? "unknown option to `s'" : 'bad option in substitution expression');
      }
    }
  }

  #transliteration(): ReadonlyMap<string, string> {
    const delimiter: string = this.#char ?? '';
    this.#at += 1;
    const from = this.#delimited(delimiter, false);
    const to = from === undefined ? undefined : this.#delimited(delimiter, false);
    if (from === undefined || to === undefined)
      throw this.#wrong(this.#gnu ? "unterminated `y' command" : `unmatched '${delimiter}'`);
    const [a, b] = [plainCharacters(from), plainCharacters(to)];
    if (this.#gnu && a.length !== b.length) throw this.#wrong("strings for `y' command are different lengths");
    return new Map(a.flatMap((char, index) => (b[index] === undefined ? [] : [[char, b[index] as string]])));
  }

  /** The text of a, i and c: in the same line (GNU), or behind a backslash in the next ones. */
  #textLines(): string {
    this.#skip(BLANK);
    if (this.#char === '\\') {
      this.#at += 1;
      if (/^[ \t]*\n/.test(this.#text.slice(this.#at))) {
        this.#skip(BLANK);
        this.#at += 1;
      }
      if (this.#char === undefined) return this.#sources[this.#index + 1] ? this.#nextSource() : '';
    } else if (this.#char === undefined || this.#char === '\n') {
      return this.#nextSource();
    }
    if (this.#char === undefined) return this.#nextSource();
    let text = '';
    while (this.#char !== undefined && this.#char !== '\n') {
      if (this.#char === '\\') {
        this.#at += 1;
        if (this.#char === undefined) break;
        text += TEXT_ESCAPES[this.#char] ?? this.#char;
      } else {
        text += this.#char;
      }
      this.#at += 1;
    }
    if (this.#char === '\n') this.#at += 1;
    return `${text}\n`;
  }

  /** `-e 'a\' -e text`: the text is the next expression. */
  #nextSource(): string {
    const next = this.#sources[this.#index + 1];
    const ended = this.#text[this.#at - 1] === '\\' || this.#at >= this.#text.length;
    if (!next || !ended || next.file !== undefined) throw this.#wrong("expected \\ after `a', `c' or `i'");
    this.#index += 1;
    this.#expression += 1;
    const [line = '', ...rest] = next.text.split('\n');
    this.#text = next.text;
    this.#at = rest.length > 0 ? line.length + 1 : line.length;
    return `${line}\n`;
  }
}

const TEXT_ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t', f: '\f', v: '\v', a: '\x07' };

function plainCharacters(text: string): string[] {
  const chars: string[] = [];
  for (const [match] of text.matchAll(/\\[\s\S]|[\s\S]/gu)) {
    if (match === '\\n') chars.push('\n');
    else if (match === '\\\\') chars.push('\\');
    else if (match === '\\t') chars.push('\t');
    else chars.push(...match);
  }
  return chars;
}
