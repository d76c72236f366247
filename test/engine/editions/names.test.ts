import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { editionNames } from '../../../src/machine/edition-names.ts';

const root = new URL('../../../', import.meta.url);
/** Where editions are defined, and where their names lead to them. */
const HOMES = [
  /^src\/(engine|docker)\/editions\//,
  /^src\/machine\/editions\.ts$/,
  /^src\/machine\/edition-names\.ts$/,
];

/** A name as a string is compared with, looked for among others, or is the case of a switch. */
function comparesEditions(text: string): string[] {
  const quoted = `['"\`](?:${editionNames.map((name) => name.replace('.', '\\.')).join('|')})['"\`]`;
  const patterns = [
    `[!=]==?\\s*${quoted}`,
    `${quoted}\\s*[!=]==?`,
    `case\\s+${quoted}`,
    `${quoted}[^;\\n]*\\.(?:includes|indexOf|startsWith|endsWith|has)\\(`,
    `\\.(?:includes|indexOf|startsWith|endsWith|has)\\(${quoted}`,
    '(?<!typeof )\\bedition(?:\\.id|\\.version(?:\\.\\w+)?)?\\s*[!=]==?(?!=|\\s*(?:undefined|null))',
    '\\bedition\\.(?:id|version)\\b[^;\\n]*\\.(?:match|test|includes|startsWith|localeCompare)\\(',
  ];
  return patterns.flatMap((pattern) => text.match(new RegExp(pattern, 'g')) ?? []);
}

test('finds comparisons', () => {
  const faults = [
    "if (edition === '1.0') return;",
    'if ("1.4" !== machine.edition) x();',
    "switch (id) { case '20.10': break; }",
    "['1.0', '1.4'].includes(daemon.edition.id)",
    "if (edition.version.startsWith('1.')) y();",
    'if (daemon.edition.id === other) z();',
  ];
  for (const fault of faults) expect(comparesEditions(fault), fault).not.toEqual([]);
  const sound = ["load('1.0')", 'if (edition === undefined) a();', "edition: '20.10'", 'edition.texts.notRunning(id)'];
  for (const text of sound) expect(comparesEditions(text), text).toEqual([]);
});

test('nothing but an edition knows an edition by its name', () => {
  const sources = ['src', 'web', 'bin'].flatMap((folder) =>
    readdirSync(new URL(folder, root), { recursive: true, encoding: 'utf8' })
      .map((path) => `${folder}/${path}`)
      .filter((path) => /\.(ts|mjs)$/.test(path) && !HOMES.some((home) => home.test(path))),
  );
  expect(sources.length).toBeGreaterThan(500);
  const found = sources.flatMap((path) =>
    comparesEditions(readFileSync(new URL(path, root), 'utf8')).map((match) => `${path}: ${match}`),
  );
  expect(found).toEqual([]);
});
