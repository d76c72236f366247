import { ApiError, type DockerClient } from '../../engine/api.ts';
import type { Program } from '../../kernel/process.ts';
import { commonCommands, groups, notSimulated, otherCommands } from '../commands/tree.ts';
import { addHelpFlag } from '../pflag/help.ts';
import { parseFlags } from '../pflag/parse.ts';
import { UsageError } from '../pflag/usage-error.ts';
import { checkArgs } from './args.ts';
import { Cli } from './cli.ts';
import type { Command, Group, Leaf } from './command.ts';
import type { ClientEdition } from './edition.ts';
import { CliError, daemonError } from './error.ts';
import { flagSet, optionsOf } from './flags.ts';
import { globalFlags } from './global-flags.ts';

const SOCKET = 'unix:///var/run/docker.sock';

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

async function main(cli: Cli, argv: readonly string[]): Promise<number> {
  const flags = flagSet(globalFlags, false);
  const help = addHelpFlag(flags);
  parseOrExplain(() => parseFlags(flags, argv), 'docker', 'docker [OPTIONS] COMMAND [ARG...]');
  const options = optionsOf(flags);
  const [name, ...rest] = flags.args;
  if (options.bool('version')) {
    await cli.print(`Docker version ${cli.edition.version}, build ${cli.edition.gitCommit}\n`);
    return 0;
  }
  if (help.value || name === undefined) return showHelp(cli, []);
  const host = options.list('host').at(-1) ?? cli.proc.env.get('DOCKER_HOST') ?? SOCKET;
  if (host !== SOCKET && host !== '') {
    throw new CliError(`Cannot connect to the Docker daemon at ${host}. Is the docker daemon running?`);
  }
  if (name === 'help') return showHelp(cli, rest);
  const leaf = leafOf(commonCommands, name) ?? leafOf(otherCommands, name);
  if (leaf) return runCommand(cli, `docker ${leaf.name ?? name}`, leaf, rest);
  if (Object.hasOwn(groups, name)) return runGroup(cli, name, groups[name] as Group, rest);
  if (Object.hasOwn(notSimulated, name)) throw notSimulatedError(`docker ${name}`, notSimulated[name]);
  throw new CliError(`docker: unknown command: docker ${name}\n\nRun 'docker --help' for more information`);
}

async function runGroup(cli: Cli, name: string, group: Group, argv: readonly string[]): Promise<number> {
  const flags = flagSet([], false);
  const help = addHelpFlag(flags);
  const path = `docker ${name}`;
  parseOrExplain(() => parseFlags(flags, argv), path, `${path} COMMAND`);
  const [sub, ...rest] = flags.args;
  if (help.value || sub === undefined) return showHelp(cli, [name]);
  const canonical = group.aliases?.[sub] ?? sub;
  const leaf = leafOf(group.commands, canonical);
  if (leaf) return runCommand(cli, `${path} ${canonical}`, leaf, rest);
  if (Object.hasOwn(notSimulated, sub)) throw notSimulatedError(`${path} ${sub}`, notSimulated[sub]);
  throw new CliError(
    `docker: unknown command: ${path} ${sub}\n\nUsage:  ${path}\n\nRun '${path} --help' for more information`,
  );
}

async function runCommand(cli: Cli, path: string, leaf: Leaf, argv: readonly string[]): Promise<number> {
  const command = await loadCommand(cli, leaf);
  const flags = flagSet(command.flags, command.interspersed ?? true);
  const help = addHelpFlag(flags);
  const usage = usageLine(path, command);
  parseOrExplain(() => parseFlags(flags, argv), path, usage);
  for (const warning of flags.warnings) await cli.complain(`${warning}\n`);
  if (help.value) return showCommandHelp(cli, path, command);
  checkArgs(command.args, flags.args.length, path, usage);
  return command.run(cli, optionsOf(flags), flags.args);
}

const loaded = new WeakMap<Leaf, Command>();

async function loadCommand(cli: Cli, leaf: Leaf): Promise<Command> {
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

function parseOrExplain(parse: () => void, path: string, usage: string): void {
  try {
    parse();
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    throw new CliError(`${error.message}\n\nUsage:  ${usage}\n\nRun '${path} --help' for more information`, 125);
  }
}

function notSimulatedError(path: string, near = ''): CliError {
  return new CliError(`docker: Linkyard does not simulate '${path}': ${near}`);
}

function leafOf(commands: Readonly<Record<string, Leaf>>, name: string): Leaf | undefined {
  return Object.hasOwn(commands, name) ? commands[name] : undefined;
}

async function showHelp(cli: Cli, words: readonly string[]): Promise<number> {
  const { generalHelp, groupHelp } = await cli.load(import('./help.ts'));
  const [name, sub] = words;
  if (name === undefined) {
    await cli.print(generalHelp());
    return 0;
  }
  const group = Object.hasOwn(groups, name) ? groups[name] : undefined;
  if (group && sub === undefined) {
    await cli.print(groupHelp(name, group));
    return 0;
  }
  const canonical = sub === undefined ? name : (group?.aliases?.[sub] ?? sub);
  const leaf = group
    ? leafOf(group.commands, canonical)
    : (leafOf(commonCommands, canonical) ?? leafOf(otherCommands, canonical));
  if (!leaf) throw new CliError(`docker: unknown help topic: ${words.join(' ')}`);
  return showCommandHelp(cli, `docker ${group ? `${name} ` : ''}${canonical}`, await loadCommand(cli, leaf));
}

async function showCommandHelp(cli: Cli, path: string, command: Command): Promise<number> {
  const { commandHelp } = await cli.load(import('./help.ts'));
  await cli.print(commandHelp(usageLine(path, command), command));
  return 0;
}
