import { isSysError, SysError } from '../../../kernel/errno.ts';
import type { Process } from '../../../kernel/process.ts';
import type { DirectoryEntry, Stat } from '../../../kernel/vfs.ts';
import { Accounts } from '../../accounts.ts';
import { command, type Invocation } from '../../command.ts';
import { baseName } from '../../coreutils/names.ts';
import { below, look } from '../walk.ts';
import { type Context, type FoundFile, Quit } from './file.ts';
import { parseSearch, type Search } from './parse.ts';

/** find. Its expression is no business of getopt's: everything is an operand. */
export const find = command({
  suite: 'GNU findutils 4.9.0',
  gnu: {
    synopsis: '[-H] [-L] [-P] [-Olevel] [-D debugopts] [path...] [expression]',
    about: `
Look for files below each path (. unless told) for which the expression is true; -print is done with them unless told.

Operators, the strongest first:
      ( EXPR )   ! EXPR   -not EXPR   EXPR1 -a EXPR2   EXPR1 -and EXPR2
      EXPR1 -o EXPR2   EXPR1 -or EXPR2   EXPR1 , EXPR2

Options:
      -daystart -depth -follow -maxdepth LEVELS -mindepth LEVELS -mount -noleaf -regextype -xdev

Tests (N can be +N, -N or N):
      -amin N -atime N -cmin N -ctime N -empty -executable -false -fstype TYPE -gid N -group NAME -ilname PATTERN
      -iname PATTERN -inum N -ipath PATTERN -iregex PATTERN -links N -lname PATTERN -mmin N -mtime N -name PATTERN
      -newer FILE -nogroup -nouser -path PATTERN -perm [-/]MODE -readable -regex PATTERN -samefile FILE
      -size N[bcwkMG] -true -type [cdflps] -uid N -user NAME -writable -xtype [cdflps]

Actions:
      -delete -exec COMMAND ; -exec COMMAND {} + -execdir COMMAND ; -ls -ok COMMAND ; -print -print0 -printf FORMAT
      -prune -quit`,
  },
  busybox: {
    synopsis: '[-HL] [PATH]... [OPTIONS] [ACTIONS]',
    about:
      'Search for files and perform actions on them.\nUnless told, PATH is the current directory and the action is -print',
    options: `
	-L,-follow	Follow symlinks
	-H		...of the command line only
	-xdev		Do not leave file systems
	-maxdepth N	No deeper than N levels
	-mindepth N	Nothing of the first N levels
	-depth		Directories after what is in them

Actions:
	( ACTIONS )	Group actions for -o / -a
	! ACT		The opposite of ACT
	ACT1 [-a] ACT2	ACT2 only where ACT1 succeeds
	ACT1 -o ACT2	ACT2 only where ACT1 fails
	-name PATTERN	The name matches PATTERN; -iname, -path, -ipath, -regex
	-type X		The type is X (f,d,l,c,s,p)
	-perm MASK	Some (+MASK), all (-MASK) or exactly these bits
	-mtime DAYS	Modified more than (+N), less than (-N) or so many days ago; -mmin
	-newer FILE	Modified later than FILE
	-user, -group, -size N[bck], -links N, -inum N, -empty, -executable
	-prune		Do not go into this directory
	-print, -print0, -delete, -quit
	-exec CMD ARG ;	Run CMD with the name in place of {}
	-exec CMD ARG +	Run CMD with many names in place of {}`,
  },
  prepare: (args, flavour) =>
    flavour === 'gnu' && args.length === 1 && /^-?-(help|version)$/.test(args[0] as string)
      ? [`--${args[0]?.replace(/^-+/, '')}`]
      : ['--', ...args],
  async run(invocation) {
    const { proc, flavour, operands } = invocation;
    let follow: 'always' | 'named' | 'never' = 'never';
    let at = 0;
    for (; /^-[HLP]$|^-O\d*$/.test(operands[at] ?? ''); at++) {
      const letter = operands[at]?.[1];
      if (letter !== 'O') follow = letter === 'L' ? 'always' : letter === 'H' ? 'named' : 'never';
    }
    const rest = operands.slice(at);
    const split = rest.findIndex((word) => /^-./.test(word) || word === '(' || word === '!');
    const paths = split < 0 ? rest : rest.slice(0, split);
    const accounts = new Accounts(proc);
    const search = parseSearch(split < 0 ? [] : rest.slice(split), { proc, flavour, accounts });
    for (const warning of search.warnings) await invocation.complain(warning);
    return new Finder(invocation, search, accounts, search.follow ? 'always' : follow).run(
      paths.length > 0 ? paths : ['.'],
    );
  },
});

