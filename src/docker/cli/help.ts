import { commonCommands, groups, otherCommands } from '../commands/tree.ts';
import { addHelpFlag } from '../pflag/help.ts';
import { flagUsages } from '../pflag/usages.ts';
import type { Command, Group, Leaf } from './command.ts';
import { type FlagDefinition, flagSet } from './flags.ts';
import { globalFlags } from './globals.ts';

/** `docker --help`, in the layout of docker/cli. */
export function generalHelp(): string {
  return [
    'Usage:  docker [OPTIONS] COMMAND\n\nRuns programs in containers, on a simulated host\n',
    `Common Commands:\n${listCommands(commonCommands)}`,
    `Management Commands:\n${listCommands(groups)}`,
    `Commands:\n${listCommands(otherCommands)}`,
    `Global Options:\n${usages(globalFlags)}`,
    "Run 'docker COMMAND --help' for more information on a command.\n",
  ].join('\n');
}

/** `docker container --help`. */
export function groupHelp(name: string, { short, commands }: Group): string {
  return [
    `Usage:  docker ${name} COMMAND\n\n${short}\n`,
    `Commands:\n${listCommands(commands)}`,
    `Run 'docker ${name} COMMAND --help' for more information on a command.\n`,
  ].join('\n');
}

/** `docker run --help`. */
export function commandHelp(usage: string, command: Command): string {
  const options = usages(command.flags);
  return [
    `Usage:  ${usage}\n\n${command.long ?? command.short}\n`,
    ...(command.aliases ? [`Aliases:\n  ${command.aliases.join(', ')}\n`] : []),
    ...(options === '' ? [] : [`Options:\n${options}`]),
  ].join('\n');
}

/** The column in which descriptions begin, as cobra has it for the longest name of docker's commands. */
const WIDTH = 11;

function listCommands(commands: Readonly<Record<string, Pick<Leaf, 'short'>>>): string {
  return Object.entries(commands)
    .map(([name, { short }]) => `  ${name.padEnd(WIDTH)} ${short}\n`)
    .join('');
}

function usages(definitions: readonly FlagDefinition[]): string {
  const flags = flagSet(definitions, true);
  addHelpFlag(flags);
  return flagUsages(flags);
}
