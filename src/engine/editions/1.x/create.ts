import type { ContainerCreateBody } from '../../api.ts';
import { badParameter } from '../../errors.ts';

const SMALLEST_MEMORY = 524_288;

/** What a daemon of Docker 1.x refuses before it makes a container. @throws 400 */
export function verifyCreate({ HostConfig: host = {} }: ContainerCreateBody): void {
  const { Memory: memory = 0, MemorySwap: swap = 0 } = host;
  if (memory !== 0 && memory < SMALLEST_MEMORY) throw badParameter('Minimum memory limit allowed is 512k');
  if (memory > 0 && swap > 0 && swap < memory) {
    throw badParameter('Minimum memoryswap limit should larger than memory limit, see usage.');
  }
  for (const bind of host.Binds ?? []) {
    const [source = ''] = bind.split(':');
    if (!source.startsWith('/')) {
      throw badParameter(`cannot bind mount volume: ${source} volume paths must be absolute.`);
    }
  }
}
