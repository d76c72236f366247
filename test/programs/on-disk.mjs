import { chmodSync, lutimesSync, mkdirSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { directory, entries } from './tree.mjs';

/** Makes the recorder's files anew. */
export function build() {
  rmSync(directory, { recursive: true, force: true });
  mkdirSync(directory);
  for (const entry of entries) {
    const path = join(directory, entry.path);
    if (entry.directory) mkdirSync(path);
    else if (entry.target) symlinkSync(entry.target, path);
    else writeFileSync(path, entry.bytes ? Uint8Array.from(entry.bytes) : (entry.text ?? ''));
    if (!entry.target) chmodSync(path, entry.mode);
  }
  // Directories change while they are filled.
  for (const { path, mtime, target } of entries)
    (target ? lutimesSync : utimesSync)(join(directory, path), mtime / 1000, mtime / 1000);
  const [first] = entries;
  if (first) utimesSync(directory, first.mtime / 1000, first.mtime / 1000);
}

/** Removes them. */
export function remove() {
  rmSync(directory, { recursive: true, force: true });
}
