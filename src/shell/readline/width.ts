const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** East Asian wide and fullwidth characters, and pictures: two columns (Unicode TR 11). */
const WIDE =
  /^[\u1100-\u115f\u231a\u231b\u2e80-\u3029\u3030-\u303e\u3041-\u3098\u309b-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1f64f}\u{1f680}-\u{1f6ff}\u{1f900}-\u{1f9ff}\u{20000}-\u{3fffd}]/u;
const MARK = /^[\p{M}\u200b-\u200f\ufe00-\ufe0f]/u;

/** A text as people count its characters: with combining marks where they belong. */
export function graphemes(text: string): string[] {
  if (/^[\x20-\x7e]*$/.test(text)) return text.split('');
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

/** How many columns a character takes as the editor shows it: `^A` for a control character. */
export function columnsOf(grapheme: string): number {
  const code = grapheme.charCodeAt(0);
  if (code < 32 || code === 127) return 2;
  if (code < 127) return 1;
  if (MARK.test(grapheme)) return 0;
  return WIDE.test(grapheme) ? 2 : 1;
}

/** What is written for a character. */
export function shownAs(grapheme: string): string {
  const code = grapheme.charCodeAt(0);
  if (code >= 32 && code !== 127) return grapheme;
  return code === 127 ? '^?' : `^${String.fromCharCode(code + 64)}`;
}
