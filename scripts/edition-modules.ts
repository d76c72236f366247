import { readFile } from 'node:fs/promises';
import type { Plugin } from 'vite';

/** An entry of docs/editions.md, in the form that its head describes. */
export interface EditionDifference {
  id: string;
  title: string;
  /** What each edition does, by its name. */
  does: Record<string, string>;
  why: string;
  commands: string[];
  /** Source of a regular expression. */
  sign: string;
}

/** Makes `import differences from '../docs/editions.md'` give its entries, so that the page ships no parser. */
export function editionModules(): Plugin {
  return {
    name: 'linkyard:editions',
    enforce: 'pre',
    load: {
      filter: { id: /\/docs\/editions\.md$/ },
      async handler(id) {
        this.addWatchFile(id);
        const code = `export default ${JSON.stringify(readDifferences(await readFile(id, 'utf8')))};`;
        return { code, moduleType: 'js', map: null };
      },
    },
  };
}

/** @throws {Error} for an entry that has not its form */
export function readDifferences(text: string): EditionDifference[] {
  const [, ...sections] = text.split(/^## /m);
  return sections.map((section) => {
    const [heading = '', ...lines] = section.trimEnd().split('\n');
    const colon = heading.indexOf(': ');
    const items = new Map(lines.map((line): [string, string] => /^- ([^:]+): (.*)$/.exec(line)?.slice(1) as never));
    const { why, commands, sign, ...does } = Object.fromEntries(items);
    if (colon < 0 || !why || !commands || !sign) throw new Error(`docs/editions.md: ${heading} has not its form`);
    return {
      id: heading.slice(0, colon),
      title: heading.slice(colon + 2),
      does,
      why,
      commands: commands.split(', '),
      sign,
    };
  });
}
