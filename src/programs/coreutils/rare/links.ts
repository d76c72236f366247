import { isSysError } from '../../../kernel/errno.ts';
import { command } from '../../command.ts';
import { Failure, UsageError } from '../../failure.ts';
import { isThere } from '../../files.ts';
import { quote } from '../../quote.ts';
import { COREUTILS } from '../suite.ts';

/** link */
export const link = command({
  suite: COREUTILS,
  gnu: { synopsis: ['FILE1 FILE2', 'OPTION'], about: 'Give FILE1 the name FILE2 as well.' },
  busybox: { synopsis: 'FILE LINK', about: 'Give FILE the name LINK as well' },
  async run({ proc, flavour, operands }) {
    const [from, to, extra] = operands;
    if (from === undefined) throw new UsageError('missing operand');
    if (to === undefined) throw new UsageError(`missing operand after ${quote(from)}`);
    if (extra !== undefined) throw new UsageError(`extra operand ${quote(extra)}`);
    try {
      proc.fs.link(from, to);
    } catch (error) {
      if (!isSysError(error)) throw error;
      throw new Failure(
        flavour === 'gnu'
          ? `cannot create link ${quote(to)} to ${quote(from)}: ${error.message}`
          : `can't create hardlink '${to}' to '${from}': ${error.message}`,
      );
    }
    return 0;
  },
});

/** unlink */
export const unlink = command({
  suite: COREUTILS,
  gnu: { synopsis: ['FILE', 'OPTION'], about: 'Remove FILE.' },
  busybox: { synopsis: 'FILE', about: 'Remove FILE' },
  async run({ proc, flavour, operands }) {
    const [path, extra] = operands;
    if (path === undefined) throw new UsageError('missing operand');
    if (extra !== undefined) throw new UsageError(`extra operand ${quote(extra)}`);
    try {
      proc.fs.unlink(path);
    } catch (error) {
      if (!isSysError(error)) throw error;
      throw new Failure(
        flavour === 'gnu'
          ? `cannot unlink ${quote(path)}: ${error.message}`
          : `can't remove file '${path}': ${error.message}`,
      );
    }
    return 0;
  },
});

/** mkfifo: there are no named pipes here, so it says so where it could make one. */
export const mkfifo = command({
  suite: COREUTILS,
  gnu: {
    synopsis: '[OPTION]... NAME...',
    about: 'Make named pipes. They are not simulated: a pipeline does what one would.',
    options: `
  -m, --mode=MODE    with these permissions
  -Z                 with the default security context
      --context[=CTX]  with this one
`,
  },
  busybox: { synopsis: '[-m MODE] NAME', about: 'Make a named pipe', options: '\t-m MODE	With these permissions' },
  async run({ proc, operands, complain }) {
    if (operands.length === 0) throw new UsageError('missing operand');
    for (const path of operands)
      await complain(
        isThere(proc, path)
          ? `cannot create fifo ${quote(path)}: File exists`
          : `cannot create fifo ${quote(path)}: named pipes are not simulated; use a pipeline, as in cmd | cmd`,
      );
    return 1;
  },
});

/** mknod: neither named pipes nor devices can be made here. */
export const mknod = command({
  suite: COREUTILS,
  gnu: {
    synopsis: '[OPTION]... NAME TYPE [MAJOR MINOR]',
    about: 'Make a special file. They are not simulated, but for those that /dev has.',
    options: `
  -m, --mode=MODE    with these permissions
  -Z                 with the default security context
      --context[=CTX]  with this one
`,
    notes: 'TYPE is b (blocks), c or u (characters), or p (a named pipe).',
  },
  busybox: {
    synopsis: '[-m MODE] NAME TYPE [MAJOR MINOR]',
    about: 'Make a special file',
    options: '\t-m MODE	With these permissions',
  },
  async run({ proc, operands }) {
    const [name, type, major, minor, extra] = operands;
    if (name === undefined) throw new UsageError('missing operand');
    if (type === undefined) throw new UsageError(`missing operand after ${quote(name)}`);
    const pipe = type[0] === 'p';
    if (pipe && major !== undefined)
      throw new UsageError(`extra operand ${quote(major)}\nFifos do not have major and minor device numbers.`);
    if (!pipe && minor === undefined)
      throw new UsageError(
        `missing operand after ${quote(major ?? type)}${major === undefined ? '\nSpecial files require major and minor device numbers.' : ''}`,
      );
    if (extra !== undefined) throw new UsageError(`extra operand ${quote(extra)}`);
    if (!/^[bcup]/.test(type)) throw new UsageError(`invalid device type ${quote(type)}`);
    for (const [what, text] of [
      ['major', major],
      ['minor', minor],
    ])
      if (!pipe && !/^\d+$/.test(text ?? '')) throw new Failure(`invalid ${what} device number ${quote(text ?? '')}`);
    if (isThere(proc, name)) throw new Failure(`${name}: File exists`);
    if (!pipe && proc.user.uid !== 0) throw new Failure(`${name}: Operation not permitted`);
    throw new Failure(`${name}: special files are not simulated; those that programs need are in /dev`);
  },
});
