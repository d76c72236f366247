import type { Cli } from '../cli/cli.ts';
import { type Column, table } from './table.ts';

/** How a kind of things is listed. */
export interface Listing<T> {
  /** What Go calls the type in errors, such as `*formatter.ContainerContext`. */
  typeName: string;
  /** Everything that a template can name. */
  columns: readonly Column<T>[];
  /** What `json` shows of things that this daemon does not tell. */
  unset?: Readonly<Record<string, null>>;
  /** More methods, which take a text: `{{.Label "tier"}}`. */
  lookups?: Readonly<Record<string, (item: T, argument: string) => string>>;
}

/** What the flags of a listing say. */
export interface ListingOptions<T> {
  /** `--format`. */
  format: string;
  trunc: boolean;
  /** `--quiet`: only this column. */
  quiet?: Column<T> | undefined;
  /** The columns of the table where no format is given. */
  defaults: readonly string[];
  /** The template for the format `raw`, where the listing has that. */
  raw?: string;
}

/** Prints a list of things as a table, as a template says, or as JSON. */
export async function printListing<T>(
  cli: Cli,
  listing: Listing<T>,
  items: readonly T[],
  options: ListingOptions<T>,
): Promise<void> {
  await cli.print(await showListing(cli, listing, items, options));
}

/** What {@link printListing} prints. */
export async function showListing<T>(
  cli: Cli,
  listing: Listing<T>,
  items: readonly T[],
  { format, trunc, quiet, defaults, raw }: ListingOptions<T>,
): Promise<string> {
  if (format === '' || format === 'table') {
    if (quiet) return items.map((item) => `${quiet.value(item, trunc)}\n`).join('');
    const columns = defaults.flatMap((name) => listing.columns.filter((column) => column.name === name));
    return table(columns, items, trunc);
  }
  // Templates are much code, and most people never write one.
  const { formatListing } = await cli.load(import('./template-listing.ts'));
  return formatListing(listing, items, format === 'raw' && raw !== undefined ? raw : format, trunc);
}
