import { type ExitStatus, type Process, shellStatus, type WaitStatus } from '../../kernel/process.ts';
import { describeSignal, SIGNALS } from '../../kernel/signals.ts';
import type { Termios } from '../../kernel/termios.ts';

/** A process of a job: one stage of a pipeline. */
export interface Member {
  readonly process: Process;
  readonly pid: number;
  readonly text: string;
  /** How it ended, or what stopped it. */
  status: WaitStatus | undefined;
}

/** A pipeline that the shell started. */
export class Job {
  /** Its number, 0 while it is in no table. */
  id = 0;
  readonly members: readonly Member[];
  readonly text: string;
  readonly pgid: number;
  /** Started with `&`, or put there by `bg`. */
  background: boolean;
  /** Whether its last change has been told. */
  notified = true;
  /** Just sent a signal: what became of it is told one prompt later, as where processes die in their own time. */
  signalled = false;
  /** To be done once it has ended and is forgotten. */
  onForgotten: (() => void) | undefined;
  /** `disown -h`: it gets no SIGHUP from the shell. */
  keeps = false;
  /** The terminal's modes when it was stopped. */
  modes: Readonly<Termios> | undefined;
  /** The directory it was started in. */
  readonly directory: string;

  constructor(
    members: readonly Member[],
    options: { text: string; background: boolean; pgid: number; directory: string },
  ) {
    this.members = members;
    this.text = options.text;
    this.background = options.background;
    this.pgid = options.pgid;
    this.directory = options.directory;
  }

  get state(): 'running' | 'stopped' | 'done' {
    if (this.members.every(({ status }) => ended(status))) return 'done';
    return this.members.every(({ status }) => status !== undefined) ? 'stopped' : 'running';
  }

  /** The pid of its last process: what `$!` is. */
  get lastPid(): number {
    return (this.members.at(-1) as Member).pid;
  }

  /** `$?` of each process. */
  get statuses(): number[] {
    return this.members.map(({ status }) => statusOf(status));
  }

  /** How its last process ended, or what stopped it. */
  get outcome(): WaitStatus | undefined {
    if (this.state === 'stopped') return this.members.find(({ status }) => status && 'stopped' in status)?.status;
    return (this.members.at(-1) as Member).status;
  }

  /** Looks at its processes without waiting. @returns whether something changed */
  poll(shell: Process, untraced: boolean): boolean {
    const before = this.state;
    let changed = false;
    for (const member of this.members) {
      if (ended(member.status)) continue;
      if (member.status && !member.process.stopped && !member.process.status) {
        member.status = undefined;
        changed = true;
      }
      const status = member.process.parent === shell ? shell.poll(member.process, { untraced }) : member.process.status;
      if (!status) continue;
      member.status = status;
      changed = true;
    }
    if (changed && this.state !== before) this.notified = false;
    return changed;
  }

  /** It goes on: what stopped it is forgotten. */
  resume(): void {
    for (const member of this.members) if (member.status && 'stopped' in member.status) member.status = undefined;
  }

  /** What `jobs` says it does. */
  describe(exited: (code: number) => string = (code) => `Exit ${code}`): string {
    const outcome = this.outcome;
    if (this.state === 'running' || !outcome) return 'Running';
    if ('stopped' in outcome) return 'Stopped';
    // Nothing dumps core: `ulimit -c` is 0.
    if (outcome.signal !== undefined) return describeSignal(outcome.signal);
    return outcome.code === 0 ? 'Done' : exited(outcome.code);
  }
}

/** Whether a status is that of a process that ended. */
export function ended(status: WaitStatus | undefined): status is ExitStatus {
  return status !== undefined && !('stopped' in status);
}

/** `$?` for what became of a process. */
export function statusOf(status: WaitStatus | undefined): number {
  if (!status) return 0;
  return 'stopped' in status ? 128 + SIGNALS[status.stopped] : shellStatus(status);
}
