/** A program file that a package brings. */
export interface PackageFile {
  /** Such as `usr/bin/ping`, without a leading slash. */
  path: string;
  /** The program's name in images, such as `inetutils:ping`. */
  program: string;
}

/** A Debian package. */
export interface Package {
  name: string;
  version: string;
  architecture: string;
  /** Bytes to fetch. */
  size: number;
  /** KiB on disk. */
  installedSize: number;
  section: string;
  priority: string;
  essential: boolean;
  depends: readonly string[];
  /** What only one installed package can be, such as `ping`. */
  conflicts: readonly string[];
  files: readonly PackageFile[];
  description: string;
  /** Whether every Debian system has it. */
  base: boolean;
  /** Whether the programs that it brings are simulated. */
  complete: boolean;
}

/**
 * Reads a table of packages (see `base.ts`).
 * @param programNames all programs that there are, for `OWNER:*`
 * @param base whether every Debian system has these
 */
export function parsePackages(table: string, programNames: readonly string[], base: boolean): Package[] {
  const known = new Set(programNames);
  const byOwner = new Map<string, string[]>();
  for (const name of programNames) {
    const owner = name.slice(0, name.indexOf(':') + 1);
    const names = byOwner.get(owner);
    if (names) names.push(name);
    else byOwner.set(owner, [name]);
  }
  return table
    .trim()
    .split('\n')
    .map((line) => {
      const [head = '', depends = '', conflicts = '', items = '', ...description] = line.split('|');
      const [name = '', version = '', architecture = '', size, installed, section = '', priority = ''] =
        head.split(' ');
      const files = words(items).map((item) => filesOf(item, byOwner));
      return {
        ...{ name, version, architecture, section, base },
        size: Number(size),
        installedSize: Number(installed),
        priority: priority.replace('!', ''),
        essential: priority.endsWith('!'),
        depends: words(depends),
        conflicts: words(conflicts),
        files: files.flat(),
        complete: files.every((own) => own.length > 0 && own.every(({ program }) => known.has(program))),
        description: description.join('|'),
      };
    });
}

function words(text: string): string[] {
  return text === '' ? [] : text.split(' ');
}

/** `PATH=OWNER:PROGRAM`, or `OWNER:*`; those of `OWNER/sbin:*` lie in sbin. */
function filesOf(item: string, byOwner: ReadonlyMap<string, readonly string[]>): PackageFile[] {
  const [path = '', program] = item.split('=');
  if (program !== undefined) return [{ path: path.includes('/') ? `usr/${path}` : `usr/bin/${path}`, program }];
  const owner = path.slice(0, -1);
  const folder = owner.endsWith('/sbin:') ? 'sbin' : 'bin';
  return (byOwner.get(owner) ?? []).map((name) => ({
    path: `usr/${folder}/${name.slice(owner.length)}`,
    program: name,
  }));
}

/** The file that lists what a package brought: dpkg's `info/NAME.list`. */
export function listFile({ files }: Pick<Package, 'files'>): string {
  const directories = new Set(files.flatMap(({ path }) => [`/${path.slice(0, path.lastIndexOf('/'))}`]));
  return ['/.', '/usr', ...directories, ...files.map(({ path }) => `/${path}`)].map((line) => `${line}\n`).join('');
}

/** The package's paragraph of /var/lib/dpkg/status. */
export function statusParagraph(own: Package): string {
  const depends = own.depends.length > 0 ? `Depends: ${own.depends.join(', ')}\n` : '';
  return `Package: ${own.name}
Status: install ok installed
Priority: ${own.priority}
Section: ${own.section}
Installed-Size: ${own.installedSize}
Maintainer: Debian
Architecture: ${own.architecture}
Version: ${own.version}
${own.essential ? 'Essential: yes\n' : ''}${depends}Description: ${own.description}

`;
}
