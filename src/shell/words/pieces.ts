import type { ParsedScript } from 'unbash';

/** A part of a word, ready to be expanded. Within double quotes a piece is `quoted`: neither split nor globbed. */
export type Piece =
  | { type: 'text'; text: string; quoted: boolean }
  | { type: 'parameter'; parameter: Parameter; quoted: boolean }
  | {
      type: 'command';
      script: ParsedScript /** The text between backquotes. */;
      backquoted: string | undefined;
      pos: number;
      quoted: boolean;
    }
  | { type: 'arithmetic'; expression: CompiledWord; quoted: boolean }
  | { type: 'process'; operator: '<' | '>'; script: ParsedScript }
  /** A `~` or `~name` as it was written, at a place where it means a directory. */
  | { type: 'tilde'; name: string /** It stands behind the `=` of an argument. */; assigned: boolean };

/** A word taken apart once, to be expanded many times. */
export interface CompiledWord {
  readonly pieces: readonly Piece[];
  /** The whole word, where nothing in it needs expanding. */
  readonly literal: string | undefined;
  /** What brace expansion makes of it, where it has any. */
  readonly alternatives: readonly CompiledWord[] | undefined;
}

/** The subscript of an array: all elements, or the one that the word stands for. */
export type Subscript = { all: '@' | '*' } | { all?: undefined; word: CompiledWord; text: string };

/** `$x` and `${…}`. */
export interface Parameter {
  readonly name: string;
  /** As it was written, for error texts. */
  readonly text: string;
  readonly subscript: Subscript | undefined;
  /** `${!x}` */
  readonly indirect: boolean;
  /** `${#x}` */
  readonly length: boolean;
  readonly operation: Operation | undefined;
}

/** What stands behind the name within `${…}`. */
export type Operation =
  | { type: 'default'; operator: '-' | '=' | '+' | '?'; colon: boolean; operand: CompiledWord }
  | { type: 'remove'; operator: '#' | '##' | '%' | '%%'; operand: CompiledWord }
  | { type: 'replace'; operator: '/' | '//' | '/#' | '/%'; pattern: CompiledWord; replacement: CompiledWord }
  | { type: 'slice'; offset: CompiledWord; length: CompiledWord | undefined }
  | { type: 'case'; operator: '^' | '^^' | ',' | ',,' | '~' | '~~'; operand: CompiledWord | undefined }
  | { type: 'transform'; operator: string }
  | { type: 'names'; operator: '@' | '*' }
  | { type: 'unknown' };
