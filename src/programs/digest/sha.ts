import { BlockDigest, wordsToHex } from './digest.ts';

/** SHA-1 (FIPS 180-4) */
export class Sha1 extends BlockDigest {
  readonly #state = Int32Array.of(0x67452301, 0xefcdab89 | 0, 0x98badcfe | 0, 0x10325476, 0xc3d2e1f0 | 0);
  readonly #words = new Int32Array(80);

  constructor() {
    super({ block: 64, littleEndian: false });
  }

  protected override compress(view: DataView, offset: number): void {
    const words = this.#words;
    for (let i = 0; i < 16; i++) words[i] = view.getInt32(offset + 4 * i);
    for (let i = 16; i < 80; i++) {
      words[i] = rotate(
        (words[i - 3] as number) ^ (words[i - 8] as number) ^ (words[i - 14] as number) ^ (words[i - 16] as number),
        1,
      );
    }
    let [a, b, c, d, e] = this.#state as unknown as [number, number, number, number, number];
    for (let i = 0; i < 80; i++) {
      const mixed =
        i < 20
          ? ((b & c) | (~b & d)) + 0x5a827999
          : i < 40
            ? (b ^ c ^ d) + 0x6ed9eba1
            : i < 60
              ? ((b & c) | (b & d) | (c & d)) + 0x8f1bbcdc
              : (b ^ c ^ d) + 0xca62c1d6;
      const next = (rotate(a, 5) + mixed + e + (words[i] as number)) | 0;
      e = d;
      d = c;
      c = rotate(b, 30);
      b = a;
      a = next;
    }
    const state = this.#state;
    for (const [index, value] of [a, b, c, d, e].entries()) state[index] = (state[index] as number) + value;
  }

  protected override state(): string {
    return wordsToHex(this.#state);
  }
}

/** The first primes: what SHA-2's constants are roots of. */
function primes(count: number): number[] {
  const found: number[] = [];
  for (let n = 2; found.length < count; n++) if (found.every((prime) => n % prime !== 0)) found.push(n);
  return found;
}

/** The first `bits` bits behind the point of a square or cube root. */
function rootBits(n: number, root: 2 | 3, bits: number): bigint {
  const scaled = BigInt(n) << BigInt(root * bits);
  let low = 0n;
  let high = 1n << BigInt(bits + 8);
  while (high - low > 1n) {
    const middle = (low + high) >> 1n;
    if (middle ** BigInt(root) <= scaled) low = middle;
    else high = middle;
  }
  return low & ((1n << BigInt(bits)) - 1n);
}

/** The second 32 bits behind the point of a square root. */
function lowerBits(prime: number): number {
  return Number(BigInt.asIntN(32, rootBits(prime, 2, 64)));
}

/** The primes that SHA-224 and SHA-384 begin with: the ninth to the sixteenth. */
const LATER = primes(16).slice(8);

const K256 = Int32Array.from(primes(64), (prime) => Number(BigInt.asIntN(32, rootBits(prime, 3, 32))));

/** SHA-256 (FIPS 180-4) */
export class Sha256 extends BlockDigest {
  readonly #state: Int32Array;
  readonly #words = new Int32Array(64);
  readonly #length: number;

  /** @param length how many of the eight words of the state are the hash: 7 for SHA-224 */
  constructor(length: 7 | 8 = 8) {
    super({ block: 64, littleEndian: false });
    this.#length = length;
    this.#state =
      length === 7
        ? Int32Array.from(LATER, lowerBits)
        : Int32Array.from(primes(8), (prime) => Number(BigInt.asIntN(32, rootBits(prime, 2, 32))));
  }

