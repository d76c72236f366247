import { SysError } from '../../kernel/errno.ts';
import type { OpenFile } from '../../kernel/file.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import type { Process, SpawnOptions } from '../../kernel/process.ts';
import { SIGNALS, type Signal } from '../../kernel/signals.ts';
import { asProcess } from '../run/subshell.ts';
import type { Shell } from '../shell.ts';
import { Job, type Member } from './job.ts';

/** One process to be started. */
export interface Stage {
  readonly text: string;
  /** Its descriptors, where they are not the shell's. */
  readonly fds?: ReadonlyMap<number, OpenFile>;
  /** Starts it. @throws {SysError} */
  start(options: SpawnOptions): Process;
}

/** How many forks of shells a machine may have before fork(2) fails: no fork bomb takes the page with it. */
const MOST_FORKS = 1000;

/** The forks that may still live, by machine. */
const forks = new WeakMap<Kernel, Set<Process>>();

/** @throws {SysError} EAGAIN */
function checkForks(kernel: Kernel, wanted: number): void {
  const live = forks.get(kernel);
  if (!live || live.size + wanted <= MOST_FORKS) return;
  for (const process of live) if (process.status) live.delete(process);
  if (live.size + wanted > MOST_FORKS) throw new SysError('EAGAIN');
}

function fork(shell: Shell, body: (child: Shell) => Promise<number>, options: SpawnOptions): Process {
  const { kernel } = shell.proc;
  const process = shell.proc.fork((proc) => asProcess(shell.forked(proc), body), options);
  const live = forks.get(kernel) ?? new Set();
  forks.set(kernel, live.add(process));
  return process;
}

/** A stage that runs commands in a fork of the shell. */
export function forkedStage(
  shell: Shell,
  text: string,
  body: (child: Shell) => Promise<number>,
  fds?: ReadonlyMap<number, OpenFile>,
): Stage {
  return {
    text,
    ...(fds ? { fds } : {}),
    start: (options) => fork(shell, body, options),
  };
}

/** Starts the processes of a pipeline as one job. @throws {SysError} EAGAIN where there are too many processes */
export function startJob(shell: Shell, stages: readonly Stage[], options: { background: boolean; text: string }): Job {
  const { proc } = shell;
  const { monitor } = shell.options.on;
  checkForks(proc.kernel, stages.length);
  const members: Member[] = [];
  let pgid = proc.pgid;
  for (const stage of stages) {
    const first = members.length === 0;
    const group = monitor ? { group: first ? ('new' as const) : pgid } : {};
    const ignore: Signal[] = options.background && !monitor ? ['INT', 'QUIT'] : [];
    const process = stage.start({ ...group, ...(stage.fds ? { fds: stage.fds } : {}), ignore });
    if (first) pgid = process.pgid;
    shell.traps.resetFor(process);
    forgetHandlers(process);
    if (first && monitor && !options.background && shell.terminal) shell.terminal.foreground = pgid;
    members.push({ process, pid: process.pid, text: stage.text, status: undefined });
  }
  return new Job(members, { ...options, pgid, directory: shell.directory });
}

/** A fork's signals are its own before its first step: the parent's handlers must not see them. */
function forgetHandlers(process: Process): void {
  for (const signal of Object.keys(SIGNALS) as Signal[]) {
    if (typeof process.disposition(signal) === 'function') process.onSignal(signal, 'default');
  }
}
