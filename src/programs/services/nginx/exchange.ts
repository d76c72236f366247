import type { Process } from '../../../kernel/process.ts';
import type { ServerRequest } from '../../network/http/server.ts';
import { logDate } from '../web/dates.ts';
import { splitTarget } from '../web/paths.ts';
import type { Server } from './model.ts';
import { VERSION } from './pages.ts';

/** A request on its way through the configuration, and what variables know of it. */
export class Exchange {
  readonly proc: Process;
  readonly request: ServerRequest;
  readonly server: Server;
  /** The port that it came to. */
  readonly port: number;
  /** The number of the connection. */
  readonly connection: number;
  /** The path as rewriting left it. */
  uri: string;
  args: string;
  /** What the answer came to, for the log. */
  status = 0;
  sent = 0;
  /** What the last regular expression matched. */
  captures: readonly string[] = [];
  upstream = '';
  readonly #set = new Map<string, string>();

  constructor(options: {
    proc: Process;
    request: ServerRequest;
    server: Server;
    port: number;
    connection: number;
    uri: string;
  }) {
    this.proc = options.proc;
    this.request = options.request;
    this.server = options.server;
    this.port = options.port;
    this.connection = options.connection;
    this.uri = options.uri;
    this.args = splitTarget(options.request.target).query;
  }

  set(name: string, value: string): void {
    this.#set.set(name, value);
  }

  /** Replaces `$name` and `${name}` in a value. */
  expand(text: string): string {
    return text.replace(/\$(?:\{(\w+)\}|(\w+))/g, (_, braced?: string, plain?: string) =>
      this.variable(braced ?? plain ?? ''),
    );
  }

  /** The value of a variable; empty where there is none. */
  variable(name: string): string {
    const { request } = this;
    const given = this.#set.get(name);
    if (given !== undefined) return given;
    if (/^\d$/.test(name)) return this.captures[Number(name)] ?? '';
    if (name.startsWith('http_')) return request.headers.get(name.slice(5).replaceAll('_', '-')) ?? '';
    if (name.startsWith('arg_')) return argument(this.args, name.slice(4));
    return this.#builtIn(name) ?? '';
  }

  #builtIn(name: string): string | undefined {
    const { request, proc, server } = this;
    const now = proc.clock.now();
    switch (name) {
      case 'host':
        return (request.headers.get('Host') ?? server.names[0] ?? '').replace(/:\d+$/, '').toLowerCase();
      case 'remote_addr':
      case 'realip_remote_addr':
        return request.peer.address;
      case 'remote_port':
        return String(request.peer.port);
      case 'remote_user':
        return '';
      case 'time_local':
        return logDate(now);
      case 'time_iso8601':
        return `${new Date(now).toISOString().slice(0, 19)}+00:00`;
      case 'msec':
        return (now / 1000).toFixed(3);
      case 'request':
        return request.line;
      case 'request_method':
        return request.method;
      case 'request_uri':
        return request.target;
      case 'request_time':
        return '0.000';
      case 'uri':
      case 'document_uri':
        return this.uri;
      case 'args':
      case 'query_string':
        return this.args;
      case 'is_args':
        return this.args === '' ? '' : '?';
      case 'status':
        return String(this.status);
      case 'body_bytes_sent':
      case 'bytes_sent':
        return String(this.sent);
      case 'scheme':
        return 'http';
      case 'server_name':
        return server.names[0] ?? '';
      case 'server_port':
        return String(this.port);
      case 'server_addr':
        return proc.net.interfaces().find((own) => own.name !== 'lo')?.addresses[0]?.address ?? '127.0.0.1';
      case 'server_protocol':
        return `HTTP/${request.version}`;
      case 'hostname':
        return proc.namespaces.uts.hostname;
      case 'nginx_version':
        return VERSION.slice(6);
      case 'pid':
        return String(proc.pid);
      case 'connection':
        return String(this.connection);
      case 'upstream_addr':
        return this.upstream;
      case 'proxy_add_x_forwarded_for': {
        const before = request.headers.get('X-Forwarded-For');
        return before ? `${before}, ${request.peer.address}` : request.peer.address;
      }
      case 'content_type':
        return request.headers.get('Content-Type') ?? '';
      case 'content_length':
        return request.headers.get('Content-Length') ?? '';
      default:
        return undefined;
    }
  }
}

/** The value of a name in a query, as it was written. */
function argument(query: string, name: string): string {
  const pair = query.split('&').find((own) => own.split('=', 1)[0]?.toLowerCase() === name.toLowerCase());
  return pair?.slice(name.length + 1) ?? '';
}
