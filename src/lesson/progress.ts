import type { Baseline } from './checks/state.ts';

/** How far a learner is: plain data, kept with the machine. */
export interface Progress {
  lesson: string;
  /** The id of the step that is being worked on. */
  step: string;
  /** Ids of the steps that were done, in that order. */
  done: string[];
  /** Of the step at work: the positions of the checks on deeds that were fulfilled since it began. */
  fulfilled: number[];
  baseline: Baseline;
}

/** Whether a value from outside, such as a save, is a progress. */
export function isProgress(value: unknown): value is Progress {
  if (typeof value !== 'object' || value === null) return false;
  const progress = value as Partial<Record<keyof Progress, unknown>>;
  const isListOf = (type: string, list: unknown) => Array.isArray(list) && list.every((item) => typeof item === type);
  return (
    typeof progress.lesson === 'string' &&
    typeof progress.step === 'string' &&
    isListOf('string', progress.done) &&
    isListOf('number', progress.fulfilled) &&
    typeof progress.baseline === 'object' &&
    progress.baseline !== null
  );
}
