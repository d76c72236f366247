import type { Process } from '../../kernel/process.ts';
import { command } from '../command.ts';
import type { Regex } from '../regex/regex.ts';
import type { Key } from '../screen/keys.ts';
import { LineInput } from '../screen/line-input.ts';
import { type Session, withTerminal } from '../screen/session.ts';
import { columns } from '../width.ts';
import { cannotOpen, copyAll } from './copy.ts';
import { Document, openError } from './less/document.ts';
import { defaultOptions } from './less/options.ts';
import { lineTest } from './less/search.ts';
import { Viewport } from './less/viewport.ts';

/** busybox's less: on the screen that is there, with fewer keys. */
export const less = command({
  suite: 'busybox',
  busybox: {
    synopsis: '[-EFIMmNSRh~] [FILE]...',
    about: 'Show FILEs (or standard input) a screen at a time',
    options: `
	-E	Leave when the end is reached
	-F	Leave where all fits on the screen
	-I	Capitals do not count in searches
	-M,-m	Tell how far one is
	-N	Show the number of each line
	-S	Cut long lines off
	-R	Take colours out
	-~	Show nothing behind the end`,
    unlisted: '\t-h  ',
  },
  async run(invocation) {
    const { proc, operands, options, complain } = invocation;
    const failed = cannotOpen(invocation);
    const copy = () => copyAll(invocation);
    if (operands.length === 0 && proc.stdin.isTerminal) {
      await complain('missing filename');
      return 1;
    }
    if (!proc.stdout.isTerminal) return copy();
    const paths = operands.length > 0 ? [...operands] : ['-'];
    const error = openError(proc, paths[0] as string);
    if (error !== undefined) {
      await failed(paths[0] as string, error.slice((paths[0] as string).length + 2));
      return 1;
    }
    const own = defaultOptions();
    own.chop = options.has('S');
    own.numbers = options.has('N') ? 2 : 1;
    own.ignoreCase = options.has('I') ? 2 : 0;
    own.prompt = options.has('M', 'm') ? 'long' : 'short';
    own.quitAtEnd = options.has('E') ? 1 : 0;
    own.quitIfOneScreen = options.has('F');
    own.tildes = !options.has('~');
    const status = await withTerminal(proc, { alternate: false, meta: false }, (session) =>
      new SmallPager(proc, session, paths, own).run(),
    );
    return status ?? copy();
  },
});

class SmallPager {
  readonly #proc: Process;
  readonly #session: Session;
  readonly #paths: readonly string[];
  readonly #options: ReturnType<typeof defaultOptions>;
  #index = 0;
  #view: Viewport;
  #regex: Regex | undefined;
  #backwards = false;
  #message: string | undefined;

  constructor(proc: Process, session: Session, paths: readonly string[], options: ReturnType<typeof defaultOptions>) {
    this.#proc = proc;
    this.#session = session;
    this.#paths = paths;
    this.#options = options;
    this.#view = this.#open(0);
  }

  #open(index: number): Viewport {
    this.#index = index;
    const document = Document.open(this.#proc, this.#paths[index] as string);
    return new Viewport(document, this.#options, () => this.#session.size);
  }

  async run(): Promise<number> {
    for (;;) {
      await this.#load(() => this.#view.overflows);
      if (this.#options.quitIfOneScreen && this.#view.atEnd) {
        await this.#session.write(
          this.#view
            .rows()
            .map(({ text }) => `${text}\n`)
            .join(''),
        );
        return 0;
      }
      const foot = this.#message ?? this.#status();
      await this.#draw(foot === ':' ? foot : `\x1b[7m${foot}\x1b[m`, columns(foot));
      this.#message = undefined;
      const key = await this.#key();
      if (key !== '' && (await this.#do(key)) === 'quit') break;
    }
    await this.#session.write(`\x1b[${this.#session.size.rows}H\x1b[K`);
    return 0;
  }

  async #load(enough: () => boolean): Promise<void> {
    const { source } = this.#view.document;
    while (!enough() && !source.ended) await source.read();
  }

  async #draw(foot: string, cursor = columns(foot)): Promise<void> {
    const { height } = this.#view;
    const margin = this.#options.numbers === 2 ? ' '.repeat(8) : '';
    const rows = this.#view.rows().map(({ text }) => text);
    // What follows the last newline is an empty line to it.
    const number = `${String(this.#view.document.source.lines.length + 1).padStart(7)} `;
    if (rows.length < height) rows.push(margin && number);
    while (rows.length < height) rows.push(this.#options.tildes ? `${margin}~` : '');
    await this.#session.canvas.draw([...rows, foot], { row: height, column: cursor });
  }

  async #key(): Promise<Key> {
    const event = await this.#session.keyboard.next();
    if ('key' in event) return event.key;
    return 'end' in event ? 'q' : '';
  }

