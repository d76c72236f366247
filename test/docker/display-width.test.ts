import { expect, it } from 'vitest';
import { displayWidth } from '../../src/docker/display-width.ts';

// Measured by the columns that the real client made of them.
it.each([
  ['plain', 5],
  ['', 0],
  ['e\u0301', 1],
  ['👨‍👩‍👧', 2],
  ['🇩🇪', 1],
  ['👍🏽', 2],
  ['日本', 4],
  ['…', 1],
  ['ｱ', 1],
  ['a\u200bb', 2],
  ['\x1b[1m', 3],
  ['☺\ufe0f', 1],
  ['ก้', 1],
  ['각', 2],
  ['நி', 1],
  ['\r', 0],
])('%j takes %d columns', (text, width) => {
  expect(displayWidth(text)).toBe(width);
});
