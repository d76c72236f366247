import { isSysError } from '../../kernel/errno.ts';
import type { OpenFile } from '../../kernel/file.ts';
import type { Process } from '../../kernel/process.ts';
import { command, type Invocation } from '../command.ts';
import { execute } from '../execute.ts';
import { Failure, UsageError } from '../failure.ts';
import { quote } from '../quote.ts';
import { COREUTILS } from './suite.ts';

/** nohup */
export const nohup = command({
  suite: COREUTILS,
  inOrder: true,
  usageStatus: { gnu: 125, busybox: 127 },
  failureStatus: 125,
  gnu: {
    synopsis: ['COMMAND [ARG]...', 'OPTION'],
    about: 'Run COMMAND so that the end of the terminal does not end it. What it would print there goes to nohup.out.',
  },
  busybox: { synopsis: 'PROG ARGS', about: 'Run PROG immune to hangups, with output to a non-tty' },
  async run(invocation) {
    const { proc, flavour, operands, complain } = invocation;
    const [name] = operands;
    if (name === undefined) throw new UsageError('missing operand');
    const noInput = proc.stdin.isTerminal;
    const [toFile, errorsToo] = [proc.stdout.isTerminal, proc.stderr.isTerminal];
    if (noInput) replace(proc, 0, proc.fs.open('/dev/null'));
    const path = toFile ? openOutput(invocation) : undefined;
    if (path !== undefined) {
      await complain(
        flavour === 'gnu'
          ? `${noInput ? 'ignoring input and ' : ''}appending output to ${quote(path)}`
          : `appending output to ${path}`,
      );
    } else if (flavour === 'gnu' && (noInput || errorsToo)) {
      const told = [noInput ? 'ignoring input' : '', errorsToo ? 'redirecting stderr to stdout' : ''].filter(Boolean);
      await complain(told.join(' and '));
    }
    if (errorsToo) proc.dup2(1, 2);
    proc.onSignal('HUP', 'ignore');
    const failed = await execute(proc, operands);
    await complain(
      flavour === 'gnu'
        ? `failed to run command ${quote(name)}: ${failed.message}`
        : `can't execute '${name}': ${failed.message}`,
    );
    return failed.status;
  },
});

function openOutput({ proc }: Invocation): string {
  const home = proc.env.get('HOME');
  for (const path of ['nohup.out', ...(home ? [`${home}/nohup.out`] : [])]) {
    try {
      replace(proc, 1, proc.fs.open(path, { write: true, append: true, create: true, mode: 0o600 }));
      return path;
    } catch (error) {
      if (!isSysError(error)) throw error;
    }
  }
  throw new Failure(`failed to open 'nohup.out': Permission denied`);
}

function replace(proc: Process, fd: number, file: OpenFile): void {
  const at = proc.install(file, { from: 3 });
  proc.dup2(at, fd);
  proc.close(at);
}

/** nice. Every process has the same share here: a niceness is taken and changes nothing. */
export const nice = command({
  suite: COREUTILS,
  inOrder: true,
  usageStatus: { gnu: 125, busybox: 1 },
  failureStatus: 125,
  gnu: {
    synopsis: '[OPTION] [COMMAND [ARG]...]',
    about: 'Run COMMAND with another niceness; without COMMAND, print the niceness.',
    options: '  -n, --adjustment=N   add N to the niceness (10 unless told)',
  },
  busybox: {
    synopsis: '[-n ADJUST] [PROG ARGS]',
    about: 'Run PROG with another niceness',
    options: '\t-n ADJUST	Add ADJUST to the niceness',
  },
  prepare: (args) => {
    const old = /^-(-?\d+)$/.exec(args[0] ?? '');
    return old ? ['-n', old[1] as string, ...args.slice(1)] : args;
  },
  async run({ proc, flavour, options, operands, out, complain }) {
    const given = options.value('n');
    if (given !== undefined && !/^[-+]?\d+$/.test(given)) throw new Failure(`invalid adjustment ${quote(given)}`);
    const [name] = operands;
    if (name === undefined) {
      if (given !== undefined) throw new UsageError('a command must be given with an adjustment');
      await out.write('0\n');
      return 0;
    }
    const failed = await execute(proc, operands);
    await complain(
      flavour === 'gnu' ? `${quote(name)}: ${failed.message}` : `can't execute '${name}': ${failed.message}`,
    );
    return failed.status;
  },
});
