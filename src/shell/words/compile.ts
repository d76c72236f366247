import { type ParameterExpansionPart, type ParameterOperation, parse, type Word, type WordPart } from 'unbash';
import { unescape } from '../syntax/ansi-c.ts';
import { expandBraces } from '../syntax/braces.ts';
import { skipConstruct } from '../syntax/quotes.ts';
import type { CompiledWord, Operation, Parameter, Piece, Subscript } from './pieces.ts';

/**
 * Where a word stands: an argument (braces and a leading `~` expand), the value of an assignment (a `~` behind colons
 * too), a text as between double quotes, or a subscript, in which `~` is an operator.
 */
export type WordPlace = 'argument' | 'assignment' | 'quoted' | 'subscript';

const cache = new WeakMap<Word, CompiledWord>();

/** Takes a word of the tree apart. Each word stands in one place only, so the first answer is kept. */
export function compileWord(word: Word, place: WordPlace = 'argument'): CompiledWord {
  let compiled = cache.get(word);
  if (!compiled) {
    compiled = compile(word, place);
    cache.set(word, compiled);
  }
  return compiled;
}

function compile(word: Word, place: WordPlace): CompiledWord {
  const pieces = piecesOf(word, place === 'quoted');
  markTildes(pieces, place);
  const texts = place === 'argument' ? expandBraces(word.text) : [word.text];
  const alternatives = texts.length > 1 || texts[0] !== word.text ? texts.map(compileText) : undefined;
  return { pieces, literal: alternatives ? undefined : literalOf(pieces), alternatives };
}

/** A text that brace expansion made, as a word of its own. */
function compileText(text: string): CompiledWord {
  const statement = parse(`: ${text.startsWith('#') ? `\\${text}` : text}`).commands[0];
  const argument = statement?.command.type === 'Command' ? statement.command.suffix[0] : undefined;
  const pieces: Piece[] =
    argument?.type === 'Word' ? piecesOf(argument, false) : [{ type: 'text', text, quoted: text !== '' }];
  markTildes(pieces, 'argument');
  return { pieces, literal: literalOf(pieces), alternatives: undefined };
}

/** The word that stands behind the `=` in a text such as `[key]=word`. */
export function compileValue(text: string): CompiledWord {
  const statement = parse(`_=${text}`).commands[0];
  const assignment = statement?.command.type === 'Command' ? statement.command.prefix[0] : undefined;
  if (assignment?.type !== 'Assignment' || assignment.value.type !== 'Word') return literalWord(text);
  return compileWord(assignment.value, 'assignment');
}

