import { SIGNALS } from '../../kernel/signals.ts';
import { ended, type Job, statusOf } from '../jobs/job.ts';
import { tellJob } from '../jobs/notify.ts';
import { attendSignals } from '../run/trouble.ts';
import type { Shell } from '../shell.ts';
import { assign } from '../variables/assign.ts';
import { isName } from '../variables/variable.ts';
import { type Builtin, type Call, fail, optionsOf } from './builtin.ts';

export const wait: Builtin = {
  synopsis: 'wait [-fn] [-p var] [id ...]',
  summary: 'Wait for jobs to complete, and return exit status.',
  run: async (shell, call) => {
    const options = await optionsOf(shell, call, 'fnp:');
    if (typeof options === 'number') return options;
    const { letters, values, rest } = options;
    shell.jobs.update();
    const variable = values.get('p');
    if (variable !== undefined && !isName(variable.replace(/\[.+\]$/s, '')))
      return fail(shell, call, `\`${variable}': not a valid identifier`);
    if (variable !== undefined) shell.vars.unset(variable);
    if (letters.has('n')) return waitForNext(shell, call, rest, variable);
    if (rest.length === 0) {
      const jobs = shell.jobs.list.filter((job) => isOwn(shell, job));
      const interrupted = await waitUntil(shell, () => jobs.every(({ state }) => state !== 'running'), jobs);
      if (interrupted !== undefined) return interrupted;
      for (const job of jobs) await finish(shell, job);
      return 0;
    }
    let status = 0;
    for (const id of rest) status = await waitForOne(shell, call, id, variable);
    return status;
  },
};

function isOwn(shell: Shell, job: Job): boolean {
  return job.members.some(({ process }) => process.parent === shell.proc || process.status !== undefined);
}

/** Waits for a condition on jobs. @returns the status of a signal that interrupted it */
async function waitUntil(shell: Shell, done: () => boolean, jobs: readonly Job[]): Promise<number | undefined> {
  const { proc } = shell;
  for (;;) {
    for (const job of jobs) job.poll(proc, shell.options.on.monitor);
    if (done()) return undefined;
    await proc.wait(proc.childChanged, shell.signalled);
    if (shell.traps.pending || shell.interrupted) {
      const number = SIGNALS[shell.traps.next ?? 'INT'];
      await attendSignals(shell);
      return 128 + number;
    }
  }
}

async function finish(shell: Shell, job: Job): Promise<void> {
  if (job.state !== 'done') return;
  await tellJob(shell, job);
  shell.jobs.remove(job);
}

async function waitForOne(shell: Shell, call: Call, id: string, variable: string | undefined): Promise<number> {
  if (id.startsWith('%')) {
    const job = shell.jobs.find(id);
    if (!job || job === 'ambiguous')
      return fail(shell, call, job ? `${id.slice(1)}: ambiguous job spec` : `${id}: no such job`, 127);
    return waitForJob(shell, job, job.lastPid, variable);
  }
  if (!/^\d+$/.test(id)) return fail(shell, call, shell.language.messages.badPid(id), 1);
  const pid = Number(id);
  const job =
    shell.jobs.byPid(pid) ?? shell.substitutions.find((one) => one.members.some((member) => member.pid === pid));
  if (job) return waitForJob(shell, job, pid, variable);
  const known = shell.jobs.finished(pid);
  if (known !== undefined) return known;
  if (!shell.language.messages.notAChild) return 127;
  return fail(shell, call, shell.language.messages.notAChild(id), 127);
}

async function waitForJob(shell: Shell, job: Job, pid: number, variable: string | undefined): Promise<number> {
  const member = job.members.find((one) => one.pid === pid);
  const isLast = member === job.members.at(-1);
  const done = () => (isLast ? job.state !== 'running' : ended(member?.status));
  const interrupted = await waitUntil(shell, done, [job]);
  if (interrupted !== undefined) return interrupted;
  if (variable !== undefined) assign(shell, variable, String(pid));
  const status = statusOf(member?.status);
  await finish(shell, job);
  return status;
}

/** `wait -n`: the first job that ends. */
async function waitForNext(
  shell: Shell,
  call: Call,
  ids: readonly string[],
  variable: string | undefined,
): Promise<number> {
  const jobs: (Job | 'ambiguous' | undefined)[] = ids.length > 0 ? [] : [...shell.jobs.list];
  for (const id of ids) {
    const job = id.startsWith('%') ? shell.jobs.find(id) : shell.jobs.byPid(Number(id));
    if (!job) await fail(shell, call, `${id}: no such job`);
    jobs.push(job);
  }
  const candidates = jobs.filter((job): job is Job => job !== undefined && job !== 'ambiguous' && isOwn(shell, job));
  if (candidates.length === 0) return 127;
  const interrupted = await waitUntil(shell, () => candidates.some(({ state }) => state === 'done'), candidates);
  if (interrupted !== undefined) return interrupted;
  const job = candidates.find(({ state }) => state === 'done') as Job;
  if (variable !== undefined) assign(shell, variable, String(job.lastPid));
  const status = job.statuses.at(-1) as number;
  await finish(shell, job);
  return status;
}
