import type { Program } from '../kernel/process.ts';

/** Whose manner a program has: GNU's, as on Debian and Ubuntu, or busybox's. */
export type Flavour = 'gnu' | 'busybox';

/** Brings a program, perhaps by loading its module first. */
export type ProgramLoader = () => Program | Promise<Program>;

/** Programs by their names in images, `package:program`. */
export type ProgramTable = Readonly<Record<string, ProgramLoader>>;

export { type Command, type CommandSpec, command, type Invocation } from './command.ts';
export { Failure, UsageError } from './failure.ts';
export { getopt, type GivenOption, type OptionGrammar, Options, optionGrammar } from './getopt.ts';
export type { Manual } from './usage.ts';
