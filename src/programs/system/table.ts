import type { ProgramTable } from '../program.ts';
import { programTable } from '../table.ts';

/** The programs of this folder but package management, by their names in images: each under the name of what it comes from. */
export const programs: ProgramTable = {
  ...programTable(() => import('../util-linux/commands.ts'), {
    bsdextrautils: 'col colrm column look ul write',
    bsdutils: 'logger renice script wall',
    login: 'lastlog',
    'util-linux': `
      choom dmesg findmnt flock getopt ionice last lastb lsblk lscpu mcookie mesg mountpoint namei nsenter prlimit rename.ul=rename setsid
      taskset unshare whereis`,
    busybox: 'dmesg getopt ionice last logger nsenter renice setsid taskset unshare',
  }),
  ...programTable(() => import('../busybox/applets.ts'), { busybox: 'crc32 dos2unix strings unix2dos usleep' }),
  ...programTable(() => import('./observe/commands.ts'), {
    procps: 'pmap pwdx slabtop tload vmstat watch',
    'procps/sbin': 'sysctl',
    psmisc: 'fuser prtstat pstree',
    busybox: 'sysctl watch',
  }),
  ...programTable(() => import('./libc/commands.ts'), {
    debianutils: 'ischroot run-parts=runParts savelog tempfile',
    hostname: 'dnsdomainname domainname nisdomainname ypdomainname=nisdomainname',
    'libc-bin': 'getconf iconv ldd locale localedef',
    'libc-bin/sbin': 'ldconfig',
    busybox: 'dnsdomainname run-parts=runParts',
  }),
  ...programTable(() => import('./accounts/commands.ts'), {
    login: 'newgrp',
    passwd: 'chage chsh gpasswd passwd',
    'passwd/sbin': 'chpasswd groupadd groupdel groupmod useradd userdel usermod',
  }),
  'login:nologin': async () => (await import('./users/su.ts')).nologin,
  'postgresql-client:psql': async () => (await import('../postgresql/psql/psql.ts')).psql('gnu'),
  'postgresql:postgres': async () => (await import('./postgres.ts')).postgres,
  'procps:free': async () => (await import('./memory/free.ts')).free('gnu'),
  'procps:pgrep': async () => (await import('./process/pgrep.ts')).pgrep,
  'procps:pkill': async () => (await import('./process/pgrep.ts')).pkill,
  'procps:ps': async () => (await import('./ps/procps.ts')).ps,
  'procps:top': async () => (await import('./process/top/top.ts')).top,
  'procps:uptime': async () => (await import('./memory/uptime.ts')).uptime('gnu'),
  'procps:w': async () => (await import('./memory/uptime.ts')).w('gnu'),
  'psmisc:killall': async () => (await import('./process/killall.ts')).killall('gnu'),
  'python3:python3': async () => (await import('./python/python.ts')).python,
  'sudo:sudo': async () => (await import('./users/sudo.ts')).sudo,
  'sysvinit-utils:pidof': async () => (await import('./process/pidof.ts')).pidof('gnu'),
  'util-linux:su': async () => (await import('./users/su.ts')).su('gnu'),
  'busybox:free': async () => (await import('./memory/free.ts')).free('busybox'),
  'busybox:killall': async () => (await import('./process/killall.ts')).killall('busybox'),
  'busybox:pidof': async () => (await import('./process/pidof.ts')).pidof('busybox'),
  'busybox:ps': async () => (await import('./ps/busybox.ts')).ps('busybox'),
  'busybox:su': async () => (await import('./users/su.ts')).su('busybox'),
  'busybox:top': async () => (await import('./process/top/top.ts')).busyboxTop,
  'busybox:uptime': async () => (await import('./memory/uptime.ts')).uptime('busybox'),
  'busybox:w': async () => (await import('./memory/uptime.ts')).w('busybox'),
};
