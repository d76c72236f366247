import { Failure } from '../failure.ts';

/** A number in busybox's manner. @throws {Failure} in its words */
export function wholeNumber(text: string, least: number, most: number): number {
  if (!/^\d+$/.test(text)) throw new Failure(`invalid number '${text}'`);
  const value = Number(text);
  if (value < least || value > most) throw new Failure(`number ${text} is not in ${least}..${most} range`);
  return value;
}
