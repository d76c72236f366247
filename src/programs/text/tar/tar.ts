import { command } from '../../command.ts';
import { Failure, UsageError } from '../../failure.ts';
import { Maker } from './make.ts';
import { Reader } from './read.ts';

/** Letters of the older form that take an argument. */
const WITH_ARGUMENT = 'fCTXbVKNLHFgI';

/** tar: archives in GNU's format, plain or compressed with gzip. */
export const tar = command({
  suite: 'GNU tar 1.34',
  usageStatus: { gnu: 64, busybox: 1 },
  gnu: {
    synopsis: '[OPTION...] [FILE]...',
    about: 'Put many files into one archive, and take them out of it again.',
    options: `
  -c, --create               make an archive
  -x, --extract, --get       take files out of an archive
  -t, --list                 list what is in an archive
  -r, --append               add files to the end of an archive
  -u, --update               add files that are newer than those in the archive
  -A, --catenate, --concatenate
  -d, --diff, --compare
      --delete
  -f, --file=ARCHIVE         the archive; - for standard input or output
  -v, --verbose              tell of each file
  -C, --directory=DIR        go to DIR first
  -z, --gzip, --gunzip, --ungzip  compressed with gzip
  -j, --bzip2                (not simulated)
  -J, --xz                   (not simulated)
  -a, --auto-compress        compressed as the archive's name tells
  -p, --preserve-permissions, --same-permissions  with their modes as they are
      --no-same-permissions  modes through the umask
      --same-owner           with their owners (as unless told, for the superuser)
  -o, --no-same-owner        as one's own
      --numeric-owner        owners by number
      --owner=NAME           NAME as the owner of what is added
      --group=NAME           NAME as the group of what is added
  -m, --touch                without their times
  -k, --keep-old-files       do not replace what is there
      --overwrite            replace what is there
  -h, --dereference          what symlinks lead to
  -P, --absolute-names       keep leading slashes
  -O, --to-stdout            print what is taken out
      --exclude=PATTERN      not files that match PATTERN
  -X, --exclude-from=FILE    not files that match a pattern in FILE
  -T, --files-from=FILE      names from FILE
      --strip-components=NUMBER  without so many leading parts of names
      --wildcards            names are patterns
      --no-recursion         directories without what is in them
      --one-file-system
  -w, --interactive
  -b, --blocking-factor=BLOCKS
`,
    unlisted:
      '  --no-wildcards  \n  --xform=EXPR  \n  --transform=EXPR  \n  --sort=ORDER  \n  --mtime=DATE  \n  --format=FORMAT  \n  --totals  \n  --ignore-failed-read  ',
  },
  busybox: {
    synopsis: 'c|x|t [-ZzJjahmvokO] [-f TARFILE] [-C DIR] [FILE]...',
    about: 'Create, extract, or list files from a tar file',
    options: `
	c	Make an archive
	x	Take files out
	t	List
	-f,--file FILE	Name of TARFILE ('-' for stdin/out)
	-C,--directory DIR	Go to DIR first
	-v	Tell of each file
	-O	Print what is taken out
	-m	Without their times
	-o	Without their owners
	-k	Do not replace what is there
	-z	Compressed with gzip
	-a	Compressed as the name tells
	-h	Follow symlinks
	--overwrite		Replace what is there
	--strip-components NUM	Without so many leading parts of names
	--no-recursion		Directories without what is in them
	--numeric-owner		Owners by number
	--no-same-permissions	Without their modes`,
    unlisted:
      '\t-c,--create  \n\t-x,--extract,--get  \n\t-t,--list  \n\t-p  \n\t-j  \n\t-J  \n\t-Z  \n\t--no-same-owner  \n\t--version  ',
  },
  hint: (name) => `Try '${name} --help' or '${name} --usage' for more information.`,
  failureStatus: 1,
  prepare: (args, flavour) => oldStyle(args, flavour),
  async run(invocation) {
    const { flavour, options, out } = invocation;
    if (flavour === 'busybox' && options.has('version')) {
      await out.write('tar (busybox) 1.35.0\n');
      return 0;
    }
    const modes = ['c', 'x', 't', 'r', 'u'].filter((key) => options.has(key));
    const [mode] = modes;
    if (mode === undefined) {
      if (flavour === 'busybox') throw new UsageError('');
      if (options.has('A', 'd', 'delete')) throw new Failure('this operation is not simulated', 2);
      throw new UsageError("You must specify one of the '-Acdtrux', '--delete' or '--test-label' options", {
        status: 2,
      });
    }
    if (modes.length > 1)
      throw new UsageError("You may not specify more than one '-Acdtrux', '--delete' or  '--test-label' option", {
        status: 2,
      });
    if (options.has('j', 'J', 'Z')) throw new Failure('only gzip is simulated here', 2);
    return mode === 'c' || mode === 'r' || mode === 'u'
      ? new Maker(invocation).create(mode)
      : new Reader(invocation).read(mode);
  },
});

/** `tar cvf x.tar d`: letters without a dash, and their arguments in order behind them. */
function oldStyle(args: readonly string[], flavour: string): readonly string[] {
  const [first, ...rest] = args;
  if (first === undefined || first.startsWith('-') || first === '') return args;
  const out: string[] = [];
  for (const letter of first) {
    if (!WITH_ARGUMENT.includes(letter)) {
      out.push(`-${letter}`);
      continue;
    }
    const value = rest.shift();
    if (value === undefined) {
      if (flavour === 'busybox') return [`-${letter}`];
      throw new UsageError(`Old option '${letter}' requires an argument.`, { status: 2 });
    }
    out.push(`-${letter}`, value);
  }
  return [...out, ...rest];
}
