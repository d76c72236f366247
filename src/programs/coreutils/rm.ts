import { isSysError } from '../../kernel/errno.ts';
import type { Stat } from '../../kernel/vfs.ts';
import { ask } from '../ask.ts';
import { type Choices, choose } from '../choice.ts';
import { command, type Invocation } from '../command.ts';
import { UsageError } from '../failure.ts';
import { shellQuote } from '../quote.ts';
import { baseName } from './names.ts';
import { COREUTILS } from './suite.ts';
import { typeText } from './type-text.ts';

/** rm */
export const rm = command({
  suite: COREUTILS,
  gnu: {
    synopsis: '[OPTION]... [FILE]...',
    about: 'Remove each FILE.',
    options: `
  -f, --force           no questions, and no word of what is not there
  -i                    ask before each
  -I                    ask once before more than three, or before -r
      --interactive[=WHEN]  ask never, once (-I) or always (-i)
      --one-file-system  with -r, do not leave the file system
      --no-preserve-root  '/' is a directory as any other
      --preserve-root[=all]  do not remove '/' (as unless told)
  -r, -R, --recursive   directories too, with all that is in them
  -d, --dir             empty directories too
  -v, --verbose         tell of each
`,
  },
  busybox: {
    synopsis: '[-irf] FILE...',
    about: 'Remove FILEs',
    options: `
	-i	Ask before each
	-f	Never ask
	-R,-r	Directories too`,
    unlisted: '\t-v  ',
  },
  async run(invocation) {
    const { flavour, options, operands, complain } = invocation;
    const recursive = options.has('r', 'R');
    const force = options.last('f', 'i', 'I') === 'f';
    const interactive = options.list.findLast(({ key }) => key === 'interactive');
    const given = interactive && choose('--interactive', interactive.value ?? 'always', WHEN);
    const always = options.last('f', 'i', 'I') === 'i' || given === 'always';
    if (operands.length === 0) {
      if (options.has('f')) return 0;
      throw new UsageError('missing operand');
    }
    if ((options.has('I') || given === 'once') && (operands.length > 3 || recursive)) {
      const what = `remove ${operands.length} argument${operands.length === 1 ? '' : 's'}${recursive ? ' recursively' : ''}? `;
      if (!(await ask(invocation, what))) return 0;
    }
    const remover = new Remover(invocation, { recursive, force, always });
    for (const path of operands) {
      const name = baseName(path);
      if ((name === '.' || name === '..') && (recursive || flavour === 'busybox')) {
        await complain(
          flavour === 'gnu'
            ? `refusing to remove '.' or '..' directory: skipping ${shellQuote(path)}`
            : `can't remove '.' or '..'`,
        );
        remover.failed = true;
      } else if (flavour === 'gnu' && recursive && !options.has('no-preserve-root') && /^\/+$/.test(path)) {
        await complain("it is dangerous to operate recursively on '/'");
        await complain('use --no-preserve-root to override this failsafe');
        remover.failed = true;
      } else {
        await remover.remove(path.length > 1 ? path.replace(/\/+$/, '') : path, /.\/$/.test(path) ? path : undefined);
      }
    }
    return remover.failed ? 1 : 0;
  },
});

const WHEN: Choices<'never' | 'once' | 'always'> = [
  ['never no none', 'never'],
  ['once', 'once'],
  ['always yes', 'always'],
];

class Remover {
  failed = false;
  readonly #invocation: Invocation;
  readonly #how: { recursive: boolean; force: boolean; always: boolean };

  constructor(invocation: Invocation, how: { recursive: boolean; force: boolean; always: boolean }) {
    this.#invocation = invocation;
    this.#how = how;
  }

  /**
   * @param slashed how it was named, with a slash behind it: only a directory may be
   * @returns whether it is gone
   */
  async remove(path: string, slashed?: string): Promise<boolean> {
    const { proc, flavour, options } = this.#invocation;
    const turn = proc.tick();
    if (turn) await turn;
    try {
      const stat = proc.fs.lstat(path);
      if (slashed !== undefined && stat.type !== 'directory' && flavour === 'gnu') {
        const leads = proc.fs.stat(slashed).type === 'directory' && !this.#how.recursive;
        return await this.#fail(slashed, leads ? 'Is a directory' : 'Not a directory');
      }
      if (stat.type === 'directory') return await this.#removeDirectory(path);
      if (!(await this.#mayRemove(path, stat))) return false;
      proc.fs.unlink(path);
      if (options.has('v'))
        await this.#invocation.out.write(flavour === 'gnu' ? `removed ${shellQuote(path)}\n` : `removed '${path}'\n`);
      return true;
    } catch (error) {
      if (!isSysError(error)) throw error;
      if (this.#how.force && (error.code === 'ENOENT' || error.code === 'ENOTDIR')) return true;
      return this.#fail(slashed ?? path, error.message);
    }
  }

  async #removeDirectory(path: string): Promise<boolean> {
    const { proc, flavour, options, out } = this.#invocation;
    if (!this.#how.recursive) {
      if (!options.has('d')) return this.#fail(path, 'Is a directory');
      proc.fs.rmdir(path);
      return true;
    }
    const entries = proc.fs.readdir(path);
    if (
      this.#how.always &&
      (entries.length > 0 || flavour === 'busybox') &&
      !(await ask(this.#invocation, this.#question(`descend into directory`, path)))
    )
      return false;
    let empty = true;
    for (const { name } of entries)
      if (!(await this.remove(path === '/' ? `/${name}` : `${path}/${name}`))) empty = false;
    if (!empty) return false;
    if (this.#how.always && !(await ask(this.#invocation, this.#question(`remove directory`, path)))) return false;
    proc.fs.rmdir(path);
    if (options.has('v'))
      await out.write(flavour === 'gnu' ? `removed directory ${shellQuote(path)}\n` : `removed directory: '${path}'\n`);
    return true;
  }

  /** Who may not write a file is asked, if there is a terminal to be asked at. */
  async #mayRemove(path: string, stat: Stat): Promise<boolean> {
    const { proc } = this.#invocation;
    const isProtected = stat.type !== 'symlink' && !proc.fs.access(path, 'write');
    const wanted = this.#how.always || (!this.#how.force && isProtected && proc.stdin.isTerminal);
    if (!wanted) return true;
    return ask(
      this.#invocation,
      this.#question(`remove ${isProtected ? 'write-protected ' : ''}${typeText(stat)}`, path),
    );
  }

  #question(what: string, path: string): string {
    return this.#invocation.flavour === 'gnu'
      ? `${what} ${shellQuote(path)}? `
      : `${what.replace(/^(remove|descend into) .*$/, (_, verb: string) => (verb === 'remove' ? 'remove' : 'descend into directory'))} '${path}'? `;
  }

  async #fail(path: string, message: string): Promise<false> {
    const { flavour, complain } = this.#invocation;
    if (flavour === 'gnu') await complain(`cannot remove ${shellQuote(path)}: ${message}`);
    else
      await complain(message === 'Is a directory' ? `'${path}' is a directory` : `can't remove '${path}': ${message}`);
    this.failed = true;
    return false;
  }
}
