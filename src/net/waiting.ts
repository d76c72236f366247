import type { Clock } from '../kernel/clock.ts';
import type { Caller } from '../kernel/file.ts';
import { WaitQueue } from '../kernel/wait-queue.ts';

/** Waits until one of the queues wakes or `ms` milliseconds went by, whichever comes first. */
export async function waitAtMost(caller: Caller, clock: Clock, ms: number, ...queues: WaitQueue[]): Promise<void> {
  const due = new WaitQueue();
  const timer = clock.after(ms, () => due.wakeAll());
  try {
    await caller.wait(due, ...queues);
  } finally {
    timer.cancel();
  }
}

/** Lets `ms` milliseconds go by. */
export async function sleep(caller: Caller, clock: Clock, ms: number): Promise<void> {
  const due = new WaitQueue();
  let over = false;
  const timer = clock.after(ms, () => {
    over = true;
    due.wakeAll();
  });
  try {
    while (!over) await caller.wait(due);
  } finally {
    timer.cancel();
  }
}

/** Who waits on behalf of no process: what the network itself does. Pid 0, and nothing ends it. */
export const NOBODY: Caller = {
  pid: 0,
  wait(...queues) {
    return new Promise((resolve) => {
      const remove: (() => void)[] = [];
      const wake = () => {
        for (const take of remove) take();
        resolve();
      };
      for (const queue of queues) remove.push(queue.add(wake));
    });
  },
  raise() {},
};
