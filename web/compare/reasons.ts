/** A difference between the editions, as docs/editions.md tells it. */
export interface Difference {
  id: string;
  title: string;
  /** What each edition does, by its name. */
  does: Record<string, string>;
  /** The reason, in a sentence. */
  why: string;
  /** Beginnings of the commands that show it. */
  commands: string[];
  /** Source of a regular expression that a line matches which one edition printed and the other did not. */
  sign: string;
}

/** A line of one of two outputs, or one of each that stand beside each other. */
export interface PartedLine {
  left: string | undefined;
  right: string | undefined;
}

/**
 * The differences that a command has shown. For each parted line it is the one whose beginning of a command says most, and of
 * those the first whose sign fits. One that fits on both sides goes before those that fit on one, and one that fits whatever is printed is for what nothing else explains.
 * @param editions the two that were compared
 */
export function reasons(
  differences: readonly Difference[],
  command: string,
  editions: readonly [string, string],
  parted: readonly PartedLine[],
): Difference[] {
  const parts = partsOf(command);
  const [left, right] = editions;
  const possible = differences.flatMap((difference) => {
    if (difference.does[left] === difference.does[right]) return [];
    const begun = difference.commands.filter((beginning) => parts.some(isBegunBy(beginning)));
    const words = Math.max(0, ...begun.map((beginning) => beginning.split(' ').length));
    return words > 0 ? [{ difference, words, sign: new RegExp(difference.sign) }] : [];
  });
  const particular = possible.filter(({ difference }) => difference.sign !== ANYTHING);
  const general = possible.filter(({ difference }) => difference.sign === ANYTHING);
  const found = new Set<Difference>();
  for (const line of parted) {
    const texts = [line.left, line.right].filter((text) => text !== undefined);
    for (const difference of explain(particular, texts) ?? explain(general, texts) ?? []) found.add(difference);
  }
  return differences.filter((difference) => found.has(difference));
}

/** A sign that every line has. */
const ANYTHING = '.';

interface Candidate {
  difference: Difference;
  /** How many words of the command speak for it. */
  words: number;
  sign: RegExp;
}

/** What explains these lines: one for all of them, or else one for each that has one; nothing where none has. */
function explain(candidates: readonly Candidate[], texts: readonly string[]): Difference[] | undefined {
  const all = choose(candidates, texts);
  if (all) return [all];
  const each = texts.map((text) => choose(candidates, [text])).filter((difference) => difference !== undefined);
  return each.length > 0 ? each : undefined;
}

function choose(candidates: readonly Candidate[], texts: readonly string[]): Difference | undefined {
  const fitting = candidates.filter(({ sign }) => texts.every((text) => sign.test(text)));
  const most = Math.max(...fitting.map(({ words }) => words));
  return fitting.find(({ words }) => words === most)?.difference;
}

/** The simple commands of a line, those in `$(…)` too, with and without `sudo` before them. */
function partsOf(command: string): string[] {
  const parts = command.split(/\$\(|[|;&()]+/).map((part) => part.trim());
  return parts.flatMap((part) => (part.startsWith('sudo ') ? [part, part.slice('sudo '.length)] : [part]));
}

/** Flags may have others before them. */
function isBegunBy(beginning: string): (part: string) => boolean {
  const words = beginning.split(' ');
  const flag = words.findIndex((word) => word.startsWith('-'));
  const start = words.slice(0, flag < 0 ? words.length : flag).join(' ');
  const flags = flag < 0 ? [] : words.slice(flag);
  return (part) => part.startsWith(start) && flags.every((word) => part.includes(` ${word}`));
}
