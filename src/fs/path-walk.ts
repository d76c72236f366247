import { type Errno, isSysError, SysError } from '../kernel/errno.ts';
import type { FileCaller } from '../kernel/vfs.ts';
import type { Inode } from './inode.ts';
import type { MountPoint } from './mount.ts';
import { EXECUTE, permits } from './permissions.ts';
import { byteLength } from './utf8.ts';

const MAX_LINKS = 40;
const NAME_MAX = 255;
const PATH_MAX = 4096;

/** A file where it was found. */
export interface Location {
  readonly mount: MountPoint;
  readonly inode: Inode;
  readonly name: string;
  /** Nothing for the namespace's root. */
  readonly up: Location | undefined;
}

/** A place for a name, which may be free, `.`, `..` or (for the root) empty. */
export interface Place {
  readonly parent: Location;
  readonly name: string;
  /** The path ended in a slash. */
  readonly slash: boolean;
}

/** The absolute path of a location. */
export function pathOf(location: Location): string {
  let path = '';
  for (let at = location; at.up; at = at.up) path = `/${at.name}${path}`;
  return path || '/';
}

/** What was found, or the error of it thrown. */
export function need<T extends object | undefined>(found: T | Errno, path?: string): T {
  if (typeof found === 'string') throw new SysError(found, path);
  return found;
}

/**
 * One path resolution (path_resolution(7)): it counts the symlinks that it follows. Failures are returned, not thrown:
 * looking for what is not there happens all the time, and a thrown error costs more than the whole resolution.
 */
export class PathWalk {
  readonly #root: Location;
  readonly #caller: FileCaller;
  #links = 0;

  constructor(root: Location, caller: FileCaller) {
    this.#root = root;
    this.#caller = caller;
  }

  /** What is there; ENOENT, ENOTDIR, EACCES, ELOOP or ENAMETOOLONG. */
  find(path: string, follow: boolean): Location | Errno {
    return this.#end(this.place(path), follow);
  }

  /** Where the last part of a path belongs: all but it must be there. */
  place(path: string): Place | Errno {
    if (path === '') return 'ENOENT';
    if (path.length * 3 >= PATH_MAX && byteLength(path) >= PATH_MAX) return 'ENAMETOOLONG';
    const { cwd } = this.#caller;
    if (path.startsWith('/') || cwd === '/') return this.#place(this.#root, path);
    const start = this.#end(this.#place(this.#root, cwd), true);
    return typeof start === 'string' ? start : this.#place(start, path);
  }

  /** What has a name in a directory that was found as a {@link Place}'s, nothing where it is free. */
  child(parent: Location, name: string): Location | undefined {
    if (name === '.' || name === '') return parent;
    if (name === '..') return parent.up ?? parent;
    const found = parent.inode.lookup(name, this.#caller);
    return found && uncovered(parent.mount, found, name, parent);
  }

  /** Where a symlink leads. Nothing may be there yet: that is told as a place. */
  target(link: Location): Place | Location | Errno {
    this.#links += 1;
    if (this.#links > MAX_LINKS) return 'ELOOP';
    const { inode, up } = link;
    try {
      const jump = inode.follow(this.#caller);
      if (jump) return { mount: link.mount, inode: jump, name: link.name, up };
      const path = inode.readlink(this.#caller);
      return this.#place(path.startsWith('/') ? this.#root : (up as Location), path);
    } catch (error) {
      if (isSysError(error)) return error.code;
      throw error;
    }
  }

  #place(start: Location, path: string): Place | Errno {
    let at = start;
    let name = '';
    for (let from = 0; from < path.length; ) {
      const slash = path.indexOf('/', from);
      const part = slash < 0 ? path.slice(from) : path.slice(from, slash);
      from = slash < 0 ? path.length : slash + 1;
      if (part === '') continue;
      if (name !== '') {
        const next = this.#last(at, name, true, true);
        if (typeof next === 'string') return next;
        at = next;
      }
      if (at.inode.type !== 'directory') return 'ENOTDIR';
      if (!permits(this.#caller.user, at.inode, EXECUTE)) return 'EACCES';
      if (part.length * 3 > NAME_MAX && byteLength(part) > NAME_MAX) return 'ENAMETOOLONG';
      name = part;
    }
    return { parent: at, name, slash: name !== '' && path.endsWith('/') };
  }

  #end(place: Place | Errno, follow: boolean): Location | Errno {
    return typeof place === 'string' ? place : this.#last(place.parent, place.name, place.slash, follow);
  }

  #last(parent: Location, name: string, slash: boolean, follow: boolean): Location | Errno {
    let found: Location | undefined | Errno = this.child(parent, name);
    for (;;) {
      if (found === undefined) return 'ENOENT';
      if (typeof found === 'string') return found;
      if (found.inode.type !== 'symlink' || !(follow || slash)) break;
      const target = this.target(found);
      found = typeof target === 'object' && 'parent' in target ? this.#end(target, true) : target;
    }
    return slash && found.inode.type !== 'directory' ? 'ENOTDIR' : found;
  }
}

/** A location, or what is mounted on it. */
function uncovered(mount: MountPoint, inode: Inode, name: string, up: Location): Location {
  const over = mount.covered.size > 0 ? mount.covered.get(inode) : undefined;
  return over ? uncovered(over, over.root, name, up) : { mount, inode, name, up };
}
