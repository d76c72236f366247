import type { AndOr, PipelineNode, Statement } from 'unbash';
import type { Shell } from '../shell.ts';
import type { Piece } from '../words/pieces.ts';

/** What a command is run for. */
export interface Purpose {
  /** Nothing comes after it: a program may take this process's place. */
  last?: boolean;
  /** The process was made for this one command (a stage of a pipeline, a job in the background). */
  sole?: boolean;
}

/** How a text is run. */
export interface TextOptions {
  /** What BASH_SOURCE calls it. */
  name: string;
  firstLine?: number;
  /** Nothing comes after it: the last program of it may take the shell's place. */
  last?: boolean;
  /** What the text came from, where a message says so: `eval`, `-c`. */
  origin?: string;
}

/**
 * What runs commands. Everything below it (expansion, jobs, built-ins) reaches it through the shell, so that no part of the
 * interpreter needs to know the whole.
 */
export interface Engine {
  /** Runs one command. @returns its status */
  run(shell: Shell, node: PipelineNode | AndOr, purpose: Purpose): Promise<number>;
  /** Runs commands one after the other. @returns the status of the last one */
  runStatements(shell: Shell, statements: readonly Statement[], purpose: Purpose): Promise<number>;
  /** Parses a text and runs it. @returns the status */
  runText(shell: Shell, text: string, options: TextOptions): Promise<number>;
  /** `$( )`: what the commands write. */
  commandSubstitution(shell: Shell, piece: Piece & { type: 'command' }): Promise<string>;
  /** `<( )`: a path to read what the commands write, or to write what they read. */
  processSubstitution(shell: Shell, piece: Piece & { type: 'process' }): Promise<string>;
}
