import { isSysError } from '../../kernel/errno.ts';
import type { Process } from '../../kernel/process.ts';
import { GoError } from '../go-error.ts';
import { onPath } from './path-error.ts';
import { besides, clean, endsInSlash, meansContent, splitPath } from './paths.ts';
import type { CopyInfo } from './prepare.ts';

const MOST_LINKS = 10;

/**
 * A path on this side as the source of a copy: with `followLink` what a link refers to is copied, under the name of
 * the link (moby, archive.CopyInfoSourcePath).
 * @param path absolute
 * @throws {GoError} in Go's words where it is not there
 */
export function localSource(proc: Process, path: string, followLink: boolean): CopyInfo {
  const resolved = followLink ? follow(proc, path) : besideItself(proc, path);
  const { type } = onPath('lstat', resolved.path, () => proc.fs.lstat(resolved.path));
  return { ...resolved, exists: true, directory: type === 'directory' };
}

interface Resolved {
  path: string;
  calledAs?: string;
}

/** Links on the way are followed, but not one at the end. */
function besideItself(proc: Process, path: string): Resolved {
  const slash = path.lastIndexOf('/') + 1;
  const directory = evaluate(proc, path.slice(0, slash));
  const resolved = `${directory === '/' ? '' : directory}/${path.slice(slash)}`;
  return endsInSlash(path) ? called(path, resolved) : { path: resolved };
}

function follow(proc: Process, path: string): Resolved {
  return calledAs(path, evaluate(proc, path));
}

/** Gives a path that links led to the end of the one that was asked for, and tells its name (moby, archive.GetRebaseName). */
export function calledAs(asked: string, resolved: string): Resolved {
  const dotted = meansContent(asked) && !meansContent(resolved) ? `${resolved}/.` : resolved;
  return called(asked, endsInSlash(asked) && !endsInSlash(dotted) ? `${dotted}/` : dotted);
}

function called(asked: string, path: string): Resolved {
  const name = lastPart(asked);
  return name === lastPart(path) ? { path } : { path, calledAs: name };
}

function lastPart(path: string): string {
  return path.replace(/(?<=.)\/+$/, '').replace(/^.*\/(?=.)/, '') || '.';
}

/** filepath.EvalSymlinks. @throws {GoError} in Go's words */
function evaluate(proc: Process, path: string): string {
  try {
    if (endsInSlash(path) && proc.fs.stat(path).type !== 'directory') throw new GoError('not a directory');
    return proc.fs.realpath(path);
  } catch (error) {
    if (!isSysError(error)) throw error;
    if (error.code === 'ENOTDIR') throw new GoError('not a directory');
    throw new GoError(`lstat ${clean(path)}: ${error.message.toLowerCase()}`);
  }
}

/**
 * A path on this side as the destination of a copy; links are followed, and its directory must be there (moby,
 * archive.CopyInfoDestinationPath).
 * @throws {GoError} in Go's words
 */
export function localDestination(proc: Process, asked: string): CopyInfo {
  let path = asked;
  for (let links = 0; ; links++) {
    if (links > MOST_LINKS) throw new GoError(`too many symlinks in ${asked}`);
    const stat = statOrNothing(() => proc.fs.lstat(path));
    if (!stat) break;
    if (stat.type !== 'symlink') return { path, exists: true, directory: stat.type === 'directory' };
    path = besides(path, proc.fs.readlink(path));
  }
  const { directory } = splitPath(path);
  const parent = onPath('stat', directory, () => proc.fs.stat(directory));
  if (parent.type !== 'directory') throw new GoError('not a directory');
  return { path, exists: false, directory: false };
}

/**
 * What can be said against a destination before anything is copied (docker/cli, command.ValidateOutputPath).
 * @throws {GoError}
 */
export function checkDestination(proc: Process, path: string): void {
  const { directory } = splitPath(clean(path));
  if (!statOrNothing(() => proc.fs.stat(directory))) {
    throw new GoError(`invalid output path: directory "${directory}" does not exist`);
  }
  const stat = onPath('stat', path, () => statOrNothing(() => proc.fs.stat(path)));
  if (!stat || stat.type === 'directory' || stat.type === 'file') return;
  const kind = stat.type === 'character' ? 'a device' : 'an irregular file';
  throw new GoError(`invalid output path: "${path}" must be a directory or a regular file: got ${kind}`);
}

/** Nothing where it is not there. */
function statOrNothing<T>(stat: () => T): T | undefined {
  try {
    return stat();
  } catch (error) {
    if (isSysError(error, 'ENOENT')) return undefined;
    throw error;
  }
}
