import { GoError } from '../go-error.ts';
import { quote } from '../strconv/quote.ts';

/** Units of time.ParseDuration in nanoseconds. */
const UNITS: Record<string, bigint> = {
  ns: 1n,
  us: 1_000n,
  µs: 1_000n,
  μs: 1_000n,
  ms: 1_000_000n,
  s: 1_000_000_000n,
  m: 60_000_000_000n,
  h: 3_600_000_000_000n,
};
const MAX = 1n << 63n;

/** time.ParseDuration: `1h30m`, `-1.5s`, `300ms` as nanoseconds. Throws GoError in Go's words. */
export function parseDuration(text: string): bigint {
  const unsigned = text.replace(/^[+-]/, '');
  if (unsigned === '0') return 0n;
  if (unsigned === '') throw invalid(text);
  let total = 0n;
  for (let rest = unsigned; rest !== ''; ) {
    const [, whole = '', point, fraction = ''] = /^(\d*)(\.?)(\d*)/.exec(rest) ?? [];
    if (whole === '' && fraction === '') throw invalid(text);
    rest = rest.slice(whole.length + (point?.length ?? 0) + fraction.length);
    const name = /^[^.\d]*/.exec(rest)?.[0] ?? '';
    if (name === '') throw new GoError(`time: missing unit in duration ${quote(text)}`);
    const unit = UNITS[name];
    if (unit === undefined) throw new GoError(`time: unknown unit ${quote(name)} in duration ${quote(text)}`);
    rest = rest.slice(name.length);
    const digits = fraction.slice(0, 18);
    total += BigInt(whole || '0') * unit + (BigInt(digits || '0') * unit) / 10n ** BigInt(digits.length);
    if (total > MAX) throw invalid(text);
  }
  const negative = text.startsWith('-');
  if (!negative && total === MAX) throw invalid(text);
  return negative ? -total : total;
}

function invalid(text: string): GoError {
  return new GoError(`time: invalid duration ${quote(text)}`);
}

/** time.Duration's String: `1h0m0s`, `1.5s`, `250ms`, `0s`. */
export function formatDuration(nanoseconds: bigint | number): string {
  const all = BigInt(nanoseconds);
  if (all === 0n) return '0s';
  const sign = all < 0n ? '-' : '';
  const magnitude = all < 0n ? -all : all;
  if (magnitude < 1_000n) return `${sign}${magnitude}ns`;
  if (magnitude < 1_000_000n) return `${sign}${decimal(magnitude, 3)}µs`;
  if (magnitude < 1_000_000_000n) return `${sign}${decimal(magnitude, 6)}ms`;
  const minutes = magnitude / 60_000_000_000n;
  const seconds = `${decimal(magnitude % 60_000_000_000n, 9)}s`;
  if (minutes === 0n) return sign + seconds;
  return `${sign}${minutes >= 60n ? `${minutes / 60n}h` : ''}${minutes % 60n}m${seconds}`;
}

/** value / 10^places, without trailing zeros. */
function decimal(value: bigint, places: number): string {
  const scale = 10n ** BigInt(places);
  const fraction = (value % scale).toString().padStart(places, '0').replace(/0+$/, '');
  return `${value / scale}${fraction === '' ? '' : `.${fraction}`}`;
}
