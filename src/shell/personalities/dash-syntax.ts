import type { Shell } from '../shell.ts';
import { readDash } from '../syntax/dash-reader.ts';
import type { Completeness } from '../syntax/incomplete.ts';
import type { Problem } from '../syntax/problem.ts';
import type { Source } from '../syntax/source.ts';

/** dash's words for a text that it cannot parse. */
export function dashSyntax(shell: Shell, problem: Problem, source: Source, origin: string | undefined): string[] {
  if (problem.kind !== 'dash') return [];
  const line = problem.line + (problem.nested ? 1 : source.firstLine);
  const name = origin === 'eval' ? 'eval' : shell.commandName;
  return [`${shell.arg0}: ${line}: ${name === undefined ? '' : `${name}: `}${problem.message}`];
}

/** Tells an unfinished command from a wrong one. */
export function dashCompleteness(text: string): Completeness {
  const { error, open } = readDash(text.endsWith('\n') ? text : `${text}\n`);
  return open ? 'incomplete' : error ? 'error' : 'complete';
}
