import { isSysError } from '../../kernel/errno.ts';
import type { Process } from '../../kernel/process.ts';
import { CliError } from './error.ts';

/**
 * Where `docker save` and `docker export` write: `-o FILE`, else the standard output, unless that is a terminal.
 * @throws {CliError}
 */
export function checkOutput(proc: Process, path: string, what: string): void {
  if (path === '') {
    if (!proc.stdout.isTerminal) return;
    throw new CliError('cowardly refusing to save to a terminal. Use the -o flag or redirect');
  }
  const slash = path.lastIndexOf('/');
  const directory = slash < 0 ? '.' : path.slice(0, slash) || '/';
  const target = typeOf(proc, path);
  if (typeOf(proc, directory) !== 'directory') {
    const problem = `stat ${directory}: no such file or directory`;
    throw new CliError(`failed to ${what}: invalid output path: ${problem}`);
  }
  if (target === 'directory') throw new CliError(`failed to ${what}: cannot write to a directory`);
}

function typeOf(proc: Process, path: string): string | undefined {
  try {
    return proc.fs.stat(path).type;
  } catch (error) {
    if (isSysError(error)) return undefined;
    throw error;
  }
}

/** Writes it there. @throws {CliError} where the file cannot be written */
export async function writeOutput(proc: Process, path: string, data: Uint8Array): Promise<void> {
  if (path === '') return proc.stdout.write(data);
  try {
    proc.fs.writeFile(path, data, { mode: 0o600 });
  } catch (error) {
    throw isSysError(error) ? new CliError(`open ${path}: ${error.message.toLowerCase()}`) : error;
  }
}
