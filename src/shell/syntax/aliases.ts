import { type Command, forEachChild, type SyntaxNode } from 'unbash';
import { parseProgram } from './program.ts';

/**
 * Puts aliases in the place of command words, as a shell does while it reads; an alias that ends in a blank lets the next
 * word be one too. Only the commands that are read together with the first one are looked at.
 * @returns the new text, or nothing where no alias stands in it
 */
export function expandAliases(aliases: ReadonlyMap<string, string>, text: string): string | undefined {
  let current = text;
  let changed = false;
  // Where text that came from an alias lies, and which aliases made it: none of them applies there again.
  let marks: { from: number; to: number; names: readonly string[] }[] = [];
  for (let rounds = 0; rounds < 100; rounds++) {
    const found = findAlias(current, aliases, marks);
    if (!found) break;
    const { from, to, name } = found;
    const value = aliases.get(name) as string;
    const shift = value.length - (to - from);
    const names = [name, ...marks.filter((mark) => mark.from <= from && to <= mark.to).flatMap((mark) => mark.names)];
    marks = marks.map((mark) => ({
      ...mark,
      from: mark.from > from ? mark.from + shift : mark.from,
      to: mark.to >= to ? mark.to + shift : mark.to,
    }));
    marks.push({ from, to: from + value.length, names });
    current = current.slice(0, from) + value + current.slice(to);
    changed = true;
  }
  return changed ? current : undefined;
}

type Mark = { from: number; to: number; names: readonly string[] };

function findAlias(text: string, aliases: ReadonlyMap<string, string>, marks: readonly Mark[]) {
  const { units, script } = parseProgram(text);
  // Of a line that is not whole yet, all that was understood.
  const statements =
    units[0]?.statements ?? script.commands.filter(({ pos }) => !text.slice(0, pos).trim().includes('\n'));
  const usable = (name: string, from: number, to: number) =>
    aliases.has(name) && !marks.some((mark) => mark.from <= from && to <= mark.to && mark.names.includes(name));
  let found: { from: number; to: number; name: string } | undefined;
  const consider = (word: { text: string; pos: number; end: number } | undefined) => {
    if (found || !word || !usable(word.text, word.pos, word.end)) return;
    found = { from: word.pos, to: word.end, name: word.text };
  };
  const walk = (node: SyntaxNode): void => {
    if (found) return;
    if (node.type === 'Command') considerCommand(text, node, marks, aliases, consider);
    else if (node.type === 'HereDocBody') return;
    forEachChild(node, walk);
  };
  for (const statement of statements) walk(statement);
  return found;
}

/** The command's name, and the words behind aliases that end in a blank. */
function considerCommand(
  text: string,
  command: Command,
  marks: readonly Mark[],
  aliases: ReadonlyMap<string, string>,
  consider: (word: { text: string; pos: number; end: number } | undefined) => void,
): void {
  if (command.name) consider(command.name);
  for (const mark of marks) {
    const value = aliases.get(mark.names[0] as string) ?? '';
    if (!/[ \t]$/.test(value)) continue;
    const next = command.suffix.find((node) => node.type === 'Word' && node.pos >= mark.to);
    if (next?.type === 'Word' && text.slice(mark.to, next.pos).trim() === '') consider(next);
  }
}
