import { BlockList, isIP } from 'node:net';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { subnetContains } from '../../../src/docker/options/cidr.ts';

describe('a subnet', () => {
  it('holds the addresses that Node says it holds', () => {
    const v4 = fc.ipV4();
    const near = fc.tuple(v4, fc.integer({ min: 0, max: 32 }), fc.integer({ min: 0, max: 31 }));
    fc.assert(
      fc.property(near, ([address, prefix, bit]) => {
        const list = new BlockList();
        list.addSubnet(address, prefix, 'ipv4');
        const number = address.split('.').reduce((sum, part) => sum * 256 + Number(part), 0);
        const other = (number ^ (1 << bit)) >>> 0;
        const text = [24, 16, 8, 0].map((shift) => (other >>> shift) & 255).join('.');
        expect(subnetContains(`${address}/${prefix}`, text)).toBe(list.check(text, 'ipv4'));
      }),
    );
  });

  it('of IPv6 as well, in every notation', () => {
    fc.assert(
      fc.property(fc.ipV6(), fc.integer({ min: 0, max: 128 }), fc.ipV6(), (address, prefix, other) => {
        fc.pre(isIP(address) === 6 && isIP(other) === 6 && !/\./.test(address + other));
        const list = new BlockList();
        list.addSubnet(address, prefix, 'ipv6');
        expect(subnetContains(`${address}/${prefix}`, other)).toBe(list.check(other, 'ipv6'));
        expect(subnetContains(`${address}/${prefix}`, address)).toBe(true);
      }),
    );
  });

  it('holds no address of the other kind, and nothing that is none', () => {
    expect(subnetContains('10.0.0.0/8', '::1')).toBe(false);
    expect(subnetContains('10.0.0.0/8', '10.0.0')).toBe(false);
    expect(subnetContains('10.0.0.0/8', '10.1.0.0/16')).toBe(true);
  });

  it.each(['10.0.0.0', '10.0.0.0/33', '10.0.0/8', 'x/8', '::/129', ':::/8'])('%s is none', (text) => {
    expect(() => subnetContains(text, '10.0.0.1')).toThrow(`invalid subnet: invalid CIDR address: ${text}`);
  });
});
