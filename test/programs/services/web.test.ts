import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Headers } from '../../../src/programs/network/http/headers.ts';
import { cleanPath, splitTarget } from '../../../src/programs/services/web/paths.ts';
import { answerFile } from '../../../src/programs/services/web/static.ts';

describe('paths', () => {
  test.each([
    ['/', '/'],
    ['/a/../b', '/b'],
    ['/a//b/', '/a/b/'],
    ['/a/.', '/a/'],
    ['/%61%20b', '/a b'],
    ['/../etc', undefined],
    ['/%2e%2e/etc', undefined],
    ['/%', undefined],
    ['a', undefined],
  ])('%s is %s', (path, expected) => {
    expect(cleanPath(path)).toBe(expected);
  });

  test('never lead out of the root', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('..', '.', 'a', '', '%2e%2e', '%2f', 'b c')), (parts) => {
        const path = cleanPath(`/${parts.join('/')}`);
        expect(path === undefined || (path.startsWith('/') && !path.split('/').includes('..'))).toBe(true);
      }),
    );
  });

  test('are split from their queries', () => {
    expect(splitTarget('/a?b=1&c')).toEqual({ path: '/a', query: 'b=1&c' });
    expect(splitTarget('http://host/a')).toEqual({ path: '/a', query: '' });
  });
});

describe('parts of files', () => {
  const content = new TextEncoder().encode('0123456789');
  const stat = { mtime: 0, size: 10 } as Parameters<typeof answerFile>[1]['stat'];
  const ask = (fields: Record<string, string>) =>
    answerFile({ headers: new Headers(Object.entries(fields)) }, { stat, content }, '"e"');

  test.each([
    [{}, 200, '0123456789', undefined],
    [{ Range: 'bytes=2-4' }, 206, '234', 'bytes 2-4/10'],
    [{ Range: 'bytes=7-' }, 206, '789', 'bytes 7-9/10'],
    [{ Range: 'bytes=-2' }, 206, '89', 'bytes 8-9/10'],
    [{ Range: 'bytes=10-' }, 416, '', 'bytes */10'],
    [{ 'If-None-Match': '"e"' }, 304, '', undefined],
    [{ 'If-None-Match': '"f"' }, 200, '0123456789', undefined],
    [{ 'If-Modified-Since': 'Thu, 01 Jan 1970 00:00:00 GMT' }, 304, '', undefined],
  ] as [Record<string, string>, number, string, string | undefined][])('%j: %i', (fields, status, body, range) => {
    const answer = ask(fields);
    expect([answer.status, new TextDecoder().decode(answer.body), answer.range]).toEqual([status, body, range]);
  });
});
