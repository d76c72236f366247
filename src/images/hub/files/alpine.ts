import { directory, file, type LayerDirectory, type LayerNode, program, script, symlink } from '../../../fs/layer.ts';
import { BASE, REPOSITORIES, readCatalogue } from '../../../programs/apk/catalogue.ts';
import { installedFile } from '../../../programs/apk/package.ts';
import { busyboxApplets, programNames } from '../../../programs/registry.ts';

/** Applets that Alpine links in /bin and in /sbin; the others are in /usr/bin. */
const IN_BIN = new Set(
  'arch ash base64 busybox cat chmod chown cp date dd df dmesg echo egrep false fgrep fsync getopt grep gunzip gzip hostname kill link linux64 ln login ls mkdir mknod mktemp more mount mv netstat nice pidof ping ping6 printenv ps pwd rm rmdir sed sh sleep stat stty su sync tar touch true umount uname usleep watch zcat'.split(
    ' ',
  ),
);
const IN_SBIN = new Set('ifconfig ip ipaddr iplink iproute route sysctl traceroute'.split(' '));

const OS_RELEASE = `NAME="Alpine Linux"
ID=alpine
VERSION_ID=3.21.3
PRETTY_NAME="Alpine Linux v3.21"
HOME_URL="https://alpinelinux.org/"
BUG_REPORT_URL="https://gitlab.alpinelinux.org/alpine/aports/-/issues"
`;

const USERS = `root 0 0 root /root /bin/sh
bin 1 1 bin /bin /sbin/nologin
daemon 2 2 daemon /sbin /sbin/nologin
lp 4 7 lp /var/spool/lpd /sbin/nologin
sync 5 0 sync /sbin /bin/sync
shutdown 6 0 shutdown /sbin /sbin/shutdown
halt 7 0 halt /sbin /sbin/halt
mail 8 12 mail /var/mail /sbin/nologin
news 9 13 news /usr/lib/news /sbin/nologin
uucp 10 14 uucp /var/spool/uucppublic /sbin/nologin
cron 16 16 cron /var/spool/cron /sbin/nologin
ftp 21 21  /var/lib/ftp /sbin/nologin
sshd 22 22 sshd /dev/null /sbin/nologin
games 35 35 games /usr/games /sbin/nologin
ntp 123 123 NTP /var/empty /sbin/nologin
guest 405 100 guest /dev/null /sbin/nologin
nobody 65534 65534 nobody / /sbin/nologin
`;

const GROUPS =
  'root:0:root bin:1:root,bin,daemon daemon:2:root,bin,daemon sys:3:root,bin adm:4:root,daemon tty:5: disk:6:root lp:7:lp kmem:9: wheel:10:root floppy:11:root mail:12:mail news:13:news uucp:14:uucp cron:16:cron audio:18: cdrom:19: dialout:20:root ftp:21: sshd:22: input:23: tape:26:root video:27:root netdev:28: kvm:34:kvm games:35: shadow:42: www-data:82: users:100:games ntp:123: abuild:300: utmp:406: ping:999: nogroup:65533: nobody:65534:';

const PROFILE = `export PATH="/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"
export PAGER=less
umask 022

for script in /etc/profile.d/*.sh; do
  if [ -r "$script" ]; then
    . "$script"
  fi
done
unset script
`;

const MOTD = `Welcome to Alpine!

This one is simulated. Packages are installed with: apk add NAME
`;

/** Alpine's users with more behind them, as /etc/passwd has them. */
export function alpinePasswd(more = ''): string {
  return `${USERS}${more}`.replace(
    /^(\S+) (\d+) (\d+) (.*) (\S+) (\S+)$/gm,
    (_, name, uid, gid, about, home, shell) => `${name}:x:${uid}:${gid}:${about}:${home}:${shell}`,
  );
}

/** Its groups, with more behind them, as /etc/group has them. */
export function alpineGroup(more = ''): string {
  return `${GROUPS}${more}`
    .split(' ')
    .map((line) => `${line.replace(':', ':x:')}\n`)
    .join('');
}

/** Alpine 3.21. */
export function root(): LayerDirectory {
  const applets = busyboxApplets.filter((name) => name !== 'busybox');
  const links = (names: readonly string[], target: string): [string, LayerNode][] =>
    names.map((name) => [name, symlink(target)]);
  const others = applets.filter((name) => !IN_BIN.has(name) && !IN_SBIN.has(name));
  const base = readCatalogue(programNames).filter(({ name }) => BASE.includes(name));
  return directory({
    bin: directory([
      ['busybox', program('busybox:busybox')],
      ...links(
        applets.filter((name) => IN_BIN.has(name)),
        '/bin/busybox',
      ),
    ]),
    dev: directory(),
    etc: directory({
      'alpine-release': '3.21.3\n',
      'apk/arch': 'x86_64\n',
      'apk/repositories': REPOSITORIES.map((url) => `${url}\n`).join(''),
      'apk/world': 'alpine-baselayout\nalpine-keys\nalpine-release\napk-tools\nbusybox\nlibc-utils\n',
      fstab: '/dev/cdrom\t/media/cdrom\tiso9660\tnoauto,ro 0 0\n/dev/usbdisk\t/media/usb\tvfat\tnoauto\t0 0\n',
      group: alpineGroup(),
      hostname: 'localhost\n',
      hosts: '127.0.0.1\tlocalhost localhost.localdomain\n::1\t\tlocalhost localhost.localdomain\n',
      issue: 'Welcome to Alpine Linux 3.21\nKernel \\r on an \\m (\\l)\n\n',
      motd: MOTD,
      'os-release': symlink('../usr/lib/os-release'),
      passwd: alpinePasswd(),
      profile: PROFILE,
      'profile.d': directory(),
      shadow: file('root:*::0:::::\n', { mode: 0o640, gid: 42 }),
      shells: '# valid login shells\n/bin/sh\n/bin/ash\n',
    }),
    home: directory(),
    'lib/apk/db': directory({
      installed: installedFile(base),
      lock: '',
      triggers: '',
    }),
    media: directory({ cdrom: directory(), floppy: directory(), usb: directory() }),
    mnt: directory(),
    opt: directory(),
    proc: directory(),
    root: directory({}, { mode: 0o700 }),
    run: directory(),
    sbin: directory([
      ['apk', program('apk-tools:apk')],
      ['nologin', script('#!/bin/sh\necho "This account is not available"\nexit 1\n')],
      ...links(
        applets.filter((name) => IN_SBIN.has(name)),
        '/bin/busybox',
      ),
    ]),
    srv: directory(),
    sys: directory(),
    tmp: directory({}, { mode: 0o1777 }),
    usr: directory({
      bin: directory(links(others, '/bin/busybox')),
      lib: directory({ 'os-release': OS_RELEASE }),
      local: directory({ bin: directory(), lib: directory(), share: directory() }),
      sbin: directory(),
      share: directory(),
    }),
    var: directory({
      cache: directory({ apk: directory(), misc: directory() }),
      empty: directory({}, { mode: 0o555 }),
      lib: directory({ apk: directory(), misc: directory() }),
      local: directory(),
      lock: symlink('/run/lock'),
      log: directory(),
      mail: directory(),
      opt: directory(),
      run: symlink('../run'),
      spool: directory(),
      tmp: directory({}, { mode: 0o1777 }),
    }),
  });
}
