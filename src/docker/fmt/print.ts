import { type Value, valueOf } from '../reflect/value.ts';
import { formatValue } from './printer.ts';
import { plain } from './state.ts';

/** fmt.Sprint: operands under %v, with a space between two of which neither is a string. */
export function sprint(...args: unknown[]): string {
  const values = args.map(valueOf);
  let out = '';
  values.forEach((value, i) => {
    if (i > 0 && !isString(value) && !isString(values[i - 1])) out += ' ';
    out += formatValue(value, 'v', plain());
  });
  return out;
}

/** fmt.Sprintln: operands under %v, with spaces between them and a newline after them. */
export function sprintln(...args: unknown[]): string {
  return `${args.map((arg) => formatValue(valueOf(arg), 'v', plain())).join(' ')}\n`;
}

function isString(value: Value | undefined): boolean {
  return value?.type.kind === 'string';
}
