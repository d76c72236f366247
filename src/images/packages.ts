import { programImage } from '../fs/binfmt.ts';
import { directory, type LayerDirectory, type LayerNode, symlink } from '../fs/layer.ts';
import { archive } from '../programs/system/apt/catalogue.ts';
import { listFile, type Package, statusParagraph } from '../programs/system/apt/package.ts';
import { GeneratedFile } from './generated-file.ts';

/** Packages and all that they need, in the order of their names. Those whose programs are not simulated are left out. */
export function withDependencies(names: readonly string[]): Package[] {
  const byName = new Map(archive().map((own) => [own.name, own]));
  const found = new Set<Package>();
  const visit = (name: string) => {
    const own = byName.get(name);
    if (!own || found.has(own)) return;
    found.add(own);
    own.depends.forEach(visit);
  };
  names.forEach(visit);
  return archive().filter((own) => found.has(own));
}

/** The names of the packages of a plain Debian root file system. */
export function basePackages(): string[] {
  return archive().flatMap(({ name, base }) => (base ? [name] : []));
}

/** Those of them without which Debian does not work, and apt: what published images are made from. */
export function requiredPackages(): string[] {
  return archive().flatMap(({ name, base, priority }) =>
    base && (priority === 'required' || name === 'apt') ? [name] : [],
  );
}

/** The programs of packages in /usr/bin and /usr/sbin. `links` are symlinks beside them in /usr/bin, by name. */
export function programDirectories(
  packages: readonly Package[],
  links: Readonly<Record<string, string>> = {},
): { bin: LayerDirectory; sbin: LayerDirectory } {
  const bin = new Map<string, LayerNode>();
  const sbin = new Map<string, LayerNode>();
  for (const { files } of packages) {
    for (const { path, program } of files) {
      const [folder, start] = path.startsWith('usr/sbin/') ? [sbin, 9] : [bin, 8];
      folder.set(path.slice(start), new GeneratedFile(() => programImage(program), { mode: 0o755 }));
    }
  }
  for (const [name, target] of Object.entries(links)) bin.set(name, symlink(target));
  return { bin: { ...directory(), entries: bin }, sbin: { ...directory(), entries: sbin } };
}

/** dpkg's records of what is installed: /var/lib/dpkg. */
export function dpkgDirectory(packages: readonly Package[]): LayerDirectory {
  return directory({
    info: directory(packages.map((own) => [`${own.name}.list`, new GeneratedFile(() => listFile(own))])),
    lock: '',
    'lock-frontend': '',
    status: new GeneratedFile(() => packages.map(statusParagraph).join('')),
  });
}
