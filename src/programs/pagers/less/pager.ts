import { isSysError } from '../../../kernel/errno.ts';
import type { Process } from '../../../kernel/process.ts';
import { start } from '../../execute.ts';
import type { Key } from '../../screen/keys.ts';
import { LineInput } from '../../screen/line-input.ts';
import type { Session } from '../../screen/session.ts';
import { columns } from '../../width.ts';
import { Arrivals } from '../arrivals.ts';
import type { LessArguments } from './arguments.ts';
import { Document, looksBinary, openError, type Place } from './document.ts';
import { HELP } from './help.ts';
import { type Action, actionOf } from './keys.ts';
import { targetRow } from './options.ts';
import { promptText, statusText } from './prompts.ts';
import { type Direction, findLine, lineTest, type Search } from './search.ts';
import { FIXED, TOGGLES } from './toggle.ts';
import { Viewport } from './viewport.ts';

/** Ends the pager. */
class Quit extends Error {}

/** What a pager that was interrupted gives up. */
class Interrupted extends Error {}

const REVERSE = (text: string) => `\x1b[7m${text}\x1b[27m`;

/** less on a terminal: shows one of its files and does what the keys say. */
export class Pager {
  readonly #proc: Process;
  readonly #session: Session;
  readonly #given: LessArguments;
  readonly #files: string[];
  readonly #arrivals: Arrivals;
  #index = 0;
  #fresh = true;
  #view!: Viewport;
  #previous: Viewport | undefined;
  #search: Search | undefined;
  readonly #patterns: string[] = [];
  #lastPlace: Place | undefined;
  #half: number | undefined;
  #filterShown = false;
  #text: readonly string[] = [];
  /** Whether all of it fits on one screen, and nothing is to be drawn, is not known yet. */
  #undecided = false;
  /** Keys that are still to come of commands which were given beforehand. */
  #ahead = 0;

  constructor(proc: Process, session: Session, given: LessArguments) {
    this.#proc = proc;
    this.#session = session;
    this.#given = given;
    this.#files = given.files;
    this.#arrivals = new Arrivals(session.keyboard);
  }

