import { execute } from '../execute.ts';
import { Failure } from '../failure.ts';
import { processTable } from '../system/process/table.ts';
import { tableText } from './column-table.ts';
import { utility } from './utility.ts';

/** Limits of a process as Docker's daemon and its containers have them: letter, name, what it is, soft, hard, unit. */
const LIMITS = `
v AS address space limit:unlimited unlimited bytes
c CORE max core file size:0 unlimited bytes
t CPU CPU time:unlimited unlimited seconds
d DATA max data size:unlimited unlimited bytes
f FSIZE max file size:unlimited unlimited bytes
x LOCKS max number of file locks held:unlimited unlimited locks
l MEMLOCK max locked-in-memory address space:8388608 8388608 bytes
q MSGQUEUE max bytes in POSIX mqueues:819200 819200 bytes
e NICE max nice prio allowed to raise:0 0
n NOFILE max number of open files:1048576 1048576 files
u NPROC max number of processes:unlimited unlimited processes
m RSS max resident set size:unlimited unlimited bytes
r RTPRIO max real-time priority:0 0
y RTTIME timeout for real-time tasks:unlimited unlimited microsecs
i SIGPENDING max number of pending signals:7823 7823 signals
s STACK max stack size:8388608 unlimited bytes`
  .trim()
  .split('\n')
  .map((line) => {
    const [head = '', values = ''] = line.split(':');
    const [letter = '', name = '', ...about] = head.split(' ');
    const [soft = '', hard = '', unit = ''] = values.split(' ');
    return { letter, name, row: [name, about.join(' '), soft, hard, unit] };
  });

/** prlimit: limits are told, and kept by nobody here. */
export const prlimit = utility({
  inOrder: true,
  gnu: {
    synopsis: ['[options] [--<resource>=<limit>] [-p PID]', '[options] [--<resource>=<limit>] COMMAND'],
    about: 'Tell the limits of a process.',
    options: `
 -p, --pid=PID          of this process
 -o, --output=LIST      these columns
     --noheadings       no headings
     --raw              blanks between columns
     --verbose          tell what is done
${LIMITS.map(({ letter, name, row }) => ` -${letter}, --${name.toLowerCase()}[=LIMIT]  ${row[1]}`).join('\n')}
`,
  },
  async run({ proc, options, operands, out, complain }) {
    const pid = options.value('p');
    if (pid !== undefined && !/^\d+$/.test(pid)) throw new Failure(`invalid PID argument: '${pid}'`);
    if (pid !== undefined && !processTable(proc).some((row) => String(row.pid) === pid))
      throw new Failure('failed to get the AS resource limit: No such process');
    const changed = LIMITS.find(({ letter }) => options.value(letter) !== undefined);
    if (changed)
      throw new Failure('limits are not kept here; docker run --ulimit and --memory set those of containers');
    if (operands.length > 0) {
      const failed = await execute(proc, operands);
      await complain(`failed to execute ${operands[0]}: ${failed.message}`);
      return failed.status;
    }
    const asked = LIMITS.filter(({ letter }) => options.has(letter));
    const rows = (asked.length > 0 ? asked : LIMITS).map(({ row }) => row);
    const names = ['RESOURCE', 'DESCRIPTION', 'SOFT', 'HARD', 'UNITS'];
    const wanted = options.value('o')?.toUpperCase().split(',') ?? names;
    const places = wanted.map((name) => {
      const at = names.indexOf(name);
      if (at < 0) throw new Failure(`unknown column: ${options.value('o')}`);
      return at;
    });
    const cells = rows.map((row) => places.map((at) => row[at] ?? ''));
    const headings = !options.has('noheadings');
    if (options.has('raw')) {
      for (const row of headings ? [wanted, ...cells] : cells)
        await out.write(`${row.map((cell) => cell.replaceAll(' ', '\\x20')).join(' ')}\n`);
      return 0;
    }
    const columns = wanted.map((name) => ({ name, hidden: false, right: name === 'SOFT' || name === 'HARD' }));
    await out.write(tableText(cells, columns, { separator: ' ', headings }));
    return 0;
  },
});
