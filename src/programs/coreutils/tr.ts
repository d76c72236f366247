import { command } from '../command.ts';
import { Failure, UsageError } from '../failure.ts';
import { quote } from '../quote.ts';
import { COREUTILS } from './suite.ts';
import { parseSet } from './tr-set.ts';

/** tr. It knows bytes only, as GNU's does. */
export const tr = command({
  suite: COREUTILS,
  inOrder: true,
  gnu: {
    synopsis: '[OPTION]... SET1 [SET2]',
    about: 'Copy standard input to standard output, and translate, squeeze or delete characters on the way.',
    options: `
  -c, -C, --complement    SET1 is all that is not in it
  -d, --delete            delete what is in SET1
  -s, --squeeze-repeats   one for many of the same, if it is in the last SET
  -t, --truncate-set1     cut SET1 to the length of SET2
`,
    notes: 'A SET is text with a-z, [:alpha:] and the like, [=x=], [x*] or [x*N] (repeats x), \\n and other escapes.',
  },
  busybox: {
    synopsis: '[-cds] STRING1 [STRING2]',
    about: 'Translate, squeeze, or delete characters from stdin, writing to stdout',
    options: `
	-c	Take complement of STRING1
	-d	Delete what is in STRING1
	-s	One for many of the same`,
    unlisted: '\t-C  ',
  },
  async run({ proc, flavour, options, operands, out }) {
    const [one, two, extra] = operands;
    const deleting = options.has('d');
    const squeezing = options.has('s');
    const wanted = deleting === squeezing ? 2 : 1;
    if (one === undefined) throw new UsageError('missing operand');
    const strict = flavour === 'gnu';
    if (strict && two === undefined && wanted === 2) {
      throw new UsageError(
        `missing operand after ${quote(one)}\n${deleting ? 'Two strings must be given when both deleting and squeezing repeats.' : 'Two strings must be given when translating.'}`,
      );
    }
    if (strict && two !== undefined && deleting && !squeezing) {
      throw new UsageError(
        `extra operand ${quote(two)}\nOnly one string may be given when deleting without squeezing repeats.`,
      );
    }
    if (extra !== undefined && strict) throw new UsageError(`extra operand ${quote(extra)}`);
    const complement = options.has('c', 'C');
    let from = parseSet(one, undefined, flavour);
    if (complement) from = [...Array(256).keys()].filter((byte) => !from.includes(byte));
    const into = two === undefined ? undefined : parseSet(two, from.length, flavour);
    if (into && !deleting) {
      if (into.length === 0 && !options.has('t'))
        throw new Failure(strict ? 'when not truncating set1, string2 must be non-empty' : 'STRING2 cannot be empty');
      if (options.has('t')) from = from.slice(0, into.length);
    }
    const table = Int16Array.from({ length: 256 }, (_, byte) => byte);
    if (deleting) for (const byte of from) table[byte] = -1;
    else if (into) translate(table, from, into);
    const squeezed = new Uint8Array(256);
    if (squeezing) for (const byte of into ?? from) squeezed[byte] = 1;
    let last = -1;
    for (;;) {
      if (!proc.stdin.file.readable) await out.flush();
      const data = await proc.stdin.read();
      if (data.length === 0) return 0;
      const result = new Uint8Array(data.length);
      let length = 0;
      for (const byte of data) {
        const mapped = table[byte] as number;
        if (mapped < 0 || (mapped === last && squeezed[mapped])) continue;
        last = mapped;
        result[length++] = mapped;
      }
      await out.write(result.subarray(0, length));
    }
  },
});

/** Where the second set is shorter, its last character stands for the rest. A later pair overrides an earlier one. */
function translate(table: Int16Array, from: readonly number[], into: readonly number[]): void {
  const last = into.at(-1);
  if (last === undefined) return;
  from.forEach((byte, index) => {
    table[byte] = into[index] ?? last;
  });
}
