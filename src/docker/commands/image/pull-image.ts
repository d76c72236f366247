import type { Cli } from '../../cli/cli.ts';
import { parseReference } from '../../reference.ts';
import { showProgress } from './show-progress.ts';

/**
 * Pulls an image, or all of its repository, and shows how.
 * @throws {ApiError} where there is no such image, {CliError} where the pull breaks off
 */
export async function pullImage(
  cli: Cli,
  image: string,
  options: { to: 'stdout' | 'stderr'; quiet?: boolean; all?: boolean },
): Promise<void> {
  const { canonicalName, digest, tag } = parseReference(image);
  const version = options.all ? '' : (digest ?? tag);
  const stream = await cli.ask((client) => client.imagePull({ fromImage: canonicalName, tag: version }));
  await showProgress(cli, stream, options);
}
