/**
 * Ranges of characters that take two columns: East Asian wide and full-width ones, as xterm.js counts them (Unicode 6;
 * emoji count as one column there).
 */
const WIDE: readonly (readonly [first: number, last: number])[] = [
  [0x1100, 0x115f],
  [0x2329, 0x232a],
  [0x2e80, 0x303e],
  [0x3040, 0xa4cf],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe10, 0xfe19],
  [0xfe30, 0xfe6f],
  [0xff00, 0xff60],
  [0xffe0, 0xffe6],
  [0x20000, 0x2fffd],
  [0x30000, 0x3fffd],
];

/** Combining marks, joiners and the vowels of Hangul syllables: they go onto the character before them. */
const ZERO = /^(?:[\p{Mn}\p{Me}\u1160-\u11ff\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff])$/u;

/** How many columns a character takes: 0, 1 or 2. Control characters are the caller's business. */
export function characterWidth(char: string): 0 | 1 | 2 {
  const code = char.codePointAt(0) ?? 0;
  if (code < 0x300) return 1;
  if (ZERO.test(char)) return 0;
  return WIDE.some(([first, last]) => code >= first && code <= last) ? 2 : 1;
}

/** Splits a text into what the cursor steps over at once: a character with the marks that go onto it. */
export function clusters(text: string): string[] {
  const out: string[] = [];
  for (const char of text) {
    if (out.length > 0 && char.charCodeAt(0) >= 0x300 && characterWidth(char) === 0 && out.at(-1) !== '\n')
      out[out.length - 1] += char;
    else out.push(char);
  }
  return out;
}

/** How a cluster is shown: control characters as `^X`. */
export function shownAs(cluster: string): string {
  const code = cluster.charCodeAt(0);
  if (cluster === '\n' || (code >= 32 && code !== 127)) return cluster;
  return code === 127 ? '^?' : `^${String.fromCharCode(code + 64)}`;
}

/** How many columns a cluster takes. */
export function clusterWidth(cluster: string): number {
  const shown = shownAs(cluster);
  if (shown.length === 2 && shown !== cluster) return 2;
  return Math.max(1, characterWidth(cluster));
}

/** How many columns a text takes that has no newlines. */
export function textWidth(text: string): number {
  return clusters(text).reduce((sum, cluster) => sum + clusterWidth(cluster), 0);
}
