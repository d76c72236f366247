import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Process } from '../../../src/kernel/process.ts';
import type { StreamSocket } from '../../../src/kernel/sockets.ts';
import { concat } from '../../../src/kernel/stream.ts';
import { framingOf, readBody, TruncatedBody } from '../../../src/programs/network/http/body.ts';
import { EmptyReply, readResponse, responseFraming } from '../../../src/programs/network/http/client.ts';
import { Headers } from '../../../src/programs/network/http/headers.ts';
import { httpDate, requestText, responseText } from '../../../src/programs/network/http/message.ts';
import { HttpReader, ProtocolError } from '../../../src/programs/network/http/reader.ts';
import { parseRequestLine } from '../../../src/programs/network/http/server.ts';

const bytes = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));
const string = (data: Uint8Array) => Array.from(data, (byte) => String.fromCharCode(byte)).join('');

/** A reader of what comes in the given pieces. */
function reader(...pieces: Uint8Array[]): HttpReader {
  const left = pieces.filter((piece) => piece.length > 0);
  const read = async (_: unknown, max: number) => {
    const [first = new Uint8Array(0)] = left;
    if (first.length > max) left[0] = first.subarray(max);
    else left.shift();
    return first.subarray(0, max);
  };
  return new HttpReader({} as Process, { read } as unknown as StreamSocket);
}

async function bodyOf(from: HttpReader, headers: Headers): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for await (const part of readBody(from, framingOf(headers, 'response'))) parts.push(part);
  return concat(parts);
}

/** Cuts data at the given places. */
function cut(data: Uint8Array, places: readonly number[]): Uint8Array[] {
  const sorted = [0, ...places.map((place) => place % (data.length + 1)), data.length].sort((a, b) => a - b);
  return sorted.slice(1).map((to, i) => data.subarray(sorted[i], to));
}

const cuts = fc.array(fc.nat(4000), { maxLength: 8 });
const content = fc.uint8Array({ maxLength: 300 });

describe('headers', () => {
  const headers = () =>
    new Headers([
      ['Accept', 'a'],
      ['X', '1'],
      ['x', '2'],
      ['Connection', 'keep-alive, Upgrade'],
    ] as const);

  test('are found whatever their case', () => {
    expect(headers().get('ACCEPT')).toBe('a');
    expect(headers().get('x')).toBe('1');
    expect(headers().get('y')).toBeUndefined();
    expect(headers().has('connection')).toBe(true);
  });

  test('are replaced in their place', () => {
    const own = headers();
    own.set('X', '3');
    own.set('Z', '4');
    expect([...own]).toEqual([
      ['Accept', 'a'],
      ['X', '3'],
      ['Connection', 'keep-alive, Upgrade'],
      ['Z', '4'],
    ]);
  });

  test('are removed', () => {
    const own = headers();
    own.delete('x');
    expect(own.has('X')).toBe(false);
    expect([...own]).toHaveLength(2);
  });

  test('list tokens', () => {
    expect(headers().lists('Connection', 'upgrade')).toBe(true);
    expect(headers().lists('Connection', 'up')).toBe(false);
  });
});

describe('reader', () => {
  test('lines end with CRLF or LF', async () => {
    const own = reader(bytes('a\r\nb\n\nc'));
    expect([await own.line(), await own.line(), await own.line(), await own.line()]).toEqual(['a', 'b', '', undefined]);
    expect(string(own.buffered)).toBe('c');
  });

  test('skips fields without a colon, joins folded ones, keeps repeated ones', async () => {
    const own = reader(bytes('A: 1\r\nnonsense\r\n: no name\r\n  B : 2\r\n\tmore\r\nA:3\r\n\r\n'));
    expect([...((await own.headers()) ?? [])]).toEqual([
      ['A', '1 B : 2 more'],
      ['A', '3'],
    ]);
  });

  test('headers that do not end are none', async () => {
    expect(await reader(bytes('A: 1\r\n')).headers()).toBeUndefined();
  });

  test('refuses a line without an end and countless fields', async () => {
    await expect(reader(new Uint8Array(70_000).fill(65)).line()).rejects.toThrow(ProtocolError);
    await expect(reader(bytes('a: b\n'.repeat(300))).headers()).rejects.toThrow(ProtocolError);
  });

  test('gives the same lines however they are cut', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.stringMatching(/^[ -~]*$/)), cuts, async (lines, places) => {
        const own = reader(...cut(bytes(lines.map((line) => `${line}\r\n`).join('')), places));
        for (const line of lines) expect(await own.line()).toBe(line);
        expect(await own.line()).toBeUndefined();
      }),
    );
  });
});

