import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { importsOf, offences, roomOf, rooms } from './rooms.ts';

const generated = new Set(['node_modules', 'dist', 'coverage', 'test-results', 'playwright-report']);

/** Every module of the project, from its folder, with slashes. */
function modules(folder = ''): string[] {
  return readdirSync(folder || '.', { withFileTypes: true }).flatMap((entry) => {
    const path = folder + entry.name;
    if (entry.isDirectory()) return generated.has(entry.name) || entry.name.startsWith('.') ? [] : modules(`${path}/`);
    return /(?<!\.d)\.m?[tj]s$/.test(path) ? [path] : [];
  });
}

const all = modules();

test.each(Object.keys(rooms))('%s keeps to the law', (room) => {
  const own = all.filter((path) => roomOf(path) === room);
  expect(own.flatMap((path) => offences(path, importsOf(readFileSync(path, 'utf8'))))).toEqual([]);
});

test('every module is in a room', () => {
  expect(all.filter((path) => roomOf(path) === undefined)).toEqual([]);
});

describe('the table', () => {
  test('has no cycle', () => {
    const reach = (room: string, seen: string[]): void => {
      expect(seen, 'rooms import each other').not.toContain(room);
      const next = (rooms[room]?.rooms ?? []).map((name) => (rooms[name] ? name : roomOf(name)));
      for (const other of next) if (other && other !== 'test') reach(other, [...seen, room]);
    };
    for (const room of Object.keys(rooms)) if (room !== 'test') reach(room, []);
  });

  test('names rooms and files of rooms only', () => {
    const named = Object.values(rooms).flatMap((law) => law.rooms ?? []);
    expect(named.filter((name) => name !== '*' && !rooms[name] && roomOf(name) === undefined)).toEqual([]);
  });
});

describe('an import', () => {
  test.each([
    ["import { a } from './a.ts';", './a.ts'],
    ["import type { A } from './a.ts';", './a.ts'],
    ["import { type A } from './a.ts';", './a.ts'],
    ["import './a.ts';", './a.ts'],
    ["import * as a from 'a';", 'a'],
    ["export { a } from './a.ts';", './a.ts'],
    ["export type { A } from './a.ts';", './a.ts'],
    ["export * from './a.ts';", './a.ts'],
    ["const a = () => import('./a.ts');", './a.ts'],
    ['const a = import(`./a.ts`);', '`./a.ts`'],
    ['const a = import(name);', 'name'],
    ["let a: import('./a.ts').A;", './a.ts'],
    ["let a: typeof import('./a.ts');", './a.ts'],
  ])('is found in %s', (source, specifier) => {
    expect(importsOf(source)).toEqual([specifier]);
  });

  test.each([
    "// import './a.ts';",
    "const text = `import './a.ts'`;",
    'export { a }; const a = 1;',
    'import.meta.url;',
  ])('is not found in %s', (source) => {
    expect(importsOf(source)).toEqual([]);
  });
});

describe('the law allows', () => {
  test.each([
    ['src/kernel/a.ts', './b.ts'],
    ['src/engine/ports/a.ts', '../ipam.ts'],
    ['src/engine/editions/docker-1.0.ts', '../edition.ts'],
    ['src/docker/port.ts', '../engine/api.ts'],
    ['src/shell/parse.ts', 'unbash'],
    ['src/lesson/markdown.ts', 'micromark-extension-directive'],
    ['src/machine/host.ts', '../engine/editions/docker-1.0.ts'],
    ['web/terminal/terminal.ts', '@xterm/xterm/css/xterm.css?inline'],
    ['web/lesson/lesson.ts', '../../lessons/links.md'],
    ['bin/transcript.ts', 'node:fs'],
    ['test/engine/ports.test.ts', '../../src/engine/ports.ts'],
  ])('%s to import %s', (path, specifier) => {
    expect(offences(path, [specifier])).toEqual([]);
  });
});

describe('the law forbids', () => {
  test.each([
    ['src/kernel/x.ts', '../fs/layer.ts'],
    ['src/fs/x.ts', '../net/host.ts'],
    ['src/net/x.ts', 'node:net'],
    ['src/net/x.ts', 'net'],
    ['src/engine/x.ts', './editions/docker-1.0.ts'],
    ['src/engine/x.ts', '../docker/cli.ts'],
    ['src/engine/editions/x.ts', '../../kernel/clock.ts'],
    ['src/docker/x.ts', '../engine/editions/docker-1.0.ts'],
    ['src/shell/x.ts', 'yaml'],
    ['src/shell/x.ts', 'unbash-too'],
    ['src/images/x.ts', '../kernel/clock.ts'],
    ['src/machine/x.ts', '../lesson/runner.ts'],
    ['src/machine/x.ts', 'lit'],
    ['src/machine/x.ts', '@xterm/xterm'],
    ['src/lesson/x.ts', '../engine/api.ts'],
    ['src/lesson/x.ts', '../../web/main.ts'],
    ['src/lesson/x.ts', '/web/main.ts'],
    ['src/lesson/x.ts', '`./a.ts`'],
    ['web/x.ts', '../bin/main.ts'],
    ['web/x.ts', 'node:fs'],
    ['bin/x.ts', '../web/main.ts'],
    ['scripts/x.ts', '../bin/main.ts'],
    ['vite.config.ts', './web/main.ts'],
    ['src/x.ts', './kernel/clock.ts'],
    ['src/attic/x.ts', './y.ts'],
  ])('%s to import %s', (path, specifier) => {
    expect(offences(path, [specifier])).toHaveLength(1);
  });

  test.each([
    ['src/docker/x.ts', '../engine/ports.ts', 'src/docker may import kernel, engine/api.ts'],
    ['src/kernel/x.ts', '../fs/layer.ts', 'src/kernel may import nothing'],
    ['src/lesson/x.ts', '../fs/layer.ts', 'src/lesson may import machine, npm:yaml, npm:micromark*'],
  ])('%s to import %s, and says what is allowed', (path, specifier, law) => {
    const target = specifier.replace('..', 'src');
    expect(offences(path, [specifier])).toEqual([`${path} imports ${target}: ${law}`]);
  });
});
