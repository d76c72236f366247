import type { FlagDefinition } from '../../cli/flags.ts';
import type { Options } from '../../cli/options.ts';

/** What stop and restart take. */
export const stopFlags: readonly FlagDefinition[] = [
  { name: 'signal', short: 's', type: 'string', usage: 'Signal that asks the container to end' },
  { name: 'timeout', short: 't', type: 'int', usage: 'Seconds to wait before it is killed' },
  {
    name: 'time',
    type: 'int',
    usage: 'Older name of --timeout',
    deprecated: 'use --timeout instead',
    aliasOf: 'timeout',
  },
];

/** How long to wait, where that is told. */
export function waitOf(options: Options): { t?: number } {
  const given = ['timeout', 'time'].find((name) => options.changed(name));
  return given === undefined ? {} : { t: options.number(given) };
}
