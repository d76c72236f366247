import { columns as widthOf } from '../width.ts';

/** A column of a table. */
export interface TableColumn {
  name: string;
  right: boolean;
  hidden: boolean;
}

/** A table as text: columns as wide as their widest cell, all but the last one filled up. */
export function tableText(
  rows: readonly (readonly string[])[],
  columns: readonly TableColumn[],
  options: { separator: string; headings: boolean },
): string {
  const shown = columns.map((column, at) => ({ ...column, at })).filter(({ hidden }) => !hidden);
  const lines = options.headings ? [columns.map(({ name }) => name), ...rows] : rows;
  // Headings count although they are not shown.
  const widths = shown.map(({ at, name }) => Math.max(widthOf(name), ...rows.map((row) => widthOf(row[at] ?? ''))));
  return lines
    .map((row) => {
      const cells = shown.map(({ at, right }, n) => {
        const text = row[at] ?? '';
        const blanks = ' '.repeat(Math.max(0, (widths[n] as number) - widthOf(text)));
        if (right) return blanks + text;
        return n === shown.length - 1 ? text : text + blanks;
      });
      return `${cells.join(options.separator)}\n`;
    })
    .join('');
}

/** A table as JSON; what is empty is null. */
export function tableJson(
  rows: readonly (readonly string[])[],
  columns: readonly TableColumn[],
  title: string,
): string {
  const shown = columns.map((column, at) => ({ ...column, at })).filter(({ hidden }) => !hidden);
  const objects = rows.map((row) => {
    const members = shown.map(
      ({ name, at }) => `         ${JSON.stringify(name.toLowerCase())}: ${row[at] ? JSON.stringify(row[at]) : 'null'}`,
    );
    return `{\n${members.join(',\n')}\n      }`;
  });
  return `{\n   ${JSON.stringify(title)}: [\n      ${objects.join(',')}\n   ]\n}\n`;
}
