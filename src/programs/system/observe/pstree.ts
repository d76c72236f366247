import type { Process as Running } from '../../../kernel/process.ts';
import { ttyOf } from '../../../kernel/tty.ts';
import { command } from '../../command.ts';
import { inUtf8 } from '../../locale.ts';
import { type ProcessRow, processTable } from '../process/table.ts';

/** What lines are drawn with: between siblings, down, at the last one, for one child only, and through. */
interface Pen {
  first: string;
  single: string;
  middle: string;
  last: string;
  down: string;
}

const ASCII: Pen = { first: '-+-', single: '---', middle: ' |-', last: ' `-', down: ' | ' };
const UNICODE: Pen = { first: '─┬─', single: '───', middle: ' ├─', last: ' └─', down: ' │ ' };

/** pstree */
export const pstree = command({
  suite: 'PSmisc 23.6',
  hint: () =>
    'Usage: pstree [-acglpsStTuZ] [ -h | -H PID ] [ -n | -N type ]\n              [ -A | -G | -U ] [ PID | USER ]\n   or: pstree -V',
  gnu: {
    synopsis: '[-acglpsStTuZ] [ -h | -H PID ] [ -n | -N type ] [ -A | -G | -U ] [ PID | USER ]',
    about: 'Print the processes as a tree.',
    options: `
  -a, --arguments     with their arguments
  -A, --ascii         lines of ASCII characters
  -c, --compact-not   every one of those that are the same
  -g, --show-pgids    with process groups; implies -c
  -G, --vt100         (lines as the locale has them)
  -h, --highlight-all this process and those above it in bold
  -H, --highlight-pid=PID  that process and those above it in bold
  -l, --long          do not cut lines
  -n, --numeric-sort  in the order of pids
  -p, --show-pids     with pids; implies -c
  -s, --show-parents  with the parents of the one that is told
  -t, --thread-names  (each has one thread)
  -T, --hide-threads  (each has one thread)
  -u, --uid-changes   with users where they change
  -U, --unicode       lines of Unicode characters
  -C, --color=TYPE    (no colors)
`,
    unlisted: '  -V\n  -Z\n  -S, --ns-changes\n  -N, --ns-sort=TYPE',
  },
  busybox: { synopsis: '[-p] [PID|USER]', about: 'Print the processes as a tree', options: '\t-p	With pids' },
  async run({ proc, flavour, options, operands, out }) {
    if (options.has('V')) {
      await proc.stderr.write('pstree (PSmisc) 23.6\n');
      return 0;
    }
    const rows = processTable(proc);
    const [wanted] = operands;
    const unicode = options.has('U') || (!options.has('A') && inUtf8(proc) && flavour === 'gnu');
    const tree = new Tree(rows, {
      pen: unicode ? UNICODE : ASCII,
      pids: options.has('p'),
      groups: options.has('g'),
      args: options.has('a'),
      users: options.has('u'),
      compact: !options.has('c', 'p', 'g', 'a'),
      numeric: options.has('n', 'p') && options.has('n'),
      bold: highlighted(rows, proc, options.value('H'), options.has('h')),
    });
    const limit = options.has('l') ? Number.POSITIVE_INFINITY : (ttyOf(proc.descriptor(1))?.size.columns ?? 132);
    const roots = rootsOf(rows, wanted, options.has('s'));
    if (roots === undefined) {
      await proc.stderr.write(`No such user name: ${wanted}\n`);
      return 1;
    }
    for (const root of roots) for (const line of tree.lines(root)) await out.write(`${cut(line, limit)}\n`);
    return 0;
  },
});

function rootsOf(rows: readonly ProcessRow[], wanted: string | undefined, parents: boolean): ProcessRow[] | undefined {
  if (wanted === undefined)
    return rows.filter(({ pid, ppid }) => pid === 1 || (ppid === 0 && rows[0]?.pid !== 1)).slice(0, 1);
  if (/^\d+$/.test(wanted)) {
    const found = rows.find(({ pid }) => pid === Number(wanted));
    if (!found) return [];
    return [parents ? (rows.find(({ pid }) => pid === 1) ?? found) : found];
  }
  const own = rows.filter(({ user }) => user === wanted);
  if (own.length === 0) return undefined;
  return own.filter(({ ppid }) => !own.some(({ pid }) => pid === ppid));
}

