import { expandPrompt } from '../prompt.ts';
import type { Shell } from '../shell.ts';
import { ansiCQuote, containsMetacharacters, needsAnsiC, singleQuote } from '../syntax/quotes.ts';

/** Writes a line of `set -x`, behind PS4. Its first character stands once for each `$( )`, eval or trap around. */
export async function trace(shell: Shell, text: string): Promise<void> {
  shell.options.set('xtrace', false);
  const prompt = await expandPrompt(shell, shell.vars.get('PS4') ?? shell.personality.prompts.PS4);
  shell.options.set('xtrace', true);
  const depth = shell.personality.features.repeatsPs4 ? shell.indirection : 0;
  await shell.say(`${prompt.slice(0, 1).repeat(depth)}${prompt}${text}\n`);
}

/** A word as `set -x` shows it. */
export function traced(word: string): string {
  if (word === '') return "''";
  if (needsAnsiC(word.replace(/[\t\n]/g, ''))) return ansiCQuote(word);
  return containsMetacharacters(word) ? singleQuote(word) : word;
}
