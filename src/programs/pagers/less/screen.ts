import type { Process } from '../../../kernel/process.ts';
import type { Key } from '../../screen/keys.ts';
import { LineInput } from '../../screen/line-input.ts';
import type { Session } from '../../screen/session.ts';
import { columns } from '../../width.ts';
import { Arrivals } from '../arrivals.ts';
import type { LessArguments } from './arguments.ts';
import type { Document, Place } from './document.ts';
import { promptText } from './prompts.ts';
import type { Search } from './search.ts';
import type { Viewport } from './viewport.ts';

/** Ends the pager. */
export class Quit extends Error {}

/** What a pager that was interrupted gives up. */
export class Interrupted extends Error {}

export const REVERSE = (text: string) => `\x1b[7m${text}\x1b[27m`;

/** What is shown, and the keys that come. */
export class PagerScreen {
  protected readonly proc: Process;
  protected readonly session: Session;
  protected readonly given: LessArguments;
  protected readonly files: string[];
  protected readonly arrivals: Arrivals;
  protected index = 0;
  protected fresh = true;
  protected view!: Viewport;
  protected previous: Viewport | undefined;
  protected search: Search | undefined;
  protected readonly patterns: string[] = [];
  protected lastPlace: Place | undefined;
  protected half: number | undefined;
  protected filterShown = false;
  protected text: readonly string[] = [];
  /** Whether all of it fits on one screen, and nothing is to be drawn, is not known yet. */
  protected undecided = false;
  /** Keys that are still to come of commands which were given beforehand. */
  protected ahead = 0;

  constructor(proc: Process, session: Session, given: LessArguments) {
    this.proc = proc;
    this.session = session;
    this.given = given;
    this.files = given.files;
    this.arrivals = new Arrivals(session.keyboard);
  }

  protected get options() {
    return this.given.options;
  }

  protected async leave(): Promise<void> {
    const { rows } = this.session.size;
    if (!this.options.alternate && !this.undecided) await this.session.write(`\x1b[${rows}H\x1b[K`);
  }

  /** Reads until `enough`, or the end. A key stops it where the learner need not wait. */
  protected async load(document: Document, enough: () => boolean, options: { patient?: boolean } = {}): Promise<void> {
    const { source } = document;
    while (!enough() && !source.ended) {
      const read = source.read();
      const key = await this.arrivals.race(read);
      if (key === undefined) continue;
      if (key === '^C') {
        this.arrivals.take();
        this.session.interrupt();
        throw new Interrupted();
      }
      if (!options.patient || key === 'q') return;
      await read;
    }
  }

  /** Reads what the screen has room for, and shows it as it comes. */
  protected async fill(): Promise<void> {
    const { document } = this.view;
    for (let shown = -1; !document.source.ended && !this.view.overflows; ) {
      const rows = this.view.rows().length;
      if (rows !== shown && !this.session.keyboard.ready && !this.undecided) await this.draw('');
      shown = rows;
      const before = document.source.lines.length;
      await this.load(document, () => document.source.lines.length > before);
      if (document.source.lines.length === before && !document.source.ended) return;
    }
    if (this.view.overflows || this.view.rows().length >= this.view.height) this.view.squished = false;
  }

  protected async draw(prompt: string, plain = false): Promise<void> {
    const { height, above } = this.view;
    const tilde = this.options.tildes ? '~' : '';
    const text = this.view.rows().map((row) => row.text);
    const rows = [...Array.from({ length: above }, () => tilde), ...text];
    if (!this.view.squished) while (rows.length < height) rows.push(tilde);
    this.text = rows;
    await this.drawFoot(prompt, plain);
  }

  /** What is at the foot of the screen alone; the text stays as it was drawn. */
  protected async drawFoot(prompt: string, plain = false): Promise<void> {
    const { width } = this.view;
    const folded = fold(prompt, width);
    const all = [...this.text, ...folded.map((part) => (plain || part === '' ? part : REVERSE(part)))];
    const shown = all.slice(Math.max(0, all.length - this.session.size.rows));
    const cursor = { row: shown.length - 1, column: Math.min(width - 1, columns(folded.at(-1) ?? '')) };
    while (shown.length < this.session.size.rows) shown.push('');
    await this.session.canvas.draw(shown, cursor);
  }

  protected async showPrompt(): Promise<void> {
    const { document } = this.view;
    if (this.options.prompt === 'long' && document.size !== undefined) await this.load(document, () => false);
    const text = this.previous
      ? this.view.atEnd
        ? 'HELP -- END -- Press g to see it again, or q when done'
        : 'HELP -- Press RETURN for more, or q when done'
      : promptText(this.view, { index: this.index, names: this.files, fresh: this.fresh });
    const shown = this.filterShown ? (text === ':' ? '& ' : `& ${text}`) : text;
    await this.draw(shown, text === ':');
  }

  /** Says something at the foot of the screen; the next key takes it away, and does what it does unless it is Return. */
  protected async message(text: string): Promise<void> {
    const shown = `${text}  (press RETURN)`;
    if (this.view) await this.drawFoot(shown);
    else await this.session.canvas.draw([REVERSE(shown)], { row: 0, column: shown.length });
    const key = await this.key();
    if (key !== 'Enter' && key !== ' ' && key !== '^J' && key !== '^C') this.arrivals.push(key);
  }

  protected async confirm(question: string): Promise<boolean> {
    const size = { row: 0, column: question.length };
    if (this.view) await this.drawFoot(question);
    else await this.session.canvas.draw([REVERSE(question)], size);
    const key = await this.key();
    return key === 'y' || key === 'Y';
  }

  protected async bell(): Promise<void> {
    if (this.options.quiet === 0) await this.session.canvas.bell();
  }

  /** The next key; a new size of the window is dealt with on the way. */
  protected async key(): Promise<Key> {
    for (;;) {
      const event = await this.arrivals.next();
      if (this.ahead > 0) this.ahead -= 1;
      if ('key' in event) return event.key;
      if ('end' in event) throw new Quit();
      if (!this.view) continue;
      this.view.squished = false;
      this.view.refit();
      await this.fill();
      await this.showPrompt();
    }
  }

  /** A line at the foot of the screen; nothing where it was given up. */
  protected async line(prompt: string, history: readonly string[] = []): Promise<string | undefined> {
    const input = new LineInput({ history });
    for (;;) {
      await this.draw(`${prompt}${input.text}`, true);
      const outcome = input.key(await this.key());
      if (outcome === 'done') return input.text;
      if (outcome === 'cancelled') return undefined;
    }
  }

  protected quit(): void {
    if (!this.previous) throw new Quit();
    this.view = this.previous;
    this.previous = undefined;
  }
}

function fold(text: string, width: number): string[] {
  const rows = [''];
  for (const char of text) {
    if (columns(rows.at(-1) ?? '') + columns(char) > width) rows.push('');
    rows[rows.length - 1] += char;
  }
  return rows;
}
