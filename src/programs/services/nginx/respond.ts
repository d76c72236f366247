import type { Process } from '../../../kernel/process.ts';
import type { Endpoint } from '../../../kernel/sockets.ts';
import { Headers } from '../../network/http/headers.ts';
import { httpDate, responseText } from '../../network/http/message.ts';
import type { ServerRequest, ServerResponse } from '../../network/http/server.ts';
import { logDate } from '../web/dates.ts';
import { cleanPath, splitTarget } from '../web/paths.ts';
import { type Content, contentOf } from './content.ts';
import { Exchange } from './exchange.ts';
import { accessLine, accessLogOf, errorLine, errorLogOf, type Level, type Logs, passes } from './log.ts';
import { chooseServer, type Scope, type Server, type Site } from './model.ts';
import { reasonOf, statusPage, VERSION } from './pages.ts';
import type { Balancer } from './proxy.ts';
import { MARK } from './proxy.ts';

const encoder = new TextEncoder();

/** Answers the requests that come to a port, as a configuration says. */
export class Responder {
  readonly #proc: Process;
  readonly #site: Site;
  readonly #port: number;
  readonly #logs: Logs;
  readonly #balancer: Balancer;
  readonly #connections = new Map<string, number>();
  static #count = 0;

  constructor(proc: Process, site: Site, port: number, logs: Logs, balancer: Balancer) {
    this.#proc = proc;
    this.#site = site;
    this.#port = port;
    this.#logs = logs;
    this.#balancer = balancer;
  }

