import { posix } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { basename, compareBytes, dirname, isWithin, join, normalize, resolve } from '../../src/fs/path.ts';

const path = fc
  .array(fc.constantFrom('/', '/', 'a', 'b.c', '.', '..', ''), { maxLength: 8 })
  .map((parts) => parts.join(''));

describe('paths', () => {
  it('normalizes as Node does, but for trailing slashes', () => {
    fc.assert(
      fc.property(path, (text) => {
        const theirs = posix.normalize(text);
        expect(normalize(text)).toBe(theirs.length > 1 ? theirs.replace(/\/$/, '') : theirs);
      }),
    );
  });

  it('takes paths apart', () => {
    fc.assert(
      fc.property(path, (text) => {
        if (/^\/+$/.test(text)) return;
        expect(basename(text)).toBe(posix.basename(text));
      }),
    );
  });

  it.each([
    ['/usr/lib', '/usr', 'lib'],
    ['/usr/', '/', 'usr'],
    ['usr', '.', 'usr'],
    ['/', '/', '/'],
    ['///', '/', '/'],
    ['.', '.', '.'],
    ['..', '.', '..'],
    ['', '.', ''],
    ['a//b', 'a', 'b'],
    ['//a', '/', 'a'],
    ['a/b///', 'a', 'b'],
  ])('dirname and basename of %j', (text, directory, name) => {
    expect([dirname(text), basename(text)]).toEqual([directory, name]);
  });

  it('takes suffixes off', () => {
    expect([basename('/a/b.c', '.c'), basename('.c', '.c'), basename('b.c', '')]).toEqual(['b', '.c', 'b.c']);
  });

  it('joins and resolves', () => {
    expect(join('/a', 'b', '', '../c')).toBe('/a/c');
    expect(join('', '')).toBe('.');
    expect(resolve('/home/x', '../y/./z')).toBe('/home/y/z');
    expect(resolve('/home', '/etc//')).toBe('/etc');
    expect(resolve('/', 'a')).toBe('/a');
  });

  it('tells what is within', () => {
    expect([isWithin('/a/b', '/a'), isWithin('/ab', '/a'), isWithin('/a', '/a'), isWithin('/a', '/')]).toEqual([
      true,
      false,
      true,
      true,
    ]);
  });

  it('orders names by the bytes of their UTF-8', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (a, b) => {
        expect(Math.sign(compareBytes(a, b))).toBe(Math.sign(Buffer.compare(Buffer.from(a), Buffer.from(b))));
      }),
    );
    expect(['\u{1f600}', '\uffee', 'é', 'z'].sort(compareBytes)).toEqual(['z', 'é', '\uffee', '\u{1f600}']);
  });
});
