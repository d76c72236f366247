import type { Process, Program } from '../../kernel/process.ts';
import { REPOSITORY_VERSION, readCatalogue } from './catalogue.ts';
import { ApkDatabase } from './database.ts';
import { type ApkOptions, ApkUsageError, parseApk } from './options.ts';
import type { ApkPackage } from './package.ts';
import { type MissingPackage, planWorld, Unsatisfiable } from './plan.ts';
import { query } from './query.ts';

const VERSION = 'apk-tools 2.14.6, compiled for x86_64.\n';

const HELP = `${VERSION}
usage: apk [<OPTIONS>...] COMMAND [<ARGUMENTS>...]

Commands:
  add        Install packages, and have them in the world from now on
  del        Take packages out of the world, and remove what nobody needs
  update     Fetch the indexes of the repositories
  upgrade    Bring all packages to their newest versions
  fix        Repair what is installed
  info       Tell of packages
  list       List packages
  search     Look for packages by name
  cache      Clean up what was kept

Options: -q --no-cache -U --simulate --virtual NAME

Packages come from a small catalogue that is simulated.
`;

/** Milliseconds that an index takes to come, and a package for each MiB. */
const INDEX_TIME = 250;
const PACKAGE_TIME = 120;
const TIME_PER_MIB = 80;

/** What apk must know of the programs that there are. */
export interface ApkSetting {
  /** By their names in images. */
  readonly programs: readonly string[];
  /** The names that busybox has links for. */
  readonly applets: readonly string[];
}

/** apk of Alpine 3.21. */
export function apkOf(setting: ApkSetting): Program {
  return (proc) => runApk(proc, setting);
}

async function runApk(proc: Process, setting: ApkSetting): Promise<number> {
  try {
    const options = parseApk(proc.argv.slice(1));
    if (options.version) {
      await proc.stdout.write(VERSION);
      return 0;
    }
    if (options.applet === undefined || options.help) {
      await proc.stdout.write(HELP);
      return options.help ? 0 : 1;
    }
    return await new Apk(proc, options, setting).run(options.applet);
  } catch (error) {
    if (!(error instanceof ApkUsageError)) throw error;
    await proc.stderr.write(`apk: ${error.message}\n`);
    return 1;
  }
}

class Apk {
  readonly #proc: Process;
  readonly #options: ApkOptions;
  readonly #programs: readonly string[];
  readonly #database: ApkDatabase;

  constructor(proc: Process, options: ApkOptions, { programs, applets }: ApkSetting) {
    this.#proc = proc;
    this.#options = options;
    this.#programs = programs;
    this.#database = new ApkDatabase(proc, applets);
  }

