import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { align, pieces } from '../../../web/compare/align.ts';

const id = (digit: string) => digit.repeat(11) + 1;

describe('two outputs', () => {
  test('stand in step where they say the same', () => {
    expect(align(['a', 'own', 'b'], ['a', 'b', 'more'])).toEqual([
      { left: 'a', right: 'a', same: true },
      { left: 'own', right: undefined, same: false },
      { left: 'b', right: 'b', same: true },
      { left: undefined, right: 'more', same: false },
    ]);
  });

  test('put lines that differ beside each other', () => {
    expect(align(['a', 'x'], ['a', 'y'])[1]).toEqual({ left: 'x', right: 'y', same: false });
  });

  test.each([
    ['ids', `${id('a')} web`, `${id('b')} web`],
    ['names that Docker made up', 'sleepy_cori', 'nice_bose'],
    ['times of flight', '64 bytes: time=0.1 ms', '64 bytes: time=0.25 ms'],
    ['blanks at the end', 'web   ', 'web'],
  ])('do not part by %s', (_, left, right) => {
    expect(align([left], [right])).toEqual([{ left, right, same: true }]);
  });

  test('keep every line of both, in its order', () => {
    const lines = fc.array(fc.constantFrom('a', 'b', 'c', ''), { maxLength: 12 });
    fc.assert(
      fc.property(lines, lines, (left, right) => {
        const aligned = align(left, right);
        expect(aligned.flatMap((line) => (line.left === undefined ? [] : [line.left]))).toEqual(left);
        expect(aligned.flatMap((line) => (line.right === undefined ? [] : [line.right]))).toEqual(right);
      }),
    );
  });
});

describe('a line', () => {
  test('is told apart in words', () => {
    expect(pieces('172.17.0.10 db', '172.17.0.4 db')).toEqual([
      { text: '172.17.0.', same: true },
      { text: '10', same: false },
      { text: ' db', same: true },
    ]);
  });

  test('is new as a whole where there is no other', () => {
    expect(pieces('all of it', undefined)).toEqual([{ text: 'all of it', same: false }]);
  });

  test('keeps its text', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (line, other) => {
        expect(
          pieces(line, other)
            .map(({ text }) => text)
            .join(''),
        ).toBe(line);
      }),
    );
  });
});
