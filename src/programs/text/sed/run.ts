import { isSysError } from '../../../kernel/errno.ts';
import type { Process } from '../../../kernel/process.ts';
import { Failure } from '../../failure.ts';
import type { Regex } from '../../regex/regex.ts';
import { decodeText } from '../../text.ts';
import type { InputLine, LineSource } from './input.ts';
import { expand } from './replacement.ts';
import type { Address, Command, Script, Substitution } from './script.ts';

/** How a script is run. */
export interface RunOptions {
  quiet: boolean;
  /** What ends a line: a newline or NUL. */
  end: string;
  posix: boolean;
  /** Columns for l; less than 0 where l prints nothing. */
  lineLength: number;
  /** Where what the script prints goes. */
  print(text: string): Promise<void> | undefined;
  /** Where w, W and s///w write. */
  write(path: string, text: string): Promise<void>;
}

/** What is to be printed at the end of a cycle. */
type Queued = { text: string } | { file: string } | { lineOf: string };

/** What a command does to the cycle. */
type Flow = { next: 'cycle' | 'again' } | { quit: number; print: boolean };

/** Runs a script over lines. Ranges and hold space last from file to file. */
export class Machine {
  readonly #proc: Process;
  readonly #script: Script;
  readonly #options: RunOptions;
  #lines!: LineSource;
  #pattern = '';
  #hold = '';
  #number = 0;
  /** Whether the line that was read last had an end. */
  #ended = true;
  /** Whether what was printed last lacks its end. */
  #open = false;
  #replaced = false;
  #lastRegex: Regex | undefined;
  readonly #queue: Queued[] = [];
  readonly #readers = new Map<string, string[]>();

  constructor(proc: Process, script: Script, options: RunOptions) {
    this.#proc = proc;
    this.#script = script;
    this.#options = options;
  }

  /** @returns the exit status that q or Q asked for, nothing at the end of the lines */
  async run(lines: LineSource, options: { restart: boolean }): Promise<number | undefined> {
    this.#lines = lines;
    if (options.restart) {
      this.#number = 0;
      for (const { range, from } of this.#script.commands)
        Object.assign(range, { active: from?.kind === 'zero', done: false });
    }
    let again = false;
    for (;;) {
      if (!again) {
        if (!lines.ready && !(await lines.fill())) break;
        this.#take(lines.take());
      }
      const turn = this.#proc.tick();
      if (turn) await turn;
      const flow = await this.#cycle();
      again = 'next' in flow && flow.next === 'again';
      if ('quit' in flow) {
        if (flow.print && !this.#options.quiet) await this.#printPattern();
        await this.#flushQueue();
        return flow.quit;
      }
      await this.#flushQueue();
    }
    this.#open = false;
    return undefined;
  }

  #take({ text, ended }: InputLine): void {
    this.#pattern = text;
    this.#ended = ended;
    this.#number += 1;
    this.#replaced = false;
  }

  /** The line without its end where the input had none. */
  async #printPattern(text = this.#pattern): Promise<void> {
    const { end, print } = this.#options;
    const before = this.#open ? end : '';
    this.#open = !this.#ended;
    const full = print(before + text + (this.#ended ? end : ''));
    if (full) await full;
  }

  /** Text that is complete in itself. */
  async #printText(text: string): Promise<void> {
    const before = this.#open ? this.#options.end : '';
    this.#open = false;
    const full = this.#options.print(before + text);
    if (full) await full;
  }

  async #flushQueue(): Promise<void> {
    if (this.#queue.length === 0) return;
    for (const queued of this.#queue.splice(0)) {
      if ('text' in queued) {
        await this.#printText(queued.text);
      } else if ('file' in queued) {
        const text = await this.#readFile(queued.file);
        if (text !== '') {
          await this.#printText(text);
          this.#open = !text.endsWith(this.#options.end);
        }
      } else {
        const line = await this.#nextOf(queued.lineOf);
        if (line !== undefined) await this.#printText(line + this.#options.end);
      }
    }
  }

  /** A file that cannot be read is as good as an empty one. */
  async #readFile(path: string): Promise<string> {
    try {
      if (path === '/dev/stdin') return await this.#proc.stdin.readText();
      return decodeText(this.#proc.fs.readFile(path));
    } catch (error) {
      if (isSysError(error)) return '';
      throw error;
    }
  }

  async #nextOf(path: string): Promise<string | undefined> {
    let lines = this.#readers.get(path);
    if (!lines) {
      const text = await this.#readFile(path);
      lines = text === '' ? [] : text.replace(/\n$/, '').split('\n');
      this.#readers.set(path, lines);
    }
    return lines.shift();
  }

