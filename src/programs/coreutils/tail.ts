import { SysError } from '../../kernel/errno.ts';
import type { OpenFile } from '../../kernel/file.ts';
import type { Stream } from '../../kernel/stream.ts';
import { WaitQueue } from '../../kernel/wait-queue.ts';
import { command, type Invocation } from '../command.ts';
import { parseDuration } from '../duration.ts';
import { Failure } from '../failure.ts';
import { eachInput } from '../input.ts';
import { parseSize } from '../sizes.ts';
import { COREUTILS } from './suite.ts';
import { followFiles } from './tail-follow.ts';

const LF = 10;

/** tail */
export const tail = command({
  suite: COREUTILS,
  gnu: {
    synopsis: '[OPTION]... [FILE]...',
    about:
      'Print the last 10 lines of each FILE, under its name where there are several.\n\nWithout FILE, or where it is -, read standard input.',
    options: `
  -c, --bytes=[+]NUM       the last NUM bytes; with '+', from byte NUM on
  -f, --follow[=HOW]       go on printing what is added; HOW is descriptor or name
  -F                       equivalent to --follow=name --retry
  -n, --lines=[+]NUM       the last NUM lines; with '+', from line NUM on
      --pid=PID            with -f, end when process PID has ended
  -q, --quiet, --silent    never name the files
      --retry              go on trying to open a file that is not there
  -s, --sleep-interval=N   with -f, look every N seconds
  -v, --verbose            always name the files
  -z, --zero-terminated    NUL ends a line
`,
    notes: 'NUM may have a multiplier behind it: b 512, kB 1000, K 1024, MB 1000*1000, M 1024*1024, and so on.',
  },
  busybox: {
    synopsis: '[OPTIONS] [FILE]...',
    about: 'Print the last 10 lines of FILEs (or stdin), under their names where there are several',
    options: `
	-c [+]N[bkm]	Print the last N bytes; with +, from byte N on
	-n N[bkm]	Print the last N lines
	-n +N[bkm]	Print from line N on
	-q		Never name the files
	-v		Always name the files
	-f		Go on printing what is added
	-F		Same, by name, and try again where it is gone
	-s SECONDS	With -f, look so often`,
    unlisted: '\t-F  ',
  },
  prepare: (args) => {
    const [first = '', ...rest] = args;
    const old = /^([-+])(\d*)([bcl]?)(f?)$/.exec(first);
    if (!old || first === '-' || first === '+' || /^-[cf]+$/.test(first)) return args;
    const [, sign, digits, unit, follow] = old;
    const count = `${sign === '+' ? '+' : ''}${digits || '10'}`;
    const flags = follow ? ['-f'] : [];
    return [unit === 'c' || unit === 'b' ? `-c${count}${unit === 'b' ? 'b' : ''}` : `-n${count}`, ...flags, ...rest];
  },
  async run(invocation) {
    const { proc, flavour, options, operands, out, complain } = invocation;
    const byBytes = options.last('c', 'n') === 'c';
    const given = options.value(byBytes ? 'c' : 'n') ?? '10';
    const from = given.startsWith('+');
    const digits = given.replace(/^[-+]/, '');
    const count = parseSize(digits);
    if (count === undefined) {
      throw new Failure(
        flavour === 'gnu'
          ? `invalid number of ${byBytes ? 'bytes' : 'lines'}: '${digits}'`
          : `invalid number '${digits}'`,
      );
    }
    const separator = options.has('z') ? 0 : LF;
    const readable =
      flavour === 'gnu'
        ? operands.length
        : operands.filter((path) => path === '-' || proc.fs.access(path, 'read')).length;
    const named = options.has('v') || (readable > 1 && !options.has('q'));
    const following = options.has('f', 'F');
    const byName = options.has('F') || options.value('f') === 'name';
    const retry = options.has('F', 'retry');
    let last: string | undefined;
    const header = async (path: string) => {
      if (named && last !== path)
        await out.write(
          `${last === undefined ? '' : '\n'}==> ${path === '-' && flavour === 'gnu' ? 'standard input' : path} <==\n`,
        );
      last = path;
    };
    const followed: { path: string; file: OpenFile }[] = [];
    const missing: string[] = [];
    /** Whether any of them could be opened. */
    let read = false;
    const status = await eachInput(
      proc,
      operands,
      async (stream, path) => {
        read = true;
        if (stream.file.kind === 'directory') throw new SysError('EISDIR');
        await header(path);
        if (from) await skipThenCopy(invocation, stream, Math.max(0, count - 1), byBytes, separator);
        else await copyLast(invocation, stream, count, byBytes, separator);
        // POSIX: a pipe on standard input is not followed.
        if (following && !(path === '-' && stream.file.kind === 'pipe'))
          followed.push({ path, file: stream.file.retain() });
      },
      async (path, error, stage) => {
        if (flavour === 'busybox')
          return complain(stage === 'open' ? `can't open '${path}': ${error}` : `read error: ${error}`);
        if (stage === 'open') {
          missing.push(path);
          return complain(`cannot open '${path}' for reading: ${error}`);
        }
        await header(path);
        await complain(`error reading '${path}': ${error}`);
        if (following)
          await complain(`${path}: cannot follow end of this type of file${retry ? '' : '; giving up on this name'}`);
      },
    );
    if (!following) {
      if (flavour === 'busybox' && status !== 0 && !read) throw new Failure('no files', 1);
      return status;
    }
    if (byName && (operands.length === 0 || operands.includes('-'))) throw new Failure("cannot follow '-' by name");
    const seconds = options.value('s') ?? '1';
    const interval = parseDuration(seconds);
    if (interval === undefined) throw new Failure(`invalid number of seconds: '${seconds}'`);
    await out.flush();
    if (followed.length === 0 && !(retry && missing.length > 0)) {
      if (flavour === 'gnu' && operands.length > 0) await complain('no files remaining');
      if (flavour === 'busybox') throw new Failure('no files', 1);
      return status;
    }
    if (followed.every(({ file }) => file.kind === 'device') && missing.length === 0) {
      // /dev/null never grows: nothing to look for.
      const never = new WaitQueue();
      for (;;) await proc.wait(never);
    }
    const pid = options.value('pid');
    await followFiles(invocation, followed, retry ? missing : [], {
      byName,
      retry,
      interval,
      header,
      pid: pid === undefined ? undefined : Number(pid),
    });
    return status;
  },
});

