import { isProgress, type Progress } from '../../src/lesson/progress.ts';
import type { MachineSnapshot } from '../../src/machine/snapshot.ts';

/** Of saves. Goes up whenever an older page could not use a newer save, or the other way round. */
export const FORMAT = 1;

/** What a terminal showed, to be shown again: text with its escape sequences, and the width that it was written for. */
export interface Scrollback {
  columns: number;
  text: string;
}

/** What was shown in the terminals. */
export interface Shown {
  /** Of the first terminal. */
  scrollback: Scrollback | undefined;
  /** The first terminal's title, where it has got one. */
  title?: string;
  /** The terminals behind the first. */
  others?: { title?: string; scrollback: Scrollback }[];
  /** Which of them was in front, from 0. */
  chosen?: number;
}

/** Everything that outlives the page: plain data. */
export interface Save extends Shown {
  format: typeof FORMAT;
  machine: MachineSnapshot;
  /** Nothing before the lesson began, and in a sandbox. */
  progress: Progress | undefined;
}

/**
 * A save as it came from the browser's storage; nothing where it is no save of this format. The machine's own part is
 * left to the machine, which refuses what it cannot restore.
 */
export function readSave(value: unknown): Save | undefined {
  if (!isRecord(value) || value.format !== FORMAT || !isRecord(value.machine)) return undefined;
  const { scrollback, progress, others = [], title, chosen } = value;
  if (scrollback !== undefined && !isScrollback(scrollback)) return undefined;
  if (progress !== undefined && !isProgress(progress)) return undefined;
  if (!Array.isArray(others) || !others.every((other) => isRecord(other) && isScrollback(other.scrollback))) {
    return undefined;
  }
  const titles = [title, ...others.map((other) => other.title)];
  if (!titles.every((text) => text === undefined || typeof text === 'string')) return undefined;
  if (chosen !== undefined && typeof chosen !== 'number') return undefined;
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
