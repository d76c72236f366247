import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TarEntry } from '../../../src/docker/tar/entry.ts';
import { readTar } from '../../../src/docker/tar/read.ts';
import { writeTar } from '../../../src/docker/tar/write.ts';

const encode = (text: string) => new TextEncoder().encode(text);
const NOTHING = new Uint8Array();
const file = (name: string, text: string): TarEntry => ({
  name,
  type: 'file',
  mode: 0o644,
  uid: 1000,
  gid: 1000,
  mtime: 1_700_000_000_000,
  target: '',
  content: encode(text),
});

const word = fc.stringMatching(/^[a-zé_]{1,60}$/);
const path = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join('/'));
const common = {
  name: path,
  mode: fc.integer({ min: 0, max: 0o7777 }),
  uid: fc.integer({ min: 0, max: 65534 }),
  gid: fc.integer({ min: 0, max: 65534 }),
  mtime: fc.integer({ min: 0, max: 2_000_000_000 }).map((seconds) => seconds * 1000),
};
const entry: fc.Arbitrary<TarEntry> = fc.oneof(
  fc.record({
    ...common,
    type: fc.constant('file' as const),
    target: fc.constant(''),
    content: fc.uint8Array({ maxLength: 1500 }),
  }),
  fc.record({
    ...common,
    type: fc.constant('directory' as const),
    target: fc.constant(''),
    content: fc.constant(NOTHING),
  }),
  fc.record({
    ...common,
    type: fc.constantFrom('symlink' as const, 'link' as const),
    target: path,
    content: fc.constant(NOTHING),
  }),
);

describe('a tar archive', () => {
  it('gives back what was written, whatever the names', () => {
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 5 }), (entries) => {
        const read = readTar(writeTar(entries));
        expect(read.map((one) => ({ ...one, content: [...one.content] }))).toEqual(
          entries.map((one) => ({ ...one, content: [...one.content] })),
        );
      }),
    );
  });

  it('takes whole blocks, and ends with two of zeros', () => {
    expect(writeTar([]).length).toBe(1024);
    expect(writeTar([file('a', '')]).length).toBe(1536);
    expect(writeTar([file('a', 'x'.repeat(512))]).length).toBe(2048);
    expect(writeTar([file('a', 'x'.repeat(513))]).length).toBe(2560);
  });

  it('is one for GNU tar, and one of GNU tar is one for us', () => {
    const home = mkdtempSync(join(tmpdir(), 'tar-'));
    try {
      const long = `${'d'.repeat(90)}/${'e'.repeat(120)}`;
      writeFileSync(join(home, 'ours.tar'), writeTar([file('a', 'hello\n'), file(long, 'long\n')]));
      const listed = execFileSync('tar', ['-tf', join(home, 'ours.tar')], { encoding: 'utf8' });
      expect(listed).toBe(`a\n${long}\n`);
      mkdirSync(join(home, 'dir', 'd'.repeat(90)), { recursive: true });
      writeFileSync(join(home, 'dir', long), 'long\n');
      symlinkSync('d', join(home, 'dir', 'link'));
      for (const format of ['gnu', 'posix', 'ustar']) {
        if (format === 'ustar') rmSync(join(home, 'dir', long));
        const theirs = join(home, `${format}.tar`);
        execFileSync('tar', ['-C', home, `--format=${format}`, '--sort=name', '-cf', theirs, 'dir']);
        const read = readTar(new Uint8Array(execFileSync('cat', [theirs])));
        expect(read.find(({ type }) => type === 'symlink')).toMatchObject({ name: 'dir/link', target: 'd' });
        expect(read.map(({ name }) => name)).toContain(format === 'ustar' ? `dir/${'d'.repeat(90)}` : `dir/${long}`);
      }
    } finally {
      rmSync(home, { recursive: true, force: true });
    }
  });

  it.each([
    ['cut off', (tar: Uint8Array) => tar.subarray(0, 700), 'unexpected EOF'],
    ['cut in a header', (tar: Uint8Array) => tar.subarray(0, 100), 'unexpected EOF'],
    ['no archive', () => encode('x'.repeat(600)), 'archive/tar: invalid tar header'],
  ])('that is %s is refused', (_what, spoil, message) => {
    expect(() => readTar(spoil(writeTar([file('a', 'x'.repeat(600))])))).toThrow(message);
  });
});
