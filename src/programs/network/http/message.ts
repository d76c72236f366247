import type { Headers } from './headers.ts';

/** The first line and the header fields of a response. */
export interface ResponseHead {
  /** Such as `1.1`. */
  version: string;
  status: number;
  reason: string;
  headers: Headers;
  /** The first line as it came. */
  statusLine: string;
}

/** A request as it is to be sent. */
export interface Request {
  method: string;
  /** As it is in the request line, mostly a path with a query. */
  target: string;
  version: '1.0' | '1.1';
  headers: Headers;
  body?: Uint8Array;
}

const encoder = new TextEncoder();

/** The head of a request: its line and header fields, up to the empty line. */
export function requestText({ method, target, version, headers }: Request): string {
  return `${method} ${target} HTTP/${version}\r\n${fieldLines(headers)}\r\n`;
}

/** The head of a response. */
export function responseText({ version, status, reason, headers }: Omit<ResponseHead, 'statusLine'>): string {
  return `HTTP/${version} ${status} ${reason}\r\n${fieldLines(headers)}\r\n`;
}

function fieldLines(headers: Headers): string {
  let text = '';
  for (const [name, value] of headers) text += `${name}: ${value}\r\n`;
  return text;
}

/** Head and body in one. */
export function bytesOf(head: string, body: Uint8Array = new Uint8Array(0)): Uint8Array {
  const start = encoder.encode(head);
  const all = new Uint8Array(start.length + body.length);
  all.set(start);
  all.set(body, start.length);
  return all;
}

/** A date as header fields have it (RFC 9110, 5.6.7). `time` in milliseconds since the epoch. */
export function httpDate(time: number): string {
  return new Date(time).toUTCString();
}
