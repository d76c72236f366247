import { UsageError } from './failure.ts';
import { quote } from './quote.ts';

/** The words of an option with those that mean the same together, each as `word`, or `word other`, by what they mean. */
export type Choices<T> = readonly (readonly [words: string, meaning: T])[];

/**
 * What a word given to an option means; it may be abbreviated, as argmatch of gnulib has it.
 * @throws {UsageError} with the words that there are
 */
export function choose<T>(option: string, given: string, choices: Choices<T>, status = 1): T {
  const words = choices.flatMap(([names, meaning]) => names.split(' ').map((name) => [name, meaning] as const));
  const found = words.find(([name]) => name === given) ?? abbreviated(given, words);
  if (found) return found[1];
  const valid = choices.map(([names]) => `\n  - '${names.replaceAll(' ', "', '")}'`).join('');
  const what = words.some(([name]) => name.startsWith(given)) ? 'ambiguous' : 'invalid';
  throw new UsageError(`${what} argument ${quote(given)} for '${option}'\nValid arguments are:${valid}`, { status });
}

function abbreviated<T>(given: string, words: readonly (readonly [string, T])[]): readonly [string, T] | undefined {
  const candidates = words.filter(([name]) => name.startsWith(given));
  return candidates.every(([, meaning]) => meaning === candidates[0]?.[1]) ? candidates[0] : undefined;
}