  async run(): Promise<number> {
    try {
      if (!(await this.#openFirst())) return 1;
      for (;;) await this.#turn();
    } catch (error) {
      if (!(error instanceof Quit)) throw error;
      await this.#leave();
      return 0;
    }
  }

  get #options() {
    return this.#given.options;
  }

  // Files.

  async #openFirst(): Promise<boolean> {
    for (let at = 0; at < this.#files.length; ) {
      if (await this.#open(at)) return true;
      this.#files.splice(at, 1);
    }
    return false;
  }

  /** Goes to a file of the list. Returns whether it could be opened. */
  async #open(index: number): Promise<boolean> {
    const path = this.#files[index] as string;
    const error = openError(this.#proc, path);
    if (error !== undefined) {
      await this.#message(error);
      this.#fresh = true;
      return false;
    }
    const document = Document.open(this.#proc, path);
    await this.#load(document, () => document.source.lines.length > 0);
    if (!this.#options.force && looksBinary(document.source.lines.slice(0, 20).join('\n'))) {
      if (!(await this.#confirm(`"${document.name}" may be a binary file.  See it anyway? `))) {
        document.close();
        return false;
      }
    }
    const first = this.#view === undefined;
    this.#view?.document.close();
    this.#view = new Viewport(document, this.#options, () => this.#session.size);
    this.#index = index;
    this.#fresh = true;
    this.#view.squished = first;
    this.#undecided = first && this.#options.quitIfOneScreen;
    await this.#fill();
    if (this.#undecided) await this.#quitIfShort();
    this.#undecided = false;
    const commands = [...(first ? this.#given.first : []), ...this.#given.every];
    const keys = commands.flatMap((text) => [...text]).map(keyOf);
    this.#ahead = keys.length;
    this.#arrivals.push(...keys);
    return true;
  }

  async #quitIfShort(): Promise<void> {
    await this.#load(this.#view.document, () => this.#view.overflows);
    if (!this.#view.atEnd) return;
    const text = this.#view.rows().map((row) => `${row.text}\n`);
    await this.#session.write(text.join(''));
    throw new Quit();
  }

  async #leave(): Promise<void> {
    const { rows } = this.#session.size;
    if (!this.#options.alternate && !this.#undecided) await this.#session.write(`\x1b[${rows}H\x1b[K`);
  }

  async #another(by: number, count: number): Promise<void> {
    const index = this.#index + by * count;
    if (this.#files[index] === undefined) {
      const which = count > 1 ? `${count}-th ` : '';
      await this.#message(by > 0 ? `No ${which}next file` : `No ${which}previous file`);
      return;
    }
    await this.#open(index);
  }

  // Reading on.

  /** Reads until `enough`, or the end. A key stops it where the learner need not wait. */
  async #load(document: Document, enough: () => boolean, options: { patient?: boolean } = {}): Promise<void> {
    const { source } = document;
    while (!enough() && !source.ended) {
      const read = source.read();
      const key = await this.#arrivals.race(read);
      if (key === undefined) continue;
      if (key === '^C') {
        this.#arrivals.take();
        this.#session.interrupt();
        throw new Interrupted();
      }
      if (!options.patient || key === 'q') return;
      await read;
    }
  }

  /** Reads what the screen has room for, and shows it as it comes. */
  async #fill(): Promise<void> {
    const { document } = this.#view;
    for (let shown = -1; !document.source.ended && !this.#view.overflows; ) {
      const rows = this.#view.rows().length;
      if (rows !== shown && !this.#session.keyboard.ready && !this.#undecided) await this.#draw('');
      shown = rows;
      const before = document.source.lines.length;
      await this.#load(document, () => document.source.lines.length > before);
      if (document.source.lines.length === before && !document.source.ended) return;
    }
    if (this.#view.overflows || this.#view.rows().length >= this.#view.height) this.#view.squished = false;
  }

  // Showing.

  async #draw(prompt: string, plain = false): Promise<void> {
    const { height, above } = this.#view;
    const tilde = this.#options.tildes ? '~' : '';
    const text = this.#view.rows().map((row) => row.text);
    const rows = [...Array.from({ length: above }, () => tilde), ...text];
    if (!this.#view.squished) while (rows.length < height) rows.push(tilde);
    this.#text = rows;
    await this.#drawFoot(prompt, plain);
  }

  /** What is at the foot of the screen alone; the text stays as it was drawn. */
  async #drawFoot(prompt: string, plain = false): Promise<void> {
    const { width } = this.#view;
    const folded = fold(prompt, width);
    const all = [...this.#text, ...folded.map((part) => (plain || part === '' ? part : REVERSE(part)))];
    const shown = all.slice(Math.max(0, all.length - this.#session.size.rows));
    const cursor = { row: shown.length - 1, column: Math.min(width - 1, columns(folded.at(-1) ?? '')) };
    while (shown.length < this.#session.size.rows) shown.push('');
    await this.#session.canvas.draw(shown, cursor);
  }

  async #showPrompt(): Promise<void> {
    const { document } = this.#view;
    if (this.#options.prompt === 'long' && document.size !== undefined) await this.#load(document, () => false);
    const text = this.#previous
      ? this.#view.atEnd
        ? 'HELP -- END -- Press g to see it again, or q when done'
        : 'HELP -- Press RETURN for more, or q when done'
      : promptText(this.#view, { index: this.#index, names: this.#files, fresh: this.#fresh });
    const shown = this.#filterShown ? (text === ':' ? '& ' : `& ${text}`) : text;
    await this.#draw(shown, text === ':');
  }

  /** Says something at the foot of the screen; the next key takes it away, and does what it does unless it is Return. */
  async #message(text: string): Promise<void> {
    const shown = `${text}  (press RETURN)`;
    if (this.#view) await this.#drawFoot(shown);
    else await this.#session.canvas.draw([REVERSE(shown)], { row: 0, column: shown.length });
    const key = await this.#key();
    if (key !== 'Enter' && key !== ' ' && key !== '^J' && key !== '^C') this.#arrivals.push(key);
  }

  async #confirm(question: string): Promise<boolean> {
    const size = { row: 0, column: question.length };
    if (this.#view) await this.#drawFoot(question);
    else await this.#session.canvas.draw([REVERSE(question)], size);
    const key = await this.#key();
    return key === 'y' || key === 'Y';
  }

  async #bell(): Promise<void> {
    if (this.#options.quiet === 0) await this.#session.canvas.bell();
  }

  /** The next key; a new size of the window is dealt with on the way. */
  async #key(): Promise<Key> {
    for (;;) {
      const event = await this.#arrivals.next();
      if (this.#ahead > 0) this.#ahead -= 1;
      if ('key' in event) return event.key;
      if ('end' in event) throw new Quit();
      if (!this.#view) continue;
      this.#view.squished = false;
      this.#view.refit();
      await this.#fill();
      await this.#showPrompt();
    }
  }

  /** A line at the foot of the screen; nothing where it was given up. */
  async #line(prompt: string, history: readonly string[] = []): Promise<string | undefined> {
    const input = new LineInput({ history });
    for (;;) {
      await this.#draw(`${prompt}${input.text}`, true);
      const outcome = input.key(await this.#key());
      if (outcome === 'done') return input.text;
      if (outcome === 'cancelled') return undefined;
    }
  }

  // Commands.

  async #turn(): Promise<void> {
    try {
      await this.#fill();
      const seen = this.#ahead === 0;
      if (seen) await this.#showPrompt();
      const { key, count } = await this.#command();
      if (seen) this.#fresh = false;
      const action = actionOf(key);
      if (!action) await this.#bell();
      else await this.#do(action, count);
    } catch (error) {
      if (!(error instanceof Interrupted)) throw error;
      if (this.#options.quitOnInterrupt) throw new Quit();
    }
  }

  /** A command's key, with the number that was typed before it. */
  async #command(): Promise<{ key: Key; count: number | undefined }> {
    let digits = '';
    for (;;) {
      const key = await this.#key();
      if (/^[0-9.]$/.test(key)) digits += key;
      else if ((key === 'Backspace' || key === '^H') && digits !== '') digits = digits.slice(0, -1);
      else return { key, count: digits === '' ? undefined : Number.parseInt(digits, 10) };
      if (digits === '') await this.#showPrompt();
      else await this.#drawFoot(`:${digits}`, true);
    }
  }

  async #do(action: Action, count: number | undefined): Promise<void> {
    const { height } = this.#view;
    const window = this.#options.window ?? height;
    const half = () => {
      if (count !== undefined) this.#half = count;
      return this.#half ?? Math.floor((height + 2) / 2);
    };
    switch (action) {
      case 'forward-line':
        return this.#forward(count ?? 1);
      case 'forward-screen':
        return this.#forward(count ?? window);
      case 'forward-screen-force':
        return this.#forward(count ?? window, true);
      case 'forward-force':
        return this.#forward(count ?? 1, true);
      case 'forward-window':
        if (count !== undefined) this.#options.window = count;
        return this.#forward(count ?? window);
      case 'forward-scroll':
        return this.#forward(half());
      case 'back-line':
        return this.#back(count ?? 1);
      case 'back-screen':
        return this.#back(count ?? window);
      case 'back-force':
        return this.#back(count ?? 1, true);
      case 'back-window':
        if (count !== undefined) this.#options.window = count;
        return this.#back(count ?? window);
      case 'back-scroll':
        return this.#back(half());
      case 'right':
      case 'left':
      case 'far-left':
      case 'far-right':
        return this.#sideways(action, count);
      case 'top':
        return this.#goToLine(count ?? 1);
      case 'end':
        return count === undefined ? this.#goToEnd() : this.#goToLine(count);
      case 'percent':
        return this.#goToPercent(count ?? 0);
      case 'set-mark':
      case 'go-mark':
        return this.#mark(action);
      case 'search-forward':
        return this.#askSearch(1, count);
      case 'search-back':
        return this.#askSearch(-1, count);
      case 'again':
      case 'again-other':
        return this.#searchAgain(action === 'again' ? 1 : -1, count);
      case 'undo-highlight':
        this.#view.highlight = this.#view.highlight ? undefined : this.#search?.regex;
        return;
      case 'filter':
        return this.#askFilter();
      case 'status':
        await this.#load(this.#view.document, () => this.#view.document.size === undefined);
        return this.#message(statusText(this.#view, { index: this.#index, names: this.#files, fresh: true }));
      case 'option':
      case 'query-option':
        return this.#option(action === 'option');
      case 'colon':
        return this.#colon(count ?? 1);
      case 'examine':
        return this.#examine();
      case 'zed':
        if ((await this.#key()) === 'Z') throw new Quit();
        return this.#bell();
      case 'follow':
        return this.#follow();
      case 'edit':
        return this.#edit();
      case 'shell':
        return this.#shell();
      case 'save':
        return this.#save();
      case 'help':
        return this.#help();
      case 'version':
        return this.#message('less 590');
      case 'every': {
        const line = await this.#line('+');
        if (line !== undefined) this.#given.every.splice(0, Number.POSITIVE_INFINITY, line);
        return;
      }
      case 'repaint':
      case 'reload':
        this.#view.squished = false;
        this.#session.canvas.invalidate();
        return;
      case 'stop':
        return this.#session.suspend();
      case 'interrupt':
        this.#session.interrupt();
        if (this.#options.quitOnInterrupt) throw new Quit();
        return;
      case 'quit':
        return this.#quit();
    }
  }

  #quit(): void {
    if (!this.#previous) throw new Quit();
    this.#view = this.#previous;
    this.#previous = undefined;
  }

  async #forward(rows: number, force = false): Promise<void> {
    const view = this.#view;
    const { document } = view;
    if (view.atEnd && !force) {
      if (document.source.lines.length === 0) view.squished = false;
      if (this.#options.quitAtEnd > 0) return this.#endReached();
      return this.#bell();
    }
    for (let n = 0; n < rows; n++) {
      if (!view.overflows) await this.#load(document, () => view.overflows);
      if (!force && !view.overflows) break;
      if (view.squished) view.squished = false;
      if (!view.forward()) break;
      const turn = this.#proc.tick();
      if (turn) await turn;
    }
    if (view.atEnd && this.#options.quitAtEnd === 2) await this.#endReached();
  }

  async #endReached(): Promise<void> {
    if (this.#files[this.#index + 1] === undefined) throw new Quit();
    await this.#another(1, 1);
  }

  async #back(rows: number, force = false): Promise<void> {
    const view = this.#view;
    let moved = 0;
    for (; moved < rows; moved++) {
      if (view.back()) continue;
      if (!force || view.above + 1 >= view.height) break;
      view.above += 1;
    }
    if (moved === 0) await this.#bell();
  }

  async #sideways(action: 'left' | 'right' | 'far-left' | 'far-right', count: number | undefined): Promise<void> {
    const view = this.#view;
    const step = count ?? Math.max(1, Math.floor(view.width / 2));
    view.squished = false;
    if (action === 'far-right')
      view.shift = Math.max(0, Math.max(...view.rows().map(({ text }) => columns(text))) - view.width);
    else view.shift = action === 'far-left' ? 0 : Math.max(0, view.shift + (action === 'right' ? step : -step));
  }

  #remember(): void {
    this.#lastPlace = { ...this.#view.top };
  }

  async #goToLine(number: number): Promise<void> {
    const { document } = this.#view;
    await this.#load(document, () => document.source.lines.length >= number, { patient: true });
    if (document.source.lines.length < number && number > 1) {
      await this.#message(`Cannot seek to line number ${number}`);
      return;
    }
    this.#remember();
    this.#view.put(Math.max(0, number - 1), targetRow(this.#options, this.#session.size));
  }

  async #goToEnd(): Promise<void> {
    const { document } = this.#view;
    await this.#load(document, () => false, { patient: true });
    this.#remember();
    this.#view.putEnd();
  }

  async #goToPercent(percent: number): Promise<void> {
    const { document } = this.#view;
    await this.#load(document, () => false, { patient: true });
    this.#remember();
    const wanted = Math.floor((Math.min(100, percent) * (document.length ?? 0)) / 100);
    const line = document.source.ends.findIndex((end) => end > wanted);
    if (line < 0) this.#view.putEnd();
    else this.#view.put(line, targetRow(this.#options, this.#session.size));
  }

  async #mark(action: 'set-mark' | 'go-mark'): Promise<void> {
    await this.#draw(action === 'set-mark' ? 'set mark: ' : 'goto mark: ', true);
    const key = await this.#key();
    const { document } = this.#view;
    if (action === 'set-mark') {
      if (/^[a-zA-Z]$/.test(key)) document.marks.set(key, { ...this.#view.top });
      else await this.#bell();
      return;
    }
    if (key === '^C' || key === 'Escape') return;
    if (key === '^') return this.#goToLine(1);
    if (key === '$') return this.#goToEnd();
    const place = key === "'" ? (this.#lastPlace ?? { line: 0, row: 0 }) : document.marks.get(key);
    if (!place) return this.#message(/^[a-zA-Z]$/.test(key) ? 'Mark not set' : 'Invalid mark letter');
    this.#remember();
    this.#view.put(place.line);
    this.#view.top = { ...place };
  }

  // Searching.

  async #askSearch(direction: Direction, count: number | undefined): Promise<void> {
    const line = await this.#line(direction > 0 ? '/' : '?', this.#patterns);
    if (line === undefined) return;
    if (line === '') return this.#searchAgain((direction * (this.#search?.direction ?? direction)) as Direction, count);
    this.#patterns.push(line);
    const negated = line.startsWith('!');
    const test = lineTest(negated ? line.slice(1) : line, this.#options.ignoreCase);
    if (typeof test === 'string') return this.#message(test);
    this.#search = { regex: test, direction, negated };
    this.#view.highlight = negated ? undefined : test;
    return this.#find(this.#search, direction, count ?? 1, true);
  }

  async #searchAgain(sign: Direction, count: number | undefined): Promise<void> {
    if (!this.#search) return this.#message('No previous regular expression');
    this.#view.highlight = this.#search.negated ? undefined : this.#search.regex;
    return this.#find(this.#search, (sign * this.#search.direction) as Direction, count ?? 1);
  }

  /** @param whole the screen itself is searched too: from its head, or backwards from its foot */
  async #find(search: Search, direction: Direction, count: number, whole = false): Promise<void> {
    const view = this.#view;
    const target = targetRow(this.#options, this.#session.size);
    const rows = view.rows();
    const foot = rows.at(-1)?.line ?? 0;
    const current = (rows[Math.max(0, target - view.above)] ?? view.top).line + direction;
    const from = !whole ? current : direction > 0 ? (rows[0]?.line ?? 0) : foot;
    const line = await findLine(search, view, { from, direction, count, proc: this.#proc }, () =>
      this.#load(view.document, () => false, { patient: true }),
    );
    if (line === undefined) return this.#message('Pattern not found');
    this.#remember();
    view.put(line, target);
  }

  async #askFilter(): Promise<void> {
    const line = await this.#line('&/');
    if (line === undefined) return;
    const negated = line.startsWith('!');
    const test = line === '' ? undefined : lineTest(negated ? line.slice(1) : line, this.#options.ignoreCase);
    if (typeof test === 'string') return this.#message(test);
    this.#view.filter = test && ((text) => test.test(text) !== negated);
    this.#filterShown = test !== undefined;
    this.#view.put(this.#view.top.line);
  }

  // Options.

  async #option(change: boolean): Promise<void> {
    const lead = change ? '-' : '_';
    await this.#draw(lead, true);
    const key = await this.#key();
    if (key === '^C' || key === 'Escape' || key === 'Enter' || key === 'Backspace') return;
    const name = key === '-' || key === '_' ? await this.#line(lead.repeat(2)) : undefined;
    if ((key === '-' || key === '_') && name === undefined) return;
    const letter = name === undefined ? key : Object.keys(TOGGLES).find((each) => TOGGLES[each]?.name.startsWith(name));
    const toggle = letter === undefined ? undefined : TOGGLES[letter];
    const fixed = letter === undefined ? undefined : FIXED[letter];
    if (fixed !== undefined) return this.#message(`Cannot change the -${letter} (--${fixed}) option`);
    if (!toggle) return this.#message(`There is no ${name === undefined ? `-${key}` : `--${name}`} option`);
    if (change) toggle.turn(this.#options);
    if (change && this.#view.squished) {
      this.#view.squished = false;
      await this.#draw('');
    }
    await this.#message(toggle.tell(this.#options));
    if (change) {
      this.#view.refit();
      this.#view.squished = false;
    }
  }

  // Other files, and the world outside.

  async #colon(count: number): Promise<void> {
    await this.#draw(' :', true);
    const key = await this.#key();
    if (key === 'n') return this.#another(1, count);
    if (key === 'p') return this.#another(-1, count);
    if (key === 'x') {
      if (this.#index !== 0) await this.#open(0);
      else await this.#goToLine(1);
      return;
    }
    if (key === 'e') return this.#examine();
    if (key === 'f') return this.#do('status', undefined);
    if (key === 'd') return this.#forget();
    if (key === 'q' || key === 'Q') return this.#quit();
    return this.#bell();
  }

  async #forget(): Promise<void> {
    if (this.#files.length === 1) return this.#bell();
    this.#files.splice(this.#index, 1);
    await this.#open(Math.min(this.#index, this.#files.length - 1));
  }

  async #examine(): Promise<void> {
    const path = (await this.#line('Examine: '))?.trim();
    if (path === undefined) return;
    if (path === '') {
      await this.#open(this.#index);
      return;
    }
    const error = openError(this.#proc, path);
    if (error !== undefined) {
      this.#fresh = true;
      return this.#message(error);
    }
    this.#files.splice(this.#index + 1, 0, path);
    await this.#open(this.#index + 1);
  }

  async #help(): Promise<void> {
    if (this.#previous) return;
    this.#previous = this.#view;
    this.#view = new Viewport(Document.of(this.#proc, 'HELP', HELP), this.#options, () => this.#session.size);
  }

  /** Stays at the end and shows what is added, until ^C. */
  async #follow(): Promise<void> {
    const { source, size } = this.#view.document;
    for (;;) {
      await this.#load(this.#view.document, () => false, { patient: true });
      this.#view.putEnd();
      await this.#draw('Waiting for data... (interrupt to abort)');
      if (size === undefined && source.ended) {
        const key = await this.#key();
        if (key === '^C') return;
        continue;
      }
      const key = await this.#arrivals.race(this.#proc.sleep(1000));
      if (key === '^C') {
        this.#arrivals.take();
        return;
      }
      if (key !== undefined) this.#arrivals.take();
      source.retry();
    }
  }

  async #edit(): Promise<void> {
    const { name } = this.#view.document;
    if (name === undefined) return this.#message('Cannot edit standard input');
    const editor = this.#proc.env.get('VISUAL') ?? this.#proc.env.get('EDITOR') ?? 'vi';
    const line = (this.#view.rows()[0]?.line ?? 0) + 1;
    await this.#session.outside(() => this.#wait(['/bin/sh', '-c', `${editor} +${line} "$1"`, 'sh', name]));
    const { top } = this.#view;
    await this.#open(this.#index);
    await this.#goToLine(top.line + 1);
  }

  async #shell(): Promise<void> {
    const line = await this.#line('!');
    if (line === undefined) return;
    const shell = this.#proc.env.get('SHELL') ?? '/bin/sh';
    const run = async () => {
      await this.#wait(line === '' ? [shell] : [shell, '-c', line]);
    };
    const done = async () => {
      await this.#session.write(REVERSE('!done  (press RETURN)'));
      await this.#arrivals.next();
      await this.#session.write('\n');
    };
    await this.#session.outside(run, done);
    this.#view.squished = false;
    this.#fresh = true;
  }

  async #wait(words: readonly string[]): Promise<void> {
    const started = start(this.#proc, words);
    if (!('child' in started)) return;
    try {
      await this.#proc.waitFor(started.child);
    } catch (error) {
      if (!isSysError(error)) throw error;
    }
  }

  async #save(): Promise<void> {
    if (this.#view.document.name !== undefined) return this.#message('Input is not a pipe');
    const path = await this.#line('log file: ');
    if (!path) return;
    try {
      await this.#load(this.#view.document, () => false, { patient: true });
      this.#proc.fs.writeFile(path, this.#view.document.source.lines.map((line) => `${line}\n`).join(''));
    } catch (error) {
      if (!isSysError(error)) throw error;
      await this.#message(`Cannot write to "${path}"`);
    }
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

function keyOf(char: string): Key {
  return char === '\r' ? 'Enter' : char;
}
