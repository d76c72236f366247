import { isSysError, SysError } from '../../../kernel/errno.ts';
import { Accounts } from '../../accounts.ts';
import type { Invocation } from '../../command.ts';
import { directoryName } from '../../coreutils/names.ts';
import { Failure } from '../../failure.ts';
import type { ArchiveReader } from './archive.ts';
import type { Member } from './header.ts';

/** Takes members out of an archive. */
export class Unpacker {
  failed = false;
  readonly #invocation: Invocation;
  readonly #accounts: Accounts;
  readonly #directories: { path: string; member: Member }[] = [];
  #stripped = false;
  #warned = false;

  constructor(invocation: Invocation) {
    this.#invocation = invocation;
    this.#accounts = new Accounts(invocation.proc);
  }

  async extract(member: Member, path: string, archive: ArchiveReader): Promise<void> {
    const { flavour, options, out, complain } = this.#invocation;
    if (options.has('O', 'to-stdout')) {
      if (member.type === 'file') await out.write(await archive.content(member.size));
      return;
    }
    const safe = await this.#safe(path);
    if (safe === undefined || safe === '') return;
    try {
      await this.#make(member, safe, archive);
    } catch (error) {
      if (!isSysError(error)) throw error;
      const what =
        member.type === 'directory'
          ? 'mkdir'
          : member.type === 'symlink'
            ? 'create symlink'
            : member.type === 'link'
              ? `hard link to '${member.target}'`
              : 'open';
      await complain(
        flavour === 'gnu'
          ? `${safe}: Cannot ${what}: ${error.message}`
          : `can't ${member.type === 'directory' ? 'make dir' : what} '${safe}': ${error.message}`,
      );
      this.failed = true;
    }
  }

  /** Nothing is put outside of the directory. */
  async #safe(path: string): Promise<string | undefined> {
    const { flavour, options, complain } = this.#invocation;
    if (options.has('P')) return path;
    if (path.split('/').includes('..')) {
      await complain(flavour === 'gnu' ? `${path}: Member name contains '..'` : `name with '..'`);
      this.failed = true;
      return undefined;
    }
    if (!path.startsWith('/')) return path;
    if (!this.#stripped)
      await complain(
        flavour === 'gnu' ? "Removing leading `/' from member names" : "removing leading '/' from member names",
      );
    this.#stripped = true;
    return path.replace(/^\/+/, '');
  }

  async #make(member: Member, path: string, archive: ArchiveReader): Promise<void> {
    const { proc, options } = this.#invocation;
    const parent = directoryName(path.replace(/\/+$/, ''));
    this.#makeParents(parent);
    const there = proc.fs.exists(path) || this.#isLink(path);
    if (member.type === 'directory') {
      if (!there) proc.fs.mkdir(path.replace(/\/+$/, ''), 0o755);
      this.#directories.push({ path, member });
      return;
    }
    if (there) {
      if (options.has('k') && this.#invocation.flavour === 'busybox')
        throw new Failure(`can't open '${path}': File exists`);
      if (options.has('k')) throw new SysError('EEXIST');
      proc.fs.unlink(path);
    }
    if (member.type === 'symlink') {
      proc.fs.symlink(member.target, path);
      this.#own(member, path);
    } else if (member.type === 'link') {
      proc.fs.link(member.target.replace(/^\/+/, ''), path);
    } else if (member.type === 'file') {
      proc.fs.writeFile(path, await archive.content(member.size), { mode: 0o600 });
      this.#attributes(member, path);
    } else if (!this.#warned) {
      this.#warned = true;
      this.failed = true;
      await this.#invocation.complain(`${path}: Cannot mknod: Operation not permitted`);
    }
  }

  #makeParents(path: string): void {
    const { fs } = this.#invocation.proc;
    if (path === '.' || path === '/' || fs.exists(path)) return;
    this.#makeParents(directoryName(path));
    fs.mkdir(path);
  }

  #isLink(path: string): boolean {
    try {
      return this.#invocation.proc.fs.lstat(path).type === 'symlink';
    } catch (error) {
      if (isSysError(error)) return false;
      throw error;
    }
  }

  #own(member: Member, path: string): void {
    const { proc, options } = this.#invocation;
    if (proc.user.uid !== 0 || options.has('o', 'no-same-owner')) return;
    const uid = options.has('numeric-owner')
      ? member.uid
      : (this.#accounts.users.find(({ name }) => name === member.user)?.uid ?? member.uid);
    const gid = options.has('numeric-owner')
      ? member.gid
      : (this.#accounts.groups.find(({ name }) => name === member.group)?.gid ?? member.gid);
    proc.fs.chown(path, uid, gid, { follow: false });
  }

  #attributes(member: Member, path: string): void {
    const { proc, options } = this.#invocation;
    this.#own(member, path);
    // The superuser gets modes as they are, others through the umask.
    const exact = (proc.user.uid === 0 || options.has('p')) && !options.has('no-same-permissions');
    proc.fs.chmod(path, exact ? member.mode : member.mode & 0o777 & ~proc.umask);
    if (!options.has('m')) proc.fs.utimes(path, member.mtime);
  }

  /** Directories get their times and modes last: what is put into them would change these. */
  finish(): void {
    for (const { path, member } of this.#directories.reverse()) this.#attributes(member, path);
  }
}
