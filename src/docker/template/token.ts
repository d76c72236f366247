import { quote } from '../strconv/quote.ts';
import { byteLength } from '../utf8.ts';

export type TokenType =
  | 'error'
  | 'eof'
  | 'text'
  | 'leftDelim'
  | 'rightDelim'
  | 'space'
  | 'assign'
  | 'declare'
  | 'pipe'
  | 'leftParen'
  | 'rightParen'
  | 'string'
  | 'rawString'
  | 'charConstant'
  | 'number'
  | 'complex'
  | 'bool'
  | 'char'
  | 'dot'
  | 'field'
  | 'identifier'
  | 'variable'
  | Keyword;

export type Keyword =
  | 'block'
  | 'break'
  | 'continue'
  | 'define'
  | 'else'
  | 'end'
  | 'if'
  | 'nil'
  | 'range'
  | 'template'
  | 'with';

const KEYWORDS: ReadonlySet<string> = new Set<Keyword>([
  'block',
  'break',
  'continue',
  'define',
  'else',
  'end',
  'if',
  'nil',
  'range',
  'template',
  'with',
]);

/** One lexical item of a template. `text` is its source, or the message of an error; `at` is an index into the template. */
export interface Token {
  readonly type: TokenType;
  readonly text: string;
  readonly at: number;
  readonly line: number;
}

export function isKeyword(word: string): word is Keyword {
  return KEYWORDS.has(word);
}

/** How an error names the token: `"foo"`, `<range>`, `EOF`; the message itself for an error. */
export function describe({ type, text }: Token): string {
  if (type === 'eof') return 'EOF';
  if (type === 'error') return text;
  if (type === 'dot' || isKeyword(type)) return `<${text}>`;
  return byteLength(text) > 10 ? `${quote(Array.from(text).slice(0, 10).join(''))}...` : quote(text);
}
