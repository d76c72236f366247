import type { Process } from '../../kernel/process.ts';
import { WaitQueue } from '../../kernel/wait-queue.ts';

/** The time was over before the work was done. */
export class TimedOut extends Error {
  constructor() {
    super('timed out');
  }
}

/**
 * Waits for work, but no longer than so many milliseconds. The work itself goes on.
 * @throws {TimedOut}
 */
export async function within<T>(proc: Process, ms: number | undefined, work: Promise<T>): Promise<T> {
  if (ms === undefined || ms === Number.POSITIVE_INFINITY) return work;
  const changed = new WaitQueue();
  let settled = false;
  let over = false;
  const settle = () => {
    settled = true;
    changed.wakeAll();
  };
  work.then(settle, settle);
  const timer = proc.clock.after(Math.max(0, ms), () => {
    over = true;
    changed.wakeAll();
  });
  try {
    while (!settled && !over) await proc.wait(changed);
  } finally {
    timer.cancel();
  }
  if (!settled) throw new TimedOut();
  return work;
}
