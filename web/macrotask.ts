import type { Macrotask } from '../src/kernel/scheduler.ts';

/**
 * Macrotasks for the machine's scheduler that leave the page its turns. `scheduler.yield` would not: what continues after it
 * goes before timers and painting, so that a busy loop in the terminal would hold them up for as long as it runs.
 */
export function pageMacrotask(): Macrotask {
  const channel = new MessageChannel();
  const waiting: (() => void)[] = [];
  channel.port1.onmessage = () => waiting.shift()?.();
  return (run) => {
    waiting.push(run);
    channel.port2.postMessage(undefined);
  };
}
