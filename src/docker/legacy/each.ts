import { ApiError, type DockerClient } from '../../engine/api.ts';
import { CliError, daemonError } from '../cli/error.ts';
import type { LegacyContext } from './command.ts';

/**
 * Does something to one after the other: prints the name of each that went well, and complains of each that did not.
 * @throws {CliError} at the end, where any did not
 */
export async function each(
  { cli, args }: LegacyContext,
  failure: string,
  act: (client: DockerClient, name: string) => Promise<string | undefined>,
): Promise<number> {
  let failed = false;
  for (const name of args) {
    try {
      const said = await cli.ask((client) => act(client, name));
      await cli.print(said ?? `${name}\n`);
    } catch (error) {
      if (!(error instanceof ApiError || error instanceof CliError)) throw error;
      await cli.complain(`${error instanceof ApiError ? daemonError(error) : error.message}\n`);
      failed = true;
    }
  }
  if (failed) throw new CliError(`Error: ${failure}`);
  return 0;
}
