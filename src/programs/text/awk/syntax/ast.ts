/** An expression. `waits` says whether its value may have to be waited for: it reads, runs a command or calls a function. */
export type Expression = { waits: boolean } & (
  | { kind: 'number'; value: number }
  | { kind: 'string'; value: string }
  | { kind: 'regex'; source: string }
  | LeftSide
  | { kind: 'group'; body: Expression }
  | { kind: 'assign'; operator: string; to: LeftSide; value: Expression }
  | { kind: 'step'; by: 1 | -1; prefix: boolean; of: LeftSide }
  | { kind: 'conditional'; test: Expression; yes: Expression; no: Expression }
  | { kind: 'and' | 'or'; left: Expression; right: Expression }
  | { kind: 'not' | 'negate' | 'plus'; of: Expression }
  | { kind: 'arithmetic'; operator: string; left: Expression; right: Expression }
  | { kind: 'compare'; operator: string; left: Expression; right: Expression }
  | { kind: 'match'; negated: boolean; left: Expression; right: Expression }
  | { kind: 'concat'; left: Expression; right: Expression }
  | { kind: 'in'; subscripts: readonly Expression[]; array: string }
  | { kind: 'call'; name: string; args: readonly Expression[] }
  | { kind: 'builtin'; name: string; args: readonly Expression[] }
  | { kind: 'getline'; from: 'input' | 'file' | 'command'; source: Expression | undefined; to: LeftSide | undefined }
);

/** What can be assigned to. */
export type LeftSide = { waits: boolean } & (
  | { kind: 'variable'; name: string }
  | { kind: 'field'; index: Expression }
  | { kind: 'element'; array: string; subscripts: readonly Expression[] }
);

/** Where print and printf go, if not to standard output. */
export interface Redirection {
  how: '>' | '>>' | '|';
  to: Expression;
}

export type Statement =
  | { kind: 'block'; body: readonly Statement[] }
  | { kind: 'expression'; expression: Expression }
  | { kind: 'print' | 'printf'; args: readonly Expression[]; redirection: Redirection | undefined }
  | { kind: 'if'; test: Expression; yes: Statement; no: Statement | undefined }
  | { kind: 'while'; test: Expression; body: Statement }
  | { kind: 'do'; test: Expression; body: Statement }
  | {
      kind: 'for';
      start: Statement | undefined;
      test: Expression | undefined;
      step: Statement | undefined;
      body: Statement;
    }
  | { kind: 'forIn'; name: string; array: string; body: Statement }
  | { kind: 'delete'; array: string; subscripts: readonly Expression[] | undefined }
  | { kind: 'return' | 'exit'; value: Expression | undefined }
  | { kind: 'next' | 'nextfile' | 'break' | 'continue' };

/** `pattern { action }`; an action that is missing prints the record. */
export interface Rule {
  pattern: Expression | undefined;
  /** Of `pattern1, pattern2`. */
  end: Expression | undefined;
  action: Statement | undefined;
}

export interface FunctionDefinition {
  name: string;
  parameters: readonly string[];
  body: Statement;
}

export interface Program {
  begin: readonly Statement[];
  rules: readonly Rule[];
  end: readonly Statement[];
  functions: ReadonlyMap<string, FunctionDefinition>;
}
