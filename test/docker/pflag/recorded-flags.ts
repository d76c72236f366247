import { FlagSet } from '../../../src/docker/pflag/flag-set.ts';
import { addHelpFlag } from '../../../src/docker/pflag/help.ts';
import { bytesValue, cpusValue, durationValue } from '../../../src/docker/pflag/quantity.ts';
import {
  boolValue,
  type FlagValue,
  intValue,
  listValue,
  scalar,
  stringValue,
  uintValue,
} from '../../../src/docker/pflag/value.ts';
import helps from './helps.json' with { type: 'json' };

/** Commands after whose first argument no flag may follow. */
const STOP_AT_ARGUMENT = ['', 'run', 'create', 'exec'];
const checks: Record<string, (text: string) => string> = {
  filter: (text) => {
    if (text !== '' && !text.includes('=')) throw new Error('bad format of filter (expected name=value)');
    return text;
  },
  link: (text) => {
    if (text === '') throw new Error('empty string specified for links');
    return text;
  },
};

/** The commands of which the help was recorded, by name; docker itself is the empty one. */
export const recordedHelps = new Map(helps.map(({ command, options }) => [command, options] as const));

/** The flags of a command, as its recorded help tells them, and some that it hides. */
export function recordedFlags(command: string): FlagSet {
  const flags = new FlagSet({ interspersed: !STOP_AT_ARGUMENT.includes(command) });
  for (const entry of entries(recordedHelps.get(command) ?? [])) define(flags, entry);
  if (command === 'stop') flags.int('time', { deprecated: 'use --timeout instead' });
  if (!flags.lookup('help')) addHelpFlag(flags);
  return flags;
}

/** Each flag's lines as one, but for the line breaks that its usage has of its own. */
function entries(lines: readonly string[]): string[] {
  const joined: string[] = [];
  const column = /^ {2}(?:-\w, | {4})--[\w-]+(?: \S+)? {3,}/.exec(lines.find((line) => line.includes('--')) ?? '')?.[0]
    .length;
  for (const line of lines) {
    const rest = line.slice(column);
    if (/^ {2}(-\w, | {4})--/.test(line)) joined.push(line);
    else joined[joined.length - 1] += (/^( |'.*': |Refer to)/.test(rest) ? '\n' : ' ') + rest;
  }
  return joined;
}

function define(flags: FlagSet, entry: string): void {
  const parts = /^ {2}(?:-(\w), | {4})--([\w-]+)(?: (\S+))? {3,}(.*)$/s.exec(entry);
  if (!parts) throw new Error(`not a flag: ${entry}`);
  const [, shorthand, name = '', type = 'bool', text = ''] = parts;
  const [, described = text, written] = /^(.*) \(default (.*)\)$/s.exec(text) ?? [];
  const value = valueOf(type, name, written);
  const known = value.toString() === (written ?? '').replace(/^"(.*)"$/, '$1');
  const usage = known && !['0', '0s'].includes(written ?? '') ? described : text;
  const noOptDefault = type === 'bool' ? { noOptDefault: 'true' } : {};
  flags.add(name, value as FlagValue<unknown>, { usage, ...(shorthand ? { shorthand } : {}), ...noOptDefault });
}

function valueOf(type: string, name: string, written = ''): FlagValue<unknown> {
  switch (type) {
    case 'bool':
      return boolValue(written === 'true');
    case 'int':
      return intValue(Number(written || 0));
    case 'uint16':
      return uintValue(0, 'uint16');
    case 'duration':
      return durationValue();
    case 'bytes':
      return bytesValue(0, name === 'memory-swap');
    case 'decimal':
      return cpusValue();
    case 'string':
      return stringValue(written.replace(/^"(.*)"$/, '$1'));
    case 'list':
      return written === '' ? listValue(checks[name]) : scalar('list', written, (text) => text);
    default:
      return scalar(type, written, checks[type] ?? ((text) => text));
  }
}
