import { parseSignal, SIGNALS, type Signal } from '../../kernel/signals.ts';
import { formatJob } from '../jobs/format.ts';
import type { Job } from '../jobs/job.ts';
import type { Shell } from '../shell.ts';
import { type Builtin, type Call, fail, print, usage } from './builtin.ts';
import { realtimeSignals } from './signal-table.ts';

export const kill: Builtin = {
  synopsis: 'kill [-s sigspec | -n signum | -sigspec] pid | jobspec ... or kill -l [sigspec]',
  summary: 'Send a signal to a job.',
  run: async (shell, call) => {
    let signal: Signal | 0 = 'TERM';
    let args = call.args;
    const [first] = args;
    if (first === '-l' || first === '-L') return listSignals(shell, call, args.slice(1));
    if (first === '-s' || first === '-n') {
      const name = args[1];
      if (name === undefined) {
        return fail(shell, call, `${first}: option requires an argument`);
      }
      const parsed = signalOf(name);
      if (parsed === undefined) return fail(shell, call, shell.language.messages.badSignal(name));
      signal = parsed;
      args = args.slice(2);
    } else if (first?.startsWith('-') && first !== '--') {
      const parsed = signalOf(first.slice(1));
      if (parsed === undefined) return fail(shell, call, shell.language.messages.badSignal(first.slice(1)));
      signal = parsed;
      args = args.slice(1);
    }
    if (args[0] === '--') args = args.slice(1);
    const { nobodyToKill } = shell.language.messages;
    if (args.length === 0) return nobodyToKill === undefined ? usage(shell, call) : fail(shell, call, nobodyToKill);
    let status = 0;
    for (const target of args) status = (await killOne(shell, call, target, signal)) || status;
    return status;
  },
};

function signalOf(text: string): Signal | 0 | undefined {
  return text === '0' || text.toUpperCase() === 'EXIT' ? 0 : parseSignal(text);
}

async function killOne(shell: Shell, call: Call, target: string, signal: Signal | 0): Promise<number> {
  const { proc } = shell;
  const { pids } = proc.namespaces;
  if (target.startsWith('%')) {
    const job = shell.jobs.find(target);
    if (job === 'ambiguous') return fail(shell, call, `${target.slice(1)}: ambiguous job spec`);
    if (!job) {
      if (!shell.personality.features.errorsExit) return fail(shell, call, `${target}: no such job`);
      await shell.say(`${shell.arg0}: kill: line ${shell.line}: ${target}: no such job\n`);
      return 2;
    }
    if (signal === 0) return 0;
    await sentTo(shell, job, signal);
    const ownGroup = job.pgid !== proc.pgid;
    if (ownGroup) proc.kernel.signalGroup(pids, job.pgid, signal);
    else for (const { process } of job.members) process.signal(signal, pids);
    // A stopped job would not notice until it goes on.
    const { killsQuietly } = shell.personality.features;
    if (job.state === 'stopped' && (signal === 'TERM' || signal === 'HUP') && ownGroup && !killsQuietly)
      proc.kernel.signalGroup(pids, job.pgid, 'CONT');
    return 0;
  }
  if (target === '' && shell.personality.features.importsFunctions)
    return fail(shell, call, "`': not a pid or valid job spec");
  if (!/^-?\d+$/.test(target)) return fail(shell, call, shell.language.messages.badKillTarget(target));
  const id = Number(target);
  if (id <= 0) {
    const group = id === 0 ? proc.pgid : -id;
    if (id === -1) {
      const others = pids.list().filter(({ process, pid }) => process !== proc && pid !== 1);
      for (const { process } of others)
        if (signal !== 0 && mayKill(shell, process.user.uid)) process.signal(signal, pids);
      return others.length > 0 ? 0 : fail(shell, call, `(${target}) - No such process`);
    }
    const members = pids.list().filter(({ process }) => process.pgid === group);
    if (members.length === 0) return fail(shell, call, shell.language.messages.cannotKill(target, 'No such process'));
    if (signal !== 0) proc.kernel.signalGroup(pids, group, signal);
    return afterSignal(shell);
  }
  const process = pids.get(id);
  if (!process) return fail(shell, call, shell.language.messages.cannotKill(target, 'No such process'));
  if (!mayKill(shell, process.user.uid))
    return fail(shell, call, shell.language.messages.cannotKill(target, 'Operation not permitted'));
  const job = shell.jobs.byPid(id);
  if (job && signal !== 0) await sentTo(shell, job, signal);
  if (signal !== 0) process.signal(signal, pids);
  return afterSignal(shell);
}

/** At a terminal, a stopped job that is to end is shown once more. */
async function sentTo(shell: Shell, job: Job, signal: Signal): Promise<void> {
  if (!shell.interactive || shell.personality.features.killsQuietly) return;
  job.signalled = true;
  if (job.state === 'stopped' && (signal === 'TERM' || signal === 'HUP')) await shell.say(formatJob(shell, job));
}

/** It may have been the shell itself. */
async function afterSignal(shell: Shell): Promise<number> {
  const turn = shell.proc.tick();
  if (turn) await turn;
  return 0;
}

function mayKill(shell: Shell, uid: number): boolean {
  return shell.proc.user.uid === 0 || shell.proc.user.uid === uid;
}

async function listSignals(shell: Shell, call: Call, args: readonly string[]): Promise<number> {
  if (args.length === 0) return print(shell, call, shell.language.messages.signalList());
  let status = 0;
  for (const arg of args) {
    const number = Number(arg) > 128 ? String(Number(arg) - 128) : arg;
    const signal = /^(0|exit)$/i.test(number) ? 'EXIT' : (parseSignal(number) ?? realtime(number));
    if (typeof signal === 'object') {
      await print(shell, call, `${/^\d+$/.test(number) ? signal.name : signal.number}\n`);
      continue;
    }
    if (signal === undefined) status = await fail(shell, call, shell.language.messages.badSignal(arg));
    else await print(shell, call, `${/^\d+$/.test(number) ? signal : signal === 'EXIT' ? 0 : SIGNALS[signal]}\n`);
  }
  return status;
}

/** A real-time signal, by its number or its name. */
function realtime(text: string): { name: string; number: number } | undefined {
  const wanted = text.toUpperCase().replace(/^SIG/, '');
  return realtimeSignals().find(({ name, number }) => String(number) === text || name === wanted);
}
