import { isSysError } from '../../../kernel/errno.ts';
import { command } from '../../command.ts';
import { Failure } from '../../failure.ts';

const SUITE = 'Debian GLIBC 2.36';

/** ldd: programs are simulated here as one piece each, so that none needs a library. */
export const ldd = command({
  suite: SUITE,
  inOrder: true,
  hint: (name) => `Try \`${name} --help' for more information.`,
  gnu: {
    synopsis: '[OPTION]... FILE...',
    about: 'Print which libraries programs need.',
    options: `
  -d, --data-relocs       (nothing is to be relocated)
  -r, --function-relocs   (nothing is to be relocated)
  -u, --unused            what they do not need
  -v, --verbose           more
`,
  },
  async run({ proc, operands, out }) {
    if (operands.length === 0) {
      await proc.stderr.write("ldd: missing file arguments\nTry `ldd --help' for more information.\n");
      return 1;
    }
    let status = 0;
    for (const given of operands) {
      const path = given.includes('/') ? given : `./${given}`;
      await out.flush();
      if (operands.length > 1) await out.write(`${path}:\n`);
      try {
        const { type } = proc.fs.stat(path);
        if (type !== 'file') {
          await out.flush();
          await proc.stderr.write(`ldd: ${path}: not regular file\n`);
          status = 1;
          continue;
        }
        const program = proc.fs.readFile(path)[0] === 0x7f;
        if (program) await out.write('\tstatically linked\n');
        else {
          await out.flush();
          await proc.stderr.write('\tnot a dynamic executable\n');
          status = 1;
        }
      } catch (error) {
        if (!isSysError(error)) throw error;
        await out.flush();
        await proc.stderr.write(`ldd: ${path}: ${error.message}\n`);
        status = 1;
      }
    }
    return status;
  },
});

/** ldconfig: there are no libraries whose names it could keep. */
export const ldconfig = command({
  suite: SUITE,
  gnu: {
    synopsis: '[OPTION...]',
    about: 'Keep the names of libraries at hand.',
    options: `
  -C CACHE  this file for them
  -f CONF   these folders
  -n        only those of the command line
  -N        do not keep them
  -p, --print-cache  print them
  -r ROOT   in this root
  -v, --verbose  more
  -X        no links
`,
  },
  async run({ proc, options, out }) {
    if (options.has('p')) {
      await out.write("0 libs found in cache `/etc/ld.so.cache'\n");
      return 0;
    }
    if (proc.user.uid !== 0 && !options.has('N'))
      throw new Failure("Can't create temporary cache file /etc/ld.so.cache~: Permission denied");
    return 0;
  },
});

const CATEGORIES = [
  'CTYPE',
  'NUMERIC',
  'TIME',
  'COLLATE',
  'MONETARY',
  'MESSAGES',
  'PAPER',
  'NAME',
  'ADDRESS',
  'TELEPHONE',
  'MEASUREMENT',
  'IDENTIFICATION',
];
const INSTALLED = ['C', 'C.utf8', 'POSIX'];

/** locale */
export const locale = command({
  suite: SUITE,
  gnu: {
    synopsis: ['[OPTION...] NAME', '[OPTION...] [-a|-m]'],
    about: 'Print which locale is in use, and which there are.',
    options: `
  -a, --all-locales     all that there are
  -m, --charmaps        all encodings
  -c, --category-name   with names of categories
  -k, --keyword-name    with names
  -v, --verbose         more
`,
  },
  async run({ proc, options, operands, out }) {
    if (options.has('a')) {
      await out.write(INSTALLED.map((name) => `${name}\n`).join(''));
      return 0;
    }
    if (options.has('m')) {
      await out.write('ANSI_X3.4-1968\nISO-8859-1\nISO-8859-15\nUTF-8\n');
      return 0;
    }
    const { env } = proc;
    const all = env.get('LC_ALL') ?? '';
    const valueOf = (category: string) => all || env.get(`LC_${category}`) || env.get('LANG') || 'POSIX';
    const known = (name: string) => /^(C|POSIX|C\.utf-?8)$/i.test(name);
    const unknown = (what: string) =>
      proc.stderr.write(`locale: Cannot set ${what} to default locale: No such file or directory\n`);
    if (!known(valueOf('CTYPE'))) await unknown('LC_CTYPE');
    if (!known(valueOf('MESSAGES'))) await unknown('LC_MESSAGES');
    if (operands.length === 0) {
      if (!CATEGORIES.every((category) => known(valueOf(category)))) await unknown('LC_ALL');
      await out.write(`LANG=${env.get('LANG') ?? ''}\nLANGUAGE=${env.get('LANGUAGE') ?? ''}\n`);
      for (const category of CATEGORIES) {
        const own = all ? undefined : env.get(`LC_${category}`);
        await out.write(own ? `LC_${category}=${own}\n` : `LC_${category}="${valueOf(category)}"\n`);
      }
      await out.write(`LC_ALL=${all}\n`);
      return 0;
    }
    let status = 0;
    for (const name of operands) {
      if (name !== 'charmap') {
        const listed = NAMES[name];
        if (listed === undefined) {
          await proc.stderr.write(`locale: unknown name "${name}"\n`);
          status = 1;
        } else await out.write(options.has('k') ? `${name}="${listed}"\n` : `${listed}\n`);
        continue;
      }
      const charmap = /utf-?8$/i.test(valueOf('CTYPE')) ? 'UTF-8' : 'ANSI_X3.4-1968';
      await out.write(options.has('k') ? `charmap="${charmap}"\n` : `${charmap}\n`);
    }
    return status;
  },
});

