import { isSysError } from '../../../kernel/errno.ts';
import type { Process } from '../../../kernel/process.ts';
import { concat } from '../../../kernel/stream.ts';
import { base64 } from '../http/base64.ts';
import { Headers } from '../http/headers.ts';
import type { Request } from '../http/message.ts';
import type { Config, DataPart } from './config.ts';
import type { Url } from './url.ts';

export const USER_AGENT = 'curl/7.88.1';

const encoder = new TextEncoder();

/** The body that -d, --json or -T give, read once for all transfers. */
export interface Payload {
  /** Undefined where there is no body. */
  body: Uint8Array | undefined;
  /** What -G adds to the URL. */
  query: string;
  json: boolean;
}

/** @param warn prints what could not be read */
export async function readPayload(
  proc: Process,
  config: Config,
  warn: (text: string) => Promise<void>,
): Promise<Payload> {
  if (config.data.length === 0) return { body: undefined, query: '', json: false };
  const parts: Uint8Array[] = [];
  for (const part of config.data) {
    if (parts.length > 0 && part.kind !== 'json') parts.push(encoder.encode('&'));
    parts.push(await dataOf(proc, part, warn));
  }
  const body = concat(parts);
  const json = config.data.some(({ kind }) => kind === 'json');
  if (config.on('get')) return { body: undefined, query: new TextDecoder().decode(body), json };
  return { body, query: '', json };
}

async function dataOf(
  proc: Process,
  { kind, value }: DataPart,
  warn: (text: string) => Promise<void>,
): Promise<Uint8Array> {
  if (kind === 'data-raw') return encoder.encode(value);
  if (kind === 'data-urlencode') return encoder.encode(await urlEncoded(proc, value, warn));
  if (!value.startsWith('@')) return encoder.encode(value);
  const content = await readSource(proc, value.slice(1), warn);
  // -d leaves out what ends lines.
  return kind === 'data' ? content.filter((byte) => byte !== 10 && byte !== 13 && byte !== 0) : content;
}

/** `content`, `=content`, `name=content`, `@file` or `name@file`. */
async function urlEncoded(proc: Process, value: string, warn: (text: string) => Promise<void>): Promise<string> {
  const at = value.search(/[=@]/);
  const name = at < 0 ? '' : value.slice(0, at);
  const rest = value.slice(at + 1);
  const content = value[at] === '@' ? new TextDecoder().decode(await readSource(proc, rest, warn)) : rest;
  return (name ? `${name}=` : '') + escape(content);
}

function escape(text: string): string {
  return encodeURIComponent(text)
    .replace(/[!'()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`)
    .replaceAll('%20', '+');
}

async function readSource(proc: Process, path: string, warn: (text: string) => Promise<void>): Promise<Uint8Array> {
  if (path === '-') return proc.stdin.readAll();
  try {
    return proc.fs.readFile(path);
  } catch (error) {
    if (!isSysError(error)) throw error;
    await warn(`Couldn't read data from file "${path}", this makes an empty POST.`);
    return new Uint8Array(0);
  }
}

/** The request for a URL. `upload` is the content of -T's file. */
export function buildRequest(
  config: Config,
  url: Url,
  method: string,
  body: Uint8Array | undefined,
  json: boolean,
): Request {
  const headers = new Headers([['Host', url.explicitPort ? `${url.host}:${url.port}` : url.host]]);
  const credentials = config.user ?? url.user;
  if (credentials !== undefined) headers.add('Authorization', `Basic ${base64(withColon(credentials))}`);
  if (config.bearer !== undefined) headers.add('Authorization', `Bearer ${config.bearer}`);
  if (config.userAgent !== '') headers.add('User-Agent', config.userAgent ?? USER_AGENT);
  headers.add('Accept', json ? 'application/json' : '*/*');
  if (config.referer) headers.add('Referer', config.referer);
  if (config.on('compressed')) headers.add('Accept-Encoding', 'deflate, gzip, br, zstd');
  const removed = new Set<string>();
  for (const line of config.headers) {
    const [, name = '', separator, value = ''] = /^([^:;]+)([:;])\s*(.*)$/.exec(line) ?? [];
    if (name === '') continue;
    if (separator === ':' && value === '') {
      headers.delete(name);
      removed.add(name.toLowerCase());
    } else if (headers.has(name)) headers.set(name, value);
    else headers.add(name, value);
  }
  if (body) {
    if (!headers.has('Content-Length') && !removed.has('content-length'))
      headers.add('Content-Length', String(body.length));
    const type = json ? 'application/json' : 'application/x-www-form-urlencoded';
    const typed = headers.has('Content-Type') || removed.has('content-type') || config.upload !== undefined;
    if (!typed) headers.add('Content-Type', type);
  }
  return {
    method,
    target: url.target,
    version: config.on('http1.0') ? '1.0' : '1.1',
    headers,
    ...(body ? { body } : {}),
  };
}

function withColon(credentials: string): string {
  return credentials.includes(':') ? credentials : `${credentials}:`;
}
