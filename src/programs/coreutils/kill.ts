import type { Process, Program } from '../../kernel/process.ts';
import { parseSignal, SIGNALS, type Signal } from '../../kernel/signals.ts';
import type { Command } from '../command.ts';
import type { Flavour } from '../types.ts';
import { busyboxUsage } from '../usage.ts';

const USAGE = `
Usage:
 kill [options] <pid> [...]

Options:
 <pid> [...]            the processes that get the signal
 -<signal>, -s, --signal <signal>
                        the signal, by name or number
 -l, --list=[<signal>]  list signal names, or turn one into the other
 -L, --table            list signal names in a table
`;
const BUSYBOX_USAGE = {
  synopsis: ['[-l] [-SIG] PID...'],
  about: 'Send a signal (TERM unless told) to given PIDs',
  options: '\t-l	List all signal names and numbers',
};

/** kill (procps). Its options are signals, so getopt is of no use. */
export const kill: Command =
  (flavour): Program =>
  async (proc) => {
    const args = proc.argv.slice(1);
    const name = proc.name;
    const wrong = async (message = '') => {
      await proc.stderr.write(message + (flavour === 'gnu' ? USAGE : busyboxUsage(name, BUSYBOX_USAGE)));
      return 1;
    };
    let signal: Signal | 0 = 'TERM';
    const [first = ''] = args;
    if (/^(-l|--list)(=.*)?$/.test(first))
      return list(proc, flavour, first.includes('=') ? [first.replace(/^[^=]*=/, '')] : args.slice(1));
    if (first === '-L' || first === '--table') return list(proc, flavour, []);
    if (first === '--help' && flavour === 'gnu') {
      await proc.stdout.write(USAGE);
      return 0;
    }
    const named = /^(?:-s|--signal)$/.test(first)
      ? args[1]
      : /^--signal=/.test(first)
        ? first.slice(9)
        : /^-./.test(first) && first !== '--'
          ? first.slice(1)
          : undefined;
    if (named !== undefined) {
      const parsed = named === '0' ? 0 : parseSignal(named);
      if (parsed === undefined) {
        if (flavour === 'gnu')
          return wrong(
            /^--/.test(first) || first === '-s'
              ? `${name}: unknown signal name ${named}\n`
              : `${name}: invalid argument ${named[0]}\n`,
          );
        await proc.stderr.write(`${name}: bad signal name '${named}'\n`);
        return 1;
      }
      signal = parsed;
      args.splice(0, /^(?:-s|--signal)$/.test(first) ? 2 : 1);
    }
    if (args[0] === '--') args.shift();
    if (args.length === 0) {
      if (flavour === 'gnu') return wrong();
      await proc.stderr.write(`${name}: you need to specify whom to kill\n`);
      return 1;
    }
    let status = 0;
    for (const text of args) {
      const problem = /^-?\d+$/.test(text) ? send(proc, Number(text), signal) : undefined;
      if (!/^-?\d+$/.test(text)) {
        await proc.stderr.write(
          flavour === 'gnu' ? `${name}: failed to parse argument: '${text}'\n` : `${name}: invalid number '${text}'\n`,
        );
        status = 1;
      } else if (problem) {
        await proc.stderr.write(
          flavour === 'gnu' ? `${name}: (${text}): ${problem}\n` : `${name}: can't kill pid ${text}: ${problem}\n`,
        );
        status = 1;
      }
    }
    return status;
  };

/** kill(2): a process, its own group (0), all others (-1) or a group. @returns what went wrong */
function send(proc: Process, pid: number, signal: Signal | 0): string | undefined {
  const { pids } = proc.namespaces;
  const targets =
    pid > 0
      ? [pids.get(pid)].filter((target) => target !== undefined)
      : pids
          .list()
          .map(({ process }) => process)
          .filter(
            (target) =>
              target !== undefined &&
              (pid === -1
                ? target !== proc && pids.pidOf(target) !== 1
                : target.pgid === (pid === 0 ? proc.pgid : -pid)),
          );
  if (targets.length === 0) return 'No such process';
  const allowed = targets.filter(({ user }) => proc.user.uid === 0 || user.uid === proc.user.uid);
  if (allowed.length === 0) return 'Operation not permitted';
  if (signal !== 0) for (const target of allowed) target.signal(signal, pids);
  return undefined;
}

async function list(proc: Process, flavour: Flavour, names: readonly string[]): Promise<number> {
  let status = 0;
  for (const text of names) {
    const number = Number(text);
    const signal = parseSignal(/^\d+$/.test(text) && number > 128 ? String(number - 128) : text);
    if (!signal) {
      await proc.stderr.write(
        flavour === 'gnu' ? `${proc.name}: unknown signal name ${text}\n` : `${proc.name}: unknown signal '${text}'\n`,
      );
      status = 1;
    } else {
      await proc.stdout.write(`${/^\d+$/.test(text) ? signal : SIGNALS[signal]}\n`);
    }
  }
  if (names.length > 0) return status;
  const all = Object.entries(SIGNALS);
  if (flavour === 'busybox')
    await proc.stdout.write(all.map(([name, number]) => `${String(number).padStart(2)}) ${named(name)}\n`).join(''));
  else await proc.stdout.write(wrapped(all.map(([name]) => named(name))));
  return status;
}

/** 29 is POLL to those who list signals. */
function named(signal: string): string {
  return signal === 'IO' ? 'POLL' : signal;
}

/** Words in lines of less than 80 columns. */
function wrapped(words: readonly string[]): string {
  const lines = [''];
  for (const word of words) {
    const line = lines.at(-1) ?? '';
    if (line === '') lines[lines.length - 1] = word;
    else if (line.length + 1 + word.length >= 80) lines.push(word);
    else lines[lines.length - 1] = `${line} ${word}`;
  }
  return lines.map((line) => `${line}\n`).join('');
}
