import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatFloat } from '../../../src/docker/strconv/format-float.ts';
import { parseFloat64 } from '../../../src/docker/strconv/parse-float.ts';
import { parseInt64, parseUint64 } from '../../../src/docker/strconv/parse-int.ts';
import { quote, quoteToASCII } from '../../../src/docker/strconv/quote.ts';
import { unquote } from '../../../src/docker/strconv/unquote.ts';

describe('quote', () => {
  it('is undone by unquote', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (s) => {
        expect(unquote(quote(s))).toBe(s);
        expect(unquote(quoteToASCII(s))).toBe(s);
        expect(quoteToASCII(s)).toMatch(/^[ -~]*$/);
      }),
    );
  });

  it('escapes what cannot be printed', () => {
    expect(quote('a\u0007\u001b\u007f\u00a0\u{e0001}é"\\')).toBe('"a\\a\\x1b\\x7f\\u00a0\\U000e0001é\\"\\\\"');
  });
});

describe('unquote', () => {
  it('takes raw strings, and no malformed ones', () => {
    expect(unquote('`a\\n"\r`')).toBe('a\\n"');
    for (const literal of ['', '"', '"a', "'a'", '"\\q"', '"\n"', '"a"b"', '"\\x1"', '"\\ud800"', '`a`b`']) {
      expect(unquote(literal)).toBeUndefined();
    }
  });
});

describe('integers', () => {
  it('read back', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(1n << 63n), max: (1n << 63n) - 1n }), (n) => BigInt(parseInt64(String(n))) === n),
    );
  });

  it('are checked', () => {
    expect(() => parseInt64('9223372036854775808')).toThrow(
      'strconv.ParseInt: parsing "9223372036854775808": value out of range',
    );
    expect(() => parseUint64('-1')).toThrow('strconv.ParseUint: parsing "-1": invalid syntax');
    expect(() => parseUint64('65536', 10, 16)).toThrow('strconv.ParseUint: parsing "65536": value out of range');
    expect(() => parseInt64('1_0')).toThrow('invalid syntax');
    expect([
      parseInt64('0x_f', 0),
      parseInt64('0b1', 0),
      parseInt64('017', 0),
      parseInt64('1_0', 0),
      parseInt64('+7'),
    ]).toEqual([15, 1, 15, 10, 7]);
    for (const text of ['', '+', '_1', '1__0', '08', '0x', '0b2', '1e3'])
      expect(() => parseInt64(text, 0)).toThrow('invalid syntax');
  });
});

describe('floats', () => {
  it('read back in every form', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true }), fc.constantFrom('e', 'f', 'g', 'x'), (value, form) => {
        expect(parseFloat64(formatFloat(value, form, -1))).toBe(value);
      }),
    );
  });

  it.each([
    [1e21, 'g', -1, '1e+21'],
    [100000, 'g', -1, '100000'],
    [1e6, 'g', -1, '1e+06'],
    [0.0001, 'g', -1, '0.0001'],
    [0.00001, 'g', -1, '1e-05'],
    [-0, 'g', -1, '-0'],
    [2.5, 'f', 0, '2'],
    [1e23, 'f', 0, '99999999999999991611392'],
    [9.995, 'g', 3, '9.99'],
    [1, 'b', -1, '4503599627370496p-52'],
    [1.5, 'x', 0, '0x1p+01'],
    [0.1, 'x', -1, '0x1.999999999999ap-04'],
    [Number.NaN, 'g', -1, 'NaN'],
    [Number.NEGATIVE_INFINITY, 'f', 2, '-Inf'],
  ])('%d %s %d', (value, form, precision, text) => {
    expect(formatFloat(value, form, precision)).toBe(text);
  });

  it('are checked', () => {
    expect(() => parseFloat64('1e400')).toThrow('strconv.ParseFloat: parsing "1e400": value out of range');
    for (const text of ['', '.', '1.2.3', 'e5', '1e', '0x1', '1 ', '--1'])
      expect(() => parseFloat64(text)).toThrow('invalid syntax');
    expect([
      parseFloat64('.5'),
      parseFloat64('5.'),
      parseFloat64('-Inf'),
      parseFloat64('infinity'),
      parseFloat64('nan'),
    ]).toEqual([0.5, 5, Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY, Number.NaN]);
  });
});
