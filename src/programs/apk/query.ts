import type { Process } from '../../kernel/process.ts';
import type { ApkOptions } from './options.ts';
import type { ApkPackage } from './package.ts';

/** What is there to be asked for. */
export interface Packages {
  /** What the repositories have. */
  readonly known: readonly ApkPackage[];
  readonly installed: readonly ApkPackage[];
}

/** `apk info`, `apk list` and `apk search`. */
export async function query(
  proc: Process,
  applet: 'info' | 'list' | 'search',
  options: ApkOptions,
  packages: Packages,
): Promise<number> {
  if (applet === 'info') return info(proc, options, packages);
  const lines = applet === 'list' ? list(options, packages) : search(options, packages);
  await proc.stdout.write(lines.map((line) => `${line}\n`).join(''));
  return 0;
}

const full = ({ name, version }: ApkPackage) => `${name}-${version}`;

function byName(packages: readonly ApkPackage[]): ApkPackage[] {
  return [...packages].sort((a, b) => (a.name < b.name ? -1 : 1));
}

async function info(proc: Process, options: ApkOptions, { known, installed }: Packages): Promise<number> {
  const { names } = options;
  if (names.length === 0) {
    const lines = byName(installed).map((own) => (options.verbose ? `${full(own)} - ${own.description}` : own.name));
    await proc.stdout.write(lines.map((line) => `${line}\n`).join(''));
    return 0;
  }
  let status = 0;
  for (const name of names) {
    const there = installed.find((own) => own.name === name);
    const own = there ?? (options.exists ? undefined : known.find((other) => other.name === name));
    if (!own) status = 1;
    else if (options.exists) await proc.stdout.write(`${name}\n`);
    else await proc.stdout.write(describe(own, options));
  }
  return status;
}

function describe(own: ApkPackage, { contents, depends }: ApkOptions): string {
  const part = (title: string, text: string) => `${full(own)} ${title}\n${text}\n\n`;
  if (contents) return part('contains:', own.files.map(({ path }) => path).join('\n'));
  if (depends) return part('depends on:', own.depends.join('\n'));
  return `${part('description:', own.description)}${part('installed size:', `${own.installedSize} KiB`)}`;
}

function list({ names, installedOnly }: ApkOptions, { known, installed }: Packages): string[] {
  const there = new Set(installed.map(({ name }) => name));
  const all = installedOnly ? installed : [...known.filter(({ name }) => !there.has(name)), ...installed];
  return byName(all)
    .filter(({ name }) => names.length === 0 || names.some((pattern) => matches(pattern, name)))
    .map((own) => `${full(own)} x86_64 {${own.name}}${there.has(own.name) ? ' [installed]' : ''}`);
}

function search({ names, verbose, exists }: ApkOptions, { known }: Packages): string[] {
  return byName(known)
    .filter(
      ({ name }) =>
        names.length === 0 ||
        names.some((word) => (exists ? name === word : name.includes(word) || matches(word, name))),
    )
    .map((own) => (verbose ? `${full(own)} - ${own.description}` : full(own)));
}

/** A pattern of the shell's, with asterisks. */
function matches(pattern: string, name: string): boolean {
  const source = pattern.split('*').map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${source.join('.*')}$`).test(name);
}
