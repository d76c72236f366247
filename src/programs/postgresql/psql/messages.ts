import { columns } from '../../width.ts';
import type { Fields } from './connection.ts';

/** How an error or a notice is printed (libpq's `default` verbosity). @param sql the query, for the place in it */
export function errorText(fields: Fields, sql: string, verbosity: string): string {
  const severity = fields.get('S') ?? 'ERROR';
  const code =
    verbosity === 'verbose' || verbosity === 'sqlstate'
      ? `${fields.get('C')}${verbosity === 'sqlstate' ? '' : ': '}`
      : '';
  if (verbosity === 'sqlstate') return `${severity}:  ${code}\n`;
  const lines = [`${severity}:  ${code}${fields.get('M')}`];
  const position = fields.get('P');
  if (position !== undefined && verbosity !== 'terse') lines.push(...placeOf(sql, Number(position)));
  else if (position !== undefined) lines[0] += ` at character ${position}`;
  const inner = fields.get('q');
  const innerPosition = fields.get('p');
  if (inner !== undefined && innerPosition !== undefined && verbosity !== 'terse')
    lines.push(...placeOf(inner, Number(innerPosition)));
  if (verbosity !== 'terse') {
    if (fields.has('D')) lines.push(`DETAIL:  ${fields.get('D')}`);
    if (fields.has('H')) lines.push(`HINT:  ${fields.get('H')}`);
    if (inner !== undefined) lines.push(`QUERY:  ${inner}`);
    if (fields.has('W') && severity !== 'NOTICE') lines.push(`CONTEXT:  ${fields.get('W')}`);
  }
  if (verbosity === 'verbose') lines.push(`LOCATION:  ${fields.get('R')}, ${fields.get('F')}:${fields.get('L')}`);
  return `${lines.join('\n')}\n`;
}

/** The line with the error, and a caret below its place; of a long line only what is around it. */
function placeOf(sql: string, position: number): string[] {
  const characters = [...sql];
  const before = characters.slice(0, position - 1);
  const number = before.filter((char) => char === '\n').length + 1;
  const start = before.lastIndexOf('\n') + 1;
  const next = characters.indexOf('\n', start);
  let line = characters
    .slice(start, next < 0 ? undefined : next)
    .map((char) => (char === '\t' || char === '\r' ? ' ' : char));
  let at = position - 1 - start;
  let [head, tail] = ['', ''];
  const ROOM = 60;
  const CONTEXT = 10;
  if (line.length > ROOM) {
    let from = 0;
    let to = line.length;
    if (at + CONTEXT < ROOM) to = ROOM;
    else {
      if (line.length - at > CONTEXT) to = at + CONTEXT;
      from = Math.max(0, to - ROOM);
    }
    if (to < line.length) tail = '...';
    if (from > 0) head = '...';
    line = line.slice(from, to);
    at -= from;
  }
  const label = `LINE ${number}: ${head}`;
  const shown = line.join('');
  return [`${label}${shown}${tail}`, `${' '.repeat(columns(label + line.slice(0, at).join('')))}^`];
}
