import { columns } from '../../width.ts';
import type { Change } from './changes.ts';

/** A text as lines, and what its header says. */
export interface Document {
  lines: readonly string[];
  /** Whether the last line had an end. */
  ended: boolean;
  /** What stands behind `---` and `+++`. */
  label: string;
}

/** Colors for parts of the output. */
export type Paint = (text: string, what: 'header' | 'line' | 'delete' | 'add') => string;

const NO_NEWLINE = '\\ No newline at end of file\n';

function line(document: Document, index: number, prefix: string, paint: (text: string) => string): string {
  const text = `${paint(prefix + (document.lines[index] as string))}\n`;
  return index === document.lines.length - 1 && !document.ended ? text + NO_NEWLINE : text;
}

function lines(
  document: Document,
  [start, end]: readonly [number, number],
  prefix: string,
  paint: (text: string) => string,
): string {
  let text = '';
  for (let index = start; index < end; index++) text += line(document, index, prefix, paint);
  return text;
}

/** `3`, `3,5`; of no lines the one before. */
function range([start, end]: readonly [number, number]): string {
  if (end <= start) return String(start);
  return end === start + 1 ? String(end) : `${start + 1},${end}`;
}

/** @param gap what stands between the mark and a line: a blank, or a tab (-T) */
export function normal(a: Document, b: Document, changes: readonly Change[], paint: Paint, gap: string): string {
  return changes
    .map(({ from, to }) => {
      const letter = from[1] === from[0] ? 'a' : to[1] === to[0] ? 'd' : 'c';
      const head = `${paint(range(from) + letter + range(to), 'line')}\n`;
      const old = lines(a, from, `<${gap}`, (text) => paint(text, 'delete'));
      const fresh = lines(b, to, `>${gap}`, (text) => paint(text, 'add'));
      return head + old + (letter === 'c' ? '---\n' : '') + fresh;
    })
    .join('');
}

/** Changes whose context would overlap are shown together. */
function hunks(changes: readonly Change[], context: number): Change[][] {
  const groups: Change[][] = [];
  for (const change of changes) {
    const last = groups.at(-1);
    const before = last?.at(-1);
    if (last && before && change.from[0] - before.from[1] <= 2 * context) last.push(change);
    else groups.push([change]);
  }
  return groups;
}

/** The lines of a hunk with its context, of both sides. */
function span(
  group: readonly Change[],
  context: number,
  a: Document,
  b: Document,
): { from: [number, number]; to: [number, number] } {
  const first = group[0] as Change;
  const last = group.at(-1) as Change;
  const before = Math.min(context, first.from[0], first.to[0]);
  const after = Math.min(context, a.lines.length - last.from[1], b.lines.length - last.to[1]);
  return { from: [first.from[0] - before, last.from[1] + after], to: [first.to[0] - before, last.to[1] + after] };
}

/** `-1,3`: where a hunk begins and how long it is. */
function extent([start, end]: readonly [number, number]): string {
  const length = end - start;
  const first = length === 0 ? start : start + 1;
  return length === 1 ? String(first) : `${first},${length}`;
}

/** @param gap what stands between the mark and a line: nothing, or a tab (-T); `common` is the mark of common lines */
export function unified(
  a: Document,
  b: Document,
  changes: readonly Change[],
  context: number,
  paint: Paint,
  { gap, common }: { gap: string; common: string } = { gap: '', common: ' ' },
): string {
  let text = `${paint(`--- ${a.label}`, 'header')}\n${paint(`+++ ${b.label}`, 'header')}\n`;
  const plain = (part: string) => part;
  for (const group of hunks(changes, context)) {
    const { from, to } = span(group, context, a, b);
    text += `${paint(`@@ -${extent(from)} +${extent(to)} @@`, 'line')}\n`;
    let at = from[0];
    for (const change of group) {
      text += lines(a, [at, change.from[0]], common, plain);
      text += lines(a, change.from, `-${gap}`, (part) => paint(part, 'delete'));
      text += lines(b, change.to, `+${gap}`, (part) => paint(part, 'add'));
      at = change.from[1];
    }
    text += lines(a, [at, from[1]], common, plain);
  }
  return text;
}

