import { bytesOf } from '../text.ts';
import type { Flavour } from '../types.ts';
import type { Entry } from './ls-format.ts';
import type { Style } from './ls-style.ts';
import { compareBytes, compareVersions } from './sort-keys.ts';

/** Puts entries into the order that was asked for. */
export function sortEntries(entries: Entry[], { sort, reverse, directoriesFirst }: Style, flavour: Flavour): void {
  const compare = comparison(sort);
  if (compare) entries.sort((a, b) => (reverse ? -1 : 1) * compare(a, b));
  if (!directoriesFirst) return;
  const rank = ({ stat, target }: Entry) => (((flavour === 'gnu' && target) || stat).type === 'directory' ? 0 : 1);
  entries.sort((a, b) => rank(a) - rank(b));
}

function comparison(sort: Style['sort']): ((a: Entry, b: Entry) => number) | undefined {
  const byName = (a: Entry, b: Entry) => compareBytes(bytesOf(a.name), bytesOf(b.name));
  switch (sort) {
    case 'none':
      return undefined;
    case 'size':
      return (a, b) => b.stat.size - a.stat.size || byName(a, b);
    case 'time':
      return (a, b) => b.stat.mtime - a.stat.mtime || byName(a, b);
    case 'version':
      return (a, b) => compareVersions(a.name, b.name);
    case 'extension':
      return (a, b) => compareBytes(extension(a.name), extension(b.name)) || byName(a, b);
    case 'width':
      return (a, b) => a.name.length - b.name.length || byName(a, b);
    case 'name':
      return byName;
  }
}

function extension(name: string): string {
  const dot = name.lastIndexOf('.');
  return dot < 0 ? '' : name.slice(dot);
}
