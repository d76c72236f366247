import type { Invocation } from '../command.ts';
import { Failure, UsageError } from '../failure.ts';
import { quote } from '../quote.ts';
import { parseSize } from '../sizes.ts';

/** How ls lists. */
export interface Style {
  long: boolean;
  layout: 'long' | 'columns' | 'lines' | 'commas' | 'single';
  hidden: 'all' | 'almost' | 'none';
  sort: 'name' | 'size' | 'time' | 'version' | 'extension' | 'none' | 'width';
  reverse: boolean;
  directoriesFirst: boolean;
  /** Directories themselves, not what is in them. */
  directories: boolean;
  recursive: boolean;
  follow: 'always' | 'named' | 'never';
  timeStyle: string;
  human: 1024 | 1000 | undefined;
  /** Sizes in units of so many bytes; 1 for bytes. */
  unit: number;
  /** What stands behind a size in such units. */
  unitSuffix: string;
  inode: boolean;
  blocks: boolean;
  numeric: boolean;
  owner: boolean;
  group: boolean;
  author: boolean;
  classify: 'none' | 'slash' | 'type' | 'all' | undefined;
  color: boolean;
  quoting: 'literal' | 'shell' | 'shell-always' | 'c' | 'escape';
  /** What is not printable becomes `?`. */
  hideControls: boolean;
  /** Columns of the terminal; 0 for no limit. */
  width: number;
  tabs: number;
  ignore: readonly string[];
  hide: readonly string[];
  backups: boolean;
}

const QUOTING: Readonly<Record<string, Style['quoting']>> = {
  literal: 'literal',
  shell: 'shell',
  'shell-always': 'shell-always',
  'shell-escape': 'shell',
  'shell-escape-always': 'shell-always',
  c: 'c',
  escape: 'escape',
};
const SORTS: Readonly<Record<string, Style['sort']>> = {
  none: 'none',
  time: 'time',
  size: 'size',
  extension: 'extension',
  version: 'version',
  width: 'width',
};
const FORMATS: Readonly<Record<string, Style['layout']>> = {
  across: 'lines',
  horizontal: 'lines',
  commas: 'commas',
  long: 'long',
  verbose: 'long',
  'single-column': 'single',
  vertical: 'columns',
};