  async #cycle(): Promise<Flow> {
    const { commands } = this.#script;
    let steps = 0;
    for (let at = 0; at < commands.length; ) {
      if ((++steps & 255) === 0) {
        const turn = this.#proc.tick();
        if (turn) await turn;
      }
      const command = commands[at] as Command;
      const selected = command.from === undefined || (await this.#selects(command));
      if (selected === command.negated) {
        at = command.name === '{' ? command.target : at + 1;
        continue;
      }
      const flow = await this.#execute(command);
      if (flow === undefined) at += 1;
      else if (typeof flow === 'number') at = flow;
      else return flow;
    }
    if (!this.#options.quiet) {
      const done = this.#printPattern();
      await done;
    }
    return { next: 'cycle' };
  }

  async #isLast(): Promise<boolean> {
    return !this.#lines.ready && !(await this.#lines.fill());
  }

  async #selects({ from, to, range }: Command): Promise<boolean> {
    if (!from) return true;
    if (!to) return this.#matches(from);
    if (range.active) {
      if (to.kind === 'regex') {
        if (this.#test(to.regex)) range.active = false;
        return true;
      }
      if (to.kind === 'last') {
        if (await this.#isLast()) range.active = false;
        return true;
      }
      const end = to.kind === 'line' ? to.line : range.end;
      if (this.#number >= end) range.active = false;
      // A line number that has gone by selects no more than the first line.
      return this.#number <= end;
    }
    if (!(await this.#matches(from))) return false;
    return this.#begin(to, range);
  }

  async #begin(to: Address, range: Command['range']): Promise<boolean> {
    range.active = true;
    switch (to.kind) {
      case 'line':
        range.active = to.line > this.#number;
        break;
      case 'count':
        range.end = this.#number + to.count;
        range.active = to.count > 0;
        break;
      case 'multiple':
        range.end = to.of > 0 ? Math.ceil(this.#number / to.of) * to.of : this.#number;
        range.active = range.end > this.#number;
        break;
      case 'step':
        range.end =
          to.step > 0
            ? Math.max(to.first, to.first + Math.ceil((this.#number - to.first) / to.step) * to.step)
            : to.first;
        range.active = range.end > this.#number;
        break;
      case 'last':
        range.active = !(await this.#isLast());
        break;
    }
    return true;
  }

  async #matches(address: Address): Promise<boolean> {
    switch (address.kind) {
      case 'line':
        return this.#number === address.line;
      case 'last':
        return this.#isLast();
      case 'regex':
        return this.#test(address.regex);
      case 'step':
        return address.step > 0
          ? this.#number >= address.first && (this.#number - address.first) % address.step === 0
          : this.#number === address.first;
      default:
        return false;
    }
  }

  #test(regex: Regex | undefined): boolean {
    return this.#current(regex).test(this.#pattern);
  }

  #current(regex: Regex | undefined): Regex {
    const current = regex ?? this.#lastRegex;
    if (!current) throw new Failure('-e expression #1, char 0: no previous regular expression');
    this.#lastRegex = current;
    return current;
  }

  /** @returns nothing to go on, a place to go on at, or how the cycle ends */
  async #execute(command: Command): Promise<Flow | number | undefined> {
    const { end } = this.#options;
    switch (command.name) {
      case '{':
        return undefined;
      case 's':
        await this.#substitute(command.substitution as Substitution);
        return undefined;
      case 'p':
        await this.#printPattern();
        return undefined;
      case 'P':
        await this.#printText(this.#firstLine() + end);
        return undefined;
      case 'd':
        return { next: 'cycle' };
      case 'D': {
        const cut = this.#pattern.indexOf('\n');
        if (cut < 0) return { next: 'cycle' };
        this.#pattern = this.#pattern.slice(cut + 1);
        return { next: 'again' };
      }
      case 'n':
        if (await this.#isLast()) {
          // GNU prints the line at the end of the input, unless POSIX is asked for.
          return { quit: 0, print: !this.#options.posix };
        }
        if (!this.#options.quiet) await this.#printPattern();
        return this.#more((line) => line);
      case 'N':
        if (await this.#isLast()) return { quit: 0, print: !this.#options.posix };
        return this.#more((line) => `${this.#pattern}\n${line}`);
      case 'h':
        this.#hold = this.#pattern;
        return undefined;
      case 'H':
        this.#hold += `\n${this.#pattern}`;
        return undefined;
      case 'g':
        this.#pattern = this.#hold;
        return undefined;
      case 'G':
        this.#pattern += `\n${this.#hold}`;
        return undefined;
      case 'x':
        [this.#pattern, this.#hold] = [this.#hold, this.#pattern];
        return undefined;
      case 'b':
        return command.target;
      case 't':
        if (!this.#replaced) return undefined;
        this.#replaced = false;
        return command.target;
      case 'T':
        if (!this.#replaced) return command.target;
        this.#replaced = false;
        return undefined;
      case 'a':
        this.#queue.push({ text: command.text });
        return undefined;
      case 'i':
        await this.#printText(command.text);
        return undefined;
      case 'c':
        // Of a range, only the end leaves the text.
        if (!command.to || command.negated || !command.range.active) await this.#printText(command.text);
        return { next: 'cycle' };
      case 'q':
        return { quit: command.number ?? 0, print: true };
      case 'Q':
        return { quit: command.number ?? 0, print: false };
      default:
        return this.#rest(command);
    }
  }

  async #rest(command: Command): Promise<undefined> {
    const { end, write } = this.#options;
    switch (command.name) {
      case 'r':
        this.#queue.push({ file: command.text });
        break;
      case 'R':
        this.#queue.push({ lineOf: command.text });
        break;
      case 'w':
        await this.#write(command.text, this.#pattern + end);
        break;
      case 'W':
        await write(command.text, this.#firstLine() + end);
        break;
      case 'y':
        this.#pattern = Array.from(this.#pattern, (char) => command.map?.get(char) ?? char).join('');
        break;
      case '=':
        await this.#printText(`${this.#number}\n`);
        break;
      case 'l':
        if (this.#options.lineLength >= 0)
          await this.#printText(unambiguous(this.#pattern, command.number ?? this.#options.lineLength));
        break;
      case 'F':
        await this.#printText(`${this.#lines.name}\n`);
        break;
      case 'z':
        this.#pattern = '';
        break;
    }
    return undefined;
  }

  /** What goes to /dev/stdout keeps its place among what is printed. */
  async #write(path: string, text: string): Promise<void> {
    if (path === '/dev/stdout') await this.#printText(text);
    else await this.#options.write(path, text);
  }

  #firstLine(): string {
    const cut = this.#pattern.indexOf('\n');
    return cut < 0 ? this.#pattern : this.#pattern.slice(0, cut);
  }

  async #more(join: (line: string) => string): Promise<undefined> {
    await this.#flushQueue();
    const { text, ended } = this.#lines.take();
    this.#pattern = join(text);
    this.#ended = ended;
    this.#number += 1;
    return undefined;
  }

  async #substitute({ regex, replacement, global, number, print, file }: Substitution): Promise<void> {
    const current = this.#current(regex);
    const subject = this.#pattern;
    if (!current.test(subject)) return;
    let out = '';
    let done = 0;
    let count = 0;
    let changed = false;
    let last = -1;
    for (let at = 0; at <= subject.length; ) {
      const match = current.exec(subject, at);
      if (!match) break;
      const empty = match.start === match.end;
      // An empty match right behind another one does not count.
      if (!empty || match.start !== last) {
        count += 1;
        const replaced = count >= number;
        out +=
          subject.slice(done, match.start) +
          (replaced ? expand(replacement, subject, match) : subject.slice(match.start, match.end));
        done = match.end;
        last = match.end;
        changed ||= replaced;
        if (replaced && !global) break;
      }
      at = empty ? match.end + 1 : match.end;
    }
    if (!changed) return;
    this.#pattern = out + subject.slice(done);
    this.#replaced = true;
    for (let i = 0; i < print; i++) await this.#printPattern();
    if (file !== undefined) await this.#write(file, this.#pattern + this.#options.end);
  }
}

const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  '\x07': '\\a',
  '\b': '\\b',
  '\f': '\\f',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '\v': '\\v',
};

/** The l command: what is not printable in octal, long lines broken. */
function unambiguous(text: string, width: number): string {
  const encoder = new TextEncoder();
  const pieces = Array.from(text, (char) => {
    const escape = ESCAPES[char];
    if (escape) return [escape];
    if (char >= ' ' && char <= '~') return [char];
    const code = char.charCodeAt(0);
    const bytes = code >= 0xdc80 && code <= 0xdcff ? [code - 0xdc00] : [...encoder.encode(char)];
    return bytes.map((byte) => `\\${byte.toString(8).padStart(3, '0')}`);
  }).flat();
  let out = '';
  let column = 0;
  for (const piece of pieces) {
    if (width > 1 && column + piece.length > width - 1) {
      out += '\\\n';
      column = 0;
    }
    out += piece;
    column += piece.length;
  }
  return `${out}$\n`;
}
