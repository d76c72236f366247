import type { FileSystem } from './inode.ts';
import { OverlayFile } from './overlay-file.ts';
import type { OverlayHost } from './overlay-node.ts';
import { decodeData, encodeData, type TextData } from './text-data.ts';
import { encodeUtf8 } from './utf8.ts';

/** A {@link MemoryFile} as plain data. */
export type MemoryFileSnapshot = { mode: number; uid: number; gid: number; mtime: number } & TextData;

/** How a {@link MemoryFile} is made; 0644, root's and empty unless told. */
export interface MemoryFileOptions {
  clock: { now(): number };
  text?: string;
  mode?: number;
  uid?: number;
  gid?: number;
  /** The file system that it passes for, `ext4` unless told. */
  type?: string;
  /** All but the clock and the type from another one. */
  snapshot?: MemoryFileSnapshot;
}

const CAPACITY = 2 ** 24;
const NO_DEVICES = new Map();

class Host implements OverlayHost {
  readonly type: string;
  readonly devices = NO_DEVICES;
  readonly now: () => number;
  root!: MemoryFile;
  version = 0;
  used = 0;

  constructor(type: string, now: () => number) {
    this.type = type;
    this.now = now;
  }

  changed(): void {
    this.version += 1;
  }

  charge(bytes: number): number {
    const granted = Math.min(bytes, Math.max(0, CAPACITY - this.used));
    this.used += granted;
    return granted;
  }
}

/**
 * A file that belongs to no directory, to be mounted on another one (as Docker does with /etc/hosts). Whoever holds it
 * writes {@link text}; whoever has it open or reads it by its path sees the new content at once, and the other way round.
 */
export class MemoryFile extends OverlayFile {
  declare readonly fs: Host & FileSystem;

  constructor(options: MemoryFileOptions) {
    const { clock, type = 'ext4', snapshot } = options;
    const host = new Host(type, () => clock.now());
    const content = snapshot ? decodeData(snapshot) : encodeUtf8(options.text ?? '');
    const { mode = 0o644, uid = 0, gid = 0 } = snapshot ?? options;
    super(host, { ino: 2, mode, uid, gid, mtime: snapshot?.mtime ?? clock.now() }, { content }, 'upper');
    host.root = this;
  }

  get text(): string {
    return new TextDecoder().decode(this.content);
  }

  /** Rewrites it in place. */
  set text(text: string) {
    this.replace(encodeUtf8(text));
  }

  /** Differs from what it was whenever it changed. */
  get version(): number {
    return this.fs.version;
  }

  snapshot(): MemoryFileSnapshot {
    const { mode, uid, gid, mtime } = this;
    return { mode, uid, gid, mtime, ...encodeData(this.content) };
  }
}
