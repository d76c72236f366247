import { compareBytes } from './utf8.ts';

/**
 * sortorder.NaturalLess as a comparison for Array.sort: runs of digits compare as numbers (`web2` before `web10`), and
 * digits come before everything else. The number with fewer leading zeros comes first.
 */
export function naturalCompare(a: string, b: string): number {
  const x = tokens(a);
  const y = tokens(b);
  for (let i = 0; i < x.length && i < y.length; i++) {
    const order = compareTokens(x[i] ?? '', y[i] ?? '');
    if (order !== 0) return order;
  }
  return x.length - y.length;
}

/** Runs of digits, and single characters. */
function tokens(text: string): string[] {
  return text.match(/[0-9]+|[^0-9]/gu) ?? [];
}

function compareTokens(a: string, b: string): number {
  const digits = isDigits(a);
  if (digits !== isDigits(b)) return digits ? -1 : 1;
  if (!digits) return compareBytes(a, b);
  const [x, y] = [a.replace(/^0+/, ''), b.replace(/^0+/, '')];
  return x.length - y.length || compareBytes(x, y) || a.length - b.length;
}

function isDigits(token: string): boolean {
  return /^[0-9]/.test(token);
}
