/** POSIX's named character classes, as contents of a JavaScript class with the `u` flag. */
const NAMED: Readonly<Record<string, string>> = {
  alpha: '\\p{L}',
  digit: '0-9',
  alnum: '\\p{L}\\p{Nd}',
  upper: '\\p{Lu}',
  lower: '\\p{Ll}',
  space: ' \\t-\\r',
  blank: ' \\t',
  punct: '!-\\/:-@\\[-`\\{-~\\p{P}\\p{S}',
  print: ' -~\\p{L}\\p{M}\\p{N}\\p{P}\\p{S}',
  graph: '!-~\\p{L}\\p{M}\\p{N}\\p{P}\\p{S}',
  cntrl: '\\x00-\\x1f\\x7f',
  xdigit: '0-9A-Fa-f',
};

/** What counts as a part of a word. */
export const WORD = '\\p{L}\\p{N}\\p{M}_';

/** The contents of a JavaScript class for `[:name:]`; upper and lower are one where case is ignored. */
export function namedClass(name: string, ignoreCase = false): string | undefined {
  if (!Object.hasOwn(NAMED, name)) return undefined;
  return ignoreCase && (name === 'upper' || name === 'lower') ? '\\p{Lu}\\p{Ll}' : NAMED[name];
}

/** A character as it stands in a JavaScript class or outside of one. */
export function escapeForJs(char: string): string {
  if (/^[\\^$.*+?()[\]{}|/-]$/.test(char)) return `\\${char}`;
  const code = char.codePointAt(0) as number;
  return code < 32 || (code >= 0xd800 && code <= 0xdfff) ? `\\u{${code.toString(16)}}` : char;
}
