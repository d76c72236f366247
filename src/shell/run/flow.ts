/** How commands leave what encloses them: thrown, and caught where it ends. */
export abstract class ControlFlow extends Error {}

/** `break` and `continue`. */
export class LoopJump extends ControlFlow {
  readonly kind: 'break' | 'continue';
  /** How many loops are still to be left. */
  levels: number;
  /** The status that the loop ends with. */
  readonly status: number;

  constructor(kind: 'break' | 'continue', levels: number, status = 0) {
    super(kind);
    this.kind = kind;
    this.levels = levels;
    this.status = status;
  }
}

/** `return` from a function or a sourced file. */
export class Return extends ControlFlow {
  readonly status: number;

  constructor(status: number) {
    super('return');
    this.status = status;
  }
}

/** The shell ends. */
export class ExitShell extends ControlFlow {
  readonly status: number;

  constructor(status: number) {
    super('exit');
    this.status = status;
  }
}

/** The rest of what was read together is not run: after an error in an expansion, or ^C. */
export class Discard extends ControlFlow {
  readonly status: number;

  constructor(status: number) {
    super('discard');
    this.status = status;
  }
}
