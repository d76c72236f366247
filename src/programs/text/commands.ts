export { cmp } from './cmp.ts';
export { diff } from './diff/diff.ts';
export { find } from './find/find.ts';
export { grep } from './grep/grep.ts';
export { gzip } from './gzip.ts';
export { sed } from './sed/sed.ts';
export { tar } from './tar/tar.ts';
export { xargs } from './xargs.ts';
