import { GoError } from './go-error.ts';

/**
 * Reads one line of comma-separated values, as Go's encoding/csv does: a field in double quotes may hold commas, and
 * quotes that are doubled.
 * @throws {GoError} in Go's words
 */
export function parseCsv(text: string): string[] {
  if (text === '') throw new GoError('EOF');
  const fields: string[] = [];
  let at = 0;
  for (;;) {
    const [field, end] = text[at] === '"' ? quoted(text, at) : bare(text, at);
    fields.push(field);
    if (end >= text.length) return fields;
    at = end + 1;
  }
}

function bare(text: string, start: number): [field: string, end: number] {
  const comma = text.indexOf(',', start);
  const end = comma < 0 ? text.length : comma;
  const quote = text.slice(start, end).indexOf('"');
  if (quote >= 0) throw parseError(start + quote, 'bare " in non-quoted-field');
  return [text.slice(start, end), end];
}

function quoted(text: string, start: number): [field: string, end: number] {
  let field = '';
  for (let at = start + 1; ; ) {
    const quote = text.indexOf('"', at);
    if (quote < 0) throw parseError(text.length, 'extraneous or missing " in quoted-field');
    field += text.slice(at, quote);
    const next = text[quote + 1];
    if (next === undefined || next === ',') return [field, quote + 1];
    if (next !== '"') throw parseError(quote, 'extraneous or missing " in quoted-field');
    field += '"';
    at = quote + 2;
  }
}

function parseError(index: number, problem: string): GoError {
  return new GoError(`parse error on line 1, column ${index + 1}: ${problem}`);
}
