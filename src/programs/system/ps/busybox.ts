import { command } from '../../command.ts';
import { Failure } from '../../failure.ts';
import type { ProcessRow } from '../process/table.ts';
import { lineWidth, processTable, stateText } from '../process/table.ts';

interface Column {
  header: string;
  width: number;
  value(row: ProcessRow): string;
}

const COLUMNS: Record<string, Column> = {
  user: { header: 'USER', width: 8, value: ({ user }) => user },
  group: { header: 'GROUP', width: 8, value: ({ group }) => group },
  comm: { header: 'COMMAND', width: 16, value: ({ name }) => name },
  args: { header: 'COMMAND', width: 256, value: ({ state, name, command }) => (state === 'Z' ? `[${name}]` : command) },
  pid: { header: 'PID', width: 5, value: ({ pid }) => String(pid) },
  ppid: { header: 'PPID', width: 5, value: ({ ppid }) => String(ppid) },
  pgid: { header: 'PGID', width: 5, value: ({ pgid }) => String(pgid) },
  nice: { header: 'NI', width: 5, value: () => '0' },
  rgroup: { header: 'RGROUP', width: 8, value: ({ group }) => group },
  ruser: { header: 'RUSER', width: 8, value: ({ user }) => user },
  tty: { header: 'TT', width: 6, value: ({ tty }) => (tty === undefined ? '?' : `136,${tty.replace(/\D/g, '')}`) },
  vsz: { header: 'VSZ', width: 4, value: () => '0' },
  sid: { header: 'SID', width: 5, value: ({ sid }) => String(sid) },
  stat: { header: 'STAT', width: 4, value: stateText },
  rss: { header: 'RSS', width: 4, value: () => '0' },
};

/** Which columns are numbers, and so end where their column does. */
const NUMBERS = new Set(['pid', 'ppid', 'pgid', 'nice', 'vsz', 'sid', 'rss']);

/** ps of busybox: all processes, always. */
export const ps = command({
  suite: 'busybox 1.35',
  longless: true,
  busybox: {
    synopsis: '[-o COL1,COL2=HEADER] [-T]',
    about: 'List processes',
    options: '\t-o COL1,COL2=HEADER	Which columns\n\t-T	Threads, too',
    unlisted: '\t-a\n\t-A\n\t-d\n\t-e\n\t-f\n\t-l\n\t-w',
  },
  async run({ proc, options, out }) {
    const given = options.values('o');
    const columns = (given.length > 0 ? given.join(',') : 'pid,user,args').split(',').map((item) => {
      const [name = '', heading] = item.split(/=(.*)/s, 2);
      const column = COLUMNS[name];
      if (!column)
        throw new Failure(`bad -o argument '${name}', supported arguments: ${Object.keys(COLUMNS).join(',')}`);
      return { ...column, number: NUMBERS.has(name), header: heading ?? column.header };
    });
    const width = lineWidth(proc);
    const line = (cells: readonly string[], heading: boolean) => {
      const parts = cells.map((cell, at) => {
        const column = columns[at] as (typeof columns)[number];
        if (column.number && !heading) return cell.padStart(column.width);
        return at === columns.length - 1 ? cell : cell.slice(0, column.width).padEnd(column.width);
      });
      return `${parts.join(' ').slice(0, width)}\n`;
    };
    await out.write(
      line(
        columns.map(({ header }) => header),
        true,
      ),
    );
    for (const row of processTable(proc))
      await out.write(
        line(
          columns.map((column) => column.value(row)),
          false,
        ),
      );
    return 0;
  },
});
