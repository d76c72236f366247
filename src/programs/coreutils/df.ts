import { isSysError } from '../../kernel/errno.ts';
import type { Mount } from '../../kernel/vfs.ts';
import { command, type Invocation } from '../command.ts';
import { Failure } from '../failure.ts';
import { mountOf, spaceOf } from '../mounts.ts';
import { quote } from '../quote.ts';
import { humanSize, parseSize } from '../sizes.ts';
import { COREUTILS } from './suite.ts';

interface Row {
  mount: Mount;
  total: number;
  used: number;
}

/** df */
export const df = command({
  suite: COREUTILS,
  gnu: {
    synopsis: '[OPTION]... [FILE]...',
    about: 'Print how much room there is on each file system, or on those that FILEs are on.',
    options: `
  -a, --all             file systems without any room too
  -B, --block-size=SIZE  in units of SIZE
  -h, --human-readable  such as 1023M
  -H, --si              such as 1.1G, in powers of 1000
  -i, --inodes          inodes, not room
  -k                    same as --block-size=1K
  -m                    same as --block-size=1M
  -l, --local           only file systems of this machine
      --no-sync         (nothing need be written first)
  -P, --portability     in POSIX's form
      --sync            (nothing need be written first)
      --total           with a sum of all
  -t, --type=TYPE       only file systems of TYPE
  -T, --print-type      with types
  -x, --exclude-type=TYPE  not file systems of TYPE
`,
  },
  busybox: {
    synopsis: '[-PkmhTai] [-B SIZE] [-t TYPE] [FILESYSTEM]...',
    about: 'Print how much room there is on file systems',
    options: `
	-P	In POSIX's form
	-k	Blocks of 1024 bytes (as unless told)
	-m	Blocks of 1M bytes
	-h	Such as 1K 243M 2G
	-T	With types
	-t TYPE	Only mounts of this type
	-a	All file systems
	-i	Inodes
	-B SIZE	Size of blocks`,
  },
  async run(invocation) {
    const { proc, flavour, options, operands, out, complain } = invocation;
    const rows: Row[] = [];
    let status = 0;
    const room = (mount: Mount) => ({ mount, ...(spaceOf(proc, mount.target) ?? { total: 0, used: 0 }) });
    if (operands.length === 0) {
      const mounts = proc.fs.mounts();
      // What is mounted over is not there any more.
      const visible = mounts.filter((mount, at) => !mounts.slice(at + 1).some(({ target }) => target === mount.target));
      for (const mount of visible) {
        try {
          const row = room(mount);
          if (row.total > 0 || options.has('a')) rows.push(row);
        } catch (error) {
          if (!isSysError(error)) throw error;
        }
      }
    }
    for (const path of operands) {
      try {
        const mount = mountOf(proc, path) ?? proc.fs.mounts().find(({ source }) => source === path);
        if (mount) rows.push(room(mount));
      } catch (error) {
        if (!isSysError(error)) throw error;
        await complain(flavour === 'gnu' ? `${path}: ${error.message}` : `${path}: can't find mount point`);
        status = 1;
      }
    }
    const types = options.values('t');
    const shown = rows.filter(
      ({ mount }) => (types.length === 0 || types.includes(mount.type)) && !options.values('x').includes(mount.type),
    );
    if (shown.length === 0 && flavour === 'gnu') {
      if (operands.length > 0 && status !== 0) return status;
      throw new Failure('no file systems processed');
    }
    await out.write(table(invocation, shown));
    return status;
  },
});

