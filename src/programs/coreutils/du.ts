import { fnmatch } from '../../fs/fnmatch.ts';
import { isSysError } from '../../kernel/errno.ts';
import type { Stat } from '../../kernel/vfs.ts';
import { blocksOf } from '../blocks.ts';
import { command, type Invocation } from '../command.ts';
import { Failure, UsageError } from '../failure.ts';
import { quote, shellQuote } from '../quote.ts';
import { busyboxSize, humanSize, parseSize } from '../sizes.ts';
import { join } from './destination.ts';
import { COREUTILS } from './suite.ts';

/** du */
export const du = command({
  suite: COREUTILS,
  gnu: {
    synopsis: ['[OPTION]... [FILE]...', '[OPTION]... --files0-from=F'],
    about: 'Print how much room each FILE takes, with all that is below it.',
    options: `
  -0, --null            end lines with NUL
  -a, --all             files too, not only directories
      --apparent-size   what files hold, not what they take
  -B, --block-size=SIZE  in units of SIZE
  -b, --bytes           same as --apparent-size --block-size=1
  -c, --total           with a sum of all
  -D, --dereference-args  follow symlinks of the command line
  -d, --max-depth=N     no deeper than N
  -H                    same as -D
  -h, --human-readable  such as 1K 234M 2G
      --inodes          count inodes
  -k                    same as --block-size=1K
  -L, --dereference     follow symlinks
  -l, --count-links     count hard links each time
  -m                    same as --block-size=1M
  -P, --no-dereference  follow no symlinks (as unless told)
  -S, --separate-dirs   directories without those below
      --si              such as 1k 234M 2G, in powers of 1000
  -s, --summarize       one line for each FILE
  -t, --threshold=SIZE  not what is smaller than SIZE
      --time            with the time of modification
      --exclude=PATTERN  not what matches PATTERN
  -x, --one-file-system  do not leave the file system
`,
  },
  busybox: {
    synopsis: '[-aHLdclsxhmk] [FILE]...',
    about: 'Sum up the room that FILEs (or directories) take',
    options: `
	-a	Files too
	-b	What files hold, not what they take
	-L	Follow all symlinks
	-H	Follow symlinks of the command line
	-d N	No deeper than N
	-c	With a sum of all
	-l	Count hard links each time
	-s	One line for each argument
	-x	Do not leave the file system
	-h	Such as 1K 243M 2G
	-m	In megabytes
	-k	In kilobytes (as unless told)`,
  },
  async run(invocation) {
    const { flavour, options, operands, out } = invocation;
    const depthText = options.value('d');
    if (depthText !== undefined && !/^\d+$/.test(depthText)) {
      throw flavour === 'gnu'
        ? new UsageError(`invalid maximum depth ${quote(depthText)}`)
        : new Failure(`invalid number '${depthText}'`);
    }
    const summarize = options.has('s');
    if (summarize && options.has('a') && flavour === 'gnu')
      throw new UsageError('cannot both summarize and show all entries');
    if (summarize && depthText !== undefined && Number(depthText) > 0 && flavour === 'gnu')
      throw new UsageError(`warning: summarizing conflicts with --max-depth=${depthText}`);
    const depth = summarize ? 0 : depthText === undefined ? Number.POSITIVE_INFINITY : Number(depthText);
    const measurer = new Measurer(invocation, { depth, show: reporter(invocation) });
    let sum = 0;
    for (const path of operands.length > 0 ? operands : ['.']) sum += (await measurer.measure(path, 0)) ?? 0;
    if (options.has('c')) await out.write(reporter(invocation)(sum, 'total'));
    return measurer.failed ? 1 : 0;
  },
});

