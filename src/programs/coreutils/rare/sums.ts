import { isSysError } from '../../../kernel/errno.ts';
import type { Stream } from '../../../kernel/stream.ts';
import { type Command, command } from '../../command.ts';
import { Failure, UsageError } from '../../failure.ts';
import { eachInput } from '../../input.ts';
import { quote, shellQuoteIfNeeded } from '../../quote.ts';
import { COREUTILS } from '../suite.ts';
import { checkOptionProblem, checkSums, escapedName } from './check-sums.ts';
import { ALGORITHMS, type Algorithm, bsdSum, crc, digestOf, sysvSum } from './checksums.ts';

const CHECKING = `
      --ignore-missing  with -c, no word of files that are not there
      --quiet           with -c, no OK for those that match
      --status          with -c, only a status
      --strict          with -c, fail for lines that are no checksums
  -w, --warn            with -c, tell of lines that are no checksums
`;

function sumCommand(algorithm: Algorithm): Command {
  const variable = algorithm.tag === 'BLAKE2b';
  return command({
    suite: COREUTILS,
    gnu: {
      synopsis: '[OPTION]... [FILE]...',
      about: `Print or check ${algorithm.tag} checksums.\n\nWithout FILE, or where it is -, read standard input.`,
      options: `
  -b, --binary          read in binary mode
  -c, --check           read checksums from the FILEs and check them
${variable ? '  -l, --length=BITS     so many bits, a multiple of 8\n' : ''}      --tag             in BSD's style
  -t, --text            read in text mode (as unless told)
  -z, --zero            end lines with NUL
${CHECKING}`,
    },
    async run(invocation) {
      const { proc, options, operands, out, complain } = invocation;
      const length = lengthOf(invocation.name, options.value('l'), algorithm);
      const problem = checkOptionProblem(invocation);
      if (problem) throw new UsageError(problem);
      if (options.has('c')) return checkSums(invocation, algorithm);
      const end = options.has('z') ? '\0' : '\n';
      const binary = options.last('b', 't') === 'b';
      const tag = length === algorithm.length ? algorithm.tag : `${algorithm.tag}-${length * 8}`;
      return eachInput(
        proc,
        operands,
        async (stream, path) => {
          const hex = digestOf(algorithm, await stream.readAll(), length);
          const { mark, name } = options.has('z') ? { mark: '', name: path } : escapedName(path);
          await out.write(
            mark +
              (options.has('tag') ? `${tag} (${name}) = ${hex}${end}` : `${hex} ${binary ? '*' : ' '}${name}${end}`),
          );
        },
        (path, error) => complain(`${shellQuoteIfNeeded(path)}: ${error}`),
      );
    },
  });
}

/** What -l asks for, in bytes. */
function lengthOf(name: string, text: string | undefined, algorithm: Algorithm): number {
  if (text === undefined || text === '0') return algorithm.length;
  const problem = `invalid length: ${quote(text)}`;
  if (!/^\d+$/.test(text)) throw new Failure(problem);
  const bits = Number(text);
  const most = algorithm.length * 8;
  if (bits > most)
    throw new Failure(`${problem}\n${name}: maximum digest length for ${quote(algorithm.tag)} is ${most} bits`);
  if (bits % 8 !== 0) throw new Failure(`${problem}\n${name}: length is not a multiple of 8`);
  return bits / 8;
}

export const b2sum = sumCommand(ALGORITHMS.blake2b as Algorithm);

