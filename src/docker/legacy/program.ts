import { ApiError, type DockerClient } from '../../engine/api.ts';
import type { Process, Program } from '../../kernel/process.ts';
import { Cli } from '../cli/cli.ts';
import { CliError, daemonError } from '../cli/error.ts';
import type { LegacyCommand } from './command.ts';
import type { LegacyEdition } from './edition.ts';
import { QuietExit } from './exit.ts';
import { FlagError, FlagSet } from './flag-set.ts';
import { checkHost } from './host.ts';
import { flagList } from './usage.ts';

/** The docker command line of a version of the 1.x line as a program. */
export function legacyProgram(client: DockerClient, edition: LegacyEdition): Program {
  return async (proc) => {
    const { version, apiVersion: defaultApiVersion, gitCommit, goVersion } = edition;
    const cli = new Cli(proc, client, { version, defaultApiVersion, gitCommit, goVersion, built: '' });
    const began = proc.clock.now();
    try {
      return await main(cli, edition, proc.argv.slice(1));
    } catch (error) {
      if (error instanceof QuietExit) return error.status;
      const message =
        error instanceof ApiError ? daemonError(error) : error instanceof CliError ? error.message : undefined;
      if (message === undefined) throw error;
      const status = error instanceof CliError ? error.status : 1;
      // What ends with a status of its own is no fatal error.
      const level = status === 64 ? 'info' : 'fatal';
      await cli.complain(edition.log.line(level, message, moment(proc, began)));
      return status;
    }
  };
}

function moment(proc: Process, began: number) {
  const now = proc.clock.now();
  return { now, since: now - began, terminal: proc.stdout.isTerminal };
}

async function main(cli: Cli, edition: LegacyEdition, argv: readonly string[]): Promise<number> {
  const flags = new FlagSet(edition.globals);
  try {
    flags.parse(argv);
  } catch (error) {
    if (!(error instanceof FlagError)) throw error;
    const problem = error.helpOnly ? '' : `${error.message}\n`;
    await cli.complain(
      problem + edition.wrongUsage(flagList(edition.globals, edition.caseOrder), commandList(edition)),
    );
    return 2;
  }
  await warn(cli, flags);
  if (flags.bool('version')) {
    await cli.print(`Docker version ${edition.version}, build ${edition.gitCommit}\n`);
    return 0;
  }
  if (flags.bool('daemon')) {
    throw new CliError("Linkyard does not simulate 'docker -d': the daemon of this machine runs already");
  }
  const unreachable = checkHost(flags.list('host'), cli.proc.env, edition);
  const [name, ...rest] = flags.args;
  if (name === undefined) return help(cli, edition, []);
  if (name.toLowerCase() === 'help') return help(cli, edition, rest);
  const command = commandOf(edition, name);
  if (command) return run(cli, edition, name.toLowerCase(), command, rest, unreachable);
  await cli.print(`Error: Command not found: ${name}\n`);
  return help(cli, edition, edition.helpsWithRest ? rest : []);
}

function commandOf({ commands }: LegacyEdition, name: string): LegacyCommand | undefined {
  const known = name.toLowerCase();
  return Object.hasOwn(commands, known) ? commands[known] : undefined;
}

async function warn(cli: Cli, flags: FlagSet): Promise<void> {
  for (const warning of flags.warnings) await cli.complain(`${warning}\n`);
}

async function run(
  cli: Cli,
  edition: LegacyEdition,
  name: string,
  command: LegacyCommand,
  argv: readonly string[],
  unreachable: string | undefined,
): Promise<number> {
  const flags = new FlagSet(command.flags);
  try {
    flags.parse(argv);
  } catch (error) {
    if (!(error instanceof FlagError)) throw error;
    await warn(cli, flags);
    if (!error.helpOnly) await cli.complain(`${error.message}\n`);
    return showUsage(cli, edition, name, command);
  }
  await warn(cli, flags);
  if (!command.takes(flags.args.length)) return showUsage(cli, edition, name, command);
  const execute = await cli.load(command.load());
  if (unreachable !== undefined) throw new CliError(unreachable);
  const usage = () => {
    throw new UsageWanted();
  };
  try {
    return await execute({ cli, edition, flags, args: flags.args, usage });
  } catch (error) {
    if (error instanceof UsageWanted) return showUsage(cli, edition, name, command);
    throw error;
  }
}

/** A command found that it was called wrongly. */
class UsageWanted extends Error {}

async function showUsage(cli: Cli, edition: LegacyEdition, name: string, command: LegacyCommand): Promise<number> {
  const list = flagList(command.flags, edition.caseOrder);
  const line = edition.usageLine(name, command.signature, list !== '');
  await cli.complain(`\nUsage: docker ${line}\n\n${command.description}\n\n${list}`);
  return 2;
}

/** `docker help [COMMAND]`: a command's own help, or all commands. */
async function help(cli: Cli, edition: LegacyEdition, words: readonly string[]): Promise<number> {
  const [name] = words;
  if (name !== undefined) {
    const command = commandOf(edition, name);
    if (command) return showUsage(cli, edition, name.toLowerCase(), command);
    await cli.complain(`Error: Command not found: ${name}\n`);
  }
  await cli.complain(edition.generalHelp(flagList(edition.globals, edition.caseOrder), commandList(edition)));
  return 0;
}

function commandList({ commands }: LegacyEdition): string {
  const names = Object.keys(commands);
  const width = Math.max(...names.map((name) => name.length)) + 2;
  return names.map((name) => `    ${name.padEnd(width)}${commands[name]?.short}\n`).join('');
}
