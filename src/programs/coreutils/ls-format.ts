import type { DeviceNumber } from '../../fs/inode.ts';
import type { Process } from '../../kernel/process.ts';
import type { Stat } from '../../kernel/vfs.ts';
import { Accounts } from '../accounts.ts';
import { blocksOf } from '../blocks.ts';
import { needsQuotes, shellQuote } from '../quote.ts';
import { busyboxSize, humanSize } from '../sizes.ts';
import { strftime } from '../time/strftime.ts';
import type { Flavour } from '../types.ts';
import { columns } from '../width.ts';
import type { Colors } from './ls-colors.ts';
import { across, busyboxColumns, commas, down } from './ls-columns.ts';
import type { Style } from './ls-style.ts';
import { modeText } from './mode.ts';

/** A file to be listed. */
export interface Entry {
  path: string;
  name: string;
  stat: Stat;
  /** What a symlink leads to, as text. */
  link?: string;
  /** What it leads to, where that is there. */
  target?: Stat;
}

/** A name with what belongs to it, and how wide it shows. */
export interface Cell {
  text: string;
  width: number;
}

const MARKS: Readonly<Partial<Record<Stat['type'], string>>> = { directory: '/', symlink: '@', fifo: '|', socket: '=' };
/** Half a year, in GNU's mean Gregorian years. */
const RECENT = (31556952 / 2) * 1000;

/** What else there is to some entries. */
export interface Listing {
  /** The sum of blocks comes first, in long form. */
  total?: boolean;
  /** Columns are as wide as these entries would need them. */
  alignedWith?: readonly Entry[];
}

/** All lines for some entries. */
export function formatEntries(
  proc: Process,
  flavour: Flavour,
  entries: readonly Entry[],
  style: Style,
  colors: Colors,
  { total, alignedWith }: Listing,
): string {
  const names = new Names(entries, style, colors);
  let text = '';
  if (total && (style.long || style.blocks)) {
    const sum = entries.reduce((blocks, { stat }) => blocks + blocksOf(stat), 0);
    text = `total ${blockText(sum, style)}\n`;
  }
  if (style.long) {
    const wanted = new Set(entries);
    const all = flavour === 'gnu' ? [...(alignedWith ?? entries)] : entries;
    const lines = longForm(proc, flavour, all, style, names);
    return text + lines.filter((_, index) => wanted.has(all[index] as Entry)).join('');
  }
  const prefix = prefixes(entries, style, flavour);
  const cells = entries.map((entry, index): Cell => {
    const name = names.cell(entry);
    return { text: prefix[index] + name.text, width: (prefix[index] as string).length + name.width };
  });
  if (style.layout === 'single') return text + cells.map((cell) => `${cell.text}\n`).join('');
  if (flavour === 'busybox') return text + busyboxColumns(cells, style);
  if (style.layout === 'commas') return text + commas(cells, style.width);
  return text + (style.layout === 'lines' ? across(cells, style) : down(cells, style));
}

function blockText(blocks: number, { human, unit }: Style): string {
  const bytes = blocks * 512;
  if (human) return humanSize(bytes, human);
  return String(Math.ceil(bytes / (unit === 1 ? 1024 : unit)));
}

/** Inode numbers and blocks in front of names. */
function prefixes(entries: readonly Entry[], style: Style, flavour: Flavour): string[] {
  const inodes = style.inode
    ? aligned(
        entries.map(({ stat }) => String(stat.ino)),
        flavour === 'busybox' ? 7 : 0,
      )
    : undefined;
  const blocks = style.blocks
    ? aligned(
        entries.map(({ stat }) => blockText(blocksOf(stat), style)),
        flavour === 'busybox' ? 6 : 0,
      )
    : undefined;
  return entries.map((_, index) => (inodes ? `${inodes[index]} ` : '') + (blocks ? `${blocks[index]} ` : ''));
}

function aligned(texts: readonly string[], least = 0, left = false): string[] {
  const width = Math.max(least, ...texts.map((text) => text.length));
  return texts.map((text) => (left ? text.padEnd(width) : text.padStart(width)));
}

/** Names as they are shown: quoted, marked, in color. */
class Names {
  readonly #style: Style;
  readonly #colors: Colors;
  readonly #anyQuoted: boolean;

  constructor(entries: readonly Entry[], style: Style, colors: Colors) {
    this.#style = style;
    this.#colors = colors;
    const aligns =
      style.quoting === 'shell' &&
      (style.long || ((style.layout === 'columns' || style.layout === 'lines') && style.width > 0));
    this.#anyQuoted = aligns && entries.some(({ name }) => needsQuotes(name));
  }

  cell({ name, stat, link, target }: Entry): Cell {
    const quoted = this.#quote(name);
    const indent = this.#anyQuoted && quoted === name ? ' ' : '';
    const painted = this.#style.color ? this.#colors.paint(quoted, name, stat, link !== undefined && !target) : quoted;
    const mark = this.#style.long && stat.type === 'symlink' ? '' : this.#mark(stat);
    return { text: indent + painted + mark, width: indent.length + columns(quoted) + mark.length };
  }

  /** What a symlink leads to. */
  link({ link = '', target }: Entry): string {
    const quoted = this.#quote(link);
    const painted = this.#style.color ? this.#colors.paintTarget(quoted, link, target) : quoted;
    return ` -> ${painted}${target ? this.#mark(target) : ''}`;
  }

