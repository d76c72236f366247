import { fnmatch } from '../../../fs/fnmatch.ts';
import type { DeviceNumber } from '../../../fs/inode.ts';
import { isSysError } from '../../../kernel/errno.ts';
import type { Stat } from '../../../kernel/vfs.ts';
import { Accounts } from '../../accounts.ts';
import type { Invocation } from '../../command.ts';
import { below } from '../walk.ts';
import type { ArchiveWriter } from './archive.ts';
import type { Member } from './header.ts';
import { verbose } from './list.ts';

/** Puts files and trees into an archive. */
export class Packer {
  failed = false;
  readonly #invocation: Invocation;
  readonly #archive: ArchiveWriter;
  readonly #accounts: Accounts;
  readonly #links = new Map<string, string>();
  readonly #tell: (line: string) => Promise<void>;
  readonly #excluded: readonly string[];
  #stripped = false;
  #strippedTarget = false;

  constructor(
    invocation: Invocation,
    archive: ArchiveWriter,
    tell: (line: string) => Promise<void>,
    excluded: readonly string[],
  ) {
    this.#invocation = invocation;
    this.#archive = archive;
    this.#accounts = new Accounts(invocation.proc);
    this.#tell = tell;
    this.#excluded = excluded;
  }

  async add(path: string): Promise<void> {
    const { proc, flavour, options, complain } = this.#invocation;
    const turn = proc.tick();
    if (turn) await turn;
    if (this.#excluded.some((pattern) => excludes(pattern, path))) return;
    let stat: Stat;
    try {
      stat = options.has('h') ? proc.fs.stat(path) : proc.fs.lstat(path);
    } catch (error) {
      if (!isSysError(error)) throw error;
      await complain(flavour === 'gnu' ? `${path}: Cannot stat: ${error.message}` : `${path}: ${error.message}`);
      this.failed = true;
      return;
    }
    const name = await this.#memberName(path);
    const key = `${stat.dev}:${stat.ino}`;
    const first = stat.type === 'directory' || stat.nlink < 2 ? undefined : this.#links.get(key);
    if (stat.type === 'socket') {
      await complain(`${path}: socket ignored`);
      return;
    }
    try {
      const content = stat.type === 'file' && first === undefined ? proc.fs.readFile(path) : undefined;
      const member = this.#member(path, name, stat, content?.length ?? 0, first);
      if (first === undefined && stat.type !== 'directory' && stat.nlink > 1) this.#links.set(key, name);
      if (first !== undefined) await this.#stripTarget(path);
      if (name !== '' && name !== '/') {
        await this.#archive.add(member, content);
        if (options.has('v'))
          await this.#tell(
            options.list.filter(({ key }) => key === 'v').length > 1 ? verbose(member, flavour) : member.name,
          );
      }
      if (stat.type === 'directory' && !options.has('no-recursion')) {
        for (const entry of proc.fs.readdir(path)) await this.add(below(path, entry.name));
      }
    } catch (error) {
      if (!isSysError(error)) throw error;
      await complain(
        flavour === 'gnu' ? `${path}: Cannot open: ${error.message}` : `can't open '${path}': ${error.message}`,
      );
      this.failed = true;
    }
  }

  /** Absolute names become relative. */
  async #memberName(path: string): Promise<string> {
    const { options, flavour, complain } = this.#invocation;
    if (options.has('P') || !path.startsWith('/')) return path;
    if (!this.#stripped)
      await complain(
        flavour === 'gnu' ? "Removing leading `/' from member names" : "removing leading '/' from member names",
      );
    this.#stripped = true;
    return path.replace(/^\/+/, '');
  }

  async #stripTarget(path: string): Promise<void> {
    const { flavour, options, complain } = this.#invocation;
    if (!path.startsWith('/') || this.#strippedTarget || flavour === 'busybox' || options.has('P')) return;
    this.#strippedTarget = true;
    await complain("Removing leading `/' from hard link targets");
  }

  #member(path: string, name: string, stat: Stat, size: number, first: string | undefined): Member {
    const { proc, options } = this.#invocation;
    const [owner, group] = [options.value('owner'), options.value('group')];
    const type = first !== undefined ? 'link' : stat.type === 'socket' ? 'file' : stat.type;
    const [user, groupName] = [owner ?? this.#accounts.userName(stat.uid), group ?? this.#accounts.groupName(stat.gid)];
    const numeric = options.has('numeric-owner');
    return {
      name: stat.type === 'directory' ? `${name.replace(/\/+$/, '')}/` : name,
      type,
      mode: stat.mode,
      uid: owner === undefined ? stat.uid : (this.#accounts.user(owner)?.uid ?? stat.uid),
      gid: group === undefined ? stat.gid : (this.#accounts.gid(group) ?? stat.gid),
      user: numeric ? '' : (user ?? ''),
      group: numeric ? '' : (groupName ?? ''),
      size,
      mtime: stat.mtime,
      target: first ?? (stat.type === 'symlink' ? proc.fs.readlink(path) : ''),
      device: (stat as Stat & { rdev?: DeviceNumber }).rdev,
    };
  }
}

/** Whether a pattern of --exclude matches a path or a part of it. */
export function excludes(pattern: string, path: string): boolean {
  const trimmed = path.replace(/\/+$/, '');
  const parts = trimmed.split('/');
  return parts.some((_, from) =>
    parts.some((__, to) => to >= from && fnmatch(pattern, parts.slice(from, to + 1).join('/'))),
  );
}
