import { hasMagic } from '../../fs/fnmatch.ts';
import { escapePattern } from './pattern.ts';

/** Where the pieces of an expanded word go. */
export interface Sink {
  /** What stands in the word itself. */
  literal(text: string, quoted: boolean): void;
  /** What an expansion gave: split at IFS where it is not quoted. */
  value(text: string, quoted: boolean): void;
  /** `$@`, `$*` and their like; `star` joins the items where they may not be apart. */
  list(items: readonly string[], quoted: boolean, star: boolean): void;
}

/** A word after splitting, before pathname expansion. */
export interface Field {
  text: string;
  /** The text as a pattern, with what was quoted escaped; nothing where it is a plain name. */
  pattern: string | undefined;
}

/** Collects the fields of an argument. */
export class FieldSink implements Sink {
  readonly fields: Field[] = [];
  readonly #ifs: string;
  readonly #extended: boolean;
  #text = '';
  #pattern = '';
  #mayBePattern = false;
  #open = false;

  /** @param ifs the value of IFS, its default where it is unset */
  constructor(ifs: string, extended: boolean) {
    this.#ifs = ifs;
    this.#extended = extended;
  }

  literal(text: string, quoted: boolean): void {
    this.#text += text;
    this.#pattern += quoted ? escapePattern(text) : text;
    if (quoted) this.#open = true;
    else if (text !== '') {
      this.#open = true;
      this.#mayBePattern ||= /[*?[(]/.test(text);
    }
  }

  value(text: string, quoted: boolean): void {
    if (quoted) this.literal(text, true);
    else if (text !== '') this.#split(text);
  }

  list(items: readonly string[], quoted: boolean, star: boolean): void {
    if (quoted && star) {
      this.value(items.join(this.#ifs.slice(0, 1)), true);
      return;
    }
    for (const [i, item] of items.entries()) {
      if (i > 0) this.#close();
      this.value(item, quoted);
    }
  }

  /** All fields, the last one closed. */
  finish(): Field[] {
    this.#close();
    return this.fields;
  }

  #close(): void {
    if (!this.#open) return;
    const pattern =
      this.#mayBePattern && hasMagic(this.#pattern, { extglob: this.#extended }) ? this.#pattern : undefined;
    this.fields.push({ text: this.#text, pattern });
    this.#text = '';
    this.#pattern = '';
    this.#mayBePattern = false;
    this.#open = false;
  }

  #split(text: string): void {
    const ifs = this.#ifs;
    let start = 0;
    for (let at = 0; at < text.length; at++) {
      const c = text[at] as string;
      if (!ifs.includes(c)) continue;
      this.literal(text.slice(start, at), false);
      at = this.#delimiter(text, at);
      start = at + 1;
    }
    this.literal(text.slice(start), false);
  }

  /** Ends the field at a delimiter: white space of IFS around at most one other character of it. Returns its last offset. */
  #delimiter(text: string, from: number): number {
    let at = from;
    const had = this.#open;
    const isBlank = (c: string | undefined) =>
      c !== undefined && (c === ' ' || c === '\t' || c === '\n') && this.#ifs.includes(c);
    while (isBlank(text[at])) at += 1;
    const hard = text[at] !== undefined && this.#ifs.includes(text[at] as string);
    if (hard) {
      // A delimiter that is no white space ends a field even where there is nothing in it.
      this.#open = true;
      at += 1;
      while (isBlank(text[at])) at += 1;
    }
    if (had || hard) this.#close();
    return at - 1;
  }
}

/** Collects one text: no splitting, no pathname expansion. */
export class TextSink implements Sink {
  text = '';
  readonly #ifs: string;
  readonly #quote: (text: string) => string;

  /** @param quote what is done to quoted text: escaping it for a pattern, for instance */
  constructor(ifs: string, quote: (text: string) => string = (text) => text) {
    this.#ifs = ifs;
    this.#quote = quote;
  }

  literal(text: string, quoted: boolean): void {
    this.text += quoted ? this.#quote(text) : text;
  }

  value(text: string, quoted: boolean): void {
    this.literal(text, quoted);
  }

  list(items: readonly string[], quoted: boolean, star: boolean): void {
    this.literal(items.join(star ? this.#ifs.slice(0, 1) : ' '), quoted);
  }
}
