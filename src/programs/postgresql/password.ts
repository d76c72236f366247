import { Md5 } from '../digest/md5.ts';
import { Sha256 } from '../digest/sha.ts';

const encoder = new TextEncoder();
const BLOCK = 64;

function sha256(...parts: readonly Uint8Array[]): Uint8Array {
  const digest = new Sha256();
  for (const part of parts) digest.update(part);
  return Uint8Array.from(digest.hex().match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}

/** HMAC with SHA-256 (RFC 2104). */
function hmac(key: Uint8Array, ...parts: readonly Uint8Array[]): Uint8Array {
  const padded = new Uint8Array(BLOCK);
  padded.set(key.length > BLOCK ? sha256(key) : key);
  const inner = sha256(
    padded.map((byte) => byte ^ 0x36),
    ...parts,
  );
  return sha256(
    padded.map((byte) => byte ^ 0x5c),
    inner,
  );
}

/** PBKDF2 with one block, as SCRAM has it (RFC 5802, `Hi`). */
function salted(password: string, salt: Uint8Array, iterations: number): Uint8Array {
  const key = encoder.encode(password);
  let last = hmac(key, salt, Uint8Array.of(0, 0, 0, 1));
  const out = last.slice();
  for (let n = 1; n < iterations; n++) {
    last = hmac(key, last);
    for (let at = 0; at < out.length; at++) out[at] = (out[at] as number) ^ (last[at] as number);
  }
  return out;
}

function fromBase64(text: string): Uint8Array {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
  const bytes: number[] = [];
  let bits = 0;
  let held = 0;
  for (const char of text.replace(/=+$/, '')) {
    held = (held << 6) | alphabet.indexOf(char);
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes.push((held >> bits) & 255);
  }
  return Uint8Array.from(bytes);
}

/**
 * Whether a password is the one that a role has: pg_authid keeps `SCRAM-SHA-256$ITERATIONS:SALT$STORED:SERVER` (RFC 5803) or
 * `md5` and the hash of password and name.
 */
export function passwordFits(password: string, kept: string, role: string): boolean {
  const [, iterations, salt = '', stored] = /^SCRAM-SHA-256\$(\d+):([^$]+)\$([^:]+):/.exec(kept) ?? [];
  if (iterations !== undefined) {
    const client = hmac(salted(password, fromBase64(salt), Number(iterations)), encoder.encode('Client Key'));
    const wanted = fromBase64(stored ?? '');
    return sha256(client).every((byte, at) => byte === wanted[at]);
  }
  const md5 = new Md5();
  md5.update(encoder.encode(password + role));
  return kept === `md5${md5.hex()}`;
}
