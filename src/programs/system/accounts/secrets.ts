import type { Random } from '../../../kernel/random.ts';
import { Sha512 } from '../../digest/sha.ts';

const LETTERS = './0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
/** Few, so that nobody waits. */
const ROUNDS = 1000;
/** In which order the bytes of the digest are written, three for each four characters. */
const ORDER = Array.from({ length: 21 }, (_, n) => [(n * 22) % 63, (n * 22 + 21) % 63, (n * 22 + 42) % 63] as const);

function hash(...parts: readonly Uint8Array[]): Uint8Array {
  const digest = new Sha512();
  for (const part of parts) digest.update(part);
  return Uint8Array.from(digest.hex().match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}

function repeated(bytes: Uint8Array, length: number): Uint8Array {
  return Uint8Array.from({ length }, (_, at) => bytes[at % bytes.length] as number);
}

/** crypt(3) with SHA-512: `$6$rounds=1000$SALT$…`. */
export async function crypt(password: string, salt: string, tick: () => Promise<void> | undefined): Promise<string> {
  const encoder = new TextEncoder();
  const key = encoder.encode(password);
  const salted = encoder.encode(salt);
  const b = hash(key, salted, key);
  const parts: Uint8Array[] = [key, salted, repeated(b, key.length)];
  for (let bits = key.length; bits > 0; bits >>= 1) parts.push(bits & 1 ? b : key);
  let a = hash(...parts);
  const p = repeated(hash(...Array.from({ length: key.length }, () => key)), key.length);
  const s = repeated(hash(...Array.from({ length: 16 + (a[0] as number) }, () => salted)), salted.length);
  for (let round = 0; round < ROUNDS; round++) {
    const mix: Uint8Array[] = [round & 1 ? p : a];
    if (round % 3) mix.push(s);
    if (round % 7) mix.push(p);
    mix.push(round & 1 ? a : p);
    a = hash(...mix);
    const turn = (round & 15) === 0 ? tick() : undefined;
    if (turn) await turn;
  }
  let text = '';
  const put = (value: number, count: number) => {
    let left = value;
    for (let n = 0; n < count; n++) {
      text += LETTERS[left & 63];
      left >>= 6;
    }
  };
  for (const [x, y, z] of ORDER) put(((a[x] as number) << 16) | ((a[y] as number) << 8) | (a[z] as number), 4);
  put(a[63] as number, 2);
  return `$6$rounds=${ROUNDS}$${salt}$${text}`;
}

export function newSalt(random: Random): string {
  return Array.from({ length: 16 }, () => LETTERS[random.integer(0, 64)]).join('');
}

/** Whether a password is the one that a field of shadow(5) keeps. */
export async function isPassword(
  password: string,
  kept: string,
  tick: () => Promise<void> | undefined,
): Promise<boolean> {
  const salt = /^\$6\$rounds=1000\$([^$]*)\$/.exec(kept)?.[1];
  return salt !== undefined && (await crypt(password, salt, tick)) === kept;
}
