import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Key, KeyDecoder } from '../../../src/shell/editor/keys.ts';

const encoder = new TextEncoder();

function decode(...chunks: string[]): Key[] {
  const decoder = new KeyDecoder();
  return chunks.flatMap((chunk) => decoder.feed(encoder.encode(chunk)));
}

const names = (...chunks: string[]) =>
  decode(...chunks).map((key) => (key.type === 'named' ? key.name : `${key.type}:${key.text}`));

test.each([
  ['a', 'text:a'],
  ['é', 'text:é'],
  ['😀', 'text:😀'],
  ['\r', 'enter'],
  ['\n', 'enter'],
  ['\t', 'tab'],
  ['\x7f', 'backspace'],
  ['\b', 'backspace'],
  ['\x01', 'C-a'],
  ['\x1f', 'C-_'],
  ['\x1b[A', 'up'],
  ['\x1bOB', 'down'],
  ['\x1b[1;5C', 'C-right'],
  ['\x1b[1;3D', 'M-left'],
  ['\x1b[3~', 'delete'],
  ['\x1b[3;5~', 'C-delete'],
  ['\x1b[1~', 'home'],
  ['\x1bOF', 'end'],
  ['\x1bb', 'M-b'],
  ['\x1b.', 'M-.'],
  ['\x1b\x7f', 'M-backspace'],
  ['\x1b\x1b[D', 'M-left'],
  ['\x1b[Z', 'S-tab'],
  ['\x1b[15~', 'unknown'],
])('%j is %s', (bytes, name) => {
  expect(names(bytes)).toEqual([name]);
});

test('a paste is one key, whatever is in it', () => {
  expect(decode('a\x1b[200~b\r\nc\x03\x1b[A\x1b[201~d')).toEqual([
    { type: 'text', text: 'a' },
    { type: 'paste', text: 'b\nc\x03\x1b[A' },
    { type: 'text', text: 'd' },
  ]);
});

test('a lone Escape waits, and is the Escape key when nothing follows', () => {
  const decoder = new KeyDecoder();
  expect(decoder.feed(encoder.encode('\x1b'))).toEqual([]);
  expect(decoder.pending).toBe(true);
  expect(decoder.flush()).toEqual([{ type: 'named', name: 'escape' }]);
  expect(decoder.pending).toBe(false);
});

test('where a chunk is cut makes no difference', () => {
  const text = 'aé😀\x1b[1;5C\x1bb\x1b[200~x\ny\x1b[201~\x03\x1bOA日';
  const whole = decode(text);
  const bytes = encoder.encode(text);
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: bytes.length })), (cuts) => {
      const decoder = new KeyDecoder();
      const places = [0, ...cuts.sort((a, b) => a - b), bytes.length];
      const keys = places.slice(1).flatMap((to, i) => decoder.feed(bytes.subarray(places[i], to)));
      expect(keys).toEqual(whole);
    }),
  );
});
