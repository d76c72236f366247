import { formatFloat as strconvFormat } from '../strconv/format-float.ts';
import { type Flags, pad } from './state.ts';

/** Which form of strconv and which default precision a verb means. */
const VERBS: Record<string, [form: string, precision: number]> = {
  v: ['g', -1],
  g: ['g', -1],
  G: ['G', -1],
  b: ['b', -1],
  x: ['x', -1],
  X: ['X', -1],
  e: ['e', 6],
  E: ['E', 6],
  f: ['f', 6],
  F: ['f', 6],
};

/** A float under one of the verbs v b g G x X e E f F; undefined if the verb is none for floats. */
export function formatFloat(value: number, verb: string, flags: Flags): string | undefined {
  const known = VERBS[verb];
  if (!known) return undefined;
  const [form, standard] = known;
  const precision = flags.precision ?? standard;
  const text = strconvFormat(value, form, precision);
  const signed = /^[+-]/.test(text) ? text : `+${text}`;
  let sign = signed[0] ?? '+';
  if (flags.space && sign === '+' && !flags.plus) sign = ' ';
  let number = signed.slice(1);
  if (!Number.isFinite(value)) {
    const shown = Number.isNaN(value) && !flags.space && !flags.plus ? number : sign + number;
    return pad(shown, flags, false);
  }
  if (flags.sharp && form !== 'b')
    number = withDecimalPoint(number, form, flags.precision ?? (standard < 0 ? 6 : standard));
  if (!flags.plus && sign === '+') return pad(number, flags);
  if (flags.zero && !flags.minus) {
    return sign + pad(number, { ...flags, width: flags.width === undefined ? undefined : flags.width - 1 });
  }
  return pad(sign + number, flags);
}

/** The sharp flag: always a decimal point, and for %g the trailing zeros of the precision. */
function withDecimalPoint(number: string, form: string, precision: number): string {
  const at = number.search(form === 'x' || form === 'X' ? /[pP]/ : /[eE]/);
  const tail = at < 0 ? '' : number.slice(at);
  const head = at < 0 ? number : number.slice(0, at);
  const pointed = head.includes('.') ? head : `${head}.`;
  if (!/[gGx]/.test(form)) return pointed + tail;
  const significant = head.replace('.', '').replace(/^0+/, '').length + (head === '0' ? 1 : 0);
  return pointed + '0'.repeat(Math.max(precision - significant, 0)) + tail;
}

/** A complex number: both parts under the verb, the second with its sign, in parentheses. */
export function formatComplex(re: number, im: number, verb: string, flags: Flags): string | undefined {
  const real = formatFloat(re, verb, flags);
  const imaginary = formatFloat(im, verb, { ...flags, plus: true });
  return real === undefined ? undefined : `(${real}${imaginary}i)`;
}
