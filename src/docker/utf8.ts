/**
 * Go's strings are bytes, ours are UTF-16. A byte that is not valid UTF-8 is carried in a string as the lone surrogate
 * U+DC80…U+DCFF (what Python calls surrogateescape), so that cutting a string in the middle of a character is no loss.
 */

const ESCAPE = 0xdc00;

/** Whether the UTF-16 code unit, known to stand alone, carries one raw byte. */
function isRawByte(code: number): boolean {
  return code >= ESCAPE + 0x80 && code <= ESCAPE + 0xff;
}

/** The raw byte that a code point of a string stands for, if it is not a character but an escaped byte. */
export function rawByte(codePoint: number): number | undefined {
  return isRawByte(codePoint) ? codePoint - ESCAPE : undefined;
}

/** `len(s)` in Go: how many bytes the string takes in UTF-8. */
export function byteLength(s: string): number {
  let length = s.length;
  for (let i = 0; i < s.length; i++) {
    const code = s.charCodeAt(i);
    if (code < 0x80) continue;
    if (code < 0x800) length += 1;
    else if (code >= 0xd800 && code < 0xdc00 && isTrail(s.charCodeAt(i + 1))) {
      length += 2;
      i++;
    } else if (!isRawByte(code)) length += 2;
  }
  return length;
}

function isTrail(code: number): boolean {
  return code >= 0xdc00 && code < 0xe000;
}

/** How many runes the string has: characters, not UTF-16 units. */
export function runeCount(s: string): number {
  let count = s.length;
  for (let i = 1; i < s.length; i++) {
    if (isTrail(s.charCodeAt(i)) && s.charCodeAt(i - 1) >= 0xd800 && s.charCodeAt(i - 1) < 0xdc00) count--;
  }
  return count;
}

/** The bytes of the string. */
export function toBytes(s: string): Uint8Array {
  const bytes: number[] = [];
  for (const char of s) {
    const code = char.codePointAt(0) ?? 0;
    if (code < 0x80) bytes.push(code);
    else if (isRawByte(code)) bytes.push(code - ESCAPE);
    else if (code < 0x800) bytes.push(0xc0 | (code >> 6), 0x80 | (code & 0x3f));
    else if (code < 0x10000) bytes.push(0xe0 | (code >> 12), 0x80 | ((code >> 6) & 0x3f), 0x80 | (code & 0x3f));
    else {
      bytes.push(0xf0 | (code >> 18), 0x80 | ((code >> 12) & 0x3f), 0x80 | ((code >> 6) & 0x3f), 0x80 | (code & 0x3f));
    }
  }
  return Uint8Array.from(bytes);
}

/** The string of the bytes; a byte that belongs to no character becomes its escape. */
export function fromBytes(bytes: Uint8Array): string {
  let out = '';
  for (let i = 0; i < bytes.length; ) {
    const size = sequenceLength(bytes, i);
    if (size === 0) {
      out += String.fromCharCode(ESCAPE + (bytes[i] ?? 0));
      i++;
      continue;
    }
    let code = (bytes[i] ?? 0) & (size === 1 ? 0x7f : 0xff >> (size + 1));
    for (let k = 1; k < size; k++) code = (code << 6) | ((bytes[i + k] ?? 0) & 0x3f);
    out += String.fromCodePoint(code);
    i += size;
  }
  return out;
}

/** How many bytes the character at `at` takes, 0 if there is none (overlong forms and surrogates are none: RFC 3629). */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const first = bytes[at] ?? 0;
  if (first < 0x80) return 1;
  const size =
    first >= 0xc2 && first < 0xe0 ? 2 : first >= 0xe0 && first < 0xf0 ? 3 : first >= 0xf0 && first < 0xf5 ? 4 : 0;
  for (let k = 1; k < size; k++) {
    if (((bytes[at + k] ?? 0) & 0xc0) !== 0x80) return 0;
  }
  const second = bytes[at + 1] ?? 0;
  if (first === 0xe0 && second < 0xa0) return 0;
  if (first === 0xed && second > 0x9f) return 0;
  if (first === 0xf0 && second < 0x90) return 0;
  if (first === 0xf4 && second > 0x8f) return 0;
  return size;
}

/** `s[from:to]` in Go, in bytes. */
export function sliceBytes(s: string, from: number, to: number): string {
  return fromBytes(toBytes(s).subarray(from, to));
}

/** Orders strings as Go's `<` does: by bytes, which is by code points. Negative, zero or positive. */
export function compareBytes(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    const x = a.charCodeAt(i);
    const y = b.charCodeAt(i);
    if (x !== y) return rank(x) - rank(y);
  }
  return a.length - b.length;
}

/** A surrogate stands for a code point above U+FFFF, so it sorts after every other UTF-16 unit. */
function rank(code: number): number {
  if (code < 0xd800) return code;
  return code < 0xe000 ? code + 0x2000 : code - 0x800;
}
