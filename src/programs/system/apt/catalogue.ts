import { isSysError } from '../../../kernel/errno.ts';
import type { Process } from '../../../kernel/process.ts';
import { programs as coreutils } from '../../coreutils/index.ts';
import { programs as editors } from '../../editors/index.ts';
import { programs as network } from '../../network/index.ts';
import { programs as pagers } from '../../pagers/index.ts';
import { programs as services } from '../../services/index.ts';
import { programs as text } from '../../text/index.ts';
import { programs as system } from '../table.ts';
import { BASE } from './base.ts';
import { EXTRA } from './extra.ts';
import { APT_PROGRAMS } from './names.ts';
import { type Package, parsePackages } from './package.ts';

/** Where packages come from: a `deb` line of sources.list. */
export interface Source {
  url: string;
  suite: string;
  component: string;
}

const LISTS = '/var/lib/apt/lists';

/**
 * Programs that are in no other table here: shells and docker live elsewhere, and package management must know all others
 * first.
 */
const ELSEWHERE = ['bash:bash', 'dash:dash', 'docker:docker', 'iptables:iptables', ...APT_PROGRAMS];

let known: Package[] | undefined;

/** All packages but those whose programs are not simulated. */
export function archive(): readonly Package[] {
  known ??= readArchive();
  return known;
}

function readArchive(): Package[] {
  const names = [...[coreutils, editors, text, network, pagers, services, system].flatMap(Object.keys), ...ELSEWHERE];
  const all = [...parsePackages(BASE, names, true), ...parsePackages(EXTRA, names, false)];
  let kept = all.filter(({ base, complete }) => base || complete);
  for (let before = -1; before !== kept.length; ) {
    before = kept.length;
    const there = new Set(kept.map(({ name }) => name));
    kept = kept.filter(({ base, depends }) => base || depends.every((name) => there.has(name)));
  }
  return kept.sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** The first `deb` line that there is. */
export function sourceOf(proc: Process): Source | undefined {
  const paths = ['/etc/apt/sources.list'];
  try {
    paths.push(...proc.fs.readdir('/etc/apt/sources.list.d').map(({ name }) => `/etc/apt/sources.list.d/${name}`));
  } catch (error) {
    if (!isSysError(error)) throw error;
  }
  for (const path of paths) {
    const text = proc.fs.exists(path) ? proc.fs.readText(path) : '';
    const [, url, suite, component = 'main'] =
      /^deb\s+(?:\[[^\]]*\]\s+)?(\S+?)\/?\s+(\S+)(?:\s+(\S+))?/m.exec(text) ?? [];
    if (url && suite) return { url, suite, component };
  }
  return undefined;
}

/** The names that the files of a source have in /var/lib/apt/lists. */
export function listNames({ url, suite, component }: Source): { release: string; packages: string } {
  const start = `${url.replace(/^[a-z]+:\/\//, '').replaceAll('/', '_')}_dists_${suite}_`;
  return { release: `${LISTS}/${start}InRelease`, packages: `${LISTS}/${start}${component}_binary-amd64_Packages` };
}

/** What apt knows of: nothing where no list of packages was fetched. */
export function available(proc: Process): readonly Package[] {
  const source = sourceOf(proc);
  return source && proc.fs.exists(listNames(source).packages) ? archive() : [];
}

/** Whether the archive can be reached: somebody who has no network has no archive either. */
export function reachable(proc: Process): boolean {
  return proc.net.routes().length > 0;
}

/** A list of packages as `apt-get update` fetches it, shortened to what a reader may look for. */
export function packagesFile(): string {
  return archive()
    .map(
      ({ name, version, architecture, size, description }) =>
        `Package: ${name}\nVersion: ${version}\nArchitecture: ${architecture}\nSize: ${size}\nDescription: ${description}\n\n`,
    )
    .join('');
}
