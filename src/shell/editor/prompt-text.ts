import { clusters } from './width.ts';

/** A prompt as it is written to the terminal, and what of it takes place on the screen. */
export interface PromptText {
  readonly output: string;
  readonly visible: readonly string[];
}

const ESCAPE = /\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)|[ -/]*[0-~])/g;

/**
 * Takes a prompt apart. What stands between the characters 1 and 2 (`\[` and `\]` in PS1) has no width, and neither have
 * escape sequences that were not marked so.
 */
export function parsePrompt(prompt: string): PromptText {
  const output = prompt.replace(/[\x01\x02]/g, '');
  const visible = prompt
    .replace(/\x01[^\x02]*\x02?/g, '')
    .replace(/\x02/g, '')
    .replace(ESCAPE, '')
    .replace(/[\x00-\x09\x0b\x0c\x0e-\x1f]/g, '');
  return { output, visible: clusters(visible) };
}
