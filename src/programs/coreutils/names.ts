import { isSysError } from '../../kernel/errno.ts';
import type { Process } from '../../kernel/process.ts';
import { command } from '../command.ts';
import { Failure, UsageError } from '../failure.ts';
import { quote } from '../quote.ts';
import { COREUTILS } from './suite.ts';

/** A path's last part, without slashes behind it. */
export function baseName(path: string): string {
  const trimmed = path.replace(/\/+$/, '');
  if (trimmed === '') return path === '' ? '' : '/';
  return trimmed.slice(trimmed.lastIndexOf('/') + 1);
}

/** A path without its last part; `.` where it has one only. */
export function directoryName(path: string): string {
  const trimmed = path.replace(/\/+$/, '');
  if (trimmed === '') return path === '' ? '.' : '/';
  const end = trimmed.lastIndexOf('/');
  if (end < 0) return '.';
  return trimmed.slice(0, end).replace(/\/+$/, '') || '/';
}

/** basename */
export const basename = command({
  suite: COREUTILS,
  inOrder: true,
  gnu: {
    synopsis: ['NAME [SUFFIX]', 'OPTION... NAME...'],
    about: 'Print NAME without the directories in front of it, and without SUFFIX.',
    options: `
  -a, --multiple       each argument is a NAME
  -s, --suffix=SUFFIX  take SUFFIX away; implies -a
  -z, --zero           end lines with NUL
`,
  },
  busybox: {
    synopsis: 'FILE [SUFFIX] | -a FILE... | -s SUFFIX FILE...',
    about: 'Print FILE without the directories in front of it, and without SUFFIX',
    options: `
	-a		All arguments are FILEs
	-s SUFFIX	Take SUFFIX away (implies -a)`,
  },
  async run({ flavour, options, operands, out }) {
    const [first, second, extra] = operands;
    if (first === undefined) throw new UsageError('missing operand');
    const many = options.has('a', 's');
    if (!many && extra !== undefined) throw new UsageError(`extra operand ${quote(extra)}`);
    const suffix = options.value('s') ?? (many ? '' : (second ?? ''));
    const end = options.has('z') ? '\0' : '\n';
    for (const path of many ? operands : [first]) {
      const name = baseName(path);
      const cut = suffix !== '' && name !== suffix && name.endsWith(suffix) ? name.slice(0, -suffix.length) : name;
      await out.write((flavour === 'busybox' && cut === '' ? name : cut) + end);
    }
    return 0;
  },
});

/** dirname */
export const dirname = command({
  suite: COREUTILS,
  gnu: {
    synopsis: '[OPTION] NAME...',
    about: "Print each NAME without its last part; '.' where it has one only.",
    options: '  -z, --zero     end lines with NUL',
  },
  busybox: { synopsis: 'FILENAME', about: 'Print FILENAME without its last part' },
  prepare: (args, flavour) => (flavour === 'busybox' && args.length > 1 ? [] : args),
  async run({ flavour, options, operands, out }) {
    if (operands.length === 0 || (flavour === 'busybox' && operands.length > 1))
      throw new UsageError('missing operand');
    for (const path of operands) await out.write(directoryName(path) + (options.has('z') ? '\0' : '\n'));
    return 0;
  },
});

/** pwd */
export const pwd = command({
  suite: COREUTILS,
  gnu: {
    synopsis: '[OPTION]...',
    about: 'Print the full name of the current directory.',
    options: `
  -L, --logical   PWD from the environment, even with symlinks in it
  -P, --physical  without symlinks
`,
  },
  busybox: {
    synopsis: '',
    about: 'Print the full name of the current directory',
    options: '\t-L\tPWD from the environment\n\t-P\tWithout symlinks',
  },
  async run({ proc, options, out }) {
    const told = proc.env.get('PWD');
    const actual = proc.fs.realpath(proc.cwd);
    const logical = options.last('L', 'P') === 'L' && told !== undefined && /^\/(?!.*\/\.\.?(\/|$))/.test(told);
    await out.write(`${logical && leadsTo(proc, told, actual) ? told : actual}\n`);
    return 0;
  },
});

function leadsTo(proc: Process, path: string, actual: string): boolean {
  try {
    return proc.fs.realpath(path) === actual;
  } catch (error) {
    if (isSysError(error)) return false;
    throw error;
  }
}

/** arch */
export const arch = command({
  suite: COREUTILS,
  gnu: { synopsis: '[OPTION]...', about: "Print the machine's architecture." },
  busybox: { synopsis: '', about: "Print the machine's architecture" },
  async run({ operands, out }) {
    const [extra] = operands;
    if (extra !== undefined) throw new UsageError(`extra operand ${quote(extra)}`);
    await out.write('x86_64\n');
    return 0;
  },
});

/** nproc: the simulated machine has two processors. */
export const nproc = command({
  suite: COREUTILS,
  gnu: {
    synopsis: '[OPTION]...',
    about: 'Print how many processors there are for the current process.',
    options: `
      --all      how many there are at all
      --ignore=N  not counting N of them
`,
  },
  busybox: {
    synopsis: '',
    about: 'Print how many processors there are',
    options: '\t--all	How many there are at all\n\t--ignore=N	Not counting N of them',
  },
  async run({ options, operands, out }) {
    const [extra] = operands;
    if (extra !== undefined) throw new UsageError(`extra operand ${quote(extra)}`);
    const ignored = options.value('ignore') ?? '0';
    if (!/^\d+$/.test(ignored)) throw new Failure(`invalid number: ${quote(ignored)}`);
    await out.write(`${Math.max(1, 2 - Number(ignored))}\n`);
    return 0;
  },
});

/** sync: files are in memory, so everything is where it belongs. */
export const sync = command({
  suite: COREUTILS,
  gnu: {
    synopsis: '[OPTION] [FILE]...',
    about: 'Write what is cached to the disk.',
    options: `
  -d, --data             only the data of FILEs
  -f, --file-system      the file systems that FILEs are on
`,
  },
  busybox: {
    synopsis: '[-df] [FILE]...',
    about: 'Write what is cached to the disk',
    options: '\t-d\tOnly the data of FILEs\n\t-f\tThe file systems of FILEs',
  },
  async run({ proc, operands, complain }) {
    let status = 0;
    for (const path of operands) {
      try {
        proc.fs.stat(path);
      } catch (error) {
        if (!isSysError(error)) throw error;
        await complain(`error opening ${quote(path)}: ${error.message}`);
        status = 1;
      }
    }
    return status;
  },
});
