import { describe, expect, it } from 'vitest';
import { formatTime, RFC3339_NANO, STRING_LAYOUT } from '../../../src/docker/time/layout.ts';
import { parseRFC3339, timeFromMilliseconds, unixTime, zeroTime } from '../../../src/docker/time/time.ts';

describe('formatTime', () => {
  const time = unixTime(1_417_734_000, 120_000_000);

  it.each([
    [STRING_LAYOUT, '2014-12-04 23:00:00.12 +0000 UTC'],
    [RFC3339_NANO, '2014-12-04T23:00:00.12Z'],
    ['Mon Jan _2 15:04:05 2006', 'Thu Dec  4 23:00:00 2014'],
    ['02 Jan 06 15:04 MST', '04 Dec 14 23:00 UTC'],
    ['Monday, 02-Jan-06 3:4:5 PM', 'Thursday, 04-Dec-14 11:0:0 PM'],
    ['2006-01-02T15:04:05.000Z07:00', '2014-12-04T23:00:00.120Z'],
    ['1/2/06 03pm -07:00 -0700 Z0700', '12/4/14 11pm +00:00 +0000 Z'],
    ['002 __2 Janet January', '338 338 Janet December'],
  ])('%s', (layout, text) => {
    expect(formatTime(time, layout)).toBe(text);
  });

  it('tells the time of a zone', () => {
    const inZone = parseRFC3339('2014-12-05T00:30:00.5+01:30');
    expect(inZone && formatTime(inZone, STRING_LAYOUT)).toBe('2014-12-05 00:30:00.5 +0130 +0130');
    expect(inZone && formatTime({ ...inZone, offset: 3600, zone: 'CET' }, STRING_LAYOUT)).toBe(
      '2014-12-05 00:00:00.5 +0100 CET',
    );
  });

  it('knows the zero time and times of JavaScript', () => {
    expect(formatTime(zeroTime, STRING_LAYOUT)).toBe('0001-01-01 00:00:00 +0000 UTC');
    expect(formatTime(timeFromMilliseconds(1_417_734_000_250), STRING_LAYOUT)).toBe('2014-12-04 23:00:00.25 +0000 UTC');
  });
});

describe('parseRFC3339', () => {
  it('reads what it is given back', () => {
    for (const text of ['2014-12-04T23:00:00Z', '0001-01-01T00:00:00Z', '2026-11-22T05:55:43.755145756Z']) {
      const time = parseRFC3339(text);
      expect(time && formatTime(time, RFC3339_NANO)).toBe(text);
    }
  });

  it('takes nothing else', () => {
    for (const text of ['', '2014-12-04', '2014-12-04 23:00:00Z', '2014-02-30T00:00:00Z', '2014-12-04T25:00:00Z']) {
      expect(parseRFC3339(text)).toBeUndefined();
    }
  });
});
