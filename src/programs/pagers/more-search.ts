import { Regex, RegexError } from '../regex/regex.ts';

/** The count-th line from `from` on with the pattern, or what is to be said where there is none. */
export function findFrom(lines: readonly string[], pattern: string, from: number, count: number): number | string {
  try {
    const regex = new Regex(pattern, { extended: false });
    let left = count;
    for (let at = from; at < lines.length; at++) {
      if (regex.test(lines[at] as string)) left -= 1;
      if (left === 0) return at;
    }
    return 'Pattern not found';
  } catch (error) {
    if (error instanceof RegexError) return error.message;
    throw error;
  }
}
