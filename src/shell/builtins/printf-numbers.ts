/** A 64-bit integer as `%d`, `%u`, `%o`, `%x` and their like show it. */
export function integerText(value: bigint, letter: string, flags: string, precision: number | undefined): string {
  const digits = (text: string) =>
    precision === undefined ? text : precision === 0 && value === 0n ? '' : text.padStart(precision, '0');
  if (letter === 'd' || letter === 'i') {
    const sign = value < 0n ? '-' : flags.includes('+') ? '+' : flags.includes(' ') ? ' ' : '';
    return sign + digits((value < 0n ? -value : value).toString());
  }
  const unsigned = BigInt.asUintN(64, value);
  if (letter === 'u') return digits(unsigned.toString());
  if (letter === 'o') {
    const text = digits(unsigned.toString(8));
    return flags.includes('#') && !text.startsWith('0') ? `0${text}` : text;
  }
  const text = digits(unsigned.toString(16));
  const prefixed = flags.includes('#') && unsigned !== 0n ? `0x${text}` : text;
  return letter === 'X' ? prefixed.toUpperCase() : prefixed;
}

/** A number as `%e`, `%f`, `%g` and `%a` show it. */
export function floatText(value: number, letter: string, flags: string, precision: number): string {
  const upper = letter !== letter.toLowerCase();
  const sign = value < 0 || Object.is(value, -0) ? '-' : flags.includes('+') ? '+' : flags.includes(' ') ? ' ' : '';
  const text = sign + magnitude(Math.abs(value), letter.toLowerCase(), flags, Math.min(precision, 100));
  return upper ? text.toUpperCase() : text;
}

function magnitude(value: number, letter: string, flags: string, precision: number): string {
  if (Number.isNaN(value)) return 'nan';
  if (!Number.isFinite(value)) return 'inf';
  if (letter === 'f')
    return value < 1e21
      ? fixed(value, precision)
      : BigInt(value).toString() + (precision > 0 ? `.${'0'.repeat(precision)}` : '');
  if (letter === 'e') return exponent(value.toExponential(precision));
  if (letter === 'a') return hexFloat(value);
  const significant = precision || 1;
  const power = value === 0 ? 0 : Number(value.toExponential(significant - 1).split('e')[1]);
  const text =
    power < -4 || power >= significant
      ? exponent(value.toExponential(significant - 1))
      : fixed(value, Math.max(0, significant - 1 - power));
  return flags.includes('#') ? text : text.replace(/(\.\d*?)0+(e|$)/, '$1$2').replace(/\.(e|$)/, '$1');
}

/** C writes at least two digits of exponent. */
function exponent(text: string): string {
  return text.replace(/e([-+])(\d)$/, 'e$10$2');
}

function hexFloat(value: number): string {
  if (value === 0) return '0x0p+0';
  let power = Math.floor(Math.log2(value));
  let fraction = value / 2 ** power;
  // As glibc shows an 80-bit long double: the leading digit has four bits.
  fraction *= 8;
  power -= 3;
  const whole = Math.floor(fraction);
  let rest = fraction - whole;
  let digits = '';
  while (rest > 0) {
    rest *= 16;
    digits += Math.floor(rest).toString(16);
    rest -= Math.floor(rest);
  }
  return `0x${whole.toString(16)}${digits ? `.${digits}` : ''}p${power < 0 ? '-' : '+'}${Math.abs(power)}`;
}

/** Halves go to the even digit, as in C; toFixed rounds them up. */
function fixed(value: number, digits: number): string {
  const rounded = value.toFixed(digits);
  const exact = value.toFixed(100);
  const rest = exact.slice(exact.indexOf('.') + 1 + digits);
  if (!/^50*$/.test(rest)) return rounded;
  const down = exact.slice(0, exact.indexOf('.') + (digits > 0 ? 1 + digits : 0));
  return /[02468]$/.test(down) ? down : rounded;
}
