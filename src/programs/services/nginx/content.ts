import type { Stat } from '../../../kernel/vfs.ts';
import { contains, parseCidr, parseIPv4 } from '../../../net/ipv4.ts';
import { answerFile, type FileAnswer, look } from '../web/static.ts';
import type { Exchange } from './exchange.ts';
import type { Level } from './log.ts';
import { chooseLocation, type Location, rootOf, type Scope, type Site } from './model.ts';
import { listing } from './pages.ts';
import { type Balancer, proxy, targetOf } from './proxy.ts';
import { rewrite } from './rewrite.ts';

interface Base {
  /** The block that answers: its logs and its header fields. */
  readonly scope: Scope;
  /** What the error log is told. */
  readonly note: { level: Level; text: string } | undefined;
}

/** What answers a request. */
export type Content = Base &
  (
    | { kind: 'status'; status: number; text?: string; location?: string }
    | { kind: 'file'; answer: FileAnswer; stat: Stat; etag: string; type: string; status?: number }
    | {
        kind: 'proxied';
        status: number;
        reason: string;
        headers: [string, string][];
        length?: string | undefined;
        body: Uint8Array;
      }
  );

/** A path may lead to another one so often. */
const MOST_REDIRECTS = 10;
const REDIRECTS = new Set([301, 302, 303, 307, 308]);

/** Finds what answers a request, by the blocks of a configuration. */
export async function contentOf(exchange: Exchange, site: Site, balancer: Balancer): Promise<Content> {
  const content = await new Finder(exchange, site, balancer).find(0);
  return content;
}

class Finder {
  readonly #exchange: Exchange;
  readonly #site: Site;
  readonly #balancer: Balancer;

  constructor(exchange: Exchange, site: Site, balancer: Balancer) {
    this.#exchange = exchange;
    this.#site = site;
    this.#balancer = balancer;
  }

  async find(depth: number, inside = false): Promise<Content> {
    const { server } = this.#exchange;
    if (depth > MOST_REDIRECTS) {
      return this.#fail(
        server.scope,
        500,
        'error',
        `rewrite or internal redirection cycle while processing "${this.#exchange.uri}"`,
      );
    }
    if (!inside) {
      const first = rewrite(this.#exchange, server.scope.directives, false);
      if (first.kind === 'return') return this.#returned(server.scope, first);
    }
    const location = chooseLocation(server.locations, this.#exchange.uri);
    const scope = location?.scope ?? server.scope;
    if (location && !inside && scope.own('internal').length > 0) return this.#error(scope, 404, undefined, depth);
    const second = location ? rewrite(this.#exchange, scope.directives, true) : { kind: 'go on' as const };
    if (second.kind === 'again') return this.find(depth + 1, true);
    if (second.kind === 'return') return this.#returned(scope, second);
    if (!this.#allowed(scope)) {
      return this.#error(scope, 403, { level: 'error', text: 'access forbidden by rule' }, depth);
    }
    const [pass] = scope.own('proxy_pass');
    if (location && pass) return this.#proxy(location, pass.args[0] ?? '', depth);
    const found = this.#tryFiles(scope, location);
    if (typeof found === 'number') return this.#error(scope, found, undefined, depth);
    if (found !== undefined) {
      this.#exchange.uri = found.uri;
      if (found.again) return this.find(depth + 1, true);
    }
    return this.#file(scope, location, depth);
  }

  #returned(scope: Scope, { status, text }: { status: number; text: string }): Content {
    if (!REDIRECTS.has(status)) {
      return text === ''
        ? { kind: 'status', status, scope, note: undefined }
        : { kind: 'status', status, text, scope, note: undefined };
    }
    return { kind: 'status', status, location: this.#absolute(text), scope, note: undefined };
  }

  /** A redirect to a path becomes one to an address. */
  #absolute(to: string): string {
    if (!to.startsWith('/')) return to;
    const host = this.#exchange.variable('host');
    const port = this.#exchange.port === 80 ? '' : `:${this.#exchange.port}`;
    return `http://${host}${port}${to}`;
  }

  #fail(scope: Scope, status: number, level: Level, text: string): Content {
    return { kind: 'status', status, scope, note: { level, text } };
  }

  /** An error, or the page that `error_page` has for it. */
  async #error(scope: Scope, status: number, note: Base['note'], depth: number): Promise<Content> {
    const page =
      depth > MOST_REDIRECTS
        ? undefined
        : scope.all('error_page').find(({ args }) => args.slice(0, -1).includes(String(status)));
    if (!page) return { kind: 'status', status, scope, note };
    const to = page.args.at(-1) ?? '';
    const changed = page.args.find((arg) => /^=\d*$/.test(arg))?.slice(1);
    if (!to.startsWith('/')) return { kind: 'status', status: 302, location: to, scope, note };
    this.#exchange.uri = to;
    const shown = await new Finder(this.#exchange, this.#site, this.#balancer).find(MOST_REDIRECTS, true);
    const final = changed === undefined ? status : changed === '' ? undefined : Number(changed);
    if (shown.kind === 'file') return { ...shown, ...(final === undefined ? {} : { status: final }), note };
    if (shown.kind === 'status' && shown.status >= 400)
      return { kind: 'status', status: shown.status === 404 ? 404 : status, scope, note: shown.note ?? note };
    return { ...shown, ...(final === undefined ? {} : { status: final }), note };
  }

