import { describe, expect, it } from 'vitest';
import { parseMoment } from '../../../src/docker/options/moment.ts';

const NOW = Date.UTC(2026, 10, 22, 12, 0, 0, 500);
const at = (text: string) => Date.parse(text) / 1000;

describe('a moment', () => {
  it.each([
    ['10s', at('2026-11-22T11:59:50Z')],
    ['1h30m', at('2026-11-22T10:30:00Z')],
    ['-5m', at('2026-11-22T12:05:00Z')],
    ['1.5h30m', at('2026-11-22T10:00:00Z')],
    ['0s', at('2026-11-22T12:00:00Z')],
    ['0', 0],
    ['1700000000', 1_700_000_000],
    ['1700000000.5', 1_700_000_000.5],
    ['2026-11-22', at('2026-11-22T00:00:00Z')],
    ['2026-11-22Z', at('2026-11-22T00:00:00Z')],
    ['2026-11-22T07', at('2026-11-22T07:00:00Z')],
    ['2026-11-22T07Z', at('2026-11-22T07:00:00Z')],
    ['2026-11-22T07:30', at('2026-11-22T07:30:00Z')],
    ['2026-11-22T07:30:15', at('2026-11-22T07:30:15Z')],
    ['2026-11-22T07:30:15.25', at('2026-11-22T07:30:15.250Z')],
    ['2026-11-22T07:30:15Z', at('2026-11-22T07:30:15Z')],
    ['2026-11-22T07:30:15+01:00', at('2026-11-22T06:30:15Z')],
    ['2026-11-22T07:30:15-01:30', at('2026-11-22T09:00:15Z')],
    ['2026-11-22T07:30:15.5+01:00', at('2026-11-22T06:30:15.500Z')],
    ['2024-02-29', at('2024-02-29T00:00:00Z')],
  ])('%s', (text, seconds) => {
    expect(parseMoment(text, NOW)).toBe(seconds);
  });

  // Client 28.2.2 says so.
  it.each([
    ['foo', 'failed to parse value as time or duration: "foo"'],
    ['1x', 'failed to parse value as time or duration: "1x"'],
    ['1e3', 'failed to parse value as time or duration: "1e3"'],
    ['1795332257.5.5', 'failed to parse value as time or duration: "1795332257.5.5"'],
    ['99999999999999999999', 'failed to parse value as time or duration: "99999999999999999999"'],
    ['2026-13-01', 'parsing time "2026-13-01": month out of range'],
    ['2026-02-30', 'parsing time "2026-02-30": day out of range'],
    ['2026-01-02T25:00', 'parsing time "2026-01-02T25:00": hour out of range'],
    ['foo-bar', 'parsing time "foo-bar" as "2006-01-02": cannot parse "foo-bar" as "2006"'],
    ['2026-1-2', 'parsing time "2026-1-2" as "2006-01-02": cannot parse "1-2" as "01"'],
    ['2026-01-02x', 'parsing time "2026-01-02x": extra text: "x"'],
  ])('%j is none', (text, message) => {
    expect(() => parseMoment(text, NOW)).toThrow(message);
  });
});
