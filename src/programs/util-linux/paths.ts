import { isSysError } from '../../kernel/errno.ts';
import type { Process } from '../../kernel/process.ts';
import type { Stat } from '../../kernel/vfs.ts';
import { Accounts } from '../accounts.ts';
import { KINDS } from '../coreutils/mode.ts';
import { Failure, UsageError } from '../failure.ts';
import { mountOf } from '../mounts.ts';
import { utility } from './utility.ts';

/** mountpoint */
export const mountpoint = utility({
  gnu: {
    synopsis: ['[-qd] /path/to/directory', '-x /dev/device'],
    about: 'Tell whether something is mounted on a directory.',
    options: `
 -q, --quiet        print nothing
     --nofollow     do not follow symlinks
 -d, --fs-devno     print the file system's number
 -x, --devno        print the device's number
`,
  },
  async run({ proc, options, operands, out }) {
    const [path, extra] = operands;
    if (path === undefined || extra !== undefined) throw new UsageError('bad usage');
    let real: string;
    let stat: Stat;
    try {
      stat = proc.fs.stat(path);
      real = proc.fs.realpath(path);
    } catch (error) {
      if (!isSysError(error)) throw error;
      if (options.has('q')) return 1;
      throw new Failure(`${path}: ${error.message}`);
    }
    if (options.has('x')) throw new Failure(`${path}: not a block device`, 32);
    const mounted = mountOf(proc, path)?.target === real;
    if (options.has('d') && mounted) await out.write(`0:${stat.dev}\n`);
    else if (!options.has('q')) await out.write(`${path} is ${mounted ? '' : 'not '}a mountpoint\n`);
    return mounted ? 0 : 32;
  },
});

/** namei */
export const namei = utility({
  gnu: {
    synopsis: '[options] <pathname>...',
    about: 'Tell what each part of a path is, symlinks and all.',
    options: `
 -x, --mountpoints   D for mount points
 -m, --modes         permissions
 -o, --owners        owners and groups
 -l, --long          the same as -m -o -v
 -n, --nosymlinks    do not follow symlinks
 -v, --vertical      permissions and owners in columns
`,
  },
  async run({ proc, options, operands, out }) {
    if (operands.length === 0) throw new UsageError('pathname argument is missing');
    const show = {
      modes: options.has('m', 'l'),
      owners: options.has('o', 'l'),
      vertical: options.has('v', 'l'),
      mounts: options.has('x'),
      follows: !options.has('n'),
    };
    let status = 0;
    for (const path of operands) {
      await out.write(`f: ${path}\n`);
      const lines: Line[] = [];
      if (!walk(proc, path, path.startsWith('/') ? '/' : proc.cwd, 0, show.follows, lines)) status = 1;
      await out.write(text(proc, lines, show));
    }
    return status;
  },
});

interface Line {
  name: string;
  level: number;
  path: string;
  stat: Stat | undefined;
  error?: string;
  target?: string;
}

function walk(proc: Process, path: string, from: string, level: number, follows: boolean, lines: Line[]): boolean {
  if (level > 40) return false;
  let at = from;
  if (path.startsWith('/')) {
    at = '/';
    lines.push({ name: '/', level, path: '/', stat: proc.fs.lstat('/') });
  }
  for (const name of path.split('/').filter(Boolean)) {
    const full = at === '/' ? `/${name}` : `${at}/${name}`;
    try {
      const stat = proc.fs.lstat(full);
      if (stat.type !== 'symlink') {
        lines.push({ name, level, path: full, stat });
        at = full;
        continue;
      }
      const target = proc.fs.readlink(full);
      lines.push({ name, level, path: full, stat, target });
      if (follows && !walk(proc, target, at, level + 1, follows, lines)) return false;
      at = target.startsWith('/') ? target : `${at}/${target}`;
    } catch (error) {
      if (!isSysError(error)) throw error;
      lines.push({ name, level, path: full, stat: undefined, error: error.message });
      return false;
    }
  }
  return true;
}

function text(
  proc: Process,
  lines: readonly Line[],
  show: Record<'modes' | 'owners' | 'vertical' | 'mounts', boolean>,
): string {
  const accounts = new Accounts(proc);
  const owner = (stat: Stat) => accounts.userName(stat.uid) ?? String(stat.uid);
  const group = (stat: Stat) => accounts.groupName(stat.gid) ?? String(stat.gid);
  const stats = lines.flatMap(({ stat }) => (stat ? [stat] : []));
  const widths = [owner, group].map((name) => Math.max(0, ...stats.map((stat) => name(stat).length)));
  return lines
    .map(({ name, level, path, stat, error, target }) => {
      const kind = stat ? KINDS[stat.type] : ' ';
      const letter = show.mounts && stat?.type === 'directory' && mountOf(proc, path)?.target === path ? 'D' : kind;
      const blank = show.vertical ? '' : ' '.repeat(level * 2);
      let line = blank;
      if (show.modes)
        line += (show.vertical ? '' : ' ') + (stat ? `${letter}${permissions(stat.mode)}` : ' '.repeat(10));
      else line += ` ${letter}`;
      if (show.owners)
        line += stat
          ? ` ${owner(stat).padEnd(widths[0] as number)} ${group(stat).padEnd(widths[1] as number)}`
          : ' '.repeat((widths[0] as number) + (widths[1] as number) + 2);
      if (show.vertical) line += ' '.repeat(level * 2);
      line += ` ${name}`;
      if (target !== undefined) line += ` -> ${target}`;
      if (error !== undefined) line += ` - ${error}`;
      return `${line}\n`;
    })
    .join('');
}

