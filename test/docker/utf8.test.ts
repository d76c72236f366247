import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byteLength, compareBytes, fromBytes, runeCount, sliceBytes, toBytes } from '../../src/docker/utf8.ts';

const text = fc.string({ unit: 'binary' });

describe('strings as bytes', () => {
  it('are those of UTF-8', () => {
    fc.assert(
      fc.property(text, (s) => {
        const bytes = new TextEncoder().encode(s);
        expect(toBytes(s)).toEqual(bytes);
        expect(byteLength(s)).toBe(bytes.length);
        expect(runeCount(s)).toBe(Array.from(s).length);
      }),
    );
  });

  it('lose nothing, valid or not', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        const s = fromBytes(bytes);
        expect(toBytes(s)).toEqual(bytes);
        expect(byteLength(s)).toBe(bytes.length);
      }),
    );
  });

  it('are ordered by bytes', () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        const order = Buffer.compare(Buffer.from(a), Buffer.from(b));
        expect(Math.sign(compareBytes(a, b))).toBe(order);
      }),
    );
  });

  it('can be cut anywhere', () => {
    expect(sliceBytes('héllo', 0, 3)).toBe('hé');
    expect(sliceBytes('héllo', 0, 2) + sliceBytes('héllo', 2, 6)).toBe('h\udcc3\udca9llo');
    expect(fromBytes(toBytes('h\udcc3\udca9llo'))).toBe('héllo');
  });
});
