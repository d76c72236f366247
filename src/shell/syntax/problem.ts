import type { ParseError, SyntaxNode } from 'unbash';
import type { DashError } from './dash-reader.ts';
import { skipBalanced } from './quotes.ts';

/** What is wrong with a text, so that a shell can say it in its own words. */
export type Problem =
  | DashError
  /** A token stands where none like it may. */
  | {
      kind: 'token';
      token: string;
      pos: number /** The word that should stand there. */;
      expecting?: string;
      inArray?: boolean;
    }
  /** The text ends too early; `expecting` is the word that would close what is open. */
  | {
      kind: 'end';
      expecting: string | undefined;
      pos: number /** What is said of it, where it is not plain. */;
      detail?: string;
    }
  /** A quote or bracket is not closed. */
  | {
      kind: 'unmatched';
      delimiter: string;
      pos: number /** It is `$( )` or its like. */;
      substitution: boolean /** It is the elements of an array. */;
      inArray?: boolean;
    }
  /** Something that only another shell knows. */
  | { kind: 'refused'; node: SyntaxNode; pos: number }
  /** The head of `for (( ))`. */
  | { kind: 'arithmeticFor'; detail: string; header: string; pos: number }
  /** Within `[[ ]]`. */
  | { kind: 'conditional'; detail: string; token: string; pos: number };

/** Messages of the parser that stand for a newline where a word should be, even at the end of the text. */
const WANTS_WORD = /redirect target|^expected command after 'coproc'|^expected word after '(for|select|case)'/;
const DELIMITERS: readonly [RegExp, string][] = [
  [/double quote/, '"'],
  [/single quote|ANSI-C/i, "'"],
  [/backtick/, '`'],
  [/parameter/, '}'],
  [/subscript/, ']'],
  [/array|extended glob|substitution|arithmetic/, ')'],
];

/**
 * What a shell would complain about first.
 * @param errors the parser's, nested ones too
 */
export function problemOf(text: string, errors: readonly ParseError[]): Problem | undefined {
  const sorted = [...errors].sort((a, b) => a.pos - b.pos);
  const first = sorted[0];
  if (!first) return undefined;
  if (first.message.startsWith('unterminated')) return unmatched(text, sorted);
  if (first.message.startsWith('expected three arithmetic')) return inHeader(text, first.pos);
  const conditional = inConditional(text, first);
  if (conditional) return conditional;
  const token = offender(text, first, sorted);
  const expected = /^expected '(\w+)'/.exec(first.message)?.[1];
  const inArray = first.message.endsWith('in array assignment');
  if (token)
    return { kind: 'token', token: token.text, pos: token.pos, ...(expected && { expecting: expected }), inArray };
  return { kind: 'end', expecting: expecting(sorted), pos: text.length };
}

