import type { WindowSize } from '../../../kernel/tty.ts';

/** What less can be told, by options and while it runs. */
export interface LessOptions {
  chop: boolean;
  /** 0: lines are not counted (-n); 1: for prompts; 2: each line shows its number (-N). */
  numbers: 0 | 1 | 2;
  /** 0: capitals count; 1: only where the pattern has some (-i); 2: never (-I). */
  ignoreCase: 0 | 1 | 2;
  raw: 'none' | 'colors' | 'all';
  prompt: 'short' | 'medium' | 'long';
  /** 0 no, 1 the second time that the end is reached (-e), 2 the first (-E). */
  quitAtEnd: 0 | 1 | 2;
  quitIfOneScreen: boolean;
  alternate: boolean;
  squeeze: boolean;
  tildes: boolean;
  highlight: boolean;
  tabStop: number;
  /** Rows to scroll, where not a whole screen: -z. */
  window: number | undefined;
  /** The row where what is looked for is put, from 1; below 0 from the foot. */
  target: number;
  quiet: 0 | 1 | 2;
  force: boolean;
  quitOnInterrupt: boolean;
}

/** As it starts without any options. */
export function defaultOptions(): LessOptions {
  return {
    chop: false,
    numbers: 1,
    ignoreCase: 0,
    raw: 'none',
    prompt: 'short',
    quitAtEnd: 0,
    quitIfOneScreen: false,
    alternate: true,
    squeeze: false,
    tildes: true,
    highlight: true,
    tabStop: 8,
    window: undefined,
    target: 1,
    quiet: 0,
    force: false,
    quitOnInterrupt: false,
  };
}

/** The row, from 0, where what was looked for is put. */
export function targetRow({ target }: LessOptions, { rows }: Readonly<WindowSize>): number {
  const row = target > 0 ? target - 1 : rows - 1 + target;
  return Math.max(0, Math.min(rows - 2, row));
}
