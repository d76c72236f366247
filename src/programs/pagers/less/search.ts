import type { Process } from '../../../kernel/process.ts';
import { Regex, RegexError } from '../../regex/regex.ts';
import type { Viewport } from './viewport.ts';

/** Which way one searches. */
export type Direction = 1 | -1;

/** What was looked for last. */
export interface Search {
  regex: Regex;
  direction: Direction;
  /** Lines without it were wanted. */
  negated: boolean;
}

/** The expression, or what is wrong with it. */
export function lineTest(pattern: string, ignoreCase: 0 | 1 | 2): Regex | string {
  const ignoring = ignoreCase === 2 || (ignoreCase === 1 && pattern === pattern.toLowerCase());
  try {
    return new Regex(pattern, { extended: true, ignoreCase: ignoring });
  } catch (error) {
    if (error instanceof RegexError) return 'Invalid pattern';
    throw error;
  }
}

/**
 * The count-th line from `from` on that a search is after; reads on where it comes to the end of what was read.
 * @param readAll reads the rest of the document
 */
export async function findLine(
  { regex, negated }: Search,
  { document, filter }: Viewport,
  { from, direction, count, proc }: { from: number; direction: Direction; count: number; proc: Process },
  readAll: () => Promise<void>,
): Promise<number | undefined> {
  const { lines, ended } = document.source;
  let left = count;
  for (let at = from; at >= 0; at += direction) {
    if (at >= lines.length && !ended && direction > 0) await readAll();
    const line = lines[at];
    if (line === undefined) return undefined;
    const turn = proc.tick();
    if (turn) await turn;
    if (regex.test(line) !== negated && (!filter || filter(line))) left -= 1;
    if (left === 0) return at;
  }
  return undefined;
}
