import type { Process } from '../../../kernel/process.ts';
import type { Endpoint } from '../../../kernel/sockets.ts';
import { httpDate } from '../../network/http/message.ts';
import type { ServerRequest, ServerResponse } from '../../network/http/server.ts';
import { cleanPath, splitTarget } from '../web/paths.ts';
import { REASONS } from '../web/reasons.ts';
import { answerFile, look } from '../web/static.ts';
import { type Directive, last, pathOf } from './config.ts';
import { ApacheLogs } from './logs.ts';
import { errorPage, listing, movedPage, VERSION } from './pages.ts';
import { passOn } from './proxy.ts';

const encoder = new TextEncoder();

/** What answers: a status with its page, or a body of its own. */
interface Reply {
  status: number;
  type?: string;
  headers?: [string, string][];
  body: Uint8Array;
}

/** Answers requests as a configuration says. */
export class ApacheServer {
  readonly #proc: Process;
  readonly #main: readonly Directive[];
  readonly #types: ReadonlyMap<string, string>;
  readonly #logs: ApacheLogs;
  readonly port: number;

  constructor(proc: Process, main: readonly Directive[], port: number) {
    this.#proc = proc;
    this.#main = main;
    this.port = port;
    this.#types = readTypes(proc, main);
    this.#logs = new ApacheLogs(proc, main, port);
  }

  async respond(request: ServerRequest): Promise<ServerResponse> {
    const scope = this.#scopeOf(request);
    const reply = await this.#reply(request, scope);
    const body = reply.body;
    await this.#logs.access(scope, request, reply.status, request.method === 'HEAD' ? 0 : body.length);
    const close = request.version !== '1.1' || request.headers.lists('Connection', 'close');
    const own = scope
      .filter(({ name }) => name === 'header')
      .flatMap(({ args }): [string, string][] => {
        const words = args[0] === 'always' ? args.slice(1) : args;
        return /^(set|add|append|merge)$/i.test(words[0] ?? '') ? [[words[1] ?? '', words[2] ?? '']] : [];
      });
    return {
      status: reply.status,
      reason: REASONS[reply.status] ?? '',
      headers: [
        ['Date', httpDate(this.#proc.clock.now())],
        ['Server', VERSION],
        ...(reply.headers ?? []),
        ...own,
        ...(reply.status === 304 ? [] : [['Content-Length', String(body.length)] as [string, string]]),
        ...(close ? [['Connection', 'close'] as [string, string]] : []),
        ...(reply.type === undefined ? [] : [['Content-Type', reply.type] as [string, string]]),
      ],
      body,
    };
  }

  async refuse(line: string, peer: Endpoint): Promise<ServerResponse> {
    const page = encoder.encode(errorPage(400, '/'));
    const head = `HTTP/1.1 400 Bad Request\r\nDate: ${httpDate(this.#proc.clock.now())}\r\nServer: ${VERSION}\r\nContent-Length: ${page.length}\r\nConnection: close\r\nContent-Type: text/html; charset=iso-8859-1\r\n\r\n`;
    await this.#logs.refused(line, peer, page.length);
    return {
      status: 400,
      reason: 'Bad Request',
      headers: [],
      body: new Uint8Array([...encoder.encode(head), ...page]),
    };
  }

  /** The main server's directives, with those of the virtual host that is meant behind them. */
  #scopeOf(request: ServerRequest): readonly Directive[] {
    const host = (request.headers.get('Host') ?? '').replace(/:\d+$/, '').toLowerCase();
    const there = this.#main.filter(
      ({ name, args }) =>
        name === 'virtualhost' && args.some((arg) => !/:\d+$/.test(arg) || arg.endsWith(`:${this.port}`)),
    );
    const named = there.find(({ inside = [] }) =>
      inside.some(
        ({ name, args }) =>
          /^server(name|alias)$/.test(name) && args.some((own) => own.replace(/:\d+$/, '').toLowerCase() === host),
      ),
    );
    return [...this.#main, ...((named ?? there[0])?.inside ?? [])];
  }

  async #reply(request: ServerRequest, scope: readonly Directive[]): Promise<Reply> {
    const { path: raw } = splitTarget(request.target);
    const path = cleanPath(raw);
    const fail = (status: number): Reply => this.#error(scope, status, path ?? raw);
    if (path === undefined) return fail(400);
    if (request.version === '1.1' && !request.headers.has('Host')) return fail(400);
    for (const { name, args } of scope) {
      if (name === 'redirect') {
        const words = /^(permanent|temp|seeother|\d{3})$/.test(args[0] ?? '') ? args : ['temp', ...args];
        const [kind = '', from = '', to = ''] = words;
        if (path === from || path.startsWith(`${from.replace(/\/$/, '')}/`))
          return this.#moved(kind === 'permanent' || kind === '301' ? 301 : 302, `${to}${path.slice(from.length)}`);
      }
      if (name !== 'proxypass' || !path.startsWith(args[0] ?? '\0') || args[1] === '!') continue;
      const passed = await passOn(this.#proc, request, `${args[1]}${request.target.slice((args[0] ?? '').length)}`);
      if ('body' in passed) return passed;
      await this.#logs.note('proxy', 'error', passed.message);
      return fail(503);
    }
    if (request.method !== 'GET' && request.method !== 'HEAD' && request.method !== 'POST') return fail(405);
    return this.#file(request, scope, path, fail);
  }

  async #file(
    request: ServerRequest,
    scope: readonly Directive[],
    path: string,
    fail: (status: number) => Reply,
  ): Promise<Reply> {
    const file = this.#place(scope, path);
    if (!this.#granted(scope, file) || /\/\.ht[^/]*$/.test(file)) {
      await this.#logs.note(
        'authz_core',
        'error',
        `[client ${request.peer.address}:${request.peer.port}] AH01630: client denied by server configuration: ${file}`,
      );
      return fail(403);
    }
    const looked = look(this.#proc, file);
    if (looked.kind === 'failed') {
      if (looked.status === 403) {
        await this.#logs.note(
          'core',
          'error',
          `[client ${request.peer.address}:${request.peer.port}] (13)Permission denied: AH00132: file permissions deny server access: ${file}`,
        );
      }
      return fail(looked.status);
    }
    if (looked.kind === 'directory') {
      if (!path.endsWith('/'))
        return this.#moved(301, `http://${request.headers.get('Host') ?? this.#proc.namespaces.uts.hostname}${path}/`);
      for (const name of last(scope, 'directoryindex')?.args ?? ['index.html']) {
        if (look(this.#proc, `${file}${name}`).kind === 'file')
          return this.#file(request, scope, `${path}${name}`, fail);
      }
      if (this.#options(scope, file).has('Indexes')) {
        return {
          status: 200,
          type: 'text/html;charset=ISO-8859-1',
          body: encoder.encode(listing(this.#proc, path, file)),
        };
      }
      await this.#logs.note(
        'autoindex',
        'error',
        `[client ${request.peer.address}:${request.peer.port}] AH01276: Cannot serve directory ${file}: No matching DirectoryIndex (${(last(scope, 'directoryindex')?.args ?? ['index.html']).join(',')}) found, and server-generated directory index forbidden by Options directive`,
      );
      return fail(403);
    }
    const { stat } = looked;
    const etag = `"${stat.size.toString(16)}-${(Math.floor(stat.mtime / 1000) * 1_000_000).toString(16)}"`;
    const answer = answerFile(request, looked, etag);
    if (answer.status === 416) return fail(416);
    const type = this.#types.get(/\.([^./]+)$/.exec(path)?.[1]?.toLowerCase() ?? '');
    const headers: [string, string][] = [
      ['Last-Modified', httpDate(stat.mtime)],
      ['ETag', etag],
      ['Accept-Ranges', 'bytes'],
      ...(answer.range === undefined ? [] : [['Content-Range', answer.range] as [string, string]]),
    ];
    return {
      status: answer.status,
      body: answer.body,
      headers,
      ...(type === undefined || answer.status === 304 ? {} : { type }),
    };
  }

  #place(scope: readonly Directive[], path: string): string {
    const alias = scope.find(({ name, args }) => name === 'alias' && path.startsWith(args[0] ?? '\0'));
    if (alias) return `${alias.args[1]}${path.slice((alias.args[0] ?? '').length)}`;
    return `${pathOf(last(scope, 'documentroot')?.args[0] ?? 'htdocs').replace(/\/$/, '')}${path}`;
  }

  /** The sections of directories that a path lies in, the outermost first. */
  #sections(scope: readonly Directive[], path: string): Directive[] {
    return scope
      .filter(
        ({ name, args }) => name === 'directory' && `${path}/`.startsWith(`${(args[0] ?? '').replace(/\/$/, '')}/`),
      )
      .sort((a, b) => (a.args[0] ?? '').length - (b.args[0] ?? '').length);
  }

