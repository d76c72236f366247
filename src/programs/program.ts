// What those who write programs need, in one place.
export type { Command, CommandSpec, Invocation } from './command.ts';
export type { GivenOption, OptionGrammar } from './getopt.ts';
export type { FindProgram, Flavour, ProgramLoader, ProgramTable } from './types.ts';
export type { Manual } from './usage.ts';
