import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Ere, EreError } from '../../../src/shell/words/ere.ts';

describe('matches', () => {
  test.each([
    ['a', 'xay', ['a']],
    ['^a', 'ba', undefined],
    ['^$', '', ['']],
    ['a|b', 'cb', ['b']],
    ['(a|ab)(c|bcd)', 'abcd', ['abcd', 'a', 'bcd']],
    ['x*', 'aaa', ['']],
    ['(a*)(b)?', 'aac', ['aa', 'aa', '']],
    ['a{2,3}', 'aaaa', ['aaa']],
    ['a{2}', 'aaaa', ['aa']],
    ['a{2,}', 'aaaa', ['aaaa']],
    ['[[:digit:]]+', 'ab12c', ['12']],
    ['[^a-c]', 'abcd', ['d']],
    ['[]a]', ']', [']']],
    ['[a-]', '-', ['-']],
    ['a\\.b', 'a.b', ['a.b']],
    ['\\bfoo\\b', 'a foo b', ['foo']],
    ['\\<w', 'a w', ['w']],
    ['(a)|b', 'b', ['b', '']],
    ['.', '日', ['日']],
    ['a{,2}b', 'aab', ['aab']],
    ['a)', 'a)', ['a)']],
    ['a||b', 'b', ['b']],
    ['()', 'x', ['', '']],
    ['a{x', 'a{x', ['a{x']],
  ])('%s in %j', (regex, text, expected) => {
    expect(new Ere(regex).exec(text)).toEqual(expected);
  });

  test('with cases folded', () => {
    expect(new Ere('a[b-d]', true).exec('xAC')).toEqual(['AC']);
    expect(new Ere('[^b]', true).exec('B')).toBeUndefined();
  });

  test.each(['(', '[', '*a', 'a\\', '[[:nosuch:]]', '[b-a]', 'a{3,2}', 'a{5000}', 'a{1', '^*a', '(*a)', 'a|*b'])(
    '%s is none',
    (regex) => {
      expect(() => new Ere(regex)).toThrow(EreError);
    },
  );
});

/** Regular expressions that mean the same to JavaScript. */
const regex: fc.Arbitrary<string> = fc.letrec<{ node: string }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom('a', 'b', '.', '[ab]', '[^a]', 'c'),
    fc.tuple(tie('node'), tie('node')).map(([x, y]) => x + y),
    fc.tuple(tie('node'), tie('node')).map(([x, y]) => `(${x}|${y})`),
    fc.tuple(tie('node'), fc.constantFrom('*', '+', '?', '{1,2}')).map(([x, op]) => `(${x})${op}`),
  ),
})).node;

test('what matches, and where it begins, is what JavaScript says; the match is never shorter', () => {
  fc.assert(
    fc.property(regex, fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 }), (source, text) => {
      const ours = new Ere(source).exec(text);
      const theirs = new RegExp(source, 's').exec(text);
      expect(ours === undefined).toBe(theirs === null);
      if (!ours || !theirs) return;
      const [match = ''] = ours;
      expect(text.slice(theirs.index).startsWith(match)).toBe(true);
      expect(match.length).toBeGreaterThanOrEqual(theirs[0].length);
      expect(new RegExp(`^(?:${source})$`, 's').test(match)).toBe(true);
    }),
    { numRuns: 500 },
  );
});

test('no pattern takes more than its length times the text’s', () => {
  const text = `${'a'.repeat(3000)}b`;
  const start = performance.now();
  expect(new Ere('^(a+)+$').exec(text)).toBeUndefined();
  expect(new Ere('^(a|aa)+$').exec(text)).toBeUndefined();
  expect(performance.now() - start).toBeLessThan(2000);
});
