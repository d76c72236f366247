import { directory, file, type LayerDirectory, type LayerSource, symlink } from '../fs/layer.ts';
import { listNames, packagesFile, type Source } from '../programs/system/apt/catalogue.ts';
import { groupFile, passwdFile, shadowFile, type User } from './accounts.ts';
import { GeneratedFile } from './generated-file.ts';
import { basePackages, dpkgDirectory, programDirectories, requiredPackages, withDependencies } from './packages.ts';
import { BASH_BASHRC, BASH_LOGOUT, BASHRC, NSSWITCH, PROFILE, SERVICES, USER_PROFILE } from './texts.ts';

/** How a Debian root file system differs from the plain one. */
export interface DebianOptions {
  /** More packages than the plain one has; what they need comes with them. */
  packages: readonly string[];
  /** As published images are: only packages that are required and apt, and no lists of packages. */
  minimal?: boolean;
  users?: readonly User[];
  /** More groups, and who belongs to which. */
  groups?: Readonly<Record<string, { gid: number; names: readonly string[] }>>;
  /** What the system calls itself. */
  release: { osRelease: string; issue: string; debianVersion: string };
  source: Source;
  /** More files in /etc, by their paths there. */
  etc?: Readonly<Record<string, LayerSource>>;
  /** The shell's own start-up file of those who have a home. */
  bashrc?: string;
  /** More files, by their paths. */
  files?: Readonly<Record<string, LayerSource>>;
}

/** A Debian root file system with merged /usr. */
export function debianRoot(options: DebianOptions): LayerDirectory {
  const { users = [], groups = {}, release, source, files = {} } = options;
  const packages = withDependencies([...(options.minimal ? requiredPackages() : basePackages()), ...options.packages]);
  const programs = programDirectories(packages, { sh: 'dash' });
  const lists = listNames(source);
  const listName = (path: string) => path.slice(path.lastIndexOf('/') + 1);
  const tree = directory({
    bin: symlink('usr/bin'),
    boot: directory(),
    dev: directory(),
    etc: directory({
      'apt/sources.list': `deb ${source.url} ${source.suite} ${source.component}\n`,
      'apt/sources.list.d': directory(),
      'bash.bashrc': BASH_BASHRC,
      debian_version: `${release.debianVersion}\n`,
      environment: '',
      fstab: '# UNCONFIGURED FSTAB FOR BASE SYSTEM\n',
      group: groupFile(users, groups),
      'host.conf': 'multi on\n',
      hostname: 'localhost\n',
      hosts: '127.0.0.1\tlocalhost\n',
      issue: `${release.issue} \\n \\l\n\n`,
      mtab: symlink('/proc/mounts'),
      'nsswitch.conf': NSSWITCH,
      'os-release': symlink('../usr/lib/os-release'),
      passwd: passwdFile(users),
      profile: PROFILE,
      'profile.d': directory(),
      'resolv.conf': '',
      services: SERVICES,
      shadow: file(shadowFile(users), { mode: 0o640, gid: 42 }),
      shells:
        '# /etc/shells: valid login shells\n/bin/sh\n/usr/bin/sh\n/bin/bash\n/usr/bin/bash\n/bin/dash\n/usr/bin/dash\n',
      skel: directory(homeFiles(BASHRC)),
      timezone: 'Etc/UTC\n',
      ...options.etc,
    }),
    home: directory(
      users.map((user) => [user.home.slice(user.home.lastIndexOf('/') + 1), homeOf(user, options.bashrc)]),
    ),
    lib: symlink('usr/lib'),
    lib64: symlink('usr/lib64'),
    media: directory(),
    mnt: directory(),
    opt: directory(),
    proc: directory(),
    root: directory(homeFiles(BASHRC), { mode: 0o700 }),
    run: directory({ lock: directory({}, { mode: 0o1777 }) }),
    sbin: symlink('usr/sbin'),
    srv: directory(),
    sys: directory(),
    tmp: directory({}, { mode: 0o1777 }),
    usr: directory({
      bin: programs.bin,
      games: directory(),
      include: directory(),
      lib: directory({ 'os-release': release.osRelease }),
      lib64: directory(),
      local: directory({ bin: directory(), etc: directory(), lib: directory(), sbin: directory(), share: directory() }),
      sbin: programs.sbin,
      share: directory({ doc: directory(), man: directory() }),
      src: directory(),
    }),
    var: directory({
      backups: directory(),
      cache: directory({ apt: directory({ 'archives/partial': directory() }) }),
      lib: directory({
        apt: directory({
          lists: directory({
            ...(options.minimal
              ? {}
              : {
                  [listName(lists.release)]: `Suite: ${source.suite}\nComponents: ${source.component}\n`,
                  [listName(lists.packages)]: new GeneratedFile(packagesFile),
                }),
            partial: directory(),
          }),
        }),
        dpkg: dpkgDirectory(packages),
      }),
      local: directory(),
      lock: symlink('/run/lock'),
      log: directory(),
      mail: directory(),
      opt: directory(),
      run: symlink('/run'),
      spool: directory(),
      tmp: directory({}, { mode: 0o1777 }),
    }),
  });
  const more = Object.entries(files);
  return more.length === 0 ? tree : directory([...tree.entries, ...more]);
}

function homeFiles(bashrc: string, owner: { uid?: number; gid?: number } = {}): Record<string, LayerSource> {
  return {
    '.bash_logout': file(BASH_LOGOUT, owner),
    '.bashrc': file(bashrc, owner),
    '.profile': file(USER_PROFILE, owner),
  };
}

function homeOf({ uid, gid }: User, bashrc = BASHRC): LayerDirectory {
  return directory(homeFiles(bashrc, { uid, gid }), { uid, gid });
}
