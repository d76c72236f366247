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
  | { kind: 'conditional'; test: Expression; yes: Expression; no: Expression }
);

/** Statements of the Python that is known here. */
export type Statement = { line: number } & (
  | { kind: 'expression'; value: Expression }
  /** `operator` is that of `+=` and the like. */
  | { kind: 'assign'; name: string; operator?: string; value: Expression }
  | { kind: 'import'; module: string; names: { name: string; as: string }[] }
  | { kind: 'def'; name: string; parameters: string[]; decorators: Expression[]; body: Statement[] }
  | { kind: 'return'; value: Expression | undefined }
  | { kind: 'if'; branches: { test: Expression | undefined; body: Statement[] }[] }
  | { kind: 'while'; test: Expression; body: Statement[] }
  | { kind: 'for'; name: string; over: Expression; body: Statement[] }
  | { kind: 'pass' | 'break' | 'continue' }
);
