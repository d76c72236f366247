import { glob } from '../../fs/glob.ts';
import type { Shell } from '../shell.ts';
import { ExpansionError } from './errors.ts';

import { patternFor } from './pattern.ts';

/**
 * The paths that a pattern matches, sorted; where there are none, what the options say: nothing, an error, or the text
 * itself.
 * @param text the word without its quotes
 */
export function pathnames(shell: Shell, pattern: string, text: string): string[] {
  const { dotglob, extglob, nocaseglob, globstar } = shell.options.on;
  const ignored = (shell.vars.get('GLOBIGNORE') ?? '').split(':').filter((item) => item !== '');
  const options = { extglob, nocaseglob, globstar, dotglob: dotglob || ignored.length > 0 };
  const found = glob(shell.proc.fs, pattern, { ...options, globskipdots: shell.options.get('globskipdots') });
  const kept =
    ignored.length > 0
      ? found.filter((path) => !ignored.some((item) => patternFor(item, { extended: extglob }).matches(path)))
      : found;
  if (kept.length > 0) return kept;
  if (shell.options.on.failglob) throw new ExpansionError(`no match: ${text}`);
  return shell.options.on.nullglob ? [] : [text];
}
