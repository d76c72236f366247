import { FUNCTION, PyObject, type Type } from '../data/type.ts';
import type { Value } from '../data/values.ts';
import type { Result, Vm } from '../data/vm.ts';
import type { Code, Expression, Parameter, Statement } from '../syntax/ast.ts';

/** A file of Python. */
export interface Source {
  /** As tracebacks show it. */
  file: string;
  text: string;
  /** Whether tracebacks leave it out. */
  hidden?: true;
}

/** A scope that runs: the names of a module, of a class, of a function's call or of a comprehension. */
export class Frame {
  readonly kind: 'module' | 'class' | 'function' | 'comprehension';
  readonly code: Code;
  readonly vars: Map<string, Value>;
  /** The scope that the code was written in. */
  readonly parent: Frame | undefined;
  readonly module: Frame;
  readonly source: Source;
  /** What is being worked on, for tracebacks. */
  at: Expression | Statement | undefined;
  /** The class that a method was written in, and its first argument: for super(). */
  owner: Type | undefined;
  self: Value | undefined;
  /** Names with their classes in front, such as `A.f`. */
  qualified: string;

  constructor(
    kind: Frame['kind'],
    code: Code,
    parent: Frame | undefined,
    options: { vars?: Map<string, Value>; source?: Source; qualified?: string } = {},
  ) {
    this.kind = kind;
    this.code = code;
    this.parent = parent;
    this.vars = options.vars ?? new Map();
    this.module = parent?.module ?? this;
    this.source = options.source ?? (parent as Frame).source;
    this.qualified = options.qualified ?? '';
  }

  /** Whether a name is one of this function's own. */
  owns(name: string): boolean {
    const { locals, globals, nonlocals } = this.code;
    return locals.has(name) && !globals.has(name) && !nonlocals.has(name);
  }
}

/** A function of a program's own. */
export class Func extends PyObject {
  readonly code: Code;
  readonly name: string;
  readonly qualname: string;
  readonly parameters: readonly Parameter[];
  readonly defaults: ReadonlyMap<string, Value>;
  readonly closure: Frame;
  readonly body: Statement[] | Expression;
  /** The class that it was written in. */
  owner: Type | undefined;

  constructor(parts: Pick<Func, 'code' | 'name' | 'qualname' | 'parameters' | 'defaults' | 'closure' | 'body'>) {
    super(FUNCTION);
    this.code = parts.code;
    this.name = parts.name;
    this.qualname = parts.qualname;
    this.parameters = parts.parameters;
    this.defaults = parts.defaults;
    this.closure = parts.closure;
    this.body = parts.body;
  }
}

/** How statements ended before their end. */
export type Signal = 'break' | 'continue' | { value: Value } | undefined;

/** A piece of work that is to begin on a fresh stack. */
export class Nested {
  readonly work: Result<unknown>;

  constructor(work: Result<unknown>) {
    this.work = work;
  }
}

/** What a generator gives to whoever asked for its next value. */
export class Yielded {
  readonly value: Value;

  constructor(value: Value) {
    this.value = value;
  }
}

/** What goes on in turn with others: a program, or an answer to a request. */
export class Thread {
  depth = 0;
  frame: Frame | undefined;
  /** The exception that is being handled. */
  handling: Value = null;
}

/** The interpreter as its own parts see it. */
export interface Machine extends Vm {
  readonly thread: Thread;
  readonly builtins: Map<string, Value>;
  evaluate(expression: Expression, frame: Frame): Result<Value>;
  execute(statements: readonly Statement[], frame: Frame): Result<Signal>;
}
