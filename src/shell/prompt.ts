import { load } from './on-demand.ts';
import { DATED, expandPromptEscapes } from './prompt-escapes.ts';
import type { Shell } from './shell.ts';

/** Only escaped characters that would mean something within double quotes. */
const LITERAL = /^(?:[^$`\\"]|\\[$`\\"])*$/;

/** Expands a prompt: its escapes, then parameters, commands and arithmetic in it. */
export async function expandPrompt(shell: Shell, prompt: string): Promise<string> {
  const { promptEscapes } = shell.personality.features;
  const { formatDate } = DATED.test(prompt) ? await load(shell.proc, () => import('./date-format.ts')) : {};
  const protect = shell.options.get('promptvars');
  const text = promptEscapes ? expandPromptEscapes(shell, prompt, { protect, formatDate }) : prompt;
  if (!protect) return text;
  if (LITERAL.test(text)) return text.replace(/\\([$`\\"])/g, '$1');
  const { status } = shell;
  try {
    return await (await shell.understand()).expandQuoted(shell, text);
  } finally {
    shell.status = status;
  }
}
