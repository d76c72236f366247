/** How pages are laid out. */
export interface Layout {
  columns: number;
  across: boolean;
  merge: boolean;
  /** Columns of text in each, and in a line. */
  width: number;
  line: number;
  /** Between columns; nothing where blanks align them. */
  separator: string | undefined;
  truncates: boolean;
  margin: number;
  /** Of a number in front of lines: how many digits, and what follows them. */
  number: { digits: number; separator: string } | undefined;
  /** Lines of a page without header and trailer. */
  body: number;
}

/** A text's tabs as blanks. */
export function untabify(text: string, every = 8): string {
  let column = 0;
  let out = '';
  for (const char of text) {
    if (char !== '\t') {
      out += char;
      column += char === '\b' ? -1 : 1;
      continue;
    }
    const next = (Math.floor(column / every) + 1) * every;
    out += ' '.repeat(next - column);
    column = next;
  }
  return out;
}

/** Blanks from one column to another, as tabs where they reach. */
function gap(from: number, to: number): string {
  let text = '';
  let column = from;
  while (to - column > 1) {
    const next = (Math.floor(column / 8) + 1) * 8;
    if (next > to) break;
    text += '\t';
    column = next;
  }
  return text + ' '.repeat(Math.max(0, to - column));
}

/** A run of blanks between columns becomes tabs. */
function tabified(text: string): string {
  let column = 0;
  return text.replace(/ +|[^ ]+/g, (part) => {
    const from = column;
    column += part.length;
    return part[0] === ' ' ? gap(from, column) : part;
  });
}

/** One line of a page: its cells side by side. */
export function rowText(cells: readonly (string | undefined)[], layout: Layout): string {
  const { width, separator, truncates, margin } = layout;
  const lead = ' '.repeat(margin);
  if (layout.columns === 1) {
    const [cell = ''] = cells;
    return lead + (truncates ? untabify(cell).slice(0, width) : cell);
  }
  const shown = cells.map((cell) => (cell === undefined || !truncates ? cell : cell.slice(0, width)));
  // Side by side, what has ended still has its place.
  while (!layout.merge && shown.length > 0 && shown.at(-1) === undefined) shown.pop();
  if (separator !== undefined) return lead + shown.map((cell) => cell ?? '').join(separator);
  let text = '';
  shown.forEach((cell, at) => {
    if (!layout.merge && !cell) return;
    text = text.padEnd(at * (width + 1)) + (cell ?? '');
  });
  return lead + tabified(text);
}

/** The lines of one page's body, out of the items that are on it. */
export function pageRows(items: readonly string[], layout: Layout): (string | undefined)[][] {
  const { columns, across, body } = layout;
  const rows: (string | undefined)[][] = [];
  if (across) {
    for (let at = 0; at < items.length; at += columns) rows.push(items.slice(at, at + columns));
    return rows;
  }
  const full = items.length >= body * columns;
  const heights = Array.from({ length: columns }, (_, n) =>
    full ? body : Math.floor(items.length / columns) + (n < items.length % columns ? 1 : 0),
  );
  let start = 0;
  const parts = heights.map((height) => {
    const part = items.slice(start, start + height);
    start += height;
    return part;
  });
  const most = Math.max(0, ...heights);
  for (let row = 0; row < most; row++) rows.push(parts.map((part) => part[row]));
  return rows;
}
