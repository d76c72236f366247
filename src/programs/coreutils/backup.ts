import type { Process } from '../../kernel/process.ts';
import { type Choices, choose } from '../choice.ts';
import type { Options } from '../getopt.ts';

type Control = 'none' | 'simple' | 'numbered' | 'existing';

const CONTROLS: Choices<Control> = [
  ['none off', 'none'],
  ['simple never', 'simple'],
  ['existing nil', 'existing'],
  ['numbered t', 'numbered'],
];

/** The options of cp, mv and ln that keep what was there before. */
export const BACKUP_OPTIONS = `
      --backup[=CONTROL]       keep what was there before; CONTROL is none, numbered, existing or simple
  -b                           the same, without CONTROL
  -S, --suffix=SUFFIX          keep it under a name with SUFFIX
`;

/**
 * How what is overwritten is kept, as options and VERSION_CONTROL ask for it.
 * @returns nothing where it is not
 */
export function backupOf(proc: Process, options: Options): ((path: string) => string) | undefined {
  if (!options.has('b', 'backup', 'S')) return undefined;
  const given = options.list.findLast(({ key }) => key === 'backup')?.value;
  const control =
    given === undefined
      ? choose('VERSION_CONTROL', proc.env.get('VERSION_CONTROL') || 'existing', CONTROLS)
      : choose('backup type', given, CONTROLS);
  if (control === 'none') return undefined;
  const suffix = options.value('S') ?? proc.env.get('SIMPLE_BACKUP_SUFFIX') ?? '~';
  return (path) => {
    const highest = control === 'simple' ? 0 : highestNumber(proc, path);
    const name = control === 'numbered' || highest > 0 ? `${path}.~${highest + 1}~` : `${path}${suffix}`;
    proc.fs.rename(path, name);
    return name;
  };
}

function highestNumber(proc: Process, path: string): number {
  const cut = path.lastIndexOf('/') + 1;
  const start = `${path.slice(cut)}.~`;
  const numbers = proc.fs
    .readdir(path.slice(0, cut) || '.')
    .map(({ name }) => (name.startsWith(start) ? /^(\d+)~$/.exec(name.slice(start.length))?.[1] : undefined));
  return Math.max(0, ...numbers.map((number) => Number(number ?? 0)));
}
