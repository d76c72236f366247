import { isSysError } from '../kernel/errno.ts';
import type { DirectoryEntry, Stat } from '../kernel/vfs.ts';
import { hasMagic, Pattern, unescapePattern } from './fnmatch.ts';
import { compareBytes } from './path.ts';

/** What globbing needs of the file system; a process's `fs` has it. Relative paths start where its do. */
export interface GlobFiles {
  readdir(path: string): DirectoryEntry[];
  stat(path: string): Stat;
  lstat(path: string): Stat;
}

/** bash's shopt settings of the same names. */
export interface GlobOptions {
  /** `*` and its like match a leading dot too, though never `.` and `..`. */
  dotglob?: boolean;
  extglob?: boolean;
  nocaseglob?: boolean;
  /** `**` matches any number of directories. */
  globstar?: boolean;
  /** A pattern like `.*` does not match `.` and `..`, as in bash since 5.2. On unless told. */
  globskipdots?: boolean;
}

/**
 * Pathname expansion: the paths that a pattern matches, in the order of their bytes; none where it matches nothing. What a
 * directory does not let be read counts as empty.
 */
export function glob(files: GlobFiles, pattern: string, options: GlobOptions = {}): string[] {
  const found: string[] = [];
  expand(files, '', splitPattern(pattern, options.extglob ?? false), options, found);
  return found.sort(compareBytes);
}

/** @param prefix what was found so far, with its slash */
function expand(files: GlobFiles, prefix: string, segments: string[], options: GlobOptions, found: string[]): void {
  const magic = segments.findIndex((segment) => hasMagic(segment, options));
  const literal = segments.slice(0, magic < 0 ? segments.length : magic).map(unescapePattern);
  if (magic < 0) {
    const path = prefix + literal.join('/');
    if (path !== '' && quietly(() => files.lstat(path))) found.push(path);
    return;
  }
  const base = prefix + literal.map((name) => `${name}/`).join('');
  const segment = segments[magic] as string;
  const rest = segments.slice(magic + 1);
  // Where a directory was found by matching, several slashes behind it become one.
  while (rest.length > 1 && rest[0] === '') rest.shift();
  if (options.globstar && segment === '**') {
    // The directory itself is among what the last part matches; found by matching, it has no slash.
    if (rest.length === 0 && base !== '' && quietly(() => files.stat(base))?.type === 'directory')
      found.push(literal.length > 0 ? base : base.slice(0, -1));
    expandTree(files, base, rest, options, found);
    return;
  }
  const matcher = new Pattern(segment, {
    period: !options.dotglob,
    extglob: options.extglob ?? false,
    caseFold: options.nocaseglob ?? false,
  });
  for (const entry of list(files, base, segment, options)) {
    if (!matcher.test(entry.name)) continue;
    const path = base + entry.name;
    if (rest.length === 0) found.push(path);
    else if (isDirectory(files, path, entry)) expand(files, `${path}/`, rest, options, found);
  }
}

/** `**`: this directory, and all below it that are not reached by a symlink. */
function expandTree(files: GlobFiles, base: string, rest: string[], options: GlobOptions, found: string[]): void {
  if (rest.length > 0) expand(files, base, rest, options, found);
  for (const { name, type } of list(files, base, '**', options)) {
    if (name.startsWith('.') && !options.dotglob) continue;
    if (rest.length === 0) found.push(base + name);
    const path = `${base}${name}/`;
    if (type === 'directory') expandTree(files, path, rest, options, found);
    else if (rest.length === 1 && rest[0] === '' && isDirectory(files, path, { name, type })) found.push(path);
  }
}

function list(files: GlobFiles, base: string, segment: string, options: GlobOptions): DirectoryEntry[] {
  const entries = quietly(() => files.readdir(base || '.'));
  if (!entries) return [];
  if (options.globskipdots !== false || !unescapePattern(segment).startsWith('.')) return entries;
  return [{ name: '.', type: 'directory' }, { name: '..', type: 'directory' }, ...entries];
}

function isDirectory(files: GlobFiles, path: string, entry: DirectoryEntry): boolean {
  if (entry.type !== 'symlink') return entry.type === 'directory';
  return quietly(() => files.stat(path))?.type === 'directory';
}

function quietly<T>(call: () => T): T | undefined {
  try {
    return call();
  } catch (error) {
    if (isSysError(error)) return undefined;
    throw error;
  }
}

/** Splits at slashes, but not at those within an extended pattern's parentheses. */
function splitPattern(pattern: string, extglob: boolean): string[] {
  const segments: string[] = [];
  let from = 0;
  for (let at = 0, depth = 0; at <= pattern.length; at++) {
    const character = pattern[at];
    if (character === undefined || (character === '/' && depth === 0)) {
      segments.push(pattern.slice(from, at));
      from = at + 1;
    } else if (character === '\\') {
      at += 1;
      if (pattern[at] !== '/') continue;
      segments.push(pattern.slice(from, at - 1));
      from = at + 1;
    } else if (extglob && character === '(' && at > 0 && '?*+@!'.includes(pattern[at - 1] as string)) {
      depth += 1;
    } else if (character === ')' && depth > 0) {
      depth -= 1;
    }
  }
  return segments;
}
