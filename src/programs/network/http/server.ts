import { isSysError } from '../../../kernel/errno.ts';
import type { Process } from '../../../kernel/process.ts';
import type { Endpoint, Listener, StreamSocket } from '../../../kernel/sockets.ts';
import { concat } from '../../../kernel/stream.ts';
import { framingOf, readBody, TruncatedBody } from './body.ts';
import { Headers } from './headers.ts';
import { bytesOf, responseText } from './message.ts';
import { HttpReader, ProtocolError } from './reader.ts';

/** A request as a server got it. */
export interface ServerRequest {
  /** The request line as it came. */
  line: string;
  method: string;
  target: string;
  /** `0.9` where the line has none. */
  version: string;
  headers: Headers;
  body: Uint8Array;
  peer: Endpoint;
}

/** An answer. The head is left out for HTTP/0.9, the body for HEAD; Content-Length is the handler's own matter. */
export interface ServerResponse {
  status: number;
  reason: string;
  headers: Iterable<readonly [string, string]>;
  body: Uint8Array;
  /** The version of the status line: 1.1 unless told. */
  version?: string;
}

/** What makes a server. */
export interface HttpHandler {
  respond(request: ServerRequest): Promise<ServerResponse> | ServerResponse;
  /** Answers a first line that is no request; nothing closes the connection. */
  refuse(line: string, peer: Endpoint): Promise<ServerResponse | undefined> | ServerResponse | undefined;
  /** Whether connections stay open for more requests, as HTTP/1.1 has it: not unless told. */
  keepAlive?: boolean;
}

/**
 * Accepts connections and answers requests on them, several at a time, until the process ends. What goes wrong on one
 * connection ends that one.
 */
export async function serve(proc: Process, listener: Listener, handler: HttpHandler): Promise<never> {
  // A peer that is gone makes a write fail; it must not end the whole server.
  proc.onSignal('PIPE', 'ignore');
  for (;;) {
    const socket = await listener.accept(proc);
    const fd = proc.install(socket, { from: 3 });
    converse(proc, socket, handler).then(
      () => !proc.status && proc.close(fd),
      (error: unknown) => {
        if (proc.status) return;
        proc.close(fd);
        if (!isSysError(error) && !(error instanceof ProtocolError) && !(error instanceof TruncatedBody)) {
          proc.kernel.onFault(error, proc);
        }
      },
    );
  }
}

async function converse(proc: Process, socket: StreamSocket, handler: HttpHandler): Promise<void> {
  const reader = new HttpReader(proc, socket);
  for (;;) {
    const line = await reader.line();
    if (line === undefined || line === '') return;
    const parsed = parseRequestLine(line);
    if (!parsed) {
      const refusal = await handler.refuse(line, socket.remote);
      if (refusal) await socket.write(proc, refusal.body);
      return;
    }
    const headers = parsed.version === '0.9' ? new Headers() : await reader.headers();
    if (!headers) return;
    const parts: Uint8Array[] = [];
    for await (const part of readBody(reader, framingOf(headers, 'request'))) parts.push(part);
    const response = await handler.respond({ ...parsed, line, headers, body: concat(parts), peer: socket.remote });
    const head =
      parsed.version === '0.9'
        ? ''
        : responseText({ version: '1.1', ...response, headers: new Headers(response.headers) });
    const body = parsed.method === 'HEAD' ? new Uint8Array(0) : response.body;
    await socket.write(proc, bytesOf(head, body));
    const wanted =
      parsed.version === '1.1' ? !headers.lists('Connection', 'close') : headers.lists('Connection', 'keep-alive');
    if (!handler.keepAlive || !wanted) return;
  }
}

/** `GET / HTTP/1.1`, or of HTTP/0.9 `GET /`; nothing for what is no request of a version that is known. */
export function parseRequestLine(line: string): Pick<ServerRequest, 'method' | 'target' | 'version'> | undefined {
  const words = line.split(/\s+/).filter((word) => word !== '');
  const [method = '', target = '', protocol] = words;
  if (words.length === 2 && method === 'GET') return { method, target, version: '0.9' };
  const version = /^HTTP\/(1\.\d+)$/.exec(protocol ?? '')?.[1];
  return words.length === 3 && version ? { method, target, version } : undefined;
}
