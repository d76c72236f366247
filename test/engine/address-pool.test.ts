import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AddressPool, type AddressRules } from '../../src/engine/networks/address-pool.ts';
import { type Cidr, parseCidr } from '../../src/net/ipv4.ts';

const LOWEST: AddressRules = { order: 'lowest', never: [] };
const cidr = (text: string) => parseCidr(text) as Cidr;

describe('AddressPool', () => {
  it('gives the lowest free address, or the next one, and never the ends', () => {
    const pool = new AddressPool(cidr('10.0.0.0/29'), LOWEST);
    expect([1, 2, 3].map(() => pool.allocate())).toEqual(['10.0.0.1', '10.0.0.2', '10.0.0.3']);
    pool.release('10.0.0.1');
    expect(pool.allocate()).toBe('10.0.0.1');
    const next = new AddressPool(cidr('10.0.0.0/29'), { order: 'next', never: [1] });
    expect([next.allocate(), next.allocate()]).toEqual(['10.0.0.2', '10.0.0.3']);
    next.release('10.0.0.2');
    expect([4, 5, 6, 2].map(() => next.allocate())).toEqual(['10.0.0.4', '10.0.0.5', '10.0.0.6', '10.0.0.2']);
    expect(next.allocate()).toBeUndefined();
  });

  it('stays within a range, whose first address may be had', () => {
    const pool = new AddressPool(cidr('10.79.0.0/24'), LOWEST, { range: cidr('10.79.0.128/25') });
    expect(pool.claim('10.79.0.129')).toBe('taken now');
    expect([pool.allocate(), pool.allocate()]).toEqual(['10.79.0.128', '10.79.0.130']);
    expect(pool.claim('10.79.1.1')).toBe('outside');
    expect(pool.claim('10.79.0.130')).toBe('in use');
  });

  it('never gives out an address that is taken, whatever comes before', () => {
    const step = fc.oneof(
      fc.record({ kind: fc.constant('allocate' as const) }),
      fc.record({ kind: fc.constant('claim' as const), host: fc.integer({ min: 0, max: 40 }) }),
      fc.record({ kind: fc.constant('release' as const), pick: fc.nat() }),
      fc.record({ kind: fc.constant('reload' as const) }),
    );
    fc.assert(
      fc.property(
        fc.array(step, { maxLength: 1000, size: 'max' }),
        fc.constantFrom('lowest' as const, 'next' as const),
        (steps, order) => {
          const rules = { order, never: [] };
          let pool = new AddressPool(cidr('10.1.0.0/27'), rules);
          const held = new Set<string>(['10.1.0.0', '10.1.0.31']);
          for (const s of steps) {
            if (s.kind === 'reload') {
              pool = new AddressPool(cidr('10.1.0.0/27'), rules, {
                state: JSON.parse(JSON.stringify(pool.snapshot())),
              });
            } else if (s.kind === 'release') {
              const address = [...held].slice(2)[s.pick % Math.max(1, held.size - 2)];
              if (address) pool.release(address);
              if (address) held.delete(address);
            } else if (s.kind === 'claim') {
              const address = `10.1.0.${s.host}`;
              const expected = s.host > 31 ? 'outside' : held.has(address) ? 'in use' : 'taken now';
              expect(pool.claim(address)).toBe(expected);
              if (expected === 'taken now') held.add(address);
            } else {
              const address = pool.allocate();
              expect(address === undefined).toBe(held.size === 32);
              if (address === undefined) continue;
              expect(held.has(address)).toBe(false);
              if (order === 'lowest') {
                const below = Number(address.split('.')[3]);
                for (let host = 0; host < below; host++) expect(held.has(`10.1.0.${host}`)).toBe(true);
              }
              held.add(address);
            }
          }
        },
      ),
      { numRuns: 30 },
    );
  });
});