export function contextual(
  a: Document,
  b: Document,
  changes: readonly Change[],
  context: number,
  paint: Paint,
): string {
  let text = `${paint(`*** ${a.label}`, 'header')}\n${paint(`--- ${b.label}`, 'header')}\n`;
  for (const group of hunks(changes, context)) {
    const { from, to } = span(group, context, a, b);
    text += `***************\n${paint(`*** ${contextRange(from)} ****`, 'line')}\n`;
    if (group.some((change) => change.from[1] > change.from[0]))
      text += side(a, from, group, 'from', '- ', (part) => paint(part, 'delete'));
    text += `${paint(`--- ${contextRange(to)} ----`, 'line')}\n`;
    if (group.some((change) => change.to[1] > change.to[0]))
      text += side(b, to, group, 'to', '+ ', (part) => paint(part, 'add'));
  }
  return text;
}

function contextRange([start, end]: readonly [number, number]): string {
  return end - start <= 1 ? String(end) : `${start + 1},${end}`;
}

function side(
  document: Document,
  [start, end]: readonly [number, number],
  group: readonly Change[],
  which: 'from' | 'to',
  mark: string,
  paint: (text: string) => string,
): string {
  let text = '';
  let at = start;
  for (const change of group) {
    const [first, last] = change[which];
    const both = change.from[1] > change.from[0] && change.to[1] > change.to[0];
    text +=
      lines(document, [at, first], '  ', (part) => part) + lines(document, [first, last], both ? '! ' : mark, paint);
    at = last;
  }
  return text + lines(document, [at, end], '  ', (part) => part);
}

/** Two columns; `|` between lines that differ, `<` and `>` beside those of one side only. */
export function sideBySide(
  a: Document,
  b: Document,
  changes: readonly Change[],
  options: { width: number; suppressCommon: boolean; tabs: boolean },
): string {
  const tab = 8;
  const offset = Math.floor((options.width + tab + 3) / (2 * tab)) * tab;
  const half = Math.max(0, Math.min(offset - 3, options.width - offset));
  const second = half > 0 ? offset : options.width;
  let text = '';
  const row = (left: string | undefined, mark: string, right: string | undefined) => {
    const shown = left === undefined ? '' : clip(left, half);
    let out = shown;
    let column = columns(shown);
    if (mark !== ' ') {
      const at = half + 1 + Math.floor((second - half - 3) / 2);
      out += gap(column, at) + mark;
      column = at + 1;
    }
    if (right !== undefined && right !== '') out += gap(column, second) + clip(right, half);
    text += `${out}\n`;
  };
  let [x, y] = [0, 0];
  const common = (until: number) => {
    for (; x < until; x++, y++) if (!options.suppressCommon) row(a.lines[x], ' ', b.lines[y]);
  };
  for (const { from, to } of changes) {
    common(from[0]);
    while (x < from[1] && y < to[1]) row(a.lines[x++], '|', b.lines[y++]);
    while (x < from[1]) row(a.lines[x++], '<', undefined);
    while (y < to[1]) row(undefined, '>', b.lines[y++]);
  }
  common(a.lines.length);
  return text;
}

function clip(text: string, width: number): string {
  let out = '';
  let at = 0;
  for (const char of text) {
    const own = char === '\t' ? 8 - (at % 8) : columns(char);
    if (at + own > width) break;
    out += char === '\t' ? ' '.repeat(own) : char;
    at += own;
  }
  return out;
}

/** From one column to another with tabs where they reach. */
function gap(from: number, to: number): string {
  let out = '';
  for (let at = from; at < to; ) {
    const next = at + 8 - (at % 8);
    if (next <= to) {
      out += '\t';
      at = next;
    } else {
      out += ' ';
      at += 1;
    }
  }
  return out;
}

/** A script for ed, from the end to the beginning. */
export function edScript(b: Document, changes: readonly Change[]): string {
  return changes
    .toReversed()
    .map(({ from, to }) => {
      const letter = from[1] === from[0] ? 'a' : to[1] === to[0] ? 'd' : 'c';
      const head = `${range(from)}${letter}\n`;
      return letter === 'd'
        ? head
        : `${head}${b.lines
            .slice(to[0], to[1])
            .map((text) => `${text}\n`)
            .join('')}.\n`;
    })
    .join('');
}

/** RCS's form: what goes, by number, and what comes, with the text. */
export function rcsScript(b: Document, changes: readonly Change[]): string {
  return changes
    .map(({ from, to }) => {
      const gone = from[1] - from[0];
      const come = to[1] - to[0];
      const fresh = b.lines.slice(to[0], to[1]).map((text) => `${text}\n`);
      return `${gone > 0 ? `d${from[0] + 1} ${gone}\n` : ''}${come > 0 ? `a${from[1]} ${come}\n${fresh.join('')}` : ''}`;
    })
    .join('');
}
