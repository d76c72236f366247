import type { DeviceTable } from './devices.ts';
import { type Layer, type LayerDirectory, layer } from './layer.ts';
import { type Change, changesOf } from './overlay-changes.ts';
import { upperTree } from './overlay-commit.ts';
import { OverlayDirectory } from './overlay-directory.ts';
import type { OverlayHost, OverlayNode } from './overlay-node.ts';
import { type OverlaySnapshot, restoreUpper, snapshotUpper } from './overlay-snapshot.ts';

/** How an {@link OverlayFs} is made. */
export interface OverlayOptions {
  clock: { now(): number };
  /** Immutable, the bottom one first. None for a tmpfs or a volume. */
  layers?: readonly Layer[];
  /**
   * `overlay` (the usual), or what it stands for: `tmpfs`, `ext4`. Only an overlay counts links of directories and refuses
   * to rename those of lower layers as overlayfs does.
   */
  type?: 'overlay' | 'tmpfs' | 'ext4';
  /** Bytes that the upper layer may hold; 256 MiB unless told, so that no loop can fill a page's memory. */
  capacity?: number;
  /** The root directory's, where there are no layers; 0755 and root's unless told. */
  root?: { mode?: number; uid?: number; gid?: number };
  /** The drivers of the device files in it. */
  devices?: DeviceTable;
  /** What was there when {@link OverlayFs.snapshot} was called, over the same layers. */
  snapshot?: OverlaySnapshot;
}

const ROOT_INO = 2;
const NO_DEVICES: DeviceTable = new Map();
const DEFAULT_CAPACITY = 2 ** 28;

/**
 * A layered copy-on-write file system: immutable layers below, one writable layer on top. Making one costs the same
 * however much is in the layers, since nothing of them is looked at until it is asked for.
 */
export class OverlayFs implements OverlayHost {
  readonly type: 'overlay' | 'tmpfs' | 'ext4';
  readonly layers: readonly Layer[];
  readonly root: OverlayDirectory;
  readonly devices: DeviceTable;
  readonly #clock: { now(): number };
  readonly #capacity: number;
  #used = 0;
  #version = 0;
  #nextIno = ROOT_INO + 1;

  constructor(options: OverlayOptions) {
    const { clock, layers = [], type = 'overlay', capacity = DEFAULT_CAPACITY, devices = NO_DEVICES } = options;
    this.type = type;
    this.layers = layers;
    this.devices = devices;
    this.#clock = clock;
    this.#capacity = capacity;
    const lowers = layers.map((layer) => ({ layer, directory: layer.root })).reverse();
    const bottom = lowers.findIndex(({ directory }) => directory.opaque);
    if (bottom >= 0) lowers.length = bottom + 1;
    const top: Partial<LayerDirectory> = lowers[0]?.directory ?? options.root ?? {};
    const init = {
      ino: ROOT_INO,
      mode: top.mode ?? 0o755,
      uid: top.uid ?? 0,
      gid: top.gid ?? 0,
      mtime: lowers[0] ? (top.mtime ?? lowers[0].layer.mtime) : clock.now(),
    };
    this.root = new OverlayDirectory(this, init, lowers, lowers.length > 0 ? 'root' : 'upper');
    if (!options.snapshot) return;
    restoreUpper(this, options.snapshot);
    this.#nextIno = options.snapshot.nextIno;
  }

  now(): number {
    return this.#clock.now();
  }

  /** Differs from what it was whenever something in the upper layer changed. */
  get version(): number {
    return this.#version;
  }

  /** Bytes of the upper layer, as `docker ps --size` shows them: files and symlinks' targets, each counted once. */
  get upperSize(): number {
    const seen = new Set<OverlayNode>();
    const measure = (directory: OverlayDirectory): number => {
      let size = 0;
      for (const [, node] of directory.upperEntries()) {
        if (!node || seen.has(node)) continue;
        seen.add(node);
        size += node instanceof OverlayDirectory ? measure(node) : node.size;
      }
      return size;
    };
    return measure(this.root);
  }

  space(): { total: number; used: number } {
    return { total: this.#capacity, used: this.#used };
  }

  /** What `docker diff` shows. */
  changes(): Change[] {
    return changesOf(this.root);
  }

  /** The upper layer as an immutable one, to be put on top of the same layers: `docker commit`. */
  commit(options: { id: string; size?: number }): Layer {
    return layer({ size: this.upperSize, ...options, mtime: this.now(), root: upperTree(this.root) });
  }

  /** The upper layer as plain data. */
  snapshot(): OverlaySnapshot {
    return snapshotUpper(this.root, this.#nextIno);
  }

  /** @internal */
  changed(): void {
    this.#version += 1;
  }

  /** @internal */
  charge(bytes: number): number {
    const granted = Math.min(bytes, Math.max(0, this.#capacity - this.#used));
    this.#used += granted;
    return granted;
  }

  /** @internal */
  nextIno(): number {
    return this.#nextIno++;
  }
}
