import type { WindowSize } from '../../../kernel/tty.ts';
import type { Regex } from '../../regex/regex.ts';
import type { Document, Place } from './document.ts';
import { layOut, type Row } from './layout.ts';
import type { LessOptions } from './options.ts';

/** A row that is shown, and of which line it is. */
export interface ShownRow extends Row {
  line: number;
  row: number;
}

/** What of a document is on the screen, and how one moves in it. */
export class Viewport {
  document: Document;
  top: Place;
  /** Rows above the first line, which one gets only by force. */
  above = 0;
  /** The text is shorter than the screen and stands at its head, the prompt right below. */
  squished = false;
  /** Columns to the left that are not shown, with long lines chopped. */
  shift = 0;
  /** What is shown in reverse video. */
  highlight: Regex | undefined;
  /** Only lines that this accepts are shown. */
  filter: ((line: string) => boolean) | undefined;
  readonly options: LessOptions;
  readonly #size: () => Readonly<WindowSize>;

  constructor(document: Document, options: LessOptions, size: () => Readonly<WindowSize>) {
    this.document = document;
    this.top = document.place;
    this.options = options;
    this.#size = size;
  }

  /** Rows for text. */
  get height(): number {
    return Math.max(1, this.#size().rows - 1);
  }

  get width(): number {
    return this.#size().columns;
  }

  /** The rows that a line takes. */
  rowsOf(line: number): Row[] {
    const text = this.document.source.lines[line] ?? '';
    const marks = this.highlight && this.options.highlight ? matches(this.highlight, text) : [];
    return layOut(text, {
      width: this.width,
      chop: this.options.chop || this.shift > 0,
      shift: this.shift,
      margin: this.options.numbers === 2 ? `${String(line + 1).padStart(7)} ` : '',
      raw: this.options.raw,
      tabStop: this.options.tabStop,
      marks,
    });
  }

  /** The rows of text on the screen, as far as they have been read. */
  rows(limit: number = this.height - this.above): ShownRow[] {
    const shown: ShownRow[] = [];
    let { line, row } = this.top;
    for (let at = this.#visible(line, 1); at !== undefined && shown.length < limit; at = this.#visible(at + 1, 1)) {
      if (at !== line) row = 0;
      line = at;
      const rows = this.rowsOf(at);
      for (const each of rows.slice(row)) {
        if (shown.length >= limit) break;
        shown.push({ ...each, line: at, row });
        row += 1;
      }
    }
    return shown;
  }

  /** Whether there is more than the screen holds among what was read. */
  get overflows(): boolean {
    return this.rows(this.height - this.above + 1).length > this.height - this.above;
  }

  /** Whether the last of the text is on the screen. */
  get atEnd(): boolean {
    return this.document.source.ended && !this.overflows;
  }

  /** One row on. Returns whether there was one. */
  forward(): boolean {
    if (this.above > 0) {
      this.above -= 1;
      return true;
    }
    const next = this.#next(this.top);
    if (!next) return false;
    this.top = next;
    return true;
  }

  /** One row back. Returns whether there was one. */
  back(): boolean {
    this.squished = false;
    const before = this.#before(this.top);
    if (!before) return false;
    this.top = before;
    return true;
  }

  /** Puts a line so many rows below the head of the screen. */
  put(line: number, below = 0): void {
    this.squished = false;
    this.above = 0;
    this.top = { line: this.#visible(line, 1) ?? this.#visible(line, -1) ?? 0, row: 0 };
    for (let n = 0; n < below; n++) if (!this.back()) break;
  }

  /** Puts the last row at the foot of the screen. */
  putEnd(): void {
    const last = this.#visible(this.document.source.lines.length - 1, -1) ?? 0;
    this.squished = false;
    this.above = 0;
    this.top = { line: last, row: Math.max(0, this.rowsOf(last).length - 1) };
    for (let n = 1; n < this.height; n++) {
      if (this.back()) continue;
      this.above = this.height - n;
      break;
    }
  }

  /** Another width folds otherwise: the line at the head stays there. */
  refit(): void {
    this.top = { line: this.top.line, row: Math.min(this.top.row, this.rowsOf(this.top.line).length - 1) };
  }

  #next({ line, row }: Place): Place | undefined {
    if (row + 1 < this.rowsOf(line).length) return { line, row: row + 1 };
    const next = this.#visible(line + 1, 1);
    return next === undefined ? undefined : { line: next, row: 0 };
  }

  #before({ line, row }: Place): Place | undefined {
    if (row > 0) return { line, row: row - 1 };
    const before = this.#visible(line - 1, -1);
    return before === undefined ? undefined : { line: before, row: this.rowsOf(before).length - 1 };
  }

  /** The nearest line in a direction, itself included, that is shown. */
  #visible(line: number, step: 1 | -1): number | undefined {
    const { lines } = this.document.source;
    for (let at = line; at >= 0 && at < lines.length; at += step) {
      if (this.options.squeeze && at > 0 && lines[at] === '' && lines[at - 1] === '') continue;
      if (!this.filter || this.filter(lines[at] as string)) return at;
    }
    return undefined;
  }
}

function matches(regex: Regex, text: string): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  for (let at = 0; at <= text.length; ) {
    const match = regex.exec(text, at);
    if (!match) break;
    if (match.end > match.start) found.push(match);
    at = Math.max(match.end, match.start + 1);
  }
  return found;
}
