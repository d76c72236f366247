import {
  type Codes,
  codesOf,
  DISTANCE_BASES,
  DISTANCE_BITS,
  FIXED_DISTANCES,
  FIXED_LITERALS,
  LENGTH_BASES,
  LENGTH_BITS,
} from './huffman.ts';

const LITERALS: Codes = codesOf(FIXED_LITERALS);
const DISTANCES: Codes = codesOf(FIXED_DISTANCES);
const SHORTEST = 3;
const LONGEST = 258;
const WINDOW = 32768;
/** How many earlier places are tried for a match. */
const CHAIN = 32;

/** Gives others their turn, as a process's tick does. */
export type Tick = () => Promise<void> | undefined;

/** Compresses (RFC 1951): matches within 32 KiB, with the fixed codes. */
export async function deflate(data: Uint8Array, tick: Tick = () => undefined): Promise<Uint8Array> {
  const writer = new BitWriter(data.length);
  writer.bits(1, 1);
  writer.bits(1, 2);
  const heads = new Int32Array(65536).fill(-1);
  const before = new Int32Array(WINDOW);
  const insert = (at: number): number => {
    if (at + SHORTEST > data.length) return -1;
    const key = (((data[at] as number) << 8) ^ ((data[at + 1] as number) << 4) ^ (data[at + 2] as number)) & 0xffff;
    const earlier = heads[key] as number;
    before[at & (WINDOW - 1)] = earlier;
    heads[key] = at;
    return earlier;
  };
  let steps = 0;
  for (let at = 0; at < data.length; ) {
    const turn = (++steps & 255) === 0 ? tick() : undefined;
    if (turn) await turn;
    const { length, distance } = longest(data, at, insert(at), before);
    if (length < SHORTEST) {
      writer.code(LITERALS, data[at] as number);
      at += 1;
      continue;
    }
    writeMatch(writer, length, distance);
    for (let i = 1; i < length; i++) insert(at + i);
    at += length;
  }
  writer.code(LITERALS, 256);
  return writer.finish();
}

function longest(
  data: Uint8Array,
  at: number,
  first: number,
  before: Int32Array,
): { length: number; distance: number } {
  let best = { length: 0, distance: 0 };
  let place = first;
  for (let tries = 0; tries < CHAIN && place >= 0 && at - place <= WINDOW - LONGEST; tries++) {
    let length = 0;
    while (length < LONGEST && at + length < data.length && data[place + length] === data[at + length]) length += 1;
    if (length > best.length) best = { length, distance: at - place };
    const earlier = before[place & (WINDOW - 1)] as number;
    if (earlier >= place) break;
    place = earlier;
  }
  return best;
}

function writeMatch(writer: BitWriter, length: number, distance: number): void {
  const long = symbolOf(LENGTH_BASES, length);
  writer.code(LITERALS, 257 + long);
  writer.bits(length - (LENGTH_BASES[long] as number), LENGTH_BITS[long] as number);
  const far = symbolOf(DISTANCE_BASES, distance);
  writer.code(DISTANCES, far);
  writer.bits(distance - (DISTANCE_BASES[far] as number), DISTANCE_BITS[far] as number);
}

/** The last base that is not larger. */
function symbolOf(bases: readonly number[], value: number): number {
  let [low, high] = [0, bases.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((bases[middle] as number) <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}

class BitWriter {
  #out: Uint8Array;
  #length = 0;
  #bits = 0;
  #count = 0;

  constructor(expected: number) {
    this.#out = new Uint8Array(Math.max(64, expected));
  }

  code({ codes, lengths }: Codes, symbol: number): void {
    this.bits(codes[symbol] as number, lengths[symbol] as number);
  }

  bits(value: number, count: number): void {
    this.#bits |= value << this.#count;
    this.#count += count;
    while (this.#count >= 8) {
      this.#byte(this.#bits & 255);
      this.#bits >>>= 8;
      this.#count -= 8;
    }
  }

  #byte(byte: number): void {
    if (this.#length === this.#out.length) {
      const larger = new Uint8Array(this.#out.length * 2);
      larger.set(this.#out);
      this.#out = larger;
    }
    this.#out[this.#length++] = byte;
  }

  finish(): Uint8Array {
    if (this.#count > 0) this.#byte(this.#bits & 255);
    this.#count = 0;
    return this.#out.subarray(0, this.#length);
  }
}
