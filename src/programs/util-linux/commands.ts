export { column } from './column.ts';
export { getopt } from './getopt.ts';
export { prlimit } from './limits.ts';
export { dmesg, findmnt, lsblk, lscpu } from './machine.ts';
export { mountpoint, namei, rename, whereis } from './paths.ts';
export { last, lastb, lastlog, logger, mcookie, mesg, wall, write } from './records.ts';
export { flock, nsenter, script, setsid, unshare } from './running.ts';
export { choom, ionice, renice, taskset } from './scheduling.ts';
export { col, colrm, look, ul } from './text-tools.ts';
