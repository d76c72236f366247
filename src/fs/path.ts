/** Whether a path begins at the root. */
export function isAbsolute(path: string): boolean {
  return path.startsWith('/');
}

/**
 * Without empty parts, `.`, and the `..` that can be resolved by the text alone (symlinks are not looked at). The empty
 * path is `.`; a trailing slash goes.
 */
export function normalize(path: string): string {
  const absolute = isAbsolute(path);
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') parts.push(part);
    else if (parts.length > 0 && parts.at(-1) !== '..') parts.pop();
    else if (!absolute) parts.push('..');
  }
  const text = parts.join('/');
  return absolute ? `/${text}` : text || '.';
}

/** One path out of many, normalized; empty parts do not count. */
export function join(...parts: string[]): string {
  return normalize(parts.filter((part) => part !== '').join('/'));
}

/** The normalized absolute path of what may be relative to a directory. */
export function resolve(directory: string, path: string): string {
  return isAbsolute(path) ? normalize(path) : normalize(`/${directory}/${path}`);
}

/** dirname(3): `/usr/lib` gives `/usr`, `usr` and the empty path give `.`, `/` gives `/`. */
export function dirname(path: string): string {
  const end = endOfName(path);
  if (end === 0) return path.startsWith('/') ? '/' : '.';
  let at = path.lastIndexOf('/', end - 1);
  if (at < 0) return '.';
  while (at > 0 && path[at - 1] === '/') at -= 1;
  return path.slice(0, at) || '/';
}

/** basename(3): `/usr/lib/` gives `lib`, `/` gives `/`, the empty path stays empty. A suffix that is not all of it goes. */
export function basename(path: string, suffix = ''): string {
  const end = endOfName(path);
  if (end === 0) return path.startsWith('/') ? '/' : '';
  const name = path.slice(path.lastIndexOf('/', end - 1) + 1, end);
  return suffix && name !== suffix && name.endsWith(suffix) ? name.slice(0, -suffix.length) : name;
}

/** Where trailing slashes begin. */
function endOfName(path: string): number {
  let end = path.length;
  while (end > 0 && path[end - 1] === '/') end -= 1;
  return end;
}

/** Whether a path is a directory or lies below it; both normalized and absolute. */
export function isWithin(path: string, directory: string): boolean {
  return path === directory || path.startsWith(directory === '/' ? '/' : `${directory}/`);
}

/** Orders names as the bytes of their UTF-8 are ordered, which UTF-16 does not where there are surrogates. */
export function compareBytes(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    const x = a.charCodeAt(i);
    const y = b.charCodeAt(i);
    if (x !== y) return utf8Rank(x) - utf8Rank(y);
  }
  return a.length - b.length;
}

/** Code units beyond the surrogates stand for less than what a pair of surrogates does. */
function utf8Rank(unit: number): number {
  if (unit < 0xd800) return unit;
  return unit >= 0xe000 ? unit - 0x800 : unit + 0x2000;
}
