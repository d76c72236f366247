import { columns as widthOf } from '../../width.ts';
import type { Column } from '../protocol.ts';

/** How results are printed: what `\\pset` changes. */
export interface PrintOptions {
  format: 'aligned' | 'unaligned' | 'csv';
  expanded: boolean | 'auto';
  tuplesOnly: boolean;
  fieldSeparator: string;
  recordSeparator: string;
  null: string;
  border: number;
  footer: boolean;
  title: string | undefined;
  /** The terminal's width, for `expanded` auto. */
  width: number | undefined;
}

export function defaultPrint(): PrintOptions {
  return {
    format: 'aligned',
    expanded: false,
    tuplesOnly: false,
    fieldSeparator: '|',
    recordSeparator: '\n',
    null: '',
    border: 1,
    footer: true,
    title: undefined,
    width: undefined,
  };
}

/** A table to print. */
export interface Table {
  columns: readonly Pick<Column, 'name' | 'type'>[];
  rows: readonly (readonly (string | null)[])[];
  title?: string;
  /** What stands below it instead of the number of rows. */
  footers?: readonly string[];
}

/** Object ids of the types whose values stand at the right: numbers and object ids. */
const NUMERIC = new Set([20, 21, 23, 26, 28, 29, 700, 701, 790, 1700, 5069]);

export function printTable(table: Table, options: PrintOptions): string {
  const shown = { ...table, rows: table.rows.map((row) => row.map((value) => value ?? options.null)) };
  if (options.format === 'csv') return csv(shown, options);
  if (options.format === 'unaligned')
    return options.expanded === true ? unalignedExpanded(shown, options) : unaligned(shown, options);
  if (options.expanded === true) return expanded(shown, options);
  const text = aligned(shown, options);
  const { width } = options;
  if (options.expanded !== 'auto' || width === undefined) return text;
  return text.split('\n').some((line) => widthOf(line) > width) ? expanded(shown, options) : text;
}

type Shown = Omit<Table, 'rows'> & { rows: readonly (readonly string[])[] };

function footersOf({ rows, footers }: Shown, { footer, tuplesOnly }: PrintOptions): readonly string[] {
  if (tuplesOnly) return [];
  if (footers) return footers;
  return footer ? [rows.length === 1 ? '(1 row)' : `(${rows.length} rows)`] : [];
}

function aligned(table: Shown, options: PrintOptions): string {
  const { columns, rows } = table;
  if (columns.length === 0) return `--\n${footersOf(table, options).join('\n')}\n\n`;
  const cells = rows.map((row) => row.map((value) => value.split('\n')));
  const names = columns.map(({ name }) => name.split('\n'));
  const widths = columns.map((_, at) =>
    Math.max(...(names[at] ?? ['']).map(widthOf), 0, ...cells.flatMap((row) => (row[at] ?? ['']).map(widthOf))),
  );
  const lines: string[] = [];
  const total = widths.reduce((sum, width) => sum + width + 3, -1);
  const title = table.title ?? options.title;
  if (title !== undefined && !options.tuplesOnly) {
    lines.push(widthOf(title) >= total ? title : ' '.repeat(Math.floor((total - widthOf(title)) / 2)) + title);
  }
  const [edge, gap] = options.border === 0 ? ['', ' '] : [' ', ' | '];
  const outer = (line: string) => (options.border === 2 ? `|${line}|` : line);
  const rule = () => {
    const dashes = widths.map((width) => '-'.repeat(options.border === 0 ? width : width + 2));
    if (options.border === 0) return dashes.join(' ');
    return options.border === 2 ? `+${dashes.join('+')}+` : dashes.join('+');
  };
  if (!options.tuplesOnly) {
    if (options.border === 2) lines.push(rule());
    const header = names.map((name, at) => {
      const room = (widths[at] as number) - widthOf(name[0] ?? '');
      const before = Math.floor(room / 2);
      return ' '.repeat(before) + (name[0] ?? '') + ' '.repeat(room - before);
    });
    lines.push(outer(`${edge}${header.join(gap)} `), rule());
  }
  for (const row of cells) {
    const height = Math.max(1, ...row.map((parts) => parts.length));
    for (let part = 0; part < height; part++) {
      let line = edge;
      row.forEach((parts, at) => {
        const last = at === row.length - 1;
        const text = parts[part] ?? '';
        const pad = ' '.repeat((widths[at] as number) - widthOf(text));
        const right = NUMERIC.has(columns[at]?.type ?? 0);
        const more = part + 1 < parts.length;
        const trims = last && !more && options.border !== 2;
        const spent = trims && part >= parts.length;
        line += spent ? '' : right ? pad + text : trims ? text : text + pad;
        if (last) line += more ? '+' : options.border === 2 ? ' ' : '';
        else line += options.border === 0 ? (more ? '+' : ' ') : `${more ? '+' : ' '}| `;
      });
      lines.push(outer(line));
    }
  }
  if (options.border === 2) lines.push(rule());
  lines.push(...footersOf(table, options));
  return `${lines.map((line) => `${line}\n`).join('')}\n`;
}

