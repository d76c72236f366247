import type { Real } from './values.ts';

/** Expressions of the Python that is known here. */
export type Expression = { line: number } & (
  | { kind: 'constant'; value: string | number | boolean | null | Real }
  /** An f-string: its parts one after another. */
  | { kind: 'join'; parts: Expression[] }
  /** A value in an f-string's braces, by its specification such as `.2f`. */
  | { kind: 'format'; value: Expression; specification: string }
  | { kind: 'name'; name: string }
  | { kind: 'attribute'; of: Expression; name: string }
  | { kind: 'index'; of: Expression; key: Expression }
  | { kind: 'call'; callee: Expression; args: Expression[]; named: { name: string; value: Expression }[] }
  | { kind: 'list'; items: Expression[] }
  | { kind: 'tuple'; items: Expression[] }
  | { kind: 'dict'; entries: [Expression, Expression][] }
  | { kind: 'unary'; operator: string; operand: Expression }
  | { kind: 'binary'; operator: string; left: Expression; right: Expression }
  | { kind: 'slice'; of: Expression; start: Expression | undefined; end: Expression | undefined }
  /** `[element for …]`; of a generator and a set the same list, of a dictionary with keys. */
  | { kind: 'comprehension'; key: Expression | undefined; element: Expression; clauses: Clause[] }
  | { kind: 'lambda'; parameters: Parameter[]; body: Expression }
  | { kind: 'conditional'; test: Expression; yes: Expression; no: Expression }
);

/** One `for … in …` of a comprehension, with the conditions behind it. */
export interface Clause {
  target: Expression;
  over: Expression;
  tests: Expression[];
}

/** A parameter of a function, with what it is where nothing is given. */
export interface Parameter {
  name: string;
  otherwise: Expression | undefined;
}

/** One `except`. */
export interface Handler {
  type: Expression | undefined;
  as: string | undefined;
  body: Statement[];
}

/** Statements of the Python that is known here. */
export type Statement = { line: number } & (
  | { kind: 'expression'; value: Expression }
  /** `operator` is that of `+=` and the like. */
  | { kind: 'assign'; targets: Expression[]; operator?: string; value: Expression }
  | { kind: 'import'; module: string; names: { name: string; as: string }[] }
  | { kind: 'def'; name: string; parameters: Parameter[]; decorators: Expression[]; body: Statement[] }
  | { kind: 'return'; value: Expression | undefined }
  | { kind: 'if'; branches: { test: Expression | undefined; body: Statement[] }[] }
  | { kind: 'while'; test: Expression; body: Statement[] }
  | { kind: 'for'; target: Expression; over: Expression; body: Statement[] }
  | { kind: 'global'; names: string[] }
  | { kind: 'raise'; value: Expression | undefined }
  | { kind: 'delete'; target: Expression }
  | { kind: 'assert'; test: Expression; message: Expression | undefined }
  | { kind: 'try'; body: Statement[]; handlers: Handler[]; otherwise: Statement[]; final: Statement[] }
  | { kind: 'pass' | 'break' | 'continue' }
);
