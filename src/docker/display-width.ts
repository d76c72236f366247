import { charWidth } from './east-asian-width.ts';

/** The code points that take no column (controls, and most combining marks), as hexadecimal ranges: go-runewidth. */
const ZERO_WIDTH = `
  0-1f 7f-9f ad 300-36f 483-489 600-605 6dd 70f 7eb-7f3 8e2 c00 c04 cf3 d00-d01 d4e 135d-135f 180b-180e 1a7f
  1ab0-1ace 1b6b-1b73 1dc0-1dff 200b-200f 2028-202e 206a-206f 20d0-20f0 2cef-2cf1 2de0-2dff 3099-309a a66f-a672
  a674-a67d a69e-a69f a6f0-a6f1 a8e0-a8f1 fe20-fe2f feff fff9-fffb fffe-ffff 101fd 10376-1037a 10eab-10eac
  10f46-10f50 10f82-10f85 110bd 110cd 111c2-111c3 11300-11301 1133b-1133c 11366-1136c 11370-11374 11a3a 11a84-11a89
  11d46 16af0-16af4 1cf00-1cf2d 1cf30-1cf46 1d165-1d169 1d16d-1d172 1d17b-1d182 1d185-1d18b 1d1aa-1d1ad 1d242-1d244
  1e000-1e006 1e008-1e018 1e01b-1e021 1e023-1e024 1e026-1e02a 1e08f 1e8d0-1e8d6
`;

const zeroWidth = new RegExp(
  `^[${ZERO_WIDTH.trim()
    .split(/\s+/)
    .map((range) => range.replace(/[0-9a-f]+/g, (code) => `\\u{${code}}`))
    .join('')}]$`,
  'u',
);
const PLAIN = /^[ -~]*$/;
let segmenter: Intl.Segmenter | undefined;

/**
 * How many columns the text takes on a terminal, as docker/cli 28 measures the cells of its tables: what a reader sees
 * as one character is as wide as the first of its code points that has a width.
 */
export function displayWidth(text: string): number {
  if (PLAIN.test(text)) return text.length;
  segmenter ??= new Intl.Segmenter('en');
  let width = 0;
  for (const { segment } of segmenter.segment(text)) {
    const visible = Array.from(segment).find((char) => !zeroWidth.test(char));
    if (visible !== undefined) width += charWidth(visible.codePointAt(0) ?? 0);
  }
  return width;
}
