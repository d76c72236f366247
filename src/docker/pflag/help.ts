import type { Flag } from './flag.ts';
import type { FlagSet } from './flag-set.ts';

/**
 * Every command of Docker's has `--help`, unlisted, and a deprecated `-h`; where a command has another use for the
 * letter, `--help` is listed.
 */
export function addHelpFlag(flags: FlagSet): Flag<boolean> {
  const usage = 'Print usage';
  if (flags.shorthandLookup('h')) return flags.bool('help', { usage });
  return flags.bool('help', { usage, shorthand: 'h', shorthandDeprecated: 'use --help', hidden: true });
}
