import { GoError } from '../go-error.ts';
import { quote } from '../strconv/quote.ts';
import type { Time } from '../time/time.ts';

/** A part of a layout that a number stands for: how Go writes it, its digits, and what it is called where it is too large. */
interface Element {
  sample: string;
  pattern: RegExp;
  name?: string;
  most?: number;
}

const ELEMENTS: readonly Element[] = [
  { sample: '2006', pattern: /^\d{4}/ },
  { sample: '01', pattern: /^\d\d/, name: 'month', most: 12 },
  { sample: '02', pattern: /^\d\d/, name: 'day', most: 31 },
  { sample: '15', pattern: /^\d\d/, name: 'hour', most: 23 },
  { sample: '04', pattern: /^\d\d/, name: 'minute', most: 59 },
  { sample: '05', pattern: /^\d\d(?:\.\d+)?/, name: 'second', most: 59 },
  { sample: 'Z07:00', pattern: /^(?:Z|[+-]\d\d:\d\d)/ },
];

/**
 * time.Parse, for layouts of year, month, day, hour, minute, second and zone, in that order; UTC where there is no zone.
 * A fraction may follow the seconds.
 * @throws {GoError} in Go's words
 */
export function parseTime(layout: string, text: string): Time {
  const values: Record<string, string> = {};
  let rest = text;
  let range: string | undefined;
  const cannot = (what: string) =>
    new GoError(`parsing time ${quote(text)} as ${quote(layout)}: cannot parse ${quote(rest)} as ${quote(what)}`);
  for (const [part] of layout.replace('.999999999', '').matchAll(/2006|Z07:00|0[1245]|15|[^0-9]/g)) {
    const element = ELEMENTS.find(({ sample }) => sample === part);
    const found = element ? element.pattern.exec(rest)?.[0] : rest.startsWith(part) ? part : undefined;
    if (found === undefined) throw cannot(part);
    rest = rest.slice(found.length);
    if (!element) continue;
    values[part] = found;
    const { name, most = 0 } = element;
    const number = Math.floor(Number(found));
    const tooSmall = number === 0 && (name === 'month' || name === 'day');
    if (name && (number > most || tooSmall)) range ??= name;
    if (range && range !== 'day') throw new GoError(`parsing time ${quote(text)}: ${range} out of range`);
  }
  if (rest !== '') throw new GoError(`parsing time ${quote(text)}: extra text: ${quote(rest)}`);
  const time = assemble(values);
  if (range || !time) throw new GoError(`parsing time ${quote(text)}: day out of range`);
  return time;
}

function assemble(values: Readonly<Record<string, string>>): Time | undefined {
  const number = (part: string) => Number(values[part] ?? 0);
  const [seconds = '0', fraction = ''] = (values['05'] ?? '').split('.');
  const date = new Date(0);
  date.setUTCFullYear(number('2006'), number('01') - 1, number('02'));
  date.setUTCHours(number('15'), number('04'), Number(seconds));
  if (date.getUTCDate() !== number('02')) return undefined;
  const zone = values['Z07:00'] ?? 'Z';
  const minutes = zone === 'Z' ? 0 : Number(zone.slice(1, 3)) * 60 + Number(zone.slice(4));
  const offset = (zone.startsWith('-') ? -60 : 60) * minutes;
  return {
    seconds: date.getTime() / 1000 - offset,
    nanoseconds: Number(fraction.slice(0, 9).padEnd(9, '0')),
    offset,
    zone: zone === 'Z' ? 'UTC' : '',
  };
}
