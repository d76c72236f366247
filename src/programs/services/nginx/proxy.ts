import { isSysError } from '../../../kernel/errno.ts';
import type { Process } from '../../../kernel/process.ts';
import { ResolveError } from '../../../kernel/sockets.ts';
import { concat } from '../../../kernel/stream.ts';
import { TruncatedBody } from '../../network/http/body.ts';
import { EmptyReply } from '../../network/http/client.ts';
import { type Answer, fetchOver } from '../../network/http/fetch.ts';
import { ProtocolError } from '../../network/http/reader.ts';
import { lookUp } from '../../network/names.ts';
import { TimedOut, within } from '../../network/within.ts';
import type { Exchange } from './exchange.ts';
import type { Scope, Site, Upstream } from './model.ts';

/** What came of asking the server behind. */
export type Proxied =
  | {
      kind: 'answer';
      status: number;
      reason: string;
      headers: [string, string][];
      length: string | undefined;
      body: Uint8Array;
    }
  | { kind: 'failed'; status: 502 | 504; message: string };

/** Where a `proxy_pass` leads. */
export interface Target {
  readonly upstream: Upstream;
  /** What takes the place of the location's path; nothing where the path stays as it is. */
  readonly path: string | undefined;
}

/** Reads the address of a `proxy_pass`. */
export function targetOf(site: Site, address: string): Target {
  const [, authority = '', path] = /^https?:\/\/([^/]*)(\/.*)?$/.exec(address) ?? [];
  const [host = '', port] = authority.split(':');
  const upstream = site.upstreams.get(authority) ?? {
    name: authority,
    members: [{ host, port: Number(port ?? 80), weight: 1 }],
  };
  return { upstream, path };
}

/** The servers behind by their addresses, each taking its turn. */
export class Balancer {
  readonly #addresses = new Map<string, string>();
  readonly #turns = new Map<string, number>();

