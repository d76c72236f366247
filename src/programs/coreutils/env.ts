import { isSysError } from '../../kernel/errno.ts';
import { command } from '../command.ts';
import { execute } from '../execute.ts';
import { Failure, UsageError } from '../failure.ts';
import { quote, shellQuote } from '../quote.ts';
import { COREUTILS } from './suite.ts';

/** env */
export const env = command({
  suite: COREUTILS,
  inOrder: true,
  usageStatus: { gnu: 125, busybox: 1 },
  failureStatus: 125,
  gnu: {
    synopsis: '[OPTION]... [-] [NAME=VALUE]... [COMMAND [ARG]...]',
    about: 'Run COMMAND in the environment with each NAME set to VALUE; without COMMAND, print that environment.',
    options: `
  -i, --ignore-environment  start with an empty environment
  -0, --null           end lines with NUL
  -u, --unset=NAME     without the variable NAME
  -C, --chdir=DIR      in the directory DIR
  -S, --split-string=S  take S apart into arguments
  -v, --debug          tell of each step
`,
    notes: 'A lone - is the same as -i.',
  },
  busybox: {
    synopsis: '[-i0] [-u NAME]... [-] [NAME=VALUE]... [PROG ARGS]',
    about: 'Print the environment, or run PROG in a changed one',
    options: `
	-, -i	Start with an empty environment
	-0	End lines with NUL
	-u NAME	Without the variable NAME`,
    unlisted: '\t-i  \n\t--ignore-environment  \n\t--unset NAME  ',
  },
  prepare: (args, flavour) => {
    if (flavour === 'busybox') return args;
    const at = args.findIndex((arg) => arg === '-S' || arg.startsWith('-S') || arg.startsWith('--split-string='));
    const before = args.slice(0, Math.max(0, at));
    if (at < 0 || before.some((arg) => !arg.startsWith('-'))) return args;
    const arg = args[at] as string;
    const [text, rest] =
      arg === '-S'
        ? [args[at + 1] ?? '', args.slice(at + 2)]
        : [arg.replace(/^(-S|--split-string=)/, ''), args.slice(at + 1)];
    return [...before, ...splitString(text), ...rest];
  },
  async run({ proc, flavour, options, operands, out, complain }) {
    const words = [...operands];
    const variables = new Map(
      options.has('i') || words[0] === '-' || options.has('ignore-environment') ? [] : proc.env,
    );
    if (words[0] === '-') words.shift();
    for (const name of [...options.values('u'), ...options.values('unset')]) {
      if (name === '' || name.includes('=')) throw new Failure(`cannot unset ${quote(name)}: Invalid argument`);
      variables.delete(name);
    }
    while (words[0]?.includes('=')) {
      const word = words.shift() as string;
      const at = word.indexOf('=');
      variables.set(word.slice(0, at), word.slice(at + 1));
    }
    if (words.length === 0) {
      if (options.has('C')) throw new UsageError('must specify command with --chdir (-C)');
      const end = options.has('0') ? '\0' : '\n';
      for (const [name, value] of variables) await out.write(`${name}=${value}${end}`);
      return 0;
    }
    if (options.has('0')) throw new UsageError('cannot specify --null (-0) with command');
    const directory = options.value('C');
    if (directory !== undefined) {
      try {
        if (proc.fs.stat(directory).type !== 'directory')
          throw new Failure(`cannot change directory to ${shellQuote(directory)}: Not a directory`);
        proc.cwd = proc.fs.realpath(directory);
      } catch (error) {
        if (isSysError(error))
          throw new Failure(`cannot change directory to ${shellQuote(directory)}: ${error.message}`);
        throw error;
      }
    }
    const failed = await execute(proc, words, variables);
    const name = words[0] as string;
    await complain(
      flavour === 'gnu' ? `${quote(name)}: ${failed.message}` : `can't execute '${name}': ${failed.message}`,
    );
    if (flavour === 'gnu' && failed.code === 'ENOENT' && /\s/.test(name)) {
      await complain('use -[v]S to pass options in shebang lines');
    }
    return failed.status;
  },
});

/** The words of -S: blanks between them, quotes and backslashes as in a shell. */
function splitString(text: string): string[] {
  const words: string[] = [];
  for (const [match] of text.matchAll(/(?:'[^']*'|"(?:\\.|[^"\\])*"|\\.|[^\s'"\\])+/g)) {
    words.push(
      match.replace(
        /'([^']*)'|"((?:\\.|[^"\\])*)"|\\(.)/g,
        (_, single, double, char) => single ?? double?.replace(/\\(["\\$])/g, '$1') ?? char,
      ),
    );
  }
  return words;
}

/** printenv */
export const printenv = command({
  suite: COREUTILS,
  inOrder: true,
  usageStatus: { gnu: 2, busybox: 1 },
  gnu: {
    synopsis: '[OPTION]... [VARIABLE]...',
    about: 'Print the values of VARIABLEs, or all of the environment.',
    options: '  -0, --null     end lines with NUL',
  },
  busybox: { synopsis: '[VARIABLE]...', about: 'Print the values of VARIABLEs, or all of the environment' },
  async run({ proc, options, operands, out }) {
    const end = options.has('0') ? '\0' : '\n';
    if (operands.length === 0) {
      for (const [name, value] of proc.env) await out.write(`${name}=${value}${end}`);
      return 0;
    }
    let status = 0;
    for (const name of operands) {
      const value = proc.env.get(name);
      if (value === undefined) status = 1;
      else await out.write(value + end);
    }
    return status;
  },
});
