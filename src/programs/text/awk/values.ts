/** Text that came from outside: where it looks like a number, it compares as one. */
export class Input {
  readonly text: string;
  #number: number | undefined | null = null;

  constructor(text: string) {
    this.text = text;
  }

  /** The number that the text is; nothing where it is none. */
  get number(): number | undefined {
    if (this.#number === null)
      this.#number = /^\s*[-+]?(?:\d+\.?\d*(?:[eE][-+]?\d+)?|\.\d+(?:[eE][-+]?\d+)?|0[xX][0-9a-fA-F]+)\s*$/.test(
        this.text,
      )
        ? toNumber(this.text)
        : undefined;
    return this.#number;
  }
}

/** A number, a text, text from outside, or nothing yet (as good as 0 and ""). */
export type Value = number | string | Input | undefined;

/** The number that a text begins with, as strtod(3) reads it. */
export function parseNumber(text: string): number {
  const match =
    /^\s*([-+]?)(0[xX][0-9a-fA-F]+|\d+\.?\d*(?:[eE][-+]?\d+)?|\.\d+(?:[eE][-+]?\d+)?|inf(?:inity)?|nan)/i.exec(text);
  if (!match) return 0;
  const [, sign, digits = ''] = match;
  const value = /^i/i.test(digits) ? Number.POSITIVE_INFINITY : /^n/i.test(digits) ? Number.NaN : Number(digits);
  return sign === '-' ? -value : value;
}

function toNumber(text: string): number {
  return parseNumber(text);
}

export function number(value: Value): number {
  if (typeof value === 'number') return value;
  if (value === undefined) return 0;
  return parseNumber(typeof value === 'string' ? value : value.text);
}

export function truth(value: Value): boolean {
  if (typeof value === 'number') return value !== 0;
  if (value === undefined) return false;
  if (typeof value === 'string') return value !== '';
  return value.number === undefined ? value.text !== '' : value.number !== 0;
}
