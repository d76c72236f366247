import { quote } from '../strconv/quote.ts';
import { DOCKER_1_TABLE, tabwriter } from '../tabwriter.ts';
import type { LegacyFlag } from './flag.ts';

/** Which of two flags comes first whose names differ in case alone: Go's sort decided, and not always in the same way. */
export type CaseOrder = 'upper' | 'lower';

/** The list of flags of a help (mflag's PrintDefaults): those that are out of date are left out. */
export function flagList(flags: readonly LegacyFlag[], order: CaseOrder): string {
  const shown = flags
    .map((flag) => ({ flag, names: flag.names.filter((name) => !name.startsWith('#')) }))
    .filter(({ names }) => names.length > 0)
    .map(({ flag, names }) => ({ flag, names, key: (names[0] ?? '').replace(/^-/, '') }));
  shown.sort((a, b) => compare(a.key.toLowerCase(), b.key.toLowerCase()) || byCase(a.key, b.key, order));
  const rows = shown.map(({ flag, names }) => {
    const value = flag.type === 'string' ? quote(String(flag.default)) : String(flag.default);
    const lines = flag.usage.split('\n').map((line, i) => `\t ${i > 0 ? '  ' : ''}${line}\n`);
    return `  -${names.join(', -')}=${value}${lines.join('')}`;
  });
  return tabwriter(rows.join(''), DOCKER_1_TABLE);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function byCase(a: string, b: string, order: CaseOrder): number {
  return order === 'upper' ? compare(a, b) : compare(b, a);
}
