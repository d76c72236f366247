import { isPrint } from '../strconv/printable.ts';
import { quoteRune, quoteRuneToASCII, runeString } from '../strconv/quote.ts';
import { type Flags, pad } from './state.ts';

const BASES: Record<string, number> = { v: 10, d: 10, b: 2, o: 8, O: 8, x: 16, X: 16 };

/** An integer under one of the verbs v d b o O x X c q U; undefined if the verb is none for integers. */
export function formatInteger(value: bigint, signed: boolean, verb: string, flags: Flags): string | undefined {
  if (verb === 'v' && flags.sharpV && !signed) return formatHex(value, true, flags);
  const base = BASES[verb];
  if (base !== undefined) return digits(value, base, verb, flags);
  const rune = value > 0x10ffffn || value < 0n ? 0xfffd : Number(value);
  if (verb === 'c') return pad(runeString(rune), flags);
  if (verb === 'q') return pad(flags.plus ? quoteRuneToASCII(rune) : quoteRune(rune), flags);
  if (verb === 'U') return unicode(value, flags);
  return undefined;
}

/** As an address: hexadecimal, with or without 0x, whatever the sharp flag says. */
export function formatHex(value: bigint, prefix: boolean, flags: Flags): string {
  return digits(value, 16, 'v', { ...flags, sharp: prefix });
}

function digits(value: bigint, base: number, verb: string, flags: Flags): string {
  const negative = value < 0n;
  if (flags.precision === 0 && value === 0n) return pad('', flags, false);
  let text = (negative ? -value : value).toString(base);
  if (verb === 'X') text = text.toUpperCase();
  text = text.padStart(leadingDigits(negative, flags), '0');
  if (flags.sharp) {
    if (base === 2) text = `0b${text}`;
    if (base === 8 && !text.startsWith('0')) text = `0${text}`;
    if (base === 16) text = (verb === 'X' ? '0X' : '0x') + text;
  }
  if (verb === 'O') text = `0o${text}`;
  return pad((negative ? '-' : flags.plus ? '+' : flags.space ? ' ' : '') + text, flags, false);
}

/** Zeros are asked for by a precision (%.3d) or by the zero flag with a width (%03d), which leaves room for the sign. */
function leadingDigits(negative: boolean, flags: Flags): number {
  if (flags.precision !== undefined) return flags.precision;
  if (!flags.zero || flags.minus || flags.width === undefined) return 0;
  return negative || flags.plus || flags.space ? flags.width - 1 : flags.width;
}

function unicode(value: bigint, flags: Flags): string {
  const hex = BigInt.asUintN(64, value)
    .toString(16)
    .toUpperCase()
    .padStart(Math.max(4, flags.precision ?? 0), '0');
  const shown = flags.sharp && value >= 0n && value <= 0x10ffffn && isPrint(Number(value));
  return pad(`U+${hex}${shown ? ` '${runeString(Number(value))}'` : ''}`, flags, false);
}
