/** Digits of a finite number ≥ 0: 0.d₁d₂d₃… × 10^point. Zero has the digits '' and the point 0. */
interface Decimal {
  digits: string;
  point: number;
}

/**
 * strconv.FormatFloat for 64 bits. `form` is one of e E f F g G b x X; `precision` -1 asks for the fewest digits that
 * read back as the same number. Rounds half to even on the exact binary value, as Go does.
 */
export function formatFloat(value: number, form: string, precision: number): string {
  if (Number.isNaN(value)) return 'NaN';
  if (!Number.isFinite(value)) return value > 0 ? '+Inf' : '-Inf';
  const sign = value < 0 || Object.is(value, -0) ? '-' : '';
  const magnitude = Math.abs(value);
  const upper = form >= 'A' && form <= 'Z';
  const text = unsigned(magnitude, form.toLowerCase(), precision);
  return sign + (upper ? text.toUpperCase() : text);
}

function unsigned(value: number, form: string, precision: number): string {
  if (form === 'b') return binary(value);
  if (form === 'x') return hexadecimal(value, precision);
  if (precision < 0) return shortest(value, form);
  const exact = exactDecimal(value);
  if (form === 'e') return exponent(round(exact, precision + 1), precision);
  if (form === 'f') return fixed(round(exact, exact.point + precision), precision);
  const significant = precision === 0 ? 1 : precision;
  const rounded = round(exact, significant);
  const digits = rounded.digits.replace(/0+$/, '');
  const decimal = { digits, point: rounded.point };
  const limit = significant > digits.length && digits.length >= decimal.point ? digits.length : significant;
  return general(decimal, limit);
}

function shortest(value: number, form: string): string {
  const [mantissa = '0', power = '0'] = value.toExponential().split('e');
  const digits = value === 0 ? '' : mantissa.replace('.', '');
  const decimal = { digits, point: value === 0 ? 0 : Number(power) + 1 };
  if (form === 'e') return exponent(decimal, Math.max(digits.length - 1, 0));
  if (form === 'f') return fixed(decimal, Math.max(digits.length - decimal.point, 0));
  return general(decimal, 6);
}

/** %g: %e where the exponent is below -4 or not below `limit`, else %f, both without trailing zeros. */
function general(decimal: Decimal, limit: number): string {
  const power = decimal.point - 1;
  const { length } = decimal.digits;
  if (decimal.digits !== '' && (power < -4 || power >= limit)) return exponent(decimal, length - 1);
  return fixed(decimal, Math.max(length - decimal.point, 0));
}

function exponent({ digits, point }: Decimal, precision: number): string {
  const padded = digits.padEnd(precision + 1, '0');
  const power = digits === '' ? 0 : point - 1;
  const mantissa = precision > 0 ? `${padded[0]}.${padded.slice(1, precision + 1)}` : (padded[0] ?? '0');
  return `${mantissa}e${power < 0 ? '-' : '+'}${String(Math.abs(power)).padStart(2, '0')}`;
}

function fixed({ digits, point }: Decimal, precision: number): string {
  const whole = point > 0 ? digits.slice(0, point).padEnd(point, '0') : '0';
  if (precision === 0) return whole;
  const fraction = point > 0 ? digits.slice(point) : '0'.repeat(-point) + digits;
  return `${whole}.${fraction.slice(0, precision).padEnd(precision, '0')}`;
}

/** mantissa × 2^exponent, the mantissa an integer. */
function split(value: number): [mantissa: bigint, exponent: number] {
  const bits = new DataView(new ArrayBuffer(8));
  bits.setFloat64(0, value);
  const all = bits.getBigUint64(0);
  const biased = Number((all >> 52n) & 0x7ffn);
  const fraction = all & ((1n << 52n) - 1n);
  return biased === 0 ? [fraction, -1074] : [fraction | (1n << 52n), biased - 1075];
}

function exactDecimal(value: number): Decimal {
  if (value === 0) return { digits: '', point: 0 };
  const [mantissa, power] = split(value);
  const digits = power >= 0 ? (mantissa << BigInt(power)).toString() : (mantissa * 5n ** BigInt(-power)).toString();
  return { digits: digits.replace(/0+$/, ''), point: power >= 0 ? digits.length : digits.length + power };
}

/** Rounds to `count` digits, half to even. */
function round({ digits, point }: Decimal, count: number): Decimal {
  if (count < 0) return { digits: '', point };
  if (count >= digits.length) return { digits, point };
  const kept = digits.slice(0, count);
  const rest = digits.slice(count);
  const odd = Number(kept.at(-1) ?? '0') % 2 === 1;
  if (rest[0]! < '5' || (rest === '5' && !odd)) return { digits: kept, point };
  const up = (BigInt(kept === '' ? '0' : kept) + 1n).toString().padStart(count, '0');
  return up.length > count ? { digits: up, point: point + 1 } : { digits: up, point };
}

function binary(value: number): string {
  const [mantissa, power] = split(value);
  return `${mantissa}p${power < 0 ? '-' : '+'}${Math.abs(power)}`;
}

function hexadecimal(value: number, precision: number): string {
  let [mantissa, power] = split(value);
  if (mantissa === 0n) return `0x0${precision > 0 ? `.${'0'.repeat(precision)}` : ''}p+00`;
  while (mantissa < 1n << 52n) {
    mantissa <<= 1n;
    power--;
  }
  power += 52;
  if (precision >= 0 && precision < 13) {
    const shift = BigInt(4 * (13 - precision));
    const half = 1n << (shift - 1n);
    const rest = mantissa & ((1n << shift) - 1n);
    const odd = ((mantissa >> shift) & 1n) === 1n;
    mantissa = (mantissa >> shift) + (rest > half || (rest === half && odd) ? 1n : 0n);
    mantissa <<= shift;
    if (mantissa >= 1n << 53n) {
      mantissa >>= 1n;
      power++;
    }
  }
  const all = mantissa.toString(16).slice(1);
  const fraction = precision < 0 ? all.replace(/0+$/, '') : all.padEnd(precision, '0').slice(0, precision);
  const sign = power < 0 ? '-' : '+';
  return `0x1${fraction === '' ? '' : `.${fraction}`}p${sign}${String(Math.abs(power)).padStart(2, '0')}`;
}
