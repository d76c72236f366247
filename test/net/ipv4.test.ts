import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  contains,
  formatCidr,
  formatIPv4,
  isLoopback,
  netmask,
  nthAddress,
  overlaps,
  parseCidr,
  parseIPv4,
  parseLooseIPv4,
  size,
} from '../../src/net/ipv4.ts';

const address = fc.nat(0xffffffff);
const cidr = fc.tuple(address, fc.nat(32)).map(([n, prefix]) => ({ network: (n & netmask(prefix)) >>> 0, prefix }));

describe('IPv4 addresses', () => {
  test('what is formatted is parsed back', () => {
    fc.assert(fc.property(address, (n) => parseIPv4(formatIPv4(n)) === n && parseLooseIPv4(formatIPv4(n)) === n));
  });

  test('what is parsed is formatted back', () => {
    const text = fc.oneof(
      fc.string(),
      fc.array(fc.nat(300), { minLength: 3, maxLength: 5 }).map((parts) => parts.join('.')),
    );
    fc.assert(
      fc.property(text, (t) => {
        const n = parseIPv4(t);
        return n === undefined || formatIPv4(n) === t;
      }),
    );
  });

  test.each(['', '1.2.3', '1.2.3.4.5', '256.1.1.1', '01.2.3.4', '1.2.3.4 ', 'a.b.c.d', '-1.2.3.4'])(
    '%j is none',
    (t) => {
      expect(parseIPv4(t)).toBeUndefined();
    },
  );

  test.each([
    ['127.1', '127.0.0.1'],
    ['0', '0.0.0.0'],
    ['0x7f.1', '127.0.0.1'],
    ['10.1.2', '10.1.0.2'],
    ['010.0.0.1', '8.0.0.1'],
    ['2886729730', '172.16.0.2'],
  ])('inet_aton reads %s as %s', (loose, strict) => {
    expect(formatIPv4(parseLooseIPv4(loose) as number)).toBe(strict);
  });

  test.each(['', 'a', '1.2.3.256', '256.1', '1.2.65536', '4294967296', '08.1.1.1', '1..2', '1.2.3.4.5'])(
    'inet_aton does not read %j',
    (t) => {
      expect(parseLooseIPv4(t)).toBeUndefined();
    },
  );

  test('loopback is 127.0.0.0/8', () => {
    expect(
      ['127.0.0.1', '127.255.255.255', '128.0.0.0', '10.0.0.127'].map((t) => isLoopback(parseIPv4(t) ?? 0)),
    ).toEqual([true, true, false, false]);
  });
});

describe('networks', () => {
  test('an address may lie anywhere in it', () => {
    expect(parseCidr('172.17.0.1/16')).toEqual({ address: 0xac110001, network: 0xac110000, prefix: 16 });
    expect(parseCidr('0.0.0.0/0')).toEqual({ address: 0, network: 0, prefix: 0 });
  });

  test.each(['172.17.0.1', '172.17.0.1/', '172.17.0.1/33', '172.17/16', '/16', '1.2.3.4/-1', '1.2.3.4/1/1'])(
    '%j is none',
    (t) => {
      expect(parseCidr(t)).toBeUndefined();
    },
  );

  test('what is formatted is parsed back', () => {
    fc.assert(
      fc.property(cidr, (c) => {
        const { network, prefix } = parseCidr(formatCidr(c)) ?? {};
        return network === c.network && prefix === c.prefix;
      }),
    );
  });

  test('a network contains its addresses and no others', () => {
    fc.assert(
      fc.property(cidr, address, (c, n) => {
        expect(contains(c, n)).toBe(n >= c.network && n < c.network + size(c));
      }),
    );
  });

  test('two networks overlap where one contains the other', () => {
    fc.assert(
      fc.property(cidr, cidr, (a, b) => {
        const apart = a.network + size(a) <= b.network || b.network + size(b) <= a.network;
        expect(overlaps(a, b)).toBe(!apart);
        expect(overlaps(b, a)).toBe(!apart);
      }),
    );
  });

  test('the nth address lies in it, counted from either end', () => {
    fc.assert(
      fc.property(cidr, fc.integer({ min: -300, max: 300 }), (c, n) => {
        const found = nthAddress(c, n);
        if (found === undefined) expect(n < 0 ? -n : n + 1).toBeGreaterThan(size(c));
        else expect([contains(c, found), n < 0 ? found - size(c) : found]).toEqual([true, c.network + n]);
      }),
    );
    const docker0 = { network: 0xac110000, prefix: 16 };
    expect([0, 1, -1].map((n) => formatIPv4(nthAddress(docker0, n) as number))).toEqual([
      '172.17.0.0',
      '172.17.0.1',
      '172.17.255.255',
    ]);
  });

  test('netmasks', () => {
    expect([0, 8, 16, 30, 32].map((n) => formatIPv4(netmask(n)))).toEqual([
      '0.0.0.0',
      '255.0.0.0',
      '255.255.0.0',
      '255.255.255.252',
      '255.255.255.255',
    ]);
  });
});
