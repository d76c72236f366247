import { describe, expect, it } from 'vitest';
import { charWidth } from '../../src/docker/east-asian-width.ts';
import { ellipsis } from '../../src/docker/ellipsis.ts';
import { quote } from '../../src/docker/strconv/quote.ts';
import { commands } from './formats.json' with { type: 'json' };

describe('ellipsis', () => {
  it.each(commands)('$shown', ({ command, shown }) => {
    expect(quote(ellipsis(command, 20))).toBe(shown);
  });

  it('has no room for … in one column, nor for anything in none', () => {
    expect([ellipsis('abc', 3), ellipsis('abc', 2), ellipsis('abc', 1), ellipsis('abc', 0)]).toEqual([
      'abc',
      'a…',
      'a',
      '',
    ]);
    expect(ellipsis('日本', 1)).toBe('日');
  });
});

describe('charWidth', () => {
  it('is two for wide characters', () => {
    const widths = Array.from('aé日한😀ｱＡ…\u0301', (char) => charWidth(char.codePointAt(0) ?? 0));
    expect(widths).toEqual([1, 1, 2, 2, 2, 1, 2, 1, 1]);
  });
});
