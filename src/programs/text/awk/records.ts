import type { Input as OpenInput } from '../../input.ts';
import type { Output } from '../../output.ts';
import type { Regex } from '../../regex/regex.ts';
import { decodeBytes } from '../../text.ts';

/** Where a record ends: at a text, at what an expression matches, or at empty lines. */
export type Separator = string | Regex | 'paragraph';

/** Reads records as they come. */
export class RecordReader {
  readonly #input: OpenInput;
  readonly #out: Output;
  #text = '';
  #at = 0;
  #ended = false;
  #started = false;

  constructor(input: OpenInput, out: Output) {
    this.#input = input;
    this.#out = out;
  }

  /** The next record without what ended it; `undefined` at the end. May need to wait: then it returns a promise. */
  next(separator: Separator): string | undefined | Promise<string | undefined> {
    const found = this.#find(separator);
    if (found !== undefined) return found;
    if (this.#ended) return this.#rest(separator);
    return this.#wait(separator);
  }

  async #wait(separator: Separator): Promise<string | undefined> {
    for (;;) {
      if (!this.#input.stream.file.readable) await this.#out.flush();
      const data = await this.#input.stream.read();
      this.#text = this.#text.slice(this.#at) + decodeBytes(data);
      this.#at = 0;
      if (data.length === 0) this.#ended = true;
      const found = this.#find(separator);
      if (found !== undefined) return found;
      if (this.#ended) return this.#rest(separator);
    }
  }

  #find(separator: Separator): string | undefined {
    if (separator === 'paragraph') return this.#paragraph();
    if (typeof separator === 'string') {
      const end = this.#text.indexOf(separator, this.#at);
      return end < 0 ? undefined : this.#cut(end, end + separator.length);
    }
    const match = separator.exec(this.#text, this.#at);
    // What matches at the end of what is there so far might match more.
    if (!match || match.end === match.start || (match.end === this.#text.length && !this.#ended)) return undefined;
    return this.#cut(match.start, match.end);
  }

  #paragraph(): string | undefined {
    if (!this.#started) {
      while (this.#text[this.#at] === '\n') this.#at += 1;
      if (this.#at === this.#text.length) return undefined;
      this.#started = true;
    }
    const end = this.#text.indexOf('\n\n', this.#at);
    if (end < 0) return undefined;
    let after = end + 2;
    while (this.#text[after] === '\n') after += 1;
    if (after === this.#text.length && !this.#ended) return undefined;
    return this.#cut(end, after);
  }

  #cut(end: number, after: number): string {
    const record = this.#text.slice(this.#at, end);
    this.#at = after;
    return record;
  }

  #rest(separator: Separator): string | undefined {
    if (this.#at >= this.#text.length) return undefined;
    const record = this.#text.slice(this.#at);
    this.#at = this.#text.length;
    return separator === 'paragraph' ? record.replace(/\n+$/, '') : record;
  }

  close(): void {
    this.#input.close();
  }
}
