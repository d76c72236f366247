import type { Layer } from '../../fs/layer.ts';

/**
 * 64 hexadecimal digits that look like a SHA-256 and follow from the text: eight hashes of 32 bits. They name things and
 * protect nothing.
 */
export function nameDigest(text: string): string {
  let digits = '';
  for (let n = 1; n <= 8; n++) {
    let hash = Math.imul(n, 0x9e3779b1) ^ text.length;
    for (let i = 0; i < text.length; i++) {
      hash = Math.imul(hash ^ text.charCodeAt(i), 0x5bd1e995);
      hash ^= hash >>> 15;
    }
    hash = Math.imul(hash ^ (hash >>> 13), 0x5bd1e995);
    digits += ((hash ^ (hash >>> 15)) >>> 0).toString(16).padStart(8, '0');
  }
  return digits;
}

/** What names a stack of layers up to each of them, the lowest first: the first one's own id, then one of all together. */
export function chainIds(layers: readonly Layer[]): string[] {
  const chains: string[] = [];
  for (const { id } of layers) {
    const below = chains.at(-1);
    chains.push(below === undefined ? id : `sha256:${nameDigest(`${below} ${id}`)}`);
  }
  return chains;
}
