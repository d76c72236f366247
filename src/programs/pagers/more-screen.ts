import { LineInput } from '../screen/line-input.ts';
import type { Session } from '../screen/session.ts';
import { columns } from '../width.ts';
import type { LineSource } from './line-source.ts';
import { MORE_HELP } from './more-help.ts';
import { findFrom } from './more-search.ts';
import { byteOf, rowsOf } from './rows.ts';

interface MoreOptions {
  size: number | undefined;
  lines: number | undefined;
  /** Goes on at the end of the file without a key. */
  leaves: boolean;
  squeeze: boolean;
  name: string;
}

/** One file as it goes by. */
export class MoreScreen {
  readonly #session: Session;
  readonly #source: LineSource;
  readonly #options: MoreOptions;
  /** The next line, from 0, and what of it did not fit on the screen before. */
  #line = 0;
  #row = 0;
  #half: number | undefined;
  #pattern = '';
  /** What is above already on this screen, in rows. */
  #used = 0;

  constructor(session: Session, source: LineSource, options: MoreOptions) {
    this.#session = session;
    this.#source = source;
    this.#options = options;
  }

  async title(path: string): Promise<void> {
    await this.#session.write(`::::::::::::::\n${path}\n::::::::::::::\n`);
    this.#used = 3;
  }

