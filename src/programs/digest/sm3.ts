import { BlockDigest, wordsToHex } from './digest.ts';

const START = [0x7380166f, 0x4914b2b9, 0x172442d7, 0xda8a0600, 0xa96f30bc, 0x163138aa, 0xe38dee4d, 0xb0fb0e4e];

function turn(value: number, bits: number): number {
  return (value << bits) | (value >>> (32 - bits));
}

/** SM3 (GB/T 32905-2016) */
export class Sm3 extends BlockDigest {
  readonly #state = Int32Array.from(START);

  constructor() {
    super({ block: 64, littleEndian: false });
  }

  protected override compress(view: DataView, offset: number): void {
    const word = new Int32Array(68);
    for (let n = 0; n < 16; n++) word[n] = view.getInt32(offset + 4 * n);
    const at = (n: number) => word[n] as number;
    for (let n = 16; n < 68; n++) {
      const mixed = at(n - 16) ^ at(n - 9) ^ turn(at(n - 3), 15);
      word[n] = mixed ^ turn(mixed, 15) ^ turn(mixed, 23) ^ turn(at(n - 13), 7) ^ at(n - 6);
    }
    let [a, b, c, d, e, f, g, h] = this.#state as unknown as [
      number,
      number,
      number,
      number,
      number,
      number,
      number,
      number,
    ];
    for (let n = 0; n < 64; n++) {
      const constant = n < 16 ? 0x79cc4519 : 0x7a879d8a;
      const ss1 = turn((turn(a, 12) + e + turn(constant, n % 32)) | 0, 7);
      const ss2 = ss1 ^ turn(a, 12);
      const first = n < 16 ? a ^ b ^ c : (a & b) | (a & c) | (b & c);
      const second = n < 16 ? e ^ f ^ g : (e & f) | (~e & g);
      const tt1 = (first + d + ss2 + (at(n) ^ at(n + 4))) | 0;
      const tt2 = (second + h + ss1 + at(n)) | 0;
      [d, c, b, a] = [c, turn(b, 9), a, tt1];
      [h, g, f, e] = [g, turn(f, 19), e, tt2 ^ turn(tt2, 9) ^ turn(tt2, 17)];
    }
    for (const [n, value] of [a, b, c, d, e, f, g, h].entries()) this.#state[n] = (this.#state[n] as number) ^ value;
  }

  protected override state(): string {
    return wordsToHex(this.#state);
  }
}
