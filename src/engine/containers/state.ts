import type { ContainerStatus, Health } from '../api.ts';

/** What a container is doing, as plain data; the transitions below are the only ones. Times in milliseconds, 0 for never. */
export interface ContainerStateData {
  running: boolean;
  paused: boolean;
  restarting: boolean;
  oomKilled: boolean;
  dead: boolean;
  removing: boolean;
  pid: number;
  exitCode: number;
  error: string;
  startedAt: number;
  finishedAt: number;
  /** Somebody asked it to stop since it was started. */
  manuallyStopped: boolean;
  health?: Health;
}

export function newState(): ContainerStateData {
  return {
    running: false,
    paused: false,
    restarting: false,
    oomKilled: false,
    dead: false,
    removing: false,
    pid: 0,
    exitCode: 0,
    error: '',
    startedAt: 0,
    finishedAt: 0,
    manuallyStopped: false,
  };
}

/** `State.Status` (container.State.StateString). */
export function statusOf(state: ContainerStateData): ContainerStatus {
  if (state.running) return state.paused ? 'paused' : state.restarting ? 'restarting' : 'running';
  if (state.removing) return 'removing';
  if (state.dead) return 'dead';
  return state.startedAt === 0 ? 'created' : 'exited';
}

/** Its process runs. */
export function setRunning(state: ContainerStateData, pid: number, now: number): void {
  state.error = '';
  state.running = true;
  state.restarting = false;
  state.paused = false;
  state.oomKilled = false;
  state.exitCode = 0;
  state.pid = pid;
  state.startedAt = now;
  state.manuallyStopped = false;
}

/** Its process ended, and it stays so. */
export function setStopped(state: ContainerStateData, exitCode: number, oomKilled: boolean, now: number): void {
  state.running = false;
  state.paused = false;
  state.restarting = false;
  state.pid = 0;
  state.exitCode = exitCode;
  state.oomKilled = oomKilled;
  state.finishedAt = now;
}

/** Its process ended, and it is started again before long. */
export function setRestarting(state: ContainerStateData, exitCode: number, oomKilled: boolean, now: number): void {
  setStopped(state, exitCode, oomKilled, now);
  state.running = true;
  state.restarting = true;
}

/** It could not be started. An exit code that is there already stays. */
export function setFailed(state: ContainerStateData, error: string, exitCode: number): void {
  state.error = error;
  state.exitCode = exitCode;
}