function permissions(mode: number): string {
  const bits = [...'rwxrwxrwx'].map((letter, at) => ((mode >> (8 - at)) & 1 ? letter : '-'));
  if (mode & 0o4000) bits[2] = bits[2] === 'x' ? 's' : 'S';
  if (mode & 0o2000) bits[5] = bits[5] === 'x' ? 's' : 'S';
  if (mode & 0o1000) bits[8] = bits[8] === 'x' ? 't' : 'T';
  return bits.join('');
}

const BINARIES = [
  '/usr/bin',
  '/usr/sbin',
  '/bin',
  '/sbin',
  '/usr/local/bin',
  '/usr/local/sbin',
  '/usr/games',
  '/usr/lib',
  '/lib',
  '/etc',
];
const MANUALS = ['/usr/share/man/man1', '/usr/share/man/man5', '/usr/share/man/man8', '/usr/share/info'];
const SOURCES = ['/usr/src'];

/** whereis */
export const whereis = utility({
  inOrder: true,
  gnu: {
    synopsis: '[options] [-BMS <dir>... -f] <name>',
    about: 'Tell where the program, the manual and the source of a command are.',
    options: `
 -b         only programs
 -B DIRS    look for programs here
 -m         only manuals
 -M DIRS    look for manuals here
 -s         only sources
 -S DIRS    look for sources here
 -f         DIRs end
 -u         only what is unusual
 -l         tell where it looks
`,
  },
  async run({ proc, options, operands, out }) {
    const all = !options.has('b', 'm', 's');
    if (options.has('l')) {
      for (const [kind, folders] of [
        ['bin', BINARIES],
        ['man', MANUALS],
        ['src', SOURCES],
      ] as const)
        for (const folder of folders) if (proc.fs.exists(folder)) await out.write(`${kind}: ${folder}\n`);
      return 0;
    }
    const names = operands.filter((word) => word !== '-f');
    if (names.length === 0) throw new UsageError('not enough arguments');
    for (const word of names) {
      const name = word.slice(word.lastIndexOf('/') + 1).replace(/\.[^.]*$/, '');
      const found = new Set<string>();
      const search = (key: string, given: string, folders: readonly string[]) => {
        if (!all && !options.has(key)) return;
        for (const folder of options.values(given).length > 0 ? options.values(given) : folders)
          for (const path of matches(proc, folder, name)) found.add(path);
      };
      search('b', 'B', BINARIES);
      search('m', 'M', MANUALS);
      search('s', 'S', SOURCES);
      await out.write(`${[`${name}:`, ...found].join(' ')}\n`);
    }
    return 0;
  },
});

function matches(proc: Process, folder: string, name: string): string[] {
  try {
    const real = proc.fs.realpath(folder);
    return proc.fs
      .readdir(real)
      .filter(
        (entry) =>
          entry.name === name ||
          (entry.name.startsWith(`${name}.`) && !entry.name.slice(name.length + 1).includes('/')),
      )
      .map((entry) => `${real}/${entry.name}`);
  } catch (error) {
    if (isSysError(error)) return [];
    throw error;
  }
}

/** rename.ul */
export const rename = utility({
  gnu: {
    synopsis: '[options] <expression> <replacement> <file>...',
    about: 'Rename files: the first EXPRESSION in each name becomes REPLACEMENT.',
    options: `
 -v, --verbose       tell what is done
 -s, --symlink       change where symlinks lead
 -n, --no-act        change nothing
 -a, --all           all of them in a name
 -l, --last          the last of them
 -o, --no-overwrite  leave files that are there
 -i, --interactive   ask before files are overwritten
`,
  },
  async run({ proc, options, operands, out, complain }) {
    const [from, to, ...files] = operands;
    if (from === undefined || to === undefined || files.length === 0) throw new UsageError('not enough arguments');
    let [renamed, failed] = [0, 0];
    for (const path of files) {
      const inLink = options.has('s');
      try {
        proc.fs.lstat(path);
        const subject = inLink ? proc.fs.readlink(path) : path;
        const changed = replaced(subject, from, to, inLink, options.has('a'), options.has('l'));
        if (changed === undefined) continue;
        if (!inLink && options.has('o') && proc.fs.exists(changed)) {
          if (options.has('v')) await out.write(`Skipping existing file: \`${changed}'\n`);
          continue;
        }
        if (options.has('v'))
          await out.write(inLink ? `${path}: \`${subject}' -> \`${changed}'\n` : `\`${path}' -> \`${changed}'\n`);
        renamed += 1;
        if (options.has('n')) continue;
        if (inLink) {
          proc.fs.unlink(path);
          proc.fs.symlink(changed, path);
        } else proc.fs.rename(path, changed);
      } catch (error) {
        if (!isSysError(error)) throw error;
        failed += 1;
        await complain(
          error.code === 'ENOENT'
            ? `${path}: not accessible: ${error.message}`
            : `${path}: rename to ${to} failed: ${error.message}`,
        );
      }
    }
    if (renamed > 0) return failed > 0 ? 2 : 0;
    return failed > 0 ? 1 : 4;
  },
});

/** Only the last part of a path is changed, unless the expression has a slash. */
function replaced(
  subject: string,
  from: string,
  to: string,
  whole: boolean,
  all: boolean,
  last: boolean,
): string | undefined {
  const start = whole || from.includes('/') || to.includes('/') ? 0 : subject.lastIndexOf('/') + 1;
  const [head, name] = [subject.slice(0, start), subject.slice(start)];
  if (!name.includes(from)) return undefined;
  if (all && from !== '') return head + name.replaceAll(from, () => to);
  const at = last ? name.lastIndexOf(from) : name.indexOf(from);
  return head + name.slice(0, at) + to + name.slice(at + from.length);
}
