import { PythonError } from '../error.ts';
import { numberOf, typeName } from './basics.ts';
import { formatted } from './format.ts';
import { ascii, repr, str } from './repr.ts';
import { Dict, Real, Tuple, type Value } from './values.ts';
import type { Result, Vm } from './vm.ts';

const FIELD = /%(?:\(([^)]*)\))?([-0+ #]*)(\*|\d*)(?:\.(\*|\d+))?([a-zA-Z%]?)/g;

/** `text % values`, printf's way (The Python Standard Library, printf-style String Formatting). @throws {PythonError} */
export function* percent(vm: Vm, text: string, values: Value): Result<string> {
  const list = values instanceof Tuple ? values.items : [values];
  let next = 0;
  const take = (): Value => {
    const value = list[next++];
    if (value === undefined) throw new PythonError('TypeError', 'not enough arguments for format string');
    return value;
  };
  let done = '';
  let from = 0;
  for (const match of text.matchAll(FIELD)) {
    const [whole, name, flags = '', wide = '', point, verb = ''] = match;
    done += text.slice(from, match.index);
    from = match.index + whole.length;
    if (verb === '%') {
      done += '%';
      continue;
    }
    if (verb === '') throw new PythonError('ValueError', 'incomplete format');
    if (!'srdiuxXofFeEgGca'.includes(verb)) {
      const code = (verb.codePointAt(0) ?? 0).toString(16);
      throw new PythonError('ValueError', `unsupported format character '${verb}' (0x${code}) at index ${from - 1}`);
    }
    const width = wide === '*' ? String(take()) : wide;
    const precision = point === '*' ? String(take()) : point;
    const value = name === undefined ? take() : byName(values, name);
    done += yield* field(vm, { flags, width, precision, verb }, value);
  }
  if (next < list.length && !(values instanceof Dict))
    throw new PythonError('TypeError', 'not all arguments converted during string formatting');
  return done + text.slice(from);
}

function byName(values: Value, name: string): Value {
  if (!(values instanceof Dict)) throw new PythonError('TypeError', 'format requires a mapping');
  const value = values.get(name);
  if (value === undefined) throw new PythonError('KeyError', `'${name}'`, [name]);
  return value;
}

function* field(
  vm: Vm,
  { flags, width, precision, verb }: { flags: string; width: string; precision: string | undefined; verb: string },
  value: Value,
): Result<string> {
  const align = flags.includes('-') ? '<' : '>';
  if (/[sra]/.test(verb)) {
    const text =
      verb === 's' ? yield* str(vm, value) : verb === 'r' ? yield* repr(vm, value) : ascii(yield* repr(vm, value));
    return formatted(text, `${align}${width}${precision === undefined ? '' : `.${precision}`}`);
  }
  if (verb === 'c')
    return formatted(
      typeof value === 'string' ? value : String.fromCodePoint(numberOf(value) ?? 0),
      `${align}${width}`,
    );
  const number = numberOf(value);
  if (number === undefined || (/[xXo]/.test(verb) && value instanceof Real)) {
    const kind = typeName(value);
    if (/[fFeEgG]/.test(verb)) throw new PythonError('TypeError', `must be real number, not ${kind}`);
    const wanted = /[xXo]/.test(verb) ? 'an integer is required' : 'a real number is required';
    throw new PythonError('TypeError', `%${verb} format: ${wanted}, not ${kind}`);
  }
  const sign = flags.includes('+') ? '+' : flags.includes(' ') ? ' ' : '';
  const zero = flags.includes('0') && align === '>' ? '0' : '';
  const alternate = flags.includes('#') ? '#' : '';
  const kind = /[diu]/.test(verb) ? 'd' : verb;
  const whole =
    kind === 'd' && value instanceof Real ? Math.trunc(number) : typeof value === 'boolean' ? number : value;
  const point = precision === undefined || /[dxXo]/.test(kind) ? '' : `.${precision}`;
  return formatted(whole, `${zero === '' ? align : ''}${sign}${alternate}${zero}${width}${point}${kind}`);
}
