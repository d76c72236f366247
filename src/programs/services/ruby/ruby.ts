import type { Program } from '../../../kernel/process.ts';

/** ruby of Ubuntu 14.04: knows its version, and runs nothing. */
export const ruby: Program = async (proc) => {
  if (proc.argv.slice(1).some((arg) => arg === '-v' || arg === '--version')) {
    await proc.stdout.write('ruby 1.9.3p484 (2013-11-22 revision 43786) [x86_64-linux]\n');
    return 0;
  }
  await proc.stderr.write('ruby: Linkyard runs no Ruby; what python it runs is in training/webapp and in python\n');
  return 1;
};
