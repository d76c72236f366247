import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapePattern, fnmatch, hasMagic, type MatchOptions, Pattern, unescapePattern } from '../../src/fs/fnmatch.ts';

type Row = [pattern: string, matches: string[], doesNot: string[], options?: MatchOptions];

const ROWS: Row[] = [
  ['', [''], ['a']],
  ['a', ['a'], ['', 'b', 'aa', 'A']],
  ['*', ['', 'a', '.a', 'a/b'], []],
  ['?', ['a', '/', '.', 'é', '\u{1f600}'], ['', 'ab']],
  ['a*b', ['ab', 'axxb', 'a/b'], ['a', 'abc']],
  ['*.txt', ['a.txt', '.txt'], ['a.txt.gz']],
  ['[abc]', ['a', 'c'], ['d', '', 'ab', '[']],
  ['[a-c]', ['b'], ['d', '-']],
  ['[!a-c]', ['d', '-'], ['a', '']],
  ['[^a-c]', ['d'], ['a']],
  ['[]a]', [']', 'a'], ['b']],
  ['[!]a]', ['b'], [']', 'a']],
  ['[a-]', ['a', '-'], ['b']],
  ['[c-a]', [], ['a', 'b', 'c']],
  ['[\\]]', [']'], ['\\']],
  ['[a', ['[a'], ['a']],
  ['[', ['['], ['']],
  ['[[:alpha:]]', ['a', 'Z', 'é'], ['1', '_']],
  ['[[:digit:][:space:]x]', ['1', ' ', 'x'], ['y']],
  ['[![:upper:]]', ['a', '1'], ['A']],
  ['[[:xdigit:]]', ['f', 'A', '9'], ['g']],
  ['[[:punct:]]', ['.', '$', '_'], ['a', ' ']],
  ['[[:blank:]]', [' ', '\t'], ['\n']],
  ['[[:word:]]', ['_', 'a', '0'], ['-']],
  ['[[:nonsense:]]', [], ['n', ':', '[']],
  ['[[.-.]a]', ['-', 'a'], ['b']],
  ['[[=a=]]', ['a'], ['=']],
  ['\\*', ['*'], ['a', '\\']],
  ['\\a', ['a'], ['\\a']],
  ['a\\', ['a\\'], ['a']],
  // A leading dot.
  ['*', ['a', 'a.b'], ['.a', '.'], { period: true }],
  ['?a', ['xa'], ['.a'], { period: true }],
  ['[.a]b', ['ab'], ['.b'], { period: true }],
  ['.*', ['.a', '.'], ['a'], { period: true }],
  ['*.d', ['a.d'], ['.d'], { period: true }],
  ['*', ['a.b'], [], { period: true, pathname: true }],
  ['*/*', ['a/b'], ['a/.b', '.a/b'], { period: true, pathname: true }],
  ['*/.b', ['a/.b'], [], { period: true, pathname: true }],
  // Slashes.
  ['*', ['ab'], ['a/b', '/'], { pathname: true }],
  ['a?b', ['axb'], ['a/b'], { pathname: true }],
  ['a[!x]b', ['ayb'], ['a/b'], { pathname: true }],
  ['a[/]b', ['a[/]b'], ['a/b'], { pathname: true }],
  ['*/b/*', ['a/b/c'], ['a/x/b/c', 'b/c'], { pathname: true }],
  // Case.
  ['aB[c-d]', ['Abc', 'ABD', 'abC'], ['abe'], { caseFold: true }],
  // Extended patterns.
  ['@(a|b)', ['a', 'b'], ['', 'ab', 'c'], { extglob: true }],
  ['?(a|b)c', ['c', 'ac', 'bc'], ['abc'], { extglob: true }],
  ['*(a|bc)', ['', 'a', 'abca', 'bcbc'], ['b', 'ac'], { extglob: true }],
  ['+(ab)', ['ab', 'abab'], ['', 'a'], { extglob: true }],
  ['!(a|b)', ['', 'c', 'ab'], ['a', 'b'], { extglob: true }],
  ['*.!(txt)', ['a.sh', 'a.txt.b'], ['a.txt'], { extglob: true }],
  ['!(*.txt)', ['a.sh', ''], ['a.txt', '.txt'], { extglob: true }],
  ['a!(b)c', ['ac', 'axc', 'abbc'], ['abc'], { extglob: true }],
  ['@(a*(b|c)|d)e', ['ae', 'abcbe', 'de'], ['ade'], { extglob: true }],
  ['@([)]|x)', [')', 'x'], ['[)]'], { extglob: true }],
  ['@(\\)|x)', [')', 'x'], ['\\'], { extglob: true }],
  ['@(a', ['@(a'], ['a'], { extglob: true }],
  ['@(a|b)', ['@(a|b)'], ['a']],
  ['?(a).d', ['a.d', '.d'], [], { extglob: true, period: true }],
  ['!(a)', ['b'], ['.b', 'a'], { extglob: true, period: true }],
  ['@(.d|b)', ['.d', 'b'], [], { extglob: true, period: true }],
  ['@(?d|b)', ['xd'], ['.d'], { extglob: true, period: true }],
  // What bash makes of a star before a group.
  ['*!(a)', ['ab', ''], ['a'], { extglob: true }],
  ['*@(.c|.h)', ['x.c', '.h'], ['x.o'], { extglob: true }],
];

