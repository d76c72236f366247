import { isSysError } from '../../kernel/errno.ts';
import type { Process } from '../../kernel/process.ts';
import { CliError } from './error.ts';

/** A file that a command is given to read. @throws {CliError} as Go words it */
export function readInput(proc: Process, path: string): Uint8Array {
  try {
    return proc.fs.readFile(path);
  } catch (error) {
    if (!isSysError(error)) throw error;
    const call = error.code === 'EISDIR' ? 'read' : 'open';
    throw new CliError(`${call} ${path}: ${error.message.toLowerCase()}`);
  }
}
