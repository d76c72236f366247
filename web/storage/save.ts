import { isProgress, type Progress } from '../../src/lesson/progress.ts';
import type { MachineSnapshot } from '../../src/machine/snapshot.ts';

/** Of saves. Goes up whenever an older page could not use a newer save, or the other way round. */
export const FORMAT = 1;

/** What a terminal showed, to be shown again: text with its escape sequences, and the width that it was written for. */
export interface Scrollback {
  columns: number;
  text: string;
}

/** Everything that outlives the page: plain data. */
export interface Save {
  format: typeof FORMAT;
  machine: MachineSnapshot;
  scrollback: Scrollback | undefined;
  /** Nothing before the lesson began. */
  progress: Progress | undefined;
}

/**
 * A save as it came from the browser's storage; nothing where it is no save of this format. The machine's own part is
 * left to the machine, which refuses what it cannot restore.
 */
export function readSave(value: unknown): Save | undefined {
  if (!isRecord(value) || value.format !== FORMAT || !isRecord(value.machine)) return undefined;
  const { scrollback, progress } = value;
  if (scrollback !== undefined && !isScrollback(scrollback)) return undefined;
  if (progress !== undefined && !isProgress(progress)) return undefined;
  return value as unknown as Save;
}

function isScrollback(value: unknown): value is Scrollback {
  return (
    isRecord(value) &&
    typeof value.columns === 'number' &&
    Number.isInteger(value.columns) &&
    value.columns > 0 &&
    typeof value.text === 'string'
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
