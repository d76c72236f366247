import { isSysError } from '../../../kernel/errno.ts';
import { shellStatus } from '../../../kernel/process.ts';
import { command } from '../../command.ts';
import { start } from '../../execute.ts';
import { Failure, UsageError } from '../../failure.ts';
import { strftime } from '../../time/strftime.ts';

const SUITE = 'Debian 5.7-0.5~deb12u1';

/** run-parts: all programs of a folder, in the order of their names. */
export const runParts = command({
  suite: SUITE,
  hint: (name) => `Try \`${name} --help' for more information.`,
  gnu: {
    synopsis: '[OPTION]... DIRECTORY',
    about: 'Run all programs of a folder.',
    options: `
      --test          print their names, and run none
      --list          print names of all files that fit
  -v, --verbose       tell of each before it is run
  -d, --debug         tell more
      --report        tell which of them prints something
      --reverse       the other way round
      --exit-on-error  stop where one of them fails
      --stdin         (all read the same standard input)
      --lsbsysinit    names as LSB allows them
      --new-session   each in a session of its own
      --regex=RE      names that match
  -u, --umask=UMASK   with this umask
  -a, --arg=ARGUMENT  with ARGUMENT
`,
  },
  busybox: {
    synopsis: '[-a ARG]... [-u UMASK] [--reverse] [--test] [--exit-on-error] DIRECTORY',
    about: 'Run all programs of a folder',
    options: `
	-a ARG		With ARG
	-u UMASK	With this umask
	--reverse	The other way round
	--test		Print their names, and run none
	--exit-on-error	Stop where one of them fails`,
    unlisted: '\t--list\n\t--verbose',
  },
  async run({ proc, options, operands, out, complain }) {
    const [folder, extra] = operands;
    if (folder === undefined || extra !== undefined)
      throw new UsageError(folder === undefined ? 'missing operand' : 'bad usage');
    let names: string[];
    try {
      names = proc.fs.readdir(folder).map(({ name }) => name);
    } catch (error) {
      if (isSysError(error)) throw new Failure(`failed to open directory ${folder}: ${error.message}`);
      throw error;
    }
    const given = options.value('regex');
    const pattern = given === undefined ? /^[a-zA-Z0-9_-]+$/ : new RegExp(given);
    const fitting = names.filter((name) => pattern.test(name)).sort((a, b) => (a < b ? -1 : 1));
    if (options.has('reverse')) fitting.reverse();
    let status = 0;
    for (const name of fitting) {
      const path = `${folder}/${name}`;
      if (!proc.fs.exists(path) || proc.fs.stat(path).type !== 'file') continue;
      const runs = proc.fs.access(path, 'execute');
      if (options.has('list') || (options.has('test') && runs)) {
        await out.write(`${path}\n`);
        continue;
      }
      if (!runs) continue;
      if (options.has('v'))
        await complain(
          `executing ${path}${options
            .values('a')
            .map((arg) => ` ${arg}`)
            .join('')}`,
        );
      await out.flush();
      const started = start(proc, [path, ...options.values('a')], {
        ...(options.has('u') && { umask: Number.parseInt(options.value('u') ?? '022', 8) }),
        ...(options.has('new-session') && { session: { tty: undefined } }),
      });
      if (!('child' in started)) {
        await complain(`failed to exec ${path}: ${started.message}\nrun-parts: ${path} exited with return code 1`);
        status = 1;
      } else {
        const ended = await proc.waitFor(started.child);
        const code = 'stopped' in ended ? 0 : shellStatus(ended);
        if (code === 0) continue;
        await complain(`${path} exited with return code ${code}`);
        status = 1;
      }
      if (options.has('exit-on-error')) return 1;
    }
    return status;
  },
});

