import { expect, test } from 'vitest';
import linking from '../../lessons/linking.md';

test('a lesson is imported as data, without what only its author needs', () => {
  expect(linking.id).toBe('linking');
  expect(linking.steps.length).toBeGreaterThan(5);
  expect(linking.steps.every(({ checks, solution }) => checks.length > 0 && solution.length > 0)).toBe(true);
  expect(linking.steps.flatMap(({ mistakes }) => mistakes)).toEqual([]);
});
