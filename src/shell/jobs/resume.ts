import type { Shell } from '../shell.ts';
import { waitForeground } from './foreground.ts';
import type { Job } from './job.ts';

/** Lets a job go on (`fg`, `bg`). @returns its status where it is waited for, else 0 */
export async function resumeJob(shell: Shell, job: Job, where: 'foreground' | 'background'): Promise<number> {
  const { proc, terminal } = shell;
  job.resume();
  job.background = where === 'background';
  shell.jobs.touch(job);
  if (where === 'foreground' && terminal) {
    terminal.foreground = job.pgid;
    if (job.modes) terminal.setTermios(job.modes);
  }
  proc.kernel.signalGroup(proc.namespaces.pids, job.pgid, 'CONT');
  return where === 'foreground' ? waitForeground(shell, job) : 0;
}
