import { indexOf, numberOf, typeName } from '../data/basics.ts';
import { exceptionClass, Raised } from '../data/exceptions.ts';
import { str } from '../data/repr.ts';
import { OBJECT, Type } from '../data/type.ts';
import { Bytes, Dict, Instance, List, Tuple, type Value } from '../data/values.ts';
import type { Result, Vm } from '../data/vm.ts';
import { PythonError } from '../error.ts';
import { COMPACT, dumps } from '../modules/json.ts';
import { errorPage, reasonOf, redirectPage } from '../pages.ts';
import { define, functions, getters } from '../types/define.ts';

const RESPONSE = new Type('Response', [OBJECT], { module: 'flask.wrappers' });

/** What a view answers with. */
interface State {
  status: number;
  body: Uint8Array;
  headers: Dict;
}

/** What a view answers with, as flask's Response. */
export class Response extends Instance {
  declare payload: State;

  constructor(body: Uint8Array | string, status: number, headers: Iterable<readonly [string, Value]> = []) {
    super(RESPONSE);
    const data = typeof body === 'string' ? new TextEncoder().encode(body) : body;
    this.payload = { status, body: data, headers: new Dict(headers) };
    this.fields.set('headers', this.payload.headers);
    this.fields.set('status_code', status);
  }

  get status(): number {
    return numberOf(this.fields.get('status_code')) ?? this.payload.status;
  }

  set status(value: number) {
    this.fields.set('status_code', value);
  }

  get body(): Uint8Array {
    return this.payload.body;
  }

  get headers(): Dict {
    return this.payload.headers;
  }
}

define(RESPONSE, {
  get_data: [
    'as_text?',
    (_, self: Response, asText: Value = false) =>
      asText === true ? new TextDecoder().decode(self.body) : new Bytes(self.body),
  ],
  set_cookie: [
    'key value? **named',
    (_, self: Response, key: Value, value: Value = '') => {
      self.headers.put('Set-Cookie', `${String(key)}=${String(value)}; Path=/`);
      return null;
    },
  ],
});
getters(RESPONSE, {
  data: (self: Response) => new Bytes(self.body),
  status: (self: Response) => `${self.status} ${reasonOf(self.status)}`,
});

const HTTP_EXCEPTION = exceptionClass('werkzeug.exceptions', 'HTTPException');

/** abort(status): ends a view with an error page. */
export class HttpAbort extends PythonError {
  readonly status: number;
  readonly description: string | undefined;

  constructor(status: number, description?: string) {
    super('HTTPException', description ?? String(status));
    this.status = status;
    this.description = description;
    const shown = `${status} ${reasonOf(status)
      .toLowerCase()
      .replace(/\b[a-z]/g, (letter) => letter.toUpperCase())}`;
    const raised = new Raised(HTTP_EXCEPTION, [description === undefined ? shown : `${shown}: ${description}`]);
    raised.fields.set('code', status);
    raised.fields.set('description', description ?? null);
    raised.fields.set('name', shown.slice(4));
    this.value = raised;
  }
}

const HTML = 'text/html; charset=utf-8';

/** Makes a response of what a view returned: a text, a dictionary, a list, or a tuple of body, status and headers. */
export function* responseOf(vm: Vm, value: Value, view: string): Result<Response> {
  if (value instanceof Tuple) {
    const [body = null, second, third] = value.items;
    const made = yield* responseOf(vm, body, view);
    const headers = second instanceof Dict ? second : third;
    if (typeof second === 'number') made.status = second;
    else if (typeof second === 'string') made.status = Number.parseInt(second, 10) || 200;
    if (headers instanceof Dict) for (const [name, text] of headers.entries) made.headers.put(String(name), text);
    return made;
  }
  if (value instanceof Response) return value;
  if (typeof value === 'string') return new Response(value, 200, [['Content-Type', HTML]]);
  if (value instanceof Bytes) return new Response(value.data, 200, [['Content-Type', HTML]]);
  if (value instanceof Dict || value instanceof List) return yield* jsonResponse(vm, value);
  const what =
    value === null
      ? 'The function either returned None or ended without a return statement.'
      : `The return type must be a string, dict, list, tuple with headers or status, Response instance, or WSGI callable, but it was a ${typeName(value)}.`;
  const text =
    value === null
      ? `The view function for '${view}' did not return a valid response. ${what}`
      : `The view function did not return a valid response. ${what}`;
  throw new PythonError('TypeError', text);
}

function* jsonResponse(vm: Vm, value: Value): Result<Response> {
  return new Response(`${yield* dumps(vm, value, COMPACT)}\n`, 200, [['Content-Type', 'application/json']]);
}

/** What flask offers to make responses with. */
export function responseFunctions(): [string, Value][] {
  return functions({
    abort: [
      'code description?',
      function* (vm, status: Value, description?: Value) {
        throw new HttpAbort(indexOf(status), description === undefined ? undefined : yield* str(vm, description));
      },
    ],
    jsonify: [
      '*args **named',
      (vm, args: Value[], named: Map<string, Value>) =>
        jsonResponse(vm, named.size > 0 ? new Dict(named) : args.length === 1 ? (args[0] ?? null) : new List(args)),
    ],
    make_response: [
      '*args',
      (vm, args: Value[]) => responseOf(vm, args.length > 1 ? new Tuple(args) : (args[0] ?? ''), 'make_response'),
    ],
    redirect: [
      'location code?',
      (_, to: Value, code: Value = 302) =>
        new Response(redirectPage(String(to)), indexOf(code), [
          ['Content-Type', HTML],
          ['Location', to],
        ]),
    ],
    Response: [
      'response? status? headers? mimetype? content_type?',
      function* (vm, body: Value = '', status: Value = 200, headers?: Value, mimetype?: Value, content?: Value) {
        const type = String(mimetype ?? content ?? 'text/html');
        const charset = /^text\//.test(type) && !type.includes('charset') ? '; charset=utf-8' : '';
        const data = body instanceof Bytes ? body.data : yield* str(vm, body);
        const made = new Response(data, typeof status === 'string' ? Number.parseInt(status, 10) : indexOf(status), [
          ['Content-Type', `${type}${charset}`],
        ]);
        if (headers instanceof Dict) for (const [name, text] of headers.entries) made.headers.put(String(name), text);
        return made;
      },
    ],
  });
}

/** The page of an error, with what abort() said of it. */
export function abortPage({ status, description }: HttpAbort): string {
  const page = errorPage(status);
  return description === undefined ? page : page.replace(/<p>.*<\/p>/s, () => `<p>${escaped(description)}</p>`);
}

/** As markupsafe escapes it. */
function escaped(text: string): string {
  const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&#34;', "'": '&#39;' };
  return text.replace(/[&<>"']/g, (char) => entities[char] ?? char);
}
