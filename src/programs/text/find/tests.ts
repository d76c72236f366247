import { Pattern } from '../../../fs/fnmatch.ts';
import { isSysError } from '../../../kernel/errno.ts';
import type { Process } from '../../../kernel/process.ts';
import type { FileType, Stat } from '../../../kernel/vfs.ts';
import type { Accounts } from '../../accounts.ts';
import { blocksOf } from '../../blocks.ts';
import { parseMode } from '../../coreutils/mode.ts';
import { Failure } from '../../failure.ts';
import { mountOf } from '../../mounts.ts';
import { Regex, RegexError } from '../../regex/regex.ts';
import { parseDate } from '../../time/parse-date.ts';
import type { Flavour } from '../../types.ts';
import { type FoundFile, type Predicate, Quit } from './file.ts';

/** What a test is made with. */
export interface TestMaker {
  proc: Process;
  flavour: Flavour;
  accounts: Accounts;
  regexType: string;
  dayStart: boolean;
}

const LETTERS: Readonly<Record<string, FileType | 'none'>> = {
  f: 'file',
  d: 'directory',
  l: 'symlink',
  c: 'character',
  p: 'fifo',
  s: 'socket',
  b: 'none',
  D: 'none',
};
const DAY = 86400_000;

/** Tests that take an argument, by name. @throws {Failure} for an argument that is none */
export const TESTS: Readonly<Record<string, (argument: string, maker: TestMaker) => Predicate>> = {
  '-name': (argument) => nameTest(argument, false),
  '-iname': (argument) => nameTest(argument, true),
  '-path': (argument) => pathTest(argument, false),
  '-wholename': (argument) => pathTest(argument, false),
  '-ipath': (argument) => pathTest(argument, true),
  '-iwholename': (argument) => pathTest(argument, true),
  '-lname': (argument) => linkTest(argument, false),
  '-ilname': (argument) => linkTest(argument, true),
  '-regex': (argument, maker) => regexTest(argument, maker, false),
  '-iregex': (argument, maker) => regexTest(argument, maker, true),
  '-type': (argument, { flavour }) => {
    const types = typesOf(argument, '-type', flavour);
    return ({ stat }) => types.includes(stat.type);
  },
  '-xtype': (argument, { flavour }) => {
    const types = typesOf(argument, '-xtype', flavour);
    return ({ path, stat }, { proc }) => types.includes(statOf(proc, path)?.type ?? stat.type);
  },
  '-size': (argument, { flavour }) => {
    const [, sign = '', digits = '', unit = 'b'] = /^([-+]?)(\d+)([bcwkMG]?)$/.exec(argument) ?? [];
    if (digits === '')
      throw new Failure(
        flavour === 'gnu'
          ? `invalid -size type \`${/[^\d+-]/.exec(argument)?.[0] ?? argument}'`
          : `invalid number '${argument.replace(/^[-+]/, '')}'`,
      );
    const size = { b: 512, c: 1, w: 2, k: 1024, M: 1024 ** 2, G: 1024 ** 3 }[unit || 'b'] ?? 512;
    // Sizes are rounded up to the unit.
    return ({ stat }) => compare(Math.ceil(stat.size / size), sign, Number(digits));
  },
  '-newer': (argument, { proc, flavour }) => {
    const { mtime } = reference(proc, flavour, argument);
    return ({ stat }) => stat.mtime > mtime;
  },
  '-mtime': timeTest('-mtime', DAY),
  '-atime': timeTest('-atime', DAY),
  '-ctime': timeTest('-ctime', DAY),
  '-mmin': timeTest('-mmin', 60_000),
  '-amin': timeTest('-amin', 60_000),
  '-cmin': timeTest('-cmin', 60_000),
  '-perm': permissionTest,
  '-user': (argument, { accounts, flavour }) => {
    const user = accounts.user(argument);
    if (!user)
      throw new Failure(
        flavour === 'gnu' ? `'${argument}' is not the name of a known user` : `unknown user ${argument}`,
      );
    return ({ stat }) => stat.uid === user.uid;
  },
  '-group': (argument, { accounts, flavour }) => {
    const gid = accounts.gid(argument);
    if (gid === undefined)
      throw new Failure(
        flavour === 'gnu' ? `'${argument}' is not the name of an existing group` : `unknown group ${argument}`,
      );
    return ({ stat }) => stat.gid === gid;
  },
  '-uid': numberTest('-uid', ({ stat }) => stat.uid),
  '-gid': numberTest('-gid', ({ stat }) => stat.gid),
  '-links': numberTest('-links', ({ stat }) => stat.nlink),
  '-inum': numberTest('-inum', ({ stat }) => stat.ino),
  '-samefile': (argument, { proc, flavour }) => {
    const same = reference(proc, flavour, argument);
    return ({ stat }) => stat.ino === same.ino && stat.dev === same.dev;
  },
  '-fstype':
    (argument) =>
    ({ path }, { proc }) =>
      mountOf(proc, path)?.type === argument,
  '-used': numberTest('-used', () => 0),
};

/** Tests without an argument. */
export const FLAGS: Readonly<Record<string, Predicate>> = {
  '-true': () => true,
  '-false': () => false,
  '-empty': ({ path, stat }, context) =>
    stat.type === 'directory' ? context.entries(path).length === 0 : stat.type === 'file' && stat.size === 0,
  '-readable': ({ path }, { proc }) => proc.fs.access(path, 'read'),
  '-writable': ({ path }, { proc }) => proc.fs.access(path, 'write'),
  '-executable': ({ path }, { proc }) => proc.fs.access(path, 'execute'),
  '-nouser': ({ stat }, { accounts }) => accounts.userName(stat.uid) === undefined,
  '-nogroup': ({ stat }, { accounts }) => accounts.groupName(stat.gid) === undefined,
  '-prune': (_file, context) => {
    context.prune();
    return true;
  },
  '-quit': () => {
    throw new Quit();
  },
};