async function skipThenCopy(
  { out }: Invocation,
  stream: Stream,
  count: number,
  byBytes: boolean,
  separator: number,
): Promise<void> {
  let left = count;
  for (;;) {
    if (!stream.file.readable) await out.flush();
    let data = await stream.read();
    if (data.length === 0) return;
    if (byBytes) {
      const skipped = Math.min(left, data.length);
      data = data.subarray(skipped);
      left -= skipped;
    } else {
      while (left > 0 && data.length > 0) {
        const end = data.indexOf(separator);
        if (end >= 0) left -= 1;
        data = end < 0 ? data.subarray(data.length) : data.subarray(end + 1);
      }
    }
    if (data.length > 0) await out.write(data);
  }
}

/** Keeps no more chunks than hold what is wanted. */
async function copyLast(
  { out }: Invocation,
  stream: Stream,
  count: number,
  byBytes: boolean,
  separator: number,
): Promise<void> {
  const chunks: { data: Uint8Array; weight: number }[] = [];
  let weight = 0;
  let ended = true;
  for (;;) {
    const data = await stream.read();
    if (data.length === 0) break;
    ended = data.at(-1) === separator;
    const own = byBytes ? data.length : countOf(data, separator);
    chunks.push({ data, weight: own });
    weight += own;
    // One separator more than lines: the one before the first line that is printed.
    while (chunks[0] && weight - chunks[0].weight > count) weight -= (chunks.shift() as { weight: number }).weight;
  }
  let surplus = byBytes ? weight - count : weight + (ended ? 0 : 1) - count;
  for (const { data } of chunks) {
    let rest = data;
    if (byBytes) {
      const skipped = Math.max(0, Math.min(surplus, rest.length));
      rest = rest.subarray(skipped);
      surplus -= skipped;
    }
    while (!byBytes && surplus > 0 && rest.length > 0) {
      const end = rest.indexOf(separator);
      rest = end < 0 ? rest.subarray(rest.length) : rest.subarray(end + 1);
      if (end >= 0) surplus -= 1;
    }
    if (rest.length > 0) await out.write(rest);
  }
}

function countOf(data: Uint8Array, byte: number): number {
  let count = 0;
  for (let at = data.indexOf(byte); at >= 0; at = data.indexOf(byte, at + 1)) count += 1;
  return count;
}
