/** An expansion that cannot be done: the rest of the line is given up. The message comes behind the shell's prefix. */
export class ExpansionError extends Error {
  /** Whether a shell that is not interactive ends, and with which status. */
  readonly exits: number | undefined;

  constructor(message: string, exits?: number) {
    super(message);
    this.exits = exits;
  }
}

/** An expression that cannot be evaluated. The message is bash's, without the shell's prefix. */
export class ArithmeticError extends Error {
  /** What went wrong, without the expression. */
  readonly detail: string;

  constructor(expression: string, detail: string, token?: string) {
    const named = token === undefined ? '' : ` (error token is "${token}")`;
    super(`${expression.trimStart()}: ${detail}${named}`);
    this.detail = detail;
  }
}

/** With `set -u`: a variable that is not set. */
export class UnboundVariable extends Error {
  readonly variable: string;

  constructor(variable: string) {
    super(`${variable}: unbound variable`);
    this.variable = variable;
  }
}
