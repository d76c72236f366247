import type { Options } from '../options.ts';

/** A function or a sourced file that runs. */
export interface Frame {
  /** The function's name, or `source`. */
  readonly name: string;
  readonly kind: 'function' | 'source';
  /** Where it was called. */
  readonly callerLine: number;
  readonly callerSource: string;
  /** What called it. */
  readonly outer: Frame | undefined;
  /** How many functions run, this one included. */
  readonly functions: number;
  /** The options of `set` to go back to when it ends (`local -`). */
  restores?: Options;
}

/** All that runs, the innermost first. */
export function framesOf(innermost: Frame | undefined): Frame[] {
  const frames: Frame[] = [];
  for (let frame = innermost; frame; frame = frame.outer) frames.push(frame);
  return frames;
}
