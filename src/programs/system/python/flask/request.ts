import type { ServerRequest } from '../../../network/http/server.ts';
import { decodeText } from '../../../text.ts';
import { text } from '../data/basics.ts';
import { classOf, exceptionOf } from '../data/exceptions.ts';
import { DICT, OBJECT, Type } from '../data/type.ts';
import { Bytes, Dict, Instance, List, type Value } from '../data/values.ts';
import type { Result, Vm } from '../data/vm.ts';
import { PythonError } from '../error.ts';
import { loads } from '../modules/json.ts';
import { define } from '../types/define.ts';
import { HttpAbort } from './response.ts';

const MULTI = new Type('ImmutableMultiDict', [DICT], { module: 'werkzeug.datastructures' });
const HEADERS = new Type('EnvironHeaders', [DICT], { module: 'werkzeug.datastructures' });
const REQUEST = new Type('Request', [OBJECT], { module: 'flask.wrappers' });

/** A dictionary's value, made into something by `type`; what cannot be made so counts as not there. */
function* get(vm: Vm, value: Value | undefined, otherwise: Value, type: Value): Result<Value> {
  if (value === undefined || type === null) return value ?? otherwise;
  try {
    return yield* vm.call(type, [value]);
  } catch (error) {
    if (error instanceof PythonError && exceptionOf(error).type.isSubtype(classOf('ValueError'))) return otherwise;
    throw error;
  }
}

define(MULTI, {
  __init__: ['*args', () => null],
  __getitem__: [
    'key /',
    (_, self: Dict, key: Value) => {
      const value = self.get(text(key));
      if (value === undefined)
        throw new HttpAbort(400, 'The browser (or proxy) sent a request that this server could not understand.');
      return value;
    },
  ],
  get: [
    'key default? type?',
    (vm, self: Dict, key: Value, otherwise: Value = null, type: Value = null) =>
      get(vm, self.get(text(key)), otherwise, type),
  ],
  getlist: [
    'key',
    (_, self: Dict, key: Value) => new List(((self.fields?.get(text(key)) as List | undefined)?.items ?? []).slice()),
  ],
  to_dict: ['', (_, self: Dict) => new Dict([...self.entries].map(([key, value]) => [String(key), value]))],
});

/** Headers by name, in whatever case they are asked for. */
function header(self: Dict, name: Value): Value | undefined {
  const wanted = text(name).toLowerCase();
  for (const [own, value] of self.entries) if (String(own).toLowerCase() === wanted) return value;
  return undefined;
}

define(HEADERS, {
  __init__: ['*args', () => null],
  __contains__: ['key /', (_, self: Dict, key: Value) => header(self, key) !== undefined],
  __getitem__: [
    'key /',
    (_, self: Dict, key: Value) => {
      const value = header(self, key);
      if (value === undefined) throw new PythonError('KeyError', `'${text(key)}'`, [key]);
      return value;
    },
  ],
  get: [
    'key default? type?',
    (vm, self: Dict, key: Value, otherwise: Value = null, type: Value = null) =>
      get(vm, header(self, key), otherwise, type),
  ],
});

/** `name=value&…`, the first of each name. */
function parameters(source: string): Dict {
  const found = new Dict([], MULTI);
  const all = new Map<string, Value>();
  for (const part of source.split('&')) {
    if (part === '') continue;
    const [name = '', value = ''] = part.split(/=(.*)/s).map(unquote);
    if (found.get(name) === undefined) found.put(name, value);
    const list = (all.get(name) as List | undefined) ?? new List();
    list.items.push(value);
    all.set(name, list);
  }
  found.fields = all;
  return found;
}

function unquote(source: string): string {
  try {
    return decodeURIComponent(source.replaceAll('+', ' '));
  } catch {
    return source;
  }
}

const BAD = 'The browser (or proxy) sent a request that this server could not understand.';
const NOT_JSON = "Did not attempt to load JSON data because the request Content-Type was not 'application/json'.";

define(REQUEST, {
  get_data: [
    'cache? as_text? parse_form_data?',
    (_, self: CurrentRequest, __?: Value, asText: Value = false) =>
      asText === true ? decodeText(self.body) : new Bytes(self.body),
  ],
  get_json: [
    'force? silent? cache?',
    (_, self: CurrentRequest, force: Value = false, silent: Value = false) => {
      if (!self.isJson && force !== true) {
        if (silent === true) return null;
        throw new HttpAbort(415, NOT_JSON);
      }
      try {
        return loads(decodeText(self.body));
      } catch (error) {
        if (!(error instanceof PythonError)) throw error;
        if (silent === true) return null;
        throw new HttpAbort(400, BAD);
      }
    },
  ],
});

/** flask.request, which shows the request that is being answered. */
export class CurrentRequest extends Instance {
  body: Uint8Array = new Uint8Array(0);
  isJson = false;

  constructor() {
    super(REQUEST);
  }

  show(request: ServerRequest): void {
    const target = request.target.replace(/^[a-z]+:\/\/[^/]*/i, '');
    const [path = '/', query = ''] = target.split(/\?(.*)/s);
    const type = request.headers.get('Content-Type') ?? '';
    this.body = request.body;
    this.isJson = /^application\/(?:[\w.+-]*\+)?json\b/.test(type);
    const host = request.headers.get('Host') ?? 'localhost';
    const headers = new Dict([], HEADERS);
    for (const [name, value] of request.headers) headers.put(name, value);
    const form = parameters(/^application\/x-www-form-urlencoded/.test(type) ? decodeText(request.body) : '');
    const args = parameters(query);
    const attributes: Record<string, Value> = {
      args,
      base_url: `http://${host}${path}`,
      content_type: type === '' ? null : type,
      data: new Bytes(request.body),
      form,
      headers,
      host,
      is_json: this.isJson,
      json: this.#json(),
      method: request.method,
      path: unquote(path),
      query_string: new Bytes(new TextEncoder().encode(query)),
      remote_addr: request.peer.address,
      url: `http://${host}${target}`,
      values: new Dict(
        [...args.entries, ...form.entries].map(([name, value]) => [String(name), value]),
        MULTI,
      ),
    };
    this.fields.clear();
    for (const [name, value] of Object.entries(attributes)) this.fields.set(name, value);
  }

  #json(): Value {
    if (!this.isJson) return null;
    try {
      return loads(decodeText(this.body));
    } catch {
      return null;
    }
  }
}
