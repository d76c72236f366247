import { ttyOf } from '../kernel/tty.ts';
import type { Shell } from './shell.ts';

/**
 * What an interactive shell does about its terminal: it gets a process group of its own, in the foreground, and keys send
 * it no signals but ^C, which gives up what it runs.
 */
export async function takeTerminal(shell: Shell): Promise<void> {
  const { proc, traps } = shell;
  for (const signal of ['TERM', 'QUIT'] as const) traps.handle(signal, 'ignore');
  traps.handle('INT', () => {
    shell.interrupted = true;
    shell.signalled.wakeAll();
  });
  traps.handle('HUP', () => {
    shell.hungUp = true;
    shell.interrupted = true;
    shell.signalled.wakeAll();
  });
  const terminal = ttyOf(proc.descriptor(0)) ?? ttyOf(proc.descriptor(2));
  if (!terminal || proc.tty !== terminal) {
    for (const line of shell.personality.messages.noJobControl) await shell.say(`${line}\n`);
    return;
  }
  for (const signal of ['TSTP', 'TTIN', 'TTOU'] as const) traps.handle(signal, 'ignore');
  shell.terminal = terminal;
  if (proc.sid !== proc.pid) proc.pgid = proc.pid;
  terminal.foreground = proc.pgid;
  shell.options.set('monitor', true);
}

/** Tells the jobs of a shell whose terminal is gone. */
export function hangUpJobs(shell: Shell): void {
  const { proc } = shell;
  for (const job of shell.jobs.list) {
    if (job.keeps || job.state === 'done' || job.pgid === proc.pgid) continue;
    proc.kernel.signalGroup(proc.namespaces.pids, job.pgid, 'HUP');
    proc.kernel.signalGroup(proc.namespaces.pids, job.pgid, 'CONT');
  }
}
