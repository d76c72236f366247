import type { LegacyCommand } from './command.ts';
import type { LegacyFlag } from './flag.ts';
import type { LogRules } from './log.ts';
import type { RunRules } from './run-options.ts';
import type { CaseOrder } from './usage.ts';

/** A version of the docker command of the 1.x line. */
export interface LegacyEdition {
  version: string;
  apiVersion: string;
  gitCommit: string;
  goVersion: string;
  /** Whether it tells for which system it was made. */
  tellsPlatform: boolean;
  log: LogRules;
  run: RunRules;
  commands: Readonly<Record<string, LegacyCommand>>;
  globals: readonly LegacyFlag[];
  caseOrder: CaseOrder;
  /** The first line of a command's help. @param flags whether it has any */
  usageLine(name: string, signature: string, flags: boolean): string;
  /** The general help: of a wrong flag, and of what is no command. */
  wrongUsage(flags: string, commands: string): string;
  generalHelp(flags: string, commands: string): string;
  /** Whether what follows the name of what is no command is looked up as well. */
  helpsWithRest: boolean;
  ps: {
    /** The whole command, as it is shown. */
    command(text: string): string;
    /** Whether the names that links give are shown as well. */
    linkNames: boolean;
  };
  port: {
    /** What a port that is not published is called. */
    missing(port: string, protocol: string, typed: string): string;
  };
  inspect: { finalNewline: boolean };
  /** What stands before a line of a log. @param time RFC 3339 with nanoseconds */
  logTime(time: string): string;
  /** The name of an image that is not there. */
  missingImage(image: string): string;
  /** Whether a pull says at the end what came of it. */
  pullStatus: boolean;
  info: { machine: boolean };
  /** What is added where the daemon's socket is not there. */
  unreachableHint: string;
  /** Why there can be no such repository, if so. */
  repositoryProblem(name: string): string | undefined;
}
