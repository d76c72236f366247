import { programTable } from '../table.ts';

/** The programs of this folder, by their names in images: GNU's and others each under its Debian package. */
export const programs = {
  ...programTable(() => import('./commands.ts'), {
    coreutils: `
    arch base64 basename cat chgrp chmod chown comm cp cut date dd df dir=ls dirname du echo env expr false=falseCommand fold groups
    head id install ln logname ls md5sum mkdir mktemp mv nice nl nohup nproc od paste printenv printf pwd readlink realpath rm rmdir
    seq sha1sum sha224sum sha256sum sha384sum sha512sum sleep sort stat stty sync tac tail tee test [=test timeout touch
    tr true=trueCommand truncate tty uname uniq vdir=ls wc whoami yes`,
    bsdextrautils: 'hexdump hd=hexdump rev',
    debianutils: 'which',
    mount: 'mount umount',
    'ncurses-bin': 'clear reset tput',
    procps: 'kill',
    busybox: `
    arch base64 basename cat chgrp chmod chown clear comm cp cut date dd df dir=ls dirname du echo env expr false=falseCommand fold
    groups head hexdump id kill ln logname ls md5sum mkdir mktemp mount mv nice nl nohup nproc od paste printenv printf pwd
    readlink realpath reset rev rm rmdir seq sha1sum sha256sum sha512sum sleep sort stat stty sync tac tail tee test [=test
    [[=test timeout touch tr true=trueCommand truncate tty umount uname uniq wc which whoami yes`,
  }),
  ...programTable(() => import('./rare/commands.ts'), {
    coreutils: `
      b2sum base32 basenc cksum csplit expand factor fmt hostid join link mkfifo mknod numfmt pathchk pinky pr
      shred shuf split stdbuf sum tsort unexpand unlink users who`,
    // In /usr/sbin.
    'coreutils/sbin': 'chroot',
    busybox: `
      chroot expand factor hostid link mkfifo mknod shred shuf unexpand unlink who`,
  }),
};