  async run(applet: string): Promise<number> {
    switch (applet) {
      case 'add':
      case 'del':
      case 'update':
      case 'upgrade':
      case 'fix':
        if (this.#database.writable) return this.#change(applet);
        await this.#proc.stderr.write(
          'ERROR: Unable to lock database: Permission denied\nERROR: Failed to open apk database: Permission denied\n',
        );
        return 99;
      case 'info':
      case 'list':
      case 'search': {
        const known = (await this.#indexes({ fetch: applet !== 'info' })) ?? [];
        return query(this.#proc, applet, this.#options, { known, installed: this.#database.installed() });
      }
      case 'cache':
        return 0;
      default:
        await this.#proc.stderr.write(`ERROR: '${applet}' is not an apk command. See 'apk --help'.\n`);
        return 1;
    }
  }

  #change(applet: string): Promise<number> {
    switch (applet) {
      case 'add':
        return this.#add();
      case 'del':
        return this.#del();
      case 'update':
        return this.#update();
      default:
        return this.#commit(this.#database.world(), []);
    }
  }

  async #say(text: string): Promise<void> {
    if (!this.#options.quiet) await this.#proc.stdout.write(text);
  }

  /**
   * What the repositories have: nothing where they cannot be reached.
   * @param fetch whether indexes are fetched that are not there yet
   */
  async #indexes({ fetch, force = false }: { fetch: boolean; force?: boolean }): Promise<ApkPackage[] | undefined> {
    const { noCache, updateCache } = this.#options;
    const cached = this.#database.cached && !noCache;
    if (cached && !updateCache && !force) return readCatalogue(this.#programs);
    if (!fetch) return undefined;
    const reachable = this.#proc.net.routes().length > 0;
    for (const url of this.#database.repositories()) {
      await this.#say(`fetch ${url}/x86_64/APKINDEX.tar.gz\n`);
      await this.#proc.sleep(INDEX_TIME);
      if (!reachable) {
        await this.#proc.stderr.write(`WARNING: updating and opening ${url}: temporary error (try again later)\n`);
      }
    }
    if (!reachable || this.#database.repositories().length === 0)
      return cached ? readCatalogue(this.#programs) : undefined;
    if (!noCache && this.#database.writable) this.#database.keepIndexes();
    return readCatalogue(this.#programs);
  }

  async #update(): Promise<number> {
    const known = await this.#indexes({ fetch: true, force: true });
    const repositories = this.#database.repositories();
    if (!known) {
      await this.#say(`${repositories.length} unavailable, 0 stale; 0 distinct packages available\n`);
      return repositories.length;
    }
    await this.#say(repositories.map((url) => `${REPOSITORY_VERSION} [${url}]\n`).join(''));
    await this.#say(`OK: ${known.length} distinct packages available\n`);
    return 0;
  }

  async #add(): Promise<number> {
    const { names, virtual } = this.#options;
    const known = (await this.#indexes({ fetch: true })) ?? [];
    if (virtual === undefined) return this.#commit([...this.#database.world(), ...names], known);
    const date = new Date(this.#proc.clock.now()).toISOString();
    const group: ApkPackage = {
      name: virtual,
      version: `${date.slice(0, 10).replaceAll('-', '')}.${date.slice(11, 19).replaceAll(':', '')}`,
      installedSize: 0,
      depends: names,
      files: [],
      description: 'virtual meta package',
    };
    return this.#commit([...this.#database.world(), virtual], [...known, group]);
  }

  async #del(): Promise<number> {
    const names = new Set(this.#options.names);
    const world = this.#database.world();
    const left = world.filter((name) => !names.has(name.replace(/[=<>~@].*$/, '')));
    return this.#commit(left, []);
  }

  /** Makes what is installed agree with a new world. */
  async #commit(world: readonly string[], known: readonly ApkPackage[]): Promise<number> {
    const installed = this.#database.installed();
    // What the image is made of stays, whatever the world says.
    const roots = [...new Set([...world, ...installed.filter(isEssential).map(({ name }) => name)])];
    try {
      const plan = planWorld(
        roots.filter((name) => name !== 'libc-utils'),
        known,
        installed,
      );
      const count = plan.purge.length + plan.install.length;
      let n = 0;
      for (const own of plan.purge) {
        await this.#say(`(${++n}/${count}) Purging ${own.name} (${own.version})\n`);
        if (!this.#options.simulate) this.#database.remove(own);
      }
      for (const own of plan.install) {
        await this.#say(`(${++n}/${count}) Installing ${own.name} (${own.version})\n`);
        await this.#proc.sleep(PACKAGE_TIME + (own.installedSize / 1024) * TIME_PER_MIB);
        if (!this.#options.simulate) this.#database.install(own);
        if (own.name === 'bash') await this.#say(`Executing bash-${own.version}.post-install\n`);
      }
      if (!this.#options.simulate) this.#database.setWorld(world);
      return await this.#end(count);
    } catch (error) {
      if (!(error instanceof Unsatisfiable)) throw error;
      await this.#proc.stderr.write(`ERROR: unable to select packages:\n${complaint(error.missing)}`);
      return new Set(error.missing.map(({ name }) => name)).size;
    }
  }

  async #end(changes: number): Promise<number> {
    const now = this.#database.installed();
    const busybox = now.find(({ name }) => name === 'busybox');
    if (changes > 0 && busybox) await this.#say(`Executing busybox-${busybox.version}.trigger\n`);
    if (now.some(({ name }) => name === 'ca-certificates') && changes > 0) {
      await this.#say(
        `Executing ca-certificates-${now.find(({ name }) => name === 'ca-certificates')?.version}.trigger\n`,
      );
    }
    const kib = now.reduce((sum, own) => sum + own.installedSize, 0);
    const size =
      kib >= 10_240 ? `${Math.floor(kib / 1024)} MiB` : kib >= 1024 ? `${Math.floor(kib / 1024)} MiB` : `${kib} KiB`;
    await this.#say(`OK: ${size} in ${now.length} packages\n`);
    return 0;
  }
}

function isEssential({ name }: ApkPackage): boolean {
  return name === 'musl-utils' || name === 'ssl_client' || name === 'ca-certificates-bundle';
}

function complaint(missing: readonly MissingPackage[]): string {
  const byName = new Map<string, string[]>();
  for (const { name, wantedBy } of missing) byName.set(name, [...(byName.get(name) ?? []), wantedBy]);
  return [...byName]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, wanted]) => `  ${name} (no such package):\n    required by: ${[...new Set(wanted)].join(' ')}\n`)
    .join('');
}
