import { command } from '../../command.ts';
import { processTable } from '../process/table.ts';

const USAGE = `Usage: prtstat [options] PID ...
       prtstat -V
Print information about a process
    -r,--raw       Raw display of information
    -V,--version   Display version information and exit`;
const STATES = { R: 'running', S: 'sleeping', T: 'traced', Z: 'zombie' } as const;

/** prtstat: what /proc/PID/stat tells. Time on processors and memory are not simulated: 0. */
export const prtstat = command({
  suite: 'PSmisc 23.6',
  hint: () => `Invalid option\n${USAGE}`,
  gnu: {
    synopsis: '[options] PID ...',
    about: 'Print what is known of a process.',
    options: '\n    -r,--raw       as numbers\n    -V,--version-text   its version\n',
  },
  async run({ proc, options, operands, out }) {
    if (options.has('V')) {
      await proc.stderr.write('prtstat (PSmisc) 23.6\n');
      return 0;
    }
    if (operands.length === 0) {
      await proc.stderr.write(`You must provide at least one PID.\n${USAGE}\n`);
      return 1;
    }
    for (const word of operands) {
      const pid = /^\d+$/.test(word) ? Number(word) : 0;
      const row = processTable(proc).find((each) => each.pid === pid);
      if (!row) {
        await proc.stderr.write(`Process with pid ${pid} does not exist.\n`);
        continue;
      }
      await out.write(`Process: ${row.name.padEnd(14)}\t\tState: ${row.state} (${STATES[row.state]})
  CPU#:  ${'0'.padEnd(3)}\t\tTTY: ${row.tty ? `136:${row.tty.replace(/^pts\//, '')}` : '0:0'}\tThreads: 1
Process, Group and Session IDs
  Process ID: ${row.pid}\t\t  Parent ID: ${row.ppid}
    Group ID: ${row.pgid}\t\t Session ID: ${row.sid}
  T Group ID: ${row.process.tty?.foreground ?? -1}

Page Faults
  This Process    (minor major): ${'0'.padStart(8)}  ${'0'.padStart(8)}
  Child Processes (minor major): ${'0'.padStart(8)}  ${'0'.padStart(8)}
CPU Times
  This Process    (user system guest blkio):   0.00   0.00   0.00   0.00
  Child processes (user system guest):         0.00   0.00   0.00
`);
    }
    return 0;
  },
});
