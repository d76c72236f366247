import { expect, test } from 'vitest';
import { completeness } from '../../../src/shell/syntax/incomplete.ts';

test.each([
  '',
  'echo a',
  'echo a; echo b &',
  'if true; then echo; fi',
  'cat <<E\nx\nE',
  "echo 'a\nb'",
  'echo a # comment \\',
  "echo 'a\\'",
  'echo "a\\"b"',
  'f() { echo; }',
  'x=(1\n2)',
  'echo $(echo a)',
  'echo \\\\',
  'case x in a) ;; esac',
])('complete: %j', (source) => {
  expect(completeness(source)).toBe('complete');
});

test.each([
  'if true',
  'if true; then',
  'if true; then echo a; else',
  'for i in 1 2',
  'for i in 1 2; do',
  'while true; do echo a',
  'case x in',
  'case x in a) echo',
  '{ echo',
  '(echo',
  '{',
  '(',
  'f()',
  'f() {',
  'echo "a',
  "echo 'a",
  'echo `a',
  'echo $(a',
  'echo ${x',
  'echo $((1',
  '((1',
  'echo a |',
  'echo a &&',
  'echo a ||',
  'echo a \\',
  'cat <<E',
  'cat <<E\nbody',
  'x=(1 2',
  '[[ a && ',
  "echo 'a\\\n",
])('incomplete: %j', (source) => {
  expect(completeness(source)).toBe('incomplete');
});

test.each([')', 'fi', 'echo )', 'a | | b', ';;', 'if then', 'done', 'echo >', 'echo > ;', 'for x y', '}', '&& a'])(
  'error: %j',
  (source) => {
    expect(completeness(source)).toBe('error');
  },
);
