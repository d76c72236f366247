import { isSysError } from '../../../kernel/errno.ts';
import { command, type Invocation } from '../../command.ts';
import { UsageError } from '../../failure.ts';
import { quote } from '../../quote.ts';
import { bytesOf } from '../../text.ts';
import { COREUTILS } from '../suite.ts';

/** pathchk */
export const pathchk = command({
  suite: COREUTILS,
  gnu: {
    synopsis: '[OPTION]... NAME...',
    about: 'Tell which NAMEs cannot be names of files, or not everywhere.',
    options: `
  -p                  for most POSIX systems
  -P                  tell of empty names and of leading "-"
      --portability   for all POSIX systems (the same as -p -P)
`,
  },
  async run(invocation) {
    if (invocation.operands.length === 0) throw new UsageError('missing operand');
    let status = 0;
    for (const name of invocation.operands) {
      const problem = problemOf(invocation, name);
      if (problem === undefined) continue;
      await invocation.complain(problem);
      status = 1;
    }
    return status;
  },
});

function problemOf({ proc, options }: Invocation, name: string): string | undefined {
  const portable = options.has('p', 'portability');
  const parts = name.split('/').filter(Boolean);
  if (options.has('P', 'portability')) {
    if (parts.some((part) => part.startsWith('-'))) return `leading '-' in a component of file name ${quote(name)}`;
  }
  if (options.has('P', 'p', 'portability') && name === '') return 'empty file name';
  if (portable) {
    const bad = /[^A-Za-z0-9._/-]/u.exec(name)?.[0];
    if (bad !== undefined) return `nonportable character ${quote(bad)} in file name ${quote(name)}`;
    if (name.length + 1 > 256) return `limit 255 exceeded by length ${name.length} of file name ${quote(name)}`;
    const long = parts.find((part) => part.length > 14);
    if (long) return `limit 14 exceeded by length ${long.length} of file name component ${quote(long)}`;
    return undefined;
  }
  const long = parts.map(bytesOf).find((part) => part.length > 255);
  if (long) return `limit 255 exceeded by length ${long.length} of file name component ${quote(long)}`;
  const whole = bytesOf(name).length;
  if (whole > 4095) return `limit 4095 exceeded by length ${whole} of file name ${quote(name)}`;
  if (name === '') return `${quote(name)}: No such file or directory`;
  try {
    proc.fs.lstat(name);
  } catch (error) {
    if (!isSysError(error)) throw error;
    if (error.code !== 'ENOENT') return `${name}: ${error.message}`;
  }
  return undefined;
}
