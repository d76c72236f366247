import { directory, file, type LayerDirectory, type LayerSource, program, symlink } from '../fs/layer.ts';
import { executables } from './executables.ts';

/** What every Debian system has, whatever it is for. */
const ESSENTIAL = [
  'bash',
  'bsdextrautils',
  'bsdutils',
  'coreutils',
  'debianutils',
  'diffutils',
  'findutils',
  'grep',
  'gzip',
  'hostname',
  'login',
  'mawk',
  'ncurses-bin',
  'procps',
  'sed',
  'tar',
  'util-linux',
  'apt',
  'dpkg',
];

/** A user of a Debian system: a line of /etc/passwd. */
export interface User {
  name: string;
  id: number;
  home: string;
  shell: string;
  /** The full name. */
  about?: string;
}

const USERS: readonly User[] = [
  { name: 'root', id: 0, home: '/root', shell: '/bin/bash', about: 'root' },
  { name: 'daemon', id: 1, home: '/usr/sbin', shell: '/usr/sbin/nologin', about: 'daemon' },
  { name: 'bin', id: 2, home: '/bin', shell: '/usr/sbin/nologin', about: 'bin' },
  { name: 'sys', id: 3, home: '/dev', shell: '/usr/sbin/nologin', about: 'sys' },
  { name: 'man', id: 6, home: '/var/cache/man', shell: '/usr/sbin/nologin', about: 'man' },
  { name: 'mail', id: 8, home: '/var/mail', shell: '/usr/sbin/nologin', about: 'mail' },
  { name: 'www-data', id: 33, home: '/var/www', shell: '/usr/sbin/nologin', about: 'www-data' },
  { name: 'nobody', id: 65534, home: '/nonexistent', shell: '/usr/sbin/nologin', about: 'nobody' },
];

const GROUPS: readonly [string, number][] = [
  ['root', 0],
  ['daemon', 1],
  ['bin', 2],
  ['sys', 3],
  ['adm', 4],
  ['tty', 5],
  ['disk', 6],
  ['man', 12],
  ['mail', 8],
  ['sudo', 27],
  ['www-data', 33],
  ['utmp', 43],
  ['staff', 50],
  ['users', 100],
  ['nogroup', 65534],
];

/** What an interactive bash of Debian's reads first. */
const BASHRC = `# System-wide .bashrc file for interactive bash(1) shells.
[ -z "$PS1" ] && return
shopt -s checkwinsize
PS1='\\u@\\h:\\w\\$ '
`;

const PROFILE = `# System-wide .profile for login shells.
if [ "$(id -u)" -eq 0 ]; then
  PATH="/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"
fi
export PATH
if [ "\${PS1-}" ]; then
  if [ "\${BASH-}" ] && [ "$BASH" != "/bin/sh" ]; then
    if [ -f /etc/bash.bashrc ]; then
      . /etc/bash.bashrc
    fi
  fi
fi
`;

/** How a Debian root file system differs from the plain one. */
export interface DebianOptions {
  /** More packages than the essential ones, as program names have them. */
  packages?: readonly string[];
  users?: readonly User[];
  /** More groups, and who belongs to them: `[name, id, members]`. */
  groups?: readonly [string, number, string[]][];
  osRelease: string;
  /** More files, by their paths. */
  files?: Readonly<Record<string, LayerSource>>;
}

/** A Debian root file system with merged /usr. */
export function debianRoot(options: DebianOptions): LayerDirectory {
  const users = [...USERS, ...(options.users ?? [])];
  const homes = (options.users ?? []).map(
    ({ home, id }) =>
      [
        home.slice(1),
        directory(
          { '.bashrc': file('# ~/.bashrc: for interactive shells.\n', { uid: id, gid: id }) },
          { uid: id, gid: id },
        ),
      ] as const,
  );
  return directory([
    ['bin', symlink('usr/bin')],
    ['boot', directory()],
    ['dev', directory()],
    ['etc/bash.bashrc', BASHRC],
    ['etc/debian_version', '12.15\n'],
    ['etc/group', groupFile(options)],
    ['etc/hostname', ''],
    ['etc/hosts', '127.0.0.1\tlocalhost\n'],
    ['etc/issue', 'Debian GNU/Linux 12 \\n \\l\n\n'],
    ['etc/nsswitch.conf', 'passwd:         files\ngroup:          files\nhosts:          files dns\n'],
    ['etc/os-release', options.osRelease],
    ['etc/passwd', users.map(passwdLine).join('')],
    ['etc/profile', PROFILE],
    ['etc/resolv.conf', ''],
    ['etc/shadow', file(users.map(({ name }) => `${name}:*:19000:0:99999:7:::\n`).join(''), { mode: 0o640, gid: 42 })],
    ['etc/shells', '/bin/sh\n/bin/bash\n'],
    ['home', directory()],
    ['lib', symlink('usr/lib')],
    ['lib64', symlink('usr/lib64')],
    ['media', directory()],
    ['mnt', directory()],
    ['opt', directory()],
    ['proc', directory()],
    ['root', directory({ '.bashrc': '# ~/.bashrc: for interactive shells.\n' }, { mode: 0o700 })],
    ['run', directory()],
    ['sbin', symlink('usr/sbin')],
    ['srv', directory()],
    ['sys', directory()],
    ['tmp', directory({}, { mode: 0o1777 })],
    ...executables([...ESSENTIAL, ...(options.packages ?? [])]),
    ['usr/bin/sh', program('bash:bash')],
    ['usr/lib', directory()],
    ['usr/lib64', directory()],
    ['usr/local/bin', directory()],
    ['usr/local/lib', directory()],
    ['usr/local/sbin', directory()],
    ['usr/sbin/nologin', program('login:nologin')],
    ['usr/share', directory()],
    ['var/cache', directory()],
    ['var/lib/dpkg/status', ''],
    ['var/log', directory()],
    ['var/run', symlink('/run')],
    ['var/tmp', directory({}, { mode: 0o1777 })],
    ...homes,
    ...Object.entries(options.files ?? {}),
  ]);
}

function passwdLine({ name, id, home, shell, about = '' }: User): string {
  return `${name}:x:${id}:${id}:${about}:${home}:${shell}\n`;
}

function groupFile({ users = [], groups = [] }: DebianOptions): string {
  const own = users.map(({ name, id }) => [name, id, []] as const);
  const given = new Set(groups.map(([name]) => name));
  const plain = GROUPS.filter(([name]) => !given.has(name)).map(([name, id]) => [name, id, []] as const);
  return [...plain, ...groups, ...own]
    .sort(([, a], [, b]) => a - b)
    .map(([name, id, members]) => `${name}:x:${id}:${members.join(',')}\n`)
    .join('');
}
