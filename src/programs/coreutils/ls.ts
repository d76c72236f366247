import { fnmatch } from '../../fs/fnmatch.ts';
import { isSysError } from '../../kernel/errno.ts';
import { ttyOf } from '../../kernel/tty.ts';
import type { Stat } from '../../kernel/vfs.ts';
import { command, type Invocation } from '../command.ts';
import { shellQuote } from '../quote.ts';
import { join } from './destination.ts';
import { Colors } from './ls-colors.ts';
import { type Entry, formatEntries, type Listing } from './ls-format.ts';
import { sortEntries } from './ls-sort.ts';
import { readStyle, type Style } from './ls-style.ts';
import { COREUTILS } from './suite.ts';

const GNU_OPTIONS = `
  -a, --all                  names that begin with . too
  -A, --almost-all           the same, but not . and ..
      --author               with -l, the author of each
  -b, --escape               escape what is not printable as C does
      --block-size=SIZE      with -l, sizes in units of SIZE
  -B, --ignore-backups       not names that end with ~
  -c                         by the time of change
  -C                         in columns
      --color[=WHEN]         in colors; WHEN is always, auto or never
  -d, --directory            directories themselves, not what is in them
  -f                         as they come
  -F, --classify[=WHEN]      a mark (one of */=@|) behind names
      --file-type            the same, but no '*'
      --format=WORD          across -x, commas -m, long -l, single-column -1, verbose -l, vertical -C
      --full-time            like -l --time-style=full-iso
  -g                         like -l, but without the owner
      --group-directories-first  directories before files
  -G, --no-group             with -l, without the group
  -h, --human-readable       sizes such as 1K, 234M, 2G
      --si                   the same, in powers of 1000
  -H, --dereference-command-line  follow symlinks of the command line
      --dereference-command-line-symlink-to-dir  those that lead to directories
      --hide=PATTERN         not names that match PATTERN (unless -a or -A is given)
      --hyperlink[=WHEN]     (names are no links)
      --indicator-style=WORD  none, slash (-p), file-type, classify (-F)
  -i, --inode                inode numbers
  -I, --ignore=PATTERN       not names that match PATTERN
  -k, --kibibytes            blocks of 1024 bytes
  -l                         in long form
  -L, --dereference          what symlinks lead to
  -m                         with commas between
  -n, --numeric-uid-gid      like -l, with numbers of owners
  -N, --literal              names as they are
  -o                         like -l, but without the group
  -p, --indicator-style-slash  / behind directories
  -q, --hide-control-chars   ? for what is not printable
      --show-control-chars   what is not printable as it is
  -Q, --quote-name           names in double quotes
      --quoting-style=WORD   literal, shell, shell-always, shell-escape, shell-escape-always, c, escape
  -r, --reverse              the other way round
  -R, --recursive            what is in directories too
  -s, --size                 with the blocks that each takes
  -S                         by size, the largest first
      --sort=WORD            none (-U), size (-S), time (-t), version (-v), extension (-X), width
      --time=WORD            which time: atime, access, use; ctime, status; birth; mtime
      --time-style=TIME_STYLE  full-iso, long-iso, iso, locale or +FORMAT
  -t                         by time, the newest first
  -T, --tabsize=COLS         tab stops every COLS
  -u                         by the time of reading
  -U                         as they come
  -v                         by numbers within names
  -w, --width=COLS           so many columns; 0 means no limit
  -x                         in lines, not columns
  -X                         by extension
  -Z, --context              with the security context
  -1                         one in a line
      --zero                 NUL ends a name
`;

/** ls */
export const ls = command({
  suite: COREUTILS,
  usageStatus: { gnu: 2, busybox: 1 },
  failureStatus: 2,
  gnu: {
    synopsis: '[OPTION]... [FILE]...',
    about: 'List FILEs (the current directory unless told), by name.',
    options: GNU_OPTIONS,
  },
  busybox: {
    synopsis: '[-1AaCxdLHRFplinshrSXvctu] [-w WIDTH] [FILE]...',
    about: 'List directory contents',
    options: `
	-1	One in a line
	-a	Names that begin with . too
	-A	The same, but not . and ..
	-x	In lines, not columns
	-d	Directories themselves, not what is in them
	-L	Follow symlinks
	-H	Follow symlinks of the command line
	-R	What is in directories too
	-p	/ behind directories
	-F	A mark (one of */=@|) behind names
	-l	Long format
	-i	Inode numbers
	-n	Numbers of owners
	-s	Blocks
	-lc	The time of change
	-lu	The time of reading
	--full-time	The full time
	-h	Sizes such as 1K 243M 2G
	--group-directories-first
	-S	By size
	-X	By extension
	-v	By version
	-t	By time
	-tc	By the time of change
	-tu	By the time of reading
	-r	The other way round
	-w N	So many columns
	--color[=WHEN]	In colors: always, never, auto`,
    unlisted: '\t-c  \n\t-u  \n\t-g  \n\t-C  \n\t-k  \n\t-Q  \n\t-T COLS  ',
  },
  async run(invocation) {
    const { proc, operands } = invocation;
    const terminal = ttyOf(proc.descriptor(1));
    const style = readStyle(invocation, terminal?.size.columns);
    const lister = new Lister(invocation, style, new Colors(proc, invocation.flavour));
    return lister.list(operands.length > 0 ? operands : ['.']);
  },
});

