import { isSysError } from '../../../kernel/errno.ts';
import { command, type Invocation } from '../../command.ts';
import { Failure } from '../../failure.ts';
import { openInput } from '../../input.ts';
import { quote, shellQuoteIfNeeded } from '../../quote.ts';
import { decodeBytes, encodeBytes } from '../../text.ts';
import { strftime } from '../../time/strftime.ts';
import { COREUTILS } from '../suite.ts';
import { type Layout, pageRows, rowText, untabify } from './pr-page.ts';
import { linesOf } from './reading.ts';

const HEADER = 5;

/** pr */
export const pr = command({
  suite: COREUTILS,
  gnu: {
    synopsis: '[OPTION]... [FILE]...',
    about: 'Print FILEs in pages, or in columns.\n\nWithout FILE, or where it is -, read standard input.',
    options: `
      --pages=FIRST[:LAST]    only these pages; also +FIRST[:LAST]
      --columns=COLUMN        so many columns; also -COLUMN
  -a, --across                columns from left to right
  -d, --double-space          an empty line behind each
  -D, --date-format=FORMAT    the date in the header as date(1) prints it
  -e[CHAR]                    blanks for tabs
  -F, -f, --form-feed         form feeds between pages
  -h, --header=HEADER         HEADER for the file's name
  -i[CHAR]                    tabs for blanks
  -J, --join-lines            whole lines, no alignment
  -l, --length=PAGE_LENGTH    lines of a page (66 unless told); without header up to 10
  -m, --merge                 the files side by side
  -n[SEP]                     numbers in front of lines
      --number-lines[=SEP]    the same
  -N, --first-line-number=NUMBER  the first number
  -o, --indent=MARGIN         so many blanks in front of lines
  -r, --no-file-warnings      no word of files that cannot be opened
  -s[CHAR]                    CHAR (a tab unless told) between columns
      --separator[=CHAR]      the same
  -S[STRING]                  STRING between columns
      --sep-string[=STRING]   the same
  -t, --omit-header           no header and no trailer
  -T, --omit-pagination       the same, and no form feeds of the input
  -w, --width=PAGE_WIDTH      columns of a page with columns (72 unless told)
  -W, --page-width=PAGE_WIDTH  columns of any page (72 unless told)
`,
    unlisted: '  -v, --show-nonprinting\n  -c, --show-control-chars',
  },
  prepare: (args) =>
    args.map((arg) => {
      if (/^\+\d/.test(arg)) return `--pages=${arg.slice(1)}`;
      const columns = /^-(\d+)(.*)$/.exec(arg);
      return columns ? `--columns=${columns[1]}` : arg;
    }),
  async run(invocation) {
    const { proc, options, operands, complain } = invocation;
    const paths = operands.length > 0 ? operands : ['-'];
    const settings = settingsOf(invocation, paths.length);
    const files: { path: string; lines: string[]; time: number }[] = [];
    let status = 0;
    for (const path of paths) {
      try {
        const time = path === '-' ? proc.clock.now() : proc.fs.stat(path).mtime;
        const input = openInput(proc, path);
        const text = decodeBytes(await input.stream.readAll());
        input.close();
        files.push({ path, lines: linesOf(text.replace(/\f/g, '')), time });
      } catch (error) {
        if (!isSysError(error)) throw error;
        if (!options.has('r')) await complain(`${shellQuoteIfNeeded(path)}: ${error.message}`);
        status = 1;
      }
    }
    if (settings.layout.merge) {
      if (files.length === 0) return status;
      const most = Math.max(...files.map(({ lines }) => lines.length));
      const rows = Array.from({ length: most }, (_, row) => files.map(({ lines }) => lines[row]));
      await paginate(invocation, settings, { name: '', time: proc.clock.now(), rows });
      return status;
    }
    for (const { path, lines, time } of files)
      await paginate(invocation, settings, { name: path === '-' ? '' : path, time, lines });
    return status;
  },
});

interface Settings {
  layout: Layout;
  /** Of a whole page; 0 without header and trailer. */
  header: boolean;
  length: number;
  first: number;
  last: number;
  start: number;
  double: boolean;
  feeds: boolean;
}

