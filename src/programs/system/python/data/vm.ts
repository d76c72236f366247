import type { Process } from '../../../../kernel/process.ts';
import type { Interrupt } from '../interrupt.ts';
import type { Type } from './type.ts';
import type { Iterator, Module, Value } from './values.ts';

/**
 * A piece of work of the interpreter. It yields promises, which whoever drives it awaits and sends back what came of
 * them; a generator's own yields are told apart by their class.
 */
export type Result<T> = Generator<unknown, T, unknown>;

/** An argument as native code gets it: left out, given, or gathered. */
export type Given = Value | undefined | Value[] | Map<string, Value>;

interface CodeShape {
  run(vm: Vm, ...args: Given[]): Value | undefined | Result<Value | undefined>;
}

/** Native code; undefined is None. Its parameters may be narrower than {@link Given}: the signature holds them to it. */
export type Code = CodeShape['run'];

/** What native code may ask of the interpreter. */
export interface Vm {
  readonly proc: Process;
  readonly interrupt: Interrupt;
  /** `sys.modules` of this program. */
  readonly modules: Map<string, Module>;
  call(callee: Value, args: readonly Value[], named?: ReadonlyMap<string, Value>): Result<Value>;
  /** Waits for a part of the interpreter that is not there yet. */
  load<T>(part: Promise<T>): Result<T>;
  /** Gives others their turn, and raises KeyboardInterrupt after ^C. */
  tick(): Result<void> | undefined;
  /** Runs work on its own, such as for a request. */
  drive<T>(work: Result<T>): Promise<T>;
  importModule(name: string): Result<Module>;
  /** A module within another, where there is one. */
  submodule(parent: Module, name: string): Result<Module | undefined>;
  /** The exception that is being handled, or None. */
  handling(): Value;
  /** What was raised with an error: an instance of a class of exceptions. */
  exception(error: unknown): Value;
  /** The names and values of the scope that calls. */
  locals(): Map<string, Value>;
  globals(): Map<string, Value>;
  iterate(value: Value): Result<Iterator>;
  /** The class that a function's super() begins behind, and its first argument. */
  superOf(): { type: Type; self: Value } | undefined;
  attribute(value: Value, name: string): Result<Value>;
  /** Undefined deletes it. */
  setAttribute(value: Value, name: string, to: Value | undefined): Result<void>;
  /** {@link setAttribute} past what the class says of it. */
  setPlain(value: Value, name: string, to: Value | undefined): Result<void>;
  /** eval() and exec(): reads a text and runs it with these names. */
  runText(text: string, names: Map<string, Value>, mode: 'eval' | 'exec'): Result<Value>;
  /** What a traceback of an exception looks like, as on standard error. */
  traceback(error: unknown): Result<string>;
}
