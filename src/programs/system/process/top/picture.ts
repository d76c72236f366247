import type { ProcessRow } from '../table.ts';

/** A line of the screen, and how a terminal shows it: its numbers bold, all of it bold, or inverted. */
export interface Line {
  text: string;
  style: 'plain' | 'numbers' | 'bold' | 'head';
}

/** What is to be shown, and how. Keys change some of it. */
export interface View {
  shows: (row: ProcessRow) => boolean;
  /** A column's name. */
  sort: string;
  /** Whole command lines instead of names. */
  commandLines: boolean;
  busyOnly: boolean;
  threads: boolean;
  singleCpu: boolean;
  /** The unit of memory, as `-E` has it. */
  scale: string;
}

/** The lines as they are written, none wider than `columns`. The column of commands ends in a plus sign where it is cut. */
export function plainLines(lines: readonly Line[], columns: number): string[] {
  return lines.map(({ text, style }) => {
    if (text.length <= columns) return text;
    return style === 'plain' || style === 'bold' ? cut(text, columns) : text.slice(0, columns);
  });
}

/** The same for a terminal, with its escape sequences. */
export function paintedLines(lines: readonly Line[], columns: number): string[] {
  const plain = plainLines(lines, columns);
  return lines.map(({ style }, at) => {
    const text = plain[at] as string;
    if (style === 'head') return `\x1b[7m${text.padEnd(columns)}${NORMAL}\x1b[K`;
    if (style === 'bold') return `\x1b[1m${text.padEnd(columns)}${NORMAL}\x1b[K`;
    if (style === 'numbers') return `${text.replace(/ *\d+(\.\d)? /g, `\x1b[1m$&${NORMAL}`)}\x1b[K`;
    return `${text}\x1b[K`;
  });
}

const NORMAL = '\x1b(B\x1b[m';

function cut(text: string, columns: number): string {
  return /^ *\d+ /.test(text) ? `${text.slice(0, columns - 1)}+` : text.slice(0, columns);
}
