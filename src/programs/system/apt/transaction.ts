import type { Process } from '../../../kernel/process.ts';
import { reachable, type Source } from './catalogue.ts';
import { Database, type Installed } from './database.ts';
import type { Package } from './package.ts';
import { fetched, readingDatabase, size } from './report.ts';

/** Bytes a second from the archive, and how long dpkg takes for a package. */
const LINE_SPEED = 5_000_000;
const LATENCY = 120;
const UNPACK = 60;

/** The name of the file that a package is fetched as. */
export function debName({ name, version, architecture }: Package): string {
  return `${name}_${version.replaceAll(':', '%3a')}_${architecture}.deb`;
}

/** Fetches packages, which are not kept. @returns whether that was possible */
export async function fetchPackages(
  proc: Process,
  packages: readonly Package[],
  source: Source,
  quiet: number,
): Promise<boolean> {
  if (packages.length === 0) return true;
  const host = source.url.replace(/^[a-z]+:\/\//, '').replace(/\/.*/, '');
  const line = (own: Package) =>
    `${source.url} ${source.suite}/${source.component} amd64 ${own.name} ${own.architecture} ${own.version}`;
  const start = proc.clock.now();
  if (!reachable(proc)) {
    for (const [at, own] of packages.entries()) {
      const ignored = `Ign:${at + 1} ${line(own)}\n`;
      if (quiet < 2)
        await proc.stdout.write(
          `${ignored.repeat(3)}Err:${at + 1} ${line(own)}\n  Temporary failure resolving '${host}'\n`,
        );
    }
    for (const own of packages) {
      await proc.stderr.write(
        `E: Failed to fetch ${source.url}/pool/main/${own.name[0]}/${own.name}/${own.name}_${own.version.replace(/^\d+:/, '').replaceAll('+', '%2b')}_${own.architecture}.deb  Temporary failure resolving '${host}'\n`,
      );
    }
    await proc.stderr.write('E: Unable to fetch some archives, maybe run apt-get update or try with --fix-missing?\n');
    return false;
  }
  let bytes = 0;
  for (const [at, own] of packages.entries()) {
    if (quiet < 2) await proc.stdout.write(`Get:${at + 1} ${line(own)} [${size(own.size)}]\n`);
    await proc.sleep(LATENCY + (own.size * 1000) / LINE_SPEED);
    bytes += own.size;
  }
  if (quiet < 2) await proc.stdout.write(fetched(bytes, proc.clock.now() - start));
  return true;
}

/** Removes and installs, telling of it as dpkg does. */
export async function carryOut(
  proc: Process,
  {
    remove,
    install,
    reinstall,
    automatic,
  }: {
    remove: readonly Installed[];
    install: readonly Package[];
    reinstall: readonly Package[];
    automatic: ReadonlySet<string>;
  },
): Promise<void> {
  const database = new Database(proc);
  const say = (text: string) => proc.stdout.write(text);
  const incoming = [...install, ...reinstall];
  // debconf asks its questions before, for which it needs apt-utils.
  if (incoming.length > 0 && !database.installed().has('apt-utils')) {
    await proc.stderr.write('debconf: delaying package configuration, since apt-utils is not installed\n');
  }
  if (remove.length > 0) {
    await say(readingDatabase(database.fileCount()));
    for (const { name, version } of remove) {
      await say(`Removing ${name} (${version}) ...\n`);
      database.remove(name);
      await proc.sleep(UNPACK);
    }
  }
  for (const [at, own] of incoming.entries()) {
    const again = reinstall.includes(own);
    if (!again) await say(`Selecting previously unselected package ${own.name}.\n`);
    if (at === 0) await say(readingDatabase(database.fileCount()));
    await say(
      `Preparing to unpack .../${debName(own)} ...\nUnpacking ${own.name} (${own.version}) ${again ? `over (${own.version}) ` : ''}...\n`,
    );
    database.unpack(own);
    await proc.sleep(UNPACK);
  }
  for (const own of incoming) {
    await say(`Setting up ${own.name} (${own.version}) ...\n`);
    database.configure(own, automatic.has(own.name));
  }
  // Those with shared libraries want the loader's cache to be made anew.
  const linker = database.installed().get('libc-bin');
  if (
    linker &&
    [...remove, ...incoming].some(({ section, architecture }) => section === 'libs' && architecture !== 'all')
  )
    await say(`Processing triggers for libc-bin (${linker.version}) ...\n`);
}
