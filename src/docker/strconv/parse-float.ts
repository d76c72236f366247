import { NumError } from './num-error.ts';

const DECIMAL = /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/;
const HEXADECIMAL = /^([+-]?)0[xX]([0-9a-fA-F]*)\.?([0-9a-fA-F]*)[pP]([+-]?\d+)$/;
const SPECIAL = /^([+-]?)(inf(?:inity)?|nan)$/i;

/** strconv.ParseFloat for 64 bits: decimal, hexadecimal (0x1p-2), inf and nan; underscores as in Go literals. Throws NumError. */
export function parseFloat64(text: string): number {
  const plain = /^[+-]?(0[xX]_)?[0-9a-fA-F]+([_.pPeE+-]*[0-9a-fA-F])*\.?$/.test(text) ? withoutUnderscores(text) : text;
  const special = SPECIAL.exec(text);
  if (special) {
    if (special[2]?.toLowerCase() === 'nan' && special[1] === '') return Number.NaN;
    if (special[2]?.toLowerCase() !== 'nan')
      return special[1] === '-' ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
  }
  if (DECIMAL.test(plain)) return finite(text, Number(plain));
  const parts = HEXADECIMAL.exec(plain);
  if (parts && `${parts[2]}${parts[3]}` !== '') return finite(text, hexadecimal(parts));
  throw new NumError('ParseFloat', text, 'invalid syntax');
}

function withoutUnderscores(text: string): string {
  return /(^|[^0-9a-fA-FxX])_|_([^0-9a-fA-F]|$)/.test(text) ? text : text.replaceAll('_', '');
}

function hexadecimal([, sign, whole = '', fraction = '', exponent]: RegExpExecArray): number {
  const mantissa = Number(BigInt(`0x${whole}${fraction}`));
  // In two steps, for the power alone may be too small for a number.
  const power = Number(exponent) - 4 * fraction.length;
  const half = Math.trunc(power / 2);
  const value = mantissa * 2 ** half * 2 ** (power - half);
  return sign === '-' ? -value : value;
}

function finite(text: string, value: number): number {
  if (!Number.isFinite(value)) throw new NumError('ParseFloat', text, 'value out of range');
  return value;
}
