import type { Digest } from './digest.ts';

const MASK = (1n << 64n) - 1n;
const START = [
  0x6a09e667f3bcc908n,
  0xbb67ae8584caa73bn,
  0x3c6ef372fe94f82bn,
  0xa54ff53a5f1d36f1n,
  0x510e527fade682d1n,
  0x9b05688c2b3e6c1fn,
  0x1f83d9abfb41bd6bn,
  0x5be0cd19137e2179n,
];
/** Which words each round takes, as hexadecimal digits. */
const ORDERS = [
  '0123456789abcdef',
  'ea489fd61c02b753',
  'b8c052fdae367194',
  '7931dcbe265a40f8',
  '905724afe1bc683d',
  '2c6a0b834d75fe19',
  'c51fed4a0763928b',
  'db7ec13950f4862a',
  '6fe9b308c2d714a5',
  'a2847615fb9e3cd0',
].map((digits) => [...digits].map((digit) => Number.parseInt(digit, 16)));

/** BLAKE2b without a key (RFC 7693). */
export class Blake2b implements Digest {
  readonly #length: number;
  readonly #state = [...START];
  readonly #block = new Uint8Array(128);
  #held = 0;
  #count = 0n;

  /** @param length bytes of the hash, at most 64 */
  constructor(length: number) {
    this.#length = length;
    this.#state[0] = (START[0] as bigint) ^ BigInt(0x01010000 ^ length);
  }

  update(data: Uint8Array): void {
    for (let at = 0; at < data.length; ) {
      if (this.#held === 128) {
        this.#count += 128n;
        this.#compress(false);
        this.#held = 0;
      }
      const part = data.subarray(at, at + 128 - this.#held);
      this.#block.set(part, this.#held);
      this.#held += part.length;
      at += part.length;
    }
  }

  hex(): string {
    this.#count += BigInt(this.#held);
    this.#block.fill(0, this.#held);
    this.#compress(true);
    const view = new DataView(new ArrayBuffer(64));
    for (const [at, word] of this.#state.entries()) view.setBigUint64(8 * at, word, true);
    return Array.from(new Uint8Array(view.buffer, 0, this.#length), (byte) => byte.toString(16).padStart(2, '0')).join(
      '',
    );
  }

  #compress(last: boolean): void {
    const view = new DataView(this.#block.buffer);
    const words = Array.from({ length: 16 }, (_, at) => view.getBigUint64(8 * at, true));
    const v = [...this.#state, ...START];
    v[12] = (v[12] as bigint) ^ (this.#count & MASK);
    if (last) v[14] = (v[14] as bigint) ^ MASK;
    const turn = (value: bigint, bits: bigint) => ((value >> bits) | (value << (64n - bits))) & MASK;
    const mix = (a: number, b: number, c: number, d: number, x: bigint, y: bigint) => {
      for (const [word, first, second] of [
        [x, 32n, 24n],
        [y, 16n, 63n],
      ] as const) {
        v[a] = ((v[a] as bigint) + (v[b] as bigint) + word) & MASK;
        v[d] = turn((v[d] as bigint) ^ (v[a] as bigint), first);
        v[c] = ((v[c] as bigint) + (v[d] as bigint)) & MASK;
        v[b] = turn((v[b] as bigint) ^ (v[c] as bigint), second);
      }
    };
    for (let round = 0; round < 12; round++) {
      const order = ORDERS[round % 10] as number[];
      const word = (at: number) => words[order[at] as number] as bigint;
      for (let n = 0; n < 4; n++) mix(n, n + 4, n + 8, n + 12, word(2 * n), word(2 * n + 1));
      for (let n = 0; n < 4; n++)
        mix(n, 4 + ((n + 1) % 4), 8 + ((n + 2) % 4), 12 + ((n + 3) % 4), word(8 + 2 * n), word(9 + 2 * n));
    }
    for (let n = 0; n < 8; n++) this.#state[n] = (this.#state[n] as bigint) ^ (v[n] as bigint) ^ (v[n + 8] as bigint);
  }
}
