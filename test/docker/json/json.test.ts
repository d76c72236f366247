import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeJSON, decodeUntyped, jsonNumber } from '../../../src/docker/json/decode.ts';
import { encodeJSON } from '../../../src/docker/json/encode.ts';
import {
  any,
  arrayOf,
  bool,
  field,
  getter,
  int,
  mapOf,
  pointerTo,
  sliceOf,
  string,
  struct,
  uint8,
} from '../../../src/docker/reflect/type.ts';
import { Value } from '../../../src/docker/reflect/value.ts';

const inner = struct('x.Inner', [field('A', int), field('Deep', string)]);
const outer = struct('x.Outer', [
  field('Inner', pointerTo(inner), { embedded: true }),
  field('ID', string, { json: 'Id' }),
  field('Tags', sliceOf(string), { omitEmpty: true }),
  field('Size', arrayOf(2, int)),
  field('Labels', mapOf(string, string)),
  field('Anything', any),
  field('Hidden', bool, { json: '-' }),
]);

describe('decodeJSON and encodeJSON', () => {
  it('go through the fields of a struct', () => {
    const value = decodeJSON(outer, { id: 'x', a: 1, Tags: [], Size: [3], Labels: { b: '<', a: '&' }, unknown: 1 });
    expect(encodeJSON(value)).toBe(
      '{"A":1,"Deep":"","Id":"x","Size":[3,0],"Labels":{"a":"&","b":"<"},"Anything":null}',
    );
    expect(encodeJSON(value, { escapeHTML: true })).toContain('{"a":"\\u0026","b":"\\u003c"}');
  });

  it('leave an embedded pointer nil when none of its fields is there', () => {
    const value = decodeJSON(outer, { Id: 'x' });
    expect(encodeJSON(value)).toBe('{"Id":"x","Size":[0,0],"Labels":null,"Anything":null}');
  });

  it('let a type write itself', () => {
    const secret = struct('x.Secret', [], { MarshalJSON: getter(string, () => '"***"') });
    expect(encodeJSON(new Value(sliceOf(secret), [{}, {}]))).toBe('["***","***"]');
  });

  it('write bytes in base64', () => {
    const bytes = (text: string) => new Value(sliceOf(uint8), Array.from(new TextEncoder().encode(text)));
    expect(['', 'f', 'fo', 'foo', 'foob'].map((text) => encodeJSON(bytes(text)))).toEqual([
      '""',
      '"Zg=="',
      '"Zm8="',
      '"Zm9v"',
      '"Zm9vYg=="',
    ]);
  });
});

describe('encodeJSON', () => {
  it('writes what JSON.parse reads, keys in order', () => {
    fc.assert(
      fc.property(fc.jsonValue({ noUnicodeString: false }), (value) => {
        const read = JSON.parse(encodeJSON(value));
        // JSON.stringify forgets the sign of -0.
        expect(JSON.parse(JSON.stringify(read))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
    expect(encodeJSON({ b: 1, a: 2, B: 3 })).toBe('{"B":3,"a":2,"b":1}');
  });

  it('refuses what is no number of JSON', () => {
    expect(() => encodeJSON(Number.POSITIVE_INFINITY)).toThrow('json: unsupported value: +Inf');
  });
});

describe('decodeUntyped', () => {
  it('keeps numbers as they were written', () => {
    expect(decodeUntyped({ a: [1, 'x', null] })).toEqual(new Map([['a', [new Value(jsonNumber, '1'), 'x', null]]]));
    expect(encodeJSON(decodeUntyped({ a: [1, 2.5] }))).toBe('{"a":[1,2.5]}');
  });
});
