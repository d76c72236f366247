import type { Output } from '../../output.ts';
import { encodeText } from '../../text.ts';
import type { Matcher } from './matcher.ts';

/** How lines are printed. */
export interface PrintStyle {
  names: boolean;
  numbers: boolean;
  offsets: boolean;
  only: boolean;
  color: boolean;
  initialTab: boolean;
  nullNames: boolean;
  end: string;
  invert: boolean;
  /** Between groups of context; nothing where there is none. */
  groupSeparator: string | undefined;
}

const COLORS = { match: '01;31', name: '35', number: '32', separator: '36' };

/** Prints lines with their file's name, their number and so on. */
export class Printer {
  readonly #out: Output;
  readonly #style: PrintStyle;
  readonly #matcher: Matcher;
  #printed = false;

  constructor(out: Output, style: PrintStyle, matcher: Matcher) {
    this.#out = out;
    this.#style = style;
    this.#matcher = matcher;
  }

  /** @param mark `:` for a line that was looked for, `-` for context */
  line(name: string, number: number, offset: number, line: string, mark: ':' | '-'): Promise<void> | undefined {
    this.#printed = true;
    if (this.#style.only)
      return mark === ':' && !this.#style.invert ? this.#matches(name, number, offset, line) : undefined;
    const text = this.#style.color && (mark === ':') !== this.#style.invert ? this.#colored(line) : line;
    return this.#out.write(this.#prefix(name, number, offset, mark) + text + this.#style.end);
  }

  /** Between two groups of lines. */
  separate(): Promise<void> | undefined {
    const { groupSeparator } = this.#style;
    if (!this.#printed || groupSeparator === undefined) return undefined;
    return this.#out.write(`${this.#paint(groupSeparator, COLORS.separator)}\n`);
  }

  /** A name alone (-l), or before a number (-c). */
  name(name: string): string {
    return this.#paint(name, COLORS.name);
  }

  separator(text: string): string {
    return this.#paint(text, COLORS.separator);
  }

  async #matches(name: string, number: number, offset: number, line: string): Promise<void> {
    for (let at = 0; at <= line.length; ) {
      const found = this.#matcher.find(line, at);
      if (!found) return;
      if (found.end > found.start) {
        const byte = offset + (this.#style.offsets ? encodeText(line.slice(0, found.start)).length : 0);
        const text = this.#paint(line.slice(found.start, found.end), COLORS.match);
        await this.#out.write(this.#prefix(name, number, byte, ':') + text + this.#style.end);
      }
      at = found.end > found.start ? found.end : found.end + 1;
    }
  }

  #colored(line: string): string {
    let text = '';
    let done = 0;
    for (let at = 0; at <= line.length; ) {
      const found = this.#matcher.find(line, at);
      if (!found) break;
      if (found.end > found.start) {
        text += line.slice(done, found.start) + this.#paint(line.slice(found.start, found.end), COLORS.match);
        done = found.end;
      }
      at = found.end > found.start ? found.end : found.end + 1;
    }
    return text + line.slice(done);
  }

  #prefix(name: string, number: number, offset: number, mark: string): string {
    const { names, numbers, offsets, initialTab, nullNames } = this.#style;
    if (!names && !numbers && !offsets) return '';
    const separator = this.#paint(mark, COLORS.separator);
    let text = '';
    if (names) text += this.#paint(name, COLORS.name) + (nullNames ? '\0' : separator);
    if (numbers)
      text += this.#paint(initialTab ? String(number).padStart(4) : String(number), COLORS.number) + separator;
    if (offsets) text += this.#paint(String(offset), COLORS.number) + separator;
    return initialTab ? `${text}\t` : text;
  }

  #paint(text: string, code: string): string {
    return this.#style.color ? `\x1b[${code}m\x1b[K${text}\x1b[m\x1b[K` : text;
  }
}
