import { type Choices, choose } from '../choice.ts';
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

const QUOTING: Choices<Style['quoting']> = [
  ['literal', 'literal'],
  ['shell', 'shell'],
  ['shell-always', 'shell-always'],
  ['shell-escape', 'shell'],
  ['shell-escape-always', 'shell-always'],
  ['c', 'c'],
  ['c-maybe', 'c'],
  ['escape', 'escape'],
  ['locale', 'c'],
  ['clocale', 'c'],
];
const SORTS: Choices<Style['sort']> = [
  ['none', 'none'],
  ['time', 'time'],
  ['size', 'size'],
  ['extension', 'extension'],
  ['version', 'version'],
  ['width', 'width'],
];
const FORMATS: Choices<Style['layout']> = [
  ['verbose long', 'long'],
  ['commas', 'commas'],
  ['horizontal across', 'lines'],
  ['vertical', 'columns'],
  ['single-column', 'single'],
];
const TIMES: Choices<'u' | 'c' | 'm' | 'w'> = [
  ['atime access use', 'u'],
  ['ctime status', 'c'],
  ['birth creation', 'w'],
];
const INDICATORS: Choices<'none' | 'slash' | 'type' | 'all'> = [
  ['none', 'none'],
  ['slash', 'slash'],
  ['file-type', 'type'],
  ['classify', 'all'],
];
const WHEN: Choices<'always' | 'never' | 'auto'> = [
  ['always yes force', 'always'],
  ['never no none', 'never'],
  ['auto tty if-tty', 'auto'],
];

const TIME_STYLES = `invalid argument %s for 'time style'
Valid arguments are:
  - [posix-]full-iso
  - [posix-]long-iso
  - [posix-]iso
  - [posix-]locale
  - +FORMAT (e.g., +%H:%M) for a 'date'-style format`;

/** @param terminal the width of the terminal that is written to, where it is one @throws {Failure} */
export function readStyle({ proc, flavour, options }: Invocation, terminal: number | undefined): Style {
  const word = <T>(option: string, choices: Choices<T>): T | undefined => {
    const given = options.value(option);
    return given === undefined ? undefined : choose(`--${option}`, given, choices);
  };
  const when = (option: string): boolean => {
    if (!options.has(option)) return false;
    const given = options.list.findLast(({ key }) => key === option)?.value ?? 'always';
    // To busybox what it does not know is none of its business.
    if (flavour === 'busybox' && !WHEN.some(([words]) => words.split(' ').includes(given))) return false;
    const meant = choose(`--${option}`, given, WHEN);
    return meant === 'always' || (meant === 'auto' && terminal !== undefined);
  };
  if (options.value('time') !== 'mtime') word('time', TIMES);
  const layoutKey = options.list.findLast(({ key }) =>
    ['l', 'g', 'o', 'n', 'full-time', 'C', 'x', 'm', '1', 'format'].includes(key),
  )?.key;
  const longer = options.has('l', 'g', 'o', 'n', 'full-time');
  // dir and vdir are ls with other habits.
  const columnsFirst = proc.name === 'dir';
  let layout: Style['layout'] =
    proc.name === 'vdir' ? 'long' : terminal === undefined && !columnsFirst ? 'single' : 'columns';
  if (layoutKey === 'format') layout = word('format', FORMATS) ?? layout;
  else if (options.has('zero') && !longer) layout = 'single';
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
          : quoteKey === 'N' || options.has('zero') || terminal === undefined || flavour === 'busybox'
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
  const timeStyle = options.value('time-style');
  if (timeStyle !== undefined && long && !/^\+|^(posix-)?(full-iso|long-iso|iso|locale)$/.test(timeStyle))
    throw new UsageError(TIME_STYLES.replace('%s', quote(timeStyle)));
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
              ? word('indicator-style', INDICATORS)
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
