import { Failure, UsageError } from '../../failure.ts';
import { quote } from '../../quote.ts';

/** What --format says. */
export interface Pattern {
  before: string;
  behind: string;
  /** Negative for what stands at the left. */
  width: number | undefined;
  zeros: boolean;
  precision: number | undefined;
}

/** @throws {Failure} */
export function parsePattern(text: string): Pattern {
  const plain = (part: string) => part.replaceAll('%%', '%');
  const at = /^(?:[^%]|%%)*/.exec(text)?.[0].length ?? 0;
  if (at === text.length) throw new Failure(`format ${quote(text)} has no % directive`);
  const [whole, flags = '', width, precision, letter] = /^%([-0' ]*)(-?\d+)?(?:\.(-?\d*))?(.?)/.exec(
    text.slice(at),
  ) ?? [''];
  if (letter === '') throw new Failure(`format ${quote(text)} ends in %`);
  if (precision?.startsWith('-')) throw new Failure(`invalid precision in format ${quote(text)}`);
  if (letter !== 'f') throw new Failure(`invalid format ${quote(text)}, directive must be %[0]['][-][N][.][N]f`);
  const behind = text.slice(at + whole.length);
  if (/(^|[^%])(%%)*%([^%]|$)/.test(behind)) throw new Failure(`format ${quote(text)} has too many % directives`);
  const columns = width === undefined ? undefined : Math.abs(Number(width));
  return {
    before: plain(text.slice(0, at)),
    behind: plain(behind),
    width: columns === undefined ? undefined : flags.includes('-') ? -columns : columns,
    zeros: flags.includes('0'),
    precision: precision === undefined ? undefined : Number(precision),
  };
}

/** Whether a field is in a list such as `1,3-5,7-`. @throws {UsageError} */
export function fieldRanges(list: string): (field: number) => boolean {
  const ranges = list.split(/[, ]/).map((item) => {
    const [, low, dash, high] = /^(\d*)(-?)(\d*)$/.exec(item) ?? [];
    if (low === undefined) throw new UsageError(`invalid field value ${quote(item.replace(/^\d*/, ''))}`);
    if (low === '0' || high === '0') throw new UsageError('fields are numbered from 1');
    const from = low === '' ? 1 : Number(low);
    const to = dash === '' ? from : high === '' ? Number.POSITIVE_INFINITY : Number(high);
    if (to < from) throw new UsageError('invalid decreasing range');
    return { from, to };
  });
  return (field) => ranges.some(({ from, to }) => field >= from && field <= to);
}
