import { ApiError, type DockerClient } from '../../engine/api.ts';
import type { Program } from '../../kernel/process.ts';
import { commonCommands, groups, otherCommands } from '../commands/tree.ts';
import { addHelpFlag } from '../pflag/help.ts';
import { parseFlags } from '../pflag/parse.ts';
import { UsageError } from '../pflag/usage-error.ts';
import { checkArgs } from './args.ts';
import { Cli } from './cli.ts';
import type { Command, Group, Leaf } from './command.ts';
import type { ClientEdition } from './edition.ts';
import { CliError, daemonError } from './error.ts';
import { type CommandFlags, type FlagDefinition, flagSet, optionsOf } from './flags.ts';
import { checkGlobals, globalFlags } from './globals.ts';

/** The docker command line as a program, talking to the daemon through `client`. */
export function dockerProgram(client: DockerClient, edition: ClientEdition): Program {
  return async (proc) => {
    const cli = new Cli(proc, client, edition);
    try {
      return await main(cli, proc.argv.slice(1));
    } catch (error) {
      if (error instanceof CliError) return fail(cli, error.message, error.status);
      if (error instanceof ApiError) return fail(cli, daemonError(error), 1);
      throw error;
    }
  };
}

async function fail(cli: Cli, message: string, status: number): Promise<number> {
  if (message !== '') await cli.complain(`${message}\n`);
  return status;
}

const USAGE = 'docker [OPTIONS] COMMAND [ARG...]';

async function main(cli: Cli, argv: readonly string[]): Promise<number> {
  const { flags, help } = await parse(cli, globalFlags, argv, 'docker', USAGE, false);
  const options = optionsOf(flags);
  const [name, ...rest] = flags.args;
  if (help) return showHelp(cli, []);
  if (options.bool('version')) return showVersion(cli);
  if (name === undefined) return showHelp(cli, [], 'stderr');
  const unreachable = checkGlobals(options, cli.proc.env);
  if (name === 'help') return runHelp(cli, rest);
  const leaf = leafOf(commonCommands, name) ?? leafOf(otherCommands, name);
  if (leaf) return runCommand(cli, `docker ${leaf.name ?? name}`, leaf, rest, unreachable);
  if (Object.hasOwn(groups, name)) return runGroup(cli, name, groups[name] as Group, rest, unreachable);
  await refuseNotSimulated(cli, name);
  const more = await parse(cli, globalFlags, rest, 'docker', USAGE);
  if (more.help) return showHelp(cli, []);
  if (optionsOf(more.flags).bool('version')) return showVersion(cli);
  throw new CliError(`docker: unknown command: docker ${name}\n\nRun 'docker --help' for more information`);
}

async function runGroup(
  cli: Cli,
  name: string,
  group: Group,
  argv: readonly string[],
  unreachable?: string,
): Promise<number> {
  const path = `docker ${name}`;
  const usage = group.operands ? `${path} ${group.operands}` : path;
  const { flags, help } = await parse(cli, [], argv, path, usage, false);
  const [sub, ...rest] = flags.args;
  if (help) return showHelp(cli, [name]);
  if (sub === undefined) return showHelp(cli, [name], 'stderr');
  const canonical = group.aliases?.[sub] ?? sub;
  const leaf = flags.argsLengthAtDash === 0 ? undefined : leafOf(group.commands, canonical);
  if (leaf) return runCommand(cli, `${path} ${canonical}`, leaf, rest, unreachable);
  await refuseNotSimulated(cli, `${name} ${sub}`);
  const more = await parse(cli, [], rest, path, usage);
  if (more.help) return showHelp(cli, [name]);
  throw new CliError(
    `docker: unknown command: ${path} ${sub}\n\nUsage:  ${usage}\n\nRun '${path} --help' for more information`,
  );
}

async function runCommand(
  cli: Cli,
  path: string,
  leaf: Leaf,
  argv: readonly string[],
  unreachable?: string,
): Promise<number> {
  const command = await loadCommand(cli, leaf);
  const usage = usageLine(path, command);
  const { flags, help } = await parse(cli, command.flags, argv, path, usage, command.interspersed);
  if (help) return showCommandHelp(cli, path, command);
  checkArgs(command.args, flags.args.length, path, usage);
  if (unreachable !== undefined) throw new CliError(unreachable);
  await checkVersions(cli, command.flags, flags);
  return command.run(cli, optionsOf(flags), flags.args);
}

