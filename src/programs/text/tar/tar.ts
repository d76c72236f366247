import { fnmatch } from '../../../fs/fnmatch.ts';
import { isSysError } from '../../../kernel/errno.ts';
import { concat } from '../../../kernel/stream.ts';
import { command, type Invocation } from '../../command.ts';
import { GzipError, gunzip, gzip, isGzip } from '../../deflate/gzip-format.ts';
import { Failure, UsageError } from '../../failure.ts';
import { openFile } from '../../input.ts';
import { decodeText } from '../../text.ts';
import { ArchiveReader, ArchiveWriter } from './archive.ts';
import { excludes, Packer } from './create.ts';
import { Unpacker } from './extract.ts';
import { BLOCK, HeaderError, type Member } from './header.ts';
import { verbose } from './list.ts';

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
	-f FILE	Name of TARFILE ('-' for stdin/out)
	-C DIR	Go to DIR first
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
      '\t-c  \n\t-x  \n\t-t  \n\t-p  \n\t-j  \n\t-J  \n\t-Z  \n\t--exclude PATTERN  \n\t-X FILE  \n\t-T FILE  \n\t--no-same-owner  \n\t--version  ',
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
    const job = new Job(invocation);
    return mode === 'c' || mode === 'r' || mode === 'u' ? job.create(mode) : job.read(mode);
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

class Job {
  readonly #invocation: Invocation;
  readonly #gnu: boolean;
  readonly #file: string;

  constructor(invocation: Invocation) {
    this.#invocation = invocation;
    this.#gnu = invocation.flavour === 'gnu';
    this.#file = invocation.options.value('f') ?? invocation.proc.env.get('TAPE') ?? '-';
  }

