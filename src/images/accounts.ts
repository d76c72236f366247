/** A user of a system: a line of /etc/passwd. */
export interface User {
  name: string;
  uid: number;
  gid: number;
  home: string;
  shell: string;
  /** The full name. */
  about?: string;
}

const NOLOGIN = '/usr/sbin/nologin';

/** The users of a fresh Debian system: `name uid gid home [shell] [full name]`. */
const USERS = `
root 0 0 /root /bin/bash
daemon 1 1 /usr/sbin
bin 2 2 /bin
sys 3 3 /dev
sync 4 65534 /bin /bin/sync
games 5 60 /usr/games
man 6 12 /var/cache/man
lp 7 7 /var/spool/lpd
mail 8 8 /var/mail
news 9 9 /var/spool/news
uucp 10 10 /var/spool/uucp
proxy 13 13 /bin
www-data 33 33 /var/www
backup 34 34 /var/backups
list 38 38 /var/list ${NOLOGIN} Mailing List Manager
irc 39 39 /run/ircd ${NOLOGIN} ircd
nobody 65534 65534 /nonexistent`;

/** Its groups. */
const GROUPS =
  'root:0 daemon:1 bin:2 sys:3 adm:4 tty:5 disk:6 lp:7 mail:8 news:9 uucp:10 man:12 proxy:13 kmem:15 dialout:20 fax:21 voice:22 cdrom:24 floppy:25 tape:26 sudo:27 audio:29 dip:30 www-data:33 backup:34 operator:37 list:38 irc:39 src:40 shadow:42 utmp:43 video:44 sasl:45 plugdev:46 staff:50 games:60 users:100 nogroup:65534';

function debianUsers(): User[] {
  return USERS.trim()
    .split('\n')
    .map((line) => {
      const [name = '', uid, gid, home = '', shell = NOLOGIN, ...about] = line.split(' ');
      return { name, uid: Number(uid), gid: Number(gid), home, shell, about: about.join(' ') || name };
    });
}

/** /etc/passwd of Debian with more users behind its own. */
export function passwdFile(users: readonly User[]): string {
  return [...debianUsers(), ...users]
    .map(({ name, uid, gid, home, shell, about = '' }) => `${name}:x:${uid}:${gid}:${about}:${home}:${shell}\n`)
    .join('');
}

/** /etc/group: a group for each of the users, and who belongs to which of the others. */
export function groupFile(
  users: readonly User[],
  members: Readonly<Record<string, { gid: number; names: readonly string[] }>>,
): string {
  const own = GROUPS.split(' ').map((item) => {
    const [name = '', gid] = item.split(':');
    return { name, gid: Number(gid), names: members[name]?.names ?? [] };
  });
  const known = new Set(own.map(({ name }) => name));
  const more = Object.entries(members).flatMap(([name, group]) => (known.has(name) ? [] : [{ name, ...group }]));
  const personal = users.map(({ name, gid }) => ({ name, gid, names: [] }));
  return [...own, ...more, ...personal].map(({ name, gid, names }) => `${name}:x:${gid}:${names.join(',')}\n`).join('');
}

/** /etc/shadow: nobody has a password. */
export function shadowFile(users: readonly User[]): string {
  return [...debianUsers(), ...users].map(({ name }) => `${name}:*:20440:0:99999:7:::\n`).join('');
}