/** A line for a number of bytes. */
function reporter({ flavour, options }: Invocation): (bytes: number, path: string) => string {
  const end = options.has('0') ? '\0' : '\n';
  const choice = options.list.findLast(({ key }) => ['h', 'si', 'k', 'm', 'b', 'B'].includes(key));
  const unitOf = (text: string) => {
    const size = parseSize(/^\d/.test(text) ? text : `1${text}`);
    if (!size) throw new Failure(`invalid -B argument '${text}'`);
    return size;
  };
  if (choice?.key === 'h' && flavour === 'busybox') return (bytes, path) => `${busyboxSize(bytes)}\t${path}${end}`;
  if (choice?.key === 'h' || choice?.key === 'si')
    return (bytes, path) => `${humanSize(bytes, choice.key === 'h' ? 1024 : 1000)}\t${path}${end}`;
  const unit =
    choice?.key === 'm' ? 1024 ** 2 : choice?.key === 'b' ? 1 : choice?.key === 'B' ? unitOf(choice.value ?? '') : 1024;
  return (bytes, path) => `${options.has('inodes') ? bytes : Math.ceil(bytes / unit)}\t${path}${end}`;
}

class Measurer {
  failed = false;
  readonly #invocation: Invocation;
  readonly #depth: number;
  readonly #show: (bytes: number, path: string) => string;
  readonly #seen = new Set<string>();

  constructor(invocation: Invocation, how: { depth: number; show: (bytes: number, path: string) => string }) {
    this.#invocation = invocation;
    this.#depth = how.depth;
    this.#show = how.show;
  }

  /** @returns bytes; nothing where the file was counted before or cannot be looked at */
  async measure(path: string, level: number, device?: number): Promise<number | undefined> {
    const { proc, options, flavour, complain } = this.#invocation;
    const turn = proc.tick();
    if (turn) await turn;
    const follows = options.has('L') || (level === 0 && options.has('H', 'D'));
    let stat: Stat;
    try {
      stat = follows ? proc.fs.stat(path) : proc.fs.lstat(path);
    } catch (error) {
      if (!isSysError(error)) throw error;
      await complain(
        flavour === 'gnu' ? `cannot access ${shellQuote(path)}: ${error.message}` : `${path}: ${error.message}`,
      );
      this.failed = true;
      return undefined;
    }
    if (device !== undefined && options.has('x') && stat.dev !== device) return undefined;
    const key = `${stat.dev}:${stat.ino}`;
    const repeated = (stat.nlink > 1 || stat.type === 'directory') && !options.has('l') && this.#seen.has(key);
    if (repeated) return undefined;
    this.#seen.add(key);
    const own = this.#bytes(stat);
    if (stat.type !== 'directory') {
      if (level === 0 || (options.has('a') && level <= this.#depth)) await this.#print(own, path);
      return own;
    }
    const below = await this.#below(path, level, stat.dev);
    const total = own + below.all;
    if (level <= this.#depth) await this.#print(options.has('S') ? own + below.files : total, path);
    return total;
  }

  async #below(path: string, level: number, device: number): Promise<{ all: number; files: number }> {
    const { proc, options, flavour, complain } = this.#invocation;
    const sums = { all: 0, files: 0 };
    try {
      for (const { name, type } of proc.fs.readdir(path)) {
        if (options.values('exclude').some((pattern) => fnmatch(pattern, name))) continue;
        const bytes = (await this.measure(join(path, name), level + 1, device)) ?? 0;
        sums.all += bytes;
        if (type !== 'directory') sums.files += bytes;
      }
    } catch (error) {
      if (!isSysError(error)) throw error;
      await complain(
        flavour === 'gnu'
          ? `cannot read directory ${shellQuote(path)}: ${error.message}`
          : `can't open '${path}': ${error.message}`,
      );
      this.failed = true;
    }
    return sums;
  }

  #bytes(stat: Stat): number {
    const { options } = this.#invocation;
    if (options.has('inodes')) return 1;
    if (!options.has('b', 'apparent-size')) return blocksOf(stat) * 512;
    return stat.type === 'file' || stat.type === 'symlink' || stat.type === 'directory' ? stat.size : 0;
  }

  async #print(bytes: number, path: string): Promise<void> {
    const { options, out } = this.#invocation;
    const threshold = options.value('t');
    if (threshold !== undefined && bytes < (parseSize(threshold) ?? 0)) return;
    await out.write(this.#show(bytes, path));
  }
}
