import type { Process, Program } from '../../../kernel/process.ts';
import { archive, available, listNames, packagesFile, reachable, type Source, sourceOf } from './catalogue.ts';
import { Database, type Installed } from './database.ts';
import { AptOptionError, type AptOptions, parseApt } from './options.ts';
import type { Package } from './package.ts';
import { orphans, planInstall, planRemoval, UnknownPackages } from './plan.ts';
import { counts, fetched, nameList, size } from './report.ts';
import { carryOut, fetchPackages } from './transaction.ts';

export const VERSION = 'apt 2.6.1 (amd64)\n';

const HELP = `${VERSION}Usage: apt-get [options] command
       apt-get [options] install|remove pkg1 [pkg2 ...]

Most used commands:
  update - Fetch new lists of packages
  upgrade - Bring all packages to their newest versions
  install - Install packages
  reinstall - Install packages again
  remove - Remove packages
  purge - Remove packages and their configuration
  autoremove - Remove what nobody needs any more
  clean - Forget fetched packages

Packages come from a small catalogue that is simulated.
`;

/** Ends the command, what was wrong having been said or to be said. */
class AptError extends Error {}

const ADMIN_LOCK = '/var/lib/dpkg/lock-frontend';

/** apt-get 2.6.1. */
export const aptGet: Program = (proc) => runApt(proc, proc.argv.slice(1));

/** @param args without the program's name */
export function runApt(proc: Process, args: readonly string[]): Promise<number> {
  return reporting(proc, async () => {
    const options = parseApt(args);
    if (options.version) {
      await proc.stdout.write(VERSION);
      return 0;
    }
    const [operation, ...names] = options.words;
    if (operation === undefined || options.help) {
      await proc.stdout.write(HELP);
      return options.help ? 0 : 1;
    }
    return new AptGet(proc, options).run(operation, names);
  });
}

/** Does something, and tells what went wrong as apt does. */
export async function reporting(proc: Process, work: () => Promise<number>): Promise<number> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof AptError) && !(error instanceof AptOptionError)) throw error;
    const lines = error.message.split('\n').map((line) => `E: ${line}\n`);
    await proc.stderr.write(lines.join(''));
    return 100;
  }
}

class AptGet {
  readonly #proc: Process;
  readonly #options: AptOptions;
  readonly #database: Database;

  constructor(proc: Process, options: AptOptions) {
    this.#proc = proc;
    this.#options = options;
    this.#database = new Database(proc);
  }

  async run(operation: string, names: string[]): Promise<number> {
    switch (operation) {
      case 'update':
        return this.#update();
      case 'install':
      case 'reinstall':
        return this.#install(names, operation === 'reinstall' || this.#options.reinstall);
      case 'remove':
      case 'purge':
      case 'autoremove':
      case 'autopurge':
        return this.#remove(names, operation);
      case 'upgrade':
      case 'dist-upgrade':
      case 'full-upgrade':
        this.#lock();
        await this.#readLists();
        await this.#say(`Calculating upgrade...${this.#done}\n${counts({ installed: 0, removed: 0, reinstalled: 0 })}`);
        return 0;
      case 'check':
        await this.#readLists();
        return 0;
      case 'clean':
      case 'autoclean':
        this.#lock();
        return 0;
      case 'source':
        await this.#say(`Reading package lists...${this.#done}\n`);
        throw new AptError("You must put some 'deb-src' URIs in your sources.list");
      default:
        throw new AptError(`Invalid operation ${operation}`);
    }
  }

