import { RegexError } from './ast.ts';
import { escapeForJs, namedClass } from './classes.ts';

const UNMATCHED = 'Unmatched [, [^, [:, [., or [=';

/** What a backslash and a character stand for; nothing where the backslash is a character as any other. */
export type BracketEscapes = (next: string) => string | undefined;

/**
 * A bracket expression of POSIX, as a JavaScript class.
 * @param chars the pattern; `start` is where its `[` stands
 * @param options.escapes what backslash escapes mean (awk); without it a backslash is a character as any other
 * @returns the class and where the pattern goes on
 * @throws {RegexError}
 */
export function parseBracket(
  chars: readonly string[],
  start: number,
  options: { ignoreCase: boolean; escapes?: BracketEscapes | undefined },
): { source: string; end: number } {
  let at = start + 1;
  const negated = chars[at] === '^';
  if (negated) at += 1;
  const first = at;
  let source = '';
  if (first === chars.length) throw new RegexError('Invalid regular expression');
  for (;;) {
    const char = chars[at];
    if (char === undefined) throw new RegexError(UNMATCHED);
    if (char === ']' && at > first) break;
    const named = char === '[' && chars[at + 1] === ':' ? delimited(chars, at, ':') : undefined;
    if (named) {
      const contents = namedClass(named.text, options.ignoreCase);
      if (contents === undefined) throw new RegexError('Invalid character class name');
      source += contents;
      at = named.end;
      continue;
    }
    const low = element(chars, at, options.escapes);
    at = low.end;
    if (chars[at] === '-' && chars[at + 1] !== ']' && chars[at + 1] !== undefined) {
      const high = element(chars, at + 1, options.escapes);
      at = high.end;
      if ((low.char.codePointAt(0) as number) > (high.char.codePointAt(0) as number))
        throw new RegexError('Invalid range end');
      source += `${escapeForJs(low.char)}-${escapeForJs(high.char)}`;
    } else {
      source += escapeForJs(low.char);
    }
  }
  return { source: `[${negated ? '^' : ''}${source}]`, end: at + 1 };
}

/** One character: as it is, as an equivalence class `[=x=]`, as a collating symbol `[.x.]`, or escaped. */
function element(
  chars: readonly string[],
  at: number,
  escapes: BracketEscapes | undefined,
): { char: string; end: number } {
  const char = chars[at];
  const next = chars[at + 1];
  if (char === undefined) throw new RegexError(UNMATCHED);
  if (char === '[' && (next === '=' || next === '.')) {
    const { text, end } = delimited(chars, at, next);
    if ([...text].length !== 1) throw new RegexError('Invalid collation character');
    return { char: text, end };
  }
  if (char === '\\' && escapes && next !== undefined) {
    const octal = /^[0-7]{1,3}/.exec(chars.slice(at + 1, at + 4).join(''))?.[0];
    if (octal && escapes(octal) !== undefined)
      return { char: String.fromCharCode(Number.parseInt(octal, 8) & 255), end: at + 1 + octal.length };
    const escaped = escapes(next);
    if (escaped !== undefined) return { char: escaped, end: at + 2 };
  }
  return { char, end: at + 1 };
}

function delimited(chars: readonly string[], at: number, mark: string): { text: string; end: number } {
  for (let end = at + 2; end + 1 < chars.length; end++) {
    if (chars[end] === mark && chars[end + 1] === ']') return { text: chars.slice(at + 2, end).join(''), end: end + 2 };
  }
  throw new RegexError(UNMATCHED);
}
