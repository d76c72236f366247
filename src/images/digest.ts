/**
 * 64 hexadecimal digits that look like a SHA-256 and depend on every character of the text: eight murmur-like hashes of 32
 * bits with different seeds. It names things; it protects nothing.
 */
export function digest(text: string): string {
  let digits = '';
  for (let seed = 1; seed <= 8; seed++) digits += hash(text, Math.imul(seed, 0x9e3779b1)).toString(16).padStart(8, '0');
  return digits;
}

function hash(text: string, seed: number): number {
  let h = seed ^ text.length;
  for (let i = 0; i < text.length; i++) {
    h = Math.imul(h ^ text.charCodeAt(i), 0xcc9e2d51);
    h = (h << 13) | (h >>> 19);
  }
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
