import { expect, test } from 'vitest';
import { Window } from '../screens/window.ts';

const row = (window: Window, at: number) => window.picture.split('\n')[at];

test('top draws over the screen, obeys keys, and leaves what it showed', async () => {
  const window = new Window('top', { flavour: 'gnu', size: { rows: 13, columns: 90 } });
  await window.settle();
  expect(row(window, 0)).toMatch(/^top - \d\d:\d\d:\d\d up/);
  expect(row(window, 6)).toMatch(/^ {4}PID USER .* COMMAND/);
  const name = row(window, 7);
  expect(name).toMatch(/ R +0\.0 +0\.0 +0:00\.00 top$/);
  window.type('x');
  await window.settle();
  expect(row(window, 5)).toBe(" Unknown command - try 'h' for help");
  window.type('E');
  await window.settle();
  expect(row(window, 3)).toMatch(/^GiB Mem :/);
  expect(row(window, 5)).toBe('');
  window.type('1');
  await window.settle();
  expect(row(window, 2)).toMatch(/^%Cpu0 {2}:/);
  window.type('q');
  await window.settle();
  expect(window.ended).toBe(true);
  expect(window.picture).toMatch(/ top\n/);
});

test('a new picture comes after so many seconds, and so many come', async () => {
  const window = new Window('top -d 2 -n 2', { flavour: 'gnu', size: { rows: 13, columns: 90 } });
  await window.settle();
  const [before] = window.picture.split('\n');
  await window.bench.clock.advance(2000);
  await window.settle();
  expect(window.ended).toBe(true);
  expect(window.picture).not.toContain(before);
});
