import { GoError } from '../go-error.ts';
import { quote } from '../strconv/quote.ts';
import { toMap } from './environment.ts';

/**
 * Reads `--security-opt`: a seccomp profile is sent with its content, `systempaths=unconfined` is the client's own (docker/cli,
 * container.parseSecurityOpts).
 * @throws {GoError} in the client's words
 */
export function parseSecurity(
  values: readonly string[],
  readFile: (path: string) => string,
): { options: string[]; unconfined: boolean } {
  const options = values.map((value) => {
    const [key = '', argument] = value.includes('=') ? cut(value, '=') : cut(value, ':');
    if (argument === undefined && key !== 'no-new-privileges') {
      throw new GoError(`Invalid --security-opt: ${quote(value)}`);
    }
    if (key !== 'seccomp' || argument === undefined || argument === 'unconfined') return value;
    return `seccomp=${profile(argument, readFile)}`;
  });
  const unconfined = options.includes('systempaths=unconfined');
  return { options: options.filter((option) => option !== 'systempaths=unconfined'), unconfined };
}

function cut(text: string, separator: string): [string, string?] {
  const at = text.indexOf(separator);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)];
}

function profile(path: string, readFile: (path: string) => string): string {
  let text: string;
  try {
    text = readFile(path);
  } catch (error) {
    throw new GoError(`opening seccomp profile (${path}) failed: ${(error as Error).message}`);
  }
  try {
    return JSON.stringify(JSON.parse(text));
  } catch {
    throw new GoError(`compacting json for seccomp profile (${path}) failed: invalid character`);
  }
}

/** `--storage-opt`. @throws {GoError} */
export function parseStorage(values: readonly string[]): Record<string, string> {
  if (values.some((value) => !value.includes('='))) throw new GoError('invalid storage option');
  return toMap(values);
}

/** `--log-opt`. @throws {GoError} for options of a driver that has none */
export function parseLogging(driver: string, values: readonly string[]): Record<string, string> {
  if (driver === 'none' && values.length > 0) throw new GoError(`invalid logging opts for driver ${driver}`);
  return toMap(values);
}

/** Names of capabilities in full, each once, by name (docker/cli, opts.EffectiveCapAddCapDrop). */
export function capabilities(names: readonly string[]): string[] {
  const full = names.map((name) => {
    const upper = name.trim().toUpperCase();
    return upper === 'ALL' || upper === 'RESET' || upper.startsWith('CAP_') ? upper : `CAP_${upper}`;
  });
  return [...new Set(full)].filter((name) => name !== 'RESET').sort();
}
