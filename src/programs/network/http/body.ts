import type { Headers } from './headers.ts';
import { type HttpReader, ProtocolError } from './reader.ts';

/** Where a message's body ends (RFC 9112, 6.3). */
export type Framing = { kind: 'length'; length: number } | { kind: 'chunked' } | { kind: 'close' };

/**
 * How the body of a message is framed. A response without a length lasts until the connection ends; a request without one
 * has no body.
 * @throws {ProtocolError} where the length is no number
 */
export function framingOf(headers: Headers, message: 'request' | 'response'): Framing {
  if (headers.lists('Transfer-Encoding', 'chunked')) return { kind: 'chunked' };
  const length = headers.get('Content-Length');
  if (length === undefined) return message === 'request' ? { kind: 'length', length: 0 } : { kind: 'close' };
  if (!/^\d{1,15}$/.test(length)) throw new ProtocolError(`bad Content-Length: ${length}`);
  return { kind: 'length', length: Number(length) };
}

/** The connection ended before the body did. */
export class TruncatedBody extends Error {
  /** How many bytes are missing, where that is known. */
  readonly missing: number | undefined;

  constructor(missing: number | undefined) {
    super('truncated');
    this.missing = missing;
  }
}

/** The pieces of a body as they come. @throws {TruncatedBody} */
export async function* readBody(reader: HttpReader, framing: Framing): AsyncGenerator<Uint8Array, void, void> {
  if (framing.kind === 'chunked') {
    yield* chunks(reader);
    return;
  }
  let left = framing.kind === 'length' ? framing.length : Number.POSITIVE_INFINITY;
  while (left > 0) {
    const data = await reader.bytes(Math.min(left, 65536));
    if (data.length === 0) {
      if (framing.kind === 'length') throw new TruncatedBody(left);
      return;
    }
    left -= data.length;
    yield data;
  }
}

async function* chunks(reader: HttpReader): AsyncGenerator<Uint8Array, void, void> {
  for (;;) {
    const line = await reader.line();
    if (line === undefined) throw new TruncatedBody(undefined);
    const size = /^([0-9a-f]{1,12})\s*(?:;.*)?$/i.exec(line)?.[1];
    if (size === undefined) throw new ProtocolError('bad chunk size');
    if (Number.parseInt(size, 16) === 0) {
      while (await reader.line());
      return;
    }
    yield* readBody(reader, { kind: 'length', length: Number.parseInt(size, 16) });
    await reader.line();
  }
}
