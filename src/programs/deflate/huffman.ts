/** Codes of Huffman, as RFC 1951 makes them of their lengths. */
export interface Codes {
  /** For each symbol its code, with the bits in the order in which they are written. */
  codes: Uint16Array;
  lengths: Uint8Array;
}

/** A base and how many more bits follow, for each length or distance symbol (RFC 1951, 3.2.5). */
export const LENGTH_BASES = [
  3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258,
];
export const LENGTH_BITS = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0];
export const DISTANCE_BASES = [
  1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097, 6145,
  8193, 12289, 16385, 24577,
];
export const DISTANCE_BITS = [
  0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13,
];

/** Lengths of the codes that need not be told (3.2.6). */
export const FIXED_LITERALS = Uint8Array.from({ length: 288 }, (_, symbol) =>
  symbol < 144 ? 8 : symbol < 256 ? 9 : symbol < 280 ? 7 : 8,
);
export const FIXED_DISTANCES = new Uint8Array(30).fill(5);

const MOST = 15;

/** Codes in the order of lengths and symbols. */
export function codesOf(lengths: Uint8Array): Codes {
  const counts = new Uint16Array(MOST + 2);
  for (const length of lengths) if (length > 0) counts[length] = (counts[length] as number) + 1;
  const next = new Uint16Array(MOST + 2);
  for (let bits = 1; bits <= MOST; bits++) next[bits + 1] = ((next[bits] as number) + (counts[bits] as number)) << 1;
  const codes = Uint16Array.from(lengths, (length) => {
    if (length === 0) return 0;
    const code = next[length] as number;
    next[length] = code + 1;
    return reversed(code, length);
  });
  return { codes, lengths };
}

function reversed(code: number, bits: number): number {
  let out = 0;
  for (let i = 0; i < bits; i++) out |= ((code >> i) & 1) << (bits - 1 - i);
  return out;
}

/** Decodes one symbol at a time. */
export class Decoder {
  readonly #counts = new Uint16Array(MOST + 1);
  readonly #symbols: Uint16Array;

  constructor(lengths: Uint8Array) {
    for (const length of lengths) if (length > 0) this.#counts[length] = (this.#counts[length] as number) + 1;
    const offsets = new Uint16Array(MOST + 2);
    for (let bits = 1; bits <= MOST; bits++)
      offsets[bits + 1] = (offsets[bits] as number) + (this.#counts[bits] as number);
    this.#symbols = new Uint16Array(lengths.length);
    lengths.forEach((length, symbol) => {
      if (length === 0) return;
      this.#symbols[offsets[length] as number] = symbol;
      offsets[length] = (offsets[length] as number) + 1;
    });
  }

  /** @returns nothing where the bits are no code */
  decode(bit: () => number): number | undefined {
    let [code, first, index] = [0, 0, 0];
    for (let bits = 1; bits <= MOST; bits++) {
      code |= bit();
      const count = this.#counts[bits] as number;
      if (code - count < first) return this.#symbols[index + code - first];
      index += count;
      first = (first + count) << 1;
      code <<= 1;
    }
    return undefined;
  }
}
