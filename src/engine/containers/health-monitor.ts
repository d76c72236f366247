import type { Container } from './container.ts';

/** What probes a container from time to time. */
export interface HealthMonitor {
  stop(): void;
}

/** A container that is not probed any more counts as unhealthy. */
export function stopHealthMonitor(container: Container): void {
  const { health } = container;
  container.health = undefined;
  health?.stop();
  if (health && container.state.health) container.state.health.Status = 'unhealthy';
}
