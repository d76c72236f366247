import { Kernel, ROOT } from '../../src/kernel/kernel.ts';
import { PidNamespace } from '../../src/kernel/pid-namespace.ts';
import type { Namespaces, Process, Program, SpawnOptions } from '../../src/kernel/process.ts';
import { Random } from '../../src/kernel/random.ts';
import { Scheduler } from '../../src/kernel/scheduler.ts';
import type { NetNamespace } from '../../src/kernel/sockets.ts';
import type { Vfs } from '../../src/kernel/vfs.ts';
import { VirtualClock } from '../../src/kernel/virtual-clock.ts';

/** A kernel without files and without a network, in virtual time. */
export function bareKernel(options: { automatic?: boolean } = {}) {
  const scheduler = new Scheduler({ steps: 1000 });
  const clock = new VirtualClock(scheduler, { automatic: options.automatic ?? true });
  const kernel = new Kernel({
    clock,
    scheduler,
    random: new Random(1),
    loader: () => {
      throw new Error('no files');
    },
  });
  const namespaces: Namespaces = {
    files: {} as Vfs,
    net: {} as NetNamespace,
    uts: { hostname: 'test' },
    pids: kernel.pids,
  };
  // Pid 1 of the host is a real init, which never ends; tests get later ones.
  kernel.init(async (proc) => proc.wait().then(() => 0), { namespaces, argv: ['init'] });
  const start = (body: Program, more: Omit<SpawnOptions, 'namespaces'> & { namespaces?: Namespaces } = {}): Process =>
    kernel.init(body, { argv: ['test'], user: ROOT, ...more, namespaces: more.namespaces ?? namespaces });
  const container = (): Namespaces => ({ ...namespaces, pids: new PidNamespace(kernel.pids) });
  return { kernel, clock, scheduler, namespaces, start, container };
}

/** Resolves with how the process ended. */
export async function ended(proc: Process) {
  while (!proc.status) await proc.changed.next();
  return proc.status;
}

/** Lets everything run that can without time passing. */
export async function settle(scheduler: Scheduler): Promise<void> {
  do await new Promise<void>((resolve) => scheduler.later(resolve));
  while (scheduler.busy);
}

export const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
export const bytes = (string: string) => new TextEncoder().encode(string);
