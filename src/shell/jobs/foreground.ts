import { Interrupted } from '../run/trouble.ts';
import type { Shell } from '../shell.ts';
import { formatJob } from './format.ts';
import { ended, type Job, statusOf } from './job.ts';

/**
 * Waits until a job in the foreground ended or was stopped, and takes the terminal back.
 * @returns its status (of its last process, or with `pipefail` of the last one that failed)
 */
export async function waitForeground(shell: Shell, job: Job): Promise<number> {
  const { proc, terminal } = shell;
  const { monitor } = shell.options.on;
  const modes = monitor ? terminal?.termios : undefined;
  const sawInterrupt = watchInterrupt(shell);
  try {
    for (;;) {
      job.poll(proc, monitor);
      if (job.state !== 'running') break;
      await proc.wait(proc.childChanged);
      if (shell.traps.fatal) break;
    }
  } finally {
    sawInterrupt.stop();
    if (monitor && terminal && !proc.status) terminal.foreground = proc.pgid;
  }
  const status = pipelineStatus(shell, job);
  shell.pipeStatus = job.statuses;
  const outcome = job.outcome;
  if (job.state === 'stopped') {
    job.modes = terminal?.termios;
    if (modes) terminal?.setTermios(modes);
    job.background = true;
    if (job.id === 0) shell.jobs.add(job);
    else shell.jobs.touch(job);
    job.notified = true;
    await shell.say(`${shell.personality.features.announcesExit ? '\n' : ''}${formatJob(shell, job)}`);
    return statusOf(outcome);
  }
  if (job.id !== 0) shell.jobs.remove(job);
  if (ended(outcome) && outcome.signal !== undefined) {
    if (modes) terminal?.setTermios(modes);
    await tellSignal(shell, job);
    if (outcome.signal === 'INT') await interruptedChild(shell, sawInterrupt.seen);
  }
  return status;
}

function pipelineStatus(shell: Shell, job: Job): number {
  if (shell.options.on.pipefail) return job.statuses.findLast((status) => status !== 0) ?? 0;
  return job.statuses.at(-1) as number;
}

/** A script's shell gets ^C with its child, and waits to see what the child makes of it. */
function watchInterrupt(shell: Shell): { readonly seen: boolean; stop(): void } {
  if (shell.interactive || shell.traps.get('INT') !== undefined || shell.proc.disposition('INT') !== 'default')
    return { seen: false, stop: () => {} };
  const watch = {
    seen: false,
    stop: () => {
      if (!shell.proc.status) shell.proc.onSignal('INT', 'default');
    },
  };
  shell.proc.onSignal('INT', () => {
    watch.seen = true;
  });
  return watch;
}

/** The child died of ^C: lists and loops stop, and so does a script. */
async function interruptedChild(shell: Shell, seen: boolean): Promise<void> {
  if (shell.interactive) {
    if (shell.traps.get('INT') === undefined) throw new Interrupted();
    return;
  }
  if (!seen) return;
  shell.proc.onSignal('INT', 'default');
  shell.proc.signal('INT');
}

/** Says what killed a job, where that is not plain. */
async function tellSignal(shell: Shell, job: Job): Promise<void> {
  const outcome = job.outcome;
  if (!ended(outcome) || outcome.signal === undefined) return;
  const { signal } = outcome;
  // A command substitution, which has no text, ends in silence.
  if (signal === 'PIPE' || (signal !== 'INT' && job.text === '' && !shell.personality.features.errorsExit)) return;
  if (signal === 'INT') {
    if (shell.interactive) await shell.say('\n');
    return;
  }
  const line = shell.personality.messages.killed({
    text: job.describe(),
    command: job.text,
    pid: job.lastPid,
    interactive: shell.interactive || shell.wasInteractive,
    term: signal === 'TERM',
  });
  if (line === undefined) return;
  if (line.prefixed) await shell.complain(line.text);
  else await shell.say(`${line.text}\n`);
}
