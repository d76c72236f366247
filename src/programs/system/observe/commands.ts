export { fuser } from './fuser.ts';
export { sysctl } from './kernel-settings.ts';
export { prtstat } from './prtstat.ts';
export { pstree } from './pstree.ts';
export { pmap, pwdx, slabtop, tload, vmstat } from './statistics.ts';
export { watch } from './watch.ts';
