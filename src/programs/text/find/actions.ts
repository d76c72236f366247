import { isSysError } from '../../../kernel/errno.ts';
import { type Process, shellStatus } from '../../../kernel/process.ts';
import { modeText } from '../../coreutils/mode.ts';
import { baseName, directoryName } from '../../coreutils/names.ts';
import { start } from '../../execute.ts';
import { Output } from '../../output.ts';
import { strftime } from '../../time/strftime.ts';
import type { Flavour } from '../../types.ts';
import type { Context, FoundFile, Predicate } from './file.ts';
import { kibibytes } from './tests.ts';

/** What is run for many files at once gathers them until there are so many bytes. */
const MOST = 131072 - 4096;

export function print(end: string): Predicate {
  return async ({ path }, { out }) => {
    const full = out.write(path + end);
    if (full) await full;
    return true;
  };
}

/** An action that writes to a file, which is emptied once: -fprint and the like. */
export function intoFile(path: string, proc: Process, action: Predicate): Predicate {
  const file = proc.fs.open(path, { write: true, create: true, truncate: true });
  const stream = proc.stream(proc.install(file, { from: 3 }));
  return async (found, context) => {
    const out = new Output(proc, stream);
    const result = await action(found, { ...context, out });
    await out.flush();
    return result;
  };
}

/** -ls: as `ls -dils` shows it. */
export const list: Predicate = async ({ path, stat }, { proc, out, accounts, now }) => {
  const age = now - stat.mtime;
  const time = strftime(age >= 0 && age < (365 / 2) * 86400_000 ? '%b %e %H:%M' : '%b %e  %Y', stat.mtime);
  const columns = [
    String(stat.ino).padStart(9),
    String(kibibytes(stat)).padStart(6),
    modeText(stat),
    String(stat.nlink).padStart(3),
    (accounts.userName(stat.uid) ?? String(stat.uid)).padEnd(8),
    (accounts.groupName(stat.gid) ?? String(stat.gid)).padEnd(8),
    String(stat.size).padStart(8),
    time,
    path + (stat.type === 'symlink' ? ` -> ${proc.fs.readlink(path)}` : ''),
  ];
  await out.write(`${columns.join(' ')}\n`);
  return true;
};

/** -delete. `.` itself stays. */
export const remove: Predicate = async ({ path, stat }, { proc, complain, fail }) => {
  if (path === '.') return true;
  try {
    if (stat.type === 'directory') proc.fs.rmdir(path);
    else proc.fs.unlink(path);
    return true;
  } catch (error) {
    if (!isSysError(error)) throw error;
    await complain(`cannot delete '${path}': ${error.message}`);
    fail();
    return false;
  }
};

/** -exec … ; and -execdir … ; with the file in place of each {}. `question`: only where the answer is yes (-ok). */
export function execute(
  words: readonly string[],
  options: { flavour: Flavour; inDirectory: boolean; question: boolean },
): Predicate {
  return async (file, context) => {
    const { proc, out } = context;
    const name = options.inDirectory ? `./${file.name}` : file.path;
    const argv = words.map((word) => word.replaceAll('{}', name));
    if (options.question) {
      await out.flush();
      await proc.stderr.write(`< ${argv[0]} ... ${file.path} > ? `);
      if (!/^[yY]/.test((await proc.stdin.readLine()) ?? '')) return false;
    }
    return (await run(argv, file, context, options)) === 0;
  };
}

async function run(
  argv: readonly string[],
  file: FoundFile,
  { proc, out, complain }: Context,
  { flavour, inDirectory }: { flavour: Flavour; inDirectory: boolean },
): Promise<number> {
  await out.flush();
  const cwd = inDirectory
    ? proc.fs.realpath(file.depth === 0 && !file.path.includes('/') ? '.' : directoryName(file.path))
    : proc.cwd;
  const started = start(proc, argv, { cwd });
  if (!('child' in started)) {
    await complain(flavour === 'gnu' ? `'${argv[0]}': ${started.message}` : `${argv[0]}: ${started.message}`);
    return started.status;
  }
  const status = await proc.waitFor(started.child);
  return 'stopped' in status ? 0 : shellStatus(status);
}

/** -exec … {} + : as many files at once as there is room for. */
export class Batch {
  readonly #words: readonly string[];
  readonly #inDirectory: boolean;
  readonly #flavour: Flavour;
  #paths: string[] = [];
  #length = 0;
  #directory: string | undefined;
  #last: FoundFile | undefined;

  constructor(words: readonly string[], options: { flavour: Flavour; inDirectory: boolean }) {
    this.#words = words;
    this.#inDirectory = options.inDirectory;
    this.#flavour = options.flavour;
  }

  readonly add: Predicate = async (file, context) => {
    const directory = this.#inDirectory ? directoryName(file.path) : undefined;
    if (directory !== this.#directory || this.#length > MOST) await this.flush(context);
    this.#directory = directory;
    const name = this.#inDirectory ? `./${baseName(file.path)}` : file.path;
    this.#paths.push(name);
    this.#length += name.length + 1;
    this.#last = file;
    return true;
  };

  /** Runs the command for what was gathered. */
  async flush(context: Context): Promise<void> {
    const file = this.#last;
    if (!file || this.#paths.length === 0) return;
    const argv = this.#words.flatMap((word) => (word === '{}' ? this.#paths : [word]));
    this.#paths = [];
    this.#length = 0;
    const status = await run(argv, file, context, { flavour: this.#flavour, inDirectory: this.#inDirectory });
    if (status !== 0) context.fail();
  }
}