  #granted(scope: readonly Directive[], path: string): boolean {
    let granted = true;
    for (const { inside = [] } of this.#sections(scope, path)) {
      for (const { name, args } of inside) if (name === 'require' && args[0] === 'all') granted = args[1] === 'granted';
    }
    return granted;
  }

  #options(scope: readonly Directive[], path: string): Set<string> {
    let options = new Set<string>();
    for (const { inside = [] } of this.#sections(scope, path)) {
      for (const { name, args } of inside) {
        if (name !== 'options') continue;
        if (!args.every((arg) => /^[+-]/.test(arg))) options = new Set(args);
        for (const arg of args) {
          if (arg.startsWith('+')) options.add(arg.slice(1));
          if (arg.startsWith('-')) options.delete(arg.slice(1));
        }
      }
    }
    return options;
  }

  #moved(status: 301 | 302, to: string): Reply {
    return {
      status,
      headers: [['Location', to]],
      type: 'text/html; charset=iso-8859-1',
      body: encoder.encode(movedPage(status, to)),
    };
  }

  #error(scope: readonly Directive[], status: number, path: string): Reply {
    const own = scope.findLast(({ name, args }) => name === 'errordocument' && args[0] === String(status))?.args[1];
    if (own?.startsWith('/')) {
      const looked = look(this.#proc, this.#place(scope, own));
      const type = this.#types.get(/\.([^./]+)$/.exec(own)?.[1] ?? '') ?? 'text/plain';
      if (looked.kind === 'file') return { status, type, body: looked.content };
    } else if (own !== undefined) {
      return { status, type: 'text/html; charset=iso-8859-1', body: encoder.encode(own) };
    }
    return { status, type: 'text/html; charset=iso-8859-1', body: encoder.encode(errorPage(status, path)) };
  }
}

function readTypes(proc: Process, main: readonly Directive[]): Map<string, string> {
  const types = new Map<string, string>();
  const path = pathOf(last(main, 'typesconfig')?.args[0] ?? 'conf/mime.types');
  const text = proc.fs.exists(path) ? proc.fs.readText(path) : '';
  for (const line of text.split('\n')) {
    if (line.startsWith('#')) continue;
    const [type = '', ...extensions] = line.split(/\s+/);
    for (const extension of extensions) types.set(extension, type);
  }
  for (const { name, args } of main) {
    if (name === 'addtype')
      for (const extension of args.slice(1)) types.set(extension.replace(/^\./, ''), args[0] ?? '');
  }
  return types;
}
