import type { HostConfig } from '../../engine/api.ts';
import type { Options } from '../cli/options.ts';

/** Flags whose number goes into the request under a name of its own. */
const NUMBERS: Readonly<Record<string, string>> = {
  'blkio-weight': 'BlkioWeight',
  'cpu-period': 'CpuPeriod',
  'cpu-quota': 'CpuQuota',
  'cpu-rt-period': 'CpuRealtimePeriod',
  'cpu-rt-runtime': 'CpuRealtimeRuntime',
  'kernel-memory': 'KernelMemory',
};
const TEXTS: Readonly<Record<string, string>> = { 'cpuset-cpus': 'CpusetCpus', 'cpuset-mems': 'CpusetMems' };

/** What a container may use of the host. What this daemon does not look at goes along where it is set. */
export function resources(options: Options): HostConfig {
  const found: Record<string, unknown> = {};
  for (const flag in NUMBERS) if (options.changed(flag)) found[NUMBERS[flag] ?? flag] = options.number(flag);
  for (const flag in TEXTS) if (options.changed(flag)) found[TEXTS[flag] ?? flag] = options.string(flag);
  return {
    CpuShares: options.number('cpu-shares'),
    Memory: options.number('memory'),
    MemoryReservation: options.number('memory-reservation'),
    MemorySwap: options.number('memory-swap'),
    NanoCpus: options.number('cpus'),
    ...found,
  };
}
