import { isSysError } from '../../kernel/errno.ts';
import { ttyOf } from '../../kernel/tty.ts';
import type { Invocation } from '../command.ts';
import { unescape } from '../escapes.ts';
import { Failure } from '../failure.ts';
import { openInput } from '../input.ts';
import { decodeText } from '../text.ts';
import { columns as widthOf } from '../width.ts';
import { type TableColumn, tableJson, tableText } from './column-table.ts';
import { utility } from './utility.ts';

/** column */
export const column = utility({
  gnu: {
    synopsis: '[options] [<file>...]',
    about: 'Print lists in columns, or tables.',
    options: `
 -t, --table                      a table
 -n, --table-name=NAME            what JSON calls the table
 -O, --table-order=COLUMNS        in this order
 -N, --table-columns=NAMES        what the columns are called
 -l, --table-columns-limit=NUM    at most NUM columns; the rest of a line is in the last one
 -E, --table-noextreme=COLUMNS    (wide text makes a column wide all the same)
 -d, --table-noheadings           no headings
 -e, --table-header-repeat        (there is one page)
 -H, --table-hide=COLUMNS         not these
 -R, --table-right=COLUMNS        these at the right
 -T, --table-truncate=COLUMNS     (nothing is cut)
 -W, --table-wrap=COLUMNS         (nothing is cut)
 -L, --keep-empty-lines           empty lines, too
 -J, --json                       the table as JSON
 -c, --output-width=WIDTH         so many columns of characters
 -o, --output-separator=STRING    between columns (two blanks unless told)
 -s, --separator=STRING           what separates columns in the input
 -x, --fillrows                   from left to right
`,
    unlisted: ' -r, --tree=COLUMN\n -i, --tree-id=COLUMN\n -p, --tree-parent=COLUMN',
  },
  async run(invocation) {
    const { proc, options, operands, complain, out } = invocation;
    if (options.has('r', 'i', 'p')) throw new Failure('trees are not simulated; -t prints the table');
    const width = widthGiven(invocation);
    const table = options.has('t', 'J');
    if (options.has('t') && options.has('x')) throw new Failure('mutually exclusive arguments: --table --fillrows');
    if (!table && options.has('n', 'O', 'N', 'l', 'E', 'd', 'e', 'H', 'R', 'T', 'W'))
      throw new Failure('option --table required for all --table-*');
    if (options.has('J') && !options.has('N')) throw new Failure('option --table-columns required for --json');
    const lines: string[] = [];
    let failed = 0;
    for (const path of operands.length > 0 ? operands : ['-']) {
      try {
        const input = openInput(proc, path);
        const text = decodeText(await input.stream.readAll());
        input.close();
        for (const line of text.replace(/\n$/, '').split('\n')) {
          if (/\S/.test(line) || (options.has('L') && text !== '')) lines.push(line);
        }
      } catch (error) {
        if (!isSysError(error)) throw error;
        await complain(`${path}: ${error.message}`);
        failed += 1;
      }
    }
    if (lines.length > 0) {
      if (table) await printTable(invocation, lines);
      else await out.write(fill(lines, width, options.has('x')));
    }
    return failed > 0 ? 1 : 0;
  },
});

function widthGiven({ proc, options }: Invocation): number {
  const text = options.value('c');
  if (text !== undefined) {
    if (text === 'unlimited') return Number.POSITIVE_INFINITY;
    if (!/^\d+$/.test(text) || Number(text) === 0) throw new Failure(`invalid columns argument: '${text}'`);
    return Number(text);
  }
  return ttyOf(proc.descriptor(1))?.size.columns ?? (Number(proc.env.get('COLUMNS')) || 80);
}

/** Entries in columns of the same width, a multiple of eight. */
function fill(entries: readonly string[], width: number, across: boolean): string {
  const widest = Math.max(...entries.map(widthOf));
  if (widest >= width) return entries.map((entry) => `${entry}\n`).join('');
  const cell = (Math.floor(widest / 8) + 1) * 8;
  const count = Math.max(1, Math.floor(width / cell));
  const rows = Math.ceil(entries.length / count);
  let text = '';
  for (let row = 0; row < rows; row++) {
    let at = 0;
    for (let n = 0; n < count; n++) {
      const entry = entries[across ? row * count + n : n * rows + row];
      if (entry === undefined) break;
      while ((Math.floor(at / 8) + 1) * 8 <= n * cell) {
        text += '\t';
        at = (Math.floor(at / 8) + 1) * 8;
      }
      text += entry;
      at += widthOf(entry);
    }
    text += '\n';
  }
  return text;
}

async function printTable({ options, out }: Invocation, lines: readonly string[]): Promise<void> {
  const limit = Number(options.value('l') ?? Number.POSITIVE_INFINITY);
  const separators = options.value('s');
  const names = (options.value('N') ?? '').split(',').filter(Boolean);
  const rows = lines.map((line) => cells(line, separators, limit));
  const count = Math.max(names.length, ...rows.map((row) => row.length));
  if (options.has('J')) {
    const wide = rows.findIndex((row) => row.length > names.length);
    if (wide >= 0)
      throw new Failure(`line ${wide + 2}: for JSON the name of the column ${names.length + 1} is required`);
  }
  const indexOf = (word: string) => {
    const at = names.indexOf(word);
    const place = at >= 0 ? at : /^-?\d+$/.test(word) ? Number(word) : Number.NaN;
    const index = at >= 0 ? at : place < 0 ? count + place : place - 1;
    if (!(index >= 0 && index < count)) throw new Failure(`undefined column name '${word}'`);
    return index;
  };
  const chosen = (key: string) =>
    new Set(
      options
        .values(key)
        .flatMap((list) => list.split(','))
        .map(indexOf),
    );
  const [right, hidden] = [chosen('R'), chosen('H')];
  let columns: TableColumn[] = Array.from({ length: count }, (_, at) => ({
    name: names[at] ?? '',
    right: right.has(at),
    hidden: hidden.has(at),
  }));
  const first = [...chosen('O')];
  const order = [...first, ...columns.map((_, at) => at).filter((at) => !first.includes(at))];
  columns = order.map((at) => columns[at] as TableColumn);
  const ordered = rows.map((row) => order.map((at) => row[at] ?? ''));
  if (options.has('J')) {
    await out.write(tableJson(ordered, columns, options.value('n') ?? 'table'));
    return;
  }
  const separator = options.value('o');
  await out.write(
    tableText(ordered, columns, {
      separator: separator === undefined ? '  ' : unescape(separator).bytes,
      headings: names.length > 0 && !options.has('d'),
    }),
  );
}

/** Any number of blanks separates, but each of the separators that are told. */
function cells(line: string, separators: string | undefined, limit: number): string[] {
  const found: string[] = [];
  if (separators !== undefined) {
    let start = 0;
    for (let at = 0; at < line.length && found.length + 1 < limit; at++) {
      if (!separators.includes(line[at] as string)) continue;
      found.push(line.slice(start, at));
      start = at + 1;
    }
    return [...found, line.slice(start)];
  }
  let rest = line.replace(/^[ \t]+/, '');
  while (found.length + 1 < limit) {
    const match = /^(\S+)[ \t]+(?=\S)/.exec(rest);
    if (!match) break;
    found.push(match[1] as string);
    rest = rest.slice(match[0].length);
  }
  return [...found, found.length + 1 < limit ? rest.trimEnd() : rest];
}
