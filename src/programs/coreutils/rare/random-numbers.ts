import type { Random } from '../../../kernel/random.ts';
import { Failure } from '../../failure.ts';

/** Where random bytes come from. */
type Source = (count: number) => Uint8Array;

/** Uniformly distributed integers out of random bytes: as GNU's tools make them, so that the same bytes give the same. */
export class RandomNumbers {
  readonly #bytes: Source;
  #number = 0n;
  #most = 0n;

  constructor(bytes: Source) {
    this.#bytes = bytes;
  }

  /** One of 0 to count - 1. */
  choose(count: bigint): bigint {
    const most = count - 1n;
    let [number, limit] = [this.#number, this.#most];
    for (;;) {
      if (limit < most) {
        let needed = 0;
        for (let reach = limit; reach < most; needed++) reach = (reach << 8n) + 255n;
        for (const byte of this.#bytes(needed)) {
          number = (number << 8n) + BigInt(byte);
          limit = (limit << 8n) + 255n;
        }
      }
      if (limit === most) {
        [this.#number, this.#most] = [0n, 0n];
        return number;
      }
      const excess = limit - most;
      const unusable = excess % count;
      const last = limit - unusable;
      if (number <= last) {
        this.#number = number / count;
        this.#most = excess / count;
        return number % count;
      }
      number -= last + 1n;
      limit = unusable - 1n;
    }
  }
}

/** Bytes of a file, as long as there are some. @throws {Failure} at its end */
export function bytesOfFile(data: Uint8Array, name: string): Source {
  let at = 0;
  return (count) => {
    if (at + count > data.length) throw new Failure(`${name}: end of file`);
    at += count;
    return data.subarray(at - count, at);
  };
}

export function bytesOfMachine(random: Random): Source {
  return (count) => Uint8Array.from({ length: count }, () => random.uint32() >>> 24);
}
