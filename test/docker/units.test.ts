import { describe, expect, it } from 'vitest';
import { humanDuration } from '../../src/docker/human-duration.ts';
import { bytesSize, fromHumanSize, humanSize, humanSizeWithPrecision, ramInBytes } from '../../src/docker/units.ts';
import { ages, memory, sizes } from './formats.json' with { type: 'json' };

describe('humanDuration', () => {
  it.each(ages)('$seconds s is $shown', ({ seconds, shown }) => {
    // The client had begun a second by then.
    expect(`${humanDuration(seconds * 1000 + 200)} ago`).toBe(shown);
  });

  it('rounds hours, and only hours, to the nearest', () => {
    expect(humanDuration(59 * 60_000 + 59_999)).toBe('59 minutes');
    expect(humanDuration(90 * 60_000 - 1)).toBe('About an hour');
    expect(humanDuration(90 * 60_000)).toBe('2 hours');
  });
});

describe('sizes', () => {
  it.each(sizes)('$size', ({ size, human3, human4, bytes }) => {
    expect(humanSizeWithPrecision(size, 3)).toBe(human3);
    expect(humanSize(size)).toBe(human4);
    expect(bytesSize(size)).toBe(bytes);
  });

  it.each(memory)('$text', ({ text, bytes }) => {
    expect(ramInBytes(text)).toBe(bytes);
  });

  it('are decimal where RAM is not meant', () => {
    expect(fromHumanSize('1.5kB')).toBe(1500);
    expect(fromHumanSize('2 MB')).toBe(2_000_000);
    expect(() => fromHumanSize('x')).toThrow("invalid size: 'x'");
  });
});