  protected override compress(view: DataView, offset: number): void {
    const words = this.#words;
    for (let i = 0; i < 16; i++) words[i] = view.getInt32(offset + 4 * i);
    for (let i = 16; i < 64; i++) {
      const w15 = words[i - 15] as number;
      const w2 = words[i - 2] as number;
      const s0 = rotate(w15, 25) ^ rotate(w15, 14) ^ (w15 >>> 3);
      const s1 = rotate(w2, 15) ^ rotate(w2, 13) ^ (w2 >>> 10);
      words[i] = (words[i - 16] as number) + s0 + (words[i - 7] as number) + s1;
    }
    const state = this.#state;
    let [a, b, c, d, e, f, g, h] = state as unknown as [number, number, number, number, number, number, number, number];
    for (let i = 0; i < 64; i++) {
      const s1 = rotate(e, 26) ^ rotate(e, 21) ^ rotate(e, 7);
      const t1 = (h + s1 + ((e & f) ^ (~e & g)) + (K256[i] as number) + (words[i] as number)) | 0;
      const s0 = rotate(a, 30) ^ rotate(a, 19) ^ rotate(a, 10);
      const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
      h = g;
      g = f;
      f = e;
      e = (d + t1) | 0;
      d = c;
      c = b;
      b = a;
      a = (t1 + t2) | 0;
    }
    for (const [index, value] of [a, b, c, d, e, f, g, h].entries()) state[index] = (state[index] as number) + value;
  }

  protected override state(): string {
    return wordsToHex(this.#state.subarray(0, this.#length));
  }
}

/** SHA-512 (FIPS 180-4), with big integers: nobody hashes much with it here. */
export class Sha512 extends BlockDigest {
  #state: bigint[];
  readonly #length: number;
  static readonly #constants = primes(80).map((prime) => rootBits(prime, 3, 64));

  /** @param length how many of the eight words of the state are the hash: 6 for SHA-384 */
  constructor(length: 6 | 8 = 8) {
    super({ block: 128, littleEndian: false });
    this.#length = length;
    this.#state = (length === 6 ? LATER : primes(8)).map((prime) => rootBits(prime, 2, 64));
  }

  protected override compress(view: DataView, offset: number): void {
    const mask = (1n << 64n) - 1n;
    const rotateRight = (value: bigint, bits: bigint) => ((value >> bits) | (value << (64n - bits))) & mask;
    const words = Array.from({ length: 16 }, (_, i) => view.getBigUint64(offset + 8 * i));
    for (let i = 16; i < 80; i++) {
      const w15 = words[i - 15] as bigint;
      const w2 = words[i - 2] as bigint;
      const s0 = rotateRight(w15, 1n) ^ rotateRight(w15, 8n) ^ (w15 >> 7n);
      const s1 = rotateRight(w2, 19n) ^ rotateRight(w2, 61n) ^ (w2 >> 6n);
      words.push(((words[i - 16] as bigint) + s0 + (words[i - 7] as bigint) + s1) & mask);
    }
    let [a, b, c, d, e, f, g, h] = this.#state as [bigint, bigint, bigint, bigint, bigint, bigint, bigint, bigint];
    for (let i = 0; i < 80; i++) {
      const s1 = rotateRight(e, 14n) ^ rotateRight(e, 18n) ^ rotateRight(e, 41n);
      const t1 = h + s1 + ((e & f) ^ (~e & mask & g)) + (Sha512.#constants[i] as bigint) + (words[i] as bigint);
      const s0 = rotateRight(a, 28n) ^ rotateRight(a, 34n) ^ rotateRight(a, 39n);
      const t2 = s0 + ((a & b) ^ (a & c) ^ (b & c));
      [h, g, f, e, d, c, b, a] = [g, f, e, (d + t1) & mask, c, b, a, (t1 + t2) & mask];
    }
    this.#state = [a, b, c, d, e, f, g, h].map((value, index) => ((this.#state[index] as bigint) + value) & mask);
  }

  protected override state(): string {
    return this.#state
      .slice(0, this.#length)
      .map((word) => word.toString(16).padStart(16, '0'))
      .join('');
  }
}

/** SHA-224: SHA-256 from other words on, cut (FIPS 180-4). */
export class Sha224 extends Sha256 {
  constructor() {
    super(7);
  }
}

/** SHA-384: SHA-512 from other words on, cut (FIPS 180-4). */
export class Sha384 extends Sha512 {
  constructor() {
    super(6);
  }
}

function rotate(value: number, bits: number): number {
  return (value << bits) | (value >>> (32 - bits));
}
