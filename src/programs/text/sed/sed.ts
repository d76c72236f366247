import { isSysError } from '../../../kernel/errno.ts';
import type { OpenFile } from '../../../kernel/file.ts';
import { command, type Invocation } from '../../command.ts';
import { Failure, UsageError } from '../../failure.ts';
import { openInput } from '../../input.ts';
import { decodeText, encodeText } from '../../text.ts';
import { gnuUsage, HELP } from '../../usage.ts';
import { outputOf } from './evaluate.ts';
import { LineSource } from './input.ts';
import { parseScript } from './parse.ts';
import type { Source } from './reader.ts';
import { Machine } from './run.ts';

const GNU = {
  synopsis: '[OPTION]... {script-only-if-no-other-script} [input-file]...',
  about: '',
  options: `  -n, --quiet, --silent
                 print nothing but what the script prints
      --debug
                 (no more is told)
  -e script, --expression=script
                 run this script
  -f script-file, --file=script-file
                 run the script in this file
  --follow-symlinks
                 with -i, follow symlinks
  -i[SUFFIX], --in-place[=SUFFIX]
                 change files themselves (and keep the old ones under a name with SUFFIX)
  -l N, --line-length=N
                 break the lines of the l command
  --posix
                 without GNU's extensions
  -E, -r, --regexp-extended
                 extended regular expressions
  -s, --separate
                 files are separate, not one stream
      --sandbox
                 no e, r and w commands
  -u, --unbuffered
                 write after each line
  -z, --null-data
                 NUL ends a line`,
  unlisted: `  -l, --line-length=N  \n  -e, --expression=SCRIPT  \n  -f, --file=FILE  `,
};
const BUSYBOX = {
  synopsis: ['[-i[SFX]] [-nrE] [-f FILE]... [-e CMD]... [FILE]...', '[-i[SFX]] [-nrE] CMD [FILE]...'],
  about: '',
  options: `	-e CMD	Run this command
	-f FILE	Run the commands in FILE
	-i[SFX]	Change files themselves (and keep the old ones under a name with SFX)
	-n	Print nothing but what the script prints
	-r,-E	Extended regular expressions`,
  unlisted:
    '\t--version  \n\t--in-place[=SFX]  \n\t--regexp-extended  \n\t--quiet  \n\t--silent  \n\t--expression CMD  \n\t--file FILE  ',
};

/** sed */
export const sed = command({
  suite: 'GNU sed 4.9',
  gnu: GNU,
  busybox: BUSYBOX,
  hint: (name) =>
    gnuUsage(name, { ...GNU, options: `${GNU.options}\n${HELP}` })
      .replace(/\n\n\n/g, '\n\n')
      .trimEnd(),
  async run(invocation) {
    const { options, operands, flavour, proc } = invocation;
    if (options.has('version')) {
      await invocation.out.write('This is not GNU sed version 4.0\n');
      return 0;
    }
    const files = [...operands];
    const sources = await readSources(invocation, files);
    const extended = options.has('E', 'r', 'regexp-extended');
    const script = parseScript(sources, { extended, flavour });
    const separator = options.has('z') ? 0 : 10;
    const quiet = options.has('n', 'quiet', 'silent') || script.quiet;
    const lengthText = options.value('l') ?? '70';
    if (!/^\d+$/.test(lengthText)) throw new Failure(`invalid line number: ${lengthText}`);
    const shared = {
      quiet,
      end: options.has('z') ? '\0' : '\n',
      posix: options.has('posix'),
      lineLength: flavour === 'gnu' ? Number(lengthText) : -1,
    };
    const writer = new Writer(invocation);
    const evaluate = (text: string) => outputOf(proc, text, invocation.out);
    const inPlace = options.list.findLast(({ key }) => key === 'i' || key === 'in-place');
    if (inPlace) return editInPlace(invocation, files, { script, shared, writer, separator, suffix: inPlace.value });
    const status = { failed: false };
    const machine = new Machine(invocation.proc, script, {
      ...shared,
      evaluate,
      print: (text) => invocation.out.write(text),
      write: (path, text) => writer.write(path, text),
    });
    const groups = options.has('s') ? files.map((file) => [file]) : [files.length > 0 ? files : ['-']];
    for (const group of groups.length > 0 ? groups : [['-']]) {
      const lines = source(invocation, group, separator, status);
      const quit = await machine.run(lines, { restart: options.has('s') });
      lines.close();
      if (quit !== undefined) return quit || (status.failed ? 2 : 0);
    }
    return status.failed ? (flavour === 'gnu' ? 2 : 1) : 0;
  },
});

function source(
  invocation: Invocation,
  files: readonly string[],
  separator: number,
  status: { failed: boolean },
): LineSource {
  const { flavour, out, complain } = invocation;
  return new LineSource(invocation.proc, files, {
    separator,
    out,
    complain: async (path, message) => {
      status.failed = true;
      if (flavour === 'gnu' && message !== 'Is a directory') return complain(`can't read ${path}: ${message}`);
      if (flavour === 'gnu') throw new Failure(`read error on ${path}: ${message}`, 4);
      // busybox has nothing to say of directories.
      if (message === 'Is a directory') status.failed = false;
      else await complain(`${path}: ${message}`);
    },
  });
}

