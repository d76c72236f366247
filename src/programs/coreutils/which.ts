import { isSysError } from '../../kernel/errno.ts';
import type { Process, Program } from '../../kernel/process.ts';
import type { Command } from '../command.ts';
import { getopt, OptionError, optionGrammar } from '../getopt.ts';
import { busyboxUsage } from '../usage.ts';

const MANUAL = { synopsis: '[-a] COMMAND...', about: 'Print where COMMAND is', options: '\t-a	All that match' };
const GRAMMAR = optionGrammar(MANUAL.options);

/** which: debianutils' (a shell script, with no word of what is not found) or busybox's. */
export const which: Command =
  (flavour): Program =>
  async (proc) => {
    let all = false;
    let names: readonly string[] = [];
    try {
      const options = getopt(proc.argv.slice(1), GRAMMAR, { inOrder: true });
      all = options.has('a');
      names = options.operands;
    } catch (error) {
      if (!(error instanceof OptionError)) throw error;
      if (flavour === 'gnu') {
        await proc.stderr.write(`Illegal option -${/'(.)'$/.exec(error.message)?.[1] ?? '-'}\n`);
        await proc.stdout.write('Usage: /usr/bin/which [-a] args\n');
        return 2;
      }
      await proc.stderr.write(`${proc.argv[0]}: ${error.message}\n${busyboxUsage(proc.name, MANUAL)}`);
      return 1;
    }
    if (names.length === 0 && flavour === 'busybox') {
      await proc.stderr.write(busyboxUsage(proc.name, MANUAL));
      return 1;
    }
    let status = names.length === 0 ? 1 : 0;
    for (const name of names) {
      const found = places(proc, name).filter((path) => isExecutable(proc, path));
      for (const path of all ? found : found.slice(0, 1)) await proc.stdout.write(`${path}\n`);
      if (found.length === 0) status = 1;
    }
    return status;
  };

function places(proc: Process, name: string): string[] {
  if (name.includes('/')) return [name];
  return (proc.env.get('PATH') ?? '/usr/bin:/bin').split(':').map((directory) => `${directory || '.'}/${name}`);
}

function isExecutable(proc: Process, path: string): boolean {
  try {
    return proc.fs.stat(path).type === 'file' && proc.fs.access(path, 'execute');
  } catch (error) {
    if (isSysError(error)) return false;
    throw error;
  }
}
