import type { Process } from '../../kernel/process.ts';

/** What could stand in a word's place. */
export interface Completion {
  readonly candidates: readonly string[];
  /** They are paths: directories get a slash, and special characters are quoted. */
  readonly filenames?: boolean;
  /** No blank goes behind the only one that fits. */
  readonly noSpace?: boolean;
  /** Where none fits, files are offered instead (`complete -o default`). */
  readonly orFiles?: boolean;
}

/**
 * Programmable completion for one command.
 * @param words the words before the one being completed, the command's name first, without quotes
 * @param current the part of the word that stands before the cursor, without quotes
 * @param proc the shell's process: its files, directory, environment and user
 */
export type Completer = (words: readonly string[], current: string, proc: Process) => Promise<Completion>;
