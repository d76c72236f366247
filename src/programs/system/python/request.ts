import type { ServerRequest } from '../../network/http/server.ts';
import { decodeText } from '../../text.ts';
import { loads } from './json.ts';
import { HttpAbort } from './response.ts';
import { Callable, Dict, isTrue, Module, type Value } from './values.ts';

/** `name=value&…`, the first of each name. */
function parameters(text: string): Dict {
  const found = new Dict([], 'ImmutableMultiDict');
  for (const part of text.split('&')) {
    if (part === '') continue;
    const [name = '', value = ''] = part.split(/=(.*)/s).map(unquote);
    if (!found.entries.has(name)) found.entries.set(name, value);
  }
  return found;
}

function unquote(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return text;
  }
}

/** Headers by name, in whatever case they are asked for. */
class HeaderDict extends Dict {
  override readonly entries: Map<string, Value>;

  constructor(headers: ServerRequest['headers']) {
    super([], 'EnvironHeaders');
    const lower = new Map<string, Value>();
    const own = new Map<string, Value>();
    for (const [name, value] of headers) {
      own.set(name, value);
      lower.set(name.toLowerCase(), value);
    }
    const get = own.get.bind(own);
    own.get = (name) => get(name) ?? lower.get(name.toLowerCase());
    this.entries = own;
  }
}

/** flask.request, which shows the request that is being answered. */
export class CurrentRequest extends Module {
  constructor() {
    super('request', []);
  }

  show(request: ServerRequest): void {
    const target = request.target.replace(/^[a-z]+:\/\/[^/]*/i, '');
    const [path = '/', query = ''] = target.split(/\?(.*)/s);
    const type = request.headers.get('Content-Type') ?? '';
    const text = decodeText(request.body);
    const isJson = /^application\/(?:[\w.+-]*\+)?json\b/.test(type);
    const json = ({ named, line }: { named: ReadonlyMap<string, Value>; line: number }): Value => {
      const silent = isTrue(named.get('silent') ?? false);
      if (!isJson && !isTrue(named.get('force') ?? false)) {
        if (silent) return null;
        throw new HttpAbort(
          415,
          "Did not attempt to load JSON data because the request Content-Type was not 'application/json'.",
          line,
        );
      }
      const value = loads(text);
      if (value !== undefined || silent) return value ?? null;
      throw new HttpAbort(400, 'The browser (or proxy) sent a request that this server could not understand.', line);
    };
    const host = request.headers.get('Host') ?? 'localhost';
    const attributes: Record<string, Value> = {
      args: parameters(query),
      data: text,
      form: parameters(/^application\/x-www-form-urlencoded/.test(type) ? text : ''),
      get_data: new Callable('get_data', () => text),
      get_json: new Callable('get_json', json),
      headers: new HeaderDict(request.headers),
      host,
      is_json: isJson,
      json: isJson ? (loads(text) ?? null) : null,
      method: request.method,
      path: unquote(path),
      query_string: query,
      remote_addr: request.peer.address,
      url: `http://${host}${target}`,
    };
    this.attributes.clear();
    for (const [name, value] of Object.entries(attributes)) this.attributes.set(name, value);
  }
}
