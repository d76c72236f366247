import type { Cli } from '../cli/cli.ts';
import type { LegacyEdition } from './edition.ts';
import type { LegacyFlag } from './flag.ts';
import type { FlagSet } from './flag-set.ts';

/** What a running command of Docker 1.x works with. */
export interface LegacyContext {
  readonly cli: Cli;
  readonly edition: LegacyEdition;
  readonly flags: FlagSet;
  readonly args: readonly string[];
  /** Prints the command's help, and ends it. */
  usage(): never;
}

/** Returns the exit status. May throw CliError, and ApiError for what the daemon refused. */
export type LegacyRun = (context: LegacyContext) => Promise<number>;

/** A command of Docker 1.x. */
export interface LegacyCommand {
  /** What follows its name: `CONTAINER [CONTAINER...]`. */
  signature: string;
  /** One line for its help. */
  description: string;
  /** One line for the general help. */
  short: string;
  flags: readonly LegacyFlag[];
  /** Whether it takes so many arguments; else it shows its help. */
  takes(count: number): boolean;
  load(): Promise<LegacyRun>;
}
