import { Blake2b } from '../../digest/blake2b.ts';
import type { Digest } from '../../digest/digest.ts';
import { Md5 } from '../../digest/md5.ts';
import { Sha1, Sha224, Sha256, Sha384, Sha512 } from '../../digest/sha.ts';
import { Sm3 } from '../../digest/sm3.ts';

/** A checksum that is told in hexadecimal digits. */
export interface Algorithm {
  /** What it is called in lines of BSD's style. */
  tag: string;
  /** Bytes of the sum; those of BLAKE2b can be fewer. */
  length: number;
  make(length: number): Digest;
}

/** By cksum's names. */
export const ALGORITHMS: Readonly<Record<string, Algorithm>> = {
  md5: { tag: 'MD5', length: 16, make: () => new Md5() },
  sha1: { tag: 'SHA1', length: 20, make: () => new Sha1() },
  sha224: { tag: 'SHA224', length: 28, make: () => new Sha224() },
  sha256: { tag: 'SHA256', length: 32, make: () => new Sha256() },
  sha384: { tag: 'SHA384', length: 48, make: () => new Sha384() },
  sha512: { tag: 'SHA512', length: 64, make: () => new Sha512() },
  blake2b: { tag: 'BLAKE2b', length: 64, make: (length) => new Blake2b(length) },
  sm3: { tag: 'SM3', length: 32, make: () => new Sm3() },
};

/** Of all bytes at once. */
export function digestOf(algorithm: Algorithm, data: Uint8Array, length = algorithm.length): string {
  const digest = algorithm.make(length);
  digest.update(data);
  return digest.hex();
}

/** cksum's own (POSIX): a CRC of the bytes and of their number. */
export function crc(data: Uint8Array): number {
  let sum = 0;
  const add = (byte: number) => {
    sum ^= byte << 24;
    for (let bit = 0; bit < 8; bit++) sum = sum < 0 ? (sum << 1) ^ 0x04c11db7 : sum << 1;
  };
  for (const byte of data) add(byte);
  for (let length = data.length; length > 0; length = Math.floor(length / 256)) add(length & 255);
  return ~sum >>> 0;
}

/** sum's, as BSD has it. */
export function bsdSum(data: Uint8Array): number {
  let sum = 0;
  for (const byte of data) sum = ((sum >> 1) + ((sum & 1) << 15) + byte) & 0xffff;
  return sum;
}

/** sum's, as System V has it. */
export function sysvSum(data: Uint8Array): number {
  let sum = 0;
  for (const byte of data) sum = (sum + byte) >>> 0;
  const folded = (sum & 0xffff) + (sum >>> 16);
  return (folded & 0xffff) + (folded >>> 16);
}
