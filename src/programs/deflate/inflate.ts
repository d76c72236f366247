import type { Tick } from './deflate.ts';
import {
  Decoder,
  DISTANCE_BASES,
  DISTANCE_BITS,
  FIXED_DISTANCES,
  FIXED_LITERALS,
  LENGTH_BASES,
  LENGTH_BITS,
} from './huffman.ts';

/** Compressed data that is wrong, or ends too early (`truncated`). */
export class InflateError extends Error {
  readonly truncated: boolean;

  constructor(truncated: boolean) {
    super(truncated ? 'unexpected end of file' : 'invalid compressed data--format violated');
    this.truncated = truncated;
  }
}

const CODE_LENGTH_ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

/**
 * Decompresses (RFC 1951).
 * @returns the data, and where in the input it ended
 * @throws {InflateError}
 */
export function inflate(
  input: Uint8Array,
  start = 0,
  tick: Tick = () => undefined,
): Promise<{ data: Uint8Array; end: number }> {
  return new Inflater(input, start, tick).run();
}

class Inflater {
  readonly #input: Uint8Array;
  readonly #tick: Tick;
  #at: number;
  #bits = 0;
  #count = 0;
  #out = new Uint8Array(65536);
  #length = 0;

  constructor(input: Uint8Array, start: number, tick: Tick) {
    this.#input = input;
    this.#tick = tick;
    this.#at = start;
  }

  async run(): Promise<{ data: Uint8Array; end: number }> {
    let last: number;
    do {
      last = this.#take(1);
      const type = this.#take(2);
      if (type === 0) this.#stored();
      else if (type === 1) await this.#block(new Decoder(FIXED_LITERALS), new Decoder(FIXED_DISTANCES));
      else if (type === 2) await this.#dynamic();
      else throw new InflateError(false);
    } while (!last);
    return { data: this.#out.subarray(0, this.#length), end: this.#at };
  }

  readonly #bit = (): number => this.#take(1);

  #take(count: number): number {
    while (this.#count < count) {
      const byte = this.#input[this.#at++];
      if (byte === undefined) throw new InflateError(true);
      this.#bits |= byte << this.#count;
      this.#count += 8;
    }
    const value = this.#bits & ((1 << count) - 1);
    this.#bits >>>= count;
    this.#count -= count;
    return value;
  }

  #room(more: number): void {
    if (this.#length + more <= this.#out.length) return;
    const larger = new Uint8Array(Math.max(this.#out.length * 2, this.#length + more));
    larger.set(this.#out.subarray(0, this.#length));
    this.#out = larger;
  }

  #stored(): void {
    this.#bits = 0;
    this.#count = 0;
    const length = this.#take(16);
    if ((this.#take(16) ^ 0xffff) !== length) throw new InflateError(false);
    if (this.#at + length > this.#input.length) throw new InflateError(true);
    this.#room(length);
    this.#out.set(this.#input.subarray(this.#at, this.#at + length), this.#length);
    this.#length += length;
    this.#at += length;
  }

  async #dynamic(): Promise<void> {
    const literals = this.#take(5) + 257;
    const distances = this.#take(5) + 1;
    const codes = this.#take(4) + 4;
    const order = new Uint8Array(19);
    for (let i = 0; i < codes; i++) order[CODE_LENGTH_ORDER[i] as number] = this.#take(3);
    const decoder = new Decoder(order);
    const lengths = new Uint8Array(literals + distances);
    for (let at = 0; at < lengths.length; ) {
      const symbol = decoder.decode(this.#bit);
      if (symbol === undefined) throw new InflateError(false);
      if (symbol < 16) {
        lengths[at++] = symbol;
        continue;
      }
      if (symbol === 16 && at === 0) throw new InflateError(false);
      const value = symbol === 16 ? (lengths[at - 1] as number) : 0;
      const times = symbol === 16 ? 3 + this.#take(2) : symbol === 17 ? 3 + this.#take(3) : 11 + this.#take(7);
      lengths.fill(value, at, at + times);
      at += times;
    }
    await this.#block(new Decoder(lengths.subarray(0, literals)), new Decoder(lengths.subarray(literals)));
  }

  async #block(literals: Decoder, distances: Decoder): Promise<void> {
    for (let steps = 1; ; steps++) {
      const turn = (steps & 255) === 0 ? this.#tick() : undefined;
      if (turn) await turn;
      const symbol = literals.decode(this.#bit);
      if (symbol === undefined) throw new InflateError(false);
      if (symbol === 256) return;
      if (symbol < 256) {
        this.#room(1);
        this.#out[this.#length++] = symbol;
        continue;
      }
      const base = LENGTH_BASES[symbol - 257];
      if (base === undefined) throw new InflateError(false);
      const length = base + this.#take(LENGTH_BITS[symbol - 257] as number);
      const far = distances.decode(this.#bit);
      if (far === undefined || far >= DISTANCE_BASES.length) throw new InflateError(false);
      const distance = (DISTANCE_BASES[far] as number) + this.#take(DISTANCE_BITS[far] as number);
      if (distance > this.#length) throw new InflateError(false);
      this.#room(length);
      // Byte by byte: what is copied may be a part of what it makes.
      for (let i = 0; i < length; i++, this.#length++)
        this.#out[this.#length] = this.#out[this.#length - distance] as number;
    }
  }
}
