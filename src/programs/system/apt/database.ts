import { programImage } from '../../../fs/binfmt.ts';
import { isSysError } from '../../../kernel/errno.ts';
import type { Process } from '../../../kernel/process.ts';
import { isThere, makeDirectories, textOf } from '../../files.ts';
import { listFile, type Package, statusParagraph } from './package.ts';

const ADMIN = '/var/lib/dpkg';
const EXTENDED = '/var/lib/apt/extended_states';

/** A package as /var/lib/dpkg/status tells of it. */
export interface Installed {
  name: string;
  version: string;
  architecture: string;
  section: string;
  description: string;
  essential: boolean;
  depends: readonly string[];
  /** KiB. */
  installedSize: number;
  /** The whole paragraph, without the empty line behind it. */
  paragraph: string;
}

/** dpkg's own records, in the process's file system. */
export class Database {
  readonly #proc: Process;

  constructor(proc: Process) {
    this.#proc = proc;
  }

  /** What is installed, by name. */
  installed(): Map<string, Installed> {
    const paragraphs = textOf(this.#proc, `${ADMIN}/status`).split(/\n{2,}/);
    const found = paragraphs.flatMap((paragraph): [string, Installed][] => {
      const field = (name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(paragraph)?.[1] ?? '';
      const name = field('Package');
      if (name === '' || !/ installed$/.test(field('Status'))) return [];
      const depends = field('Depends')
        .split(/,\s*/)
        .map((item) => item.replace(/ .*/, ''))
        .filter((item) => item !== '');
      const own: Installed = {
        ...{ name, depends, paragraph: paragraph.trim() },
        version: field('Version'),
        section: field('Section'),
        architecture: field('Architecture'),
        description: field('Description'),
        essential: field('Essential') === 'yes',
        installedSize: Number(field('Installed-Size')),
      };
      return [[name, own]];
    });
    return new Map(found.sort(([a], [b]) => (a < b ? -1 : 1)));
  }

  /** The paths that a package brought, directories too; nothing where it is not installed. */
  files(name: string): string[] | undefined {
    const text = textOf(this.#proc, `${ADMIN}/info/${name}.list`);
    return text === '' ? undefined : text.split('\n').filter((line) => line !== '');
  }

  /** How many files and directories all packages have together. */
  fileCount(): number {
    const paths = new Set<string>();
    let names: string[] = [];
    try {
      names = this.#proc.fs.readdir(`${ADMIN}/info`).map(({ name }) => name);
    } catch (error) {
      if (!isSysError(error)) throw error;
    }
    for (const name of names) {
      if (name.endsWith('.list')) for (const path of this.files(name.slice(0, -5)) ?? []) paths.add(path);
    }
    return paths.size;
  }

  /** Puts a package's files in their places. @throws {SysError} */
  unpack(own: Package): void {
    const { fs } = this.#proc;
    for (const { path, program } of own.files) {
      // What is there may be a link; and a running program's file must not be written to.
      if (isThere(this.#proc, `/${path}`)) fs.unlink(`/${path}`);
      fs.writeFile(`/${path}`, programImage(program), { mode: 0o755 });
    }
    makeDirectories(this.#proc, `${ADMIN}/info`);
    fs.writeFile(`${ADMIN}/info/${own.name}.list`, listFile(own));
  }

  /** Records a package as installed. */
  configure(own: Package, automatic: boolean): void {
    const others = [...this.installed().values()]
      .filter(({ name }) => name !== own.name)
      .map(({ paragraph }) => `${paragraph}\n\n`);
    this.#proc.fs.writeFile(`${ADMIN}/status`, [...others, statusParagraph(own)].join(''));
    this.#setAutomatic(own.name, automatic);
  }

  /** Takes a package's own files away, and what is recorded of it. */
  remove(name: string): void {
    const { fs } = this.#proc;
    for (const path of this.files(name) ?? []) {
      if (isThere(this.#proc, path) && fs.lstat(path).type !== 'directory') fs.unlink(path);
    }
    if (fs.exists(`${ADMIN}/info/${name}.list`)) fs.unlink(`${ADMIN}/info/${name}.list`);
    const left = [...this.installed().values()].filter((own) => own.name !== name);
    fs.writeFile(`${ADMIN}/status`, left.map(({ paragraph }) => `${paragraph}\n\n`).join(''));
    this.#setAutomatic(name, false);
  }

  /** Names of packages that came only because others needed them. */
  automatic(): Set<string> {
    const text = textOf(this.#proc, EXTENDED);
    return new Set([...text.matchAll(/^Package: (\S+)\n(?:.*\n)*?Auto-Installed: 1$/gm)].map(([, name = '']) => name));
  }

  #setAutomatic(name: string, automatic: boolean): void {
    const names = this.automatic();
    if (automatic === names.has(name)) return;
    if (automatic) names.add(name);
    else names.delete(name);
    makeDirectories(this.#proc, '/var/lib/apt');
    const text = [...names].sort().map((own) => `Package: ${own}\nArchitecture: amd64\nAuto-Installed: 1\n\n`);
    this.#proc.fs.writeFile(EXTENDED, text.join(''));
  }
}
