import type { Place } from './syntax/ast.ts';

/** An exception on its way through a Python program: the name of a built-in class and its message, or a value. */
export class PythonError extends Error {
  readonly kind: string;
  /** What `args` is made of where it is not the message alone. */
  readonly args: readonly unknown[] | undefined;
  /** The exception itself, once somebody asked for it. */
  value: unknown;
  /** The scope in which it was seen last, so that no scope is told twice. */
  seenIn: unknown;

  constructor(kind: string, message: string, args?: readonly unknown[]) {
    super(message);
    this.kind = kind;
    this.args = args;
  }
}

/** A program that cannot be read. */
export class PythonSyntaxError extends PythonError {
  readonly place: Place;
  /** The file that it was read from, and its text. */
  file = '<string>';
  source = '';

  constructor(message: string, place: Place, kind = 'SyntaxError') {
    super(kind, message);
    this.place = place;
  }

  get line(): number {
    return this.place.line;
  }
}

/** What this Python does not know, though a real one does. No program can catch it. */
export class Unsupported extends Error {
  /** From 1; 0 until it is known. */
  line: number;

  constructor(what: string, line = 0) {
    super(`Linkyard's python runs small Flask applications; it does not know ${what}`);
    this.line = line;
  }
}
