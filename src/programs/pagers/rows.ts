import { columns } from '../width.ts';
import type { LineSource } from './line-source.ts';

/** A line as rows of the screen, tabs being spaces up to the next eighth column. */
export function rowsOf(line: string, width: number): string[] {
  const rows = [''];
  let column = 0;
  for (const char of line) {
    const text = char === '\t' ? ' '.repeat(8 - (column % 8)) : char;
    const wide = columns(text);
    if (column + wide > width) {
      rows.push('');
      column = 0;
    }
    rows[rows.length - 1] += text;
    column += wide;
  }
  return rows;
}

/** How many bytes of the file stand before a row of a line. */
export function byteOf(source: LineSource, line: number, row: number, width: number): number {
  const before = line === 0 ? 0 : (source.ends[line - 1] ?? 0);
  const rows = rowsOf(source.lines[line] ?? '', width).slice(0, row);
  return before + new TextEncoder().encode(rows.join('')).length;
}
