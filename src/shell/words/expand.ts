import type { Shell } from '../shell.ts';
import type { Expander } from './expander.ts';
import { expandParameter } from './parameter.ts';
import { pathnames } from './pathname.ts';
import { escapePattern } from './pattern.ts';
import type { CompiledWord, Piece } from './pieces.ts';
import { FieldSink, type Sink, TextSink } from './sinks.ts';
import { tilde } from './tilde.ts';

/** All that is done to the words of a command: braces, expansions, splitting, pathnames. */
export async function expandWords(shell: Shell, words: readonly CompiledWord[]): Promise<string[]> {
  const out: string[] = [];
  for (const word of words) {
    if (word.literal !== undefined) out.push(word.literal);
    else {
      const pending = expandWord(shell, word, out);
      if (pending) await pending;
    }
  }
  return out;
}

/** The same for one word, which may become several or none. */
export function expandWord(shell: Shell, word: CompiledWord, out: string[]): Promise<void> | undefined {
  if (word.alternatives && shell.options.on.braceexpand && shell.personality.features.braces)
    return expandAll(shell, word.alternatives, out);
  const sink = new FieldSink(shell.ifs, shell.options.on.extglob);
  const pending = expandPieces(shell, word.pieces, sink);
  if (pending) return pending.then(() => finishFields(shell, sink, out));
  finishFields(shell, sink, out);
  return undefined;
}

async function expandAll(shell: Shell, words: readonly CompiledWord[], out: string[]): Promise<void> {
  for (const word of words) {
    const pending = expandWord(shell, word, out);
    if (pending) await pending;
  }
}

function finishFields(shell: Shell, sink: FieldSink, out: string[]): void {
  for (const { text, pattern } of sink.finish()) {
    if (pattern === undefined || shell.options.on.noglob) out.push(text);
    else out.push(...pathnames(shell, pattern, text));
  }
}

/** A word as one text: quotes removed, nothing split, no pathnames. */
export async function expandText(shell: Shell, word: CompiledWord): Promise<string> {
  return word.literal ?? (await collect(shell, word, new TextSink(shell.ifs)));
}

/** A word as a pattern, in which what was quoted matches only itself. */
export async function expandPattern(shell: Shell, word: CompiledWord, quote = escapePattern): Promise<string> {
  return collect(shell, word, new TextSink(shell.ifs, quote));
}

/** A word as a regular expression, in which what was quoted matches only itself. */
export async function expandRegex(shell: Shell, word: CompiledWord): Promise<string> {
  return collect(shell, word, new TextSink(shell.ifs, (text) => text.replace(/[\\^$.[\]|()*+?{}]/g, '\\$&')));
}

/** What `&` may stand in: quoted ones are escaped. */
async function expandReplacement(shell: Shell, word: CompiledWord): Promise<string> {
  return collect(shell, word, new TextSink(shell.ifs, (text) => text.replace(/[&\\]/g, '\\$&')));
}

async function collect(shell: Shell, word: CompiledWord, sink: TextSink): Promise<string> {
  const pending = expandPieces(shell, word.pieces, sink);
  if (pending) await pending;
  return sink.text;
}

/** Expands pieces one after the other; returns a promise only where something had to be waited for. */
export function expandPieces(shell: Shell, pieces: readonly Piece[], sink: Sink, from = 0): Promise<void> | undefined {
  for (let i = from; i < pieces.length; i++) {
    const pending = expandPiece(shell, pieces[i] as Piece, sink);
    if (pending) return pending.then(() => expandPieces(shell, pieces, sink, i + 1));
  }
  return undefined;
}

function expandPiece(shell: Shell, piece: Piece, sink: Sink): Promise<void> | undefined {
  switch (piece.type) {
    case 'text':
      sink.literal(piece.text, piece.quoted);
      return undefined;
    case 'parameter':
      return expandParameter(shell, piece.parameter, piece.quoted, sink, EXPANDER);
    case 'tilde':
      if (piece.assigned && !shell.personality.features.tildeInArguments) sink.literal(`~${piece.name}`, true);
      else sink.literal(tilde(shell, piece.name), true);
      return undefined;
    case 'arithmetic':
      return arithmetic(shell, piece.expression, piece.quoted, sink);
    case 'command':
      return shell.language.commandSubstitution(shell, piece).then((text) => sink.value(text, piece.quoted));
    case 'process':
      return shell.language.processSubstitution(shell, piece).then((path) => sink.literal(path, true));
  }
}

function arithmetic(shell: Shell, expression: CompiledWord, quoted: boolean, sink: Sink): Promise<void> | undefined {
  if (expression.literal !== undefined) {
    sink.value(shell.evaluate(expression.literal).toString(), quoted);
    return undefined;
  }
  return expandText(shell, expression).then((text) => sink.value(shell.evaluate(text).toString(), quoted));
}

/** The value of an arithmetic expression whose expansions are still to be done. */
export async function expandArithmetic(shell: Shell, expression: CompiledWord): Promise<bigint> {
  return shell.evaluate(await expandText(shell, expression));
}

const EXPANDER: Expander = {
  text: expandText,
  pattern: expandPattern,
  replacement: expandReplacement,
  arithmetic: expandArithmetic,
  pieces: expandPieces,
};
