import type { Cell } from './ls-format.ts';
import type { Style } from './ls-style.ts';

const GAP = 2;
const NARROWEST = 3;

/** GNU's columns, from top to bottom: as many as fit, each as wide as its widest name. */
export function down(cells: readonly Cell[], style: Style): string {
  return grid(cells, style, true);
}

/** GNU's columns, from left to right. */
export function across(cells: readonly Cell[], style: Style): string {
  return grid(cells, style, false);
}

function grid(cells: readonly Cell[], { width, tabs: every, color }: Style, vertical: boolean): string {
  // Tabs would not be colored.
  const tabs = color || width === 0 ? 0 : every;
  if (cells.length === 0) return '';
  const limit = width === 0 ? Number.POSITIVE_INFINITY : width;
  const most = Math.max(1, Math.min(cells.length, Math.floor(limit / NARROWEST)));
  let best = { count: 1, widths: [Math.max(...cells.map((cell) => cell.width))] };
  for (let count = most; count > 1; count--) {
    const rows = Math.ceil(cells.length / count);
    const widths = new Array<number>(count).fill(NARROWEST);
    cells.forEach((cell, index) => {
      const column = vertical ? Math.floor(index / rows) : index % count;
      const gap = column === count - 1 ? 0 : GAP;
      widths[column] = Math.max(widths[column] as number, cell.width + gap);
    });
    if (widths.reduce((sum, each) => sum + each, 0) < limit) {
      best = { count, widths };
      break;
    }
  }
  const { count, widths } = best;
  const rows = Math.ceil(cells.length / count);
  let text = '';
  for (let row = 0; row < rows; row++) {
    let at = 0;
    let start = 0;
    for (let column = 0; column < count; column++) {
      const cell = cells[vertical ? column * rows + row : row * count + column];
      if (!cell) break;
      text += indent(at, start, tabs) + cell.text;
      at = start + cell.width;
      start += widths[column] as number;
    }
    text += '\n';
  }
  return text;
}

/** From one column to another, with tabs where they reach. */
function indent(from: number, to: number, tabs: number): string {
  let text = '';
  for (let at = from; at < to; ) {
    if (tabs > 0 && Math.floor(to / tabs) > Math.floor((at + 1) / tabs)) {
      text += '\t';
      at += tabs - (at % tabs);
    } else {
      text += ' ';
      at += 1;
    }
  }
  return text;
}

/** All in lines, with commas between. */
export function commas(cells: readonly Cell[], width: number): string {
  let text = '';
  let at = 0;
  cells.forEach((cell, index) => {
    if (index > 0) {
      const fits = width === 0 || at + cell.width + 2 < width;
      text += fits ? ', ' : ',\n';
      at = fits ? at + 2 : 0;
    }
    text += cell.text;
    at += cell.width;
  });
  return cells.length > 0 ? `${text}\n` : '';
}

/** busybox's columns: all as wide as the widest name. */
export function busyboxColumns(cells: readonly Cell[], { width, layout, blocks, inode }: Style): string {
  // For blocks it counts less than it prints.
  const before = (blocks ? 7 : 0) + (inode ? 8 : 0);
  const column = Math.max(0, ...cells.map((cell) => cell.width - before)) + 2 + (blocks ? 5 : 0) + (inode ? 8 : 0);
  const count = Math.max(1, Math.floor(width / column));
  const rows = Math.ceil(cells.length / count);
  let text = '';
  for (let row = 0; row < rows; row++) {
    let gap = 0;
    for (let index = 0; index < count; index++) {
      const cell = cells[layout === 'lines' ? row * count + index : index * rows + row];
      if (!cell) continue;
      text += ' '.repeat(gap) + cell.text;
      gap = Math.max(0, column - cell.width);
    }
    text += '\n';
  }
  return text;
}