/** @param terminal the width of the terminal that is written to, where it is one @throws {Failure} */
export function readStyle({ proc, flavour, options }: Invocation, terminal: number | undefined): Style {
  const word = <T>(option: string, table: Readonly<Record<string, T>>): T | undefined => {
    const given = options.value(option);
    if (given === undefined) return undefined;
    const name =
      Object.keys(table).find((key) => key === given) ?? Object.keys(table).find((key) => key.startsWith(given));
    if (name !== undefined) return table[name];
    const valid = Object.keys(table)
      .map((key) => `\n  - '${key}'`)
      .join('');
    throw new UsageError(`invalid argument ${quote(given)} for '--${option}'\nValid arguments are:${valid}`, {
      status: 1,
    });
  };
  const when = (option: string): boolean => {
    if (!options.has(option)) return false;
    const given = options.list.findLast(({ key }) => key === option)?.value ?? 'always';
    if (/^(always|yes|force)$/.test(given)) return true;
    if (/^(never|no|none)$/.test(given)) return false;
    if (/^(auto|tty|if-tty)$/.test(given)) return terminal !== undefined;
    if (flavour === 'busybox') throw new UsageError('');
    throw new UsageError(
      `invalid argument ${quote(given)} for '--${option}'\nValid arguments are:\n  - 'always', 'yes', 'force'\n  - 'never', 'no', 'none'\n  - 'auto', 'tty', 'if-tty'`,
      { status: 1 },
    );
  };
  const layoutKey = options.list.findLast(({ key }) =>
    ['l', 'g', 'o', 'n', 'full-time', 'C', 'x', 'm', '1', 'format'].includes(key),
  )?.key;
  const longer = options.has('l', 'g', 'o', 'n', 'full-time');
  // dir and vdir are ls with other habits.
  const columnsFirst = proc.name === 'dir';
  let layout: Style['layout'] =
    proc.name === 'vdir' ? 'long' : terminal === undefined && !columnsFirst ? 'single' : 'columns';
  if (layoutKey === 'format') layout = word('format', FORMATS) ?? layout;
  else if (layoutKey === 'C') layout = 'columns';
  else if (layoutKey === 'x') layout = 'lines';
  else if (layoutKey === 'm') layout = 'commas';
  else if (layoutKey !== undefined) layout = longer ? 'long' : 'single';
  const sortKey = options.last('S', 't', 'U', 'f', 'v', 'X', 'sort');
  const long = layout === 'long';
  const byTime = options.last('c', 'u', 'time');
  const sort: Style['sort'] =
    sortKey === 'S'
      ? 'size'
      : sortKey === 't'
        ? 'time'
        : sortKey === 'v'
          ? 'version'
          : sortKey === 'X'
            ? 'extension'
            : sortKey === 'U' || sortKey === 'f'
              ? 'none'
              : sortKey === 'sort'
                ? (word('sort', SORTS) ?? 'name')
                : (byTime === 'c' || byTime === 'u') && !long
                  ? 'time'
                  : 'name';
  const quoteKey = options.last('N', 'Q', 'b', 'quoting-style');
  const quoting: Style['quoting'] =
    quoteKey === 'Q'
      ? 'c'
      : quoteKey === 'b' || (quoteKey === undefined && /^v?dir$/.test(proc.name))
        ? 'escape'
        : quoteKey === 'quoting-style'
          ? (word('quoting-style', QUOTING) ?? 'shell')
          : quoteKey === 'N' || terminal === undefined || flavour === 'busybox'
            ? 'literal'
            : 'shell';
  const blockSize = options.value('block-size');
  const unit =
    blockSize === undefined
      ? 1
      : /^[KMGTPE]/.test(blockSize)
        ? (parseSize(`1${blockSize}`) ?? 1)
        : (parseSize(blockSize) ?? 1);
  const widthText =
    options.value('w') ?? (proc.env.get('COLUMNS') && terminal === undefined ? proc.env.get('COLUMNS') : undefined);
  if (options.has('w') && !/^\d+$/.test(options.value('w') ?? ''))
    throw new Failure(`invalid line width: ${quote(options.value('w') ?? '')}`);
  const indicator = options.last('F', 'p', 'file-type', 'indicator-style');
  return {
    long,
    layout,
    hidden: options.last('a', 'A', 'f') === 'A' ? 'almost' : options.has('a', 'f') ? 'all' : 'none',
    sort,
    reverse: options.has('r'),
    directoriesFirst: options.has('group-directories-first'),
    directories: options.has('d'),
    recursive: options.has('R'),
    follow: options.has('L')
      ? 'always'
      : options.has('H', 'dereference-command-line-symlink-to-dir')
        ? 'named'
        : 'never',
    timeStyle: options.has('full-time')
      ? 'full-iso'
      : (options.value('time-style') ?? proc.env.get('TIME_STYLE') ?? 'locale'),
    human: options.last('h', 'si', 'k') === 'h' ? 1024 : options.has('si') ? 1000 : undefined,
    unit,
    unitSuffix: blockSize !== undefined && /^[A-Z]/.test(blockSize) ? blockSize : '',
    inode: options.has('i'),
    blocks: options.has('s'),
    numeric: options.has('n'),
    owner: !options.has('g'),
    group: !options.has('G') && !options.has('o'),
    author: options.has('author'),
    classify:
      indicator === 'F'
        ? options.list.some(({ key, value }) => key === 'F' && value !== undefined)
          ? when('F')
            ? 'all'
            : 'none'
          : 'all'
        : indicator === 'p'
          ? 'slash'
          : indicator === 'file-type'
            ? 'type'
            : indicator === 'indicator-style'
              ? word('indicator-style', { none: 'none', slash: 'slash', 'file-type': 'type', classify: 'all' } as const)
              : undefined,
    color: when('color'),
    quoting,
    hideControls: options.has('q') || (terminal !== undefined && !options.has('show-control-chars')),
    width: widthText !== undefined && /^\d+$/.test(widthText) ? Number(widthText) : (terminal ?? 80),
    tabs: Number(options.value('T') ?? 8),
    ignore: options.values('I'),
    hide: options.values('hide'),
    backups: !options.has('B'),
  };
}
