const encoder = new TextEncoder();

export function encodeUtf8(text: string): Uint8Array {
  return encoder.encode(text);
}

/** How many bytes a text takes in UTF-8. */
export function byteLength(text: string): number {
  let length = text.length;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    // Both halves of a surrogate pair count for two; a lone one is replaced by U+FFFD, which takes three as well.
    if (unit >= 0x80) length += unit < 0x800 ? 1 : isPaired(text, i) ? 1 : 2;
  }
  return length;
}

function isPaired(text: string, at: number): boolean {
  const unit = text.charCodeAt(at) & 0xfc00;
  if (unit === 0xd800) return (text.charCodeAt(at + 1) & 0xfc00) === 0xdc00;
  return unit === 0xdc00 && at > 0 && (text.charCodeAt(at - 1) & 0xfc00) === 0xd800;
}
