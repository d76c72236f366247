import type { ContainerCreateBody } from '../../api.ts';
import { badParameter } from '../../errors.ts';

const SMALLEST_MEMORY = 524_288;

/** What a daemon of Docker 1.x refuses before it makes a container. @throws 400 */
export function verifyCreate({
  HostConfig: { Memory: memory = 0, MemorySwap: swap = 0 } = {},
}: ContainerCreateBody): void {
  if (memory !== 0 && memory < SMALLEST_MEMORY) throw badParameter('Minimum memory limit allowed is 512k');
  if (memory > 0 && swap > 0 && swap < memory) {
    throw badParameter('Minimum memoryswap limit should larger than memory limit, see usage.');
  }
}
