const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  '\x07': '\\a',
  '\b': '\\b',
  '\f': '\\f',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '\v': '\\v',
};

/** The l command: what is not printable in octal, long lines broken. */
export function unambiguous(text: string, width: number): string {
  const encoder = new TextEncoder();
  const pieces = Array.from(text, (char) => {
    const escape = ESCAPES[char];
    if (escape) return [escape];
    if (char >= ' ' && char <= '~') return [char];
    const code = char.charCodeAt(0);
    const bytes = code >= 0xdc80 && code <= 0xdcff ? [code - 0xdc00] : [...encoder.encode(char)];
    return bytes.map((byte) => `\\${byte.toString(8).padStart(3, '0')}`);
  }).flat();
  let out = '';
  let column = 0;
  for (const piece of pieces) {
    if (width > 1 && column + piece.length > width - 1) {
      out += '\\\n';
      column = 0;
    }
    out += piece;
    column += piece.length;
  }
  return `${out}$\n`;
}
