import type { Shell } from '../shell.ts';
import { formatJob } from './format.ts';
import { ended, type Job } from './job.ts';

/**
 * Says what became of a job that ended in the background, as bash does before a prompt (or, in a script, of one that a
 * signal killed).
 */
export async function tellJob(shell: Shell, job: Job): Promise<void> {
  if (job.notified) return;
  job.notified = true;
  if (shell.interactive || shell.options.on.monitor) {
    const killed = ended(job.outcome) && job.outcome.signal === 'INT';
    if (!killed || shell.interactive) await shell.say(formatJob(shell, job));
    return;
  }
  const { outcome } = job;
  if (!ended(outcome) || outcome.signal === undefined) return;
  if (shell.personality.features.tellsKilled) {
    await shell.say(`${job.describe()}\n`);
    return;
  }
  if (['INT', 'PIPE', 'TERM'].includes(outcome.signal)) return;
  await shell.complain(`${String(job.lastPid).padStart(5)} ${job.describe().padEnd(23)} ${job.text}`);
}

/** Before a prompt: tells of all jobs that changed, and forgets those that ended. */
export async function notifyOfJobs(shell: Shell): Promise<void> {
  if (shell.jobs.list.length === 0) return;
  shell.jobs.update();
  for (const job of [...shell.jobs.list]) {
    if (job.signalled) {
      job.signalled = false;
      continue;
    }
    await tellJob(shell, job);
    if (job.state === 'done') shell.jobs.remove(job);
  }
}

/** Between the commands of a script: jobs that ended are forgotten, and told of only where a signal killed them. */
export async function settleJobs(shell: Shell): Promise<void> {
  if (shell.interactive || shell.jobs.list.length === 0) return;
  await notifyOfJobs(shell);
}
