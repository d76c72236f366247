import type { HostConfig } from '../api.ts';
import type { Daemon } from '../daemon.ts';
import { conflict, serverError } from '../errors.ts';
import { containerEvent } from './events.ts';
import { verifyRestartPolicy } from './verify.ts';
import { verifyResources } from './verify-resources.ts';

const RESOURCES = ['CpuShares', 'Memory', 'MemoryReservation', 'MemorySwap', 'NanoCpus', 'PidsLimit'] as const;

/** Changes limits and the restart policy; what is 0 or left out stays as it is. @throws 400, 404, 409, 500 */
export function updateContainer(daemon: Daemon, name: string, wishes: HostConfig): { Warnings: string[] } {
  const container = daemon.containers.find(name);
  verifyRestartPolicy(wishes.RestartPolicy);
  verifyResources(daemon, { ...wishes, ...(wishes.Memory ? {} : { MemorySwap: 0 }) });
  const { hostConfig } = container.data;
  const cannot = (reason: string) => serverError(`Cannot update container ${container.id}: ${reason}`);
  if (container.state.removing || container.state.dead) {
    throw conflict(`Cannot update container ${container.id}: Container is marked for removal and cannot be "update".`);
  }
  const { Memory: memory = 0, MemorySwap: newSwap = 0 } = wishes;
  const swap = newSwap || hostConfig.MemorySwap || 0;
  if (memory > 0 && swap > 0 && memory > swap) {
    throw cannot(
      'Memory limit should be smaller than already set memoryswap limit, update the memoryswap at the same time',
    );
  }
  if (wishes.RestartPolicy?.Name && wishes.RestartPolicy.Name !== 'no' && hostConfig.AutoRemove) {
    throw cannot('Restart policy cannot be updated because AutoRemove is enabled for the container');
  }
  const changes: HostConfig = {};
  for (const key of RESOURCES) if (wishes[key]) Object.assign(changes, { [key]: wishes[key] });
  if (wishes.RestartPolicy?.Name) changes.RestartPolicy = wishes.RestartPolicy;
  Object.assign(hostConfig, changes);
  containerEvent(daemon, container, 'update');
  return { Warnings: [] };
}
