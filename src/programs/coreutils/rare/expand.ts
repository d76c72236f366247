import { command, type Invocation } from '../../command.ts';
import { eachInput, lineBatches } from '../../input.ts';
import { decodeBytes, encodeBytes } from '../../text.ts';
import { COREUTILS } from '../suite.ts';
import { oldTabs, type TabStops, tabsOf } from './tab-stops.ts';

const LIST = `
LIST is columns with commas between; /N for the last of them means every N columns behind it, +N the same
from the last column on.`.trim();

/** expand */
export const expand = command({
  suite: COREUTILS,
  prepare: oldTabs,
  gnu: {
    synopsis: '[OPTION]... [FILE]...',
    about: 'Print each FILE with blanks for tabs.\n\nWithout FILE, or where it is -, read standard input.',
    options: `
  -i, --initial    only tabs in front of all else
  -t, --tabs=LIST  a tab every N columns, not 8, or at these columns
`,
    notes: LIST,
  },
  busybox: {
    synopsis: '[-i] [-t N] [FILE]...',
    about: 'Print FILEs with blanks for tabs',
    options: `
	-i,--initial	Only tabs in front of all else
	-t,--tabs=N	A tab every N columns`,
  },
  async run({ proc, flavour, options, operands, out, complain }) {
    const tabs = tabsOf(options, flavour);
    const initial = options.has('i');
    return convert({ proc, operands, out, complain }, (line) => expandLine(line, tabs, initial));
  },
});

function expandLine(line: string, tabs: TabStops, initial: boolean): string {
  if (!line.includes('\t')) return line;
  let text = '';
  let column = 0;
  let active = true;
  for (const char of line) {
    if (char === '\t' && active) {
      const next = tabs.after(column) ?? column + 1;
      text += ' '.repeat(next - column);
      column = next;
      continue;
    }
    if (initial && char !== ' ') active = false;
    column = char === '\b' ? Math.max(0, column - 1) : column + 1;
    text += char;
  }
  return text;
}

/** unexpand */
export const unexpand = command({
  suite: COREUTILS,
  prepare: oldTabs,
  gnu: {
    synopsis: '[OPTION]... [FILE]...',
    about: 'Print each FILE with tabs for blanks.\n\nWithout FILE, or where it is -, read standard input.',
    options: `
  -a, --all        all blanks, not only those in front
      --first-only  only those in front (overrides -a)
  -t, --tabs=LIST  a tab every N columns, not 8, or at these columns; implies -a
`,
    notes: LIST,
  },
  busybox: {
    synopsis: '[-fa][-t N] [FILE]...',
    about: 'Print FILEs with tabs for blanks',
    options: `
	-a,--all	All blanks, not only those in front
	-f,--first-only	Only those in front
	-t,--tabs=N	A tab every N columns`,
  },
  async run({ proc, flavour, options, operands, out, complain }) {
    const tabs = tabsOf(options, flavour);
    const all = options.has('a', 't') && !options.has('first-only', 'f');
    return convert({ proc, operands, out, complain }, (line) => unexpandLine(line, tabs, all, flavour === 'busybox'));
  },
});

/** One blank in front of a stop stays one, unless more follow it or `eager`. */
function unexpandLine(line: string, tabs: TabStops, all: boolean, eager: boolean): string {
  let text = '';
  let column = 0;
  for (let at = 0; at < line.length; ) {
    const char = line[at] as string;
    if (char !== ' ' && char !== '\t') {
      text += char;
      column = char === '\b' ? Math.max(0, column - 1) : column + 1;
      at += 1;
      if (!all) return text + line.slice(at);
      continue;
    }
    let pending = '';
    while (at < line.length && (line[at] === ' ' || line[at] === '\t')) {
      const stop = tabs.after(column);
      if (stop === undefined) {
        return text + pending + line.slice(at);
      }
      // As far as the next stop, or to the end of the blanks.
      let reached = column;
      let blanks = '';
      while (reached < stop && (line[at] === ' ' || line[at] === '\t')) {
        reached = line[at] === '\t' ? stop : reached + 1;
        blanks += line[at++];
      }
      column = reached;
      if (reached < stop) pending += blanks;
      else if (!eager && blanks === ' ' && line[at] !== ' ' && line[at] !== '\t') pending += ' ';
      else pending += '\t';
    }
    text += pending;
  }
  return text;
}

/** Prints all lines of the files, each made into another one. */
function convert(
  { proc, operands, out, complain }: Pick<Invocation, 'proc' | 'operands' | 'out' | 'complain'>,
  make: (line: string) => string,
): Promise<number> {
  return eachInput(
    proc,
    operands,
    async (stream) => {
      for await (const { lines, complete } of lineBatches(stream, { decode: decodeBytes, out }))
        await out.write(encodeBytes(lines.map(make).join('\n') + (complete ? '\n' : '')));
    },
    (path, error) => complain(`${path}: ${error}`),
  );
}
