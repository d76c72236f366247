import { directory, file, type Layer, layer, socket } from '../fs/layer.ts';
import { debianRoot } from './debian-root.ts';

const OS_RELEASE = `PRETTY_NAME="Linkyard on Debian GNU/Linux 12 (bookworm)"
NAME="Debian GNU/Linux"
VERSION_ID="12"
VERSION="12 (bookworm)"
VERSION_CODENAME=bookworm
ID=debian
`;

/** Coloured, so that one sees at a glance where the host ends and a container begins. */
const BASHRC = `# ~/.bashrc: for interactive shells.
case $- in *i*) ;; *) return ;; esac
HISTCONTROL=ignoreboth
PROMPT_COMMAND='history -a'
shopt -s checkwinsize
PS1='\\[\\e[1;34m\\]\\u@\\h\\[\\e[0m\\]:\\w\\$ '
alias ls='ls --color=auto'
alias grep='grep --color=auto'
`;

const LEARNER = { uid: 1000, gid: 1000 };
let made: readonly Layer[] | undefined;

/** The host's own files. */
export function hostLayers(): readonly Layer[] {
  made ??= [
    layer({
      id: 'host',
      size: 1_400_000_000,
      mtime: Date.UTC(2025, 11, 18, 9),
      root: debianRoot({
        packages: [
          'curl',
          'docker',
          'iproute2',
          'iputils',
          'less',
          'nano',
          'net-tools',
          'netcat-openbsd',
          'bind9-dnsutils',
          'psmisc',
          'sudo',
          'vim-tiny',
          'wget',
        ],
        users: [{ name: 'learner', id: 1000, home: '/home/learner', shell: '/bin/bash', about: 'Learner,,,' }],
        groups: [
          ['sudo', 27, ['learner']],
          ['docker', 999, ['learner']],
        ],
        osRelease: OS_RELEASE,
        files: {
          'etc/hostname': 'linkyard\n',
          'etc/hosts': '127.0.0.1\tlocalhost linkyard\n',
          'etc/resolv.conf': 'nameserver 10.0.2.3\n',
          'etc/sudoers': file('root ALL=(ALL:ALL) ALL\n%sudo ALL=(ALL:ALL) NOPASSWD: ALL\n', { mode: 0o440 }),
          'home/learner/.bashrc': file(BASHRC, LEARNER),
          'home/learner/.profile': file('. "$HOME/.bashrc"\n', LEARNER),
          'run/docker.sock': socket({ mode: 0o660, gid: 999 }),
          'var/lib/docker': directory({ containers: directory({}, { mode: 0o710 }) }, { mode: 0o710 }),
        },
      }),
    }),
  ];
  return made;
}
