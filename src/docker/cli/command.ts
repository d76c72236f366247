import type { ArgsRule } from './args.ts';
import type { Cli } from './cli.ts';
import type { FlagDefinition } from './flags.ts';
import type { Options } from './options.ts';

/** A command of docker's, as cobra has them: what it is called with, and what it does. */
export interface Command {
  /** Its usage line without what stands before it: `run [OPTIONS] IMAGE [COMMAND] [ARG...]`. */
  use: string;
  /** One line for the help. */
  short: string;
  /** What the command's own help says in its place. */
  long?: string;
  /** All spellings of the whole command, such as `docker container run`, as the help lists them. */
  aliases?: readonly string[];
  args: ArgsRule;
  flags: readonly FlagDefinition[];
  /** False where flags end at the first argument, since what follows belongs to the program in the container. */
  interspersed?: boolean;
  /** Returns the exit status. May throw CliError, and ApiError for what the daemon refused. */
  run(cli: Cli, options: Options, args: readonly string[]): Promise<number>;
}

/** A place for a command in the tree. */
export interface Leaf {
  /** One line for the list of commands. */
  short: string;
  /** Loads it when it is first wanted. */
  load(): Promise<Command>;
  /** The name that usage lines show here, where the command is known by another one elsewhere. */
  name?: string;
}

/** A command that only has commands: `docker container`. */
export interface Group {
  short: string;
  /** What its usage line shows behind its name, where that is anything. */
  operands?: string;
  commands: Readonly<Record<string, Leaf>>;
  /** Other spellings of its commands: `list` for `ls`. */
  aliases?: Readonly<Record<string, string>>;
}