  get #screenful(): number {
    return this.#options.lines ?? this.#session.size.rows - 1;
  }

  /** Shows it. Returns by how many files to go on, or `quit`. */
  async show(from: string | undefined): Promise<number | 'quit'> {
    if (from?.startsWith('/')) await this.#find(from.slice(1), 1);
    else if (from !== undefined) await this.#skipTo(Number.parseInt(from, 10) - 1 || 0);
    await this.#print(this.#screenful - this.#used);
    for (;;) {
      const ended = !(await this.#has(this.#line));
      if (ended && this.#options.leaves) return 1;
      await this.#prompt(ended);
      const next = await this.#command(ended);
      if (next !== undefined) return next;
    }
  }

  async #has(line: number): Promise<boolean> {
    while (this.#source.lines.length <= line && !this.#source.ended) await this.#source.read();
    return line < this.#source.lines.length;
  }

  async #skipTo(line: number): Promise<void> {
    await this.#has(line);
    this.#line = Math.min(line, this.#source.lines.length);
    this.#row = 0;
  }

  #rows(line: number): string[] {
    return rowsOf(this.#source.lines[line] ?? '', this.#session.size.columns);
  }

  /** Prints so many rows, as they come; at the end of the file the rest of the screen stays empty. */
  async #print(rows: number): Promise<void> {
    for (let left = rows; left > 0; left--) {
      if (!(await this.#has(this.#line))) {
        if (!this.#options.leaves && left < rows) await this.#session.write('\n'.repeat(left));
        return;
      }
      const folded = this.#rows(this.#line);
      const text = folded[this.#row] ?? '';
      this.#row += 1;
      const last = this.#row >= folded.length;
      await this.#session.write(last || columns(text) < this.#session.size.columns ? `${text}\n` : `${text}\r\n`);
      if (last) {
        this.#line += 1;
        this.#row = 0;
        while (
          this.#options.squeeze &&
          this.#source.lines[this.#line] === '' &&
          this.#source.lines[this.#line - 1] === ''
        )
          this.#line += 1;
      }
    }
  }

  async #prompt(ended: boolean): Promise<void> {
    const { size } = this.#options;
    const read = byteOf(this.#source, this.#line, this.#row, this.#session.size.columns);
    const text = ended ? '(END)' : size ? `--More--(${Math.floor((100 * read) / size)}%)` : '--More--';
    await this.#session.write(`\r\x1b[7m${text}\x1b[27m\x1b[K`);
  }

  async #key(): Promise<string> {
    const event = await this.#session.keyboard.next();
    if ('key' in event) return event.key;
    return 'end' in event ? 'q' : '';
  }

  async #erase(): Promise<void> {
    await this.#session.write('\r\x1b[K');
  }

  async #command(ended: boolean): Promise<number | 'quit' | undefined> {
    let digits = '';
    let key = await this.#key();
    while (/^\d$/.test(key)) {
      digits += key;
      key = await this.#key();
    }
    const count = digits === '' ? undefined : Number(digits);
    if (/^[qQ]$|^\^C$/.test(key)) {
      await this.#erase();
      if (key === '^C') this.#session.interrupt();
      return 'quit';
    }
    if (ended && /^[ z\r]$|^Enter$|^\^D$|^[dfs]$/.test(key)) return undefined;
    switch (key) {
      case ' ':
      case 'z':
        await this.#erase();
        await this.#print(count ?? this.#screenful);
        return undefined;
      case 'Enter':
      case '^J':
        await this.#erase();
        await this.#print(count ?? 1);
        return undefined;
      case 'd':
      case '^D':
        if (count !== undefined) this.#half = count;
        await this.#erase();
        await this.#print(this.#half ?? Math.max(1, Math.floor(this.#session.size.rows / 2) - 1));
        return undefined;
      case 's':
      case 'f':
        await this.#skip((count ?? 1) * (key === 'f' ? this.#screenful : 1));
        return undefined;
      case 'b':
      case '^B':
        await this.#back(count ?? 1);
        return undefined;
      case '=':
        await this.#tell(String(this.#line));
        return undefined;
      case '^L':
        await this.#session.write('\x1b[H\x1b[J');
        await this.#back(0);
        return undefined;
      case '^Z':
        await this.#session.suspend();
        return undefined;
      case '/': {
        const pattern = await this.#read('/');
        if (pattern !== undefined) await this.#search(pattern === '' ? this.#pattern : pattern, count ?? 1);
        return undefined;
      }
      case 'n':
        await this.#search(this.#pattern, count ?? 1);
        return undefined;
      case 'h':
      case '?':
        await this.#erase();
        await this.#session.write(MORE_HELP);
        return undefined;
      case ':':
        return this.#colon(count ?? 1);
      case '':
        return undefined;
      default:
        await this.#session.write('\x07');
        return undefined;
    }
  }

  async #colon(count: number): Promise<number | 'quit' | undefined> {
    await this.#session.write('\r\x1b[K:');
    const key = await this.#key();
    await this.#erase();
    if (key === 'q' || key === 'Q') return 'quit';
    if (key === 'n') return count;
    if (key === 'p') return -count;
    if (key === 'f') await this.#tell(`"${this.#options.name}" line ${this.#line}`);
    else await this.#session.write('\x07');
    return undefined;
  }

  async #tell(text: string): Promise<void> {
    await this.#session.write(`\r\x1b[K${text}`);
    const key = await this.#key();
    this.#session.keyboard.push(key);
    await this.#erase();
    const next = await this.#command(false);
    if (next !== undefined) this.#session.keyboard.push('q');
  }

  async #skip(rows: number): Promise<void> {
    await this.#erase();
    await this.#session.write(`\n...skipping ${rows} line${rows === 1 ? '' : 's'}\n\n`);
    await this.#skipTo(this.#line + rows);
    await this.#print(this.#screenful - 3);
  }

  /** Shows the screen before this one; with 0 this one again. */
  async #back(screens: number): Promise<void> {
    await this.#erase();
    if (screens > 0) await this.#session.write('...back 1 page\n');
    let rows = (screens + 1) * this.#screenful;
    let line = this.#line;
    for (; line > 0 && rows > 0; line--) rows -= this.#rows(line - 1).length;
    this.#line = line;
    this.#row = 0;
    await this.#session.write('\x1b[H\x1b[J');
    await this.#print(this.#screenful);
  }

  async #read(prompt: string): Promise<string | undefined> {
    const input = new LineInput();
    for (;;) {
      await this.#session.write(`\r\x1b[K${prompt}${input.text}`);
      const outcome = input.key(await this.#key());
      if (outcome === 'done') return input.text;
      if (outcome === 'cancelled') return undefined;
    }
  }

  async #search(pattern: string, count: number): Promise<void> {
    if (pattern === '') return this.#tell('No previous regular expression');
    this.#pattern = pattern;
    await this.#find(pattern, count);
  }

  async #find(pattern: string, count: number): Promise<void> {
    await this.#has(Number.POSITIVE_INFINITY);
    const found = findFrom(this.#source.lines, pattern, this.#line, count);
    await this.#erase();
    if (typeof found === 'string') return this.#tell(found);
    await this.#session.write('\n...skipping\n');
    await this.#skipTo(Math.max(this.#line, found - 2));
    await this.#print(this.#screenful - 2);
  }
}
