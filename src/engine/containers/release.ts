import type { Daemon } from '../daemon.ts';
import { closeSandbox } from '../networks/sandbox.ts';
import type { Container } from './container.ts';
import { unmountVolumes } from './volume-events.ts';

/** Takes away what a container has only while it runs. */
export function release(daemon: Daemon, container: Container): void {
  container.task = undefined;
  delete container.data.process;
  closeSandbox(daemon, container);
  if (container.mounts) unmountVolumes(daemon, container);
  container.mounts = undefined;
  daemon.forgetTemporary(container);
  daemon.touch();
}
