import type { Process, Program } from '../../../kernel/process.ts';
import { ttyOf } from '../../../kernel/tty.ts';
import { Accounts } from '../../accounts.ts';
import { columns as textWidth } from '../../width.ts';
import { lineWidth, type ProcessRow, processTable } from '../process/table.ts';
import { COLUMNS, type Column } from './columns.ts';
import { type PsOptions, PsUsageError, parsePs, type Selection } from './options.ts';

const USAGE = `
Usage:
 ps [options]

 Options of Unix (-ef), BSD (aux) and GNU (--forest, --sort) may be mixed.
 Which: -e -p -C -u -t --ppid, a x. What: -f -F -l -j -o, u l j o.
`;

/** ps of procps-ng 4.0.2. */
export const ps: Program = async (proc) => {
  try {
    const options = parsePs(proc.argv.slice(1));
    if (options.action !== 'list') {
      await proc.stdout.write(options.action === 'version' ? 'ps from procps-ng 4.0.2\n' : USAGE);
      return 0;
    }
    const rows = arrange(proc, select(proc, processTable(proc), options.selection), options);
    await proc.stdout.write(render(proc, rows, options));
    return rows.length > 0 ? 0 : 1;
  } catch (error) {
    if (!(error instanceof PsUsageError)) throw error;
    await proc.stderr.write(`error: ${error.message}\n${USAGE}`);
    return 1;
  }
};

function select(proc: Process, rows: readonly ProcessRow[], wanted: Selection): ProcessRow[] {
  const accounts = new Accounts(proc);
  const users = wanted.users.map((name) => {
    const user = accounts.user(name);
    if (!user) throw new PsUsageError('user name does not exist');
    return user.uid;
  });
  const groups = wanted.groups.map((name) => {
    const gid = accounts.gid(name);
    if (gid === undefined) throw new PsUsageError('group name does not exist');
    return gid;
  });
  const numbers = (list: string[], what: string) =>
    list.map((text) => {
      if (!/^\d+$/.test(text)) throw new PsUsageError(`${what} syntax error`);
      return Number(text);
    });
  const pids = numbers(wanted.pids, 'process ID list');
  const ppids = numbers(wanted.ppids, 'process ID list');
  const sessions = numbers(wanted.sessions, 'session ID list');
  const ttys = wanted.ttys.map((name) => (name === '-' || name === '?' ? undefined : name.replace(/^\/dev\//, '')));
  const own = ttyOf(proc.descriptor(0))?.name.replace(/^\/dev\//, '') ?? proc.tty?.name.replace(/^\/dev\//, '');
  const lists = [pids, ppids, sessions, users, groups, ttys, wanted.names].some((list) => list.length > 0);
  const any = wanted.all || wanted.unixA || wanted.unixD || lists || (wanted.bsdA && wanted.bsdX);
  const chosen = (row: ProcessRow): boolean => {
    if (wanted.all || (wanted.bsdA && wanted.bsdX)) return true;
    if (wanted.unixA && row.tty !== undefined && !row.sessionLeader) return true;
    if (wanted.unixD && !row.sessionLeader) return true;
    if (wanted.bsdA && row.tty !== undefined) return true;
    if (wanted.bsdX && row.uid === proc.user.uid) return true;
    if (pids.includes(row.pid) || ppids.includes(row.ppid) || sessions.includes(row.sid)) return true;
    if (users.includes(row.uid) || groups.includes(row.gid) || wanted.names.includes(row.name)) return true;
    if (ttys.length > 0 && ttys.includes(row.tty)) return true;
    if (any || wanted.bsdA || wanted.bsdX) return false;
    return row.uid === proc.user.uid && row.tty === own;
  };
  return rows.filter((row) => chosen(row) !== wanted.deselect && (!wanted.running || row.state === 'R'));
}

/** In the order of pids, or as --sort says, or children below their parents. */
function arrange(proc: Process, rows: ProcessRow[], { sort, forest }: PsOptions): ProcessRow[] {
  const now = proc.clock.now();
  for (const key of [...sort].reverse()) {
    const [, sign, name = ''] = /^([+-]?)(.*)$/.exec(key) ?? [];
    const column = COLUMNS[name === 'cmd' || name === 'comm' || name === 'args' ? name : name.replace(/^%/, 'p')];
    if (!column) throw new PsUsageError('unknown sort specifier');
    const value = (row: ProcessRow) => {
      if (/^(start|lstart|stime|etime|start_time)/.test(name)) return String(row.start).padStart(20, '0');
      const text = column.value(row, now);
      return column.align === 'right' ? text.padStart(20, '0') : text;
    };
    rows.sort((a, b) => (value(a) < value(b) ? -1 : value(a) > value(b) ? 1 : 0) * (sign === '-' ? -1 : 1));
  }
  if (forest === 'none') return rows;
  const shown = new Set(rows.map(({ pid }) => pid));
  const ordered: ProcessRow[] = [];
  const visit = (row: ProcessRow) => {
    ordered.push(row);
    for (const child of rows) if (child.ppid === row.pid && child !== row) visit(child);
  };
  for (const row of rows) if (!shown.has(row.ppid)) visit(row);
  return ordered;
}

function render(proc: Process, rows: readonly ProcessRow[], options: PsOptions): string {
  const { columns, headers, forest, unlimited } = options;
  const now = proc.clock.now();
  const width = unlimited ? Number.POSITIVE_INFINITY : lineWidth(proc);
  const blank = columns.every(({ header }) => header === '');
  const lines: string[] = [];
  if (headers && !blank)
    lines.push(
      join(
        columns,
        columns.map(({ header }) => header),
        Number.POSITIVE_INFINITY,
      ),
    );
  const depths = depthsOf(rows);
  for (const row of rows) {
    const cells = columns.map((column) => {
      const text = column.value(row, now);
      return isCommand(column) ? branch(forest, depths.get(row) ?? 0) + text : text;
    });
    lines.push(join(columns, cells, width));
  }
  return lines.map((line) => `${line}\n`).join('');
}

function isCommand({ header, width }: Column): boolean {
  return width === 27 || header === 'CMD' || header === 'COMMAND';
}

function branch(forest: PsOptions['forest'], depth: number): string {
  if (depth === 0 || forest === 'none') return '';
  return forest === 'lines' ? `${'    '.repeat(depth - 1)} \\_ ` : '  '.repeat(depth);
}

/** How many of those that are shown are above each. */
function depthsOf(rows: readonly ProcessRow[]): Map<ProcessRow, number> {
  const byPid = new Map(rows.map((row) => [row.pid, row]));
  const depth = (row: ProcessRow): number => {
    const parent = byPid.get(row.ppid);
    return parent && parent !== row ? depth(parent) + 1 : 0;
  };
  return new Map(rows.map((row) => [row, depth(row)]));
}

/** The last column is as wide as it likes, the others are filled up and, where they are text, cut. */
function join(columns: readonly Column[], cells: readonly string[], width: number): string {
  const parts = cells.map((cell, at) => {
    const column = columns[at] as Column;
    const last = at === columns.length - 1;
    if (column.align === 'right') return cell.padStart(column.width);
    if (last) return cell;
    return cell.slice(0, column.width).padEnd(column.width);
  });
  const line = parts.join(' ');
  return textWidth(line) > width ? line.slice(0, width) : line;
}
