/** An exception that a Python program raised, or would have: its class and its message. */
export class PythonError extends Error {
  readonly kind: string;
  /** From 1; 0 where it is not known. */
  readonly line: number;

  constructor(kind: string, message: string, line = 0) {
    super(message);
    this.kind = kind;
    this.line = line;
  }
}

/** What this Python does not know, though a real one does. */
export class Unsupported extends PythonError {
  constructor(what: string, line: number) {
    super('SystemError', `Linkyard's python runs small Flask applications; it does not know ${what}`, line);
  }
}
