import type { EngineState } from '../engine/engine.ts';
import type { OverlaySnapshot } from '../fs/overlay-snapshot.ts';
import type { RandomState } from '../kernel/random.ts';

/** Which form a snapshot has; another one cannot be restored. */
export const SNAPSHOT_FORMAT = 1;

/** Everything of a machine that outlives its processes: plain data. */
export interface MachineSnapshot {
  format: typeof SNAPSHOT_FORMAT;
  edition: string;
  /** False where the default network lets only links through. */
  icc?: boolean;
  /** When it was taken, in milliseconds since the epoch. */
  time: number;
  random: RandomState;
  /** The host's files, as far as they differ from a fresh machine's. */
  host: OverlaySnapshot;
  engine: EngineState;
}

/** Whether a value from outside looks like a snapshot of this form; its parts tell their own faults when restored. */
export function isSnapshot(value: unknown): value is MachineSnapshot {
  if (typeof value !== 'object' || value === null) return false;
  const { format, edition, time, random, host, engine } = value as Partial<Record<keyof MachineSnapshot, unknown>>;
  return (
    format === SNAPSHOT_FORMAT &&
    typeof edition === 'string' &&
    typeof time === 'number' &&
    Array.isArray(random) &&
    typeof host === 'object' &&
    typeof engine === 'object'
  );
}
