import { micromark } from 'micromark';

/** `{{ip db}}`: a word, and what it is asked about. */
const LIVE = /\{\{([a-z]+(?: [\w./-]+)*)\}\}/g;

/**
 * Markdown to HTML that is safe to show: micromark lets no HTML and no unsafe address through. Live values become empty
 * `output` elements, which the page fills.
 */
export function prose(markdown: string): string {
  return micromark(markdown).replace(LIVE, (_, query: string) => `<output data-live="${query}"></output>`);
}