  #name(): string {
    const name = this.#view.document.name ?? 'standard input';
    return this.#paths.length > 1 ? `${name} (file ${this.#index + 1} of ${this.#paths.length})` : name;
  }

  #status(): string {
    const lines = this.#view.document.source.lines.length;
    const rows = this.#view.rows();
    const [first, last] = [rows[0], rows.at(-1)];
    if (this.#options.prompt === 'long' && first && last) {
      const range = `lines ${first.line + 1}-${last.line + 1}/${lines}`;
      const share = this.#view.atEnd ? '(END)' : `${Math.floor((100 * (last.line + 1)) / lines)}%`;
      return `${this.#name()} ${range} ${share}`;
    }
    if (this.#view.top.line === 0 && this.#view.top.row === 0) return this.#name();
    return this.#view.atEnd ? '(END)' : ':';
  }

  #forward(rows: number): void {
    for (let n = 0; n < rows && this.#view.overflows; n++) this.#view.forward();
  }

  #back(rows: number): void {
    for (let n = 0; n < rows; n++) if (!this.#view.back()) break;
  }

  async #do(key: Key): Promise<'quit' | undefined> {
    const { height } = this.#view;
    const half = Math.floor(height / 2);
    switch (key) {
      case 'q':
      case 'Q':
        return 'quit';
      case '^C':
        this.#session.interrupt();
        return 'quit';
      case 'e':
      case 'j':
      case 'Down':
      case 'Enter':
        await this.#load(() => this.#view.overflows);
        this.#forward(1);
        return undefined;
      case 'y':
      case 'k':
      case 'Up':
        this.#back(1);
        return undefined;
      case ' ':
      case 'f':
      case 'z':
      case 'PageDown':
        for (let n = 0; n < height; n++) {
          await this.#load(() => this.#view.overflows);
          this.#forward(1);
        }
        return undefined;
      case 'b':
      case 'w':
      case 'PageUp':
        this.#back(height);
        return undefined;
      case 'd':
        this.#forward(half);
        return undefined;
      case 'u':
        this.#back(half);
        return undefined;
      case 'g':
      case 'p':
      case '<':
      case 'Home':
        this.#view.put(0);
        return undefined;
      case 'G':
      case '>':
      case 'End':
        await this.#load(() => false);
        this.#view.putEnd();
        this.#view.forward();
        this.#view.forward();
        return undefined;
      case '/':
      case '?':
        return this.#search(key);
      case 'n':
      case 'N':
        await this.#again(key === 'N');
        return undefined;
      case ':':
        return this.#colon();
      case 'v':
        await this.#edit();
        return undefined;
      default:
        return undefined;
    }
  }

  async #line(prompt: string): Promise<string | undefined> {
    const input = new LineInput();
    for (;;) {
      await this.#draw(`${prompt}${input.text}`, columns(prompt) + input.column);
      const outcome = input.key(await this.#key());
      if (outcome === 'done') return input.text;
      if (outcome === 'cancelled') return undefined;
    }
  }

  async #search(key: Key): Promise<undefined> {
    const line = await this.#line(key);
    if (line === undefined) return undefined;
    this.#backwards = key === '?';
    if (line !== '') {
      const test = lineTest(line, this.#options.ignoreCase);
      if (typeof test === 'string') {
        this.#message = `bad search pattern '${line}'`;
        return undefined;
      }
      this.#regex = test;
      this.#view.highlight = test;
    }
    await this.#again(false);
    return undefined;
  }

  async #again(other: boolean): Promise<void> {
    await this.#load(() => false);
    const { lines } = this.#view.document.source;
    const step = this.#backwards === other ? 1 : -1;
    for (let at = this.#view.top.line + step; at >= 0 && at < lines.length; at += step) {
      if (!this.#regex?.test(lines[at] as string)) continue;
      this.#view.put(at);
      return;
    }
    this.#message = 'No matches found';
  }

  async #colon(): Promise<'quit' | undefined> {
    await this.#draw(':');
    const key = await this.#key();
    if (key === 'q') return 'quit';
    const index = this.#index + (key === 'n' ? 1 : key === 'p' ? -1 : 0);
    if (key !== 'n' && key !== 'p') return undefined;
    if (this.#paths[index] === undefined) {
      this.#message = key === 'n' ? 'No next file' : 'No previous file';
      return undefined;
    }
    const error = openError(this.#proc, this.#paths[index] as string);
    if (error === undefined) this.#view = this.#open(index);
    else this.#message = error;
    return undefined;
  }

  async #edit(): Promise<void> {
    const { name } = this.#view.document;
    if (name === undefined) return;
    const editor = this.#proc.env.get('VISUAL') ?? this.#proc.env.get('EDITOR') ?? 'vi';
    const words = ['/bin/sh', '-c', `${editor} "$1"`, 'sh', name];
    await this.#session.outside(async () => this.#proc.waitFor(this.#proc.spawn('/bin/sh', words)));
    this.#view = this.#open(this.#index);
  }
}
