import { programTable } from '../table.ts';

/** The programs of this folder, by their names in images: GNU's each under its Debian package. */
export const programs = {
  ...programTable(() => import('./commands.ts'), {
    diffutils: 'cmp diff',
    findutils: 'find xargs',
    grep: 'grep egrep=grep fgrep=grep',
    gzip: 'gzip gunzip=gzip uncompress=gzip zcat=gzip',
    sed: 'sed',
    tar: 'tar',
    busybox: 'cmp diff egrep=grep fgrep=grep find grep gunzip=gzip gzip sed tar xargs zcat=gzip',
  }),
  ...programTable(() => import('./scripts/commands.ts'), {
    diffutils: 'diff3 sdiff',
    gzip: 'zcmp zdiff zegrep zfgrep zgrep zless zmore',
  }),
  ...programTable(() => import('./awk/awk.ts'), { mawk: 'awk mawk=awk', busybox: 'awk' }),
};
