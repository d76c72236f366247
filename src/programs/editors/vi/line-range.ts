import type { Editor } from './editor.ts';
import type { Range } from './operators.ts';

/** Whole lines from one on. */
export function lineRange({ buffer }: Editor, line: number, count: number): Range {
  const last = Math.min(buffer.count - 1, line + count - 1);
  return { kind: 'lines', start: { line, column: 0 }, end: { line: last, column: buffer.line(last).length } };
}
