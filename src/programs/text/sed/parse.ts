import { Failure } from '../../failure.ts';
import type { Flavour } from '../../types.ts';
import { BLANK, type Source } from './reader.ts';
import type { Address, Command, Script } from './script.ts';
import { SubstitutionReader } from './substitution.ts';

/** @throws {Failure} in GNU's or busybox's words */
export function parseScript(sources: readonly Source[], options: { extended: boolean; flavour: Flavour }): Script {
  return new Parser(sources, options).parse();
}

class Parser extends SubstitutionReader {
  readonly #commands: Command[] = [];
  /** The places of `{` that are open. */
  readonly #open: number[] = [];
  readonly #labels = new Map<string, number>();

  parse(): Script {
    const quiet = /^#n(\n|$)/.test(this.sources[0]?.text ?? '');
    for (; this.index < this.sources.length; this.index++) {
      const { text, file } = this.sources[this.index] as Source;
      if (file === undefined) this.expression += 1;
      this.text = text;
      this.at = 0;
      while (this.#next()) this.#command();
    }
    if (this.#open.length > 0 && this.gnu) throw this.wrong("unmatched `{'", 0);
    // busybox only misses the end when it looks for it.
    for (const start of this.#open) (this.#commands[start] as Command).target = -1;
    for (const command of this.#commands) {
      if (!/^[btT]$/.test(command.name)) continue;
      const target = command.text === '' ? this.#commands.length : this.#labels.get(command.text);
      if (target === undefined) {
        if (this.gnu) throw new Failure(`can't find label for jump to \`${command.text}'`, 4);
        throw new Failure(`can't find label for jump to '${command.text}'`);
      }
      command.target = target;
    }
    return { commands: this.#commands, quiet };
  }

  /** Goes to the next command; false at the end. */
  #next(): boolean {
    for (;;) {
      this.skip(/[\s;]/);
      if (this.char !== '#') return this.char !== undefined;
      this.skip(/[^\n]/);
    }
  }

  #command(): void {
    let from = this.address();
    let to: Address | undefined;
    if (from || !this.gnu) {
      if (this.gnu) this.skip(BLANK);
      if (this.char === ',') {
        this.at += 1;
        this.skip(BLANK);
        to = this.endAddress();
        if (!to) throw this.wrong(this.gnu ? "unexpected `,'" : 'no address after comma', this.at + 1);
      }
    }
    if (!this.gnu) from = busyboxStart(from, to);
    this.skip(BLANK);
    let negated = false;
    while (this.char === '!' && (this.gnu || !negated)) {
      negated = true;
      this.at += 1;
      this.skip(BLANK);
      if (this.char === '!' && this.gnu) throw this.wrong("multiple `!'s", this.at + 1);
    }
    const name = this.char;
    if (name === undefined || name === '\n' || name === ';') throw this.wrong('missing command');
    this.at += 1;
    const zero = this.gnu && from?.kind === 'line' && from.line === 0;
    if (zero && to?.kind !== 'regex') throw this.wrong('invalid usage of line address 0');
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
    if (!this.gnu && !BUSYBOX.test(name)) throw this.wrong(`unsupported command ${name}`);
    if (!this.gnu && command.to && /[air]/.test(name)) throw this.wrong(`command '${name}' uses only one address`);
    switch (name) {
      case '#':
        throw this.wrong("comments don't accept any addresses");
      case '{':
        this.#open.push(this.#commands.length);
        this.#commands.push(command);
        return;
      case '}': {
        const start = this.#open.pop();
        if (start === undefined && this.gnu) throw this.wrong("unexpected `}'");
        if (command.from && this.gnu) throw this.wrong("} doesn't want any addresses");
        if (start !== undefined) (this.#commands[start] as Command).target = this.#commands.length;
        this.#end();
        return;
      }
      case ':':
        if (command.from && this.gnu) throw this.wrong(": doesn't want any addresses");
        this.#label();
        return;
      case 'b':
      case 't':
      case 'T':
        this.skip(BLANK);
        command.text = this.take(/[^\s;}]/);
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
        this.skip(BLANK);
        command.text = this.take(/[^\n]/);
        if (command.text === '') throw this.wrong(this.gnu ? 'missing filename in r/R/w/W commands' : 'empty filename');
        this.#commands.push(command);
        return;
      case 's':
        command.substitution = this.substitution();
        break;
      case 'y':
        command.map = this.transliteration();
        break;
      case 'q':
      case 'Q':
        if (command.to && this.gnu) throw this.wrong('command only uses one address');
        this.skip(BLANK);
        command.number = this.gnu ? this.digits() : undefined;
        break;
      case 'l':
      case 'L':
        this.skip(BLANK);
        command.number = this.gnu ? this.digits() : undefined;
        break;
      case 'e':
        this.skip(BLANK);
        command.text = this.take(/[^\n]/);
        this.#commands.push(command);
        return;
      case 'v':
        this.skip(BLANK);
        if (!isOlder(this.take(/[^\s;]/))) throw this.wrong('expected newer version of sed');
        this.#end();
        return;
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
        throw this.wrong(this.gnu ? `unknown command: \`${name}'` : `unsupported command ${name}`);
    }
    this.#commands.push(command);
    this.#end();
  }

  /** What may stand behind a command. */
  #end(): void {
    this.skip(BLANK);
    // To busybox a command may follow at once.
    if (!this.gnu) return;
    const char = this.char;
    if (char === undefined || char === '\n' || char === ';') {
      this.at += char === undefined ? 0 : 1;
      return;
    }
    if (char === '#' || char === '}') return;
    this.at += 1;
    throw this.wrong('extra characters after command');
  }

  #label(): void {
    this.skip(BLANK);
    const label = this.gnu ? this.take(/[^\s;]/) : this.take(/[^\s;}]/);
    if (label === '' && this.gnu) throw this.wrong('":" lacks a label');
    if (this.#labels.has(label)) throw this.wrong(`duplicate label`);
    this.#labels.set(label, this.#commands.length);
    this.#end();
  }

