const encoder = new TextEncoder();
const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/**
 * Bytes as text, without loss: what is no UTF-8 becomes lone surrogates, U+DC80 to U+DCFF, as Python's surrogateescape
 * does it. {@link encodeText} brings the same bytes back.
 */
export function decodeText(bytes: Uint8Array): string {
  try {
    return strict.decode(bytes);
  } catch {
    return decodeDamaged(bytes);
  }
}

/** Text as UTF-8, with the bytes of {@link decodeText}'s lone surrogates. */
export function encodeText(text: string): Uint8Array {
  if (!/[\uDC80-\uDCFF]/u.test(text)) return encoder.encode(text);
  const parts = text.split(/([\uDC80-\uDCFF]+)/u).map((part, at) => {
    if (at % 2 === 0) return encoder.encode(part);
    return Uint8Array.from(part, (escape) => escape.charCodeAt(0) - 0xdc00);
  });
  const out = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    out.set(part, at);
    at += part.length;
  }
  return out;
}

/** Bytes as characters of the same codes: one character for each byte. */
export function decodeBytes(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return text;
}

/** The inverse of {@link decodeBytes}. */
export function encodeBytes(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at++) bytes[at] = text.charCodeAt(at);
  return bytes;
}

/** Text in which each character is a byte of its UTF-8. */
export function bytesOf(text: string): string {
  return /^[\0-\x7f]*$/.test(text) ? text : decodeBytes(encodeText(text));
}

function decodeDamaged(bytes: Uint8Array): string {
  let text = '';
  let good = 0;
  for (let at = 0; at < bytes.length; ) {
    const length = sequenceLength(bytes, at);
    if (length > 0) {
      at += length;
      continue;
    }
    text += strict.decode(bytes.subarray(good, at)) + String.fromCharCode(0xdc00 + (bytes[at] as number));
    at += 1;
    good = at;
  }
  return text + strict.decode(bytes.subarray(good));
}

/** The length of the UTF-8 sequence that begins here (RFC 3629), 0 where none does. */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const first = bytes[at] as number;
  if (first < 0x80) return 1;
  const length = first >= 0xf5 ? 0 : first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : first >= 0xc2 ? 2 : 0;
  for (let i = 1; i < length; i++) if (((bytes[at + i] ?? 0) & 0xc0) !== 0x80) return 0;
  const second = bytes[at + 1] ?? 0;
  const overlong = (first === 0xe0 && second < 0xa0) || (first === 0xf0 && second < 0x90);
  const beyond = (first === 0xed && second >= 0xa0) || (first === 0xf4 && second >= 0x90);
  return overlong || beyond ? 0 : length;
}