/** ischroot: 0 in a root of its own, 1 in none, 2 where that cannot be told. */
export const ischroot = command({
  suite: SUITE,
  gnu: {
    synopsis: '[OPTION]',
    about: 'Tell by the status whether this is a root of its own.',
    options:
      '\n  -f, --default-false  no, where that cannot be told\n  -t, --default-true   yes, where that cannot be told\n',
  },
  async run({ proc, options }) {
    if (proc.user.uid === 0) return 1;
    return options.has('t') ? 0 : options.has('f') ? 1 : 2;
  },
});

/** tempfile */
export const tempfile = command({
  suite: SUITE,
  gnu: {
    synopsis: '[OPTION]',
    about: 'Make a file with a name that nobody has, and print it.',
    options: `
  -d, --directory=DIR  in this folder
  -m, --mode=MODE      with these permissions
  -n, --name=FILE      this one
  -p, --prefix=STRING  so it begins
  -s, --suffix=STRING  so it ends
`,
  },
  async run({ proc, options, out }) {
    await proc.stderr.write('WARNING: tempfile is deprecated; consider using mktemp instead.\n');
    const mode = Number.parseInt(options.value('m') ?? '600', 8);
    const letters = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789';
    const random = Array.from({ length: 6 }, () => letters[proc.kernel.random.integer(0, letters.length)]).join('');
    const folder = proc.env.get('TMPDIR') ?? options.value('d') ?? '/tmp';
    const path =
      options.value('n') ??
      `${folder}/${(options.value('p') ?? 'file').slice(0, 5)}${random}${options.value('s') ?? ''}`;
    try {
      proc.fs.open(path, { write: true, create: true, exclusive: true, mode }).release();
    } catch (error) {
      if (isSysError(error)) {
        await proc.stderr.write(`open: ${error.message}\n`);
        return 1;
      }
      throw error;
    }
    await out.write(`${path}\n`);
    return 0;
  },
});

/** savelog: NAME becomes NAME.0, that NAME.1 and so on. */
export const savelog = command({
  suite: SUITE,
  gnu: {
    synopsis: '[-m mode] [-u user] [-g group] [-t] [-c cycle] [-p] [-j] [-C] [-d] [-l] [-r rolldir] [-n] [-q] file ...',
    about: 'Keep what logs held, under names with numbers.',
    options: `
  -m MODE   permissions of the new one
  -u USER   its user
  -g GROUP  its group
  -c CYCLE  so many are kept (7 unless told)
  -r DIR    keep them there
  -t        make a new one
  -p        with the permissions of the old one
  -n        not where it is empty
  -q        no messages
  -l        (not packed)
  -C        take the old ones away
  -d        dates for numbers
  -j        (not packed)
`,
  },
  async run({ proc, options, operands, out }) {
    const keep = Number(options.value('c') ?? 7);
    if (!(keep >= 2)) throw new Failure('cycle must be at least 2', 3);
    for (const path of operands) {
      const exists = proc.fs.exists(path);
      const folder = options.value('r');
      const base = folder === undefined ? path : `${folder}/${path.slice(path.lastIndexOf('/') + 1)}`;
      if (exists && !(options.has('n') && proc.fs.stat(path).size === 0)) {
        const mode = proc.fs.stat(path).mode;
        for (let n = keep - 1; n > 0; n--)
          if (proc.fs.exists(`${base}.${n - 1}`)) proc.fs.rename(`${base}.${n - 1}`, `${base}.${n}`);
        proc.fs.rename(path, `${base}.0`);
        if (options.has('t', 'm', 'u', 'g', 'p')) {
          proc.fs.writeFile(path, '');
          proc.fs.chmod(
            path,
            options.has('m') ? Number.parseInt(options.value('m') ?? '644', 8) : options.has('p') ? mode : 0o644,
          );
        }
      }
      if (!options.has('q'))
        await out.write(`Rotated \`${path}' at ${strftime('%a %b %e %H:%M:%S %Z %Y', proc.clock.now())}.\n`);
    }
    return 0;
  },
});
