/** Quotes a text as dash does in its listings: single quotes around it, and what quotes it has between double ones. */
export function dashQuote(text: string): string {
  let out = '';
  for (const [, plain = '', quotes = ''] of text.matchAll(/([^']*)('*)/g)) {
    if (plain === '' && quotes === '' && out !== '') break;
    out += `'${plain}'${quotes === '' ? '' : `"${quotes}"`}`;
  }
  return out;
}