  #quote(name: string): string {
    switch (this.#style.quoting) {
      case 'shell':
        return needsQuotes(name) ? shellQuote(name) : name;
      case 'shell-always':
        return shellQuote(name);
      case 'c':
        return JSON.stringify(name);
      case 'escape':
        return JSON.stringify(name).slice(1, -1).replaceAll('\\"', '"').replaceAll(' ', '\\ ');
      default:
        return this.#style.hideControls ? name.replace(/[\x00-\x1f\x7f]/g, '?') : name;
    }
  }

  #mark({ type, mode }: Stat): string {
    const { classify } = this.#style;
    if (!classify || classify === 'none') return '';
    if (classify === 'slash') return type === 'directory' ? '/' : '';
    if (type === 'file') return classify === 'all' && mode & 0o111 ? '*' : '';
    return MARKS[type] ?? '';
  }
}

function longForm(proc: Process, flavour: Flavour, entries: readonly Entry[], style: Style, names: Names): string[] {
  const accounts = new Accounts(proc);
  const bb = flavour === 'busybox';
  const owner = (uid: number) => (style.numeric ? String(uid) : (accounts.userName(uid) ?? String(uid)));
  const group = (gid: number) => (style.numeric ? String(gid) : (accounts.groupName(gid) ?? String(gid)));
  const prefix = prefixes(entries, style, flavour);
  const links = aligned(
    entries.map(({ stat }) => String(stat.nlink)),
    bb ? 5 : 0,
  );
  // Numbers stand right, names left.
  const names_ = (of: (entry: Entry) => string) => aligned(entries.map(of), bb ? 8 : 0, !(style.numeric && !bb));
  const owners = names_(({ stat }) => owner(stat.uid));
  const groups = names_(({ stat }) => group(stat.gid));
  const sizes = sizeColumn(entries, style, bb);
  const times = timeColumn(proc, flavour, entries, style);
  return entries.map((entry, index) => {
    const columns = [
      modeText(entry.stat),
      links[index],
      ...(style.owner ? [owners[index]] : []),
      ...(style.group ? [groups[index]] : []),
      ...(style.author ? [owners[index]] : []),
      sizes[index],
      times[index],
      names.cell(entry).text,
    ];
    const line = bb ? `${columns[0]}${columns[1]} ${columns.slice(2).join(' ')}` : columns.join(' ');
    return `${prefix[index]}${line}${entry.link === undefined ? '' : names.link(entry)}\n`;
  });
}

/** Sizes; of devices their numbers. */
function sizeColumn(entries: readonly Entry[], style: Style, bb: boolean): string[] {
  const devices = entries.map(({ stat }) =>
    stat.type === 'character' ? ((stat as Stat & { rdev?: DeviceNumber }).rdev ?? { major: 0, minor: 0 }) : undefined,
  );
  const texts = entries.map(({ stat }) => {
    if (style.human) return bb ? busyboxSize(stat.size) : humanSize(stat.size, style.human);
    return String(Math.ceil(stat.size / style.unit)) + style.unitSuffix;
  });
  if (bb) {
    return entries.map((_, index) => {
      const device = devices[index];
      if (device) return `${String(device.major).padStart(4)}, ${String(device.minor).padStart(3)}`;
      return (texts[index] as string).padStart(style.human ? 7 : 9);
    });
  }
  const known = devices.filter((device) => device !== undefined);
  const major = Math.max(0, ...known.map((device) => String(device.major).length));
  const minor = Math.max(0, ...known.map((device) => String(device.minor).length));
  const shown = texts.map((text, index) => {
    const device = devices[index];
    return device ? `${String(device.major).padStart(major)}, ${String(device.minor).padStart(minor)}` : text;
  });
  return aligned(shown);
}

function timeColumn(proc: Process, flavour: Flavour, entries: readonly Entry[], { timeStyle }: Style): string[] {
  const now = proc.clock.now();
  if (flavour === 'busybox') {
    return entries.map(({ stat: { mtime } }) => {
      if (timeStyle === 'full-iso') return strftime('%Y-%m-%d %H:%M:%S %z', mtime);
      const age = now - mtime;
      return strftime(age < (365 * 86400_000) / 2 && age > -15 * 60_000 ? '%b %e %H:%M' : '%b %e  %Y', mtime);
    });
  }
  const [recent, old] = timeFormats(timeStyle);
  const texts = entries.map(({ stat: { mtime } }) =>
    strftime(mtime > now - RECENT && mtime <= now ? recent : old, mtime),
  );
  return aligned(texts, 0, true);
}

function timeFormats(style: string): readonly [string, string] {
  const name = style.replace(/^posix-/, '');
  if (name.startsWith('+')) {
    const [old = '', recent = old] = name.slice(1).split('\n');
    return [recent, old];
  }
  if (name === 'full-iso') return ['%Y-%m-%d %H:%M:%S.%N %z', '%Y-%m-%d %H:%M:%S.%N %z'];
  if (name === 'long-iso') return ['%Y-%m-%d %H:%M', '%Y-%m-%d %H:%M'];
  if (name === 'iso') return ['%m-%d %H:%M', '%Y-%m-%d '];
  return ['%b %e %H:%M', '%b %e  %Y'];
}
