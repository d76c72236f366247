import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gunzip, gzip } from '../../src/programs/deflate/gzip-format.ts';
import { Md5 } from '../../src/programs/digest/md5.ts';
import { Sha1, Sha256, Sha512 } from '../../src/programs/digest/sha.ts';
import { formatFloat, formatInteger } from '../../src/programs/format.ts';
import { getopt, optionGrammar } from '../../src/programs/getopt.ts';
import { shellQuote } from '../../src/programs/quote.ts';
import { humanSize, parseSize } from '../../src/programs/sizes.ts';
import { compareLines } from '../../src/programs/text/diff/changes.ts';
import { readHeader, writeHeader } from '../../src/programs/text/tar/header.ts';
import { decodeBytes, decodeText, encodeBytes, encodeText } from '../../src/programs/text.ts';
import { parseDate } from '../../src/programs/time/parse-date.ts';
import { strftime } from '../../src/programs/time/strftime.ts';

describe('text', () => {
  test('keeps all bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
        expect(encodeText(decodeText(bytes))).toEqual(bytes);
        expect(encodeBytes(decodeBytes(bytes))).toEqual(bytes);
      }),
    );
  });

  test('is UTF-8 where it is valid', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(decodeText(encodeText(text))).toBe(text);
      }),
    );
  });
});

describe.each([
  ['md5', () => new Md5()],
  ['sha1', () => new Sha1()],
  ['sha256', () => new Sha256()],
  ['sha512', () => new Sha512()],
] as const)('%s', (name, make) => {
  test('is what Node computes, however the data is cut', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 150 }), { maxLength: 4 }), (parts) => {
        const own = make();
        const theirs = createHash(name);
        for (const part of parts) {
          own.update(part);
          theirs.update(part);
        }
        expect(own.hex()).toBe(theirs.digest('hex'));
      }),
      { numRuns: 40 },
    );
  });
});

describe('gzip', () => {
  const data = fc.oneof(
    fc.uint8Array({ maxLength: 500 }),
    fc.string({ unit: fc.constantFrom('a', 'b', ' '), maxLength: 3000 }).map((text) => new TextEncoder().encode(text)),
  );

  test('is read by zlib', async () => {
    await fc.assert(
      fc.asyncProperty(data, async (bytes) => {
        expect(new Uint8Array(gunzipSync(await gzip(bytes)))).toEqual(new Uint8Array(bytes));
      }),
    );
  });

  test('reads what zlib wrote', async () => {
    await fc.assert(
      fc.asyncProperty(data, fc.integer({ min: 0, max: 9 }), async (bytes, level) => {
        const packed = new Uint8Array(gzipSync(bytes, { level }));
        expect((await gunzip(packed)).data).toEqual(new Uint8Array(bytes));
      }),
    );
  });

  test('makes repetition small', async () => {
    expect((await gzip(new Uint8Array(100_000))).length).toBeLessThan(2000);
  });
});

describe('the comparison of lines', () => {
  test('tells changes that make one of the other', async () => {
    const lines = fc.array(fc.constantFrom('a', 'b', 'c', '{', '}'), { maxLength: 25 });
    await fc.assert(
      fc.asyncProperty(lines, lines, async (a, b) => {
        const changes = await compareLines(a, b, () => undefined);
        const made: string[] = [];
        let at = 0;
        for (const { from, to } of changes) {
          made.push(...a.slice(at, from[0]), ...b.slice(...to));
          at = from[1];
        }
        expect([...made, ...a.slice(at)]).toEqual(b);
      }),
    );
  });
});

test('an archive header is read as it was written', () => {
  const member = {
    name: 'dir/file',
    type: 'file' as const,
    mode: 0o644,
    uid: 1000,
    gid: 100,
    user: 'ada',
    group: 'users',
    size: 12345,
    mtime: Date.UTC(2020, 0, 2),
    target: '',
    device: undefined,
  };
  const blocks = writeHeader(member);
  expect(blocks).toHaveLength(1);
  expect(readHeader(blocks[0] as Uint8Array)).toEqual({ ...member, flag: '0' });
});

