import { tabwriter } from '../tabwriter.ts';

/** A column of a listing: its name in templates, its heading, and what it says of an item. */
export interface Column<T> {
  name: string;
  header: string;
  value(item: T, trunc: boolean): string;
  /** What `json` says of it instead. */
  json?(item: T): string;
}

/** A table with headings, as Docker lays it out. */
export function table<T>(columns: readonly Column<T>[], items: readonly T[], trunc: boolean): string {
  const rows = [
    columns.map(({ header }) => header),
    ...items.map((item) => columns.map(({ value }) => value(item, trunc))),
  ];
  return tabwriter(rows.map((row) => `${row.join('\t')}\n`).join(''));
}
