import type { Process } from '../../../../kernel/process.ts';
import { loads, memory } from '../../memory/system.ts';
import { processTable } from '../table.ts';
import type { Line } from './picture.ts';

/** What busybox's top shows. */
export function busyboxLines(proc: Process): Line[] {
  const rows = processTable(proc);
  const { total, free, shared, buffers, cached } = memory(proc);
  const running = rows.filter(({ state }) => state === 'R').length;
  return [
    `Mem: ${total - free}K used, ${free}K free, ${shared}K shrd, ${buffers}K buff, ${cached}K cached`,
    'CPU:   0% usr   0% sys   0% nic 100% idle   0% io   0% irq   0% sirq',
    `Load average: ${loads(proc).join(' ')} ${running}/${rows.length} ${rows.at(-1)?.pid ?? 0}`,
    '  PID  PPID USER     STAT   VSZ %VSZ %CPU COMMAND',
    ...rows.map(({ pid, ppid, user, state, name, command }) => {
      const shown = state === 'Z' ? `[${name}]` : command;
      return `${String(pid).padStart(5)} ${String(ppid).padStart(5)} ${user.slice(0, 8).padEnd(8)} ${state.padEnd(4)}     0   0%   0% ${shown}`;
    }),
  ].map((text, at): Line => ({ text, style: at === 3 ? 'head' : at < 3 ? 'numbers' : 'plain' }));
}
