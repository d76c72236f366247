import { Accounts } from '../accounts.ts';
import type { Invocation } from '../command.ts';
import { execute } from '../execute.ts';
import { Failure, UsageError } from '../failure.ts';
import { processTable } from '../system/process/table.ts';
import { utility } from './utility.ts';

/** What shares of the processors nobody is given here: they are taken and change nothing. */

async function run({ proc, complain }: Invocation, words: readonly string[]): Promise<number> {
  const failed = await execute(proc, words);
  await complain(`failed to execute ${words[0]}: ${failed.message}`);
  return failed.status;
}

function exists({ proc }: Invocation, pid: string): boolean {
  return pid === '0' || processTable(proc).some((row) => String(row.pid) === pid);
}

/** renice */
export const renice = utility({
  gnu: {
    synopsis: [
      '[-n] <priority> [-p|--pid] <pid>...',
      '[-n] <priority>  -g|--pgrp <pgid>...',
      '[-n] <priority>  -u|--user <user>...',
    ],
    about: 'Change the niceness of processes. Every process has the same share here.',
    options: `
 -n, --priority=NUM     the niceness
 -p, --pid              of these processes (as unless told)
 -g, --pgrp             of these process groups
 -u, --user             of these users
`,
  },
  busybox: {
    synopsis: '[-n] PRIORITY [[-p|g|u] ID...]...',
    about: 'Change the niceness of processes',
    options: `
	-n	Add to it
	-p	Of processes (as unless told)
	-g	Of process groups
	-u	Of users`,
  },
  prepare: (args) => (/^-\d+$/.test(args[0] ?? '') ? ['--priority', ...args] : args),
  async run(invocation) {
    const { proc, flavour, options, operands, out, complain } = invocation;
    const given = options.value('n');
    const [first, ...others] = operands;
    const text = given ?? first;
    const ids = given === undefined ? others : operands;
    if (text === undefined || ids.length === 0) throw new UsageError('not enough arguments');
    if (!/^[-+]?\d+$/.test(text)) {
      if (flavour === 'busybox') throw new Failure(`invalid number '${text}'`);
      throw new UsageError(`invalid priority '${text}'`);
    }
    const priority = Math.max(-20, Math.min(19, Number(text)));
    const kind = options.last('p', 'g', 'u') ?? 'p';
    const names: Readonly<Record<string, string>> = { p: 'process ID', g: 'process group ID', u: 'user ID' };
    const accounts = new Accounts(proc);
    let status = 0;
    for (const id of ids) {
      const uid = kind === 'u' ? accounts.user(id)?.uid : undefined;
      if (kind === 'u' && uid === undefined) {
        await complain(`unknown user ${id}`);
        status = 1;
        continue;
      }
      if (kind !== 'u' && !/^\d+$/.test(id)) {
        await complain(`bad ${names[kind]} value: ${id}`);
        status = 1;
        continue;
      }
      const rows = processTable(proc).filter((row) =>
        kind === 'u'
          ? row.uid === uid
          : kind === 'g'
            ? String(row.pgid) === id
            : String(row.pid) === id || (id === '0' && row.process === proc),
      );
      const shown = kind === 'u' ? uid : id;
      if (rows.length === 0) {
        await complain(
          flavour === 'gnu'
            ? `failed to get priority for ${shown} (${names[kind]}): No such process`
            : `getpriority: No such process`,
        );
        status = 1;
      } else if (proc.user.uid !== 0 && (priority < 0 || rows.some((row) => row.uid !== proc.user.uid))) {
        const own = rows.every((row) => row.uid === proc.user.uid);
        await complain(
          `failed to set priority for ${shown} (${names[kind]}): ${own ? 'Permission denied' : 'Operation not permitted'}`,
        );
        status = 1;
      } else if (flavour === 'gnu')
        await out.write(`${shown} (${names[kind]}) old priority 0, new priority ${priority}\n`);
    }
    return status;
  },
});

const CLASSES = ['none', 'realtime', 'best-effort', 'idle'];

/** ionice */
export const ionice = utility({
  inOrder: true,
  gnu: {
    synopsis: ['[options] -p <pid>...', '[options] -P <pgid>...', '[options] -u <uid>...', '[options] <command>'],
    about: 'Tell or change how urgent the input and output of a process is. It changes nothing here.',
    options: `
 -c, --class=CLASS      0: none, 1: realtime, 2: best-effort, 3: idle
 -n, --classdata=NUM    priority (0 to 7) within the class
 -p, --pid=PID          of this process
 -P, --pgid=PGRP        of this process group
 -t, --ignore           ignore failures
 -u, --uid=UID          of this user's processes
`,
  },
  busybox: {
    synopsis: '[-c 1-3] [-n 0-7] [-t] { -p PID | PROG ARGS }',
    about: 'Change how urgent input and output is',
    options: `
	-c N	Class. 1:realtime 2:best-effort 3:idle
	-n N	Priority within the class
	-t	Ignore failures
	-p PID	Of this process`,
  },
  async run(invocation) {
    const { options, operands, out } = invocation;
    const text = options.value('c');
    const known = text === undefined ? undefined : CLASSES.includes(text) ? CLASSES.indexOf(text) : Number(text);
    if (text !== undefined && Number.isNaN(known)) throw new Failure(`unknown scheduling class: '${text}'`);
    const pid = options.value('p');
    const data = options.value('n');
    if (data !== undefined && !/^\d+$/.test(data)) throw new Failure(`invalid class data argument: '${data}'`);
    if (pid !== undefined) {
      const changes = known !== undefined || data !== undefined;
      for (const each of [pid, ...operands]) {
        if (!/^\d+$/.test(each)) throw new Failure(`invalid PID argument: '${each}'`);
        if (!exists(invocation, each)) throw new Failure(`ioprio_${changes ? 'set' : 'get'} failed: No such process`);
        if (!changes) await out.write('none: prio 0\n');
      }
      return 0;
    }
    // Without a class, busybox's takes its operand for a pid.
    const [word] = operands;
    if (invocation.flavour === 'busybox' && known === undefined && data === undefined && word !== undefined) {
      if (!/^\d+$/.test(word)) throw new Failure(`invalid number '${word}'`);
      if (!exists(invocation, word)) throw new Failure('ioprio_get: No such process');
      await out.write('none: prio 0\n');
      return 0;
    }
    if (operands.length > 0) return run(invocation, operands);
    if (known !== undefined || data !== undefined || options.has('P', 'u')) throw new UsageError('bad usage');
    await out.write('none: prio 0\n');
    return 0;
  },
});

