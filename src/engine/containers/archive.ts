import { SYSTEM } from '../../fs/caller.ts';
import type { MountNamespace } from '../../fs/mount-namespace.ts';
import { basename, dirname, isWithin, join, normalize } from '../../fs/path.ts';
import { isSysError } from '../../kernel/errno.ts';
import type { Daemon } from '../daemon.ts';
import { badParameter, notFound, serverError } from '../errors.ts';
import { stat } from '../files-tree.ts';
import { readTar, TarError } from '../tar/read.ts';
import { extractInto, treeEntries } from '../tar/tree.ts';
import { writeTar } from '../tar/write.ts';
import type { Container } from './container.ts';
import { containerEvent } from './events.ts';
import { mountFiles } from './mounts.ts';
import { plainFiles } from './rootfs.ts';
import { mountVolumes, unmountVolumes } from './volume-events.ts';

export interface ArchiveResult {
  tar: Uint8Array;
  stat: { name: string; size: number; directory: boolean; linkTarget: string };
}

/** Works on a container's files with its volumes, whether it runs or not. */
function withFiles<T>(daemon: Daemon, container: Container, work: (files: MountNamespace) => T): T {
  mountVolumes(daemon, container);
  try {
    return work(container.mounts ?? mountFiles(daemon, container));
  } finally {
    unmountVolumes(daemon, container);
  }
}

/** `docker cp CONTAINER:PATH`: what is at the path, under its own name. @throws 400, 404 */
export function readArchive(daemon: Daemon, name: string, path: string): ArchiveResult {
  const container = daemon.containers.find(name);
  if (path === '') throw badParameter('bad parameter: pathcannot be empty');
  return withFiles(daemon, container, (files) => {
    try {
      const absolute = normalize(`/${path}`);
      // Symlinks on the way are followed, and the last one only where the path says so.
      const source = /\/\.?$/.test(path) ? files.realpath(SYSTEM, absolute) : resolveParent(files, absolute);
      const what = files.lstat(SYSTEM, source);
      if (path.endsWith('/') && what.type !== 'directory') throw serverError('not a directory');
      const own = basename(absolute);
      const root = /(^|\/)\.$/.test(path) ? '.' : own === '/' ? '' : own;
      const tar = writeTar(treeEntries(files, source, root === '' ? '/' : root));
      const linkTarget = what.type === 'symlink' ? linkTargetOf(files, source) : '';
      containerEvent(daemon, container, 'archive-path');
      return { tar, stat: { name: own, size: what.size, directory: what.type === 'directory', linkTarget } };
    } catch (error) {
      if (isSysError(error, 'ENOENT', 'ENOTDIR')) throw missing(path, name);
      throw error;
    }
  });
}

function resolveParent(files: MountNamespace, path: string): string {
  return path === '/' ? '/' : join(files.realpath(SYSTEM, dirname(path)), basename(path));
}

/** Where a symlink leads, within the container. */
function linkTargetOf(files: MountNamespace, path: string): string {
  const target = files.readlink(SYSTEM, path);
  return normalize(target.startsWith('/') ? target : join(dirname(path), target));
}

function missing(path: string, name: string): Error {
  return notFound(`Could not find the file ${path} in container ${name}`);
}

/** `docker cp - CONTAINER:PATH`: unpacks into a directory. @throws 400, 403, 404, 500 */
export function writeArchive(daemon: Daemon, name: string, path: string, tar: Uint8Array): void {
  const container = daemon.containers.find(name);
  if (path === '') throw badParameter('bad parameter: pathcannot be empty');
  withFiles(daemon, container, (files) => {
    const target = stat(files, normalize(`/${path}`));
    if (!target) throw missing(path, name);
    if (target.type !== 'directory') throw serverError('extraction point is not a directory');
    try {
      extractInto(files, files.realpath(SYSTEM, normalize(`/${path}`)), readTar(tar));
    } catch (error) {
      if (isSysError(error, 'EROFS')) throw serverError('mounted volume is marked read-only');
      if (isSysError(error)) throw serverError(error.message.toLowerCase());
      if (error instanceof TarError) throw badParameter(`Error processing tar file(exit status 1): ${error.message}`);
      throw error;
    }
    containerEvent(daemon, container, 'extract-to-dir');
  });
}

/** All files of a container without what is mounted there, as `docker export` gives them. @throws 404 */
export function exportContainer(daemon: Daemon, name: string): Uint8Array {
  const container = daemon.containers.find(name);
  const files = plainFiles(daemon, container);
  const hidden = container.data.mounts.map(({ destination }) => destination);
  const entries = files
    .readdir(SYSTEM, '/')
    .map((entry) => entry.name)
    .sort();
  const tar = writeTar(
    (function* () {
      const enters = (path: string) => !hidden.some((mount) => isWithin(path, mount));
      for (const entry of entries) yield* treeEntries(files, `/${entry}`, entry, enters);
    })(),
  );
  containerEvent(daemon, container, 'export');
  return tar;
}
