import { expandPromptEscapes } from './prompt-escapes.ts';
import type { Shell } from './shell.ts';

/** Only escaped characters that would mean something within double quotes. */
const LITERAL = /^(?:[^$`\\"]|\\[$`\\"])*$/;

/** Expands a prompt: its escapes, then parameters, commands and arithmetic in it. */
export async function expandPrompt(shell: Shell, prompt: string): Promise<string> {
  if (!shell.options.get('promptvars')) return expandPromptEscapes(shell, prompt);
  const text = expandPromptEscapes(shell, prompt, true);
  if (LITERAL.test(text)) return text.replace(/\\([$`\\"])/g, '$1');
  const { status } = shell;
  try {
    return await (await shell.understand()).expandQuoted(shell, text);
  } finally {
    shell.status = status;
  }
}
