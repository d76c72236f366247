import { columnsOf, graphemes } from './width.ts';

/** What Tab offers for the word before the cursor. */
export interface Candidates {
  /** How many characters before the cursor are to be replaced. */
  replaced: number;
  /** As they are to be inserted, quoted where needed. */
  inserted: readonly string[];
  /** As they are listed. */
  shown: readonly string[];
  /** What goes behind the only one: a blank, a slash, a quote. */
  suffix: (index: number) => string;
}

/** The longest beginning that all have. */
export function commonPrefix(words: readonly string[]): string {
  let prefix = words[0] ?? '';
  for (const word of words) while (!word.startsWith(prefix)) prefix = prefix.slice(0, -1);
  return prefix;
}

/** In columns, down and then across, as readline lists them. */
export function inColumns(words: readonly string[], width: number): string {
  const widthOf = (word: string) => graphemes(word).reduce((sum, character) => sum + columnsOf(character), 0);
  const column = Math.max(...words.map(widthOf)) + 2;
  const across = Math.max(1, Math.floor(width / column));
  const down = Math.ceil(words.length / across);
  return Array.from({ length: down }, (_, row) => {
    const cells = Array.from({ length: across }, (_, at) => words[at * down + row]).filter(
      (word) => word !== undefined,
    );
    return `${cells.map((word, i) => (i === cells.length - 1 ? word : word + ' '.repeat(column - widthOf(word)))).join('')}\r\n`;
  }).join('');
}