/** The token that a shell would name; nothing where the text just ends. */
function offender(
  text: string,
  error: ParseError,
  errors: readonly ParseError[],
): { text: string; pos: number } | undefined {
  const empty = /^expected command in (brace group|subshell)/.exec(error.message);
  if (empty) {
    const closer = empty[1] === 'subshell' ? ')' : '}';
    const next = tokenAt(text, error.pos + (text[error.pos] === closer ? 0 : 1), false);
    if (next && /^[;&|]/.test(next.text)) return next;
    if (next?.text !== closer && errors.some(({ message }) => message.includes('to close'))) return undefined;
    return { text: closer, pos: error.pos };
  }
  // A keyword that a command should follow.
  const bare = /(?:^|[\s;&|(])(?:if|elif|while|until)\s*(;+)/.exec(text.slice(0, error.pos));
  if (bare && /^expected '(do|then)'/.test(error.message))
    return { text: bare[1] as string, pos: bare.index + bare[0].length - (bare[1] as string).length };
  if (/^expected '(do|then|in)'/.test(error.message)) {
    if (
      /(^|[\s;&|(])(for|select)\s*$/.test(text.slice(0, error.pos)) ||
      /^(for|select)\s*[;)]/.test(text.slice(error.pos - 3))
    )
      return tokenAt(text, error.pos, true);
    // The parser stands behind the word that it found in its place.
    const word = /(?:[;&|()<>]|[^\s;&|()<>]+)$/.exec(text.slice(0, error.pos));
    return error.pos <= text.trimEnd().length && word ? { text: word[0], pos: word.index } : undefined;
  }
  if (error.message === "unexpected token 'newline'") return { text: 'newline', pos: error.pos };
  const nameless =
    error.message.includes('function body') && /(^|[\s;&|(])function[ \t]*$/.test(text.slice(0, error.pos));
  const token = tokenAt(text, error.pos, nameless || WANTS_WORD.test(error.message));
  // After `a (b)` it is `b` that bash cannot read: `a (` looked like a function.
  const open =
    token?.text === ')'
      ? /[^\s=;&|()]+[ \t]+\([ \t]*([^\s();&|<>]+)[^()]*$/.exec(text.slice(0, token.pos))
      : token?.text === '}'
        ? /(?:^|[\s;&|])[^\s=;&|()<>$'"`]+[ \t]*\([ \t]*([^\s();&|<>]+)[^()]*$/.exec(text.slice(0, token.pos))
        : undefined;
  return open && token ? { text: open[1] as string, pos: token.pos } : token;
}

function unmatched(text: string, errors: readonly ParseError[]): Problem {
  let innermost = errors[0] as ParseError;
  for (const error of errors) if (error.message.startsWith('unterminated')) innermost = error;
  if (/parameter/.test(innermost.message)) {
    const open = innermostOpen(text, innermost.pos);
    if (open) return { kind: 'unmatched', delimiter: open.delimiter, pos: open.pos, substitution: false };
  }
  const delimiter = DELIMITERS.find(([pattern]) => pattern.test(innermost.message))?.[1] ?? ')';
  return {
    kind: 'unmatched',
    delimiter,
    pos: innermost.pos,
    inArray: /extended glob|array/.test(innermost.message) && /[\w\]]\+?=\($/.test(text.slice(0, innermost.pos + 2)),
    substitution: /substitution/.test(innermost.message) && !text.startsWith('$((', innermost.pos),
  };
}

/** The quote or brace that stays open last, from a `${` on; within it, quotes count anew. */
function innermostOpen(text: string, from: number): { delimiter: string; pos: number } | undefined {
  const open = [{ delimiter: '}', pos: from }];
  for (let at = from + 2; at < text.length; at++) {
    const c = text[at] as string;
    const top = open.at(-1);
    if (!top) return undefined;
    if (top.delimiter === "'") {
      if (c === "'") open.pop();
    } else if (c === '\\') at += 1;
    else if (c === top.delimiter) open.pop();
    else if (c === '"' || c === '`' || (c === "'" && top.delimiter !== '"')) open.push({ delimiter: c, pos: at });
    else if (c === '$' && text[at + 1] === '{') open.push({ delimiter: '}', pos: at++ });
    else if (c === '$' && text[at + 1] === '(') open.push({ delimiter: ')', pos: at++ });
  }
  return open.at(-1);
}

/** `for (( ))` without its three parts, or `for` before a parenthesis. */
function inHeader(text: string, pos: number): Problem {
  const start = text.lastIndexOf('((', pos);
  if (start < 0 || !/\bfor\s*$/.test(text.slice(0, start)))
    return { kind: 'token', token: '(', pos: text.lastIndexOf('(', pos) };
  const header = text.slice(start, skipBalanced(text, start + 1, '(', ')'));
  const parts = header.split(';').length;
  return {
    kind: 'arithmeticFor',
    detail: parts < 3 ? 'arithmetic expression required' : "`;' unexpected",
    header,
    pos: start,
  };
}

function expecting(errors: readonly ParseError[]): string | undefined {
  for (const { message } of errors) {
    const match = /^expected '([^']+)'/.exec(message);
    if (match) return match[1];
  }
  return undefined;
}

/** The words of `[[` have grammar of their own, and bash its own texts for them. */
function inConditional(text: string, error: ParseError): Problem | undefined {
  const start = text.lastIndexOf('[[', error.pos);
  if (start < 0) return undefined;
  const before = text.slice(start + 2, error.pos).trim();
  const token = tokenAt(text, error.pos, false)?.text ?? 'newline';
  if (/^unexpected token/.test(error.message) && /^\S+$/.test(before) && !/[()]/.test(token))
    return { kind: 'conditional', detail: 'conditional binary operator expected', token, pos: error.pos };
  if (error.message === 'expected operand after unary test operator')
    return {
      kind: 'conditional',
      detail: `unexpected argument \`${token}' to conditional unary operator`,
      token,
      pos: error.pos,
    };
  if (error.message !== "expected ']]' to close '[['") return undefined;
  if (text.slice(error.pos).trim() === '' && /^\S+$/.test(before))
    return {
      kind: 'conditional',
      detail: "unexpected token `newline', conditional binary operator expected",
      token: 'newline',
      pos: error.pos,
    };
  if (text.slice(error.pos).trim() === '' && !before.endsWith(']]')) return undefined;
  if (/(==|!=|=~|[-=<>]|-\w\w)\s*\]\]$/.test(before))
    return {
      kind: 'conditional',
      detail: "unexpected argument `]]' to conditional binary operator",
      token: ']]',
      pos: error.pos,
    };
  return undefined;
}

const OPERATORS = [';;&', '&>>', '<<<', '<<-', ';;', ';&', '&&', '||', '|&', '&>', '>>', '<<', '>&', '<&', '>|', '<>'];

/** The token at an offset; `newline` where a newline was not allowed; nothing at the end. */
export function tokenAt(text: string, from: number, newlineCounts: boolean): { text: string; pos: number } | undefined {
  let at = from;
  for (;;) {
    const gap = /^(?:[ \t]+|\\\n|#[^\n]*)/.exec(text.slice(at, at + 4096));
    if (gap && !(gap[0].startsWith('#') && at > 0 && !/\s|[;&|()]/.test(text[at - 1] as string))) at += gap[0].length;
    else if (text[at] === '\n' && !newlineCounts) at += 1;
    else break;
  }
  if (at >= text.length || text[at] === '\n')
    return newlineCounts ? { text: 'newline', pos: Math.min(at, text.length) } : undefined;
  const operator = OPERATORS.find((op) => text.startsWith(op, at));
  if (operator) return { text: operator, pos: at };
  if (/[;&|()<>]/.test(text[at] as string)) return { text: text[at] as string, pos: at };
  const word = /^[^\s;&|()<>]+/.exec(text.slice(at));
  return { text: word?.[0] ?? (text[at] as string), pos: at };
}
