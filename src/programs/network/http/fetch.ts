import type { Process } from '../../../kernel/process.ts';
import type { Address, StreamSocket } from '../../../kernel/sockets.ts';
import { TimedOut, within } from '../within.ts';
import { readBody } from './body.ts';
import { readResponse, responseFraming, sendRequest } from './client.ts';
import { Headers } from './headers.ts';
import type { ResponseHead } from './message.ts';
import { HttpReader } from './reader.ts';

/** What a simple client such as wget asks for. */
export interface Ask {
  host: string;
  port: number;
  target: string;
  method: string;
  version: '1.0' | '1.1';
  headers: Iterable<readonly [string, string]>;
  body?: Uint8Array;
  /** Milliseconds that each wait may take. */
  timeout: number | undefined;
}

/** A response that is being read. */
export interface Answer {
  head: ResponseHead;
  /** Of the body, in bytes, where it is known. */
  length: number | undefined;
  /** The next piece of the body; nothing at its end. @throws {TruncatedBody}, {SysError}, {TimedOut} */
  next(): Promise<Uint8Array | undefined>;
  close(): void;
}

/** Connects, within the time that a single wait may take. @throws {SysError}, {TimedOut} */
export function connectWithin(
  proc: Process,
  address: Address,
  port: number,
  timeout: number | undefined,
): Promise<StreamSocket> {
  return within(proc, timeout, proc.net.connect(proc, { address, port }));
}

/** Sends a request over a fresh connection and reads the head of the response. @throws as {@link readResponse} does */
export async function fetchOver(proc: Process, socket: StreamSocket, ask: Ask): Promise<Answer> {
  const fd = proc.install(socket, { from: 3 });
  const close = () => {
    if (!proc.status) proc.close(fd);
  };
  try {
    const { method, target, version, body } = ask;
    await sendRequest(proc, socket, {
      method,
      target,
      version,
      headers: new Headers(ask.headers),
      ...(body ? { body } : {}),
    });
    const reader = new HttpReader(proc, socket);
    const head = await within(proc, ask.timeout, readResponse(reader));
    const framing = responseFraming(method, head);
    const pieces = readBody(reader, framing);
    return {
      head,
      length: framing.kind === 'length' ? framing.length : undefined,
      next: async () => (await within(proc, ask.timeout, pieces.next())).value ?? undefined,
      close,
    };
  } catch (error) {
    close();
    throw error;
  }
}

/** `host:port`, without the port where it is 80. */
export function authority({ host, port }: Pick<Ask, 'host' | 'port'>): string {
  return port === 80 ? host : `${host}:${port}`;
}

export { TimedOut };
