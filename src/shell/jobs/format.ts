import { describeSignal } from '../../kernel/signals.ts';
import type { Shell } from '../shell.ts';
import type { Job, Member } from './job.ts';
import { ended } from './job.ts';

const WIDTH = 24;

/** A line (or, with pids, several) about a job, as `jobs` and notices show it. */
export function formatJob(shell: Shell, job: Job, options: { pids?: boolean } = {}): string {
  const mark = `[${job.id}]${shell.jobs.markOf(job)}`;
  const running = job.state === 'running' && job.background ? ' &' : '';
  const wd = job.directory === shell.directory ? '' : `  (wd: ${abbreviate(shell, job.directory)})`;
  if (!options.pids) {
    const { id, text } = job;
    return shell.personality.messages.jobLine({
      id,
      mark: shell.jobs.markOf(job),
      state: job.describe(shell.personality.messages.exited),
      text: text + (running === '' ? wd : ''),
      background: running !== '',
    });
  }
  const groups = groupByState(job);
  return job.members
    .map((member, i) => {
      const start = i === 0 ? `${mark} ` : ' '.repeat(mark.length + 1);
      const text = i === 0 ? member.text : `| ${member.text}`;
      const last = i === job.members.length - 1 ? `${running}${wd}` : '';
      return `${start}${String(member.pid).padStart(5)} ${(groups[i] ?? '').padEnd(WIDTH)}${text}${last}\n`;
    })
    .join('');
}

/** The state of the first process, and of others where it differs. */
function groupByState(job: Job): string[] {
  const states = job.members.map(describeMember);
  return states.map((state, i) => (i > 0 && state === states[0] ? '' : state));
}

function describeMember({ status }: Member): string {
  if (!status) return 'Running';
  if (!ended(status)) return describeSignal(status.stopped);
  if (status.signal !== undefined) return describeSignal(status.signal);
  return status.code === 0 ? 'Done' : `Exit ${status.code}`;
}

function abbreviate(shell: Shell, path: string): string {
  const home = shell.vars.get('HOME');
  return home && (path === home || path.startsWith(`${home}/`)) ? `~${path.slice(home.length)}` : path;
}
