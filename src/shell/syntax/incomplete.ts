import { openHereDocs, parseProgram } from './program.ts';

/** Whether a text may be run, is in error, or waits for further lines (PS2). */
export type Completeness = 'complete' | 'incomplete' | 'error';

/** Tells an unfinished command from a wrong one, as an interactive shell does after each line. */
export function completeness(source: string): Completeness {
  if (endsInBackslash(source)) return 'incomplete';
  const text = source.endsWith('\n') ? source : `${source}\n`;
  const { problem, script } = parseProgram(text);
  if (!problem) return text.includes('<<') && openHereDocs(script).length > 0 ? 'incomplete' : 'complete';
  return problem.kind === 'end' || problem.kind === 'unmatched' ? 'incomplete' : 'error';
}

/** An odd number of backslashes at the end joins the next line, but not in a comment nor within single quotes. */
function endsInBackslash(source: string): boolean {
  const backslashes = /\\+$/.exec(source.endsWith('\n') ? source.slice(0, -1) : source)?.[0].length ?? 0;
  if (backslashes % 2 === 0) return false;
  // With a letter in the backslash's place, the text parses unless a quote is open; a comment swallows it.
  const without = source.replace(/\\\n?$/, '');
  const probe = parseProgram(`${without}\n`);
  if (probe.errors.some(({ message }) => message === 'unterminated single quote')) return false;
  const line = without.slice(without.lastIndexOf('\n') + 1);
  return !/(^|[\s;&|()])#/.test(line) || parseProgram(`${without} '\n`).errors.length > probe.errors.length;
}
