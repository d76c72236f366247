import fc from 'fast-check';
import { expect, it } from 'vitest';
import { naturalCompare } from '../../src/docker/natural-order.ts';
import { names } from './formats.json' with { type: 'json' };

it.each(names)('sorts as docker volume ls does', ({ names: given, sorted }) => {
  expect([...given].sort(naturalCompare)).toEqual(sorted);
});

const name = fc.string({ unit: fc.constantFrom('a', 'b', '0', '1', '2', '9', '-', 'é'), maxLength: 6 });

it('is a total order', () => {
  fc.assert(
    fc.property(name, name, name, (a, b, c) => {
      expect(Math.sign(naturalCompare(a, b))).toBe(0 - Math.sign(naturalCompare(b, a)));
      if (naturalCompare(a, b) === 0) expect(a).toBe(b);
      if (naturalCompare(a, b) <= 0 && naturalCompare(b, c) <= 0) expect(naturalCompare(a, c)).toBeLessThanOrEqual(0);
    }),
  );
});
