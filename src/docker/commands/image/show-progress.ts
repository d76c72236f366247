import type { ApiStream, ProgressMessage } from '../../../engine/api.ts';
import { ttyOf } from '../../../kernel/tty.ts';
import type { Cli } from '../../cli/cli.ts';
import { CliError } from '../../cli/error.ts';
import { ProgressDisplay } from '../../progress-display.ts';

/**
 * Shows what a pull, a load or an import tells: a line a layer that changes in place on a terminal, only what is said once
 * elsewhere.
 * @throws {CliError} where it breaks off
 */
export async function showProgress(
  cli: Cli,
  stream: ApiStream<ProgressMessage>,
  options: { to: 'stdout' | 'stderr'; quiet?: boolean },
): Promise<void> {
  const out = cli.proc[options.to];
  const tty = ttyOf(cli.proc.descriptor(options.to === 'stdout' ? 1 : 2));
  const display = new ProgressDisplay(tty ? () => tty.size.columns : undefined);
  try {
    for (;;) {
      const message = await cli.proc.until(stream.next());
      if (!message) return;
      if (message.error !== undefined) throw new CliError(message.error);
      if (!options.quiet) await out.write(display.show(message));
    }
  } finally {
    stream.close();
  }
}
