/**
 * Splits a line at IFS as `read` does: into at most `most` fields, the last of which has the rest of the line.
 * @param marks offsets of characters that are no delimiters, because a backslash stood before them
 */
export function splitFields(text: string, ifs: string, most: number, marks: ReadonlySet<number> = new Set()): string[] {
  const isDelimiter = (at: number) => ifs.includes(text[at] as string) && !marks.has(at);
  const isBlank = (at: number) => ' \t\n'.includes(text[at] as string) && isDelimiter(at);
  let at = 0;
  let end = text.length;
  while (at < end && isBlank(at)) at += 1;
  while (end > at && isBlank(end - 1)) end -= 1;
  const fields: string[] = [];
  while (at < end) {
    if (fields.length === most - 1) {
      fields.push(lastField(text, at, end, isDelimiter, isBlank));
      return fields;
    }
    const start = at;
    while (at < end && !isDelimiter(at)) at += 1;
    fields.push(text.slice(start, at));
    while (at < end && isBlank(at)) at += 1;
    if (at < end && isDelimiter(at)) {
      at += 1;
      while (at < end && isBlank(at)) at += 1;
    }
  }
  return fields;
}

/** The rest, without a delimiter at its end where there is none other in it. */
function lastField(
  text: string,
  from: number,
  to: number,
  isDelimiter: (at: number) => boolean,
  isBlank: (at: number) => boolean,
): string {
  let first = from;
  while (first < to && !isDelimiter(first)) first += 1;
  let after = first;
  while (after < to && isBlank(after)) after += 1;
  if (after < to && isDelimiter(after) && !isBlank(after)) after += 1;
  while (after < to && isBlank(after)) after += 1;
  return after >= to ? text.slice(from, first) : text.slice(from, to);
}