  /** `allow` and `deny`: the first that means the client decides. */
  #allowed(scope: Scope): boolean {
    const { address } = this.#exchange.request.peer;
    const rules = [...scope.directives.filter(({ name }) => name === 'allow' || name === 'deny')];
    for (const { name, args } of rules.length > 0 ? rules : [...scope.all('allow'), ...scope.all('deny')]) {
      const [who = ''] = args;
      const network = parseCidr(who.includes('/') ? who : `${who}/32`);
      const client = parseIPv4(address);
      if (who === 'all' || (network && client !== undefined && contains(network, client))) return name === 'allow';
    }
    return true;
  }

  async #proxy(location: Location, written: string, depth: number): Promise<Content> {
    const { uri, args, request } = this.#exchange;
    const { scope } = location;
    const target = targetOf(this.#site, this.#exchange.expand(written));
    const query = args === '' ? '' : `?${args}`;
    const rest = uri.startsWith(location.path) ? uri.slice(location.path.length) : uri;
    const path =
      target.path === undefined ? request.target : `${target.path}${location.kind === 'regex' ? '' : rest}${query}`;
    const result = await proxy(
      this.#exchange,
      scope,
      { upstream: target.upstream, path: encodeURI(decodeQuietly(path)) },
      this.#balancer,
    );
    if (result.kind === 'answer') return { ...result, kind: 'proxied', scope, note: undefined };
    return this.#error(scope, result.status, { level: 'error', text: result.message }, depth);
  }

  /** `try_files`: the first path that is there, else the last argument. */
  #tryFiles(scope: Scope, location: Location | undefined): { uri: string; again: boolean } | number | undefined {
    const [directive] = scope.own('try_files');
    if (!directive) return undefined;
    const choices = directive.args.map((arg) => this.#exchange.expand(arg));
    const last = choices.pop() ?? '';
    for (const choice of choices) {
      const looked = look(this.#exchange.proc, this.#path(scope, location, choice));
      if (choice.endsWith('/') ? looked.kind === 'directory' : looked.kind === 'file')
        return { uri: choice, again: false };
    }
    if (/^=\d+$/.test(last)) return Number(last.slice(1));
    return { uri: last.split('?')[0] ?? last, again: true };
  }

  #path(scope: Scope, location: Location | undefined, uri: string): string {
    const alias = location?.scope.own('alias').at(-1)?.args[0];
    if (alias !== undefined && location && uri.startsWith(location.path)) {
      return `${this.#exchange.expand(alias)}${uri.slice(location.path.length)}`;
    }
    return `${this.#exchange.expand(rootOf(scope)).replace(/\/$/, '')}${uri}`;
  }

  async #file(scope: Scope, location: Location | undefined, depth: number): Promise<Content> {
    const { proc, uri, request } = this.#exchange;
    if (uri.endsWith('/')) return this.#directory(scope, location, depth);
    const path = this.#path(scope, location, uri);
    const looked = look(proc, path);
    if (looked.kind === 'failed') {
      const note = { level: 'error' as const, text: `open() "${path}" failed (${looked.errno}: ${looked.message})` };
      return this.#error(scope, looked.status, note, depth);
    }
    if (looked.kind === 'directory') {
      const query = this.#exchange.args === '' ? '' : `?${this.#exchange.args}`;
      return { kind: 'status', status: 301, location: this.#absolute(`${uri}/${query}`), scope, note: undefined };
    }
    if (request.method !== 'GET' && request.method !== 'HEAD') return this.#error(scope, 405, undefined, depth);
    const { stat } = looked;
    const etag = `"${Math.floor(stat.mtime / 1000).toString(16)}-${stat.size.toString(16)}"`;
    const extension = /\.([^./]+)$/.exec(uri)?.[1]?.toLowerCase() ?? '';
    const type = this.#site.types.get(extension) ?? scope.value('default_type') ?? 'text/plain';
    return { kind: 'file', answer: answerFile(request, looked, etag), stat, etag, type, scope, note: undefined };
  }

  async #directory(scope: Scope, location: Location | undefined, depth: number): Promise<Content> {
    const { proc, uri } = this.#exchange;
    const folder = this.#path(scope, location, uri);
    for (const name of scope.get('index') ?? ['index.html']) {
      if (look(proc, `${folder}${name}`).kind !== 'file') continue;
      this.#exchange.uri = `${uri}${name}`;
      return this.find(depth + 1, true);
    }
    const looked = look(proc, folder);
    if (looked.kind === 'failed') {
      const [index = 'index.html'] = scope.get('index') ?? [];
      const note = {
        level: 'error' as const,
        text: `"${folder}${index}" is not found (${looked.errno}: ${looked.message})`,
      };
      return this.#error(scope, looked.status, note, depth);
    }
    if (scope.value('autoindex') === 'on') {
      return {
        kind: 'proxied',
        status: 200,
        reason: 'OK',
        headers: [['Content-Type', 'text/html']],
        body: new TextEncoder().encode(listing(proc, uri, folder)),
        scope,
        note: undefined,
      };
    }
    const note = { level: 'error' as const, text: `directory index of "${folder}" is forbidden` };
    return this.#error(scope, 403, note, depth);
  }
}

function decodeQuietly(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}