function compare(value: number, sign: string, than: number): boolean {
  return sign === '+' ? value > than : sign === '-' ? value < than : value === than;
}

function nameTest(pattern: string, caseFold: boolean): Predicate {
  const compiled = new Pattern(pattern, { caseFold });
  return ({ name }) => compiled.test(name);
}

function pathTest(pattern: string, caseFold: boolean): Predicate {
  const compiled = new Pattern(pattern, { caseFold });
  return ({ path }) => compiled.test(path);
}

function linkTest(pattern: string, caseFold: boolean): Predicate {
  const compiled = new Pattern(pattern, { caseFold });
  return ({ path, stat }, { proc }) => stat.type === 'symlink' && compiled.test(proc.fs.readlink(path));
}

function regexTest(pattern: string, { regexType }: TestMaker, ignoreCase: boolean): Predicate {
  const extended = /extended|egrep|awk/.test(regexType);
  try {
    // Emacs's expressions, the usual ones here, have + and ? as operators.
    const source =
      extended || regexType !== 'emacs'
        ? pattern
        : pattern.replace(/\\[\s\S]|\[[^\]]*\]|[+?]/g, (token) =>
            token === '+' || token === '?' ? `\\${token}` : token,
          );
    const regex = new Regex(source, { extended, ignoreCase, whole: 'text', lenient: true, rightParen: 'literal' });
    return ({ path }) => regex.test(path);
  } catch (error) {
    if (error instanceof RegexError)
      throw new Failure(`failed to compile regular expression '${pattern}': ${error.message}`);
    throw error;
  }
}

function typesOf(argument: string, option: string, flavour: Flavour): (FileType | 'none')[] {
  const letters = flavour === 'gnu' ? argument.split(',') : [argument];
  return letters.map((letter) => {
    const type = Object.hasOwn(LETTERS, letter) ? LETTERS[letter] : undefined;
    if (!type)
      throw new Failure(
        flavour === 'gnu'
          ? `Unknown argument to ${option}: ${letter}`
          : `invalid argument '${argument}' to '${option}'`,
      );
    return type;
  });
}

function reference(proc: Process, flavour: Flavour, path: string): Stat {
  try {
    return proc.fs.stat(path);
  } catch (error) {
    if (isSysError(error))
      throw new Failure(flavour === 'gnu' ? `'${path}': ${error.message}` : `can't stat '${path}': ${error.message}`);
    throw error;
  }
}

/** -newermt and the like. */
export function newerThanTime(argument: string, { proc }: TestMaker): Predicate {
  const time = parseDate(argument, proc.clock.now());
  if (time === undefined) throw new Failure(`I cannot figure out how to interpret '${argument}' as a date or time`);
  return ({ stat }) => stat.mtime > time;
}

function timeTest(option: string, unit: number): (argument: string, maker: TestMaker) => Predicate {
  return (argument, { flavour, dayStart }) => {
    const [, sign = '', digits = ''] = /^([-+]?)(\d+(?:\.\d+)?)$/.exec(argument) ?? [];
    if (digits === '')
      throw new Failure(
        flavour === 'gnu'
          ? `invalid argument \`${argument}' to \`${option}'`
          : `invalid number '${argument.replace(/^[-+]/, '')}'`,
      );
    return ({ stat }, { now }) => {
      const from = dayStart ? Math.ceil(now / DAY) * DAY : now;
      const age = (from - stat.mtime) / unit;
      return sign === '-' ? age < Number(digits) : compare(Math.floor(age), sign, Number(digits));
    };
  };
}

function numberTest(
  option: string,
  value: (file: FoundFile) => number,
): (argument: string, maker: TestMaker) => Predicate {
  return (argument, { flavour }) => {
    const [, sign = '', digits = ''] = /^([-+]?)(\d+)$/.exec(argument) ?? [];
    if (digits === '')
      throw new Failure(
        flavour === 'gnu'
          ? `invalid argument \`${argument}' to \`${option}'`
          : `invalid number '${argument.replace(/^[-+]/, '')}'`,
      );
    return (file) => compare(value(file), sign, Number(digits));
  };
}

/** `644` exactly these, `-644` all of these, `/644` (busybox: `+644`) any of these. */
function permissionTest(argument: string, { flavour }: TestMaker): Predicate {
  const [, how = '', text = ''] = /^([-/+]?)(.*)$/s.exec(argument) ?? [];
  const change = parseMode(text, 0);
  if (!change || (flavour === 'gnu' && how === '+'))
    throw new Failure(flavour === 'gnu' ? `invalid mode '${argument}'` : `invalid mode '${text}'`);
  const wanted = change(0, false);
  return ({ stat }) => {
    const mode = stat.mode & 0o7777;
    if (how === '-') return (mode & wanted) === wanted;
    return how === '' ? mode === wanted : wanted === 0 || (mode & wanted) !== 0;
  };
}

function statOf(proc: Process, path: string): Stat | undefined {
  try {
    return proc.fs.stat(path);
  } catch (error) {
    if (isSysError(error)) return undefined;
    throw error;
  }
}

/** The blocks of a file in units of 1 KiB, for -ls and `%k`. */
export function kibibytes(stat: Stat): number {
  return Math.ceil(blocksOf(stat) / 2);
}
