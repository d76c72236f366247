import type { Expression, Statement } from '../syntax/ast.ts';

/** The marks below a line of a traceback, as Python 3.11 has them: nothing where they would be below all of it. */
export function caret(line: string, at: Expression | Statement): string {
  const cut = line.length - line.trimStart().length;
  const stripped = line.trim();
  const start = at.column - cut;
  const oneLine = at.endLine === at.line;
  const end = oneLine ? at.endColumn - cut : stripped.length;
  if (start < 0 || end <= start) return '';
  const middle = oneLine ? anchors(line, at) : undefined;
  if (end - start >= stripped.length && !middle) return '';
  const blanks = ' '.repeat(4 + start);
  if (!middle) return `${blanks}${'^'.repeat(end - start)}\n`;
  const [from, to] = [middle[0] - cut, middle[1] - cut];
  return `${blanks}${'~'.repeat(from - start)}${'^'.repeat(to - from)}${'~'.repeat(end - to)}\n`;
}

/** The operator of an operation, the brackets of a subscript. */
function anchors(line: string, at: Expression | Statement): [number, number] | undefined {
  if (at.kind === 'binary') {
    for (let column = at.left.endColumn; column < at.right.column; column++) {
      if (/\s/.test(line[column] ?? ' ')) continue;
      const two = column + 1 < at.right.column && !/\s/.test(line[column + 1] ?? ' ');
      return [column, column + (two ? 2 : 1)];
    }
  }
  if (at.kind === 'index') return [at.of.endColumn, at.key.endColumn + 1];
  return undefined;
}
