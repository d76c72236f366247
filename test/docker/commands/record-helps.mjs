// Records the facts in the helps of the real docker client (28.2.2), before an engine that speaks API 1.41:
//   node test/docker/commands/record-helps.mjs
import { writeFileSync } from 'node:fs';
import { askDocker } from './fake-engine.mjs';
import { helpFacts } from './help-facts.mjs';

const GROUPS = {
  container: `attach commit cp create diff exec export inspect kill logs ls pause port prune rename restart rm run start
    stats stop top unpause update wait`,
  image: 'history import inspect load ls prune pull rm save tag',
  network: 'connect create disconnect inspect ls prune rm',
  system: 'df events info prune',
  volume: 'create inspect ls prune rm',
};
const TOP = `attach commit cp create diff events exec export history images import info inspect kill load login logs pause
  port ps pull rename restart rm rmi run save search start stats stop tag top unpause update version wait`;
const words = (/** @type {string} */ text) => text.split(/\s+/);
const commands = [
  ...words(TOP),
  ...Object.entries(GROUPS).flatMap(([group, names]) => [group, ...words(names).map((name) => `${group} ${name}`)]),
];

const rows = [];
for (const command of commands) {
  const { stdout } = await askDocker({}, [...command.split(' '), '--help']);
  rows.push({ command, facts: helpFacts(stdout) });
}
writeFileSync(
  new URL('data/recorded-helps.json', import.meta.url),
  `[\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]\n`,
);
console.log(`${rows.length} helps`);
