import { formatJob } from '../jobs/format.ts';
import type { Job } from '../jobs/job.ts';
import { settleJobs } from '../jobs/notify.ts';
import { resumeJob } from '../jobs/resume.ts';
import { runText } from '../run/text.ts';
import type { Shell } from '../shell.ts';
import { type Builtin, type Call, fail, optionsOf, print } from './builtin.ts';

export const jobs: Builtin = {
  synopsis: 'jobs [-lnprs] [jobspec ...] or jobs -x command [args]',
  summary: 'Display status of jobs.',
  run: async (shell, call) => {
    const options = await optionsOf(shell, call, 'lnprsx');
    if (typeof options === 'number') return options;
    const { letters, rest } = options;
    if (!shell.options.on.monitor) await settleJobs(shell);
    shell.jobs.update();
    // Who has seen them may leave.
    if (shell.interactive) shell.refusedAt = shell.commandNumber;
    if (letters.has('x')) {
      const words = rest.map((word) => (word.startsWith('%') ? String(jobOf(shell, word)?.pgid ?? word) : word));
      return runText(shell, words.join(' '), { name: shell.source.name });
    }
    let status = 0;
    const chosen: Job[] = [];
    if (rest.length === 0) chosen.push(...shell.jobs.list);
    for (const spec of rest) {
      const job = await need(shell, call, spec);
      if (job) chosen.push(job);
      else if (shell.jobs.find(spec) === 'ambiguous') status = await fail(shell, call, `${spec}: no such job`);
      else status = 1;
    }
    let text = '';
    for (const job of chosen) {
      if (letters.has('r') && job.state !== 'running') continue;
      if (letters.has('s') && job.state !== 'stopped') continue;
      if (letters.has('n') && job.notified) continue;
      text += letters.has('p')
        ? `${job.pgid === shell.proc.pgid ? job.members[0]?.pid : job.pgid}\n`
        : formatJob(shell, job, { pids: letters.has('l') });
      job.notified = true;
    }
    const written = await print(shell, call, text);
    for (const job of chosen) if (job.state === 'done') shell.jobs.remove(job);
    return written || status;
  },
};

function jobOf(shell: Shell, spec: string): Job | undefined {
  const found = shell.jobs.find(spec);
  return found === 'ambiguous' ? undefined : found;
}

/** The job that a word means; complains where there is none. */
async function need(shell: Shell, call: Call, spec: string): Promise<Job | undefined> {
  const found = shell.jobs.find(spec);
  if (found === 'ambiguous') await fail(shell, call, `${spec.replace(/^%/, '')}: ambiguous job spec`);
  else if (!found) await fail(shell, call, `${spec}: no such job`);
  else return found;
  return undefined;
}

export const fg: Builtin = {
  synopsis: 'fg [job_spec]',
  summary: 'Move a job to the foreground.',
  run: async (shell, call) => {
    if (!shell.options.on.monitor) return fail(shell, call, shell.language.messages.noJobs);
    shell.jobs.update();
    const spec = call.args[0] === '--' ? call.args[1] : call.args[0];
    const job = spec === undefined ? shell.jobs.current : await need(shell, call, spec);
    if (!job) return spec === undefined ? fail(shell, call, 'current: no such job') : 1;
    if (job.state === 'done') {
      shell.jobs.remove(job);
      return fail(shell, call, 'job has terminated');
    }
    await print(shell, call, `${job.text}\n`);
    return resumeJob(shell, job, 'foreground');
  },
};

export const bg: Builtin = {
  synopsis: 'bg [job_spec ...]',
  summary: 'Move jobs to the background.',
  run: async (shell, call) => {
    if (!shell.options.on.monitor) return fail(shell, call, shell.language.messages.noJobs);
    shell.jobs.update();
    const specs = call.args.length > 0 ? call.args : [undefined];
    let status = 0;
    for (const spec of specs) {
      const job = spec === undefined ? shell.jobs.current : await need(shell, call, spec);
      if (!job) status = spec === undefined ? await fail(shell, call, 'current: no such job') : 1;
      else if (job.state === 'running') await fail(shell, call, `job ${job.id} already in background`);
      else {
        const mark = shell.jobs.markOf(job);
        await print(shell, call, shell.language.messages.resumed({ id: job.id, mark, text: job.text }));
        await resumeJob(shell, job, 'background');
      }
    }
    return status;
  },
};

export const disown: Builtin = {
  synopsis: 'disown [-h] [-ar] [jobspec ... | pid ...]',
  summary: 'Remove jobs from the current shell.',
  run: async (shell, call) => {
    const options = await optionsOf(shell, call, 'har');
    if (typeof options === 'number') return options;
    const { letters, rest } = options;
    shell.jobs.update();
    const drop = (job: Job) => {
      if (letters.has('h')) job.keeps = true;
      else shell.jobs.remove(job);
    };
    if (rest.length === 0) {
      if (letters.has('a') || letters.has('r')) {
        for (const job of [...shell.jobs.list]) if (!letters.has('r') || job.state === 'running') drop(job);
        return 0;
      }
      const { current } = shell.jobs;
      if (!current) return fail(shell, call, 'current: no such job');
      drop(current);
      return 0;
    }
    let status = 0;
    for (const spec of rest) {
      const job = /^\d+$/.test(spec) ? shell.jobs.byPid(Number(spec)) : jobOf(shell, spec);
      if (job) drop(job);
      else {
        if (shell.jobs.find(spec) === 'ambiguous') await fail(shell, call, `${spec.slice(1)}: ambiguous job spec`);
        status = await fail(shell, call, `${spec}: no such job`);
      }
    }
    return status;
  },
};

export const suspend: Builtin = {
  synopsis: 'suspend [-f]',
  summary: 'Suspend shell execution.',
  run: async (shell, call) => {
    const options = await optionsOf(shell, call, 'f');
    if (typeof options === 'number') return options;
    if (!options.letters.has('f')) {
      if (!shell.options.on.monitor) return fail(shell, call, 'cannot suspend: no job control');
      if (shell.login) return fail(shell, call, 'cannot suspend a login shell');
    }
    shell.proc.signal('STOP');
    const turn = shell.proc.tick();
    if (turn) await turn;
    if (shell.terminal) shell.terminal.foreground = shell.proc.pgid;
    return 0;
  },
};
