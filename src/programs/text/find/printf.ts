import { blocksOf } from '../../blocks.ts';
import { modeText } from '../../coreutils/mode.ts';
import { directoryName } from '../../coreutils/names.ts';
import { unescape } from '../../escapes.ts';
import { Failure } from '../../failure.ts';
import { formatInteger, formatString } from '../../format.ts';
import { mountOf } from '../../mounts.ts';
import { bytesOf, decodeText, encodeBytes } from '../../text.ts';
import { strftime } from '../../time/strftime.ts';
import type { Context, FoundFile } from './file.ts';
import { kibibytes } from './tests.ts';

const TYPES = { file: 'f', directory: 'd', symlink: 'l', character: 'c', fifo: 'p', socket: 's' } as const;

/** -printf, taken apart. */
export type PrintFormat = readonly (
  | string
  | { letter: string; flags: string; width: number; precision: number | undefined; time: string | undefined }
)[];

/** @returns the format, and directives that there are not */
export function parsePrintFormat(format: string): { parts: PrintFormat; unknown: string[] } {
  const parts: (
    | string
    | { letter: string; flags: string; width: number; precision: number | undefined; time: string | undefined }
  )[] = [];
  const unknown: string[] = [];
  let at = 0;
  const plain = (text: string) => {
    const { bytes } = unescape(bytesOf(text));
    if (bytes !== '') parts.push(decodeText(encodeBytes(bytes)));
  };
  for (const match of format.matchAll(/%([-#+ 0]*)(\d*)(?:\.(\d+))?(?:([ACT])(.)|([\s\S]))/g)) {
    const [whole, flags = '', width = '', precision, kind, time, letter] = match;
    plain(format.slice(at, match.index));
    at = match.index + whole.length;
    if (letter === '%') {
      parts.push('%');
    } else if (kind || 'abcdfFgGhHiklmMnpPsStuUyYD'.includes(letter as string)) {
      parts.push({
        letter: kind ?? (letter as string),
        flags,
        width: Number(width),
        precision: precision === undefined ? undefined : Number(precision),
        time,
      });
    } else {
      unknown.push(whole);
      parts.push(whole);
    }
  }
  if (/%[-#+ 0]*\d*(?:\.\d*)?$/.test(format.slice(at))) throw new Failure('error: % at end of format string');
  plain(format.slice(at));
  return { parts, unknown };
}

export function formatFile(parts: PrintFormat, file: FoundFile, context: Context): string {
  return parts
    .map((part) => {
      if (typeof part === 'string') return part;
      const value = valueOf(part.letter, part.time, file, context);
      const { flags, width, precision } = part;
      if (typeof value === 'string') return formatString({ flags, width, precision, letter: 's' }, value);
      return formatInteger({ flags, width, precision, letter: part.letter === 'm' ? 'o' : 'd' }, BigInt(value));
    })
    .join('');
}

function valueOf(
  letter: string,
  time: string | undefined,
  { path, name, stat, depth, start }: FoundFile,
  { proc, accounts }: Context,
): string | number {
  switch (letter) {
    case 'A':
    case 'C':
    case 'T':
      return timeText(time ?? '', stat.mtime);
    case 'a':
    case 'c':
    case 't':
      return strftime('%a %b %e %H:%M:%S.%N0 %Y', stat.mtime);
    case 'b':
      return blocksOf(stat);
    case 'd':
      return depth;
    case 'D':
      return stat.dev;
    case 'f':
      return name;
    case 'F':
      return mountOf(proc, path)?.type ?? 'unknown';
    case 'g':
      return accounts.groupName(stat.gid) ?? String(stat.gid);
    case 'G':
      return stat.gid;
    case 'h':
      return path.includes('/') ? directoryName(path) : '.';
    case 'H':
      return start;
    case 'i':
      return stat.ino;
    case 'k':
      return kibibytes(stat);
    case 'l':
      return stat.type === 'symlink' ? proc.fs.readlink(path) : '';
    case 'm':
      return stat.mode & 0o7777;
    case 'M':
      return modeText(stat);
    case 'n':
      return stat.nlink;
    case 'p':
      return path;
    case 'P':
      return path.slice(start.length).replace(/^\//, '');
    case 's':
      return stat.size;
    case 'S':
      return stat.size === 0 ? '1' : String(Number(((blocksOf(stat) * 512) / stat.size).toPrecision(6)));
    case 'u':
      return accounts.userName(stat.uid) ?? String(stat.uid);
    case 'U':
      return stat.uid;
    case 'y':
      return TYPES[stat.type];
    default: {
      // %Y: what a symlink leads to.
      if (stat.type !== 'symlink') return TYPES[stat.type];
      return proc.fs.exists(path) ? TYPES[proc.fs.stat(path).type] : 'N';
    }
  }
}

/** Seconds come with their fractions here. */
function timeText(letter: string, time: number): string {
  const fraction = strftime('%N0', time);
  switch (letter) {
    case '@':
      return `${Math.floor(time / 1000)}.${fraction}`;
    case 'S':
      return `${strftime('%S', time)}.${fraction}`;
    case 'T':
      return `${strftime('%H:%M:%S', time)}.${fraction}`;
    case '+':
      return `${strftime('%Y-%m-%d+%H:%M:%S', time)}.${fraction}`;
    case 'X':
      return `${strftime('%H:%M:%S', time)}.${fraction}`;
    case 'c':
      return strftime('%a %b %e %H:%M:%S.%N0 %Y', time);
    default:
      return strftime(`%${letter}`, time);
  }
}
