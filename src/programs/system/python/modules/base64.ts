import { exceptionClass, Raised, raising } from '../data/exceptions.ts';
import { Bytes, Module, type Value } from '../data/values.ts';
import { bytesOf } from '../types/bytes.ts';
import { functions } from '../types/define.ts';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** With padding (RFC 4648, 4). */
function encode(data: Uint8Array): string {
  let out = '';
  for (let at = 0; at < data.length; at += 3) {
    const word = ((data[at] ?? 0) << 16) | ((data[at + 1] ?? 0) << 8) | (data[at + 2] ?? 0);
    const left = Math.min(3, data.length - at);
    for (let digit = 0; digit < 4; digit++) out += digit <= left ? ALPHABET[(word >> (18 - 6 * digit)) & 63] : '=';
  }
  return out;
}

/** @throws {PythonError} binascii.Error */
function decode(value: Value): Bytes {
  const encoded =
    typeof value === 'string' ? value : Array.from(bytesOf(value), (byte) => String.fromCharCode(byte)).join('');
  const digits = encoded
    .replace(/[^\w+/=-]/g, '')
    .replaceAll('-', '+')
    .replaceAll('_', '/');
  if (digits.length % 4 !== 0)
    throw raising(new Raised(exceptionClass('binascii', 'Error', 'ValueError'), ['Incorrect padding']));
  const values = Array.from(digits.replace(/=+$/, ''), (digit) => ALPHABET.indexOf(digit));
  const data: number[] = [];
  for (let at = 0; at + 1 < values.length; at += 4) {
    const word = [0, 1, 2, 3].reduce((sum, digit) => (sum << 6) | (values[at + digit] ?? 0), 0);
    data.push((word >> 16) & 255, (word >> 8) & 255, word & 255);
  }
  return new Bytes(Uint8Array.from(data.slice(0, Math.floor((values.length * 3) / 4))));
}

const bytes = (text: string) => new Bytes(new TextEncoder().encode(text));

/** base64 */
export function base64(): Module {
  return new Module(
    'base64',
    functions({
      b64decode: ['s', (_, value: Value) => decode(value)],
      b64encode: ['s', (_, value: Value) => bytes(encode(bytesOf(value)))],
      urlsafe_b64decode: ['s', (_, value: Value) => decode(value)],
      urlsafe_b64encode: [
        's',
        (_, value: Value) => bytes(encode(bytesOf(value)).replaceAll('+', '-').replaceAll('/', '_')),
      ],
    }),
  );
}