  async respond(request: ServerRequest): Promise<ServerResponse> {
    const server = chooseServer(this.#site, this.#port, request.headers.get('Host') ?? '') as Server;
    const path = cleanPath(splitTarget(request.target).path);
    const exchange = new Exchange({
      proc: this.#proc,
      request,
      server,
      port: this.#port,
      connection: this.#connectionOf(request.peer),
      uri: path ?? '/',
    });
    const lacksHost = request.version === '1.1' && !request.headers.has('Host');
    const content =
      path === undefined || lacksHost
        ? { kind: 'status' as const, status: 400, scope: server.scope, note: undefined }
        : await contentOf(exchange, this.#site, this.#balancer);
    if (content.note) await this.#complain(exchange, content.scope, content.note.level, content.note.text);
    const response = await this.#response(exchange, content);
    exchange.status = response.status;
    exchange.sent = request.method === 'HEAD' ? 0 : response.body.length;
    await this.#log(exchange, content.scope);
    return response;
  }

  /** What is no request gets a page, and no second chance. */
  async refuse(line: string, peer: Endpoint): Promise<ServerResponse> {
    const server = chooseServer(this.#site, this.#port, '') as Server;
    const body = encoder.encode(statusPage(400, VERSION));
    const headers = new Headers([
      ...this.#common(server.scope),
      ['Content-Type', 'text/html'],
      ['Content-Length', String(body.length)],
      ['Connection', 'close'],
    ]);
    const head = encoder.encode(responseText({ version: '1.1', status: 400, reason: reasonOf(400), headers }));
    const whole = new Uint8Array([...head, ...body]);
    const target = accessLogOf(server.scope);
    const shown = line.replace(
      /[^\x20-\x7e]/g,
      (c) => `\\x${c.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
    );
    if (target) {
      await this.#logs.write(
        this.#proc,
        target.path,
        `${peer.address} - - [${logDate(this.#proc.clock.now())}] "${shown}" 400 ${body.length} "-" "-" "-"\n`,
      );
    }
    return { status: 400, reason: reasonOf(400), headers: [], body: whole };
  }

  #connectionOf({ address, port }: Endpoint): number {
    const key = `${address}:${port}`;
    const known = this.#connections.get(key) ?? ++Responder.#count;
    if (this.#connections.size > 1000) this.#connections.clear();
    this.#connections.set(key, known);
    return known;
  }

  #common(scope: Scope): [string, string][] {
    const name = scope.value('server_tokens') === 'off' ? 'nginx' : VERSION;
    return [
      ['Server', name],
      ['Date', httpDate(this.#proc.clock.now())],
    ];
  }

  async #response(exchange: Exchange, content: Content): Promise<ServerResponse> {
    const { scope } = content;
    const wanted = exchange.request.headers;
    const open =
      exchange.request.version === '1.1'
        ? !wanted.lists('Connection', 'close')
        : wanted.lists('Connection', 'keep-alive');
    const connection: [string, string] = ['Connection', open ? 'keep-alive' : 'close'];
    const { status, type, body, reason, before, behind } = this.#parts(content);
    const added = scope
      .all('add_header')
      .filter(({ args }) => args[2] === 'always' || [200, 201, 204, 206, 301, 302, 303, 304, 307, 308].includes(status))
      .map(({ args: [name = '', value = ''] }): [string, string] => [name, exchange.expand(value)])
      .filter(([, value]) => value !== '');
    // What the server behind said of a body that was not asked for.
    const told = content.kind === 'proxied' && exchange.request.method === 'HEAD' ? content.length : undefined;
    const length: [string, string][] =
      status === 304 || status === 204 ? [] : [['Content-Length', told ?? String(body.length)]];
    return {
      status,
      reason,
      headers: [
        ...this.#common(scope),
        ...(type === undefined ? [] : [['Content-Type', type] as [string, string]]),
        ...length,
        ...before,
        connection,
        ...behind,
        ...added,
      ],
      body,
    };
  }

  #parts(content: Content) {
    const charset = content.scope.value('charset');
    const withCharset = (type: string) =>
      charset && charset !== 'off' && type.startsWith('text/') ? `${type}; charset=${charset}` : type;
    const none: [string, string][] = [];
    if (content.kind === 'status') {
      const version = content.scope.value('server_tokens') === 'off' ? 'nginx' : VERSION;
      const body = encoder.encode(content.text ?? statusPage(content.status, version));
      const type =
        content.text === undefined ? 'text/html' : withCharset(content.scope.value('default_type') ?? 'text/plain');
      const location = content.location === undefined ? none : [['Location', content.location] as [string, string]];
      return {
        status: content.status,
        reason: reasonOf(content.status),
        type: body.length > 0 || content.status >= 300 ? type : undefined,
        body,
        before: none,
        behind: location,
      };
    }
    if (content.kind === 'proxied') {
      const type = content.headers.find(([name]) => name.toLowerCase() === 'content-type')?.[1];
      const others = content.headers.filter(([name]) => name.toLowerCase() !== 'content-type');
      return { status: content.status, reason: content.reason, type, body: content.body, before: none, behind: others };
    }
    const { answer, stat, etag, status } = content;
    const final = status ?? answer.status;
    const modified: [string, string][] = [['Last-Modified', httpDate(stat.mtime)]];
    const tag: [string, string][] = content.scope.value('etag') === 'off' ? [] : [['ETag', etag]];
    const ranges: [string, string][] =
      answer.range !== undefined
        ? [['Content-Range', answer.range]]
        : final === 200
          ? [['Accept-Ranges', 'bytes']]
          : [];
    const type = final === 304 ? undefined : withCharset(content.type);
    return {
      status: final,
      reason: reasonOf(final),
      type,
      body: answer.body,
      before: modified,
      behind: [...tag, ...ranges],
    };
  }

  async #complain(exchange: Exchange, scope: Scope, level: Level, note: string): Promise<void> {
    const target = errorLogOf(scope);
    if (!target || !passes(level, target.level)) return;
    const { request, server } = exchange;
    const [text = '', upstream = ''] = note.split(MARK);
    const host = request.headers.has('Host') ? `, host: "${request.headers.get('Host')}"` : '';
    const where = `, client: ${request.peer.address}, server: ${server.names[0] ?? ''}, request: "${request.line}"${upstream}${host}`;
    await this.#logs.write(
      this.#proc,
      target.path,
      errorLine(this.#proc, level, `*${exchange.connection} ${text}${where}`),
    );
  }

  async #log(exchange: Exchange, scope: Scope): Promise<void> {
    const target = accessLogOf(scope);
    if (target) await this.#logs.write(this.#proc, target.path, accessLine(exchange, scope, target.format));
  }
}