/** How many processors there are, as a mask and as a list. */
const PROCESSORS = 2;

/** taskset */
export const taskset = utility({
  inOrder: true,
  gnu: {
    synopsis: '[options] [mask | cpu-list] [pid|cmd [args...]]',
    about: 'Tell or change on which processors a process may run. It changes nothing here.',
    options: `
 -a, --all-tasks         all threads of a process
 -p, --pid               of a process that runs
 -c, --cpu-list          lists, not masks
`,
  },
  busybox: {
    synopsis: '[-ap] [HEXMASK | -c LIST] { PID | PROG ARGS }',
    about: 'Change on which processors a process may run',
    options: '\t-p	Of a process\n\t-a	Of all threads\n\t-c	Lists, not masks',
  },
  async run(invocation) {
    const { options, operands, out } = invocation;
    const lists = options.has('c');
    const all = lists ? `0-${PROCESSORS - 1}`.replace('0-1', '0,1') : (2 ** PROCESSORS - 1).toString(16);
    const [first, ...rest] = operands;
    if (first === undefined || (!options.has('p') && rest.length === 0)) throw new UsageError('bad usage');
    const what = `current affinity ${lists ? 'list' : 'mask'}`;
    const pid = options.has('p') ? (rest[0] ?? first) : undefined;
    if (pid !== undefined && !/^\d+$/.test(pid)) throw new Failure(`invalid PID argument: '${pid}'`);
    if (pid !== undefined && !exists(invocation, pid))
      throw new Failure(`failed to get pid ${pid}'s affinity: No such process`);
    if (pid !== undefined && rest.length === 0) {
      await out.write(`pid ${pid}'s ${what}: ${all}\n`);
      return 0;
    }
    const wanted = lists ? cpuList(first) : cpuMask(first);
    if (wanted === undefined) throw new Failure(`failed to parse CPU ${lists ? 'list' : 'mask'}: ${first}`);
    const possible = wanted.filter((cpu) => cpu < PROCESSORS);
    if (possible.length === 0) throw new Failure(`failed to set pid ${pid ?? 0}'s affinity: Invalid argument`);
    if (pid === undefined) return run(invocation, rest);
    const now = lists ? possible.join(',') : possible.reduce((sum, cpu) => sum + 2 ** cpu, 0).toString(16);
    await out.write(`pid ${pid}'s ${what}: ${all}\npid ${pid}'s ${what.replace('current', 'new')}: ${now}\n`);
    return 0;
  },
});

function cpuList(text: string): number[] | undefined {
  const found: number[] = [];
  for (const item of text.split(',')) {
    const [, low, high, step = '1'] = /^(\d+)(?:-(\d+)(?::(\d+))?)?$/.exec(item) ?? [];
    if (low === undefined) return undefined;
    for (let cpu = Number(low); cpu <= Number(high ?? low); cpu += Number(step)) found.push(cpu);
  }
  return found;
}

function cpuMask(text: string): number[] | undefined {
  const digits = /^(?:0x)?([0-9a-f]+)$/i.exec(text)?.[1];
  if (digits === undefined) return undefined;
  const mask = BigInt(`0x${digits}`);
  return Array.from({ length: digits.length * 4 }, (_, cpu) => cpu).filter((cpu) => (mask >> BigInt(cpu)) & 1n);
}

/** choom */
export const choom = utility({
  inOrder: true,
  gnu: {
    synopsis: ['[options] -p pid', '[options] -n number -p pid', '[options] -n number [--] command [args...]]'],
    about: 'Tell or change how soon a process is killed where memory runs out. It never does here.',
    options: `
 -n, --adjust=NUM       the adjustment
 -p, --pid=NUM          of this process
`,
  },
  async run(invocation) {
    const { options, operands, out } = invocation;
    const pid = options.value('p');
    const adjust = options.value('n');
    if (adjust !== undefined && !/^-?\d+$/.test(adjust)) throw new Failure(`invalid adjust argument: '${adjust}'`);
    if (pid === undefined) {
      if (operands.length === 0) throw new UsageError('no PID or COMMAND specified');
      if (adjust === undefined) throw new UsageError('no OOM score adjust value specified');
      return run(invocation, operands);
    }
    if (!/^\d+$/.test(pid)) throw new Failure(`invalid PID argument: '${pid}'`);
    if (!exists(invocation, pid)) throw new Failure('failed to read OOM score value: No such file or directory');
    await out.write(
      adjust === undefined
        ? `pid ${pid}'s current OOM score: 0\npid ${pid}'s current OOM score adjust value: 0\n`
        : `pid ${pid}'s OOM score adjust value changed from 0 to ${Number(adjust)}\n`,
    );
    return 0;
  },
});
