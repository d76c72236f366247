import type { Regex } from '../../regex/regex.ts';
import { expand } from './replacement.ts';
import type { Substitution } from './script.ts';

/** A line with the matches that count replaced; nothing where none did. */
export function replaceMatches(
  regex: Regex,
  subject: string,
  { replacement, global, number }: Pick<Substitution, 'replacement' | 'global' | 'number'>,
): string | undefined {
  let out = '';
  let done = 0;
  let count = 0;
  let changed = false;
  let last = -1;
  for (let at = 0; at <= subject.length; ) {
    const match = regex.exec(subject, at);
    if (!match) break;
    const empty = match.start === match.end;
    // An empty match right behind another one does not count.
    if (!empty || match.start !== last) {
      count += 1;
      const replaced = count >= number;
      out +=
        subject.slice(done, match.start) +
        (replaced ? expand(replacement, subject, match) : subject.slice(match.start, match.end));
      done = match.end;
      last = match.end;
      changed ||= replaced;
      if (replaced && !global) break;
    }
    at = empty ? match.end + 1 : match.end;
  }
  return changed ? out + subject.slice(done) : undefined;
}