  get #done(): string {
    return this.#options.quiet === 0 && this.#proc.stdout.isTerminal ? ' Done' : '';
  }

  async #say(text: string): Promise<void> {
    if (this.#options.quiet < 2) await this.#proc.stdout.write(text);
  }

  /** @throws {AptError} where the process may not change packages */
  #lock(): void {
    if (this.#proc.user.uid === 0 || this.#options.simulate) return;
    throw new AptError(
      `Could not open lock file ${ADMIN_LOCK} - open (13: Permission denied)\nUnable to acquire the dpkg frontend lock (${ADMIN_LOCK}), are you root?`,
    );
  }

  async #readLists(): Promise<void> {
    await this.#say(
      `Reading package lists...${this.#done}\nBuilding dependency tree...${this.#done}\nReading state information...${this.#done}\n`,
    );
  }

  async #update(): Promise<number> {
    const { fs } = this.#proc;
    if (this.#proc.user.uid !== 0) {
      await this.#say(`Reading package lists...${this.#done}\n`);
      throw new AptError(
        'Could not open lock file /var/lib/apt/lists/lock - open (13: Permission denied)\nUnable to lock directory /var/lib/apt/lists/',
      );
    }
    const source = sourceOf(this.#proc);
    if (source && reachable(this.#proc)) await this.#fetchLists(source, fs.exists(listNames(source).release));
    const failed = source && !reachable(this.#proc) ? await this.#failToFetch(source) : '';
    await this.#say(`Reading package lists...${this.#done}\n`);
    if (failed) await this.#proc.stderr.write(failed);
    return 0;
  }

  async #fetchLists(source: Source, known: boolean): Promise<void> {
    const { fs, clock } = this.#proc;
    const text = packagesFile();
    const names = listNames(source);
    const from = `${source.url} ${source.suite}`;
    const start = clock.now();
    await this.#proc.sleep(300);
    if (known) {
      await this.#say(`Hit:1 ${from} InRelease\n`);
    } else {
      const release = 65_900;
      await this.#say(
        `Get:1 ${from} InRelease [${size(release)}]\nGet:2 ${from}/${source.component} amd64 Packages [${size(text.length)}]\n`,
      );
      await this.#proc.sleep(400);
      await this.#say(fetched(release + text.length, clock.now() - start));
    }
    for (const directory of ['/var/lib/apt', '/var/lib/apt/lists']) if (!fs.exists(directory)) fs.mkdir(directory);
    fs.writeFile(names.release, `Suite: ${source.suite}\nComponents: ${source.component}\n`);
    fs.writeFile(names.packages, text);
  }

  async #failToFetch({ url, suite }: Source): Promise<string> {
    const host = url.replace(/^[a-z]+:\/\//, '').replace(/\/.*/, '');
    const why = `Temporary failure resolving '${host}'`;
    await this.#say(`${`Ign:1 ${url} ${suite} InRelease\n`.repeat(3)}Err:1 ${url} ${suite} InRelease\n  ${why}\n`);
    return `W: Failed to fetch ${url}/dists/${suite}/InRelease  ${why}\nW: Some index files failed to download. They have been ignored, or old ones used instead.\n`;
  }

  async #install(names: string[], reinstall: boolean): Promise<number> {
    this.#lock();
    const file = names.find((name) => /\.deb$|^\.{0,2}\//.test(name));
    if (file !== undefined) throw new AptError(`Unsupported file ${file} given on commandline`);
    await this.#readLists();
    const installed = this.#database.installed();
    const plain = names.map((name) => name.replace(/[=/:+].*$/, ''));
    const wanted = plain.filter((name) => !name.endsWith('-'));
    const unwanted = plain.filter((name) => name.endsWith('-')).map((name) => name.slice(0, -1));
    await this.#checkVersions(names);
    try {
      const plan = planInstall(wanted, available(this.#proc), installed, { reinstall, unwanted });
      for (const { name, version } of plan.newest)
        await this.#say(`${name} is already the newest version (${version}).\n`);
      return await this.#proceed({ ...plan, wanted });
    } catch (error) {
      if (!(error instanceof UnknownPackages)) throw error;
      throw new AptError(error.names.map((name) => `Unable to locate package ${name}`).join('\n'));
    }
  }

  /** `name=version` must be the version that there is. */
  async #checkVersions(names: readonly string[]): Promise<void> {
    for (const item of names) {
      const [, name, version] = /^([^=]+)=(.+)$/.exec(item) ?? [];
      const own = archive().find((other) => other.name === name);
      if (version === undefined || !own || own.version === version) continue;
      throw new AptError(`Version '${version}' for '${name}' was not found`);
    }
  }

  async #remove(names: string[], operation: string): Promise<number> {
    this.#lock();
    await this.#readLists();
    const installed = this.#database.installed();
    const unknown = names.filter((name) => !installed.has(name) && !archive().some((own) => own.name === name));
    if (unknown.length > 0) throw new AptError(unknown.map((name) => `Unable to locate package ${name}`).join('\n'));
    for (const name of names) {
      if (!installed.has(name)) await this.#say(`Package '${name}' is not installed, so not removed\n`);
    }
    const remove = planRemoval(names, installed);
    const essential = remove.filter((own) => own.essential);
    if (essential.length > 0) {
      await this.#say(
        nameList(
          this.#proc,
          'WARNING: The following essential packages will be removed.\nThis should NOT be done unless you know exactly what you are doing!',
          essential.map(({ name }) => name),
        ),
      );
      throw new AptError('Essential packages were removed and -y was used without --allow-remove-essential.');
    }
    const gone = new Set(remove.map(({ name }) => name));
    const left = orphans(installed, this.#database.automatic(), gone);
    if (operation.startsWith('auto') || this.#options.autoRemove) remove.push(...left);
    else if (left.length > 0) await this.#say(this.#noLongerRequired(left));
    const purge = operation === 'purge' || operation === 'autopurge' || this.#options.purge;
    return this.#proceed({ install: [], reinstall: [], additional: new Set(), remove, wanted: names, purge });
  }

  #noLongerRequired(left: readonly Installed[]): string {
    const [one, pronoun] = left.length === 1 ? ['package was', 'it'] : ['packages were', 'them'];
    const required = left.length === 1 ? 'is' : 'are';
    const heading = `The following ${one} automatically installed and ${required} no longer required:`;
    return `${nameList(
      this.#proc,
      heading,
      left.map(({ name }) => name),
    )}Use 'apt autoremove' to remove ${pronoun}.\n`;
  }

  async #proceed(plan: {
    install: readonly Package[];
    reinstall: readonly Package[];
    additional: ReadonlySet<string>;
    remove: readonly Installed[];
    wanted: readonly string[];
    purge?: boolean;
  }): Promise<number> {
    const { install, reinstall, additional, remove, purge = false } = plan;
    const nothing = install.length + reinstall.length + remove.length === 0;
    const names = (list: readonly { name: string }[], mark = '') => list.map(({ name }) => name + mark);
    await this.#say(
      nameList(this.#proc, 'The following additional packages will be installed:', [...additional]) +
        nameList(this.#proc, 'The following packages will be REMOVED:', names(remove, purge ? '*' : '')) +
        nameList(this.#proc, 'The following NEW packages will be installed:', names(install)) +
        counts({ installed: install.length, removed: remove.length, reinstalled: reinstall.length }),
    );
    if (nothing) return 0;
    if (this.#options.simulate) return this.#simulate(install, remove);
    const bytes = [...install, ...reinstall].reduce((sum, own) => sum + own.size, 0);
    const change =
      1024 *
      (install.reduce((sum, own) => sum + own.installedSize, 0) -
        remove.reduce((sum, own) => sum + own.installedSize, 0));
    if (bytes > 0) await this.#say(`Need to get ${size(bytes)} of archives.\n`);
    await this.#say(
      `After this operation, ${size(Math.abs(change))} ${change < 0 ? 'disk space will be freed' : 'of additional disk space will be used'}.\n`,
    );
    const extra = additional.size > 0 || remove.length > 0;
    if (extra && !this.#options.yes && !(await this.#confirm())) {
      await this.#proc.stdout.write('Abort.\n');
      return 1;
    }
    const source = sourceOf(this.#proc) as Source;
    if (!(await fetchPackages(this.#proc, [...install, ...reinstall], source, this.#options.quiet))) return 100;
    if (this.#options.downloadOnly) return 0;
    await carryOut(this.#proc, { remove, install, reinstall, automatic: additional });
    return 0;
  }

  async #simulate(install: readonly Package[], remove: readonly Installed[]): Promise<number> {
    const line = (verb: string) => (own: Package) => `${verb} ${own.name} (${own.version} [${own.architecture}])\n`;
    await this.#proc.stdout.write(
      remove.map(({ name, version }) => `Remv ${name} [${version}]\n`).join('') +
        install.map(line('Inst')).join('') +
        install.map(line('Conf')).join(''),
    );
    return 0;
  }

  async #confirm(): Promise<boolean> {
    await this.#proc.stdout.write('Do you want to continue? [Y/n] ');
    const answer = await this.#proc.stdin.readLine();
    return answer !== undefined && /^(y|yes|\n)/i.test(answer);
  }
}
