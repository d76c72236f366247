import type { Cli } from '../cli/cli.ts';
import { humanSizeWithPrecision } from '../units.ts';

/** What the flags of `docker cp` say. */
export interface CopyOptions {
  followLink: boolean;
  quiet: boolean;
}

/** Tells how much was copied: the bytes of the archive. */
export async function summarise(cli: Cli, { quiet }: CopyOptions, bytes: number, to: string): Promise<void> {
  if (quiet) return;
  await cli.complain(`Successfully copied ${humanSizeWithPrecision(bytes, 3)} to ${to}\n`);
}
