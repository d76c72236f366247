import { directory, file, type LayerDirectory, type LayerSource } from '../../../fs/layer.ts';
import type { Package } from '../../../programs/system/apt/package.ts';
import { groupFile, passwdFile, shadowFile, type User } from '../../accounts.ts';
import { dpkgDirectory, programDirectories, requiredPackages, withDependencies } from '../../packages.ts';

/** What a package that the archive does not have brings. */
export interface OwnPackage {
  readonly name: string;
  readonly version: string;
  readonly description: string;
  /** Programs by their paths, without a leading slash. */
  readonly programs: Readonly<Record<string, string>>;
}

/** A layer over Debian: packages, users and files. */
export function debianLayer(options: {
  /** Of the archive, with what they need. */
  packages?: readonly string[];
  own?: readonly OwnPackage[];
  users?: readonly User[];
  files: Readonly<Record<string, LayerSource>>;
  /** Links in /usr/bin. */
  links?: Readonly<Record<string, string>>;
}): LayerDirectory {
  const { packages = [], own = [], users = [], files, links = {} } = options;
  const all = withDependencies([...requiredPackages(), ...packages]);
  const before = new Set(withDependencies(requiredPackages()));
  const foreign = own.map(packageOf);
  const { bin, sbin } = programDirectories([...all.filter((one) => !before.has(one)), ...foreign], links);
  const accounts: Record<string, LayerSource> =
    users.length === 0
      ? {}
      : {
          'etc/passwd': passwdFile(users),
          'etc/group': groupFile(users, {}),
          'etc/shadow': file(shadowFile(users), { mode: 0o640, gid: 42 }),
        };
  const usr = directory({ bin, sbin });
  return directory([
    ...Object.entries(accounts),
    ['usr', usr],
    ['var/lib/dpkg', dpkgDirectory([...all, ...foreign].sort((a, b) => (a.name < b.name ? -1 : 1)))],
    ...Object.entries(files),
  ]);
}

function packageOf({ name, version, description, programs }: OwnPackage): Package {
  return {
    ...{ name, version, description, architecture: 'amd64', section: 'httpd', priority: 'optional' },
    ...{ size: 0, installedSize: 3000, essential: false, base: false, complete: true },
    ...{ depends: [], conflicts: [] },
    files: Object.entries(programs).map(([path, program]) => ({ path, program })),
  };
}
