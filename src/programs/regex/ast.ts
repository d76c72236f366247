/** A set of characters, as a class of a JavaScript regular expression with the `u` flag (`[a-z]`, `[^\n]`). */
export interface CharacterSet {
  kind: 'set';
  source: string;
}

/** What matches no character but a place. */
export type Place =
  | 'lineStart'
  | 'lineEnd'
  | 'textStart'
  | 'textEnd'
  | 'boundary'
  | 'noBoundary'
  | 'wordStart'
  | 'wordEnd'
  | 'notAfterWord'
  | 'notBeforeWord';

/** A regular expression, taken apart. */
export type Node =
  | { kind: 'empty' }
  | { kind: 'char'; char: string }
  | CharacterSet
  | { kind: 'place'; place: Place }
  | { kind: 'group'; index: number; body: Node }
  | { kind: 'sequence'; parts: Node[] }
  | { kind: 'alternatives'; choices: Node[] }
  /** `max` may be infinite. */
  | { kind: 'repeat'; body: Node; min: number; max: number }
  | { kind: 'back'; index: number };

/** A pattern that is none. The message is what regerror(3) of glibc says. */
export class RegexError extends Error {}
