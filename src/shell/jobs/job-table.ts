import type { Shell } from '../shell.ts';
import type { Job } from './job.ts';

/** The jobs that a shell knows of, in the order of their numbers. */
export class JobTable {
  readonly #shell: Shell;
  #jobs: Job[] = [];
  /** Numbers of jobs, the one that `%+` means last. */
  #recent: Job[] = [];
  /** What ended and was removed: `wait PID` still answers. */
  readonly #finished = new Map<number, number>();

  constructor(shell: Shell) {
    this.#shell = shell;
  }

  /** A subshell knows its parent's jobs by name only; it has no children yet. */
  inherit(above: JobTable): void {
    this.#jobs = above.#jobs.slice();
    this.#recent = above.#recent.slice();
  }

  get list(): readonly Job[] {
    return this.#jobs;
  }

  add(job: Job): void {
    job.id = Math.max(0, ...this.#jobs.map(({ id }) => id)) + 1;
    this.#jobs.push(job);
    this.touch(job);
  }

  /** Makes it the current job. */
  touch(job: Job): void {
    this.#recent = [...this.#recent.filter((other) => other !== job), job];
  }

  remove(job: Job): void {
    if (job.state === 'done') job.onForgotten?.();
    this.#jobs = this.#jobs.filter((other) => other !== job);
    this.#recent = this.#recent.filter((other) => other !== job);
    for (const [i, { pid }] of job.members.entries()) {
      if (job.state === 'done') this.#finished.set(pid, job.statuses[i] as number);
    }
    if (this.#finished.size > 4096)
      for (const pid of [...this.#finished.keys()].slice(0, 2048)) this.#finished.delete(pid);
  }

  /** The status of a child that is no longer listed. */
  finished(pid: number): number | undefined {
    return this.#finished.get(pid);
  }

  forget(pid: number): void {
    this.#finished.delete(pid);
  }

  /** `%+`: a stopped job before a running one. */
  get current(): Job | undefined {
    return this.#ranked[0];
  }

  /** `%-` */
  get previous(): Job | undefined {
    return this.#ranked[1] ?? this.#ranked[0];
  }

  get #ranked(): Job[] {
    const recent = [...this.#recent].reverse();
    return [...recent.filter(({ state }) => state === 'stopped'), ...recent.filter(({ state }) => state !== 'stopped')];
  }

  /** `+`, `-` or a blank, as listings mark jobs. */
  markOf(job: Job): string {
    if (job === this.current) return '+';
    return job === this.#ranked[1] ? '-' : ' ';
  }

  byPid(pid: number): Job | undefined {
    return this.#jobs.find(({ members }) => members.some((member) => member.pid === pid));
  }

  /** What `%1`, `%+`, `%name` or `%?text` means. */
  find(spec: string): Job | 'ambiguous' | undefined {
    const text = spec.replace(/^%/, '');
    if (text === '' || text === '%' || text === '+') return this.current;
    if (text === '-') return this.previous;
    if (/^\d+$/.test(text)) return this.#jobs.find(({ id }) => id === Number(text));
    const matches = text.startsWith('?')
      ? this.#jobs.filter((job) => job.text.includes(text.slice(1)))
      : this.#jobs.filter((job) => job.text.startsWith(text));
    return matches.length > 1 ? 'ambiguous' : matches[0];
  }

  /** Learns what became of all jobs. */
  update(): void {
    const { proc, options } = this.#shell;
    for (const job of this.#jobs) {
      const before = job.state;
      if (job.poll(proc, options.on.monitor) && job.state !== before && job.state === 'stopped') this.touch(job);
    }
  }
}
