import type { MountPoint } from '../api.ts';
import type { MountData } from './mount-point.ts';

/** The keys are in the order of Docker 20.10. */
export function describeMount(mount: MountData): MountPoint {
  return {
    Type: mount.type,
    ...(mount.name && { Name: mount.name }),
    Source: mount.source,
    Destination: mount.destination,
    ...(mount.type === 'volume' && { Driver: 'local' }),
    Mode: mount.mode,
    RW: mount.writable,
    Propagation: mount.propagation,
  };
}