/** What the C locale says of a few names. */
const NAMES: Readonly<Record<string, string>> = {
  abday: 'Sun;Mon;Tue;Wed;Thu;Fri;Sat',
  day: 'Sunday;Monday;Tuesday;Wednesday;Thursday;Friday;Saturday',
  abmon: 'Jan;Feb;Mar;Apr;May;Jun;Jul;Aug;Sep;Oct;Nov;Dec',
  mon: 'January;February;March;April;May;June;July;August;September;October;November;December',
  am_pm: 'AM;PM',
  d_t_fmt: '%a %b %e %H:%M:%S %Y',
  d_fmt: '%m/%d/%y',
  t_fmt: '%H:%M:%S',
  decimal_point: '.',
  thousands_sep: '',
  yesexpr: '^[yY]',
  noexpr: '^[nN]',
};

/** localedef: locales are not made here. */
export const localedef = command({
  suite: SUITE,
  usageStatus: 4,
  gnu: {
    synopsis: ['[OPTION...] NAME', '[OPTION...] --list-archive [FILE]'],
    about: 'Make locales. Not simulated: C.UTF-8 is there already.',
    options: `
  -f, --charmap=FILE   the encoding
  -i, --inputfile=FILE  the definition
  -A, --alias-file=FILE  other names
  -c, --force          in spite of warnings
  -u, --repertoire-map=FILE  names of characters
  -v, --verbose        more
      --list-archive   list those that there are
      --no-archive     not into the archive
`,
  },
  hint: () => "Try `localedef --help' or `localedef --usage' for more information.",
  async run({ options, operands, out }) {
    if (options.has('list-archive')) return 0;
    if (operands.length === 0) {
      await out.write("Try `localedef --help' or `localedef --usage' for more information.\n");
      return 4;
    }
    throw new Failure('locales are not made here; LANG=C.UTF-8 has Unicode without one', 4);
  },
});

const LIMITS: Readonly<Record<string, string>> = {
  ARG_MAX: '2097152',
  CHAR_BIT: '8',
  CLK_TCK: '100',
  HOST_NAME_MAX: '64',
  INT_MAX: '2147483647',
  INT_MIN: '-2147483648',
  LOGIN_NAME_MAX: '256',
  LONG_BIT: '64',
  NGROUPS_MAX: '65536',
  OPEN_MAX: '1048576',
  PAGESIZE: '4096',
  PAGE_SIZE: '4096',
  PATH: '/bin:/usr/bin',
  CS_PATH: '/bin:/usr/bin',
  GNU_LIBC_VERSION: 'glibc 2.36',
  GNU_LIBPTHREAD_VERSION: 'NPTL 2.36',
  UINT_MAX: '4294967295',
  WORD_BIT: '32',
  _POSIX_VERSION: '200809',
  _POSIX2_VERSION: '200809',
  _XOPEN_VERSION: '700',
};
const PATH_LIMITS: Readonly<Record<string, string>> = {
  LINK_MAX: '65000',
  MAX_CANON: '255',
  MAX_INPUT: '255',
  NAME_MAX: '255',
  PATH_MAX: '4096',
  PIPE_BUF: '4096',
};

/** getconf */
export const getconf = command({
  suite: SUITE,
  gnu: {
    synopsis: ['[-v specification] variable_name [pathname]', '-a [pathname]'],
    about: 'Print limits of the system.',
    options: '  -a       all of them\n  -v SPEC  of this environment',
  },
  async run({ proc, name, options, operands, out, complain }) {
    const usage = async () => {
      await proc.stderr.write(
        `Usage: ${name} [-v specification] variable_name [pathname]\n       ${name} -a [pathname]\n`,
      );
      return 2;
    };
    const [variable, path] = operands;
    const machine = (): Readonly<Record<string, string>> => {
      const info = proc.fs.exists('/proc/meminfo') ? proc.fs.readText('/proc/meminfo') : '';
      const kilobytes = (field: string) => Number(new RegExp(`^${field}:\\s+(\\d+)`, 'm').exec(info)?.[1] ?? 0);
      return {
        _NPROCESSORS_CONF: '2',
        _NPROCESSORS_ONLN: '2',
        _PHYS_PAGES: String(kilobytes('MemTotal') / 4),
        _AVPHYS_PAGES: String(kilobytes('MemFree') / 4),
      };
    };
    if (options.has('a')) {
      const all = { ...PATH_LIMITS, ...LIMITS, ...machine() };
      for (const [key, value] of Object.entries(all)) await out.write(`${key.padEnd(34)} ${value}\n`);
      return 0;
    }
    if (variable === undefined || operands.length > 2) return usage();
    if (PATH_LIMITS[variable] !== undefined) {
      if (path === undefined) return usage();
      await out.write(`${PATH_LIMITS[variable]}\n`);
      return 0;
    }
    const value = LIMITS[variable] ?? machine()[variable];
    if (value === undefined) {
      await complain(`Unrecognized variable \`${variable}'`);
      return 2;
    }
    if (path !== undefined) return usage();
    await out.write(`${value}\n`);
    return 0;
  },
});
