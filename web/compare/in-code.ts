import { html, type TemplateResult } from 'lit';

/** A sentence in which text in backquotes is code. */
export function inCode(text: string): (string | TemplateResult)[] {
  return text.split('`').map((part, at) => (at % 2 === 1 ? html`<code>${part}</code>` : part));
}
