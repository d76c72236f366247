import type { Caller } from '../kernel/file.ts';

/** Whoever reads and writes from outside of the machine: no process, so no signals, and as patient as needed. */
export const OUTSIDE: Caller = {
  pid: 0,
  wait: (...queues) => Promise.race(queues.map((queue) => queue.next())),
  raise: () => {},
};
