import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { groupText, Regex, RegexError } from '../../src/programs/regex/regex.ts';

const basic = (pattern: string, text: string) => {
  const match = new Regex(pattern, { extended: false }).exec(text);
  return match && text.slice(match.start, match.end);
};
const extended = (pattern: string, text: string) => {
  const match = new Regex(pattern, { extended: true }).exec(text);
  return match && text.slice(match.start, match.end);
};

describe('a basic expression', () => {
  test.each([
    ['a*', 'baaa', ''],
    ['aa*', 'baaa', 'aaa'],
    ['*a', 'x*a', '*a'],
    ['\\(*a\\)', 'x*a', '*a'],
    ['a\\{2,3\\}', 'aaaa', 'aaa'],
    ['a+', 'aa+', 'a+'],
    ['a\\+', 'aaa', 'aaa'],
    ['a\\|b', 'cb', 'b'],
    ['\\(a\\)\\1', 'baa', 'aa'],
    ['[]a]*', 'x]a]', ''],
    ['[]a][]a]*', 'x]a]', ']a]'],
    ['[^]a]', ']ab', 'b'],
    ['[a-c-]\\{1,\\}', 'x-abc', '-abc'],
    ['[[:digit:]]\\{2\\}', 'a12', '12'],
    ['a^b$c', 'a^b$c', 'a^b$c'],
    ['^ab$', 'ab', 'ab'],
    ['\\<b', 'ab b', 'b'],
    ['a.c', 'a\nc', 'a\nc'],
  ])('%s in %j finds %j', (pattern, text, found) => {
    expect(basic(pattern, text)).toBe(found);
  });
});

describe('an extended expression', () => {
  test.each([
    ['a|ab', 'abc', 'ab'],
    ['(a|ab)(c|bcd)', 'abcd', 'abcd'],
    ['x*(ab)?', 'xxab', 'xxab'],
    ['a*(ab)?', 'aab', 'aab'],
    ['(a*)*', 'aaa', 'aaa'],
    ['(a|b)*c', 'ababc', 'ababc'],
    ['a{,2}', 'aaa', 'aa'],
    ['\\(', 'a(', '('],
    ['[.]', 'a.b', '.'],
    ['\\w+', '-naïve_1-', 'naïve_1'],
    ['日.語', '日本語', '日本語'],
  ])('%s in %j finds the longest %j', (pattern, text, found) => {
    expect(extended(pattern, text)).toBe(found);
  });

  test('tells its groups', () => {
    const text = 'key = value';
    const match = new Regex('([a-z]+) *= *([a-z]+)|(x)', { extended: true }).exec(text);
    expect(match && [1, 2, 3].map((index) => groupText(text, match, index))).toEqual(['key', 'value', undefined]);
  });

  test.each([
    ['(', 'Unmatched ( or \\('],
    [')', 'Unmatched ) or \\)'],
    ['[a', 'Unmatched [, [^, [:, [., or [='],
    ['[[:nope:]]', 'Invalid character class name'],
    ['[z-a]', 'Invalid range end'],
    ['*a', 'Invalid preceding regular expression'],
    ['a\\', 'Trailing backslash'],
    ['(a)\\2', 'Invalid back reference'],
    ['a{2,1}', 'Invalid content of \\{\\}'],
    ['a{99999}', 'Regular expression too big'],
  ])('%s is none: %s', (pattern, message) => {
    expect(() => new Regex(pattern, { extended: true })).toThrow(new RegexError(message));
  });
});

test('no pattern takes long', () => {
  const text = `${'a'.repeat(2000)}!`;
  for (const pattern of ['(a+)+b', '(a|a)*b', '(a*)*(a*)*b', 'a*a*a*a*a*a*b', '((a{1,20}){1,20}){1,4}b']) {
    const start = performance.now();
    expect(new Regex(pattern, { extended: true }).test(text)).toBe(false);
    expect(performance.now() - start, pattern).toBeLessThan(2000);
  }
});

test('back-references give up rather than take for ever', () => {
  const regex = new Regex('\\(a*\\)*\\(a*\\)*\\1\\2b', { extended: false });
  expect(() => regex.test('a'.repeat(60))).toThrow(RegexError);
});

test('the automaton and JavaScript agree on whether something matches', () => {
  const atom = fc.constantFrom('a', 'b', '.', '[ab]', '[^a]', '(a|b)', '(ab)');
  const piece = fc.tuple(atom, fc.constantFrom('', '*', '+', '?', '{1,2}')).map((parts) => parts.join(''));
  const pattern = fc.array(piece, { minLength: 1, maxLength: 5 }).map((parts) => parts.join(''));
  fc.assert(
    fc.property(pattern, fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 12 }), (source, text) => {
      const expected = new RegExp(source, 's').exec(text);
      const found = new Regex(`(${source})|(${source})`, { extended: true }).exec(text);
      expect(found !== undefined).toBe(expected !== null);
      // POSIX's match begins where JavaScript's does, and is at least as long.
      if (found && expected) {
        expect(found.start).toBe(expected.index);
        expect(found.end).toBeGreaterThanOrEqual(expected.index + expected[0].length);
      }
    }),
  );
});
