import { isSysError } from '../../kernel/errno.ts';
import type { OpenFile } from '../../kernel/file.ts';
import type { Process } from '../../kernel/process.ts';
import { concat } from '../../kernel/stream.ts';
import { command } from '../command.ts';
import { Failure, UsageError } from '../failure.ts';
import { formatFloat } from '../format.ts';
import { quote, shellQuote } from '../quote.ts';
import { parseSize } from '../sizes.ts';
import type { Flavour } from '../types.ts';
import { COREUTILS } from './suite.ts';

const NUMBERS = ['bs', 'ibs', 'obs', 'count', 'skip', 'seek', 'cbs'];
const NAMES = ['if', 'of', 'conv', 'iflag', 'oflag', 'status', ...NUMBERS];

const COMMON = ['notrunc', 'noerror', 'sync', 'fsync', 'swab'];
const CONVERSIONS: Readonly<Record<Flavour, readonly string[]>> = {
  gnu: [...COMMON, 'ucase', 'lcase', 'excl', 'nocreat', 'fdatasync', 'sparse'],
  busybox: COMMON,
};

/** dd. Blocks are copied as they are: of its conversions notrunc, sync, ucase, lcase, swab and excl are known. */
export const dd = command({
  suite: COREUTILS,
  gnu: {
    synopsis: ['[OPERAND]...', 'OPTION'],
    about: `Copy a file in blocks, as the operands tell.

  bs=BYTES        read and write so many bytes at once (512 unless told)
  conv=CONVS      notrunc, sync, ucase, lcase, swab, excl, nocreat, noerror, fsync, fdatasync
  count=N         copy N blocks only
  ibs=BYTES       read so many bytes at once
  if=FILE         read FILE, not standard input
  iflag=FLAGS     fullblock, skip_bytes, count_bytes
  obs=BYTES       write so many bytes at once
  of=FILE         write FILE, not standard output
  oflag=FLAGS     append, seek_bytes
  seek=N          skip N blocks of the output
  skip=N          skip N blocks of the input
  status=LEVEL    none, noxfer or progress`,
    options: '',
  },
  busybox: {
    synopsis:
      '[if=FILE] [of=FILE] [ibs=N obs=N/bs=N] [count=N] [skip=N] [seek=N]\n\t[conv=notrunc|noerror|sync|fsync]\n\t[iflag=skip_bytes|count_bytes|fullblock|direct] [oflag=seek_bytes|append|direct]',
    about: 'Copy a file in blocks',
  },
  async run({ proc, flavour, operands, complain }) {
    const given = new Map<string, string>();
    for (const operand of operands) {
      const [, name = '', value = ''] = /^([^=]*)=([\s\S]*)$/.exec(operand) ?? [];
      if (!NAMES.includes(name)) throw new UsageError(`unrecognized operand ${quote(operand)}`);
      given.set(name, value);
    }
    const number = (name: string): number | undefined => {
      const text = given.get(name);
      if (text === undefined) return undefined;
      const size = text
        .split('x')
        .map(parseSize)
        .reduce<number | undefined>(
          (product, factor) => (product === undefined || factor === undefined ? undefined : product * factor),
          1,
        );
      if (size === undefined || (size === 0 && name.endsWith('bs')))
        throw new Failure(
          flavour === 'gnu'
            ? `invalid number: ${quote(text)}`
            : size === 0
              ? `number ${text} is not in 1..9223372036854775807 range`
              : `invalid number '${text}'`,
        );
      return size;
    };
    const flags = (name: string) => (given.get(name) ?? '').split(',');
    const both = number('bs');
    const blocks = {
      input: both ?? number('ibs') ?? 512,
      output: both ?? number('obs') ?? 512,
      gathered: both === undefined,
    };
    const conversions = flags('conv');
    const wrong = conversions.find((word) => word !== '' && !CONVERSIONS[flavour].includes(word));
    if (wrong !== undefined)
      throw flavour === 'gnu'
        ? new UsageError(`invalid conversion: ${quote(wrong)}`)
        : new Failure(`invalid argument '${wrong}' to 'conv'`);
    const input = openFor(proc, flavour, given.get('if'), 0, {});
    const append = flags('oflag').includes('append');
    const seek = (number('seek') ?? 0) * (flags('oflag').includes('seek_bytes') ? 1 : blocks.output);
    const keep = conversions.includes('notrunc') || append || seek > 0;
    const output = openFor(proc, flavour, given.get('of'), 1, {
      write: true,
      create: !conversions.includes('nocreat'),
      truncate: !keep,
      append,
      exclusive: conversions.includes('excl'),
    });
    if (seek > 0) output.seek(seek, 'set');
    const counts = { full: 0, partial: 0, fullOut: 0, partialOut: 0, bytes: 0 };
    const skip = (number('skip') ?? 0) * (flags('iflag').includes('skip_bytes') ? 1 : blocks.input);
    const limit = number('count');
    const byBytes = flags('iflag').includes('count_bytes');
    const started = proc.clock.now();
    const report = () =>
      proc.stderr.write(summary(flavour, counts, (proc.clock.now() - started) / 1000, given.get('status')));
    proc.onSignal('USR1', () => void report());
    let status = 0;
    try {
      await skipBytes(proc, input, skip);
      const whole = flags('iflag').includes('fullblock');
      let left = limit === undefined ? Number.POSITIVE_INFINITY : byBytes ? limit : limit * blocks.input;
      for (let block = 0; left > 0 && (limit === undefined || byBytes || block < limit); block++) {
        // Only pipes and terminals give less than they are asked for.
        const data = await readBlock(
          proc,
          input,
          Math.min(blocks.input, left),
          whole || input.kind === 'file' || input.kind === 'device',
        );
        if (data.length === 0) break;
        left -= data.length;
        if (data.length === blocks.input) counts.full += 1;
        else counts.partial += 1;
        const converted = convert(data, conversions, blocks.input);
        await output.write(proc, converted);
        counts.bytes += converted.length;
        // With a size of its own, output is gathered into blocks; else each read is one write.
        if (!blocks.gathered) {
          if (converted.length >= blocks.output) counts.fullOut += Math.floor(converted.length / blocks.output);
          if (converted.length % blocks.output !== 0) counts.partialOut += 1;
        }
        const turn = proc.tick();
        if (turn) await turn;
      }
    } catch (error) {
      if (!isSysError(error)) throw error;
      const path = given.get(error.code === 'EISDIR' ? 'if' : 'of') ?? 'standard output';
      await complain(
        error.code === 'EISDIR'
          ? `error reading ${shellQuote(path)}: ${error.message}`
          : flavour === 'gnu'
            ? `error writing ${shellQuote(path)}: ${error.message}`
            : `error writing '${path}': ${error.message}`,
      );
      status = 1;
    }
    if (blocks.gathered) {
      counts.fullOut = Math.floor(counts.bytes / blocks.output);
      counts.partialOut = counts.bytes % blocks.output === 0 ? 0 : 1;
    }
    await report();
    return status;
  },
});