function settingsOf({ options }: Invocation, files: number): Settings {
  const number = (key: string, unless: number, what: string) => {
    const text = options.value(key);
    if (text === undefined) return unless;
    if (!/^\d+$/.test(text) || (Number(text) === 0 && key !== 'o')) throw new Failure(`${what}: ${quote(text)}`);
    return Number(text);
  };
  const merge = options.has('m');
  const across = options.has('a');
  const asked = number('columns', 1, 'invalid number of columns');
  if (merge && options.has('columns')) throw new Failure('cannot specify number of columns when printing in parallel');
  if (merge && across) throw new Failure('cannot specify both printing across and printing in parallel');
  const columns = merge ? files : asked;
  const length = number('l', 66, "'-l PAGE_LENGTH' invalid number of lines");
  const header = !options.has('t', 'T') && length > 2 * HEADER;
  const pages = /^(\d+)(?::(\d+))?$/.exec(options.value('pages') ?? '1');
  if (!pages || Number(pages[1]) === 0) throw new Failure(`invalid page range ${quote(options.value('pages') ?? '')}`);
  const pageWidth = options.has('W');
  const line = pageWidth
    ? number('W', 72, "'-W PAGE_WIDTH' invalid number of characters")
    : number('w', 72, "'-w PAGE_WIDTH' invalid number of characters");
  const single = options.has('s', 'separator');
  const string = options.has('S', 'sep-string');
  const joined = options.has('J') || (single && !options.has('w', 'W'));
  const separator = single
    ? (options.value('s') ?? options.value('separator') ?? '\t')
    : string
      ? (options.value('S') ?? options.value('sep-string') ?? '')
      : options.has('J')
        ? '\t'
        : undefined;
  const numbered = options.has('n', 'number-lines');
  const how = /^(\D?)(\d*)$/.exec(options.value('n') ?? options.value('number-lines') ?? '') ?? [];
  const digits = Number(how[2] || 5);
  const mark = how[1] || '\t';
  const used = numbered ? (mark === '\t' ? digits + 8 - (digits % 8) : digits + 1) : 0;
  const gaps = separator === undefined || !joined ? (columns - 1) * (separator?.length ?? 1) : columns - 1;
  const room = line - (merge ? used : 0) - gaps;
  const width = Math.floor(room / columns);
  if (columns > 1 && width < 1) throw new Failure('page width too narrow');
  return {
    layout: {
      ...{ columns, across, merge, width, line, separator },
      truncates: columns > 1 ? !joined : pageWidth && !options.has('J'),
      margin: number('o', 0, "'-o MARGIN' invalid line offset"),
      number: numbered ? { digits, separator: mark } : undefined,
      body: Math.max(1, Math.floor((length - (header ? 2 * HEADER : 0)) / (options.has('d') ? 2 : 1))),
    },
    ...{ header, length },
    first: Number(pages[1]),
    last: pages[2] === undefined ? Number.POSITIVE_INFINITY : Number(pages[2]),
    start: Number(options.value('N') ?? 1),
    double: options.has('d'),
    feeds: options.has('F'),
  };
}

interface Source {
  name: string;
  time: number;
  lines?: readonly string[];
  rows?: readonly (readonly (string | undefined)[])[];
}

async function paginate({ options, out }: Invocation, settings: Settings, source: Source): Promise<void> {
  const { layout, header, length, double, feeds } = settings;
  const { columns, body } = layout;
  const expand = options.has('e') || (columns > 1 && layout.separator !== '\t');
  const numbered = (text: string, n: number) => {
    if (!layout.number) return text;
    const { digits, separator } = layout.number;
    return (
      String(settings.start + n)
        .slice(-digits)
        .padStart(digits) +
      separator +
      text
    );
  };
  const count = source.rows?.length ?? source.lines?.length ?? 0;
  const perPage = source.rows ? body : body * columns;
  const prefix = layout.merge && layout.number;
  for (let page = 1; (page - 1) * perPage < count; page++) {
    if (page < settings.first || page > settings.last) continue;
    const from = (page - 1) * perPage;
    let rows: readonly (readonly (string | undefined)[])[];
    if (source.rows) {
      rows = source.rows
        .slice(from, from + perPage)
        .map((row) => row.map((cell) => (cell === undefined ? cell : untabify(cell))));
    } else {
      const items = (source.lines ?? [])
        .slice(from, from + perPage)
        .map((text, n) =>
          expand && columns > 1
            ? untabify(numbered(text, from + n))
            : numbered(expand ? untabify(text) : text, from + n),
        );
      rows = columns === 1 ? items.map((item) => [item]) : pageRows(items, layout);
    }
    let text = header ? headerText(settings, source, page, options.value('h'), options.value('D')) : '';
    rows.forEach((row, n) => {
      const own = rowText(row, layout);
      text += `${prefix ? numbered(own, from + n) : own}\n${double ? '\n' : ''}`;
    });
    if (feeds && header) text += '\f';
    else if (header) text += '\n'.repeat(length - HEADER - rows.length * (double ? 2 : 1));
    await out.write(encodeBytes(text));
  }
}

function headerText(
  { layout }: Settings,
  { name, time }: Source,
  page: number,
  header: string | undefined,
  format: string | undefined,
): string {
  const date = strftime(format?.replace(/^\+/, '') ?? '%Y-%m-%d %H:%M', time);
  const title = header ?? name;
  const number = `Page ${page}`;
  const room = Math.max(0, layout.line - date.length - number.length - title.length);
  const left = Math.floor(room / 2);
  const blanks = (count: number) => ' '.repeat(Math.max(1, count));
  return `\n\n${' '.repeat(layout.margin)}${date}${blanks(left)}${title}${blanks(room - left)}${number}\n\n\n`;
}
