import type { Command } from './command.ts';
import type { Flavour, ProgramLoader, ProgramTable } from './types.ts';

/** Which command a program is: `cat`, or where the names differ `[ test`. */
type Entries = string;

/**
 * A table of programs whose commands are in one module, loaded when the first of them runs.
 * @param load the module: commands by name
 * @param packages the programs of each package, in words; `name=command` where the command has another name
 */
export function programTable(
  load: () => Promise<Readonly<Record<string, unknown>>>,
  packages: Readonly<Record<string, Entries>>,
): ProgramTable {
  const table: Record<string, ProgramLoader> = {};
  for (const [owner, words] of Object.entries(packages)) {
    const flavour: Flavour = owner === 'busybox' ? 'busybox' : 'gnu';
    for (const word of words.trim().split(/\s+/)) {
      const [, name = '', command = name] = /^(.[^=]*)(?:=(.+))?$/.exec(word) ?? [];
      table[`${owner}:${name}`] = async () => ((await load())[command] as Command)(flavour);
    }
  }
  return table;
}
