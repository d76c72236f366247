import { isSysError } from '../../kernel/errno.ts';
import type { Stream } from '../../kernel/stream.ts';
import { command, type Invocation } from '../command.ts';
import { eachInput } from '../input.ts';
import { inUtf8 } from '../locale.ts';
import { columns } from '../width.ts';
import { COREUTILS } from './suite.ts';

type Counter = 'lines' | 'words' | 'chars' | 'bytes' | 'longest';
type Counts = Record<Counter, number>;

const COUNTERS: readonly (readonly [string, Counter])[] = [
  ['l', 'lines'],
  ['w', 'words'],
  ['m', 'chars'],
  ['c', 'bytes'],
  ['L', 'longest'],
];

/** wc */
export const wc = command({
  suite: COREUTILS,
  gnu: {
    synopsis: ['[OPTION]... [FILE]...', '[OPTION]... --files0-from=F'],
    about:
      'Count lines, words and bytes of each FILE, and of all together.\n\nWithout FILE, or where it is -, read standard input.',
    options: `
  -c, --bytes            count bytes
  -m, --chars            count characters
  -l, --lines            count newlines
  -L, --max-line-length  tell the width of the longest line
  -w, --words            count words
`,
  },
  busybox: {
    synopsis: '[-cmlwL] [FILE]...',
    about: 'Count lines, words and bytes of FILEs (or stdin)',
    options: `
	-c	Count bytes
	-m	Count characters
	-l	Count newlines
	-w	Count words
	-L	Tell the width of the longest line`,
  },
  async run(invocation) {
    const { proc, flavour, options, operands, out, complain } = invocation;
    const chosen = COUNTERS.filter(([letter]) => options.has(letter)).map(([, counter]) => counter);
    const shown: readonly Counter[] = chosen.length > 0 ? chosen : ['lines', 'words', 'bytes'];
    const width =
      flavour === 'gnu' ? gnuWidth(invocation, shown.length) : shown.length === 1 && operands.length <= 1 ? 0 : 9;
    const total: Counts = { lines: 0, words: 0, chars: 0, bytes: 0, longest: 0 };
    const print = (counts: Counts, name: string) => {
      const numbers = shown.map((counter) => String(counts[counter]).padStart(width));
      return out.write(`${numbers.join(' ')}${name ? ` ${name}` : ''}\n`);
    };
    const status = await eachInput(
      proc,
      operands,
      async (stream, path) => {
        const counts = await count(stream, shown, inUtf8(proc));
        for (const counter of ['lines', 'words', 'chars', 'bytes'] as const) total[counter] += counts[counter];
        total.longest = Math.max(total.longest, counts.longest);
        await print(counts, operands.length > 0 ? path : '');
      },
      async (path, error, stage) => {
        await complain(`${path}: ${error}`);
        // What could be opened is counted, if only as nothing.
        if (stage === 'read') await print({ lines: 0, words: 0, chars: 0, bytes: 0, longest: 0 }, path);
      },
    );
    if (operands.length > 1) await print(total, 'total');
    return status;
  },
});

/** As wide as the sum of the files' sizes, but 7 where one of them is no regular file, and 1 for a lone number. */
function gnuWidth({ proc, operands }: Invocation, shown: number): number {
  if (operands.length <= 1 && shown === 1) return 1;
  let least = 1;
  let total = 0;
  for (const path of operands.length > 0 ? operands : ['-']) {
    if (path === '-') {
      const { file } = proc.stdin;
      if (file.kind === 'file') {
        const at = file.seek(0, 'current');
        total += file.seek(0, 'end');
        file.seek(at, 'set');
      } else {
        least = 7;
      }
      continue;
    }
    try {
      const stat = proc.fs.stat(path);
      if (stat.type === 'file') total += stat.size;
      else least = 7;
    } catch (error) {
      if (!isSysError(error)) throw error;
    }
  }
  return Math.max(least, String(total).length);
}

async function count(stream: Stream, shown: readonly Counter[], utf8: boolean): Promise<Counts> {
  const counts: Counts = { lines: 0, words: 0, chars: 0, bytes: 0, longest: 0 };
  const careful = shown.includes('words') || shown.includes('longest');
  const decoder = new TextDecoder(utf8 ? 'utf-8' : 'windows-1252');
  let inWord = false;
  let width = 0;
  for (;;) {
    const data = await stream.read();
    if (data.length === 0) break;
    counts.bytes += data.length;
    if (!careful) {
      if (shown.includes('lines'))
        for (let at = data.indexOf(10); at >= 0; at = data.indexOf(10, at + 1)) counts.lines += 1;
      if (shown.includes('chars')) counts.chars += characters(data, utf8);
      continue;
    }
    counts.chars += characters(data, utf8);
    for (const byte of data) {
      const space = byte === 32 || (byte >= 9 && byte <= 13);
      if (byte === 10) counts.lines += 1;
      if (space) {
        inWord = false;
      } else if (!inWord && byte > 32 && byte !== 127 && (utf8 || byte < 127)) {
        inWord = true;
        counts.words += 1;
      }
    }
    if (!shown.includes('longest')) continue;
    for (const char of decoder.decode(data, { stream: true })) {
      if (char === '\n' || char === '\r' || char === '\f') {
        counts.longest = Math.max(counts.longest, width);
        width = 0;
      } else if (char === '\t') {
        width += 8 - (width % 8);
      } else if (char >= ' ' && char !== '\x7f' && (utf8 || char < '\x7f')) {
        width += columns(char);
      }
    }
  }
  counts.longest = Math.max(counts.longest, width);
  return counts;
}

function characters(data: Uint8Array, utf8: boolean): number {
  if (!utf8) return data.length;
  let count = 0;
  for (const byte of data) if ((byte & 0xc0) !== 0x80) count += 1;
  return count;
}
