import type { Process } from '../../../kernel/process.ts';
import { Failure } from '../../failure.ts';
import type { Regex } from '../../regex/regex.ts';
import type { InputLine, LineSource } from './input.ts';
import { Printer } from './printer.ts';
import type { Command, Script, Substitution } from './script.ts';
import { type Position, Selection } from './selection.ts';
import { replaceMatches } from './substitute.ts';
import { unambiguous } from './unambiguous.ts';

/** How a script is run. */
export interface RunOptions {
  quiet: boolean;
  /** What ends a line: a newline or NUL. */
  end: string;
  posix: boolean;
  /** Columns for l; less than 0 where l prints nothing. */
  lineLength: number;
  /** Runs a command. @returns what it prints */
  evaluate(command: string): Promise<string>;
  /** Where what the script prints goes. */
  print(text: string): Promise<void> | undefined;
  /** Where w, W and s///w write. */
  write(path: string, text: string): Promise<void>;
}

/** What a command does to the cycle. */
type Flow = { next: 'cycle' | 'again' } | { quit: number; print: boolean };

/** Runs a script over lines. Ranges and hold space last from file to file. */
export class Machine implements Position {
  readonly #proc: Process;
  readonly #script: Script;
  readonly #options: RunOptions;
  #lines!: LineSource;
  #pattern = '';
  #hold = '';
  number = 0;
  readonly #selection = new Selection(this);
  /** Whether the line that was read last had an end. */
  #ended = true;
  #replaced = false;
  #lastRegex: Regex | undefined;
  readonly #printer: Printer;

  constructor(proc: Process, script: Script, options: RunOptions) {
    this.#proc = proc;
    this.#script = script;
    this.#options = options;
    this.#printer = new Printer(proc, options);
  }

  /** @returns the exit status that q or Q asked for, nothing at the end of the lines */
  async run(lines: LineSource, options: { restart: boolean }): Promise<number | undefined> {
    this.#lines = lines;
    if (options.restart) {
      this.number = 0;
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
        await this.#printer.flush();
        return flow.quit;
      }
      await this.#printer.flush();
    }
    this.#printer.reset();
    return undefined;
  }

  #take({ text, ended }: InputLine): void {
    this.#pattern = text;
    this.#ended = ended;
    this.number += 1;
    this.#replaced = false;
  }

  #printPattern(): Promise<void> {
    return this.#printer.line(this.#pattern, this.#ended);
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
      const selected = command.from === undefined || (await this.#selection.selects(command));
      if (selected === command.negated) {
        at = command.name === '{' ? command.target : at + 1;
        if (at < 0) throw new Failure('unterminated {');
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

  async isLast(): Promise<boolean> {
    return !this.#lines.ready && !(await this.#lines.fill());
  }

  test(regex: Regex | undefined): boolean {
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
        await this.#printer.text(this.#firstLine() + end);
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
        if (await this.isLast()) {
          // GNU prints the line at the end of the input, unless POSIX is asked for.
          return { quit: 0, print: !this.#options.posix };
        }
        if (!this.#options.quiet) await this.#printPattern();
        return this.#more((line) => line);
      case 'N':
        if (await this.isLast()) return { quit: 0, print: !this.#options.posix };
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
        this.#printer.later({ text: command.text });
        return undefined;
      case 'i':
        await this.#printer.text(command.text);
        return undefined;
      case 'c':
        // Of a range, only the end leaves the text.
        if (!command.to || command.negated || !command.range.active) await this.#printer.text(command.text);
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
        this.#printer.later({ file: command.text });
        break;
      case 'R':
        this.#printer.later({ lineOf: command.text });
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
        await this.#printer.text(`${this.number}\n`);
        break;
      case 'l':
        if (this.#options.lineLength >= 0)
          await this.#printer.text(unambiguous(this.#pattern, command.number ?? this.#options.lineLength));
        break;
      case 'F':
        await this.#printer.text(`${this.#lines.name}\n`);
        break;
      case 'e':
        await this.#run(command.text);
        break;
      case 'z':
        this.#pattern = '';
        break;
    }
    return undefined;
  }

  /** What goes to /dev/stdout keeps its place among what is printed. */
  async #write(path: string, text: string): Promise<void> {
    if (path === '/dev/stdout') await this.#printer.text(text);
    else await this.#options.write(path, text);
  }

  /** e: what a command prints comes before the line; where none is given, the line is it and gives way to that. */
  async #run(text: string): Promise<void> {
    const printed = await this.#options.evaluate(text || this.#pattern);
    if (text === '') this.#pattern = printed.replace(/\n$/, '');
    else await this.#printer.text(printed);
  }

  #firstLine(): string {
    const cut = this.#pattern.indexOf('\n');
    return cut < 0 ? this.#pattern : this.#pattern.slice(0, cut);
  }

  async #more(join: (line: string) => string): Promise<undefined> {
    await this.#printer.flush();
    const { text, ended } = this.#lines.take();
    this.#pattern = join(text);
    this.#ended = ended;
    this.number += 1;
    return undefined;
  }

  async #substitute({ regex, replacement, global, number, print, file, evaluate }: Substitution): Promise<void> {
    const current = this.#current(regex);
    const subject = this.#pattern;
    if (!current.test(subject)) return;
    const replaced = replaceMatches(current, subject, { replacement, global, number });
    if (replaced === undefined) return;
    this.#pattern = replaced;
    this.#replaced = true;
    if (evaluate) await this.#run('');
    for (let i = 0; i < print; i++) await this.#printPattern();
    if (file !== undefined) await this.#write(file, this.#pattern + this.#options.end);
  }
}
