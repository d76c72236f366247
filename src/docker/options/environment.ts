import { GoError } from '../go-error.ts';
/**
 * What `-e` accepts: `NAME=value`, or `NAME` for a variable of the client's own (docker/cli, opts.ValidateEnv).
 * @throws {GoError} for an empty name
 */
export function validateEnv(value: string): string {
  if (value === '' || value.startsWith('=')) throw new GoError(`invalid environment variable: ${value}`);
  return value;
}

/**
 * Puts files and options together, files first; names without a value get the one that the client has, and in files those that it
 * has not are left out (docker/cli, opts.ReadKVEnvStrings).
 * @param read reads a file. @throws {GoError} for a file that is not there, or a line that is no variable
 */
export function collectEnv(
  files: readonly string[],
  values: readonly string[],
  own: ReadonlyMap<string, string>,
  read: (path: string) => string,
): string[] {
  const fromFiles = files.flatMap((path) => parseKeyValueFile(path, read(path), (name) => own.get(name)));
  const given = values.flatMap((value) => {
    if (value.includes('=')) return [value];
    const inherited = own.get(value);
    // A name alone tells the daemon to leave the image's variable out.
    return [inherited === undefined ? value : `${value}=${inherited}`];
  });
  return [...fromFiles, ...given];
}

/**
 * Reads a file of `NAME=value` lines: `#` begins a comment, blank lines are left out (docker/cli, kvfile).
 * @param lookUp what a name alone stands for; without it, one is left out
 */
export function parseKeyValueFile(path: string, text: string, lookUp?: (name: string) => string | undefined): string[] {
  const entries: string[] = [];
  for (const raw of text.split(/\r?\n/)) {
    const line = raw.trimStart();
    if (line === '' || line.startsWith('#')) continue;
    const at = line.indexOf('=');
    const name = at < 0 ? line : line.slice(0, at);
    if (name === '') throw new GoError(`invalid env file (${path}): no variable name on line '${line}'`);
    if (/\s/.test(name)) throw new GoError(`invalid env file (${path}): variable '${name}' contains whitespaces`);
    if (at >= 0) {
      entries.push(line);
      continue;
    }
    const value = lookUp?.(line);
    if (value !== undefined) entries.push(`${line}=${value}`);
  }
  return entries;
}

/** `NAME=value` entries as a map; the last of a name wins, one without a value is empty. */
export function toMap(entries: readonly string[]): Record<string, string> {
  const map: Record<string, string> = {};
  for (const entry of entries) {
    const at = entry.indexOf('=');
    if (at < 0) map[entry] = '';
    else map[entry.slice(0, at)] = entry.slice(at + 1);
  }
  return map;
}
