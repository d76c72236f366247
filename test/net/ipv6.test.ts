import { isIPv6 as isIPv6ByNode } from 'node:net';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { normalizeIPv6 } from '../../src/net/ipv6.ts';

test.each([
  ['::1', '::1'],
  ['0:0:0:0:0:0:0:1', '::1'],
  ['::', '::'],
  ['fe00::0', 'fe00::'],
  ['2001:DB8:0:0:1:0:0:1', '2001:db8::1:0:0:1'],
  ['1:0:2:3:4:5:6:7', '1:0:2:3:4:5:6:7'],
  ['::ffff:172.17.0.2', '::ffff:ac11:2'],
])('%s is %s', (text, canonical) => {
  expect(normalizeIPv6(text)).toBe(canonical);
});

test('what it takes is what Node takes', () => {
  const part = fc.oneof(
    fc.constantFrom('', '0', '::', ':', '1.2.3.4'),
    fc.string({ unit: fc.constantFrom(...'0123456789abcdefg') }),
  );
  const text = fc.oneof(
    fc.ipV6(),
    fc.array(part, { maxLength: 9 }).map((parts) => parts.join(':')),
  );
  fc.assert(
    fc.property(text, (t) => (normalizeIPv6(t) !== undefined) === (isIPv6ByNode(t) && !t.includes('%'))),
    {
      numRuns: 1000,
    },
  );
});

test('canonical forms stay as they are', () => {
  fc.assert(
    fc.property(fc.ipV6(), (t) => {
      const once = normalizeIPv6(t) as string;
      return normalizeIPv6(once) === once;
    }),
  );
});
