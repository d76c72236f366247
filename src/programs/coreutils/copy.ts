import { isSysError } from '../../kernel/errno.ts';
import type { Stat } from '../../kernel/vfs.ts';
import { ask } from '../ask.ts';
import type { Invocation } from '../command.ts';
import { shellQuote } from '../quote.ts';
import { join } from './destination.ts';

/** What a copy keeps, and how it treats symlinks. */
export interface CopyOptions {
  recursive: boolean;
  /** Which symlinks are followed: all, those that are named, none. */
  follow: 'always' | 'named' | 'never';
  mode: boolean;
  owner: boolean;
  times: boolean;
  /** Files that were one stay one. */
  links: boolean;
  link: 'hard' | 'symbolic' | undefined;
  /** Renames what would be overwritten. @returns its new name */
  backup?: (path: string) => string;
}

/** Copies files and trees, for cp and for mv between file systems. */
export class Copier {
  readonly #invocation: Invocation;
  readonly #how: CopyOptions;
  readonly #copied = new Map<string, string>();
  readonly #made = new Set<string>();
  readonly #sources = new Set<string>();
  /** What was named, and what it is copied to. */
  #top: readonly [string, string] = ['', ''];

  constructor(invocation: Invocation, how: CopyOptions) {
    this.#invocation = invocation;
    this.#how = how;
  }

