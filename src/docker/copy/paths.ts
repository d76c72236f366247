/** Paths as `docker cp` treats them: whether one ends in `/` or `/.` matters. */

/** Go's path.Clean. */
export function clean(path: string): string {
  const absolute = path.startsWith('/');
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') parts.push(part);
    else if (parts.length > 0 && parts.at(-1) !== '..') parts.pop();
    else if (!absolute) parts.push('..');
  }
  return (absolute ? '/' : '') + parts.join('/') || '.';
}

export function endsInSlash(path: string): boolean {
  return path.endsWith('/');
}

/** Whether the last part is `.`: the content of a directory is meant, and not the directory. */
export function meansContent(path: string): boolean {
  return /(^|\/)\.\/*$/.test(path) || path === '';
}

/** Whether it can only be a directory. */
export function meansDirectory(path: string): boolean {
  return endsInSlash(path) || meansContent(path);
}

/** The directory of a path and its name there; the name is `.` where the content of a directory is meant. */
export function splitPath(path: string): { directory: string; base: string } {
  const cleaned = clean(path) + (meansContent(path) ? '/.' : '');
  if (cleaned === '/') return { directory: '/', base: '/' };
  const slash = cleaned.lastIndexOf('/');
  return {
    directory: slash < 0 ? '.' : clean(cleaned.slice(0, slash) || '/'),
    base: cleaned.slice(slash + 1),
  };
}

/** The absolute form of a path, with the slash or the `/.` at its end. */
export function resolvePath(cwd: string, path: string): string {
  const absolute = clean(path.startsWith('/') ? path : `${cwd}/${path}`);
  const slashed = absolute.endsWith('/') ? absolute : `${absolute}/`;
  if (meansContent(path)) return `${slashed}.${endsInSlash(path) ? '/' : ''}`;
  return endsInSlash(path) ? slashed : absolute;
}

/** A path next to another one. */
export function besides(path: string, target: string): string {
  return target.startsWith('/') ? target : clean(`${splitPath(path).directory}/${target}`);
}
