import type { Process } from '../../kernel/process.ts';
import { CliError } from '../cli/error.ts';

/** Refuses a terminal in the container where its input is to come from none. @throws {CliError} */
export function checkTerminal({ stdin }: Process, attached: boolean, tty: boolean): void {
  if (attached && tty && !stdin.isTerminal) throw new CliError('cannot enable tty mode on non tty input');
}
