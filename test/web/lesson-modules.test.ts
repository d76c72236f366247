import { expect, test } from 'vitest';
import linking from '../../lessons/linking.md';
import { placeOf, places } from '../../web/places.ts';

test('a lesson is imported as data, without what only its author needs, and what is rarely wanted', () => {
  expect(linking.id).toBe('linking');
  expect(linking.steps.length).toBeGreaterThan(5);
  expect(linking.steps.every(({ checks, solution }) => checks.length > 0 && solution.length === 0)).toBe(true);
  expect(linking.steps.flatMap(({ mistakes }) => mistakes)).toEqual([]);
});

test('each lesson has a place of its name, on its own Docker, with help for every step', async () => {
  const taught = places.filter(({ lesson }) => lesson);
  expect(taught.map(({ id, edition }) => [id, edition]).sort()).toEqual([
    ['linking', '20.10'],
    ['linking-1.0', '1.0'],
    ['linking-1.4', '1.4'],
  ]);
  for (const place of taught) {
    const lesson = await place.lesson?.();
    expect(lesson?.id).toBe(place.id);
    expect(lesson?.edition).toBe(place.edition);
    const help = (await place.help?.()) ?? {};
    expect(Object.keys(help)).toEqual(lesson?.steps.map(({ id }) => id));
    expect(Object.values(help).every(({ hint, solution }) => hint !== '' && solution.length > 0)).toBe(true);
  }
});

test('each edition has a sandbox', () => {
  expect(places.filter(({ lesson }) => !lesson).map(({ id, edition }) => [id, edition])).toEqual([
    ['sandbox-1.0', '1.0'],
    ['sandbox-1.4', '1.4'],
    ['sandbox-20.10', '20.10'],
  ]);
});

test('a place that does not exist is the first', () => {
  expect(placeOf('sandbox-0.9').id).toBe('linking');
});
