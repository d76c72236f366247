import { directory, file, type Layer, socket } from '../fs/layer.ts';
import { debianRoot } from './debian-root.ts';
import { lazyLayer } from './make.ts';

const OS_RELEASE = `PRETTY_NAME="Debian GNU/Linux 12 (bookworm)"
NAME="Debian GNU/Linux"
VERSION_ID="12"
VERSION="12 (bookworm)"
VERSION_CODENAME=bookworm
ID=debian
HOME_URL="https://www.debian.org/"
`;

/** Coloured, so that one sees at a glance where the host ends and a container begins. */
const BASHRC = `# ~/.bashrc: for interactive shells.
HISTCONTROL=ignoreboth
PS1='\\[\\e[1;34m\\]\\u@\\h\\[\\e[0m\\]:\\w\\$ '
alias ls='ls --color=auto'
alias grep='grep --color=auto'
`;

const SUDOERS = `Defaults	env_reset
Defaults	mail_badpass
Defaults	secure_path="/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"

root	ALL=(ALL:ALL) ALL
%sudo	ALL=(ALL:ALL) NOPASSWD: ALL

@includedir /etc/sudoers.d
`;

const PACKAGES = [
  'apt-utils',
  'bsdextrautils',
  'curl',
  'dnsutils',
  'docker.io',
  'iproute2',
  'iputils-ping',
  'less',
  'nano',
  'net-tools',
  'netcat-openbsd',
  'postgresql-client',
  'psmisc',
  'sudo',
  'telnet',
  'traceroute',
  'tree',
  'vim-tiny',
  'wget',
];

const LEARNER = {
  name: 'learner',
  uid: 1000,
  gid: 1000,
  home: '/home/learner',
  shell: '/bin/bash',
  about: 'Learner,,,',
};

/** The group of those who may talk to the daemon. */
export const DOCKER = 999;

let made: readonly Layer[] | undefined;

/** The host's own files. */
export function hostLayers(): readonly Layer[] {
  made ??= [lazyLayer('host', 1_400_000_000, root)];
  return made;
}

function root() {
  return debianRoot({
    packages: PACKAGES,
    users: [LEARNER],
    groups: {
      sudo: { gid: 27, names: [LEARNER.name] },
      docker: { gid: DOCKER, names: [LEARNER.name] },
    },
    release: { osRelease: OS_RELEASE, issue: 'Debian GNU/Linux 12', debianVersion: '12.15' },
    source: { url: 'http://deb.debian.org/debian', suite: 'bookworm', component: 'main' },
    bashrc: BASHRC,
    etc: {
      hostname: 'linkyard\n',
      hosts: '127.0.0.1\tlocalhost linkyard\n',
      // Nobody is there: names that only the world outside knows are not found, and that at once.
      'resolv.conf': 'nameserver 10.255.255.53\n',
      sudoers: file(SUDOERS, { mode: 0o440 }),
      'sudoers.d': directory({}, { mode: 0o750 }),
    },
    files: {
      'run/docker.sock': socket({ mode: 0o660, gid: DOCKER }),
      // Who may talk to the daemon may look at its containers' files as well.
      'var/lib/docker': directory(
        { containers: directory({}, { mode: 0o750, gid: DOCKER }) },
        { mode: 0o750, gid: DOCKER },
      ),
    },
  });
}
