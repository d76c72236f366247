import type { Process } from '../../../kernel/process.ts';
import { TimedOut, within } from '../within.ts';
import type { Progress } from './progress.ts';

const SECOND = 1000;

/** Waits for work while the progress meter goes on. @throws {TimedOut} at `end`, in milliseconds since the epoch */
export async function whileShowing<T>(proc: Process, progress: Progress, end: number, work: Promise<T>): Promise<T> {
  for (;;) {
    const left = end - proc.clock.now();
    if (left <= 0) {
      work.catch(() => {});
      throw new TimedOut();
    }
    if (!progress.active) return within(proc, left, work);
    try {
      return await within(proc, Math.min(left, SECOND), work);
    } catch (error) {
      if (!(error instanceof TimedOut)) throw error;
      if (proc.clock.now() >= end) throw error;
      await progress.update();
    }
  }
}
