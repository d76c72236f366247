import { GoError } from '../go-error.ts';
import { formatDuration, parseDuration } from '../time/duration.ts';
import { bytesSize, ramInBytes } from '../units.ts';
import { type FlagValue, scalar } from './value.ts';

/** `1m30s`, as nanoseconds. */
export function durationValue(initial = 0): FlagValue<number> {
  return scalar('duration', initial, (text) => Number(parseDuration(text)), formatDuration);
}

/** `64m`, as bytes (opts.MemBytes); `unlimited` takes -1 too, as --memory-swap does (opts.MemSwapBytes). */
export function bytesValue(initial = 0, unlimited = false): FlagValue<number> {
  const parse = (text: string) => (unlimited && text === '-1' ? -1 : ramInBytes(text));
  return scalar('bytes', initial, parse, (bytes) => (bytes > 0 ? bytesSize(bytes) : String(bytes)));
}

/** A number of CPUs, as billionths of one (opts.NanoCPUs): `1.5`, `3/2`, `1e-1`. */
export function cpusValue(): FlagValue<number> {
  return scalar('decimal', 0, parseCpus, (nano) => (nano === 0 ? '' : (nano / BILLION).toFixed(3)));
}

const BILLION = 1e9;

function parseCpus(text: string): number {
  const decimal = /^([+-]?)(\d*)\.?(\d*)(?:[eE]([+-]?\d+))?(?:\/(\d+))?$/.exec(text);
  const [, sign, whole = '', fraction = '', exponent = '0', divisor = '1'] = decimal ?? [];
  if (`${whole}${fraction}` === '' || Number(divisor) === 0) {
    throw new GoError(`failed to parse ${text} as a rational number`);
  }
  const power = Number(exponent) - fraction.length + 9;
  const top = BigInt(whole + fraction) * 10n ** BigInt(Math.max(power, 0));
  const bottom = BigInt(divisor) * 10n ** BigInt(Math.max(-power, 0));
  if (top % bottom !== 0n) throw new GoError('value is too precise');
  return Number(top / bottom) * (sign === '-' ? -1 : 1);
}
