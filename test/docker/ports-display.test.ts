import { expect, it } from 'vitest';
import { displayablePorts } from '../../src/docker/ports-display.ts';
import { ports } from './formats.json' with { type: 'json' };

it.each(ports)('$shown', ({ ports: given, shown }) => {
  expect(displayablePorts(given)).toBe(shown);
});

it('leaves its argument as it was', () => {
  const given = [
    { PrivatePort: 81, Type: 'tcp' },
    { PrivatePort: 80, Type: 'tcp' },
  ];
  expect(displayablePorts(given)).toBe('80-81/tcp');
  expect(given.map(({ PrivatePort }) => PrivatePort)).toEqual([81, 80]);
});
