import { isSysError } from '../../../kernel/errno.ts';
import { readBody, TruncatedBody } from '../http/body.ts';
import { EmptyReply, readResponse, responseFraming, sendRequest } from '../http/client.ts';
import { type Request, type ResponseHead, requestText } from '../http/message.ts';
import { HttpReader, ProtocolError } from '../http/reader.ts';
import { TimedOut } from '../within.ts';
import type { Connected, Context } from './connect.ts';
import { CurlError } from './error.ts';
import { whileShowing } from './waiting.ts';

/** What takes a response. */
export interface Receiver {
  /** Its head, before the body. @returns whether the body is wanted, or to be read and dropped */
  head(head: ResponseHead): Promise<'wanted' | 'dropped' | 'stop'>;
  body(data: Uint8Array): Promise<void>;
}

/** What one request brought. */
export interface Exchange {
  head: ResponseHead;
  /** When the first byte came, in milliseconds since the epoch. */
  firstByte: number;
  received: number;
  /** Whether the connection could serve for another request. */
  reusable: boolean;
}

/** Sends a request and takes the response. @throws {CurlError} */
export async function exchange(
  context: Context,
  { socket }: Connected,
  request: Request,
  receiver: Receiver,
): Promise<Exchange> {
  const { proc, trace, progress } = context;
  const count = { received: 0, total: undefined as number | undefined };
  try {
    await trace.head('>', requestText(request));
    await whileShowing(proc, progress, context.end, sendRequest(proc, socket, request));
    if (request.body?.length) {
      await trace.data('}', request.body.length);
      progress.sent += request.body.length;
    }
    const reader = new HttpReader(proc, socket);
    const head = await whileShowing(proc, progress, context.end, readResponse(reader));
    const firstByte = proc.clock.now();
    const framing = responseFraming(
      request.method === 'HEAD' && !context.config.on('head') ? 'GET' : request.method,
      head,
    );
    if (framing.kind === 'length' && request.method !== 'HEAD') progress.total = count.total = framing.length;
    const wish = await receiver.head(head);
    const persistent =
      head.version === '1.1'
        ? !head.headers.lists('Connection', 'close')
        : head.headers.lists('Connection', 'keep-alive');
    const reusable = persistent && framing.kind !== 'close' && wish !== 'stop';
    if (wish === 'stop') return { head, firstByte, received: 0, reusable };
    const body = readBody(reader, framing);
    for (;;) {
      const { value, done } = await whileShowing(proc, progress, context.end, body.next());
      if (done || !value) break;
      count.received += value.length;
      progress.received += value.length;
      await trace.data('{', value.length);
      if (wish === 'wanted') await receiver.body(value);
    }
    return { head, firstByte, received: count.received, reusable };
  } catch (error) {
    throw translate(error, context, count);
  }
}

function translate(
  error: unknown,
  { proc, start }: Context,
  count: { received: number; total: number | undefined },
): unknown {
  if (error instanceof EmptyReply) return new CurlError(52, 'Empty reply from server');
  if (error instanceof ProtocolError) return new CurlError(1, 'Received HTTP/0.9 when not allowed');
  if (error instanceof TruncatedBody) {
    const what =
      error.missing === undefined ? 'outstanding read data remaining' : `${error.missing} bytes remaining to read`;
    return new CurlError(18, `transfer closed with ${what}`);
  }
  if (error instanceof TimedOut) {
    const outOf =
      count.total === undefined ? `${count.received} bytes` : `${count.received} out of ${count.total} bytes`;
    return new CurlError(
      28,
      `Operation timed out after ${Math.round(proc.clock.now() - start)} milliseconds with ${outOf} received`,
    );
  }
  if (!isSysError(error)) return error;
  if (error.code === 'EPIPE') return new CurlError(55, `Send failure: ${error.message}`);
  return new CurlError(56, `Recv failure: ${error.message}`);
}