  /** @returns whether all went well; else it was complained of */
  async copy(source: string, target: string, named = true): Promise<boolean> {
    const { proc, flavour, options } = this.#invocation;
    const turn = proc.tick();
    if (turn) await turn;
    if (named) this.#top = [source, target];
    const follows = this.#how.follow === 'always' || (this.#how.follow === 'named' && named);
    let stat: Stat;
    try {
      stat = follows ? proc.fs.stat(source) : proc.fs.lstat(source);
    } catch (error) {
      if (!isSysError(error)) throw error;
      return this.#fail(
        `cannot stat ${shellQuote(source)}: ${error.message}`,
        `can't stat '${source}': ${error.message}`,
      );
    }
    if (stat.type === 'directory' && !this.#how.recursive) {
      return this.#fail(`-r not specified; omitting directory ${shellQuote(source)}`, `omitting directory '${source}'`);
    }
    if (named && flavour === 'gnu') {
      const key = `${source}\0${target}`;
      if (this.#sources.has(key)) {
        await this.#invocation.complain(
          `warning: source ${stat.type === 'directory' ? 'directory' : 'file'} ${shellQuote(source)} specified more than once`,
        );
        return true;
      }
      this.#sources.add(key);
    }
    if (flavour === 'busybox' && this.#isBelowFile(target))
      return this.#fail('', `can't stat '${target}': Not a directory`);
    const there = this.#lstat(target);
    const thereFollowed = there?.type === 'symlink' && follows ? (this.#stat(target) ?? there) : there;
    if (there && thereFollowed && isSame(stat, thereFollowed) && !this.#how.link) {
      return this.#fail(
        `${shellQuote(source)} and ${shellQuote(target)} are the same file`,
        `'${source}' and '${target}' are the same file`,
      );
    }
    if (stat.type === 'directory') return this.#copyDirectory(source, target, stat, thereFollowed);
    if (thereFollowed?.type === 'directory') {
      return this.#fail(
        `cannot overwrite directory ${shellQuote(target)} with non-directory`,
        options.has('T') ? `'${target}' is a directory` : 'cannot overwrite directory with non-directory',
      );
    }
    if (there) {
      if (options.has('no-clobber') || (options.has('n') && options.last('n', 'i', 'f') === 'n')) return true;
      if (options.has('u') && there.mtime >= stat.mtime) return true;
      const asks = options.has('i') && options.last('n', 'i') === 'i';
      if (
        asks &&
        !(await ask(
          this.#invocation,
          flavour === 'gnu' ? `overwrite ${shellQuote(target)}? ` : `overwrite '${target}'? `,
        ))
      )
        return true;
      if (this.#made.has(`${there.dev}:${there.ino}`) && flavour === 'gnu') {
        return this.#fail(`will not overwrite just-created ${shellQuote(target)} with ${shellQuote(source)}`, '');
      }
    }
    if (there && this.#how.backup) return this.#copyFile(source, target, stat, undefined, this.#how.backup(target));
    return this.#copyFile(source, target, stat, there);
  }

  async #copyDirectory(source: string, target: string, stat: Stat, there: Stat | undefined): Promise<boolean> {
    const { proc } = this.#invocation;
    if (there && there.type !== 'directory') {
      return this.#fail(
        `cannot overwrite non-directory ${shellQuote(target)} with directory ${shellQuote(source)}`,
        `target '${target}' is not a directory`,
      );
    }
    // The copy may lie within what is copied.
    if (this.#made.has(`${stat.dev}:${stat.ino}`)) {
      const [from, to] = this.#top;
      return this.#fail(
        `cannot copy a directory, ${shellQuote(from)}, into itself, ${shellQuote(to)}`,
        `recursion detected, omitting directory '${source}'`,
      );
    }
    try {
      if (!there) {
        proc.fs.mkdir(target, (stat.mode & 0o777) | 0o700);
        await this.#told(source, target);
      }
      const own = proc.fs.stat(target);
      this.#made.add(`${own.dev}:${own.ino}`);
      let ok = true;
      for (const { name } of proc.fs.readdir(source))
        if (!(await this.copy(join(source, name), join(target, name), false))) ok = false;
      if (!there) {
        if (!this.#how.mode) proc.fs.chmod(target, stat.mode & 0o7777 & ~proc.umask);
        this.#keep(target, stat);
      }
      return ok;
    } catch (error) {
      if (!isSysError(error)) throw error;
      if (error.path === source)
        return this.#fail(
          `cannot access ${shellQuote(source)}: ${error.message}`,
          `can't open '${source}': ${error.message}`,
        );
      return this.#fail(
        `cannot create directory ${shellQuote(target)}: ${error.message}`,
        `can't create directory '${target}': ${error.message}`,
      );
    }
  }

  /** @param kept the name of what was there before, where it was kept */
  async #copyFile(
    source: string,
    target: string,
    stat: Stat,
    there: Stat | undefined,
    kept?: string,
  ): Promise<boolean> {
    const { proc, options } = this.#invocation;
    const key = `${stat.dev}:${stat.ino}`;
    const before = this.#how.links && stat.nlink > 1 ? this.#copied.get(key) : undefined;
    try {
      const replaces = this.#how.link || before !== undefined || stat.type === 'symlink';
      if (
        there &&
        (options.has('remove-destination') ||
          (replaces && (options.has('f') || stat.type === 'symlink' || before !== undefined)))
      )
        proc.fs.unlink(target);
      if (before !== undefined) {
        proc.fs.link(before, target);
      } else if (this.#how.link === 'hard') {
        proc.fs.link(source, target);
      } else if (this.#how.link === 'symbolic') {
        proc.fs.symlink(source, target);
      } else if (stat.type === 'symlink') {
        proc.fs.symlink(proc.fs.readlink(source), target);
        if (this.#how.owner) this.#quietly(() => proc.fs.chown(target, stat.uid, stat.gid, { follow: false }));
      } else {
        await this.#copyContent(source, target, stat, there);
        this.#keep(target, stat);
      }
    } catch (error) {
      if (!isSysError(error)) throw error;
      return this.#failedFile(source, target, stat, error.path === source && !this.#how.link, error.message);
    }
    this.#copied.set(key, target);
    const made = this.#lstat(target);
    if (made) this.#made.add(`${made.dev}:${made.ino}`);
    await this.#told(source, target, kept);
    return true;
  }

  #failedFile(source: string, target: string, stat: Stat, reading: boolean, message: string): Promise<false> {
    if (this.#how.link) {
      const kind = this.#how.link === 'hard' ? 'hard' : 'symbolic';
      return this.#fail(
        `cannot create ${kind} link ${shellQuote(target)} to ${shellQuote(source)}: ${message}`,
        `can't create ${kind === 'hard' ? 'link' : 'symlink'} '${target}' to '${source}': ${message}`,
      );
    }
    if (reading)
      return this.#fail(
        `cannot open ${shellQuote(source)} for reading: ${message}`,
        `can't open '${source}': ${message}`,
      );
    const what = stat.type === 'symlink' ? 'symbolic link' : 'regular file';
    return this.#fail(
      `cannot create ${what} ${shellQuote(target)}: ${message}`,
      `can't create '${target}': ${message}`,
    );
  }

  async #copyContent(source: string, target: string, stat: Stat, there: Stat | undefined): Promise<void> {
    const { proc, options } = this.#invocation;
    const mode = stat.mode & 0o777;
    if (options.has('attributes-only') && there) return;
    if (stat.type === 'file' && (!there || there.type === 'file' || there.type === 'symlink')) {
      const data = options.has('attributes-only') ? new Uint8Array(0) : proc.fs.readFile(source);
      try {
        proc.fs.writeFile(target, data, { mode });
      } catch (error) {
        if (!isSysError(error) || !options.has('f') || !there) throw error;
        proc.fs.unlink(target);
        proc.fs.writeFile(target, data, { mode });
      }
      return;
    }
    // Devices and pipes are read until they end.
    const input = proc.install(proc.fs.open(source), { from: 3 });
    const output = proc.install(proc.fs.open(target, { write: true, create: true, truncate: true, mode }), { from: 3 });
    for (;;) {
      const data = await proc.stream(input).read();
      if (data.length === 0) break;
      await proc.stream(output).write(data);
    }
    proc.close(input);
    proc.close(output);
  }

  #keep(target: string, stat: Stat): void {
    const { proc } = this.#invocation;
    if (this.#how.owner) this.#quietly(() => proc.fs.chown(target, stat.uid, stat.gid));
    if (this.#how.mode) this.#quietly(() => proc.fs.chmod(target, stat.mode & 0o7777));
    if (this.#how.times) this.#quietly(() => proc.fs.utimes(target, stat.mtime));
  }

  /** Attributes are kept where that is allowed. */
  #quietly(change: () => void): void {
    try {
      change();
    } catch (error) {
      if (!isSysError(error)) throw error;
    }
  }

  async #told(source: string, target: string, kept?: string): Promise<void> {
    const { flavour, options, out } = this.#invocation;
    if (!options.has('v')) return;
    await out.write(
      flavour === 'gnu'
        ? `${shellQuote(source)} -> ${shellQuote(target)}${kept === undefined ? '' : ` (backup: ${shellQuote(kept)})`}\n`
        : `'${source}' -> '${target}'\n`,
    );
  }

  #isBelowFile(path: string): boolean {
    try {
      this.#invocation.proc.fs.lstat(path);
      return false;
    } catch (error) {
      return isSysError(error, 'ENOTDIR');
    }
  }

  #stat(path: string): Stat | undefined {
    return this.#try(() => this.#invocation.proc.fs.stat(path));
  }

  #lstat(path: string): Stat | undefined {
    return this.#try(() => this.#invocation.proc.fs.lstat(path));
  }

  #try(look: () => Stat): Stat | undefined {
    try {
      return look();
    } catch (error) {
      if (isSysError(error)) return undefined;
      throw error;
    }
  }

  async #fail(gnu: string, busybox: string): Promise<false> {
    await this.#invocation.complain(this.#invocation.flavour === 'gnu' ? gnu : busybox);
    return false;
  }
}

/** Whether two files are one. */
export function isSame(a: Stat, b: Stat): boolean {
  return a.dev === b.dev && a.ino === b.ino;
}
