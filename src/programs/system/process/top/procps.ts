import type { Process } from '../../../../kernel/process.ts';
import { clockTime, loads, memory, upText, uptimeSeconds } from '../../memory/system.ts';
import { type ProcessRow, processTable } from '../table.ts';
import type { Line, View } from './picture.ts';

/** In the order of `-E`: each 1024 of the one before. */
const SCALES = ['k', 'm', 'g', 't', 'p', 'e'];
/** The columns that can be sorted by and differ between processes here; of equal ones, the first comes first. */
const KEYS: Readonly<Record<string, (row: ProcessRow) => number | string>> = {
  PID: ({ pid }) => pid,
  USER: ({ user }) => user,
  S: ({ state }) => state,
  COMMAND: ({ name }) => name,
};
/** Those that are the same for all: processors and memory of single processes are not simulated. */
const ZERO = ['PR', 'NI', 'VIRT', 'RES', 'SHR', '%CPU', '%MEM', 'TIME+'];

/** Whether `-o` can sort by a field. */
export function isField(name: string): boolean {
  return Object.hasOwn(KEYS, name) || ZERO.includes(name);
}

/** What procps's top shows. */
export function procpsLines(proc: Process, view: View): Line[] {
  const all = processTable(proc).filter((row) => view.shows(row));
  const rows = sorted(all, view.sort).filter(({ state }) => !view.busyOnly || state === 'R');
  const count = (state: ProcessRow['state']) => all.filter((row) => row.state === state).length;
  const three = (n: number) => String(n).padStart(3);
  const tasks = [
    `${three(all.length)} total, ${three(count('R'))} running, ${three(count('S'))} sleeping`,
    `${three(count('T'))} stopped, ${three(count('Z'))} zombie`,
  ];
  return [
    {
      text: `top - ${clockTime(proc)}${upText(uptimeSeconds(proc))},  0 user,  load average: ${loads(proc).join(', ')}`,
      style: 'plain',
    },
    { text: `${view.threads ? 'Threads:' : 'Tasks:'} ${tasks.join(', ')}`, style: 'numbers' },
    {
      text: `%Cpu${view.singleCpu ? '0  ' : '(s)'}:  0.0 us,  0.0 sy,  0.0 ni,100.0 id,  0.0 wa,  0.0 hi,  0.0 si,  0.0 st `,
      style: 'numbers',
    },
    ...memoryLines(proc, view.scale),
    { text: '', style: 'plain' },
    { text: '    PID USER      PR  NI    VIRT    RES    SHR S  %CPU  %MEM     TIME+ COMMAND', style: 'head' },
    ...rows.map(
      (row): Line => ({
        text: `${String(row.pid).padStart(7)} ${shortened(row.user, 8).padEnd(8)}  20   0       0      0      0 ${row.state}   0.0   0.0   0:00.00 ${view.commandLines ? row.command : row.name}`,
        style: row.state === 'R' ? 'bold' : 'plain',
      }),
    ),
  ];
}

function memoryLines(proc: Process, scale: string): Line[] {
  const { total, free, available, buffers, cached, swapTotal, swapFree } = memory(proc);
  const power = SCALES.indexOf(scale);
  const amount = (kibibytes: number) => {
    return (kibibytes / 1024 ** power).toFixed(power === 0 ? 0 : 1).padStart(8);
  };
  const unit = `${scale.toUpperCase()}iB`;
  return [
    {
      text: `${unit} Mem : ${amount(total)} total, ${amount(free)} free, ${amount(total - available)} used, ${amount(buffers + cached)} buff/cache     `,
      style: 'numbers',
    },
    {
      text: `${unit} Swap: ${amount(swapTotal)} total, ${amount(swapFree)} free, ${amount(swapTotal - swapFree)} used. ${amount(available)} avail Mem `,
      style: 'numbers',
    },
  ];
}

/** The highest first, as top sorts whatever it sorts by. */
function sorted(rows: readonly ProcessRow[], field: string): ProcessRow[] {
  const key = KEYS[field];
  // `%CPU` where nothing else is asked for: who looks is the only one that surely does something.
  if (!key) return rows.toSorted((a, b) => Number(b.state === 'R') - Number(a.state === 'R'));
  const compare = (a: number | string, b: number | string) => (a < b ? 1 : a > b ? -1 : 0);
  return rows.toSorted((a, b) => compare(key(a), key(b)));
}

/** A text that is too wide ends in a plus sign. */
export function shortened(text: string, width: number): string {
  return text.length > width ? `${text.slice(0, width - 1)}+` : text;
}
