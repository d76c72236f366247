import type { Shell } from '../shell.ts';
import type { CompiledWord, Piece } from './pieces.ts';
import type { Sink } from './sinks.ts';

/** How the operands of a parameter's expansion are expanded in their turn. */
export interface Expander {
  /** As one text: nothing split, no pathnames. */
  text(shell: Shell, word: CompiledWord): Promise<string>;
  /** As a pattern, in which what was quoted matches only itself. */
  pattern(shell: Shell, word: CompiledWord): Promise<string>;
  /** As what replaces a match: a quoted `&` is escaped. */
  replacement(shell: Shell, word: CompiledWord): Promise<string>;
  /** As an arithmetic expression. */
  arithmetic(shell: Shell, word: CompiledWord): Promise<bigint>;
  /** Piece by piece; returns a promise only where something had to be waited for. */
  pieces(shell: Shell, pieces: readonly Piece[], sink: Sink): Promise<void> | undefined;
}
