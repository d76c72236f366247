import type { HostConfig } from '../api.ts';
import type { Daemon } from '../daemon.ts';
import { conflict, serverError } from '../errors.ts';
import { containerEvent } from './events.ts';
import { resourceWarnings, verifyRestartPolicy } from './verify.ts';
import { verifyResources } from './verify-resources.ts';

const RESOURCES = [
  'CpuPeriod',
  'CpuQuota',
  'CpuShares',
  'CpusetCpus',
  'CpusetMems',
  'Memory',
  'MemoryReservation',
  'MemorySwap',
  'NanoCpus',
  'PidsLimit',
] as const;

/** What cannot be set beside each other, as Docker calls them. */
const EXCLUSIVE = [
  { wish: 'NanoCpus', set: 'CpuPeriod', names: ['Nano CPUs', 'CPU Period'] },
  { wish: 'NanoCpus', set: 'CpuQuota', names: ['Nano CPUs', 'CPU Quota'] },
  { wish: 'CpuPeriod', set: 'NanoCpus', names: ['CPU Period', 'NanoCPUs'] },
  { wish: 'CpuQuota', set: 'NanoCpus', names: ['CPU Quota', 'NanoCPUs'] },
] as const;

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
  for (const { wish, set, names } of EXCLUSIVE) {
    if (!((wishes[wish] ?? 0) > 0 && (hostConfig[set] ?? 0) > 0)) continue;
    const [wanted, there] = names;
    throw cannot(`Conflicting options: ${wanted} cannot be updated as ${there} has already been set`);
  }
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
  return { Warnings: resourceWarnings(wishes) };
}
