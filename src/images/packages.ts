import { directory, type LayerDirectory, type LayerSource, program, symlink } from '../fs/layer.ts';
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

/** The programs of packages in /usr/bin and /usr/sbin. `more` is what there is beside them, by name. */
export function programDirectories(
  packages: readonly Package[],
  more: { bin?: Readonly<Record<string, LayerSource>>; sbin?: Readonly<Record<string, LayerSource>> } = {},
): { bin: LayerDirectory; sbin: LayerDirectory } {
  const files = packages.flatMap((own) => own.files);
  const below = (folder: string) =>
    files
      .filter(({ path }) => path.startsWith(`usr/${folder}/`))
      .map((file): [string, LayerSource] => [file.path.slice(`usr/${folder}/`.length), program(file.program)]);
  return {
    bin: directory([...below('bin'), ...Object.entries(more.bin ?? {})]),
    sbin: directory([...below('sbin'), ...Object.entries(more.sbin ?? {})]),
  };
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

/** `python` and `python3.11` beside `python3`, say. */
export function links(targets: Readonly<Record<string, string>>): Record<string, LayerSource> {
  return Object.fromEntries(Object.entries(targets).map(([name, target]) => [name, symlink(target)]));
}