  /** Operands, and the names in -T's file. */
  #names(): string[] {
    const { proc, options, operands } = this.#invocation;
    const list = options.value('T');
    if (list === undefined) return [...operands];
    const text = decodeText(proc.fs.readFile(list));
    return [...text.split('\n').filter(Boolean), ...operands];
  }

  #excluded(): string[] {
    const { proc, options } = this.#invocation;
    const lists = options.values('X').flatMap((path) => decodeText(proc.fs.readFile(path)).split('\n').filter(Boolean));
    return [...options.values('exclude'), ...lists];
  }

  /** Only once the archive is open: its name is as seen from where tar was started. */
  #changeDirectory(): void {
    const { proc, options } = this.#invocation;
    for (const path of options.values('C')) {
      try {
        if (proc.fs.stat(path).type !== 'directory')
          throw new Failure(
            this.#gnu
              ? `${path}: Cannot chdir: Not a directory${this.#fatal}`
              : `can't change directory to '${path}': Not a directory`,
            this.#gnu ? 2 : 1,
          );
        proc.cwd = proc.fs.realpath(path);
      } catch (error) {
        if (!isSysError(error)) throw error;
        throw new Failure(
          this.#gnu
            ? `${path}: Cannot open: ${error.message}${this.#fatal}`
            : `can't change directory to '${path}': ${error.message}`,
          this.#gnu ? 2 : 1,
        );
      }
    }
  }

  get #fatal(): string {
    return `\n${this.#invocation.name}: Error is not recoverable: exiting now`;
  }

  #compressed(): boolean {
    const { options } = this.#invocation;
    return options.has('z') || (options.has('a') && /\.(tgz|taz|gz)$/.test(this.#file));
  }

  async create(mode: 'c' | 'r' | 'u'): Promise<number> {
    const { proc, options, out } = this.#invocation;
    const names = this.#names();
    if (names.length === 0 && mode === 'c' && !options.has('T')) {
      if (!this.#gnu) throw new Failure('empty archive');
      throw new UsageError('Cowardly refusing to create an empty archive', { status: 2 });
    }
    const toStdout = this.#file === '-';
    if (toStdout && proc.stdout.isTerminal)
      throw new Failure(
        this.#gnu
          ? `Refusing to write archive contents to terminal (missing -f option?)${this.#fatal}`
          : "can't write archive to a terminal",
        2,
      );
    const parts: Uint8Array[] = [];
    const old = mode === 'c' ? [] : await this.#oldMembers();
    const archive = new ArchiveWriter(async (data) => void parts.push(data), this.#gnu ? undefined : BLOCK);
    const target = toStdout ? undefined : this.#openTarget();
    this.#changeDirectory();
    for (const { member, content } of old) await archive.add(member, content);
    // With the archive on standard output, names go where messages go.
    const tell = async (line: string) =>
      toStdout ? proc.stderr.write(`${line}\n`) : void (await out.write(`${line}\n`));
    const packer = new Packer(this.#invocation, archive, tell, this.#excluded());
    for (const name of names) await packer.add(name);
    await archive.finish();
    const data = this.#compressed() ? await gzip(concat(parts), { tick: () => proc.tick() }) : concat(parts);
    if (target === undefined) await out.write(data);
    else {
      await proc.stream(target).write(data);
      proc.close(target);
    }
    return packer.failed ? this.#delayed() : 0;
  }

  /** As a descriptor, opened before anything is read: a directory of its own is not archived half-written. */
  #openTarget(): number {
    const { proc } = this.#invocation;
    try {
      return proc.install(proc.fs.open(this.#file, { write: true, create: true, truncate: true }), { from: 3 });
    } catch (error) {
      if (isSysError(error))
        throw new Failure(
          this.#gnu
            ? `${this.#file}: Cannot open: ${error.message}${this.#fatal}`
            : `can't open '${this.#file}': ${error.message}`,
          this.#gnu ? 2 : 1,
        );
      throw error;
    }
  }

  async #oldMembers(): Promise<{ member: Member; content: Uint8Array }[]> {
    const members: { member: Member; content: Uint8Array }[] = [];
    if (!this.#invocation.proc.fs.exists(this.#file)) return members;
    const archive = new ArchiveReader(await this.#openSource());
    for (let member = await archive.next(); member; member = await archive.next())
      members.push({ member, content: await archive.content(member.size) });
    return members;
  }

  async #delayed(): Promise<number> {
    await this.#invocation.complain(
      this.#gnu ? 'Exiting with failure status due to previous errors' : 'error exit delayed from previous errors',
    );
    return this.#gnu ? 2 : 1;
  }

  /** What gives the archive's bytes, decompressed where it is compressed. */
  async #openSource(): Promise<() => Promise<Uint8Array>> {
    const { proc, complain } = this.#invocation;
    let stream = proc.stdin;
    if (this.#file !== '-') {
      try {
        stream = openFile(proc, this.#file).stream;
      } catch (error) {
        if (isSysError(error))
          throw new Failure(
            this.#gnu
              ? `${this.#file}: Cannot open: ${error.message}${this.#fatal}`
              : `can't open '${this.#file}': ${error.message}`,
            this.#gnu ? 2 : 1,
          );
        throw error;
      }
    } else if (proc.stdin.isTerminal && this.#gnu) {
      throw new Failure(`Refusing to read archive contents from terminal (missing -f option?)${this.#fatal}`, 2);
    }
    const first = await stream.read();
    // GNU's sees by itself that a file is compressed, but not what comes through a pipe.
    const packed = this.#compressed() || isGzip(first);
    if (packed) {
      if (!this.#compressed() && this.#file === '-' && this.#gnu)
        throw new Failure(`Archive is compressed. Use -z option${this.#fatal}`, 2);
      const all = concat([first, await stream.readAll()]);
      try {
        return once((await gunzip(all, () => proc.tick())).data);
      } catch (error) {
        if (!(error instanceof GzipError)) throw error;
        if (!this.#gnu) throw new Failure('invalid magic');
        await proc.stderr.write(`\ngzip: stdin: ${error.message}\n`);
        await complain('Child returned status 1');
        throw new Failure('Error is not recoverable: exiting now', 2);
      }
    }
    let pending: Uint8Array | undefined = first;
    return async () => {
      const data = pending ?? (await stream.read());
      pending = undefined;
      return data;
    };
  }

  async read(mode: string): Promise<number> {
    const { proc, options, operands, out, complain, flavour } = this.#invocation;
    const archive = new ArchiveReader(await this.#openSource());
    this.#changeDirectory();
    const wanted = operands.map((name) => ({ name: name.replace(/(.)\/+$/, '$1'), found: false }));
    const excluded = this.#excluded();
    const strip = Number(options.value('strip-components') ?? 0);
    const unpacker = new Unpacker(this.#invocation);
    const verbosity = options.list.filter(({ key }) => key === 'v').length;
    let any = false;
    try {
      for (let member = await archive.next(); member; member = await archive.next()) {
        any = true;
        const turn = proc.tick();
        if (turn) await turn;
        if (wanted.length > 0 && !this.#isWanted(member, wanted)) continue;
        if (excluded.some((pattern) => excludes(pattern, (member as Member).name))) continue;
        const name = member.name.split('/').slice(strip).join('/');
        if (strip > 0 && name === '') continue;
        if (mode === 't') {
          await out.write(
            `${verbosity > 0 ? verbose(member, flavour, { numeric: options.has('numeric-owner') }) : member.name}\n`,
          );
          continue;
        }
        if (verbosity > 0) {
          const line = `${verbosity > 1 ? verbose(member, flavour) : flavour === 'busybox' ? name : member.name}\n`;
          await (options.has('O') ? proc.stderr.write(line) : out.write(line));
        }
        await unpacker.extract(member, name, archive);
      }
    } catch (error) {
      if (!(error instanceof HeaderError)) throw error;
      if (!this.#gnu) throw new Failure(error.message === 'short' ? 'short read' : 'invalid tar magic');
      if (error.message === 'short' && any) throw new Failure(`Unexpected EOF in archive${this.#fatal}`, 2);
      await complain(any ? 'Skipping to next header' : 'This does not look like a tar archive');
      if (!any && error.message !== 'short') await complain('Skipping to next header');
      return this.#delayed();
    }
    unpacker.finish();
    let failed = unpacker.failed;
    for (const { name, found } of wanted) {
      if (found) continue;
      await complain(this.#gnu ? `${name}: Not found in archive` : `${name}: not found in archive`);
      if (!this.#gnu) return 1;
      failed = true;
    }
    return failed ? this.#delayed() : 0;
  }

  #isWanted(member: Member, wanted: { name: string; found: boolean }[]): boolean {
    const { options } = this.#invocation;
    const name = member.name.replace(/\/+$/, '');
    let is = false;
    for (const each of wanted) {
      const pattern = options.has('wildcards') || !this.#gnu;
      if (name !== each.name && !name.startsWith(`${each.name}/`) && !(pattern && fnmatch(each.name, name))) continue;
      each.found = true;
      is = true;
    }
    return is;
  }
}

function once(data: Uint8Array): () => Promise<Uint8Array> {
  let rest = data;
  return async () => {
    const part = rest;
    rest = rest.subarray(rest.length);
    return part;
  };
}