describe('getopt', () => {
  const grammar = optionGrammar(`
  -a, --all            all
  -n, --lines=NUM      so many
      --color[=WHEN]   in color
      --colour[=WHEN]
  -l[N], --list
`);
  const parse = (...args: string[]) => {
    const { list, operands } = getopt(args, grammar);
    return [list.map(({ key, value }) => (value === undefined ? key : `${key}=${value}`)), operands];
  };

  test.each([
    [['-a', 'x'], ['a'], ['x']],
    [
      ['x', '-an5', 'y'],
      ['a', 'n=5'],
      ['x', 'y'],
    ],
    [['-n', '5'], ['n=5'], []],
    [['--lines', '5', '--al'], ['n=5', 'a'], []],
    [['--color', 'x'], ['color'], ['x']],
    [['--color=auto'], ['color=auto'], []],
    [['-l3', '-l'], ['l=3', 'l'], []],
    [['--', '-a'], [], ['-a']],
    [['-', 'a'], [], ['-', 'a']],
  ])('reads %j', (args, options, operands) => {
    expect(parse(...args)).toEqual([options, operands]);
  });

  test.each([
    [['-z'], "invalid option -- 'z'"],
    [['-n'], "option requires an argument -- 'n'"],
    [['--lines'], "option '--lines' requires an argument"],
    [['--all=3'], "option '--all' doesn't allow an argument"],
    [['--foo=3'], "unrecognized option '--foo=3'"],
    [['--col'], "option '--col' is ambiguous; possibilities: '--color' '--colour'"],
  ])('complains of %j', (args, message) => {
    expect(() => parse(...args)).toThrow(message);
  });
});

describe('sizes', () => {
  test.each([
    ['5', 5],
    ['2b', 1024],
    ['1K', 1024],
    ['1kB', 1000],
    ['3M', 3145728],
    ['x', undefined],
  ])('%s is %s', (text, size) => {
    expect(parseSize(text)).toBe(size);
  });

  test.each([
    [0, '0'],
    [1023, '1023'],
    [1024, '1.0K'],
    [10240, '10K'],
    [10241, '11K'],
    [1048575, '1.0M'],
  ])('%s is %s for people', (size, text) => {
    expect(humanSize(size)).toBe(text);
  });
});

test.each([
  ['plain', "'plain'"],
  ["it's", '"it\'s"'],
  ['a"b\'c', "'a\"b'\\''c'"],
  ['a\nb', "'a'$'\\n''b'"],
  ['', "''"],
])('%j is quoted as %s', (text, quoted) => {
  expect(shellQuote(text)).toBe(quoted);
});

describe('dates', () => {
  const now = Date.UTC(2026, 0, 1, 12);
  test.each([
    ['@0', '1970-01-01 00:00:00'],
    ['2020-02-29 10:20', '2020-02-29 10:20:00'],
    ['2020-02-29T10:20:30Z', '2020-02-29 10:20:30'],
    ['yesterday', '2025-12-31 12:00:00'],
    ['+2 days', '2026-01-03 12:00:00'],
    ['1 week ago', '2025-12-25 12:00:00'],
    ['next friday', '2026-01-02 00:00:00'],
    ['10pm', '2026-01-01 22:00:00'],
    ['5 Mar', '2026-03-05 00:00:00'],
    ['March 5, 2021 1:02', '2021-03-05 01:02:00'],
  ])('%s is %s', (text, expected) => {
    const time = parseDate(text, now);
    expect(time === undefined ? undefined : strftime('%F %T', time)).toBe(expected);
  });

  test.each(['2020-02-30', 'nonsense', '25:00', '13pm'])('%s is none', (text) => {
    expect(parseDate(text, now)).toBeUndefined();
  });
});

describe('numbers in a format', () => {
  test.each([
    ['+', 'd', 5n, '+5'],
    ['#', 'x', 255n, '0xff'],
    ['', 'u', -1n, '18446744073709551615'],
  ])('%%%s%s of %s', (flags, letter, value, text) => {
    expect(formatInteger({ flags, letter }, value)).toBe(text);
  });

  test.each([
    ['g', 0.0001, '0.0001'],
    ['g', 1e-5, '1e-05'],
    ['g', 1e6, '1e+06'],
    ['e', 0, '0.000000e+00'],
    ['f', Number.POSITIVE_INFINITY, 'inf'],
  ])('%%%s of %s', (letter, value, text) => {
    expect(formatFloat({ flags: '', letter }, value)).toBe(text);
  });
});