class Finder implements Context {
  readonly proc: Process;
  readonly out: Invocation['out'];
  readonly accounts: Accounts;
  readonly follow: 'always' | 'named' | 'never';
  readonly now: number;
  readonly complain: Invocation['complain'];
  readonly #search: Search;
  readonly #gnu: boolean;
  #failed = false;
  #pruned = false;

  constructor(invocation: Invocation, search: Search, accounts: Accounts, follow: 'always' | 'named' | 'never') {
    this.proc = invocation.proc;
    this.out = invocation.out;
    this.accounts = accounts;
    this.follow = follow;
    this.now = invocation.proc.clock.now();
    this.complain = invocation.complain;
    this.#search = search;
    this.#gnu = invocation.flavour === 'gnu';
  }

  readonly fail = (): void => {
    this.#failed = true;
  };

  prune(): void {
    this.#pruned = true;
  }

  entries(path: string): DirectoryEntry[] {
    try {
      return this.proc.fs.readdir(path);
    } catch (error) {
      if (isSysError(error)) return [];
      throw error;
    }
  }

  async run(paths: readonly string[]): Promise<number> {
    try {
      await this.#all(paths);
    } catch (error) {
      if (!(error instanceof Quit)) throw error;
    }
    for (const batch of this.#search.batches) await batch.flush(this);
    return this.#failed ? 1 : 0;
  }

  async #all(paths: readonly string[]): Promise<void> {
    for (const path of paths) {
      const stat = this.#stat(path, this.follow !== 'never');
      if (stat instanceof SysError) await this.#trouble(path, stat);
      else await this.#visit({ path, name: baseName(path), stat, depth: 0, start: path }, []);
    }
  }

  async #trouble(path: string, error: SysError): Promise<void> {
    await this.complain(this.#gnu ? `'${path}': ${error.message}` : `${path}: ${error.message}`);
    this.#failed = true;
  }

  /** A symlink that leads nowhere counts as itself. */
  #stat(path: string, follow: boolean): Stat | SysError {
    const stat = look(this.proc, path, follow);
    return stat instanceof SysError && follow ? look(this.proc, path, false) : stat;
  }

  async #visit(file: FoundFile, above: readonly Stat[]): Promise<void> {
    const turn = this.proc.tick();
    if (turn) await turn;
    const { minDepth, maxDepth, depthFirst, oneFileSystem, predicate } = this.#search;
    const { stat, depth, path } = file;
    this.#pruned = false;
    if (!depthFirst && depth >= minDepth) await predicate(file, this);
    const descends = stat.type === 'directory' && !this.#pruned && depth < maxDepth;
    const root = above[0] ?? stat;
    if (descends && !(oneFileSystem && stat.dev !== root.dev)) {
      if (above.some((each) => each.ino === stat.ino && each.dev === stat.dev)) {
        await this.complain(
          `File system loop detected; '${path}' is part of the same file system loop as '${file.start}'.`,
        );
        this.#failed = true;
        return;
      }
      await this.#descend(file, [...above, stat]);
    }
    if (depthFirst && depth >= minDepth) await predicate(file, this);
  }

  async #descend({ path, depth, start }: FoundFile, above: readonly Stat[]): Promise<void> {
    let names: string[];
    try {
      names = this.proc.fs.readdir(path).map(({ name }) => name);
    } catch (error) {
      if (!isSysError(error)) throw error;
      return this.#trouble(path, error);
    }
    for (const name of names) {
      const inner = below(path, name);
      const stat = this.#stat(inner, this.follow === 'always');
      if (stat instanceof SysError) await this.#trouble(inner, stat);
      else await this.#visit({ path: inner, name, stat, depth: depth + 1, start }, above);
    }
  }
}
