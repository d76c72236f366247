import { isSysError } from '../../kernel/errno.ts';
import type { Process } from '../../kernel/process.ts';
import type { Stat } from '../../kernel/vfs.ts';
import { command, type Invocation } from '../command.ts';
import { Failure, UsageError } from '../failure.ts';
import { quote, shellQuote } from '../quote.ts';
import { type ModeChange, modeText, parseMode } from './mode.ts';
import { COREUTILS } from './suite.ts';

/** chmod */
export const chmod = command({
  suite: COREUTILS,
  gnu: {
    synopsis: [
      '[OPTION]... MODE[,MODE]... FILE...',
      '[OPTION]... OCTAL-MODE FILE...',
      '[OPTION]... --reference=RFILE FILE...',
    ],
    about: 'Change the mode of each FILE.',
    options: `
  -c, --changes          tell of each that changes
  -f, --silent, --quiet  no messages of errors
  -v, --verbose          tell of each
      --no-preserve-root  '/' is a directory as any other
      --preserve-root    do not go down from '/'
      --reference=RFILE  the mode of RFILE
  -R, --recursive        directories with all that is in them
`,
    notes: "MODE is '[ugoa]*([-+=]([rwxXst]*|[ugo]))+|[-+=][0-7]+'.",
  },
  busybox: {
    synopsis: '[-Rcvf] MODE[,MODE]... FILE...',
    about: 'MODE is octal number (bit pattern sstrwxrwxrwx) or [ugoa]{+|-|=}[rwxXst]',
    options: `
	-R	Directories with all that is in them
	-c	Tell of each that changes
	-v	Tell of each
	-f	No messages of errors`,
  },
  // A mode that takes permissions away looks like an option.
  prepare: (args) => {
    const at = args.findIndex(
      (arg) => /^-[rwxXstugo]*[rwxXstugo][-+=,rwxXstugo]*$/.test(arg) && !/^-(R|v|c|f)+$/.test(arg),
    );
    const end = args.indexOf('--');
    if (at < 0 || (end >= 0 && end < at)) return args;
    const options = args.filter((arg, index) => index !== at && index < args.length && /^-[Rcvf]+$|^--\w/.test(arg));
    const rest = args.filter((arg, index) => index !== at && !options.includes(arg));
    return [...options, '--', args[at] as string, ...rest];
  },
  async run(invocation) {
    const { proc, flavour, options, operands } = invocation;
    const reference = options.value('reference');
    const [first] = operands;
    if (first === undefined) throw new UsageError('missing operand');
    let change: ModeChange | undefined;
    let files = operands;
    if (reference !== undefined) {
      const { mode } = attributesOf(proc, reference);
      change = () => mode;
    } else {
      change = parseMode(first, proc.umask);
      files = operands.slice(1);
      if (files.length === 0) throw new UsageError(`missing operand after ${quote(first)}`);
      if (!change) {
        if (flavour === 'gnu') throw new UsageError(`invalid mode: ${quote(first)}`);
        throw new Failure(`invalid mode '${first}'`);
      }
    }
    let ok = true;
    for (const path of files) if (!(await changeMode(invocation, path, change, true))) ok = false;
    return ok ? 0 : 1;
  },
});

function attributesOf(proc: Process, path: string): Stat {
  try {
    return proc.fs.stat(path);
  } catch (error) {
    if (!isSysError(error)) throw error;
    throw new Failure(`failed to get attributes of ${shellQuote(path)}: ${error.message}`);
  }
}

async function changeMode(invocation: Invocation, path: string, change: ModeChange, named: boolean): Promise<boolean> {
  const { proc, flavour, options, out, complain } = invocation;
  const turn = proc.tick();
  if (turn) await turn;
  const quiet = options.has('f');
  let stat: Stat;
  try {
    const own = proc.fs.lstat(path);
    // Symlinks within a tree stay as they are.
    if (own.type === 'symlink' && !named) return true;
    stat = own.type === 'symlink' ? proc.fs.stat(path) : own;
  } catch (error) {
    if (!isSysError(error)) throw error;
    const dangling = flavour === 'gnu' && isLink(invocation, path);
    if (!quiet || flavour === 'busybox')
      await complain(
        flavour === 'busybox'
          ? `${path}: ${error.message}`
          : dangling
            ? `cannot operate on dangling symlink ${shellQuote(path)}`
            : `cannot access ${shellQuote(path)}: ${error.message}`,
      );
    return false;
  }
  const mode = change(stat.mode & 0o7777, stat.type === 'directory') & 0o7777;
  let ok = true;
  try {
    proc.fs.chmod(path, mode);
    const changed = mode !== (stat.mode & 0o7777);
    if (options.has('v') || (options.has('c') && changed)) await out.write(report(flavour, path, stat, mode, changed));
  } catch (error) {
    if (!isSysError(error)) throw error;
    if (!quiet)
      await complain(
        flavour === 'gnu'
          ? `changing permissions of ${shellQuote(path)}: ${error.message}`
          : `${path}: ${error.message}`,
      );
    ok = false;
  }
  if (!options.has('R') || stat.type !== 'directory') return ok;
  try {
    for (const { name } of proc.fs.readdir(path)) {
      if (!(await changeMode(invocation, path.endsWith('/') ? path + name : `${path}/${name}`, change, false)))
        ok = false;
    }
  } catch (error) {
    if (!isSysError(error)) throw error;
    if (!quiet)
      await complain(
        flavour === 'gnu'
          ? `cannot read directory ${shellQuote(path)}: ${error.message}`
          : `can't open '${path}': ${error.message}`,
      );
    ok = false;
  }
  return ok;
}

function isLink({ proc }: Invocation, path: string): boolean {
  try {
    return proc.fs.lstat(path).type === 'symlink';
  } catch (error) {
    if (isSysError(error)) return false;
    throw error;
  }
}

function report(flavour: string, path: string, stat: Stat, mode: number, changed: boolean): string {
  const show = (value: number) =>
    `${value.toString(8).padStart(4, '0')} (${modeText({ type: stat.type, mode: value }).slice(1)})`;
  if (flavour === 'busybox') return `mode of '${path}' changed to ${show(mode)}\n`;
  if (!changed) return `mode of ${shellQuote(path)} retained as ${show(mode)}\n`;
  return `mode of ${shellQuote(path)} changed from ${show(stat.mode & 0o7777)} to ${show(mode)}\n`;
}