class Lister {
  readonly #invocation: Invocation;
  readonly #style: Style;
  readonly #colors: Colors;
  #status = 0;
  #started = false;

  constructor(invocation: Invocation, style: Style, colors: Colors) {
    this.#invocation = invocation;
    this.#style = style;
    this.#colors = colors;
  }

  async list(paths: readonly string[]): Promise<number> {
    const { flavour } = this.#invocation;
    const files: Entry[] = [];
    const directories: Entry[] = [];
    for (const path of paths) {
      const entry = await this.#look(path, path, true);
      if (!entry) continue;
      const target =
        entry.stat.type === 'symlink' && !this.#style.long && !this.#style.classify ? entry.target : undefined;
      const isDirectory = (target ?? entry.stat).type === 'directory';
      (isDirectory && !this.#style.directories ? directories : files).push(entry);
    }
    const style = this.#style;
    sortEntries(files, style, flavour);
    sortEntries(directories, style, flavour);
    if (files.length > 0) {
      await this.#print(files, { alignedWith: [...files, ...directories] });
      this.#started = true;
    }
    const named = paths.length > 1 || style.recursive;
    for (const { path } of directories) await this.#directory(path, named, true);
    return this.#status;
  }

  async #look(path: string, name: string, named: boolean): Promise<Entry | undefined> {
    const { proc, flavour, complain } = this.#invocation;
    const follows = this.#style.follow === 'always' || (this.#style.follow === 'named' && named);
    try {
      const own = proc.fs.lstat(path);
      const target = own.type === 'symlink' ? this.#target(path) : undefined;
      if (follows && own.type === 'symlink') {
        if (target) return { path, name, stat: target };
        if (this.#style.follow === 'always') proc.fs.stat(path);
        return { path, name, stat: own, link: proc.fs.readlink(path) };
      }
      if (own.type !== 'symlink') return { path, name, stat: own };
      return { path, name, stat: own, link: proc.fs.readlink(path), ...(target && { target }) };
    } catch (error) {
      if (!isSysError(error)) throw error;
      await complain(
        flavour === 'gnu' ? `cannot access ${shellQuote(path)}: ${error.message}` : `${path}: ${error.message}`,
      );
      this.#status = flavour === 'gnu' && named ? 2 : 1;
      return undefined;
    }
  }

  #target(path: string): Stat | undefined {
    try {
      return this.#invocation.proc.fs.stat(path);
    } catch (error) {
      if (isSysError(error)) return undefined;
      throw error;
    }
  }

  async #directory(path: string, named: boolean, top: boolean): Promise<void> {
    const { proc, flavour, out, complain } = this.#invocation;
    const style = this.#style;
    let names: string[];
    try {
      names = proc.fs.readdir(path).map(({ name }) => name);
    } catch (error) {
      if (!isSysError(error)) throw error;
      await complain(
        flavour === 'gnu'
          ? `cannot open directory ${shellQuote(path)}: ${error.message}`
          : `can't open '${path}': ${error.message}`,
      );
      this.#status = flavour === 'gnu' && top ? 2 : 1;
      return;
    }
    const entries: Entry[] = [];
    if (style.hidden === 'all') names.unshift('.', '..');
    for (const name of names) {
      if (!this.#isShown(name)) continue;
      const entry = await this.#look(join(path, name), name, false);
      if (entry) entries.push(entry);
    }
    sortEntries(entries, style, flavour);
    if (this.#started) await out.write('\n');
    this.#started = true;
    if (named) await out.write(`${path}:\n`);
    await this.#print(entries, { total: true });
    if (!style.recursive) return;
    for (const { name, path: below, stat } of entries) {
      if (stat.type === 'directory' && name !== '.' && name !== '..') await this.#directory(below, true, false);
    }
  }

  #isShown(name: string): boolean {
    const { hidden, ignore, hide, backups } = this.#style;
    if (hidden === 'none' && name.startsWith('.')) return false;
    if (!backups && name.endsWith('~')) return false;
    if (hidden === 'none' && hide.some((pattern) => fnmatch(pattern, name, { period: true }))) return false;
    return !ignore.some((pattern) => fnmatch(pattern, name, { period: true }));
  }

  async #print(entries: readonly Entry[], how: Listing): Promise<void> {
    const { proc, out, flavour } = this.#invocation;
    const text = this.#colors.begin(formatEntries(proc, flavour, entries, this.#style, this.#colors, how));
    await out.write(this.#invocation.options.has('zero') ? text.replaceAll('\n', '\0') : text);
  }
}
