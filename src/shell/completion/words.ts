/** A command line as far as the cursor, taken apart for completion. */
export interface TypedWords {
  /** The words of the command before the one at the cursor, without quotes. */
  words: string[];
  /** The word at the cursor without quotes, and as it was typed. */
  current: string;
  raw: string;
  /** How much of the line stands for the word at the cursor, in UTF-16 units. */
  replaced: number;
  /** The quote that is open at the cursor. */
  quote: '"' | "'" | '';
  /** It stands in a `$(` between double quotes. */
  nested: boolean;
}

const SEPARATORS = new Set(['|', '&', ';', '(', ')', '\n', '`', '{', '}']);
const OPENERS = new Set(['if', 'then', 'else', 'elif', 'do', 'while', 'until', '!', 'time', '{']);

/** Reads the command at the end of a line: what completion is about. */
export function typedWords(line: string): TypedWords {
  let words: string[] = [];
  let current = '';
  let raw = '';
  let quote: '"' | "'" | '' = '';
  let begun = false;
  /** The quoted words around a `$(` in double quotes. */
  const around: { words: string[]; current: string; raw: string }[] = [];
  const finish = () => {
    if (begun) words.push(current);
    if (words.length === 1 && OPENERS.has(words[0] ?? '')) words = [];
    current = '';
    raw = '';
    begun = false;
  };
  for (let at = 0; at < line.length; at++) {
    const character = line[at] ?? '';
    if (quote === '"' && character === '$' && line[at + 1] === '(') {
      around.push({ words, current, raw });
      words = [];
      current = '';
      raw = '';
      quote = '';
      begun = false;
      at += 1;
      continue;
    }
    const outer = quote === '' && character === ')' ? around.pop() : undefined;
    if (outer) {
      words = outer.words;
      current = outer.current;
      raw = outer.raw;
      quote = '"';
      begun = true;
      continue;
    }
    if (quote !== '') {
      raw += character;
      if (character === quote) quote = '';
      else if (character === '\\' && quote === '"' && at + 1 < line.length) {
        at += 1;
        raw += line[at];
        current += line[at];
      } else current += character;
      continue;
    }
    if (character === '\\' && at + 1 < line.length) {
      at += 1;
      raw += character + line[at];
      current += line[at];
      begun = true;
    } else if (character === '"' || character === "'") {
      quote = character;
      raw += character;
      begun = true;
    } else if (character === ' ' || character === '\t') {
      finish();
    } else if (SEPARATORS.has(character) && !(character === '{' && raw.endsWith('$'))) {
      finish();
      words = [];
    } else if (character === '>' || character === '<') {
      // What follows is a file, whatever the command.
      finish();
      words = [...words, character];
    } else {
      raw += character;
      current += character;
      begun = true;
    }
  }
  return { words, current, raw, replaced: raw.length, quote, nested: around.length > 0 };
}
