/** Expressions of the Python that is known here. */
export type Expression = { line: number } & (
  | { kind: 'constant'; value: string | number | boolean | null }
  /** An f-string: its parts one after another. */
  | { kind: 'join'; parts: Expression[] }
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
  | { kind: 'assign'; name: string; value: Expression }
  | { kind: 'import'; module: string; names: { name: string; as: string }[] }
  | { kind: 'def'; name: string; parameters: string[]; decorators: Expression[]; body: Statement[] }
  | { kind: 'return'; value: Expression | undefined }
  | { kind: 'if'; branches: { test: Expression | undefined; body: Statement[] }[] }
  | { kind: 'pass' }
);
