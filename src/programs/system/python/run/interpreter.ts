import type { Process } from '../../../../kernel/process.ts';
import { wait } from '../data/basics.ts';
import { exceptionOf } from '../data/exceptions.ts';
import { iterate } from '../data/iterate.ts';
import type { Type } from '../data/type.ts';
import type { Iterator, Module, Value } from '../data/values.ts';
import type { Result } from '../data/vm.ts';
import { PythonError, PythonSyntaxError, Unsupported } from '../error.ts';
import type { Interrupt } from '../interrupt.ts';
import type { Expression, Program, Statement } from '../syntax/ast.ts';
import { parse, parseExpression } from '../syntax/parse.ts';
import { getAttribute, setAttribute, setPlain } from './attributes.ts';
import { call, inFrame } from './calls.ts';
import { superOf } from './classes.ts';
import { evaluate } from './evaluate.ts';
import { Frame, type Machine, Nested, type Signal, type Source, Thread } from './frame.ts';
import { execute } from './statements.ts';
import { normal } from './trace.ts';
import { traceback } from './traceback.ts';

/** Finds modules: those of Python, those beside the program. */
export interface Importer {
  find(vm: Interpreter, name: string): Result<Module | undefined>;
}

/** Runs programs of Python, in turn with all else that goes on. */
export class Interpreter implements Machine {
  readonly proc: Process;
  interrupt: Interrupt;
  readonly modules = new Map<string, Module>();
  readonly builtins: Map<string, Value>;
  thread = new Thread();
  readonly #importer: Importer;
  #main: Frame | undefined;

  constructor(proc: Process, interrupt: Interrupt, builtins: Map<string, Value>, importer: Importer) {
    this.proc = proc;
    this.interrupt = interrupt;
    this.builtins = builtins;
    this.#importer = importer;
  }

  /** Drives work to its end: waits for what it waits for, and keeps its stack short. */
  async drive<T>(work: Result<T>): Promise<T> {
    const thread = new Thread();
    const stack: Result<unknown>[] = [];
    let top: Result<unknown> = work;
    let input: unknown;
    let failed = false;
    for (;;) {
      this.thread = thread;
      let step: IteratorResult<unknown, unknown>;
      try {
        step = failed ? top.throw(input) : top.next(input);
        failed = false;
      } catch (error) {
        const below = stack.pop();
        if (!below) throw error;
        [top, input, failed] = [below, error, true];
        continue;
      }
      if (step.done) {
        const below = stack.pop();
        if (!below) return step.value as T;
        [top, input] = [below, step.value];
      } else if (step.value instanceof Nested) {
        stack.push(top);
        [top, input] = [step.value.work, undefined];
      } else {
        try {
          input = await step.value;
        } catch (error) {
          [input, failed] = [error, true];
        }
      }
    }
  }

  /** A module's scope. */
  scope(source: Source, vars: Map<string, Value>, program: Program): Frame {
    return new Frame('module', program.code, undefined, { vars, source });
  }

  /** Runs a program in a module's scope. */
  *run(program: Program, source: Source, vars: Map<string, Value>): Result<void> {
    const frame = this.scope(source, vars, program);
    this.#main ??= frame;
    yield* inFrame(this, frame, execute(this, program.body, frame));
  }

  load<T>(part: Promise<T>): Result<T> {
    return wait(this.proc.until(this.proc.kernel.scheduler.hold(part)));
  }

  *runText(text: string, names: Map<string, Value>, mode: 'eval' | 'exec'): Result<Value> {
    const source = { file: '<string>', text };
    try {
      if (mode === 'exec') yield* this.run(parse(text), source, names);
      else {
        const { value, code } = parseExpression(text);
        const frame = new Frame('module', code, undefined, { vars: names, source });
        return yield* inFrame(this, frame, evaluate(this, value, frame));
      }
    } catch (error) {
      if (error instanceof PythonSyntaxError && error.source === '') error.source = text;
      throw error;
    }
    return null;
  }

  tick(): Result<void> | undefined {
    const turn = this.proc.tick();
    return turn && this.#turn(turn);
  }

  *#turn(turn: Promise<void>): Result<void> {
    yield turn;
    if (this.interrupt.take()) throw new PythonError('KeyboardInterrupt', '');
  }

  evaluate(expression: Expression, frame: Frame): Result<Value> {
    return evaluate(this, expression, frame);
  }

  execute(statements: readonly Statement[], frame: Frame): Result<Signal> {
    return execute(this, statements, frame);
  }

  call(callee: Value, args: readonly Value[], named?: ReadonlyMap<string, Value>): Result<Value> {
    return call(this, callee, args, named);
  }

  iterate(value: Value): Result<Iterator> {
    return iterate(this, value);
  }

  attribute(value: Value, name: string): Result<Value> {
    return getAttribute(this, value, name);
  }

  setAttribute(value: Value, name: string, to: Value | undefined): Result<void> {
    return setAttribute(this, value, name, to);
  }

  setPlain(value: Value, name: string, to: Value | undefined): Result<void> {
    return setPlain(this, value, name, to);
  }

  superOf(): { type: Type; self: Value } {
    return superOf(this);
  }

  exception(error: unknown): Value {
    const python = normal(this, error);
    if (python instanceof PythonError) return exceptionOf(python);
    throw python;
  }

  handling(): Value {
    return this.thread.handling;
  }

  locals(): Map<string, Value> {
    return (this.thread.frame ?? this.#main)?.vars ?? new Map();
  }

  globals(): Map<string, Value> {
    return (this.thread.frame ?? this.#main)?.module.vars ?? new Map();
  }

  *traceback(error: unknown): Result<string> {
    const python = normal(this, error);
    if (python instanceof Unsupported)
      return `python: ${this.#main?.source.file ?? '<string>'}:${python.line}: ${python.message}\n`;
    if (!(python instanceof PythonError)) throw python;
    return yield* traceback(this, python);
  }

  /** @throws {PythonError} ModuleNotFoundError, {@link Unsupported} */
  *importModule(name: string): Result<Module> {
    const known = this.modules.get(name);
    const dot = name.lastIndexOf('.');
    const parent = dot < 0 ? undefined : yield* this.importModule(name.slice(0, dot));
    if (known) {
      parent?.attributes.set(name.slice(dot + 1), known);
      return known;
    }
    const found = yield* this.#importer.find(this, name);
    if (!found) {
      const python = yield* this.#unknown(name, parent);
      throw python;
    }
    this.modules.set(name, found);
    parent?.attributes.set(name.slice(dot + 1), found);
    return found;
  }

  *#unknown(name: string, parent: Module | undefined): Result<Error> {
    const known = yield* this.load(import('../known-names.ts'));
    if (known.isModule(name)) return new Unsupported(`the module ${name}`);
    if (parent && !parent.attributes.has('__path__')) {
      const of = name.slice(0, name.lastIndexOf('.'));
      return new PythonError('ModuleNotFoundError', `No module named '${name}'; '${of}' is not a package`);
    }
    return new PythonError('ModuleNotFoundError', `No module named '${name}'`);
  }

  *submodule(parent: Module, name: string): Result<Module | undefined> {
    const full = `${parent.name}.${name}`;
    const found = this.modules.get(full) ?? (yield* this.#importer.find(this, full));
    if (found) {
      this.modules.set(full, found);
      parent.attributes.set(name, found);
    }
    return found;
  }
}
