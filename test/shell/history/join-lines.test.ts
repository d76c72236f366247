import { expect, test } from 'vitest';
import { joinLines } from '../../../src/shell/history/join-lines.ts';

test.each([
  [['echo a'], 'echo a'],
  [['for i in 1 2', 'do echo $i', 'done'], 'for i in 1 2; do echo $i; done'],
  [['if true', 'then', '  echo a', 'else', '  echo b', 'fi'], 'if true; then echo a; else echo b; fi'],
  [['echo a |', 'cat'], 'echo a | cat'],
  [['true &&', 'echo b'], 'true && echo b'],
  [['echo a \\', 'b'], 'echo a b'],
  [['echo "a', 'b"'], 'echo "a\nb"'],
  [['cat <<E', 'x', 'E'], 'cat <<E\nx\nE'],
  [['f() {', 'echo a', '}'], 'f() { echo a; }'],
])('%j', (lines, joined) => {
  expect(joinLines(lines)).toBe(joined);
});

test('literally', () => {
  expect(joinLines(['if a', 'then b', 'fi'], true)).toBe('if a\nthen b\nfi');
});