describe('fnmatch', () => {
  it.each(ROWS)('%j', (pattern, matches, doesNot, options = {}) => {
    expect(matches.filter((text) => !fnmatch(pattern, text, options))).toEqual([]);
    expect(doesNot.filter((text) => fnmatch(pattern, text, options))).toEqual([]);
  });

  /** What a pattern means, said as plainly as can be: too slow for use. */
  function means(pattern: string, text: string): boolean {
    if (pattern === '') return text === '';
    if (pattern.startsWith('*')) return means(pattern.slice(1), text) || (text !== '' && means(pattern, text.slice(1)));
    if (text === '') return false;
    if (pattern.startsWith('?')) return means(pattern.slice(1), text.slice(1));
    if (pattern.startsWith('[ab]')) return /^[ab]/.test(text) && means(pattern.slice(4), text.slice(1));
    if (pattern.startsWith('[!a]')) return !text.startsWith('a') && means(pattern.slice(4), text.slice(1));
    return pattern[0] === text[0] && means(pattern.slice(1), text.slice(1));
  }

  it('agrees with the definition', () => {
    const pattern = fc
      .array(fc.constantFrom('a', 'b', '*', '?', '[ab]', '[!a]'), { maxLength: 7 })
      .map((parts) => parts.join(''));
    const text = fc.string({ unit: fc.constantFrom('a', 'b', 'c', '/'), maxLength: 8 });
    fc.assert(
      fc.property(pattern, text, (p, t) => fnmatch(p, t) === means(p, t)),
      { numRuns: 500 },
    );
  });

  it('takes every text for a pattern', () => {
    const text = fc.string({
      unit: fc.constantFrom('a', '[', ']', '!', '(', ')', '|', '\\', '*', '?', '+', '@', ':', '.', '-', '=', '/'),
    });
    const options = fc.record({
      period: fc.boolean(),
      pathname: fc.boolean(),
      extglob: fc.boolean(),
      caseFold: fc.boolean(),
    });
    fc.assert(
      fc.property(text, text, options, (p, t, o) => typeof fnmatch(p, t, o) === 'boolean'),
      { numRuns: 500 },
    );
  });

  it('matches exactly what was escaped', () => {
    const text = fc.string({
      unit: fc.constantFrom('a', '[', ']', '!', '(', ')', '|', '\\', '*', '?', '+', '@', '\u{1f600}'),
    });
    fc.assert(
      fc.property(text, text, (a, b) => {
        expect(fnmatch(escapePattern(a), b, { extglob: true })).toBe(a === b);
        expect(hasMagic(escapePattern(a), { extglob: true })).toBe(false);
        expect(unescapePattern(escapePattern(a))).toBe(a);
      }),
    );
  });

  it('does not blow up', () => {
    const start = performance.now();
    expect(fnmatch(`${'a*'.repeat(30)}b`, 'a'.repeat(3000))).toBe(false);
    expect(fnmatch('*(*(*(a)*(a))*(a))b', 'a'.repeat(300), { extglob: true })).toBe(false);
    expect(fnmatch('!(*(a)*(a)*(a)b)c', 'a'.repeat(300), { extglob: true })).toBe(false);
    expect(performance.now() - start).toBeLessThan(2000);
  });
});

describe('parts of a text', () => {
  it('finds where prefixes end', () => {
    expect(new Pattern('*.').ends('a.b.c')).toEqual([2, 4]);
    expect(new Pattern('b*').ends('abb', 1)).toEqual([2, 3]);
    expect(new Pattern('x').ends('a')).toEqual([]);
    expect(new Pattern('?').ends('\u{1f600}a')).toEqual([2]);
    expect(new Pattern('?').ends('\u{1f600}a', 2)).toEqual([3]);
    expect(new Pattern('?').ends('\u{1f600}a', 1)).toEqual([]);
  });

  it('finds where suffixes begin', () => {
    const pattern = new Pattern('.*');
    expect([
      pattern.suffix('a.b.c', 'shortest'),
      pattern.suffix('a.b.c', 'longest'),
      pattern.suffix('abc', 'longest'),
    ]).toEqual([3, 1, undefined]);
    expect(new Pattern('?').suffix('a\u{1f600}', 'longest')).toBe(1);
    expect(new Pattern('*').suffix('ab', 'shortest')).toBe(2);
  });
});
