import { command } from '../../command.ts';
import { Failure, UsageError } from '../../failure.ts';
import { quote, shellQuoteIfNeeded } from '../../quote.ts';
import { bytesOf, decodeText } from '../../text.ts';
import { compareBytes } from '../sort-keys.ts';
import { COREUTILS } from '../suite.ts';
import { readWhole } from './reading.ts';

interface Item {
  name: string;
  /** How many come before it, as far as they are not printed. */
  count: number;
  /** The one that was told of last comes first. */
  successors: Item[];
  printed: boolean;
  /** The one that a search for a loop came from. */
  from: Item | undefined;
}

/** tsort */
export const tsort = command({
  suite: COREUTILS,
  gnu: {
    synopsis: '[OPTION] [FILE]',
    about:
      'Print the words of FILE in an order in which the first of each pair comes before the second.\n\nWithout FILE, or where it is -, read standard input.',
  },
  async run(invocation) {
    const { operands, out, complain } = invocation;
    const [path = '-', extra] = operands;
    if (extra !== undefined) throw new UsageError(`extra operand ${quote(extra)}`);
    const words = decodeText(await readWhole(invocation, path))
      .split(/[ \t\n]+/)
      .filter(Boolean);
    const name = shellQuoteIfNeeded(path);
    if (words.length % 2 === 1) throw new Failure(`${name}: input contains an odd number of tokens`);
    const items = itemsOf(words);
    let left = items.length;
    let status = 0;
    while (left > 0) {
      const ready = items.filter(({ count, printed }) => count === 0 && !printed);
      for (let next = ready.shift(); next; next = ready.shift()) {
        await out.write(`${next.name}\n`);
        next.printed = true;
        left -= 1;
        for (const successor of next.successors) {
          successor.count -= 1;
          if (successor.count === 0) ready.push(successor);
        }
        next.successors = [];
      }
      if (left === 0) break;
      await complain(`${name}: input contains a loop:`);
      status = 1;
      for (const item of breakLoop(items)) await complain(item.name);
    }
    return status;
  },
});

function itemsOf(words: readonly string[]): Item[] {
  const known = new Map<string, Item>();
  const item = (name: string) => {
    const found = known.get(name) ?? { name, count: 0, successors: [], printed: false, from: undefined };
    known.set(name, found);
    return found;
  };
  for (let at = 0; at < words.length; at += 2) {
    const [before, behind] = [item(words[at] as string), item(words[at + 1] as string)];
    if (before === behind) continue;
    behind.count += 1;
    before.successors.unshift(behind);
  }
  return [...known.values()].sort((a, b) => compareBytes(bytesOf(a.name), bytesOf(b.name)));
}

/** Finds a loop, and takes one of its relations away. */
function breakLoop(items: readonly Item[]): Item[] {
  let loop: Item | undefined;
  // Goes from one to another that comes before it, until it meets one that it has been at.
  for (;;) {
    for (const item of items) {
      if (item.count === 0) continue;
      if (!loop) {
        loop = item;
        continue;
      }
      const link = item.successors.indexOf(loop);
      if (link < 0) continue;
      if (!item.from) {
        item.from = loop;
        loop = item;
        continue;
      }
      const found: Item[] = [];
      loop.count -= 1;
      item.successors.splice(link, 1);
      for (let at: Item | undefined = loop; at; at = at === item ? undefined : at.from) found.push(at);
      for (const each of items) each.from = undefined;
      return found;
    }
  }
}
