/** A pattern that cannot be read; the message is vim's. */
export class PatternError extends Error {}

const CLASSES: Readonly<Record<string, string>> = {
  s: '[ \\t]',
  S: '[^ \\t]',
  d: '[0-9]',
  D: '[^0-9]',
  w: '[0-9A-Za-z_]',
  W: '[^0-9A-Za-z_]',
  a: '[A-Za-z]',
  A: '[^A-Za-z]',
  l: '[a-z]',
  L: '[^a-z]',
  u: '[A-Z]',
  U: '[^A-Z]',
  x: '[0-9A-Fa-f]',
  h: '[A-Za-z_]',
  t: '\\t',
  e: '\\x1b',
  n: '\\n',
  r: '\\r',
  '<': '(?<![0-9A-Za-z_])(?=[0-9A-Za-z_])',
  '>': '(?<=[0-9A-Za-z_])(?![0-9A-Za-z_])',
  '+': '+',
  '=': '?',
  '?': '?',
  '|': '|',
  '(': '(',
  ')': ')',
};

/**
 * A pattern of vi (with vim's additions, 'magic' being set) as an expression of JavaScript: `.` `*` `[]` `^` `$` mean what
 * they mean in basic regular expressions; groups, alternatives and counts have a backslash.
 * @throws {PatternError}
 */
export function viPattern(pattern: string, options: { ignoreCase?: boolean } = {}): RegExp {
  let source = '';
  let ignoreCase = options.ignoreCase ?? false;
  let depth = 0;
  let start = true;
  for (let at = 0; at < pattern.length; ) {
    const char = pattern[at] as string;
    const next = pattern[at + 1];
    const begins: boolean = start;
    start = false;
    if (char === '\\' && next !== undefined) {
      at += 2;
      if (next === 'c' || next === 'C') {
        ignoreCase = next === 'c';
        start = begins;
      } else if (next === '{') {
        const close = /^(-?\d*(?:,\d*)?)\\?\}/.exec(pattern.slice(at));
        if (!close) throw new PatternError(`E554: Syntax error in \\{...}`);
        at += close[0].length;
        source += count(close[1] ?? '');
      } else {
        if (next === '(') depth += 1;
        if (next === ')') depth -= 1;
        if (depth < 0) throw new PatternError('E55: Unmatched \\)');
        start = next === '(' || next === '|';
        source += /\d/.test(next) ? `(?:\\${next})` : (CLASSES[next] ?? escape(next));
      }
    } else if (char === '[') {
      const set = /^\[\^?\]?(?:\[:\w+:\]|[^\]\\]|\\.)*\]/.exec(pattern.slice(at))?.[0];
      source += set === undefined ? '\\[' : bracket(set);
      at += set?.length ?? 1;
    } else {
      at += 1;
      if (char === '*') source += begins ? '\\*' : '*';
      else if (char === '^') source += begins ? '^' : '\\^';
      else if (char === '$') source += at === pattern.length || /^\\[|)]/.test(pattern.slice(at)) ? '$' : '\\$';
      else if (char === '.') source += '.';
      else source += escape(char);
      if (char === '^' && begins) start = true;
    }
  }
  if (depth > 0) throw new PatternError('E54: Unmatched \\(');
  try {
    return new RegExp(source, ignoreCase ? 'gi' : 'g');
  } catch {
    throw new PatternError(`E383: Invalid search string: ${pattern}`);
  }
}

function escape(char: string): string {
  return /[\\^$.*+?()[\]{}|/]/.test(char) ? `\\${char}` : char;
}

function count(text: string): string {
  const lazy = text.startsWith('-') ? '?' : '';
  const [low = '', high] = text.replace('-', '').split(',');
  if (low === '' && (high === undefined || high === '')) return `*${lazy}`;
  return high === undefined ? `{${low}}${lazy}` : `{${low || 0},${high}}${lazy}`;
}

const POSIX: Readonly<Record<string, string>> = {
  alpha: 'A-Za-z',
  digit: '0-9',
  alnum: '0-9A-Za-z',
  lower: 'a-z',
  upper: 'A-Z',
  space: '\\s',
  blank: ' \\t',
  punct: '!-\\/:-@\\[-`{-~',
  xdigit: '0-9A-Fa-f',
};

function bracket(set: string): string {
  const negated = set[1] === '^';
  const inner = set.slice(negated ? 2 : 1, -1);
  const body = inner
    .replace(/\[:(\w+):\]/g, (_, name: string) => `\u0000${name}\u0000`)
    .replace(/\\([^\]\\^ntre-])/g, '\\\\$1')
    .replace(/\[/g, '\\[')
    .replace(/^\]/, '\\]')
    .replace(/\u0000(\w+)\u0000/g, (_, name: string) => POSIX[name] ?? '');
  return `[${negated ? '^' : ''}${body}]`;
}

/**
 * What a match is replaced with: `&` and `\0` the match, `\1` to `\9` its groups, `\u \U \l \L \E` case, `~` the last
 * replacement (which the caller puts in), `\r` a new line.
 */
export function substitution(template: string, match: RegExpExecArray): string {
  let out = '';
  let once: ((text: string) => string) | undefined;
  let all: ((text: string) => string) | undefined;
  const put = (text: string) => {
    let next = all ? all(text) : text;
    if (once && next !== '') {
      next = once(next.slice(0, 1)) + next.slice(1);
      once = undefined;
    }
    out += next;
  };
  for (let at = 0; at < template.length; at++) {
    const char = template[at] as string;
    if (char === '&') put(match[0]);
    else if (char !== '\\') put(char);
    else {
      at += 1;
      const next = template[at] ?? '\\';
      if (/\d/.test(next)) put(match[Number(next)] ?? '');
      else if (next === 'u') once = (text) => text.toUpperCase();
      else if (next === 'l') once = (text) => text.toLowerCase();
      else if (next === 'U') all = (text) => text.toUpperCase();
      else if (next === 'L') all = (text) => text.toLowerCase();
      else if (next === 'E' || next === 'e') all = undefined;
      else if (next === 'r' || next === 'n') put(next === 'r' ? '\n' : '\0');
      else if (next === 't') put('\t');
      else put(next);
    }
  }
  return out;
}
