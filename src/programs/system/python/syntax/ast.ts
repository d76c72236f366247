import type { Real } from '../data/values.ts';

/** Where something stands in its source: lines from 1, columns from 0 in UTF-16 units; the end is behind it. */
export interface Place {
  line: number;
  column: number;
  endLine: number;
  endColumn: number;
}

/** What the compiler knows of a scope before it runs. */
export interface Code {
  /** As tracebacks show it: `f`, `<lambda>`, `<listcomp>`, `<module>`, or a class's name. */
  name: string;
  /** Names that are bound here; in a module and in a class everything is looked up by name. */
  locals: Set<string>;
  globals: Set<string>;
  nonlocals: Set<string>;
  /** Whether it has a `yield`. */
  generator: boolean;
}

/** An argument of a call; a star is `*` or `**`. */
export interface Argument {
  name: string | undefined;
  star: '' | '*' | '**';
  value: Expression;
}

/** A parameter of a function, with what it is where nothing is given. */
export interface Parameter {
  name: string;
  kind: 'positional' | 'both' | 'keyword' | 'rest' | 'named';
  otherwise: Expression | undefined;
}

/** One `for … in …` of a comprehension, with the conditions behind it. */
export interface Clause {
  target: Expression;
  over: Expression;
  tests: Expression[];
}

/** Expressions of the Python that is known here (The Python Language Reference, 6). */
export type Expression = Place &
  (
    | { kind: 'constant'; value: string | number | bigint | boolean | null | Real }
    | { kind: 'bytes'; data: Uint8Array }
    | { kind: 'ellipsis' }
    /** An f-string: its parts one after another. */
    | { kind: 'join'; parts: Expression[] }
    /** A value in an f-string's braces. */
    | { kind: 'format'; value: Expression; conversion: string; specification: Expression | undefined }
    | { kind: 'name'; name: string }
    | { kind: 'attribute'; of: Expression; name: string }
    | { kind: 'index'; of: Expression; key: Expression }
    | { kind: 'slice'; start: Expression | undefined; end: Expression | undefined; step: Expression | undefined }
    | { kind: 'call'; callee: Expression; args: Argument[] }
    | { kind: 'list' | 'tuple' | 'set'; items: Expression[] }
    /** Without a key, `**value`. */
    | { kind: 'dict'; entries: [Expression | undefined, Expression][] }
    | { kind: 'star'; value: Expression }
    | { kind: 'unary'; operator: string; operand: Expression }
    | { kind: 'binary'; operator: string; left: Expression; right: Expression }
    | { kind: 'logical'; operator: 'and' | 'or'; left: Expression; right: Expression }
    /** `a < b < c` */
    | { kind: 'compare'; first: Expression; rest: { operator: string; value: Expression }[] }
    /** `key` is of dictionaries. */
    | {
        kind: 'comprehension';
        of: 'list' | 'set' | 'dict' | 'generator';
        key: Expression | undefined;
        element: Expression;
        clauses: Clause[];
        code: Code;
      }
    | { kind: 'lambda'; parameters: Parameter[]; body: Expression; code: Code }
    | { kind: 'conditional'; test: Expression; yes: Expression; no: Expression }
    | { kind: 'walrus'; name: string; value: Expression }
    | { kind: 'yield'; value: Expression | undefined; from: boolean }
  );

/** One `except`. */
export interface Handler extends Place {
  type: Expression | undefined;
  as: string | undefined;
  body: Statement[];
}

/** Statements of the Python that is known here (The Python Language Reference, 7 and 8). */
export type Statement = Place &
  (
    | { kind: 'expression'; value: Expression }
    /** `operator` is that of `+=` and the like. */
    | { kind: 'assign'; targets: Expression[]; operator: string; value: Expression; annotated?: true }
    /** `name: type`, with nothing behind it. */
    | { kind: 'annotation'; target: Expression }
    | { kind: 'import'; module: string; level: number; names: { name: string; as: string; direct: boolean }[] }
    | {
        kind: 'def';
        name: string;
        parameters: Parameter[];
        decorators: Expression[];
        body: Statement[];
        code: Code;
        documentation: string | undefined;
      }
    | { kind: 'class'; name: string; bases: Argument[]; decorators: Expression[]; body: Statement[]; code: Code }
    | { kind: 'return'; value: Expression | undefined }
    | { kind: 'if'; test: Expression; body: Statement[]; otherwise: Statement[] }
    | { kind: 'while'; test: Expression; body: Statement[]; otherwise: Statement[] }
    | { kind: 'for'; target: Expression; over: Expression; body: Statement[]; otherwise: Statement[] }
    | { kind: 'with'; items: { value: Expression; as: Expression | undefined }[]; body: Statement[] }
    | { kind: 'raise'; value: Expression | undefined; cause: Expression | undefined }
    | { kind: 'delete'; targets: Expression[] }
    | { kind: 'assert'; test: Expression; message: Expression | undefined }
    | { kind: 'try'; body: Statement[]; handlers: Handler[]; otherwise: Statement[]; final: Statement[] }
    | { kind: 'pass' | 'break' | 'continue' }
  );

/** A program that was read. */
export interface Program {
  body: Statement[];
  code: Code;
}
