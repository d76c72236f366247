export { zcmp, zdiff, zegrep, zfgrep, zgrep, zless, zmore } from './compressed.ts';
export { diff3 } from './diff3.ts';
export { sdiff } from './sdiff.ts';
