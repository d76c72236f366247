import type { Regex } from '../../regex/regex.ts';
import { Input, type Value } from './values.ts';

/** How a record is taken apart: at blanks, at a text, at what an expression matches, or into characters. */
export type FieldSeparator = ' ' | '' | { text: string } | { regex: Regex; newlines: boolean };

/** The parts of a text. */
export function splitText(text: string, separator: FieldSeparator): string[] {
  if (separator === ' ') {
    const trimmed = text.replace(/^[ \t\n]+|[ \t\n]+$/g, '');
    return trimmed === '' ? [] : trimmed.split(/[ \t\n]+/);
  }
  if (text === '') return [];
  if (separator === '') return text.split('');
  if ('text' in separator) return text.split(separator.text);
  const parts: string[] = [];
  let start = 0;
  for (let at = 0; at <= text.length; ) {
    const match = separator.regex.exec(text, at);
    if (!match) break;
    if (match.end === match.start) {
      at = match.end + 1;
      continue;
    }
    parts.push(text.slice(start, match.start));
    start = match.end;
    at = match.end;
  }
  parts.push(text.slice(start));
  return separator.newlines ? parts.flatMap((part) => part.split('\n')) : parts;
}

/** The current record and its fields, each made of the other when it is asked for. */
export class CurrentRecord {
  readonly #separator: () => FieldSeparator;
  readonly #join: (values: readonly Value[]) => string;
  #text: Value = '';
  /** From 1 on; 0 is not used. */
  #fields: Value[] = [];
  #isSplit = true;
  #isJoined = true;

  constructor(separator: () => FieldSeparator, join: (values: readonly Value[]) => string) {
    this.#separator = separator;
    this.#join = join;
  }

  set(text: Value): void {
    this.#text = text;
    this.#isSplit = false;
    this.#isJoined = true;
  }

  /** A new record; its fields are split with what separates them now. */
  read(text: string): void {
    this.set(new Input(text));
  }

  get whole(): Value {
    if (!this.#isJoined) {
      this.#text = new Input(this.#join(this.#fields.slice(1)));
      this.#isJoined = true;
    }
    return this.#text;
  }

  get text(): string {
    const { whole } = this;
    return whole instanceof Input ? whole.text : String(whole ?? '');
  }

  #split(): void {
    if (this.#isSplit) return;
    this.#isSplit = true;
    this.#fields = [undefined, ...splitText(this.text, this.#separator()).map((part) => new Input(part))];
  }

  get count(): number {
    this.#split();
    return Math.max(0, this.#fields.length - 1);
  }

  set count(count: number) {
    this.#split();
    const fields = this.#fields.slice(0, Math.max(0, Math.trunc(count)) + 1);
    while (fields.length < count + 1) fields.push(fields.length === 0 ? undefined : '');
    this.#fields = fields;
    this.#isJoined = false;
  }

  field(index: number): Value {
    if (index === 0) return this.whole;
    this.#split();
    return this.#fields[index];
  }

  setField(index: number, value: Value): void {
    if (index === 0) return this.set(value);
    this.#split();
    if (index > this.count) this.count = index;
    this.#fields[index] = value;
    this.#isJoined = false;
  }
}
