/**
 * Where a quoted or bracketed construct that begins at `at` ends (the offset behind it): quotes, backslashes, `$(…)`, `${…}`,
 * backquotes. For any other character, the offset behind that character. What is not closed reaches to the end.
 */
export function skipConstruct(text: string, at: number): number {
  switch (text[at]) {
    case '\\':
      return Math.min(text.length, at + 2);
    case "'":
      return after(text, text.indexOf("'", at + 1));
    case '"':
      return skipDoubleQuotes(text, at + 1);
    case '`':
      return skipBackquotes(text, at + 1);
    case '$':
      return skipDollar(text, at);
    case '<':
    case '>':
      return text[at + 1] === '(' ? skipBalanced(text, at + 2, '(', ')') : at + 1;
    default:
      return at + 1;
  }
}

function after(text: string, found: number): number {
  return found < 0 ? text.length : found + 1;
}

function skipDollar(text: string, at: number): number {
  switch (text[at + 1]) {
    case '(':
      return skipBalanced(text, at + 2, '(', ')');
    case '{':
      return skipBalanced(text, at + 2, '{', '}');
    case "'": {
      for (let i = at + 2; i < text.length; i++) {
        if (text[i] === '\\') i += 1;
        else if (text[i] === "'") return i + 1;
      }
      return text.length;
    }
    case '"':
      return skipDoubleQuotes(text, at + 2);
    default:
      return at + 1;
  }
}

function skipDoubleQuotes(text: string, from: number): number {
  let at = from;
  while (at < text.length) {
    const c = text[at];
    if (c === '"') return at + 1;
    at =
      c === '\\' || c === '$' || c === '`'
        ? c === '$' && text[at + 1] === "'"
          ? at + 1
          : skipConstruct(text, at)
        : at + 1;
  }
  return at;
}

function skipBackquotes(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === '`') return at + 1;
  }
  return text.length;
}

/** Behind the bracket that closes the one before `from`; brackets of the same kind nest. */
export function skipBalanced(text: string, from: number, open: string, close: string): number {
  let depth = 1;
  let at = from;
  while (at < text.length) {
    const c = text[at];
    if (c === close) {
      depth -= 1;
      at += 1;
      if (depth === 0) return at;
    } else if (c === open) {
      depth += 1;
      at += 1;
    } else {
      at = skipConstruct(text, at);
    }
  }
  return at;
}

/** Quotes a text so that the shell reads it back as one word, with single quotes (as `set -x` and `alias` show it). */
export function singleQuote(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}

const NEEDS_QUOTES = /[\s!"$&'()*,;<=>?[\\\]^`{|}~#]/;

/** Whether a word printed by `set -x` needs quotes (sh_contains_shell_metas of Bash 5.2). */
export function containsMetacharacters(text: string): boolean {
  if (!NEEDS_QUOTES.test(text)) return false;
  for (let i = 0; i < text.length; i++) {
    const c = text[i] as string;
    if (' \t\n\'"\\|&;()<>!{}*[]?^$`'.includes(c)) return true;
    if (c === '~' && (i === 0 || text[i - 1] === '=' || text[i - 1] === ':')) return true;
    if (c === '#' && (i === 0 || text[i - 1] === ' ' || text[i - 1] === '\t')) return true;
  }
  return false;
}

/** Whether it holds what only `$'…'` can show. */
export function needsAnsiC(text: string): boolean {
  return /[\x00-\x1f\x7f]/.test(text);
}

const ESCAPES: Record<string, string> = {
  '\x1b': '\\E',
  '\x07': '\\a',
  '\v': '\\v',
  '\b': '\\b',
  '\f': '\\f',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '\\': '\\\\',
  "'": "\\'",
};

/** `$'…'`, as `declare -p` and `printf %q` print what cannot stand otherwise. */
export function ansiCQuote(text: string): string {
  const body = text.replace(
    /[\x00-\x1f\x7f\\']/g,
    (c) => ESCAPES[c] ?? `\\${c.charCodeAt(0).toString(8).padStart(3, '0')}`,
  );
  return `$'${body}'`;
}

/** Quotes by backslashes, as `printf %q` does. */
export function backslashQuote(text: string): string {
  if (text === '') return "''";
  if (needsAnsiC(text)) return ansiCQuote(text);
  let out = '';
  for (let i = 0; i < text.length; i++) {
    const c = text[i] as string;
    const special =
      ' \t\'"\\|&;()<>!{}*[]?^$`,'.includes(c) ||
      (c === '#' && i === 0) ||
      (c === '~' && (i === 0 || text[i - 1] === ':' || text[i - 1] === '='));
    out += special ? `\\${c}` : c;
  }
  return out;
}

/** Double quotes, as `declare -p` shows values. */
export function doubleQuote(text: string): string {
  return needsAnsiC(text) ? ansiCQuote(text) : `"${text.replace(/["$\\`]/g, '\\$&')}"`;
}