/** A subscript given as text: blanks and operators in it stand for themselves. */
function compileKey(text: string): CompiledWord {
  let escaped = '';
  for (let at = 0; at < text.length; ) {
    const end = skipConstruct(text, at);
    escaped += end === at + 1 && /[\s;&|()<>#~]/.test(text[at] as string) ? `\\${text[at]}` : text.slice(at, end);
    at = end;
  }
  return compileValue(escaped.replace(/\\\n/g, "'\n'"));
}

const quotedTexts = new Map<string, CompiledWord>();

/**
 * A text in which only `$`, backquotes and backslashes mean something, as in double quotes: arithmetic, prompts. Double
 * quotes vanish unless `keepQuotes` is set (as in a here-document).
 */
export function compileQuotedText(text: string, options: { keepQuotes?: boolean } = {}): CompiledWord {
  if (!/[$`\\"]/.test(text)) return literalWord(text);
  const key = (options.keepQuotes ? '1' : '0') + text;
  let compiled = quotedTexts.get(key);
  if (!compiled) {
    compiled = fromHereDoc(text, options.keepQuotes ?? false);
    if (quotedTexts.size > 500) quotedTexts.clear();
    quotedTexts.set(key, compiled);
  }
  return compiled;
}

function fromHereDoc(text: string, keepQuotes: boolean): CompiledWord {
  const delimiter = 'EOF_';
  const statement = parse(`: <<${delimiter}\n${text}\n${delimiter}\n`).commands[0];
  const doc = statement?.command.type === 'Command' ? statement.command.suffix[0] : undefined;
  const parts = doc?.type === 'HereDoc' ? doc.body.parts : undefined;
  const pieces: Piece[] = parts
    ? parts.flatMap((part) => partPieces(part, true))
    : [{ type: 'text', text: `${unescapeQuoted(text)}\n`, quoted: true }];
  const last = pieces.at(-1);
  if (last?.type === 'text') pieces[pieces.length - 1] = { ...last, text: last.text.replace(/\n$/, '') };
  const cleaned = keepQuotes
    ? pieces
    : pieces.map((piece) =>
        piece.type === 'text' ? { ...piece, text: piece.text.replace(/\\"|"/g, (q) => (q === '"' ? '' : '"')) } : piece,
      );
  return { pieces: cleaned, literal: literalOf(cleaned), alternatives: undefined };
}

/** The body of a here-document whose delimiter was not quoted. */
export function compileHereDoc(parts: readonly WordPart[]): CompiledWord {
  const pieces = parts.flatMap((part) => partPieces(part, true));
  return { pieces, literal: literalOf(pieces), alternatives: undefined };
}

export function literalWord(text: string): CompiledWord {
  return { pieces: [{ type: 'text', text, quoted: true }], literal: text, alternatives: undefined };
}

function literalOf(pieces: readonly Piece[]): string | undefined {
  let text = '';
  for (const piece of pieces) {
    if (piece.type !== 'text' || (!piece.quoted && /[*?[\]\\]|[@!+]\(/.test(piece.text))) return undefined;
    text += piece.text;
  }
  return pieces.length === 0 ? undefined : text;
}

function piecesOf(word: Word, quoted: boolean): Piece[] {
  if (!word.parts) return quoted ? [{ type: 'text', text: unescapeQuoted(word.text), quoted }] : bare(word.text);
  return word.parts.flatMap((part) => partPieces(part, quoted));
}

/** Text outside of quotes: a backslash quotes what follows it and goes with a newline. */
function bare(text: string): Piece[] {
  if (!text.includes('\\')) return text === '' ? [] : [{ type: 'text', text, quoted: false }];
  const pieces: Piece[] = [];
  for (const [, plain, escaped] of text.matchAll(/([^\\]+)|\\([\s\S]?)/gu)) {
    if (plain) pieces.push({ type: 'text', text: plain, quoted: false });
    else if (escaped !== '\n') pieces.push({ type: 'text', text: escaped || '\\', quoted: true });
  }
  return pieces;
}

/** Text within double quotes that is an operand of `${…}`, where `}` may be escaped too. */
function unescapeQuoted(text: string): string {
  return text.replace(/\\([$`"\\}]|\n)/g, (_, c: string) => (c === '\n' ? '' : c));
}

function partPieces(part: WordPart, quoted: boolean): Piece[] {
  switch (part.type) {
    case 'Literal':
      return quoted ? [{ type: 'text', text: part.value, quoted }] : bare(part.text);
    case 'Glob':
      if (part.kind !== 'bracket') return [{ type: 'text', text: part.text, quoted }];
      return [
        { type: 'text', text: '[', quoted },
        ...part.parts.flatMap((inner) => partPieces(inner, quoted)),
        { type: 'text', text: ']', quoted },
      ];
    case 'ExtendedGlob': {
      const inner: Piece[] = part.parts ? part.parts.flatMap((p) => partPieces(p, quoted)) : bare(part.pattern);
      return [{ type: 'text', text: `${part.operator}(`, quoted }, ...inner, { type: 'text', text: ')', quoted }];
    }
    case 'BraceExpansion':
      return part.parts ? bracePieces(part.text, part.parts, quoted) : bare(part.text);
    case 'SingleQuoted':
      return [{ type: 'text', text: part.value, quoted: true }];
    case 'AnsiCQuoted':
      return [{ type: 'text', text: ansiC(part.text), quoted: true }];
    case 'DoubleQuoted':
    case 'LocaleString': {
      const pieces = part.parts.flatMap((inner) => partPieces(inner, true));
      return pieces.length > 0 ? pieces : [{ type: 'text', text: '', quoted: true }];
    }
    case 'SimpleExpansion':
      return [{ type: 'parameter', parameter: simple(part.text), quoted }];
    case 'ParameterExpansion':
      return [{ type: 'parameter', parameter: parameterOf(part, quoted), quoted }];
    case 'CommandExpansion':
      return part.script
        ? [{ type: 'command', script: part.script, backquoted: backquotedText(part), pos: part.pos, quoted }]
        : [];
    case 'ArithmeticExpansion': {
      const text = part.text.startsWith('$((') ? part.text.slice(3, -2) : part.text.slice(2, -1);
      return [{ type: 'arithmetic', expression: compileQuotedText(text), quoted }];
    }
    case 'ProcessSubstitution':
      return part.script ? [{ type: 'process', operator: part.operator, script: part.script }] : [];
  }
}

function backquotedText({
  text,
  script,
}: {
  text: string;
  script: { source?: string } | undefined;
}): string | undefined {
  return text.startsWith('`') ? (script?.source ?? text.slice(1, -1)) : undefined;
}

/** Braces that nothing expands (as with `set +B`) stand for themselves. */
function bracePieces(text: string, parts: readonly WordPart[], quoted: boolean): Piece[] {
  const inner = parts.flatMap((part) => partPieces(part, quoted));
  const bracketed = parts[0]?.text.startsWith('{') ?? false;
  if (bracketed || !text.startsWith('{')) return inner;
  return [{ type: 'text', text: '{', quoted }, ...inner, { type: 'text', text: '}', quoted }];
}

/** Decodes `$'…'`, which a NUL ends. */
function ansiC(text: string): string {
  const decoded = unescape(text.slice(2, -1), { bareOctal: true, control: true, quotes: true, unicode: true }).text;
  return decoded.replace(/\0.*$/s, '');
}

function simple(text: string): Parameter {
  return { name: text.slice(1), text, subscript: undefined, indirect: false, length: false, operation: undefined };
}

function parameterOf(part: ParameterExpansionPart, quoted: boolean): Parameter {
  return {
    name: part.parameter,
    text: part.text,
    subscript: part.index && subscriptOf(part.index),
    indirect: part.prefix === '!',
    length: part.prefix === '#',
    operation: part.operation && operationOf(part.operation, quoted),
  };
}

/** A subscript's text; its expansions are done before it is a key or an expression. */
export function subscriptOf(index: Word): Subscript {
  if (index.text === '@' || index.text === '*') return { all: index.text };
  return { word: compileWord(index, 'subscript'), text: index.text };
}

/** `a[ … ]` given as text, as `unset` and `read` get it. */
export function subscriptFromText(text: string): Subscript {
  return text === '@' || text === '*' ? { all: text } : { word: compileKey(text), text };
}

function operationOf(operation: ParameterOperation, quoted: boolean): Operation {
  switch (operation.type) {
    case 'Default': {
      const colon = operation.operator.startsWith(':');
      const operator = operation.operator.slice(-1) as '-';
      return {
        type: 'default',
        operator,
        colon,
        operand: compileWord(operation.operand, quoted ? 'quoted' : 'assignment'),
      };
    }
    case 'Remove':
      return { type: 'remove', operator: operation.operator, operand: compileWord(operation.operand, 'assignment') };
    case 'Replace':
      return {
        type: 'replace',
        operator: operation.operator,
        pattern: compileWord(operation.pattern, 'assignment'),
        replacement: compileWord(operation.replacement, 'assignment'),
      };
    case 'Slice':
      return {
        type: 'slice',
        offset: compileQuotedText(operation.offset.text),
        length: operation.length && compileQuotedText(operation.length.text),
      };
    case 'CaseModification':
      return {
        type: 'case',
        operator: operation.operator,
        operand: operation.operand && compileWord(operation.operand, 'assignment'),
      };
    case 'Transform':
      return { type: 'transform', operator: operation.operand.text };
    case 'Names':
      return { type: 'names', operator: operation.operator };
    case 'Unknown': {
      const toggle = /^(~~?)(.*)$/s.exec(operation.operator);
      return toggle
        ? {
            type: 'case',
            operator: toggle[1] as '~',
            operand: toggle[2] ? compileValue(toggle[2]) : undefined,
          }
        : { type: 'unknown' };
    }
  }
}

/** Turns a leading `~name`, and in assignments one behind each colon, into a piece of its own. */
function markTildes(pieces: Piece[], place: WordPlace): void {
  if (place === 'quoted' || place === 'subscript') return;
  for (let i = 0; i < pieces.length; i++) {
    const piece = pieces[i] as Piece;
    if (piece.type !== 'text' || piece.quoted || !piece.text.includes('~')) continue;
    const parts = splitTildes(piece.text, { atStart: i === 0, atEnd: i === pieces.length - 1, place });
    if (parts.length > 1 || parts[0]?.type === 'tilde') pieces.splice(i, 1, ...parts);
    i += parts.length - 1;
  }
}

function splitTildes(text: string, context: { atStart: boolean; atEnd: boolean; place: WordPlace }): Piece[] {
  // An argument that looks like an assignment is treated as one, but for its name.
  const assigned =
    context.place === 'argument' && context.atStart ? /^[A-Za-z_]\w*\+?=/.exec(text)?.[0].length : undefined;
  const colons = context.place === 'assignment' || assigned !== undefined;
  const out: Piece[] = [];
  let done = 0;
  for (const match of text.matchAll(/~([^/:\s~]*)/g)) {
    const at = match.index;
    const end = at + match[0].length;
    const begins =
      (at === 0 && context.atStart) ||
      (assigned !== undefined && at === assigned) ||
      (colons && text[at - 1] === ':' && at > (assigned ?? 0));
    const stops = end === text.length ? context.atEnd : text[end] === '/' || (colons && text[end] === ':');
    if (!begins || !stops) continue;
    if (at > done) out.push({ type: 'text', text: text.slice(done, at), quoted: false });
    out.push({ type: 'tilde', name: match[1] as string, assigned: assigned !== undefined });
    done = end;
  }
  if (done < text.length) out.push({ type: 'text', text: text.slice(done), quoted: false });
  return out;
}
