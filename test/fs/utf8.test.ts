import fc from 'fast-check';
import { expect, it } from 'vitest';
import { decodeData, encodeData, fromBase64, toBase64 } from '../../src/fs/text-data.ts';
import { byteLength } from '../../src/fs/utf8.ts';

it('counts the bytes of any text, lone surrogates too', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(byteLength(text)).toBe(Buffer.byteLength(text));
    }),
  );
  for (const text of ['\ud800', '\udc00\ud800', 'a\udc00', '\ud83d\ude00\ude00'])
    expect(byteLength(text)).toBe(Buffer.byteLength(text));
});

it('writes base64 as everybody does', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 50 }), (data) => {
      expect(toBase64(data)).toBe(Buffer.from(data).toString('base64'));
      expect([...fromBase64(toBase64(data))]).toEqual([...data]);
    }),
  );
});

it('keeps bytes as text only where nothing is lost', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.uint8Array({ maxLength: 40 }),
        fc.string({ unit: 'grapheme' }).map((s) => new TextEncoder().encode(s)),
      ),
      (data) => {
        expect([...decodeData(JSON.parse(JSON.stringify(encodeData(data))))]).toEqual([...data]);
      },
    ),
  );
  expect(encodeData(Uint8Array.of(0xef, 0xbb, 0xbf, 65))).toEqual({ text: '\ufeffA' });
  expect(encodeData(Uint8Array.of(0xff))).toEqual({ base64: '/w==' });
});
