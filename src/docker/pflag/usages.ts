import { quote } from '../strconv/quote.ts';
import { byteLength } from '../utf8.ts';
import type { Flag } from './flag.ts';
import type { FlagSet } from './flag-set.ts';
import { wrap } from './wrap.ts';

/** How wide `--help` is when standard input is no terminal; docker leaves the last column free. */
export const HELP_COLUMNS = 79;

/** How `--help` calls the argument of a type, where not by the name of the type. */
const ARGUMENT_NAMES: Record<string, string> = {
  bool: '',
  float64: 'float',
  int64: 'int',
  uint64: 'uint',
  stringSlice: 'strings',
  intSlice: 'ints',
  uintSlice: 'uints',
  boolSlice: 'bools',
};
/** Defaults that `--help` does not mention, and those of some types. */
const ZERO = ['', '0', 'false', '<nil>'];
const ZERO_OF: Record<string, string[]> = {
  bool: ['false', ''],
  duration: ['0', '0s'],
  int: ['0'],
  int64: ['0'],
  uint: ['0'],
  uint16: ['0'],
  uint64: ['0'],
  float64: ['0'],
  string: [''],
  stringSlice: ['[]'],
  stringArray: ['[]'],
};

/**
 * The flags as `--help` lists them, by name, each on a line of its own or more (pflag's FlagUsagesWrapped). Hidden and
 * deprecated ones are left out. `columns` 0 does not wrap. Ends with a newline unless it is empty.
 */
export function flagUsages(flags: FlagSet, columns = HELP_COLUMNS): string {
  const lines = flags
    .flags()
    .filter(({ options }) => !options.hidden && !options.deprecated)
    .map(usageLine);
  const widest = Math.max(0, ...lines.map(([left]) => byteLength(left) + 1));
  return lines
    .map(([left, right]) => {
      const spacing = ' '.repeat(widest - byteLength(left));
      return `${left} ${spacing} ${wrap(widest + 2, columns, right)}\n`;
    })
    .join('');
}

function usageLine(flag: Flag): [left: string, right: string] {
  const { name, options, holder } = flag;
  const { shorthand, shorthandDeprecated, noOptDefault } = options;
  const letter = shorthand && !shorthandDeprecated ? `  -${shorthand}, ` : '      ';
  const [argument, usage] = unquoteUsage(flag);
  const implied = noOptDefault === undefined ? '' : impliedArgument(holder.type, noOptDefault);
  const left = `${letter}--${name}${argument === '' ? '' : ` ${argument}`}${implied}`;
  return [left, usage + defaultNote(flag)];
}

/** The name of the argument: what the usage has in backquotes, else the type's. */
function unquoteUsage({ options, holder }: Flag): [argument: string, usage: string] {
  const { usage = '' } = options;
  const quoted = /^([^`]*)`([^`]*)`(.*)$/s.exec(usage);
  if (quoted) return [quoted[2] ?? '', `${quoted[1]}${quoted[2]}${quoted[3]}`];
  return [ARGUMENT_NAMES[holder.type] ?? holder.type, usage];
}

function impliedArgument(type: string, text: string): string {
  if (type === 'string') return `[=${quote(text)}]`;
  if (type === 'bool' && text === 'true') return '';
  if (type === 'count' && text === '+1') return '';
  return `[=${text}]`;
}

function defaultNote({ holder, defaultText }: Flag): string {
  if ((ZERO_OF[holder.type] ?? ZERO).includes(defaultText)) return '';
  return ` (default ${holder.type === 'string' ? quote(defaultText) : defaultText})`;
}
