import { isSysError } from '../../../kernel/errno.ts';
import type { Process } from '../../../kernel/process.ts';
import { ResolveError } from '../../../kernel/sockets.ts';
import { concat } from '../../../kernel/stream.ts';
import { TruncatedBody } from '../../network/http/body.ts';
import { EmptyReply } from '../../network/http/client.ts';
import { fetchOver } from '../../network/http/fetch.ts';
import { ProtocolError } from '../../network/http/reader.ts';
import type { ServerRequest } from '../../network/http/server.ts';
import { lookUp } from '../../network/names.ts';
import { TimedOut } from '../../network/within.ts';

const TIMEOUT = 60_000;
const BETWEEN = /^(connection|keep-alive|transfer-encoding|content-length|date|server)$/i;

/** Passes a request on (mod_proxy_http). */
export async function passOn(
  proc: Process,
  request: ServerRequest,
  url: string,
): Promise<{ status: number; headers: [string, string][]; body: Uint8Array } | { message: string }> {
  const [, host = '', port = '80', target = '/'] = /^http:\/\/([^/:]+)(?::(\d+))?(\/.*)?$/.exec(url) ?? [];
  try {
    const address = await lookUp(proc, host);
    const socket = await proc.net.connect(proc, { address, port: Number(port) });
    const fields = [...request.headers].filter(
      ([name]) => !/^(host|connection|content-length|transfer-encoding)$/i.test(name),
    );
    const answer = await fetchOver(proc, socket, {
      ...{ host, port: Number(port), target, method: request.method, version: '1.1' },
      headers: [
        ['Host', port === '80' ? host : `${host}:${port}`],
        ...fields,
        ['X-Forwarded-For', request.peer.address],
        ['X-Forwarded-Host', request.headers.get('Host') ?? ''],
        ['Connection', 'close'],
        ...(request.body.length > 0 ? [['Content-Length', String(request.body.length)] as const] : []),
      ],
      ...(request.body.length > 0 ? { body: request.body } : {}),
      timeout: TIMEOUT,
    });
    try {
      const parts: Uint8Array[] = [];
      for (let part = await answer.next(); part; part = await answer.next()) parts.push(part);
      const headers = [...answer.head.headers].filter(([name]) => !BETWEEN.test(name));
      return { status: answer.head.status, headers, body: concat(parts) };
    } finally {
      answer.close();
    }
  } catch (error) {
    if (error instanceof ResolveError)
      return { message: `AH00898: DNS lookup failure for: ${host} returned by ${request.target}` };
    if (isSysError(error))
      return {
        message: `(${error.errno})${error.message}: AH00957: http: attempt to connect to ${host}:${port} (${host}:${port}) failed`,
      };
    if (
      error instanceof EmptyReply ||
      error instanceof ProtocolError ||
      error instanceof TruncatedBody ||
      error instanceof TimedOut
    ) {
      return { message: `AH00898: Error reading from remote server returned by ${request.target}` };
    }
    throw error;
  }
}