/** As a descriptor, so that it closes with the process. @throws {Failure} */
function openFor(
  proc: Process,
  flavour: string,
  path: string | undefined,
  fd: number,
  flags: Parameters<Process['fs']['open']>[1],
): OpenFile {
  try {
    if (path === undefined) return proc.stream(fd).file;
    const file = proc.fs.open(path, flags);
    proc.install(file, { from: 3 });
    return file;
  } catch (error) {
    if (isSysError(error))
      throw new Failure(
        flavour === 'gnu'
          ? `failed to open ${shellQuote(path ?? '')}: ${error.message}`
          : `can't open '${path}': ${error.message}`,
      );
    throw error;
  }
}

async function skipBytes(proc: Process, input: OpenFile, count: number): Promise<void> {
  if (count === 0) return;
  if (input.kind === 'file') {
    input.seek(count, 'current');
    return;
  }
  for (let left = count; left > 0; ) {
    const data = await input.read(proc, Math.min(left, 65536));
    if (data.length === 0) return;
    left -= data.length;
  }
}

async function readBlock(proc: Process, input: OpenFile, size: number, whole: boolean): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let length = 0;
  do {
    const data = await input.read(proc, size - length);
    if (data.length === 0) break;
    parts.push(data);
    length += data.length;
  } while (whole && length < size);
  return concat(parts);
}

function convert(data: Uint8Array, conversions: readonly string[], block: number): Uint8Array {
  let converted = data;
  if (conversions.includes('sync') && data.length < block) {
    converted = new Uint8Array(block);
    converted.set(data);
  }
  if (conversions.includes('ucase'))
    converted = converted.map((byte) => (byte >= 97 && byte <= 122 ? byte - 32 : byte));
  if (conversions.includes('lcase')) converted = converted.map((byte) => (byte >= 65 && byte <= 90 ? byte + 32 : byte));
  if (conversions.includes('swab')) converted = converted.map((byte, at, all) => all[at ^ 1] ?? byte);
  return converted;
}

interface Counts {
  full: number;
  partial: number;
  fullOut: number;
  partialOut: number;
  bytes: number;
}

function summary(
  flavour: string,
  { full, partial, fullOut, partialOut, bytes }: Counts,
  seconds: number,
  status?: string,
): string {
  if (status === 'none') return '';
  const records = `${full}+${partial} records in\n${fullOut}+${partialOut} records out\n`;
  if (status === 'noxfer') return records;
  // What took no time at all would have no speed.
  const time = Math.max(seconds, 1e-6);
  const speed = bytes / time;
  if (flavour === 'busybox')
    return `${records}${bytes} bytes (${unit(bytes, 1024)}B) copied, ${time.toFixed(6)} seconds, ${unit(speed, 1024)}B/s\n`;
  const si = `${unit(bytes, 1000)}B`;
  const sizes =
    bytes < 1000 ? '' : bytes < 1024 ? ` (${spaced(si)})` : ` (${spaced(si)}, ${spaced(`${unit(bytes, 1024)}iB`)})`;
  const took = formatFloat({ flags: '', precision: 6, letter: 'g' }, time);
  return `${records}${bytes} byte${bytes === 1 ? '' : 's'}${sizes} copied, ${took} s, ${spaced(`${unit(speed, 1000)}B`)}/s\n`;
}

/** Two significant digits at least: `3.1k`, `98M`. */
function unit(value: number, base: number): string {
  let scaled = value;
  let power = 0;
  while (scaled >= base && power < 5) {
    scaled /= base;
    power += 1;
  }
  const letter = ['', base === 1000 ? 'k' : 'K', 'M', 'G', 'T', 'P'][power] as string;
  return `${power === 0 ? String(Math.round(scaled)) : scaled < 99.95 ? scaled.toFixed(1) : Math.round(scaled)}${letter}`;
}

function spaced(text: string): string {
  return text.replace(/^([\d.]+)/, '$1 ');
}
