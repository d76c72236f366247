/** A place in a text: a line, from 0, and a column in UTF-16 units. */
export interface Position {
  line: number;
  column: number;
}

/** One replacement of lines, which can be taken back. */
interface Edit {
  at: number;
  before: readonly string[];
  after: readonly string[];
}

/** What was changed by one command, and where the cursor stood before it. */
interface Step {
  edits: Edit[];
  cursor: Position;
  /** Milliseconds since the epoch. */
  time: number;
  /** Its number among all steps that were ever made. */
  number: number;
  /** How many changes had been made before. */
  version: number;
}

/** The lines of a file that is edited, with all that can be undone. Always at least one line. */
export class TextBuffer {
  #lines: string[];
  readonly #done: Step[] = [];
  readonly #undone: Step[] = [];
  #open: Step | undefined;
  #version = 0;
  #saved = 0;
  #made = 0;
  #depth = 0;
  #steps = 0;

  readonly #now: () => number;

  /** @param now when a change is made, in milliseconds since the epoch */
  constructor(lines: readonly string[], now: () => number = () => 0) {
    this.#now = now;
    this.#lines = lines.length > 0 ? [...lines] : [''];
  }

  get lines(): readonly string[] {
    return this.#lines;
  }

  get count(): number {
    return this.#lines.length;
  }

  line(at: number): string {
    return this.#lines[at] ?? '';
  }

  /** Whether it differs from what was saved. */
  get modified(): boolean {
    return this.#version !== this.#saved;
  }

  markSaved(): void {
    this.#saved = this.#version;
  }

  /** Everything up to {@link end} is undone at once. */
  begin(cursor: Position): void {
    this.#open ??= { edits: [], cursor: { ...cursor }, time: this.#now(), number: 0, version: this.#version };
  }

  end(): void {
    if (this.#depth > 0) return;
    const step = this.#open;
    this.#open = undefined;
    if (!step || step.edits.length === 0) return;
    this.#steps += 1;
    step.number = this.#steps;
    this.#done.push(step);
    this.#undone.length = 0;
  }

  /** Runs what makes steps of its own so that they belong to the one that goes on. */
  async together(body: () => Promise<void>): Promise<void> {
    this.#depth += 1;
    try {
      await body();
    } finally {
      this.#depth -= 1;
    }
  }

  /** Puts lines in the place of `count` lines from `at` on. */
  replace(at: number, count: number, lines: readonly string[]): void {
    const alone = !this.#open;
    if (alone) this.begin({ line: at, column: 0 });
    const before = this.#lines.slice(at, at + count);
    // Of an empty text there is still one empty line.
    const after = before.length === this.#lines.length && lines.length === 0 ? [''] : [...lines];
    this.#open?.edits.push({ at, before, after });
    this.#splice(at, count, after);
    this.#made += 1;
    this.#version = this.#made;
    if (alone) this.end();
  }

  setLine(at: number, text: string): void {
    if (this.line(at) !== text) this.replace(at, 1, [text]);
  }

  /** Called for each change: from which line on, how many lines went, how many came. */
  onChange: ((at: number, removed: number, added: number) => void) | undefined;

  #splice(at: number, count: number, lines: readonly string[]): void {
    this.onChange?.(at, count, lines.length);
    if (lines.length < 10_000) this.#lines.splice(at, count, ...lines);
    else this.#lines = [...this.#lines.slice(0, at), ...lines, ...this.#lines.slice(at + count)];
  }

  /** Takes back the last step. Returns what it did, nothing where there is none. */
  undo(): Undone | undefined {
    return this.#move(this.#done, this.#undone, 'undo');
  }

  /** Does again what was undone last. */
  redo(): Undone | undefined {
    return this.#move(this.#undone, this.#done, 'redo');
  }

  #move(from: Step[], to: Step[], way: 'undo' | 'redo'): Undone | undefined {
    const step = from.pop();
    if (!step) return undefined;
    const linesBefore = this.#lines.length;
    const version = this.#version;
    const edits = way === 'undo' ? step.edits.toReversed() : step.edits;
    for (const { at, before, after } of edits) {
      const [taken, put] = way === 'undo' ? [after, before] : [before, after];
      this.#splice(at, taken.length, put);
    }
    this.#version = step.version;
    step.version = version;
    to.push(step);
    const first = step.edits.reduce((least, { at }) => Math.min(least, at), Number.POSITIVE_INFINITY);
    const size = Math.max(...step.edits.map(({ before, after }) => Math.max(before.length, after.length)));
    return {
      line: Math.min(first, this.#lines.length - 1),
      cursor: step.cursor,
      added: this.#lines.length - linesBefore,
      changed: size,
      restored: Math.max(...edits.map((edit) => (way === 'undo' ? edit.before : edit.after).length)),
      number: step.number,
      time: step.time,
    };
  }
}

/** What an undo or redo did. */
export interface Undone {
  /** The first line that changed. */
  line: number;
  /** Where the cursor was before the change was made. */
  cursor: Position;
  /** How many lines there are more, or fewer. */
  added: number;
  changed: number;
  /** How many lines were put back at once. */
  restored: number;
  /** The step's number. */
  number: number;
  /** When the change was made first. */
  time: number;
}
