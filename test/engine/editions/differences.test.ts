import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { editionNames } from '../../../src/machine/editions.ts';

const KEYS = [...editionNames, 'why', 'commands', 'sign'];

interface Entry {
  id: string;
  title: string;
  items: Map<string, string>;
}

/** The entries of docs/editions.md, in the form that its head tells. */
function read(text: string): Entry[] {
  return text
    .split(/^## /m)
    .slice(1)
    .map((section) => {
      const [heading = '', ...lines] = section.trimEnd().split('\n');
      const colon = heading.indexOf(': ');
      const items = lines.map((line): [string, string] => {
        const [, key = '', value = ''] = /^- ([^:]+): (.*)$/.exec(line) ?? [];
        return [key, value];
      });
      return { id: heading.slice(0, colon), title: heading.slice(colon + 2), items: new Map(items) };
    });
}

const entries = read(readFileSync(new URL('../../../docs/editions.md', import.meta.url), 'utf8'));

test('there is an entry for each difference, once', () => {
  expect(entries.length).toBeGreaterThan(50);
  expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);
});

test.each(entries)('$id has its form', ({ id, title, items }) => {
  expect(id).toMatch(/^[a-z][a-z0-9-]+$/);
  expect(title).toMatch(/^\S.*[^.]$/);
  expect([...items.keys()]).toEqual(KEYS);
  for (const edition of editionNames) expect(items.get(edition)).toMatch(/\S.*[.`]$/);
  expect(new Set(editionNames.map((edition) => items.get(edition))).size).toBeGreaterThan(1);
  expect(items.get('why')).toMatch(/^[A-Z][^.]*(\d\.\d[^.]*)*\.$/);
  expect(items.get('commands')).toMatch(/^[^,]+(, [^,]+)*$/);
  expect(() => new RegExp(items.get('sign') ?? '(')).not.toThrow();
});