function highlighted(rows: readonly ProcessRow[], proc: Running, pid: string | undefined, own: boolean): Set<number> {
  const found = new Set<number>();
  let at = pid !== undefined ? Number(pid) : own ? proc.pid : 0;
  while (at > 0 && !found.has(at)) {
    found.add(at);
    at = rows.find((row) => row.pid === at)?.ppid ?? 0;
  }
  return found;
}

/** A line as long as it may be, a `+` for what is cut. */
function cut(line: string, limit: number): string {
  const plain = line.replace(/\x1b\[[0-9]*m/g, '');
  if ([...plain].length <= limit) return line;
  return `${[...plain].slice(0, limit - 1).join('')}+`;
}

interface TreeOptions {
  pen: Pen;
  pids: boolean;
  groups: boolean;
  args: boolean;
  users: boolean;
  compact: boolean;
  numeric: boolean;
  bold: ReadonlySet<number>;
}

class Tree {
  readonly #rows: readonly ProcessRow[];
  readonly #options: TreeOptions;

  constructor(rows: readonly ProcessRow[], options: TreeOptions) {
    this.#rows = rows;
    this.#options = options;
  }

  #children(row: ProcessRow): ProcessRow[] {
    const own = this.#rows.filter(({ ppid, pid }) => ppid === row.pid && pid !== row.pid);
    if (this.#options.numeric) return own;
    return own.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.pid - b.pid));
  }

  #label(row: ProcessRow, above: ProcessRow | undefined): string {
    const { pids, groups, users, args, bold } = this.#options;
    const changed = users && above !== undefined && above.uid !== row.uid ? row.user : undefined;
    const notes = [...(pids ? [row.pid] : []), ...(groups ? [row.pgid] : []), ...(changed ? [changed] : [])].join(',');
    const name = notes && args ? `${row.name},${notes}` : notes ? `${row.name}(${notes})` : row.name;
    const words = args && row.argv.length > 1 ? ` ${row.argv.slice(1).join(' ')}` : '';
    return bold.has(row.pid) ? `\x1b[1m${name}\x1b[m${words}` : name + words;
  }

  /** The lines of a process and of all below it. */
  lines(row: ProcessRow, above?: ProcessRow): string[] {
    const label = this.#label(row, above);
    const { pen, args, compact } = this.#options;
    const children = this.#children(row).map((child) => this.lines(child, row));
    const groups: { lines: string[]; count: number }[] = [];
    for (const lines of children) {
      const same = compact ? groups.find((group) => group.lines.join('\n') === lines.join('\n')) : undefined;
      if (same) same.count += 1;
      else groups.push({ lines, count: 1 });
    }
    if (groups.length === 0) return [label];
    const counted = groups.map(({ lines, count }) => (count > 1 ? multiplied(lines, count) : lines));
    const below = (n: number) => (n === counted.length - 1 ? pen.last : pen.middle);
    if (args) {
      return [
        label,
        ...counted.flatMap((lines, n) =>
          lines.map(
            (line, at) =>
              `${at === 0 ? below(n) : n === counted.length - 1 ? '   ' : pen.down}`.replace(/^ /, '  ') + line,
          ),
        ),
      ];
    }
    const indent = ' '.repeat([...label.replace(/\x1b\[[0-9]*m/g, '')].length);
    return counted.flatMap((lines, n) =>
      lines.map((line, at) => {
        if (n === 0 && at === 0) return label + (counted.length === 1 ? pen.single : pen.first) + line;
        if (at === 0) return indent + below(n) + line;
        return indent + (n === counted.length - 1 ? '   ' : pen.down) + line;
      }),
    );
  }
}

/** Several that are the same: `3*[name]`. */
function multiplied([first = '', ...rest]: readonly string[], count: number): string[] {
  const front = `${count}*[`;
  const lines = [front + first, ...rest.map((line) => ' '.repeat(front.length) + line)];
  return lines.map((line, at) => (at === lines.length - 1 ? `${line}]` : line));
}