function table(invocation: Invocation, rows: readonly Row[]): string {
  const { flavour, options } = invocation;
  const { title, show } = unit(invocation);
  const withTypes = options.has('T');
  const all = options.has('total') ? [...rows, totalOf(rows)] : rows;
  const inodes = options.has('i');
  const header = [
    'Filesystem',
    ...(withTypes ? ['Type'] : []),
    ...(inodes
      ? flavour === 'gnu'
        ? ['Inodes', 'IUsed', 'IFree', 'IUse%']
        : ['Inodes', 'Used', 'Available', 'Use%']
      : [
          title,
          'Used',
          options.has('h', 'H') && flavour === 'gnu' ? 'Avail' : 'Available',
          options.has('P') ? 'Capacity' : 'Use%',
        ]),
    'Mounted on',
  ];
  const cells = all.map(({ mount, total, used }) => {
    const available = Math.max(0, total - used);
    // Rounded up, as the part of what a user may use.
    const percent = total === 0 ? '-' : `${Math.ceil((used * 100) / total)}%`;
    const numbers = inodes ? ['0', '0', '0', '-'] : [show(total), show(used), show(available), percent];
    return [mount.source, ...(withTypes ? [mount.type] : []), ...numbers, mount.target];
  });
  if (flavour === 'busybox') return busyboxTable(header, cells, withTypes);
  const left = (column: number) => column === 0 || (withTypes && column === 1) || column === header.length - 1;
  const least = header.map((_, column) => (column === 0 ? 14 : left(column) || column === header.length - 2 ? 0 : 5));
  const widths = header.map((name, column) =>
    Math.max(least[column] as number, name.length, ...cells.map((row) => (row[column] as string).length)),
  );
  return [header, ...cells]
    .map((row) =>
      row
        .map((cell, column) =>
          left(column) ? cell.padEnd(widths[column] as number) : cell.padStart(widths[column] as number),
        )
        .join(' ')
        .trimEnd(),
    )
    .map((line) => `${line}\n`)
    .join('');
}

function busyboxTable(header: readonly string[], rows: readonly string[][], withTypes: boolean): string {
  const line = (cells: readonly string[]) => {
    const [source = '', ...rest] = cells;
    const type = withTypes ? `${(rest.shift() as string).padEnd(11)}` : '';
    const [total = '', used = '', available = '', percent = '', target = ''] = rest;
    const first = `${source.padEnd(20)} ${type}`;
    const start = source.length > 20 && source !== 'Filesystem' ? `${source}\n${' '.repeat(21)}${type}` : first;
    // What is too wide takes from the next.
    const room = 9 - Math.max(0, total.length - 9);
    return `${start}${total.padStart(9)} ${used.padStart(cells === header ? room : 9)} ${available.padStart(9)} ${percent.padStart(3)} ${target}\n`;
  };
  return line(header) + rows.map(line).join('');
}

function totalOf(rows: readonly Row[]): Row {
  return {
    mount: { source: 'total', target: '-', type: '-', readOnly: false },
    total: rows.reduce((sum, { total }) => sum + total, 0),
    used: rows.reduce((sum, { used }) => sum + used, 0),
  };
}

function unit({ flavour, options }: Invocation): { title: string; show: (bytes: number) => string } {
  const choice = options.list.findLast(({ key }) => ['h', 'H', 'k', 'm', 'B'].includes(key));
  if (choice?.key === 'h' || choice?.key === 'H') {
    const base = choice.key === 'h' ? 1024 : 1000;
    return { title: 'Size', show: (bytes) => humanSize(bytes, base) };
  }
  const text = choice?.key === 'm' ? '1M' : choice?.key === 'B' ? (choice.value ?? '') : '1K';
  const size = parseSize(/^\d/.test(text) ? text : `1${text}`);
  if (size === undefined || size === 0)
    throw new Failure(flavour === 'gnu' ? `invalid -B argument ${quote(text)}` : `invalid number '${text}'`);
  const title =
    options.has('P') && size === 1024
      ? '1024-blocks'
      : `${/^\d/.test(text) && !/[A-Za-z]$/.test(text) && size >= 1024 && size % 1024 === 0 ? humanSize(size) : text.replace(/^(?=[A-Z])/, '1')}-blocks`;
  return { title, show: (bytes) => String(flavour === 'gnu' ? Math.ceil(bytes / size) : Math.round(bytes / size)) };
}
