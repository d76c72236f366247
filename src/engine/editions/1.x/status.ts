import type { ContainerStateData } from '../../containers/state.ts';
import { humanDuration } from './durations.ts';

/** daemon.State.String of Docker 1.x: nothing for a container that never ran. */
export function status(state: ContainerStateData, now: number): string {
  const { running, paused, restarting, startedAt, finishedAt, exitCode } = state;
  if (running) {
    if (paused) return `Up ${humanDuration(now - startedAt)} (Paused)`;
    if (restarting) return `Restarting (${exitCode}) ${humanDuration(now - finishedAt)} ago`;
    return `Up ${humanDuration(now - startedAt)}`;
  }
  return finishedAt === 0 ? '' : `Exited (${exitCode}) ${humanDuration(now - finishedAt)} ago`;
}
