/** A word, or one of `{`, `}` and `;`. */
export interface Token {
  readonly kind: 'word' | '{' | '}' | ';';
  readonly text: string;
  readonly line: number;
}

/** What is wrong with a configuration: what nginx says behind `[emerg]`. */
export class ConfigError extends Error {}

const BLANK = /\s/;

/**
 * Splits a configuration into tokens: words end at blanks, `;` and `{`, unless quoted; `${name}` is part of a word.
 * @param file how errors name it
 * @throws {ConfigError}
 */
export function lex(source: string, file: string): Token[] {
  const tokens: Token[] = [];
  let line = 1;
  let at = 0;
  const peek = () => source[at] ?? '';
  while (at < source.length) {
    const c = peek();
    if (c === '\n') line += 1;
    if (BLANK.test(c)) {
      at += 1;
    } else if (c === '#') {
      while (at < source.length && peek() !== '\n') at += 1;
    } else if (c === '{' || c === '}' || c === ';') {
      tokens.push({ kind: c, text: c, line });
      at += 1;
    } else {
      const start = line;
      const quote = c === '"' || c === "'" ? c : '';
      if (quote) at += 1;
      let text = '';
      for (;;) {
        if (at >= source.length) {
          throw new ConfigError(`unexpected end of file, expecting ${quote || '";" or "}"'} in ${file}:${line}`);
        }
        const next = peek();
        if (quote ? next === quote : BLANK.test(next) || next === ';' || (next === '{' && !text.endsWith('$'))) break;
        if (next === '\n') line += 1;
        if (next === '\\' && at + 1 < source.length) {
          text += unescape(source[at + 1] as string);
          at += 2;
        } else if (next === '{') {
          const end = source.indexOf('}', at);
          text += source.slice(at, end < 0 ? source.length : end + 1);
          at = end < 0 ? source.length : end + 1;
        } else {
          text += next;
          at += 1;
        }
      }
      if (quote) at += 1;
      tokens.push({ kind: 'word', text, line: start });
    }
  }
  return tokens;
}

/** What a backslash and a letter stand for; of others the backslash stays. */
function unescape(letter: string): string {
  const known: Record<string, string> = { n: '\n', r: '\r', t: '\t', '"': '"', "'": "'", '\\': '\\' };
  return known[letter] ?? `\\${letter}`;
}