/** Scripts of -e and -f, else the first operand, which is taken away. */
async function readSources({ proc, flavour, options }: Invocation, files: string[]): Promise<Source[]> {
  const sources: Source[] = [];
  for (const { key, value = '' } of options.list) {
    if (key === 'e' || key === 'expression') sources.push({ text: value, file: undefined });
    if (key !== 'f' && key !== 'file') continue;
    try {
      const input = openInput(proc, value);
      const text = decodeText(await input.stream.readAll()).replace(/\n$/, '');
      input.close();
      sources.push({ text: text.replace(/^#!.*/, ''), file: value });
    } catch (error) {
      if (isSysError(error))
        throw new Failure(
          flavour === 'gnu' ? `couldn't open file ${value}: ${error.message}` : `${value}: ${error.message}`,
          flavour === 'gnu' ? 4 : 1,
        );
      throw error;
    }
  }
  if (sources.length > 0) return sources;
  const first = files.shift();
  if (first !== undefined) return [{ text: first, file: undefined }];
  throw new UsageError('', {});
}

interface InPlace {
  script: ReturnType<typeof parseScript>;
  shared: { quiet: boolean; end: string; posix: boolean; lineLength: number };
  writer: Writer;
  separator: number;
  suffix: string | undefined;
}

async function editInPlace(invocation: Invocation, files: readonly string[], how: InPlace): Promise<number> {
  const { proc, flavour, complain } = invocation;
  let text: string[] = [];
  const machine = new Machine(proc, how.script, {
    ...how.shared,
    evaluate: (part) => outputOf(proc, part, invocation.out),
    print: (part) => void text.push(part),
    write: (path, part) => how.writer.write(path, part),
  });
  let status = 0;
  if (files.length === 0) throw new Failure('no input files', 1);
  for (const path of files) {
    text = [];
    try {
      const stat = proc.fs.stat(path);
      if (stat.type !== 'file') {
        await complain(flavour === 'gnu' ? `couldn't edit ${path}: not a regular file` : `${path}: not a regular file`);
        status = 4;
        continue;
      }
      checkTemporary(invocation, path);
      const failed = { failed: false };
      const lines = source(invocation, [path], how.separator, failed);
      const quit = await machine.run(lines, { restart: true });
      // What is left of the file stays as it is.
      if (quit !== undefined) {
        while (await lines.fill()) {
          const rest = lines.take();
          text.push(rest.text + (rest.ended ? how.shared.end : ''));
        }
      }
      lines.close();
      const old = proc.fs.readFile(path);
      if (how.suffix) {
        const backup = how.suffix.includes('*')
          ? path.replace(/[^/]*$/, (base) => (how.suffix as string).replaceAll('*', base))
          : path + how.suffix;
        proc.fs.writeFile(backup, old, { mode: stat.mode });
      }
      replaceFile(invocation, path, encodeText(text.join('')), stat.mode, stat.uid, stat.gid);
      if (quit !== undefined) return quit;
    } catch (error) {
      if (!isSysError(error)) throw error;
      await complain(flavour === 'gnu' ? `can't read ${path}: ${error.message}` : `${path}: ${error.message}`);
      status ||= flavour === 'gnu' ? 2 : 1;
    }
  }
  return status;
}

/** The new file is made first: where that cannot be, the old one is not even read. @throws {Failure} */
function checkTemporary({ proc, flavour }: Invocation, path: string): void {
  const cut = path.lastIndexOf('/') + 1;
  const directory = path.slice(0, cut) || './';
  if (proc.fs.access(directory, 'write')) return;
  const random = proc.kernel.random.hex(6);
  throw flavour === 'gnu'
    ? new Failure(`couldn't open temporary file ${directory}sed${random}: Permission denied`, 4)
    : new Failure(`can't create temp file '${path}${random}': Permission denied`);
}

/** As a new file under the old name: who has the old one open keeps it. */
function replaceFile(
  { proc, options }: Invocation,
  path: string,
  data: Uint8Array,
  mode: number,
  uid: number,
  gid: number,
): void {
  const target = options.has('follow-symlinks') ? proc.fs.realpath(path) : path;
  const cut = target.lastIndexOf('/') + 1;
  const temporary = `${target.slice(0, cut)}sed${proc.kernel.random.hex(6)}`;
  proc.fs.writeFile(temporary, data, { mode: 0o600 });
  proc.fs.chown(temporary, uid, gid);
  proc.fs.chmod(temporary, mode);
  try {
    proc.fs.rename(temporary, target);
  } catch (error) {
    proc.fs.unlink(temporary);
    if (!isSysError(error)) throw error;
    throw new Failure(`cannot rename ${temporary}: ${error.message}`, 4);
  }
}

/** The files of w: each is emptied once and added to from then on. */
class Writer {
  readonly #invocation: Invocation;
  readonly #files = new Map<string, OpenFile>();

  constructor(invocation: Invocation) {
    this.#invocation = invocation;
  }

  async write(path: string, text: string): Promise<void> {
    const { proc, out } = this.#invocation;
    if (path === '/dev/stdout') return void (await out.write(text));
    if (path === '/dev/stderr') return proc.stderr.write(text);
    let file = this.#files.get(path);
    if (!file) {
      try {
        file = proc.fs.open(path, { write: true, create: true, truncate: true });
      } catch (error) {
        if (isSysError(error)) throw new Failure(`couldn't open file ${path}: ${error.message}`, 4);
        throw error;
      }
      proc.install(file, { from: 3 });
      this.#files.set(path, file);
    }
    await file.write(proc, encodeText(text));
  }
}