  /** The text of a, i and c: in the same line (GNU), or behind a backslash in the next ones. */
  #textLines(): string {
    this.skip(BLANK);
    if (this.char === '\\') {
      this.at += 1;
      if (/^[ \t]*\n/.test(this.text.slice(this.at))) {
        this.skip(BLANK);
        this.at += 1;
      }
      if (this.char === undefined && this.gnu) return this.sources[this.index + 1] ? this.#nextSource() : '';
    } else if (this.gnu && (this.char === undefined || this.char === '\n')) {
      return this.#nextSource();
    }
    if (this.char === undefined) return this.gnu || this.sources[this.index + 1] ? this.#nextSource() : '\n';
    let text = '';
    while (this.char !== undefined && this.char !== '\n') {
      if (this.char === '\\') {
        this.at += 1;
        if (this.char === undefined) break;
        text += TEXT_ESCAPES[this.char] ?? this.char;
      } else {
        text += this.char;
      }
      this.at += 1;
    }
    if (this.char === '\n') this.at += 1;
    return `${text}\n`;
  }

  /** `-e 'a\' -e text`: the text is the next expression. */
  #nextSource(): string {
    const next = this.sources[this.index + 1];
    const ended = this.text[this.at - 1] === '\\' || this.at >= this.text.length;
    if (!next || !ended || next.file !== undefined) throw this.wrong("expected \\ after `a', `c' or `i'");
    this.index += 1;
    this.expression += 1;
    const [line = '', ...rest] = next.text.split('\n');
    this.text = next.text;
    this.at = rest.length > 0 ? line.length + 1 : line.length;
    return `${line}\n`;
  }
}

/** The commands that busybox has. */
const BUSYBOX = /^[#{}:btTaicrwsyqldDgGhHnNpPx=]$/;

/** busybox knows no line 0, and takes a range without a start for one that never begins. */
function busyboxStart(from: Address | undefined, to: Address | undefined): Address | undefined {
  if (from?.kind === 'line' && from.line === 0 && !to) return undefined;
  return !from && to ? { kind: 'line', line: -1 } : from;
}

/** Whether what v asks for is no newer than 4.9. */
function isOlder(version: string): boolean {
  if (!/^(?:\d+(?:\.\d+)*)?$/.test(version)) return false;
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major < 4 || (major === 4 && minor <= 9);
}

const TEXT_ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t', f: '\f', v: '\v', a: '\x07' };
