import { isSysError, SysError } from '../kernel/errno.ts';
import type { FileCaller } from '../kernel/vfs.ts';
import { SYSTEM } from './caller.ts';
import type { FileSystem, Inode } from './inode.ts';
import { type MountEntry, type MountOptions, MountPoint } from './mount.ts';
import { isWithin } from './path.ts';
import { type Location, need, PathWalk, pathOf } from './path-walk.ts';

const FIRST_DEVICE = 40;

/** What is mounted where: the part of a mount namespace that mount(8) changes. */
export class MountTable {
  readonly #root: Location;
  readonly #mounts: MountPoint[];
  readonly #devices = new Map<FileSystem, number>();

  constructor(root: FileSystem | Inode, options: MountOptions = {}) {
    const mount = new MountPoint(rootOf(root), '/', options);
    this.#mounts = [mount];
    this.#root = { mount, inode: mount.root, name: '', up: undefined };
  }

  /**
   * Mounts a file system or a part of one (a directory or a file: a bind mount) on something of the same kind.
   * @throws ENOENT, ENOTDIR
   */
  mount(target: string, what: FileSystem | Inode, options: MountOptions = {}): void {
    const at = this.find(SYSTEM, target, true);
    const root = rootOf(what);
    if ((root.type === 'directory') !== (at.inode.type === 'directory')) throw new SysError('ENOTDIR', target);
    const mount = new MountPoint(root, pathOf(at), options);
    at.mount.covered.set(at.inode, mount);
    this.#mounts.push(mount);
  }

  /** Mounts what another namespace has at a path, with what is mounted below it (mount(8), --rbind). @throws as {@link mount} */
  bind(target: string, from: MountTable, path: string, options: MountOptions = {}): void {
    const source = from.find(SYSTEM, path, true);
    const sourcePath = pathOf(source);
    const below = from.#mounts.filter(({ target: at }) => at !== sourcePath && isWithin(at, sourcePath));
    this.mount(target, source.inode, { ...source.mount.description, ...options });
    const targetPath = pathOf(this.find(SYSTEM, target, true));
    for (const mount of below) {
      const rest = mount.target.slice(sourcePath === '/' ? 0 : sourcePath.length);
      this.mount(targetPath + rest, mount.root, mount.description);
    }
  }

  /** Takes the topmost mount at a path away. @throws EINVAL where none is, EBUSY where something is mounted in it */
  unmount(target: string): void {
    const { mount, up } = this.#mountedAt(target);
    if (mount.covered.size > 0 || !up) throw new SysError('EBUSY', target);
    for (const other of this.#mounts) {
      for (const [inode, over] of other.covered) if (over === mount) other.covered.delete(inode);
    }
    this.#mounts.splice(this.#mounts.indexOf(mount), 1);
  }

  /** Changes the topmost mount at a path (mount(8), -o remount). @throws EINVAL where none is */
  remount(target: string, { readOnly }: { readOnly: boolean }): void {
    this.#mountedAt(target).mount.readOnly = readOnly;
  }

  /** In the order in which they were mounted, the root first. */
  mounts(): MountEntry[] {
    return this.#mounts
      .filter(({ hidden }) => !hidden)
      .map(({ source, target, type, readOnly, options }) => ({
        source,
        target,
        type,
        readOnly,
        options,
      }));
  }

  /** The file behind a path, to be mounted elsewhere or walked through. */
  inode(path: string, caller: FileCaller = SYSTEM): Inode {
    return this.find(caller, path, true).inode;
  }

  /** What df(1) shows of the file system that holds a path: bytes, nothing where it is not limited. */
  space(caller: FileCaller, path: string): { mount: MountEntry; total: number; used: number } | undefined {
    const { mount } = this.find(caller, path, true);
    const space = mount.root.fs.space?.();
    return space && { mount, ...space };
  }

  /** @internal */
  protected walk(caller: FileCaller): PathWalk {
    return new PathWalk(this.#root, caller);
  }

  protected find(caller: FileCaller, path: string, follow: boolean): Location {
    return need(this.walk(caller).find(path, follow), path);
  }

  /** The number by which stat(2) tells file systems apart. */
  protected deviceOf(fs: FileSystem): number {
    const known = this.#devices.get(fs);
    if (known !== undefined) return known;
    const number = FIRST_DEVICE + this.#devices.size;
    this.#devices.set(fs, number);
    return number;
  }

  #mountedAt(target: string): Location {
    const at = this.find(SYSTEM, target, true);
    if (at.inode !== at.mount.root) throw new SysError('EINVAL', target);
    return at;
  }
}

function rootOf(what: FileSystem | Inode): Inode {
  return 'root' in what ? what.root : what;
}

/** Adds the path to an error that has none. */
export function attempt<T>(path: string, call: () => T): T {
  try {
    return call();
  } catch (error) {
    // The same error again: making another one would capture another stack, and failed look-ups are frequent.
    if (isSysError(error) && error.path === undefined) (error as { path: string | undefined }).path = path;
    throw error;
  }
}
