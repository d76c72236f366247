import type { ContainerStateData } from '../../containers/state.ts';
import { humanDuration } from '../../durations.ts';

/** container.State.String of Docker 20.10. */
export function status(state: ContainerStateData, now: number): string {
  const { startedAt, finishedAt, exitCode, health } = state;
  if (state.running) {
    if (state.paused) return `Up ${humanDuration(now - startedAt)} (Paused)`;
    if (state.restarting) return `Restarting (${exitCode}) ${humanDuration(now - finishedAt)} ago`;
    const up = `Up ${humanDuration(now - startedAt)}`;
    if (!health) return up;
    return `${up} (${health.Status === 'starting' ? 'health: starting' : health.Status})`;
  }
  if (state.removing) return 'Removal In Progress';
  if (state.dead) return 'Dead';
  if (startedAt === 0) return 'Created';
  if (finishedAt === 0) return '';
  return `Exited (${exitCode}) ${humanDuration(now - finishedAt)} ago`;
}