  /** Finds the address of a host once, as nginx does when it starts. @throws {ResolveError} */
  async resolve(proc: Process, host: string): Promise<void> {
    if (!this.#addresses.has(host)) this.#addresses.set(host, await lookUp(proc, host));
  }

  /** The servers to ask, the one whose turn it is first. @throws {ResolveError} */
  async order(proc: Process, upstream: Upstream): Promise<{ address: string; port: number }[]> {
    const members = upstream.members.flatMap((member) => Array<typeof member>(member.weight).fill(member));
    const turn = this.#turns.get(upstream.name) ?? 0;
    this.#turns.set(upstream.name, turn + 1);
    const from = members.length > 0 ? turn % members.length : 0;
    const ordered = [...new Set([...members.slice(from), ...members.slice(0, from)])];
    const found: { address: string; port: number }[] = [];
    for (const { host, port } of ordered) {
      await this.resolve(proc, host);
      found.push({ address: this.#addresses.get(host) ?? host, port });
    }
    return found;
  }
}

/** Fields that are between two neighbours only, or that nginx writes itself. */
const HOP = new Set([
  'connection',
  'keep-alive',
  'transfer-encoding',
  'te',
  'upgrade',
  'server',
  'date',
  'content-length',
]);
const USUAL_TIMEOUT = 60_000;

/** Passes a request on to the server behind. */
export async function proxy(
  exchange: Exchange,
  scope: Scope,
  { upstream, path }: { upstream: Upstream; path: string },
  balancer: Balancer,
): Promise<Proxied> {
  const { proc, request } = exchange;
  const milliseconds = (name: string) => durationOf(scope.value(name)) ?? USUAL_TIMEOUT;
  const url = `http://${upstream.name}${path}`;
  let failure: Proxied = { kind: 'failed', status: 502, message: `no live upstreams while connecting to upstream` };
  let servers: { address: string; port: number }[] = [];
  try {
    servers = await balancer.order(proc, upstream);
  } catch (error) {
    if (!(error instanceof ResolveError)) throw error;
    return { kind: 'failed', status: 502, message: `${upstream.name} could not be resolved (3: Host not found)` };
  }
  for (const { address, port } of servers) {
    exchange.upstream = `${address}:${port}`;
    const shown = `, upstream: "${url.replace(`//${upstream.name}`, `//${address}:${port}`)}"`;
    try {
      const socket = await within(
        proc,
        milliseconds('proxy_connect_timeout'),
        proc.net.connect(proc, { address, port }),
      );
      const answer = await fetchOver(proc, socket, {
        ...{ host: address, port, target: path, method: request.method, version: '1.0' },
        headers: headersFor(exchange, scope, upstream.name),
        ...(request.body.length > 0 ? { body: request.body } : {}),
        timeout: milliseconds('proxy_read_timeout'),
      });
      return await passBack(answer, exchange, scope);
    } catch (error) {
      failure = whyNot(error, shown);
    }
  }
  return failure;
}

/** What failed, in the words of the error log. */
function whyNot(error: unknown, upstream: string): Proxied {
  if (error instanceof TimedOut) {
    return {
      kind: 'failed',
      status: 504,
      message: `upstream timed out (110: Connection timed out) while reading response header from upstream${MARK}${upstream}`,
    };
  }
  if (isSysError(error)) {
    return {
      kind: 'failed',
      status: error.code === 'ETIMEDOUT' ? 504 : 502,
      message: `connect() failed (${error.errno}: ${error.message}) while connecting to upstream${MARK}${upstream}`,
    };
  }
  if (error instanceof EmptyReply || error instanceof ProtocolError || error instanceof TruncatedBody) {
    return {
      kind: 'failed',
      status: 502,
      message: `upstream prematurely closed connection while reading response header from upstream${MARK}${upstream}`,
    };
  }
  throw error;
}

/** Where the error log tells of the request, before it tells of the server behind. */
export const MARK = '\0';

function headersFor(exchange: Exchange, scope: Scope, name: string): [string, string][] {
  const { request } = exchange;
  const own = new Map(
    scope
      .all('proxy_set_header')
      .map(({ args: [key = '', value = ''] }) => [key.toLowerCase(), { key, value: exchange.expand(value) }]),
  );
  const fields: [string, string][] = [['Host', own.get('host')?.value ?? name]];
  own.delete('host');
  const connection = own.get('connection')?.value ?? 'close';
  own.delete('connection');
  if (connection !== '') fields.push(['Connection', connection]);
  for (const { key, value } of own.values()) if (value !== '') fields.push([key, value]);
  for (const [key, value] of request.headers) {
    const lower = key.toLowerCase();
    if (
      lower !== 'host' &&
      lower !== 'connection' &&
      lower !== 'keep-alive' &&
      lower !== 'transfer-encoding' &&
      lower !== 'content-length' &&
      !own.has(lower)
    )
      fields.push([key, value]);
  }
  if (request.body.length > 0) fields.push(['Content-Length', String(request.body.length)]);
  return fields;
}

async function passBack(answer: Answer, exchange: Exchange, scope: Scope): Promise<Proxied> {
  try {
    const parts: Uint8Array[] = [];
    for (let part = await answer.next(); part; part = await answer.next()) parts.push(part);
    const hidden = new Set([
      ...HOP,
      ...scope.all('proxy_hide_header').map(({ args }) => (args[0] ?? '').toLowerCase()),
    ]);
    const { status, reason, headers } = answer.head;
    const here = exchange.request.headers.get('Host') ?? exchange.variable('host');
    const kept = [...headers]
      .filter(([key]) => !hidden.has(key.toLowerCase()))
      .map(([key, value]): [string, string] => {
        // A redirect to the server behind leads here instead.
        const redirected = key.toLowerCase() === 'location' && scope.value('proxy_redirect') !== 'off';
        return [key, redirected ? value.replace(`http://${exchange.upstream}/`, `http://${here}/`) : value];
      });
    return {
      kind: 'answer',
      status,
      reason,
      headers: kept,
      length: headers.get('Content-Length'),
      body: concat(parts),
    };
  } finally {
    answer.close();
  }
}

/** `60`, `60s`, `500ms`, `1m` in milliseconds. */
function durationOf(text: string | undefined): number | undefined {
  const [, number, unit = 's'] = /^(\d+)(ms|s|m|h)?$/.exec(text ?? '') ?? [];
  const factor = { ms: 1, s: 1000, m: 60_000, h: 3_600_000 }[unit] ?? 1000;
  return number === undefined ? undefined : Number(number) * factor;
}
