// What those who write programs need, in one place.
export { type Command, type CommandSpec, command, type Invocation } from './command.ts';
export { Failure, UsageError } from './failure.ts';
export { type GivenOption, getopt, type OptionGrammar, Options, optionGrammar } from './getopt.ts';
export type { FindProgram, Flavour, ProgramLoader, ProgramTable } from './types.ts';
export type { Manual } from './usage.ts';