function expanded(table: Shown, options: PrintOptions): string {
  const { columns, rows } = table;
  const title = table.title ?? options.title;
  const head = title !== undefined && !options.tuplesOnly ? `${title}\n` : '';
  if (rows.length === 0)
    return options.tuplesOnly ? '' : `${head}${(table.footers ?? ['(0 rows)']).map((line) => `${line}\n`).join('')}\n`;
  const label = Math.max(...columns.map(({ name }) => widthOf(name)));
  const values = Math.max(0, ...rows.flatMap((row) => row.flatMap((value) => value.split('\n').map(widthOf))));
  const lines = rows.map((row, at) => {
    const record = `-[ RECORD ${at + 1} ]`;
    const rule = record.length > label + 2 ? record : record.padEnd(label + 1, '-');
    const full = label + 1 >= record.length ? `${rule}+` : rule;
    const length = label + 1 + 1 + values + 1;
    const header = options.tuplesOnly
      ? at === 0
        ? ''
        : `${'-'.repeat(label + 1)}+${'-'.repeat(values + 1)}\n`
      : `${full.padEnd(length, '-')}\n`;
    const body = columns.map(({ name }, index) => {
      const [first = '', ...others] = (row[index] ?? '').split('\n');
      const gap = (more: boolean, text: string) => (more ? `${text.padEnd(values)}+` : text);
      const start = `${name}${' '.repeat(label - widthOf(name))} | ${gap(others.length > 0, first)}`;
      return [start, ...others.map((part, n) => `${' '.repeat(label)} | ${gap(n + 1 < others.length, part)}`)].join(
        '\n',
      );
    });
    return `${header}${body.join('\n')}\n`;
  });
  return `${head}${lines.join('')}\n`;
}

function unaligned(table: Shown, options: PrintOptions): string {
  const { fieldSeparator, recordSeparator } = options;
  const records = table.rows.map((row) => row.join(fieldSeparator));
  const title = table.title ?? options.title;
  if (!options.tuplesOnly)
    records.unshift(
      ...(title === undefined ? [] : [title]),
      table.columns.map(({ name }) => name).join(fieldSeparator),
    );
  records.push(...footersOf(table, options));
  return records.length === 0 ? '' : `${records.join(recordSeparator)}\n`;
}

function unalignedExpanded(table: Shown, options: PrintOptions): string {
  if (table.rows.length === 0) return options.tuplesOnly ? '' : '(0 rows)\n';
  const records = table.rows.map((row) =>
    row.map((value, at) => `${table.columns[at]?.name}${options.fieldSeparator}${value}`).join('\n'),
  );
  return `${records.join('\n\n')}\n`;
}

function csv({ columns, rows }: Shown, { tuplesOnly }: PrintOptions): string {
  const quote = (text: string) => (/[",\r\n]|^\\\.$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const lines = rows.map((row) => row.map(quote).join(','));
  if (!tuplesOnly) lines.unshift(columns.map(({ name }) => quote(name)).join(','));
  return lines.map((line) => `${line}\n`).join('');
}
