const KEYWORDS = new Set(
  'if then else elif fi case esac for select while until do done in function time { } ! [[ ]] coproc'.split(' '),
);

/** Whether a word is reserved. */
export function isKeyword(name: string): boolean {
  return KEYWORDS.has(name);
}

/** The reserved words. */
export function keywords(): readonly string[] {
  return [...KEYWORDS];
}
