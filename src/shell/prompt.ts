import { expandPromptEscapes } from './prompt-escapes.ts';
import type { Shell } from './shell.ts';
import { compileQuotedText } from './words/compile.ts';
import { expandText } from './words/expand.ts';

/** Expands a prompt: its escapes, then parameters, commands and arithmetic in it. */
export async function expandPrompt(shell: Shell, prompt: string): Promise<string> {
  if (!shell.options.get('promptvars')) return expandPromptEscapes(shell, prompt);
  const text = expandPromptEscapes(shell, prompt, true);
  if (!/[$`\\]/.test(text)) return text;
  const { status } = shell;
  try {
    return await expandText(shell, compileQuotedText(text, { keepQuotes: true }));
  } finally {
    shell.status = status;
  }
}
