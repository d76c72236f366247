import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDuration, parseDuration } from '../../../src/docker/time/duration.ts';
import { durations } from '../formats.json' with { type: 'json' };

describe('parseDuration', () => {
  it.each(durations)('$text', ({ text, nanoseconds }) => {
    expect(Number(parseDuration(text))).toBe(nanoseconds);
  });
});

describe('formatDuration', () => {
  it.each([
    [0, '0s'],
    [1, '1ns'],
    [1100, '1.1µs'],
    [2_200_000, '2.2ms'],
    [3_300_000_000, '3.3s'],
    [245_000_000_000, '4m5s'],
    [245_001_000_000, '4m5.001s'],
    [18_367_001_000_000, '5h6m7.001s'],
    [3_600_000_000_000, '1h0m0s'],
    [-1_500_000_000, '-1.5s'],
  ])('%d ns is %s', (nanoseconds, text) => {
    expect(formatDuration(nanoseconds)).toBe(text);
  });

  it('is read back by parseDuration', () => {
    const nanoseconds = fc.bigInt({ min: -(1n << 63n), max: (1n << 63n) - 1n });
    fc.assert(fc.property(nanoseconds, (value) => parseDuration(formatDuration(value)) === value));
  });
});
