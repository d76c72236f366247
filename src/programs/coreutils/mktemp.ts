import { isSysError } from '../../kernel/errno.ts';
import { command } from '../command.ts';
import { Failure, UsageError } from '../failure.ts';
import { quote } from '../quote.ts';
import { join } from './destination.ts';
import { COREUTILS } from './suite.ts';

const LETTERS = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789';

/** mktemp */
export const mktemp = command({
  suite: COREUTILS,
  gnu: {
    synopsis: '[OPTION]... [TEMPLATE]',
    about: 'Make a file with a name that nothing has, and print the name. TEMPLATE must have at least 3 X at its end.',
    options: `
  -d, --directory     a directory, not a file
  -u, --dry-run       make nothing, print a name
  -q, --quiet         no messages
      --suffix=SUFF   SUFF behind the X
  -p DIR, --tmpdir[=DIR]  in DIR, else in $TMPDIR or /tmp
  -t                  TEMPLATE is a name in a directory for such files
`,
    unlisted: '  -p DIR  \n  --tmpdir[=DIR]  ',
  },
  busybox: {
    synopsis: '[-dt] [-p DIR] [TEMPLATE]',
    about: 'Make a file with a name made of TEMPLATE, which must end with XXXXXX, and print the name',
    options: `
	-d	A directory, not a file
	-q	No messages
	-t	TEMPLATE is a name in the directory for such files
	-p DIR	In DIR (implies -t)
	-u	Make nothing, print a name`,
  },
  async run({ proc, flavour, options, operands, out }) {
    const [given, extra] = operands;
    if (extra !== undefined) throw new UsageError('too many templates');
    const template = given ?? 'tmp.XXXXXXXXXX';
    const gnu = flavour === 'gnu';
    const suffix = options.value('suffix') ?? '';
    const wanted = /^([\s\S]*?)(X{3,})([^X]*)$/.exec(template + suffix);
    const fits = gnu ? /X{3,}[^X/]*$/.test(template + suffix) : /X{6}$/.test(template);
    if (!wanted || !fits) {
      if (!gnu) throw new Failure('(null): Invalid argument');
      throw new Failure(`too few X's in template ${quote(template)}`);
    }
    const inDirectory = given === undefined || options.has('p', 't', 'tmpdir');
    const chosen = options.value('p') ?? options.value('tmpdir');
    const directory = !inDirectory
      ? undefined
      : options.has('t') || chosen === undefined || chosen === ''
        ? proc.env.get('TMPDIR') || chosen || '/tmp'
        : chosen;
    const [, before = '', marks = '', after = ''] = wanted;
    for (;;) {
      const random = Array.from(marks, () => LETTERS[proc.kernel.random.integer(0, LETTERS.length)]).join('');
      const path = directory === undefined ? before + random + after : join(directory, before + random + after);
      try {
        if (options.has('u')) {
          if (proc.fs.exists(path)) continue;
        } else if (options.has('d')) {
          proc.fs.mkdir(path, 0o700);
        } else {
          proc.fs.open(path, { write: true, create: true, exclusive: true, mode: 0o600 }).release();
        }
      } catch (error) {
        if (isSysError(error, 'EEXIST')) continue;
        if (!isSysError(error) || options.has('q')) throw isSysError(error) ? new Failure('') : error;
        const shown = directory === undefined ? template : join(directory, template);
        throw new Failure(
          gnu
            ? `failed to create ${options.has('d') ? 'directory' : 'file'} via template ${quote(shown + suffix)}: ${error.message}`
            : `(null): ${error.message}`,
        );
      }
      await out.write(`${path}\n`);
      return 0;
    }
  },
});
