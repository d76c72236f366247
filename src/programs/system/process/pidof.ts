import { command } from '../../command.ts';
import { type ProcessRow, processTable } from './table.ts';

/** Whether pidof means this process: by its name, by what argv[0] says, or by the script that it runs. */
function isCalled({ name, argv, state }: ProcessRow, wanted: string, scripts: boolean): boolean {
  if (state === 'Z') return false;
  const plain = wanted.slice(wanted.lastIndexOf('/') + 1);
  const first = argv[0] ?? '';
  const own = wanted.includes('/') ? first === wanted : name === plain || first.replace(/^-/, '') === wanted;
  const script = argv[1] ?? '';
  return own || (scripts && (script === wanted || script.slice(script.lastIndexOf('/') + 1) === wanted));
}

/** pidof: of sysvinit-utils, and of busybox. */
export const pidof = command({
  suite: 'sysvinit 3.06',
  hint: () => 'pidof usage: [options] <program-name>\n\n -c, -h, -n, -q, -s, -x, -z, -o PID',
  gnu: {
    synopsis: '[options] program...',
    about: 'Find the process ids of programs.',
    options: ' -s, --single-shot  only one\n -x  scripts, too\n -q  print nothing\n -o PID  leave out this one',
    unlisted: ' -c\n -n\n -z\n -S SEP\n -d SEP',
  },
  busybox: {
    synopsis: '[NAME]...',
    about: 'Find the process ids of the programs called NAME',
    unlisted: '\t-s\n\t-o PID',
  },
  async run({ proc, flavour, options, operands, out }) {
    const without = new Set(
      options
        .values('o')
        .flatMap((list) => list.split(','))
        .map((pid) => (pid === '%PPID' ? proc.parent?.pid : Number(pid))),
    );
    // The newest first.
    const rows = processTable(proc).reverse();
    let pids = operands.flatMap((name) =>
      rows
        .filter(
          (row) =>
            row.process !== proc &&
            !without.has(row.pid) &&
            isCalled(row, name, options.has('x') || flavour === 'busybox'),
        )
        .map(({ pid }) => pid),
    );
    if (options.has('s')) pids = pids.slice(0, 1);
    if (pids.length === 0) return 1;
    if (!(flavour === 'gnu' && options.has('q')))
      await out.write(`${pids.join(options.value('d') ?? options.value('S') ?? ' ')}\n`);
    return 0;
  },
});
