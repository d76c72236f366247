/** The classes that may stand in brackets as `[:name:]`: POSIX's, bash's `word`, and `ascii`. */
const CLASSES: Readonly<Record<string, RegExp>> = {
  alnum: /^[\p{L}\p{Nd}]$/u,
  alpha: /^\p{L}$/u,
  ascii: /^\p{ASCII}$/u,
  blank: /^[ \t]$/,
  cntrl: /^\p{Cc}$/u,
  digit: /^[0-9]$/,
  graph: /^[^\p{Z}\p{C}]$/u,
  lower: /^\p{Ll}$/u,
  print: /^(?:[^\p{Z}\p{C}]|\p{Zs})$/u,
  punct: /^[\p{P}\p{S}]$/u,
  space: /^[ \t\n\v\f\r]$/,
  upper: /^\p{Lu}$/u,
  word: /^[\p{L}\p{Nd}_]$/u,
  xdigit: /^[0-9A-Fa-f]$/,
};

/** Whether a character is in a class; in one that does not exist, none is. */
export function isInClass(name: string, character: string): boolean {
  return Object.hasOwn(CLASSES, name) && (CLASSES[name] as RegExp).test(character);
}
