import { PythonError } from './error.ts';

export type Token =
  | { kind: 'name' | 'operator'; text: string; line: number }
  | { kind: 'number'; value: number; real: boolean; line: number }
  /** The text between the quotes, escapes resolved; of an f-string the raw text. */
  | { kind: 'string'; value: string; formatted: boolean; line: number }
  | { kind: 'newline' | 'indent' | 'dedent' | 'end'; line: number };

const OPERATORS = /^(\*\*|\/\/=?|==|!=|<=|>=|->|[-+*/%]=|[-+*/%()[\]{}:,.=<>@;])/;
const STRING = /^([fFrRbBuU]{0,2})('''|"""|'|")/;
const ESCAPES: Record<string, string> = { n: '\n', t: '\t', r: '\r', '\\': '\\', "'": "'", '"': '"', '0': '\0' };

/** Takes a program apart (The Python Language Reference, 2). @throws {PythonError} SyntaxError, IndentationError */
export function lex(source: string): Token[] {
  const tokens: Token[] = [];
  const indents = [0];
  let depth = 0;
  let rest = source.replaceAll('\r\n', '\n');
  let line = 1;
  let lineStart = true;

  const advance = (length: number) => {
    for (let i = 0; i < length; i++) if (rest[i] === '\n') line += 1;
    rest = rest.slice(length);
  };

  while (rest !== '') {
    if (lineStart && depth === 0) {
      const [blank = ''] = /^[ \t]*/.exec(rest) ?? [];
      const next = rest[blank.length];
      if (next === undefined || next === '\n' || next === '#') {
        const end = rest.indexOf('\n');
        advance(end < 0 ? rest.length : end + 1);
        continue;
      }
      indent(tokens, indents, blank.replaceAll('\t', '        ').length, line);
      advance(blank.length);
      lineStart = false;
    }
    const space = /^([ \t]+|\\\n|#[^\n]*)/.exec(rest);
    if (space) {
      advance(space[0].length);
      continue;
    }
    if (rest[0] === '\n') {
      if (depth === 0) {
        tokens.push({ kind: 'newline', line });
        lineStart = true;
      }
      advance(1);
      continue;
    }
    const string = STRING.exec(rest);
    if (string) {
      const [whole, prefix = '', quote = ''] = string;
      const at = line;
      advance(whole.length);
      const end = closing(rest, quote);
      if (end < 0) throw new PythonError('SyntaxError', 'unterminated string literal', at);
      const raw = rest.slice(0, end);
      const formatted = /f/i.test(prefix);
      tokens.push({ kind: 'string', value: /r/i.test(prefix) ? raw : unescape(raw), formatted, line: at });
      advance(end + quote.length);
      continue;
    }
    const number = /^(\d[\d_]*(\.\d*)?|\.\d+)(e[+-]?\d+)?/i.exec(rest);
    const name = /^[\p{L}_][\p{L}\p{N}_]*/u.exec(rest);
    const operator = OPERATORS.exec(rest);
    if (number) {
      const [text] = number;
      tokens.push({ kind: 'number', value: Number(text.replaceAll('_', '')), real: /[.e]/i.test(text), line });
    } else if (name) tokens.push({ kind: 'name', text: name[0], line });
    else if (operator) {
      if ('([{'.includes(operator[0])) depth += 1;
      if (')]}'.includes(operator[0])) depth = Math.max(0, depth - 1);
      tokens.push({ kind: 'operator', text: operator[0], line });
    } else {
      throw new PythonError('SyntaxError', 'invalid syntax', line);
    }
    advance((number ?? name ?? operator)?.[0].length ?? 1);
  }
  if (!lineStart) tokens.push({ kind: 'newline', line });
  indent(tokens, indents, 0, line);
  tokens.push({ kind: 'end', line });
  return tokens;
}

function indent(tokens: Token[], indents: number[], width: number, line: number): void {
  if (width > (indents.at(-1) ?? 0)) {
    indents.push(width);
    tokens.push({ kind: 'indent', line });
    return;
  }
  while (width < (indents.at(-1) ?? 0)) {
    indents.pop();
    tokens.push({ kind: 'dedent', line });
  }
  if (width !== indents.at(-1)) {
    throw new PythonError('IndentationError', 'unindent does not match any outer indentation level', line);
  }
}

function closing(text: string, quote: string): number {
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '\\') at += 1;
    else if (text.startsWith(quote, at)) return at;
    else if (text[at] === '\n' && quote.length === 1) return -1;
  }
  return -1;
}

function unescape(raw: string): string {
  return raw.replace(/\\(\n|x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|.)/g, (whole, code: string) => {
    if (code === '\n') return '';
    if (/^[xu]./.test(code)) return String.fromCharCode(Number.parseInt(code.slice(1), 16));
    return ESCAPES[code] ?? whole;
  });
}
