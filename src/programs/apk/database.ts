import { programImage } from '../../fs/binfmt.ts';
import type { Process } from '../../kernel/process.ts';
import { isThere, makeDirectories, textOf } from '../files.ts';
import { type ApkPackage, installedFile, parseInstalled } from './package.ts';

const INSTALLED = '/lib/apk/db/installed';
const WORLD = '/etc/apk/world';
const CACHE = '/var/cache/apk';
/** The names that the index of each repository has in the cache. */
const INDEXES = ['APKINDEX.066df28d.tar.gz', 'APKINDEX.b53994b4.tar.gz'];

/** apk's records, in the process's file system. */
export class ApkDatabase {
  readonly #proc: Process;
  readonly #applets: ReadonlySet<string>;

  /** @param applets the names that busybox has links for */
  constructor(proc: Process, applets: readonly string[]) {
    this.#proc = proc;
    this.#applets = new Set(applets);
  }

  /** Whether the process may change anything. */
  get writable(): boolean {
    return this.#proc.fs.access(INSTALLED, 'write');
  }

  installed(): ApkPackage[] {
    return parseInstalled(textOf(this.#proc, INSTALLED));
  }

  /** What was asked for by name, in order. */
  world(): string[] {
    return textOf(this.#proc, WORLD)
      .split('\n')
      .filter((line) => line !== '');
  }

  setWorld(names: Iterable<string>): void {
    this.#proc.fs.writeFile(
      WORLD,
      [...new Set(names)]
        .sort()
        .map((name) => `${name}\n`)
        .join(''),
    );
  }

  repositories(): string[] {
    return textOf(this.#proc, '/etc/apk/repositories')
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '' && !line.startsWith('#'));
  }

  /** Whether the indexes of the repositories were fetched and kept. */
  get cached(): boolean {
    return INDEXES.every((name) => this.#proc.fs.exists(`${CACHE}/${name}`));
  }

  keepIndexes(): void {
    makeDirectories(this.#proc, CACHE);
    for (const name of INDEXES) this.#proc.fs.writeFile(`${CACHE}/${name}`, '');
  }

  /** Puts a package's files in their places, over what busybox links there, and records it. @throws {SysError} */
  install(own: ApkPackage): void {
    const { fs } = this.#proc;
    for (const { path, program } of own.files) {
      if (isThere(this.#proc, `/${path}`)) fs.unlink(`/${path}`);
      makeDirectories(this.#proc, `/${path.slice(0, path.lastIndexOf('/'))}`);
      fs.writeFile(`/${path}`, programImage(program), { mode: 0o755 });
    }
    const others = this.installed().filter(({ name }) => name !== own.name);
    this.#record([...others, own]);
  }

  /** Takes a package away; busybox's links come back. */
  remove(own: ApkPackage): void {
    const { fs } = this.#proc;
    for (const { path } of own.files) {
      if (isThere(this.#proc, `/${path}`)) fs.unlink(`/${path}`);
      if (this.#applets.has(path.slice(path.lastIndexOf('/') + 1))) fs.symlink('/bin/busybox', `/${path}`);
    }
    this.#record(this.installed().filter(({ name }) => name !== own.name));
  }

  #record(packages: readonly ApkPackage[]): void {
    this.#proc.fs.writeFile(INSTALLED, installedFile([...packages].sort((a, b) => (a.name < b.name ? -1 : 1))));
  }
}
