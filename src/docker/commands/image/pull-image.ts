import type { Cli } from '../../cli/cli.ts';
import { CliError } from '../../cli/error.ts';
import { ProgressDisplay } from '../../progress-display.ts';
import { parseReference } from '../../reference.ts';

/**
 * Pulls an image and shows how: a line a layer that changes in place on a terminal, only what is said once elsewhere.
 * @throws {ApiError} where there is no such image, {CliError} where the pull breaks off
 */
export async function pullImage(
  cli: Cli,
  image: string,
  options: { to: 'stdout' | 'stderr'; quiet?: boolean },
): Promise<void> {
  const reference = parseReference(image);
  const stream = await cli.ask((client) =>
    client.imagePull({ fromImage: reference.canonicalName, tag: reference.digest ?? reference.tag }),
  );
  const display = new ProgressDisplay(cli.proc[options.to].isTerminal);
  try {
    for (;;) {
      const message = await cli.proc.until(stream.next());
      if (!message) return;
      if (message.error !== undefined) throw new CliError(message.error);
      if (!options.quiet) await cli.proc[options.to].write(display.show(message));
    }
  } finally {
    stream.close();
  }
}
