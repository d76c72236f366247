import type { AndOr, Function as FunctionNode, PipelineNode, Statement } from 'unbash';
import type { Builtin } from './builtins/builtin.ts';
import type { Invocation } from './invocation.ts';
import type { Messages } from './personality.ts';
import type { ShellFunction } from './run/functions.ts';
import type { Purpose, TextOptions } from './run/purpose.ts';
import type { Shell } from './shell.ts';
import type { Completeness } from './syntax/incomplete.ts';
import type { Variable } from './variables/variable.ts';
import type { Piece } from './words/pieces.ts';

/**
 * What understands and runs the whole language. It is much, and a shell that runs plain commands can do without it, so it
 * comes when it is first needed. Everything below it (expansion, jobs, built-ins) reaches it through the shell, so that no
 * part of the interpreter needs to know the whole.
 */
export interface Language {
  readonly builtins: ReadonlyMap<string, Builtin>;
  readonly messages: Messages;
  /** Runs one command. @returns its status */
  run(shell: Shell, node: PipelineNode | AndOr, purpose: Purpose): Promise<number>;
  /** Runs commands one after the other. @returns the status of the last one */
  runStatements(shell: Shell, statements: readonly Statement[], purpose: Purpose): Promise<number>;
  /** Parses a text and runs it. @returns the status */
  runText(shell: Shell, text: string, options: TextOptions): Promise<number>;
  /** Runs `-c`, a file, or standard input. @returns the status */
  runScript(shell: Shell, invocation: Invocation): Promise<number>;
  /** `$( )`: what the commands write. */
  commandSubstitution(shell: Shell, piece: Piece & { type: 'command' }): Promise<string>;
  /** `<( )`: a path to read what the commands write, or to write what they read. */
  processSubstitution(shell: Shell, piece: Piece & { type: 'process' }): Promise<string>;
  /** Expands a text as within double quotes, which it may hold itself. */
  expandQuoted(shell: Shell, text: string): Promise<string>;
  /** The value of an arithmetic expression whose expansions have been done. @throws {ArithmeticError} {AssignmentError} */
  evaluate(shell: Shell, text: string): bigint;
  /** An element of an array; the first one's place is the string's where the variable is none. */
  element(shell: Shell, name: string, variable: Variable | undefined, key: string): string | undefined;
  /** Whether a text may be run, is in error, or waits for further lines. */
  completeness(text: string): Completeness;
  /** One line of the lines of a command, for the history. */
  joinLines(lines: readonly string[], literally: boolean): string;
  /** A function's body, as `declare -f` shows it. */
  printFunction(name: string, body: FunctionNode['body']): string;
  /** Runs a function that is there. @returns its status */
  callFunction(shell: Shell, fn: ShellFunction, args: readonly string[]): Promise<number>;
  /** Takes over functions that a shell above exported. */
  importFunctions(shell: Shell): void;
}
