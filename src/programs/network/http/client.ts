import type { Process } from '../../../kernel/process.ts';
import type { StreamSocket } from '../../../kernel/sockets.ts';
import { type Framing, framingOf } from './body.ts';
import { Headers } from './headers.ts';
import { bytesOf, type Request, type ResponseHead, requestText } from './message.ts';
import { type HttpReader, ProtocolError } from './reader.ts';

/** The server closed the connection without a word. */
export class EmptyReply extends Error {}

/** Sends a request. @throws {SysError} */
export async function sendRequest(proc: Process, socket: StreamSocket, request: Request): Promise<void> {
  await socket.write(proc, bytesOf(requestText(request), request.body));
}

/**
 * Reads the head of the response; informational ones (1xx) are skipped.
 * @throws {EmptyReply}, {ProtocolError} where it is no HTTP, {SysError}
 */
export async function readResponse(reader: HttpReader): Promise<ResponseHead> {
  for (;;) {
    const statusLine = await reader.line();
    if (statusLine === undefined) {
      if (reader.buffered.length === 0) throw new EmptyReply();
      throw new ProtocolError('no HTTP');
    }
    const match = /^HTTP\/(\d\.\d) +(\d{3})(?: (.*))?$/.exec(statusLine);
    if (!match) throw new ProtocolError(statusLine);
    const [, version = '1.1', status, reason = ''] = match;
    const headers = (await reader.headers()) ?? new Headers();
    if (Number(status) >= 200 || status === '101') {
      return { version, status: Number(status), reason, headers, statusLine };
    }
  }
}

/** How the response's body is framed: some have none whatever their fields say (RFC 9112, 6.3). */
export function responseFraming(method: string, { status, headers }: ResponseHead): Framing {
  if (method === 'HEAD' || status === 204 || status === 304) return { kind: 'length', length: 0 };
  return framingOf(headers, 'response');
}