/** Reads flags, and tells of those that are out of date. @throws {CliError} with exit status 125 */
async function parse(
  cli: Cli,
  definitions: readonly FlagDefinition[],
  argv: readonly string[],
  path: string,
  usage: string,
  interspersed = true,
): Promise<{ flags: CommandFlags; help: boolean }> {
  const flags = flagSet(definitions, interspersed);
  const help = addHelpFlag(flags);
  try {
    parseFlags(flags, argv);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    throw new CliError(`${error.message}\n\nUsage:  ${usage}\n\nRun '${path} --help' for more information`, 125);
  }
  for (const warning of flags.warnings) await cli.print(`${warning}\n`);
  return { flags, help: help.value };
}

/** Refuses flags that the daemon is too old for (docker/cli, isSupported). */
async function checkVersions(cli: Cli, definitions: readonly FlagDefinition[], flags: CommandFlags): Promise<void> {
  for (const { name, since, os } of definitions) {
    if (!flags.made(name)?.changed) continue;
    if (os) {
      const running = 'but the Docker daemon is running on linux';
      throw new CliError(`"--${name}" is only supported on a Docker daemon running on ${os}, ${running}`);
    }
    if (since === undefined) continue;
    const version = await cli.apiVersion();
    if (!cli.speaks(since, version)) {
      throw new CliError(`"--${name}" requires API version ${since}, but the Docker daemon API version is ${version}`);
    }
  }
}

const loaded = new WeakMap<Leaf, Command>();

/** A command, loaded once. */
export async function loadCommand(cli: Cli, leaf: Leaf): Promise<Command> {
  const known = loaded.get(leaf);
  if (known) return known;
  const command = await cli.load(leaf.load());
  loaded.set(leaf, command);
  return command;
}

/** A command's usage line: the path that was typed, with what the command's own line says of its operands. */
function usageLine(path: string, { use }: Command): string {
  const operands = use.indexOf(' ');
  return operands < 0 ? path : `${path}${use.slice(operands)}`;
}

/** @param name as it follows `docker` */
async function refuseNotSimulated(cli: Cli, name: string): Promise<void> {
  const { notSimulated } = await cli.load(import('../commands/not-simulated.ts'));
  if (!Object.hasOwn(notSimulated, name)) return;
  throw new CliError(`docker: Linkyard does not simulate 'docker ${name}': ${notSimulated[name]}`);
}

function leafOf(commands: Readonly<Record<string, Leaf>>, name: string): Leaf | undefined {
  return Object.hasOwn(commands, name) ? commands[name] : undefined;
}

async function showVersion(cli: Cli): Promise<number> {
  await cli.print(`Docker version ${cli.edition.version}, build ${cli.edition.gitCommit}\n`);
  return 0;
}

/** `docker help [COMMAND]` */
async function runHelp(cli: Cli, argv: readonly string[]): Promise<number> {
  const { flags, help } = await parse(cli, [], argv, 'docker help', 'docker help [command]');
  if (help || (flags.args[0] === 'help' && flags.args.length === 1)) {
    await cli.print('Usage:  docker help [command]\n\nTell how a command is used\n');
    return 0;
  }
  return showHelp(cli, flags.args);
}

/** Tells of docker, of a group or of a command, as the words say. */
async function showHelp(cli: Cli, words: readonly string[], to: 'stdout' | 'stderr' = 'stdout'): Promise<number> {
  const { generalHelp, groupHelp } = await cli.load(import('./help.ts'));
  const [name, sub] = words;
  const group = name !== undefined && Object.hasOwn(groups, name) ? groups[name] : undefined;
  const ofGroup = group && sub === undefined;
  if (name === undefined || ofGroup) {
    await cli.proc[to].write(ofGroup ? groupHelp(name ?? '', group) : generalHelp());
    return 0;
  }
  await refuseNotSimulated(cli, words.join(' '));
  const typed = (group ? sub : name) ?? '';
  const canonical = group?.aliases?.[typed] ?? typed;
  const leaf = group
    ? leafOf(group.commands, canonical)
    : (leafOf(commonCommands, canonical) ?? leafOf(otherCommands, canonical));
  const tooMany = words.length > (group ? 2 : 1);
  if (!leaf || tooMany) throw new CliError(`unknown help topic: ${words.at(-1)}`);
  return showCommandHelp(cli, `docker ${group ? `${name} ` : ''}${canonical}`, await loadCommand(cli, leaf));
}

async function showCommandHelp(cli: Cli, path: string, command: Command): Promise<number> {
  const { commandHelp } = await cli.load(import('./help.ts'));
  const version = await cli.apiVersion();
  const shown = command.flags.filter(({ since, os }) => !os && (since === undefined || cli.speaks(since, version)));
  await cli.print(commandHelp(usageLine(path, command), { ...command, flags: shown }));
  return 0;
}
