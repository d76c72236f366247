import { charWidth } from './east-asian-width.ts';

const PLAIN = /^[ -~]*$/;

/**
 * docker/cli's formatter.Ellipsis: cuts a text to so many columns, the last of which is then `…`. Wide characters count
 * as two columns. One column leaves the first character, none nothing.
 */
export function ellipsis(text: string, width: number): string {
  if (width <= 0) return '';
  if (text.length <= width && PLAIN.test(text)) return text;
  const chars = Array.from(text);
  if (width === 1) return chars[0] ?? '';
  let columns = 0;
  let kept = 0;
  for (const char of chars) {
    columns += charWidth(char.codePointAt(0) ?? 0);
    if (columns < width) kept++;
  }
  if (columns <= width || kept === 0) return text;
  return `${chars.slice(0, kept).join('')}…`;
}
