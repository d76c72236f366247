import type { HostConfig } from '../api.ts';
import type { Daemon } from '../daemon.ts';
import { badParameter } from '../errors.ts';

const SMALLEST_MEMORY = 6 * 2 ** 20;

/** What a container may use of the host, in the order in which Docker 20.10 checks it. @throws 400 */
export function verifyResources(daemon: Daemon, host: HostConfig): void {
  verifyMemory(host);
  verifyCpus(daemon, host);
  verifyCpuset('cpus', 'CPUs', host.CpusetCpus ?? '', daemon.host.cpus - 1);
  verifyCpuset('mems', 'memory nodes', host.CpusetMems ?? '', 0);
}

function verifyMemory(host: HostConfig): void {
  const { Memory: memory = 0, MemorySwap: swap = 0, MemoryReservation: reservation = 0 } = host;
  if (memory !== 0 && memory < SMALLEST_MEMORY) throw badParameter('Minimum memory limit allowed is 6MB');
  if (memory > 0 && swap > 0 && swap < memory) {
    throw badParameter('Minimum memoryswap limit should be larger than memory limit, see usage');
  }
  if (memory === 0 && swap > 0) {
    throw badParameter('You should always set the Memory limit when using Memoryswap limit, see usage');
  }
  if (reservation > 0 && reservation < SMALLEST_MEMORY) {
    throw badParameter('Minimum memory reservation allowed is 6MB');
  }
  if (memory > 0 && reservation > 0 && memory < reservation) {
    throw badParameter('Minimum memory limit can not be less than memory reservation limit, see usage');
  }
}

function verifyCpus(daemon: Daemon, host: HostConfig): void {
  const { NanoCpus: cpus = 0, CpuPeriod: period = 0, CpuQuota: quota = 0 } = host;
  const conflicting = (what: string) =>
    badParameter(`Conflicting options: Nano CPUs and CPU ${what} cannot both be set`);
  if (cpus > 0 && period > 0) throw conflicting('Period');
  if (cpus > 0 && quota > 0) throw conflicting('Quota');
  const most = daemon.host.cpus;
  if (cpus < 0 || cpus > most * 1e9) {
    throw badParameter(`Range of CPUs is from 0.01 to ${most.toFixed(2)}, as there are only ${most} CPUs available`);
  }
  if (period !== 0 && (period < 1000 || period > 1_000_000)) {
    throw badParameter('CPU cfs period can not be less than 1ms (i.e. 1000) or larger than 1s (i.e. 1000000)');
  }
  if (quota > 0 && quota < 1000) throw badParameter('CPU cfs quota can not be less than 1ms (i.e. 1000)');
}

/** Lists such as `0-2,4` (moby/pkg/parsers). @param last the number of the last one that there is */
function verifyCpuset(key: string, what: string, list: string, last: number): void {
  if (list === '') return;
  for (const part of list.split(',')) {
    const range = /^(\d+)(?:-(\d+))?$/.exec(part);
    if (!range || Number(range[2] ?? range[1]) < Number(range[1])) {
      throw badParameter(`Invalid value ${list} for cpuset ${key}: invalid format: ${list}`);
    }
    if (Number(range[2] ?? range[1]) <= last) continue;
    const available = last === 0 ? '0' : `0-${last}`;
    throw badParameter(`Requested ${what} are not available - requested ${list}, available: ${available}`);
  }
}
