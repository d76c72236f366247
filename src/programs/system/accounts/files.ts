import { isSysError } from '../../../kernel/errno.ts';
import type { Process } from '../../../kernel/process.ts';

/** The files of /etc that accounts are kept in, line by line as they are; nothing is lost that is not changed. */
export class AccountFiles {
  readonly #proc: Process;
  readonly passwd: string[][];
  readonly group: string[][];
  readonly shadow: string[][];

  constructor(proc: Process) {
    this.#proc = proc;
    this.passwd = read(proc, '/etc/passwd');
    this.group = read(proc, '/etc/group');
    this.shadow = read(proc, '/etc/shadow');
  }

  user(name: string): string[] | undefined {
    return this.passwd.find(([own]) => own === name);
  }

  groupOf(name: string): string[] | undefined {
    return this.group.find(([own]) => own === name);
  }

  /** A group by its name or number. */
  findGroup(text: string): string[] | undefined {
    return this.groupOf(text) ?? this.group.find(([, , gid]) => gid === text);
  }

  shadowOf(name: string): string[] | undefined {
    return this.shadow.find(([own]) => own === name);
  }

  /** Whether the process may write them. */
  get writable(): boolean {
    return this.#proc.user.uid === 0;
  }

  save(): void {
    const { fs } = this.#proc;
    const text = (lines: readonly string[][]) => lines.map((fields) => `${fields.join(':')}\n`).join('');
    fs.writeFile('/etc/passwd', text(this.passwd));
    fs.writeFile('/etc/group', text(this.group));
    fs.writeFile('/etc/shadow', text(this.shadow), { mode: 0o640 });
  }

  /** A number that nobody has: above all that are taken, unless that is too much. */
  freeId(kind: 'passwd' | 'group', system: boolean): number {
    const taken = new Set(this[kind].map(([, , id]) => Number(id)));
    const [low, high] = system ? [100, 999] : [1000, 60000];
    if (system) {
      for (let id = high; id >= low; id--) if (!taken.has(id) && !this.#elsewhere(kind, id)) return id;
      return -1;
    }
    let next = Math.max(low - 1, ...[...taken].filter((id) => id >= low && id <= high)) + 1;
    while (taken.has(next)) next += 1;
    return next;
  }

  #elsewhere(kind: 'passwd' | 'group', id: number): boolean {
    return kind === 'passwd' && this.group.some(([, , gid]) => Number(gid) === id);
  }
}

function read(proc: Process, path: string): string[][] {
  try {
    return proc.fs
      .readText(path)
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => line.split(':'));
  } catch (error) {
    if (isSysError(error)) return [];
    throw error;
  }
}

/** Days since 1970, as shadow(5) counts. */
export function today(proc: Process): number {
  return Math.floor(proc.clock.now() / 86_400_000);
}

/** Debian's rule for names (NAME_REGEX of useradd is wider): neither `-` in front, nor `:`, blanks, `/`, nor digits only. */
export function isName(name: string): boolean {
  return /^[A-Za-z0-9_.][A-Za-z0-9_.-]*\$?$/.test(name) && !/^\d+$|^\.{1,2}$/.test(name) && name.length <= 32;
}
