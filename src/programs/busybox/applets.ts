import { isSysError } from '../../kernel/errno.ts';
import { type Command, command } from '../command.ts';
import { Failure, UsageError } from '../failure.ts';
import { eachInput, openInput } from '../input.ts';
import { decodeBytes, encodeBytes } from '../text.ts';

const BUSYBOX = 'BusyBox 1.35.0';

/** crc32: that of gzip and Ethernet. */
export const crc32: Command = command({
  suite: BUSYBOX,
  busybox: { synopsis: 'FILE...', about: 'Print the CRC32 checksums of FILEs' },
  async run({ proc, operands, out, complain }) {
    return eachInput(
      proc,
      operands,
      async (stream, path) => {
        let sum = 0xffffffff;
        for (const byte of await stream.readAll()) {
          sum ^= byte;
          for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
        }
        const digits = (~sum >>> 0).toString(16).padStart(8, '0');
        await out.write(`${digits}${operands.length > 0 ? ` ${path}` : ''}\n`);
      },
      (path, error, stage) =>
        complain(stage === 'open' ? `can't open '${path}': ${error}` : `can't read '${path}': ${error}`),
    );
  },
});

/** usleep */
export const usleep: Command = command({
  suite: BUSYBOX,
  busybox: { synopsis: 'N', about: 'Sleep for N microseconds' },
  async run({ proc, operands }) {
    const [text] = operands;
    if (text === undefined) throw new UsageError('');
    if (!/^\d+$/.test(text)) throw new Failure(`invalid number '${text}'`);
    await proc.sleep(Number(text) / 1000);
    return 0;
  },
});

/** dos2unix and unix2dos: other ends of lines. */
function lineEnds(toDos: boolean): Command {
  return command({
    suite: BUSYBOX,
    busybox: {
      synopsis: '[-ud] [FILE]',
      about: `Give the lines of FILE (or stdin) ends as ${toDos ? 'DOS' : 'Unix'} has them`,
      options: '\t-u	As dos2unix does\n\t-d	As unix2dos does',
    },
    async run({ proc, options, operands, out }) {
      const dos = (options.last('u', 'd') ?? (toDos ? 'd' : 'u')) === 'd';
      const convert = (data: Uint8Array) => {
        const plain = decodeBytes(data).replaceAll('\r\n', '\n');
        return encodeBytes(dos ? plain.replaceAll('\n', '\r\n') : plain);
      };
      if (operands.length === 0) {
        await out.write(convert(await proc.stdin.readAll()));
        return 0;
      }
      for (const path of operands) {
        try {
          proc.fs.writeFile(path, convert(proc.fs.readFile(path)));
        } catch (error) {
          if (isSysError(error)) throw new Failure(`can't open '${path}': ${error.message}`);
          throw error;
        }
      }
      return 0;
    },
  });
}

export const dos2unix = lineEnds(false);
export const unix2dos = lineEnds(true);

/** strings */
export const strings: Command = command({
  suite: BUSYBOX,
  busybox: {
    synopsis: '[-fo] [-t o|d|x] [-n LEN] [FILE]...',
    about: 'Print the printable strings of FILEs',
    options: `
	-f		Names of files in front
	-o		Offsets in front, octal
	-t o|d|x	Offsets in front, in base 8, 10 or 16
	-n LEN		At least LEN characters (4 unless told)`,
    unlisted: '\t-a\n\t-t BASE',
  },
  async run({ proc, options, operands, out, complain }) {
    const least = options.value('n') ?? '4';
    if (!/^\d+$/.test(least) || Number(least) === 0) throw new Failure(`invalid number '${least}'`);
    const base = { o: 8, d: 10, x: 16 }[options.value('t') ?? (options.has('o') ? 'o' : '')];
    let status = 0;
    for (const path of operands.length > 0 ? operands : ['-']) {
      try {
        const input = openInput(proc, path);
        const text = decodeBytes(await input.stream.readAll());
        input.close();
        for (const match of text.matchAll(new RegExp(`[\\t -~]{${Number(least)},}`, 'g'))) {
          const name = options.has('f') ? `${path}: ` : '';
          const offset = base === undefined ? '' : `${match.index.toString(base).padStart(7)} `;
          await out.write(`${name}${offset}${match[0]}\n`);
        }
      } catch (error) {
        if (!isSysError(error)) throw error;
        await complain(`${path}: ${error.message}`);
        status = 1;
      }
    }
    return status;
  },
});
