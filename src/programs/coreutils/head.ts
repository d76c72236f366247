import type { Stream } from '../../kernel/stream.ts';
import { command } from '../command.ts';
import { Failure } from '../failure.ts';
import { eachInput } from '../input.ts';
import type { Output } from '../output.ts';
import { parseSize } from '../sizes.ts';
import { COREUTILS } from './suite.ts';

const LF = 10;

/** head */
export const head = command({
  suite: COREUTILS,
  gnu: {
    synopsis: '[OPTION]... [FILE]...',
    about:
      'Print the first 10 lines of each FILE, under its name where there are several.\n\nWithout FILE, or where it is -, read standard input.',
    options: `
  -c, --bytes=[-]NUM       the first NUM bytes; with '-', all but the last NUM
  -n, --lines=[-]NUM       the first NUM lines; with '-', all but the last NUM
  -q, --quiet, --silent    never name the files
  -v, --verbose            always name the files
  -z, --zero-terminated    NUL ends a line
`,
    notes: 'NUM may have a multiplier behind it: b 512, kB 1000, K 1024, MB 1000*1000, M 1024*1024, and so on.',
  },
  busybox: {
    synopsis: '[OPTIONS] [FILE]...',
    about: 'Print the first 10 lines of FILEs (or stdin), under their names where there are several',
    options: `
	-n N[bkm]	Print the first N lines
	-n -N[bkm]	Print all but the last N lines
	-c [-]N[bkm]	Print the first N bytes
	-q		Never name the files
	-v		Always name the files`,
  },
  longless: true,
  prepare: (args) => {
    const [first = '', ...rest] = args;
    const old = /^-(\d+)([bkmcqvlz]*)$/.exec(first);
    if (!old) return args;
    const letters = (old[2] as string).replace(/[l]/g, '');
    const unit = /[bkm]/.exec(letters)?.[0];
    const flags = [...letters].filter((letter) => 'qvz'.includes(letter)).map((letter) => `-${letter}`);
    return unit || letters.includes('c')
      ? [`-c${old[1]}${unit ?? ''}`, ...flags, ...rest]
      : [`-n${old[1]}`, ...flags, ...rest];
  },
  async run({ proc, flavour, options, operands, out, complain }) {
    const byBytes = options.last('c', 'n') === 'c';
    const given = options.value(byBytes ? 'c' : 'n') ?? '10';
    const butLast = given.startsWith('-');
    const digits = given.replace(/^[-+]/, '');
    const count = flavour === 'gnu' || /^\d+[bkm]?$/.test(given.replace(/^-/, '')) ? parseSize(digits) : undefined;
    if (count === undefined) {
      throw new Failure(
        flavour === 'gnu'
          ? `invalid number of ${byBytes ? 'bytes' : 'lines'}: '${digits}'`
          : `invalid number '${given.replace(/^-/, '')}'`,
      );
    }
    const separator = options.has('z') ? 0 : LF;
    const named = options.has('v') || (operands.length > 1 && !options.has('q'));
    let first = true;
    return eachInput(
      proc,
      operands,
      async (stream, path) => {
        if (named) await out.write(`${first ? '' : '\n'}==> ${path === '-' ? 'standard input' : path} <==\n`);
        first = false;
        if (byBytes) await (butLast ? allButLastBytes : firstBytes)(stream, count, out);
        else if (butLast) await allButLastLines(stream, count, out, separator);
        else await firstLines(stream, count, out, separator);
      },
      (path, error, stage) => {
        if (flavour === 'gnu')
          return complain(
            stage === 'open' ? `cannot open '${path}' for reading: ${error}` : `error reading '${path}': ${error}`,
          );
        return complain(`${path}: ${stage === 'open' ? error : 'Input/output error'}`);
      },
    );
  },
});

async function firstLines(stream: Stream, count: number, out: Output, separator: number): Promise<void> {
  let left = count;
  while (left > 0) {
    if (!stream.file.readable) await out.flush();
    const data = await stream.read();
    if (data.length === 0) return;
    let end = 0;
    while (left > 0 && end < data.length) {
      const found = data.indexOf(separator, end);
      end = found < 0 ? data.length : found + 1;
      if (found >= 0) left -= 1;
    }
    await out.write(data.subarray(0, end));
    // What was read too much goes back, where it can: whoever reads the file next begins behind the last line.
    if (end < data.length && stream.file.kind === 'file') stream.file.seek(end - data.length, 'current');
  }
}

async function firstBytes(stream: Stream, count: number, out: Output): Promise<void> {
  for (let left = count; left > 0; ) {
    if (!stream.file.readable) await out.flush();
    const data = await stream.read(Math.min(left, 65536));
    if (data.length === 0) return;
    left -= data.length;
    await out.write(data);
  }
}

async function allButLastBytes(stream: Stream, count: number, out: Output): Promise<void> {
  const held: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const data = await stream.read();
    if (data.length === 0) return;
    held.push(data);
    length += data.length;
    while (held[0] && length - count > 0) {
      const first = held.shift() as Uint8Array;
      const ready = Math.min(first.length, length - count);
      await out.write(first.subarray(0, ready));
      length -= ready;
      if (ready < first.length) held.unshift(first.subarray(ready));
    }
  }
}

async function allButLastLines(stream: Stream, count: number, out: Output, separator: number): Promise<void> {
  const held: Uint8Array[] = [];
  for (;;) {
    const line = await readRecord(stream, separator);
    if (!line) return;
    held.push(line);
    if (held.length > count) await out.write(held.shift() as Uint8Array);
  }
}

const ends = new WeakMap<Stream, Uint8Array>();

/** The next record with its end, for separators other than the newline too. */
async function readRecord(stream: Stream, separator: number): Promise<Uint8Array | undefined> {
  if (separator === LF) return stream.readLineBytes();
  let rest = ends.get(stream) ?? new Uint8Array(0);
  for (;;) {
    const end = rest.indexOf(separator);
    if (end >= 0) {
      ends.set(stream, rest.subarray(end + 1));
      return rest.subarray(0, end + 1);
    }
    const data = await stream.read();
    if (data.length === 0) {
      ends.delete(stream);
      return rest.length > 0 ? rest : undefined;
    }
    const joined = new Uint8Array(rest.length + data.length);
    joined.set(rest);
    joined.set(data, rest.length);
    rest = joined;
  }
}
