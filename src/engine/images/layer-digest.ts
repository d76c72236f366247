import type { Layer } from '../../fs/layer.ts';
import { nameDigest } from './chain.ts';
import { layerEntries } from './layer-entries.ts';

/** A name that follows from what a layer holds: the same changes, made twice, are the same layer. */
export function layerDigest(layer: Layer): string {
  const lines = layerEntries(layer).map((entry) => {
    const { name, type, mode, uid, gid, mtime, target, data } = entry;
    // When something was taken away is not kept.
    const changed = /(^|\/)\.wh\./.test(name) ? '' : mtime;
    return [name, type, mode, uid, gid, changed, target, data.length, checksum(data)].join('\0');
  });
  return `sha256:${nameDigest(lines.join('\n'))}`;
}

/** 64 bits of FNV-1a's kind, over two halves. */
function checksum(data: Uint8Array): string {
  let low = 0x811c9dc5;
  let high = 0x9e3779b1;
  for (const byte of data) {
    low = Math.imul(low ^ byte, 0x01000193);
    high = Math.imul(high ^ byte, 0x5bd1e995) ^ (high >>> 13);
  }
  return `${low >>> 0}-${high >>> 0}`;
}