/** cksum */
export const cksum = command({
  suite: COREUTILS,
  gnu: {
    synopsis: '[OPTION]... [FILE]...',
    about:
      'Print or check checksums: a CRC of 32 bits, unless told.\n\nWithout FILE, or where it is -, read standard input.',
    options: `
  -a, --algorithm=TYPE  which checksum: sysv, bsd, crc, md5, sha1, sha224, sha256, sha384, sha512, blake2b or sm3
  -c, --check           read checksums from the FILEs and check them
  -l, --length=BITS     of blake2b, so many bits
      --tag             in BSD's style (as unless told)
      --untagged        sum and name only
  -z, --zero            end lines with NUL
      --debug           tell how it is computed
${CHECKING}`,
  },
  async run(invocation) {
    const { proc, options, operands, out, complain } = invocation;
    const type = options.value('a') ?? 'crc';
    const known = ['bsd', 'sysv', 'crc', ...Object.keys(ALGORITHMS)];
    if (!known.includes(type)) {
      const list = known.map((name) => `\n  - '${name}'`).join('');
      throw new UsageError(`invalid argument ${quote(type)} for '--algorithm'\nValid arguments are:${list}`);
    }
    const algorithm = ALGORITHMS[type];
    if (options.has('l') && type !== 'blake2b')
      throw new Failure('--length is only supported with --algorithm=blake2b');
    if (options.has('c') && !algorithm && options.has('a'))
      throw new Failure('--check is not supported with --algorithm={bsd,sysv,crc}');
    const problem =
      options.last('tag', 'untagged') === 'tag' || !options.has('c') ? checkOptionProblem(invocation) : undefined;
    if (problem) throw new UsageError(problem);
    if (options.has('c')) return checkSums(invocation, algorithm);
    const length = algorithm ? lengthOf(invocation.name, options.value('l'), algorithm) : 0;
    const end = options.has('z') ? '\0' : '\n';
    return eachInput(
      proc,
      operands,
      async (stream, path) => {
        const data = await bytes(stream, algorithm === undefined);
        const named = operands.length > 0 ? ` ${path}` : '';
        if (!algorithm) {
          await out.write(numericLine(type, data) + named + end);
          return;
        }
        const hex = digestOf(algorithm, data, length);
        const { mark, name } = options.has('z') ? { mark: '', name: path } : escapedName(path);
        const tag = length === algorithm.length ? algorithm.tag : `${algorithm.tag}-${length * 8}`;
        const plain = options.last('tag', 'untagged') === 'untagged';
        await out.write(`${mark}${plain ? `${hex}  ${name}` : `${tag} (${name}) = ${hex}`}${end}`);
      },
      (path, error) => complain(`${shellQuoteIfNeeded(path)}: ${error}`),
    );
  },
});

/** What is read of a directory is no error to the simple sums: they are of nothing. */
async function bytes(stream: Stream, simple: boolean): Promise<Uint8Array> {
  try {
    return await stream.readAll();
  } catch (error) {
    if (simple && isSysError(error, 'EISDIR')) return new Uint8Array();
    throw error;
  }
}

function numericLine(type: string, data: Uint8Array): string {
  if (type === 'crc') return `${crc(data)} ${data.length}`;
  if (type === 'sysv') return `${sysvSum(data)} ${Math.ceil(data.length / 512)}`;
  return `${String(bsdSum(data)).padStart(5, '0')} ${String(Math.ceil(data.length / 1024)).padStart(5)}`;
}

/** sum */
export const sum = command({
  suite: COREUTILS,
  gnu: {
    synopsis: '[OPTION]... [FILE]...',
    about: 'Print the checksum and the blocks of each FILE.\n\nWithout FILE, or where it is -, read standard input.',
    options: `
  -r              as BSD has it (as unless told), with blocks of 1K
  -s, --sysv      as System V has it, with blocks of 512 bytes
`,
  },
  async run({ proc, options, operands, out, complain }) {
    const type = options.last('r', 's') === 's' ? 'sysv' : 'bsd';
    const named = operands.length > 0;
    return eachInput(
      proc,
      operands,
      async (stream, path) => {
        await out.write(`${numericLine(type, await stream.readAll())}${named ? ` ${path}` : ''}\n`);
      },
      (path, error) => complain(`${shellQuoteIfNeeded(path)}: ${error}`),
    );
  },
});
