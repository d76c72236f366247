import { byteLength, sliceBytes } from '../utf8.ts';

/** How far the last line may reach beyond the others, so that no short word is left alone. */
const SLOP = 5;
const LEAST = 24;
const BLOCK_INDENT = 16;

/**
 * pflag's wrap: breaks a text that begins in column `indent` at spaces, so that no line is wider than `columns`
 * (0 for any width). Where too little room is left, the text goes below, as a block.
 */
export function wrap(indent: number, columns: number, text: string): string {
  if (columns === 0) return text.replaceAll('\n', `\n${' '.repeat(indent)}`);
  const narrow = columns - indent < LEAST;
  const margin = narrow ? BLOCK_INDENT : indent;
  const newline = `\n${' '.repeat(margin)}`;
  if (columns - margin < LEAST) return text.replaceAll('\n', newline);
  const lines: string[] = [];
  for (let rest = text; rest !== '' || lines.length === 0; ) {
    const [line, remainder] = firstLine(columns - margin - SLOP, rest);
    lines.push(line.replaceAll('\n', newline));
    rest = remainder;
  }
  return (narrow ? newline : '') + lines.join(newline);
}

/** The part of the text that goes on a line of so many bytes, and what is left. */
function firstLine(width: number, text: string): [line: string, rest: string] {
  if (width + SLOP > byteLength(text)) return [text, ''];
  const fitting = sliceBytes(text, 0, width);
  const space = Math.max(...[' ', '\t', '\n'].map((char) => fitting.lastIndexOf(char)));
  if (space <= 0) return [text, ''];
  const newline = fitting.lastIndexOf('\n');
  const end = newline > 0 && newline < space ? newline : space;
  return [text.slice(0, end), text.slice(end + 1)];
}