describe('body', () => {
  test('of a length', async () => {
    const own = reader(bytes('hello, more'));
    expect(string(await bodyOf(own, new Headers([['content-length', '5']])))).toBe('hello');
    expect(string(await own.bytes(6))).toBe(', more');
  });

  test('of chunks', async () => {
    const text = '5;name=value\r\nhello\r\n0A \r\n, 9 bytes!\r\n0\r\nTrailer: x\r\n\r\nnext';
    const own = reader(bytes(text));
    expect(string(await bodyOf(own, new Headers([['Transfer-Encoding', 'Chunked']])))).toBe('hello, 9 bytes!');
    expect(string(await own.bytes(9))).toBe('next');
  });

  test('until the end of the connection', async () => {
    expect(string(await bodyOf(reader(bytes('one'), bytes('two')), new Headers()))).toBe('onetwo');
  });

  test.each([
    [{ 'Content-Length': '5' }, 'four', 1],
    [{ 'Transfer-Encoding': 'chunked' }, '5\r\nfour', 1],
    [{ 'Transfer-Encoding': 'chunked' }, '4\r\nfour\r\n', undefined],
  ])('that is cut: %j', async (fields, text, missing) => {
    const error = await bodyOf(reader(bytes(text)), new Headers(Object.entries(fields))).catch((own: unknown) => own);
    expect(error).toBeInstanceOf(TruncatedBody);
    expect((error as TruncatedBody).missing).toBe(missing);
  });

  test.each([
    [{ 'Content-Length': '-1' }, ''],
    [{ 'Content-Length': '1, 2' }, ''],
    [{ 'Content-Length': '9'.repeat(20) }, ''],
    [{ 'Transfer-Encoding': 'chunked' }, 'x\r\n'],
    [{ 'Transfer-Encoding': 'chunked' }, `${'f'.repeat(20)}\r\n`],
  ])('that is none: %j', async (fields, text) => {
    await expect(bodyOf(reader(bytes(text)), new Headers(Object.entries(fields)))).rejects.toThrow(ProtocolError);
  });

  test('a request without a length has none', () => {
    expect(framingOf(new Headers(), 'request')).toEqual({ kind: 'length', length: 0 });
  });

  test('is what was sent, in whatever chunks and pieces', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.uint8Array({ minLength: 1, maxLength: 40 })), cuts, async (chunks, places) => {
        const sent = [...chunks.map((chunk) => `${chunk.length.toString(16)}\r\n${string(chunk)}\r\n`), '0\r\n\r\n'];
        const own = reader(...cut(bytes(sent.join('')), places));
        expect(await bodyOf(own, new Headers([['Transfer-Encoding', 'chunked']]))).toEqual(concat(chunks));
      }),
    );
  });
});

describe('response', () => {
  test('skips what is informational', async () => {
    const own = reader(bytes('HTTP/1.1 100 Continue\r\n\r\nHTTP/1.0 404 Not Found\r\nA: b\r\n\r\n'));
    const head = await readResponse(own);
    expect(head).toMatchObject({
      version: '1.0',
      status: 404,
      reason: 'Not Found',
      statusLine: 'HTTP/1.0 404 Not Found',
    });
    expect(head.headers.get('a')).toBe('b');
  });

  test.each(['HEAD 200', 'GET 204', 'GET 304'])('%s has no body', async (text) => {
    const [method = '', status] = text.split(' ');
    const head = await readResponse(reader(bytes(`HTTP/1.1 ${status}\r\nContent-Length: 5\r\n\r\n`)));
    expect(responseFraming(method, head)).toEqual({ kind: 'length', length: 0 });
  });

  test('that does not come is an empty reply', async () => {
    await expect(readResponse(reader())).rejects.toThrow(EmptyReply);
  });

  test.each(['nonsense', 'SSH-2.0-x\r\n', 'HTTP/1.1 20\r\n\r\n', 'HTTP/x 200 OK\r\n\r\n'])(
    'that is no HTTP: %j',
    async (text) => {
      await expect(readResponse(reader(bytes(text)))).rejects.toThrow(ProtocolError);
    },
  );

  test('is read as it was written', async () => {
    const token = fc.stringMatching(/^[A-Za-z][A-Za-z-]{0,10}$/);
    const value = fc.stringMatching(/^([!-~]([ -~]{0,10}[!-~])?)?$/);
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 200, max: 599 }),
        fc.array(fc.tuple(token, value)),
        content,
        cuts,
        async (status, fields, body, places) => {
          const kept = fields.filter(([name]) => !/^(content-length|transfer-encoding)$/i.test(name));
          const headers = new Headers([...kept, ['Content-Length', String(body.length)]]);
          const sent = responseText({ version: '1.1', status, reason: 'Because', headers });
          const own = reader(...cut(concat([bytes(sent), body]), places));
          const head = await readResponse(own);
          expect([head.status, head.reason, [...head.headers]]).toEqual([status, 'Because', [...headers]]);
          expect(await bodyOf(own, head.headers)).toEqual(body);
        },
      ),
    );
  });

  test('whatever comes, nothing but what is declared is thrown', async () => {
    const pieces = fc.oneof(
      fc.constantFrom(
        'HTTP/1.1 200 OK',
        '\r\n',
        '\n',
        'Content-Length: ',
        'Transfer-Encoding: chunked',
        '0',
        '5',
        'ff',
        ';',
        ' ',
        ':',
      ),
      fc.string({ unit: 'binary', maxLength: 5 }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(pieces, { maxLength: 30 }), cuts, async (parts, places) => {
        const own = reader(...cut(bytes(parts.join('')), places));
        try {
          const head = await readResponse(own);
          await bodyOf(own, head.headers);
        } catch (error) {
          const known = [ProtocolError, TruncatedBody, EmptyReply].some((kind) => error instanceof kind);
          if (!known) throw error;
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('request line', () => {
  test.each([
    ['GET / HTTP/1.1', { method: 'GET', target: '/', version: '1.1' }],
    ['POST  /a?b   HTTP/1.0', { method: 'POST', target: '/a?b', version: '1.0' }],
    ['GET /', { method: 'GET', target: '/', version: '0.9' }],
    ['POST /', undefined],
    ['GET / HTTP/2.0', undefined],
    ['GET / x HTTP/1.1', undefined],
    ['GET / HTTX', undefined],
    ['', undefined],
  ])('%j', (line, parsed) => {
    expect(parseRequestLine(line)).toEqual(parsed);
  });
});

test('texts', () => {
  const headers = new Headers([['Host', 'a']]);
  expect(requestText({ method: 'GET', target: '/x', version: '1.1', headers })).toBe(
    'GET /x HTTP/1.1\r\nHost: a\r\n\r\n',
  );
  expect(httpDate(Date.UTC(2026, 10, 2, 3, 4, 5))).toBe('Mon, 02 Nov 2026 03:04:05 GMT');
});
