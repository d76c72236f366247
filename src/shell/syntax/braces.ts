import { skipConstruct } from './quotes.ts';

/** How many words one brace expansion may make: a guard against `{1..999999999}`. */
const MOST = 200_000;

/**
 * Brace expansion of a word's source text, quotes and expansions in it left as they are. A word without braces to expand
 * comes back alone.
 */
export function expandBraces(text: string): string[] {
  if (!text.includes('{')) return [text];
  return expand(text) ?? [text];
}

function expand(text: string): string[] | undefined {
  for (let at = 0; at < text.length; ) {
    if (text[at] !== '{') {
      at = skipConstruct(text, at);
      continue;
    }
    const group = findGroup(text, at);
    if (!group) {
      at += 1;
      continue;
    }
    const prefix = text.slice(0, at);
    const suffixes = expandBraces(text.slice(group.end));
    const out: string[] = [];
    for (const item of group.items) {
      for (const suffix of suffixes) {
        if (out.length >= MOST) return undefined;
        out.push(prefix + item + suffix);
      }
    }
    return out;
  }
  return undefined;
}

function findGroup(text: string, open: number): { items: string[]; end: number } | undefined {
  const cuts = [open];
  let depth = 0;
  let at = open + 1;
  while (at < text.length) {
    const c = text[at];
    if (c === '{') {
      depth += 1;
      at += 1;
    } else if (c === '}') {
      if (depth === 0) break;
      depth -= 1;
      at += 1;
    } else {
      if (c === ',' && depth === 0) cuts.push(at);
      at = skipConstruct(text, at);
    }
  }
  if (at >= text.length) return undefined;
  const end = at + 1;
  if (cuts.length === 1) {
    const items = sequence(text.slice(open + 1, at));
    if (items) return { items, end };
    // `{a{b,c}}`: the braces around stay, those within expand.
    const inner = expand(text.slice(open + 1, at));
    return inner ? { items: inner.map((item) => `{${item}}`), end } : undefined;
  }
  cuts.push(at);
  const items = cuts.slice(1).flatMap((cut, i) => expandBraces(text.slice((cuts[i] as number) + 1, cut)));
  return { items, end };
}

const SEQUENCE = /^(?:(-?\d+)\.\.(-?\d+)|([A-Za-z])\.\.([A-Za-z]))(?:\.\.(-?\d+))?$/;

/** `1..5`, `a..e`, `01..10..3`. */
function sequence(body: string): string[] | undefined {
  const match = SEQUENCE.exec(body);
  if (!match) return undefined;
  const [, from, to, fromLetter, toLetter, by] = match;
  const start = fromLetter ? fromLetter.charCodeAt(0) : Number(from);
  const end = toLetter ? toLetter.charCodeAt(0) : Number(to);
  if (from && to && !(Number.isSafeInteger(start) && Number.isSafeInteger(end)))
    return bigSequence(BigInt(from), BigInt(to), BigInt(by ?? 1));
  const step = Math.max(1, Math.abs(Number(by ?? 1)));
  if (!Number.isSafeInteger(start) || !Number.isSafeInteger(end) || Math.abs(end - start) / step >= MOST)
    return undefined;
  const padded = [from, to].some((n) => n !== undefined && /^-?0\d/.test(n));
  const width = padded ? Math.max(from?.length ?? 0, to?.length ?? 0) : 0;
  const out: string[] = [];
  const direction = start <= end ? step : -step;
  for (let n = start; direction > 0 ? n <= end : n >= end; n += direction)
    out.push(fromLetter ? letter(n) : pad(n, width));
  return out;
}

/** Numbers up to 64 bits. */
function bigSequence(from: bigint, to: bigint, by: bigint): string[] | undefined {
  if ([from, to].some((n) => BigInt.asIntN(64, n) !== n)) return undefined;
  const size = by === 0n ? 1n : by < 0n ? -by : by;
  const count = (from < to ? to - from : from - to) / size;
  if (count >= MOST) return undefined;
  return Array.from({ length: Number(count) + 1 }, (_, i) => String(from + (from < to ? size : -size) * BigInt(i)));
}

function letter(code: number): string {
  const c = String.fromCharCode(code);
  // Between the capitals and the small letters lie characters that would not stand for themselves.
  if (c === '\\') return '""';
  return /[A-Za-z]/.test(c) ? c : `\\${c}`;
}

function pad(n: number, width: number): string {
  return n < 0 ? `-${String(-n).padStart(width - 1, '0')}` : String(n).padStart(width, '0');
}
