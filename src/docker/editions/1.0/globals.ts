import { flag, type LegacyFlag } from '../../legacy/flag.ts';
import { globals as later } from '../1.4/globals.ts';

/** Those that came after it. */
const ABSENT = ['-fixed-cidr', '-insecure-registry', '-ip-masq', '-log-level', '-label', '-registry-mirror'];

/** The flags that stand before the command in Docker 1.0. */
export const globals: readonly LegacyFlag[] = [
  ...later
    .filter(({ names }) => !ABSENT.includes(names.at(-1) ?? ''))
    .map((own): LegacyFlag => (own.type === 'address' ? { ...own, type: 'string' } : own)),
  flag('#r,#-restart', true, 'Start containers again that ran'),
];
