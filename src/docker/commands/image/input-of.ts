import type { Cli } from '../../cli/cli.ts';
import { CliError } from '../../cli/error.ts';
import { readInput } from '../../cli/input-file.ts';
import { GoError } from '../../go-error.ts';

/** The archive that a command is given to read. @throws {CliError} where it cannot be read */
export async function inputOf(cli: Cli, path: string): Promise<Uint8Array> {
  try {
    return await readInput(cli.proc, path);
  } catch (error) {
    throw error instanceof GoError ? new CliError(error.message) : error;
  }
}
