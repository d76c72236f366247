import { devfs, tmpfs } from '../fs/devfs.ts';
import { devpts } from '../fs/devpts.ts';
import type { MountNamespace } from '../fs/mount-namespace.ts';
import { procfs } from '../fs/proc/procfs.ts';
import { sysfs } from '../fs/sysfs.ts';
import type { Kernel } from '../kernel/kernel.ts';
import type { PidNamespace } from '../kernel/pid-namespace.ts';
import type { NetNamespace } from '../kernel/sockets.ts';

/** Mounts what every Linux system has in memory: /proc, /dev with its parts, and /sys. */
export function mountSystem(
  files: MountNamespace,
  {
    kernel,
    pids,
    net,
    shmSize,
  }: { kernel: Kernel; pids: PidNamespace; net: NetNamespace; shmSize?: number | undefined },
): void {
  const { clock, random } = kernel;
  files.mount('/proc', procfs({ pids, clock }), { source: 'proc' });
  files.mount('/dev', devfs({ clock, random }), { source: 'tmpfs' });
  files.mount('/dev/pts', devpts({ pids, clock }), { source: 'devpts' });
  files.mount('/dev/shm', tmpfs({ clock, ...(shmSize && { capacity: shmSize }) }), { source: 'shm' });
  files.mount('/sys', sysfs({ net, clock }), { source: 'sysfs', readOnly: true });
}
