import { textWidth } from './width.ts';

/** Lists names in columns, down and then across, as readline does. Every row ends with a newline. */
export function inColumns(names: readonly string[], columns: number): string {
  const width = Math.max(...names.map(textWidth)) + 2;
  const across = Math.max(1, Math.floor(columns / width));
  const rows = Math.ceil(names.length / across);
  let out = '';
  for (let row = 0; row < rows; row++) {
    let line = '';
    for (let at = row; at < names.length; at += rows) {
      const name = names[at] as string;
      line += name + (at + rows < names.length ? ' '.repeat(width - textWidth(name)) : '');
    }
    out += `${line}\n`;
  }
  return out;
}
