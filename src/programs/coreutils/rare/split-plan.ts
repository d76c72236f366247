/** A piece of the input, as offsets of its characters. */
export interface Piece {
  from: number;
  to: number;
}

/** So many records in each. */
export function byRecords(text: string, count: number, end: string): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  let seen = 0;
  for (let at = text.indexOf(end); at >= 0; at = text.indexOf(end, at + 1)) {
    seen += 1;
    if (seen % count !== 0) continue;
    pieces.push({ from, to: at + 1 });
    from = at + 1;
  }
  if (from < text.length) pieces.push({ from, to: text.length });
  return pieces;
}

/** So many bytes in each. */
export function byBytes(length: number, size: number): Piece[] {
  const pieces: Piece[] = [];
  for (let from = 0; from < length; from += size) pieces.push({ from, to: Math.min(length, from + size) });
  return pieces;
}

/** As many whole records as fit into so many bytes; records that do not fit are cut. */
export function byRecordBytes(text: string, size: number, end: string): Piece[] {
  const pieces: Piece[] = [];
  for (let from = 0; from < text.length; ) {
    let to = Math.min(text.length, from + size);
    if (to < text.length) {
      const last = text.lastIndexOf(end, to - 1);
      if (last >= from) to = last + 1;
    }
    pieces.push({ from, to });
    from = to;
  }
  return pieces;
}

/** So many pieces of the same size; the last one has what is left over. */
export function inChunks(length: number, count: number): Piece[] {
  const size = Math.max(1, Math.floor(length / count));
  return Array.from({ length: count }, (_, n) => ({
    from: Math.min(length, n * size),
    to: n === count - 1 ? length : Math.min(length, (n + 1) * size),
  }));
}

/** So many pieces of about the same size, cut where records end. */
export function inRecordChunks(text: string, count: number, end: string): Piece[] {
  const size = Math.max(1, Math.floor(text.length / count));
  let from = 0;
  return Array.from({ length: count }, (_, n) => {
    const last = n === count - 1 ? text.length - 1 : (n + 1) * size - 1;
    if (from > last) return { from, to: from };
    const found = text.indexOf(end, last);
    const to = found < 0 ? text.length : found + 1;
    const piece = { from, to };
    from = to;
    return piece;
  });
}

/** What names end with: `aa`, `ab` … and, unless their length is given, longer ones when those are used up. */
export class Suffixes {
  readonly #alphabet: string;
  readonly #length: number;
  readonly #grows: boolean;
  #next: number;

  constructor(options: { alphabet: string; length: number; grows: boolean; start: number }) {
    this.#alphabet = options.alphabet;
    this.#length = options.length;
    this.#grows = options.grows;
    this.#next = options.start;
  }

  /** Nothing where all are used up. */
  next(): string | undefined {
    const base = this.#alphabet.length;
    let index = this.#next++;
    let length = this.#length;
    let prefix = '';
    while (this.#grows) {
      // Names that would begin with the last letter have one letter more behind it.
      const room = base ** length - base ** (length - 1);
      if (index < room) break;
      index -= room;
      prefix += this.#alphabet.at(-1);
      length += 1;
    }
    if (index >= base ** length) return undefined;
    let name = '';
    for (let n = 0; n < length; n++) {
      name = (this.#alphabet[index % base] as string) + name;
      index = Math.floor(index / base);
    }
    return prefix + name;
  }
}
