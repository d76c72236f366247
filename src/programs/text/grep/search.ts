import type { Stream } from '../../../kernel/stream.ts';
import type { Invocation } from '../../command.ts';
import { lineBatches } from '../../input.ts';
import { encodeText } from '../../text.ts';
import type { Matcher } from './matcher.ts';
import type { Printer } from './printer.ts';

/** What is done with the lines of a file. */
export interface SearchStyle {
  invert: boolean;
  /** Nothing is printed: only whether, or how many. */
  silent: boolean;
  /** The first line that counts ends the search. */
  first: boolean;
  limit: number;
  /** Context was asked for, if only none: between groups of lines stands a separator. */
  grouped: boolean;
  before: number;
  after: number;
  separator: number;
  /** What is done with a file that is no text. */
  binary: 'tell' | 'text' | 'skip';
  /** Text is UTF-8, and what is not makes a file binary. */
  utf8: boolean;
  offsets: boolean;
}

/** What a search found. */
export interface Found {
  count: number;
  /** Lines of a binary file matched, of which only that is told. */
  binary: boolean;
}

/** Looks through one file. */
export async function search(
  invocation: Invocation,
  stream: Stream,
  name: string,
  tools: { matcher: Matcher; printer: Printer; style: SearchStyle },
): Promise<Found> {
  const { matcher, printer, style } = tools;
  const { out } = invocation;
  const held: { number: number; offset: number; line: string }[] = [];
  let [number, offset, count] = [0, 0, 0];
  /** The last line that was printed; context must not be printed twice. */
  let last = 0;
  let trailing = 0;
  let binary = false;
  const show = async (line: string) => {
    const gap = held[0] ? held[0].number : number;
    // Other files' groups are groups as well.
    const grouped = style.grouped || style.before + style.after > 0;
    if (grouped && (gap > last + 1 || last === 0)) await printer.separate();
    for (const context of held) await printer.line(name, context.number, context.offset, context.line, '-');
    held.length = 0;
    const full = printer.line(name, number, offset, line, ':');
    if (full) await full;
    last = number;
    trailing = style.after;
  };
  for await (const { lines } of lineBatches(stream, { separator: style.separator, out })) {
    if (!binary && style.binary !== 'text' && isBinary(lines, style)) {
      if (style.binary === 'skip') return { count, binary: false };
      binary = true;
    }
    for (const line of lines) {
      number += 1;
      const wanted = matcher.test(line) !== style.invert;
      if (wanted && count < style.limit) {
        count += 1;
        if (style.first || (binary && !style.silent)) return { count, binary };
        if (!style.silent) await show(line);
        if (count >= style.limit && (style.silent || style.after === 0)) return { count, binary };
      } else if (trailing > 0 && !style.silent) {
        if (count >= style.limit && wanted) return { count, binary };
        trailing -= 1;
        await printer.line(name, number, offset, line, '-');
        last = number;
      } else if (count >= style.limit) {
        return { count, binary };
      } else if (style.before > 0 && !style.silent) {
        held.push({ number, offset, line });
        if (held.length > style.before) held.shift();
      }
      if (style.offsets) offset += encodeText(line).length + 1;
    }
  }
  return { count, binary };
}

function isBinary(lines: readonly string[], { separator, utf8 }: SearchStyle): boolean {
  return lines.some((line) => (separator !== 0 && line.includes('\0')) || (utf8 && /[\uDC80-\uDCFF]/u.test(line)));
}
