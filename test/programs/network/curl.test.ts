import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CurlError, CurlUsageError } from '../../../src/programs/network/curl/error.ts';
import { expandUrl } from '../../../src/programs/network/curl/glob.ts';
import { parseArguments } from '../../../src/programs/network/curl/options.ts';
import { parseUrl, resolveUrl } from '../../../src/programs/network/curl/url.ts';

describe('URL', () => {
  test.each([
    ['web', { scheme: 'http', host: 'web', port: 80, target: '/', href: 'http://web/', explicitPort: false }],
    [
      'HTTP://Web:80/A b'.replace(' ', '%20'),
      { scheme: 'http', host: 'Web', port: 80, target: '/A%20b', explicitPort: false },
    ],
    ['web:5000?x=1#frag', { port: 5000, target: '/?x=1', explicitPort: true }],
    ['http://u:p@web/x', { user: 'u:p', host: 'web', href: 'http://web/x' }],
    ['https://web', { scheme: 'https', port: 443 }],
    ['[::1]:8080/x', { host: '::1', port: 8080 }],
    ['web/ä', { target: '/%C3%A4' }],
  ])('%s', (text, parts) => {
    expect(parseUrl(text)).toMatchObject(parts);
  });

  test.each(['', 'a b', 'http://', 'web:0', 'web:65536', 'http://[::1', 'web:x'])('%j is none', (text) => {
    expect(() => parseUrl(text)).toThrow(expect.objectContaining({ code: 3 }));
  });

  test('of another scheme', () => {
    expect(() => parseUrl('foo://x')).toThrow(expect.objectContaining({ code: 1 }));
  });

  test.each([
    ['http://a/b', 'http://a/b'],
    ['//c/d', 'http://c/d'],
    ['/new', 'http://web:5000/new'],
    ['next?q', 'http://web:5000/x/next?q'],
    ['../up', 'http://web:5000/up'],
    ['./here', 'http://web:5000/x/here'],
    ['?only', 'http://web:5000/x/y?only'],
  ])('Location: %s', (location, target) => {
    expect(resolveUrl(parseUrl('http://web:5000/x/y?z'), location)).toBe(target);
  });

  test('whatever is given, nothing but a CurlError is thrown', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        try {
          const url = parseUrl(text);
          expect(url.port).toBeGreaterThan(0);
          expect(url.target).toMatch(/^\/[!-~]*$/);
        } catch (error) {
          if (!(error instanceof CurlError)) throw error;
        }
      }),
      { numRuns: 1000 },
    );
  });
});

describe('patterns', () => {
  const urls = (pattern: string) => expandUrl(pattern).map(({ url }) => url);

  test.each([
    ['a', ['a']],
    ['{a,b}/{c,d}', ['a/c', 'a/d', 'b/c', 'b/d']],
    ['x[1-3]', ['x1', 'x2', 'x3']],
    ['[08-10]', ['08', '09', '10']],
    ['[0-10:5]', ['0', '5', '10']],
    ['[a-e:2]', ['a', 'c', 'e']],
    ['\\{a\\}', ['{a}']],
    ['http://[::1]:80/', ['http://[::1]:80/']],
  ])('%s', (pattern, expanded) => {
    expect(urls(pattern)).toEqual(expanded);
  });

  test('say what stood for each part', () => {
    expect(expandUrl('{a,b}[1-2]').at(-1)).toEqual({ url: 'b2', parts: ['b', '2'] });
  });

  test.each(['{a', '[1', '[x]', '[5-1]', '[1-2:0]', '[1-10000][1-10000]'])('%s is none', (pattern) => {
    expect(() => expandUrl(pattern)).toThrow(CurlError);
  });
});

describe('options', () => {
  const given = (...args: string[]) => parseArguments(args).map(({ name, value }) => `${name}=${value}`);

  test.each([
    [
      ['-sSf', 'x'],
      ['silent=true', 'show-error=true', 'fail=true', 'url=x'],
    ],
    [
      ['-so', 'f', 'x'],
      ['silent=true', 'output=f', 'url=x'],
    ],
    [
      ['-XPOST', '--data', 'a'],
      ['request=POST', 'data=a'],
    ],
    [
      ['--no-silent', '--sil'],
      ['silent=false', 'silent=true'],
    ],
    [['--', '-x'], ['url=-x']],
    [['-'], ['url=-']],
  ])('%j', (args, found) => {
    expect(given(...args)).toEqual(found);
  });

  test.each([
    [['-o'], 'option -o: requires parameter'],
    [['-so'], 'option -so: requires parameter'],
    [['--nope'], 'option --nope: is unknown'],
    [['-?'], 'option -?: is unknown'],
    [['--max'], 'option --max: is ambiguous'],
    [['--no-output', 'x'], "option --no-output: the given option can't be reversed with a --no- prefix"],
  ])('%j fails', (args, message) => {
    expect(() => given(...args)).toThrow(new CurlUsageError(message));
  });

  test('what is not there says so', () => {
    expect(() => given('-F', 'a=b')).toThrow('is not simulated here');
  });
});
