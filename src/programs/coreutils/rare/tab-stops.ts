import { Failure } from '../../failure.ts';
import type { Options } from '../../getopt.ts';
import { quote } from '../../quote.ts';
import type { Flavour } from '../../types.ts';

/** Where tabs lead to: columns, and how far apart those behind them are. */
export interface TabStops {
  /** The next stop behind a column; nothing where there is none. */
  after(column: number): number | undefined;
}

/** Lists such as `4`, `2,5,9`, `2,/8` and `2,+8`. @throws {Failure} */
export function tabStops(lists: readonly string[]): TabStops {
  const stops: number[] = [];
  let every: number | undefined;
  let beyond: number | undefined;
  for (const item of lists.flatMap((list) => list.split(/[ ,\t]+/)).filter(Boolean)) {
    const [, sign = '', digits] = /^([+/]?)(\d+)$/.exec(item) ?? [];
    if (digits === undefined) {
      const bad = /[^\d].*/.exec(item.replace(/^[+/]/, ''))?.[0] ?? item;
      throw new Failure(`tab size contains invalid character(s): ${quote(bad)}`);
    }
    const size = Number(digits);
    if (sign === '/') every = size;
    else if (sign === '+') beyond = size;
    else stops.push(size);
  }
  stops.forEach((stop, n) => {
    if (stop === 0) throw new Failure('tab size cannot be 0');
    if (n > 0 && stop <= (stops[n - 1] as number)) throw new Failure('tab sizes must be ascending');
  });
  const [only] = stops;
  if (stops.length === 0 && every === undefined && beyond === undefined) every = 8;
  if (stops.length === 1 && every === undefined && beyond === undefined) every = only;
  const last = stops.at(-1) ?? 0;
  return {
    after(column) {
      const fixed = stops.find((stop) => stop > column);
      if (fixed !== undefined && !(stops.length === 1 && every === only)) return fixed;
      if (every) return (Math.floor(column / every) + 1) * every;
      if (beyond) return last + (Math.floor((column - last) / beyond) + 1) * beyond;
      return undefined;
    },
  };
}

/** `-4` and `-4,8` of old. */
export function oldTabs(args: readonly string[]): string[] {
  return args.map((arg) => (/^-\d[\d,]*$/.test(arg) ? `--tabs=${arg.slice(1)}` : arg));
}

/** The stops that the options name; busybox takes one number. @throws {Failure} */
export function tabsOf(options: Options, flavour: Flavour): TabStops {
  const lists = options.values('t');
  const text = lists.at(-1);
  if (flavour === 'gnu' || text === undefined) return tabStops(lists);
  if (!/^\d+$/.test(text)) throw new Failure(`invalid number '${text}'`);
  if (Number(text) === 0) throw new Failure(`number ${text} is not in 1..4294967295 range`);
  return tabStops([text]);
}
