import { isSysError } from '../../../../kernel/errno.ts';
import type { Process } from '../../../../kernel/process.ts';
import type { Endpoint, Listener } from '../../../../kernel/sockets.ts';
import { httpDate } from '../../../network/http/message.ts';
import { type ServerRequest, type ServerResponse, serve } from '../../../network/http/server.ts';
import { indexOf, wait } from '../data/basics.ts';
import { exceptionOf } from '../data/exceptions.ts';
import { str } from '../data/repr.ts';
import { DICT, OBJECT, Type } from '../data/type.ts';
import { Builtin, Dict, Instance, List, Module, Tuple, type Value } from '../data/values.ts';
import type { Result, Vm } from '../data/vm.ts';
import { PythonError, Unsupported } from '../error.ts';
import type { PythonEdition } from '../modules/edition.ts';
import { reasonOf, redirectPage, refusalOf } from '../pages.ts';
import { define, functions } from '../types/define.ts';
import { CurrentRequest } from './request.ts';
import { abortPage, HttpAbort, type Response, responseFunctions, responseOf } from './response.ts';
import { makeRoute, match, type Route, urlFor } from './routing.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

const FLASK = new Type('Flask', [OBJECT], { module: 'flask.app' });
const CONFIG = new Type('Config', [DICT], { module: 'flask.config' });

const methodOf = (name: string): readonly [string, Builtin['code']] => [
  'rule **named',
  (_, self: Instance, rule: Value, named: Map<string, Value>) =>
    (self.payload as Application).route(rule, new Map([...named, ['methods', new List([name])]])),
];

define(FLASK, {
  add_url_rule: [
    'rule endpoint? view_func? **named',
    function* (vm, self: Instance, rule: Value, endpoint: Value = null, view: Value = null, named?: Value) {
      const options = new Map([...((named as unknown as Map<string, Value>) ?? []), ['endpoint', endpoint] as const]);
      yield* vm.call((self.payload as Application).route(rule, options), [view]);
      return null;
    },
  ],
  errorhandler: ['code', (_, self: Instance, status: Value) => (self.payload as Application).errorHandler(status)],
  route: [
    'rule **named',
    (_, self: Instance, rule: Value, named: Map<string, Value>) => (self.payload as Application).route(rule, named),
  ],
  run: [
    'host? port? debug? **named',
    (_, self: Instance, host: Value = null, port: Value = null, debug: Value = null) =>
      (self.payload as Application).run(host, port, debug),
  ],
  delete: methodOf('DELETE'),
  get: methodOf('GET'),
  patch: methodOf('PATCH'),
  post: methodOf('POST'),
  put: methodOf('PUT'),
});

/** The module `flask`, as far as small applications need it: routes, and the development server. */
export function flaskModule(_: Vm, { werkzeug, version }: PythonEdition): Module {
  const request = new CurrentRequest();
  const routes: Route[] = [];
  const server = `Werkzeug/${werkzeug} Python/${version}`;
  FLASK.attributes.set(
    '__new__',
    new Builtin(
      'Flask',
      'cls import_name **named',
      (own, _: Type, name: Value) => new Application(own, server, { request, routes }, String(name)).object,
    ),
  );
  return new Module('flask', [
    ['Flask', FLASK],
    ['request', request],
    ...functions({
      url_for: [
        'endpoint **named',
        function* (own, name: Value, named: Map<string, Value>) {
          const values = new Map<string, string>();
          for (const [key, value] of named) values.set(key, yield* str(own, value));
          const path = urlFor(routes, String(name), values);
          if (path === undefined)
            throw new PythonError('BuildError', `Could not build url for endpoint '${String(name)}'.`);
          return path;
        },
      ],
    }),
    ...responseFunctions(),
  ]);
}

class Application {
  readonly object: Instance;
  readonly #vm: Vm;
  readonly #proc: Process;
  readonly #server: string;
  readonly #routes: Route[];
  readonly #request: CurrentRequest;
  readonly #handlers = new Map<number, Value>();

  constructor(vm: Vm, server: string, shared: { request: CurrentRequest; routes: Route[] }, name: string) {
    this.#vm = vm;
    this.#proc = vm.proc;
    this.#request = shared.request;
    this.#routes = shared.routes;
    this.#server = server;
    this.object = new Instance(FLASK);
    this.object.payload = this;
    this.object.fields.set('name', name === '__main__' ? this.#file() : name);
    this.object.fields.set('import_name', name);
    this.object.fields.set('config', new Dict([['DEBUG', false]], CONFIG));
    this.object.fields.set('debug', false);
  }

  /** `@app.route('/', methods=['GET'])` */
  route(rule: Value, named: ReadonlyMap<string, Value>): Value {
    const methods = named.get('methods');
    const listed = methods instanceof List || methods instanceof Tuple ? methods.items : ['GET'];
    const allowed = listed.map((name) => String(name).toUpperCase());
    return new Builtin('decorator', 'f', (vm, view: Value) =>
      this.#add(vm, String(rule), allowed, view, named.get('endpoint') ?? null),
    );
  }

  *#add(vm: Vm, rule: string, allowed: string[], view: Value, endpoint: Value): Result<Value> {
    const name = endpoint === null ? String(yield* vm.attribute(view, '__name__')) : String(endpoint);
    const taken = this.#routes.find((route) => route.endpoint === name && route.view !== view);
    if (taken)
      throw new PythonError(
        'AssertionError',
        `View function mapping is overwriting an existing endpoint function: ${name}`,
      );
    this.#routes.push(makeRoute(rule, allowed, view, name));
    return view;
  }

  /** `@app.errorhandler(404)` */
  errorHandler(status: Value): Value {
    if (typeof status !== 'number') throw new Unsupported('error handlers of anything but a status');
    return new Builtin('decorator', 'f', (_, view: Value) => {
      this.#handlers.set(status, view);
      return view;
    });
  }

  /** `app.run(host=…, port=…)`: serves until the process ends. */
  *run(host: Value, given: Value, debug: Value): Result<Value> {
    const address = host === null ? '127.0.0.1' : String(host);
    // The socket takes the lower 16 bits.
    const port = indexOf(given ?? 5000) & 0xffff;
    yield* wait(this.#say(` * Serving Flask app '${this.#file()}'`, 'stdout'));
    yield* wait(this.#say(` * Debug mode: ${debug === true ? 'on' : 'off'}`, 'stdout'));
    const listener = yield* wait(this.#listen({ address, port }));
    yield* wait(this.#announce(listener.local));
    try {
      yield* wait(
        serve(this.#proc, listener, {
          respond: (request) => this.#respond(request),
          refuse: (text, peer) => this.#refuse(text, peer),
        }),
      );
    } catch (error) {
      // The development server takes ^C for the wish to end.
      if (!isSysError(error, 'EINTR')) throw error;
      this.#vm.interrupt.take();
    }
    return null;
  }

  async #listen(at: Endpoint): Promise<Listener> {
    try {
      const listener = this.#proc.net.listen(this.#proc, at);
      this.#proc.install(listener, { from: 3 });
      return listener;
    } catch (error) {
      if (!isSysError(error)) throw error;
      if (error.code === 'EADDRINUSE') {
        await this.#say('Address already in use');
        await this.#say(
          `Port ${at.port} is in use by another program. Either identify and stop that program, or start the server with a different port.`,
        );
      } else {
        await this.#say(error.message);
      }
      return this.#proc.exit(1);
    }
  }

  async #announce({ address, port }: Endpoint): Promise<void> {
    await this.#say(
      'WARNING: This is a development server. Do not use it in a production deployment. Use a production WSGI server instead.',
    );
    if (address === '0.0.0.0') {
      await this.#say(' * Running on all addresses (0.0.0.0)');
      await this.#say(` * Running on http://127.0.0.1:${port}`);
      const own = this.#proc.net.interfaces().find(({ name, addresses }) => name !== 'lo' && addresses.length > 0);
      await this.#say(` * Running on http://${own?.addresses[0]?.address ?? '127.0.0.1'}:${port}`);
    } else {
      await this.#say(` * Running on http://${address}:${port}`);
    }
    await this.#say('Press CTRL+C to quit');
  }

  async #respond(request: ServerRequest): Promise<ServerResponse> {
    const [path = '/'] = request.target.replace(/^[a-z]+:\/\/[^/]*/i, '').split('?');
    const found = match(this.#routes, decode(path), request.method);
    switch (found.kind) {
      case 'found':
        return this.#view(request, found.route, found.values);
      case 'method': {
        const headers: [string, string][] = [['Allow', found.allowed.join(', ')]];
        if (request.method === 'OPTIONS') return this.#answer(request, { status: 200, body: bytes(''), headers });
        return this.#failed(request, new HttpAbort(405), headers);
      }
      case 'slash': {
        const query = request.target.includes('?') ? request.target.slice(request.target.indexOf('?')) : '';
        const to = `http://${request.headers.get('Host') ?? 'localhost'}${path}/${query}`;
        return this.#answer(request, { status: 308, body: bytes(redirectPage(to)), behind: [['Location', to]] });
      }
      case 'none':
        return this.#failed(request, new HttpAbort(404));
    }
  }

  async #view(request: ServerRequest, { view, endpoint }: Route, values: Map<string, Value>): Promise<ServerResponse> {
    const vm = this.#vm;
    try {
      this.#request.show(request);
      return await this.#send(
        request,
        await vm.drive(
          (function* () {
            return yield* responseOf(vm, yield* vm.call(view, [], values), endpoint);
          })(),
        ),
      );
    } catch (error) {
      if (error instanceof HttpAbort) return this.#failed(request, error);
      const known = error instanceof PythonError ? exceptionOf(error) : undefined;
      const code = known?.fields.get('code');
      if (known?.type.name === 'HTTPException' && typeof code === 'number')
        return this.#failed(request, new HttpAbort(code));
      if (!(error instanceof PythonError) && !(error instanceof Unsupported)) throw error;
      const time = new Date(this.#proc.clock.now()).toISOString().replace('T', ' ').replace('.', ',').replace('Z', '');
      await this.#say(
        `[${time}] ERROR in ${this.#file()}: Exception on ${request.target.split('?')[0]} [${request.method}]`,
      );
      await this.#say((await vm.drive(vm.traceback(error))).replace(/\n$/, ''));
      return this.#failed(request, new HttpAbort(500));
    }
  }

  /** The page of an error, or what the program's own handler makes of it. */
  async #failed(request: ServerRequest, error: HttpAbort, headers: [string, string][] = []): Promise<ServerResponse> {
    const handler = this.#handlers.get(error.status);
    if (handler === undefined)
      return this.#answer(request, { status: error.status, body: bytes(abortPage(error)), headers });
    this.#request.show(request);
    const vm = this.#vm;
    const made = await vm.drive(
      (function* () {
        return yield* responseOf(vm, yield* vm.call(handler, [exceptionOf(error)]), 'errorhandler');
      })(),
    );
    return this.#send(request, made);
  }

  async #send(request: ServerRequest, { status, body, headers }: Response): Promise<ServerResponse> {
    const type = headers.get('Content-Type');
    const behind: [string, string][] = [];
    for (const [name, value] of headers.entries)
      if (name !== 'Content-Type') behind.push([String(name), await this.#vm.drive(str(this.#vm, value))]);
    return this.#answer(request, { status, body, ...(type === undefined ? {} : { type: String(type) }), behind });
  }

  async #answer(
    { peer, method, target, version }: ServerRequest,
    { status, body, type = 'text/html; charset=utf-8', headers = [], behind = [] }: Page,
  ): Promise<ServerResponse> {
    await this.#log(peer, `${method} ${target} HTTP/${version}`, status);
    return {
      status,
      reason: reasonOf(status),
      headers: [
        ['Server', this.#server],
        ['Date', httpDate(this.#proc.clock.now())],
        ['Content-Type', type],
        ...headers,
        ['Content-Length', String(body.length)],
        ...behind,
        ['Connection', 'close'],
      ],
      body,
    };
  }

  /** A line that is no request is answered, without a head, as Python's http.server does. */
  async #refuse(line: string, peer: Endpoint): Promise<ServerResponse> {
    const { status, message, page } = refusalOf(line);
    await this.#note(peer, `code ${status}, message ${message}`);
    await this.#log(peer, line, status);
    return { status, reason: '', headers: [], body: bytes(page) };
  }

  #log(peer: Endpoint, line: string, status: number): Promise<void> {
    return this.#note(peer, `"${line}" ${status} -`);
  }

  #note({ address }: Endpoint, text: string): Promise<void> {
    const now = new Date(this.#proc.clock.now());
    const two = (value: number) => String(value).padStart(2, '0');
    const date = `${two(now.getUTCDate())}/${MONTHS[now.getUTCMonth()]}/${now.getUTCFullYear()}`;
    const time = [now.getUTCHours(), now.getUTCMinutes(), now.getUTCSeconds()].map(two).join(':');
    return this.#say(`${address} - - [${date} ${time}] ${text}`);
  }

  #say(text: string, to: 'stdout' | 'stderr' = 'stderr'): Promise<void> {
    return this.#proc[to].write(`${text}\n`);
  }

  /** The program's name, as Flask makes one of its file. */
  #file(): string {
    const path = this.#proc.argv[1] ?? 'app.py';
    return path.slice(path.lastIndexOf('/') + 1).replace(/\.py$/, '');
  }
}

/** What a response is made of beside what all of them have; `behind` are header fields behind the length. */
interface Page {
  status: number;
  body: Uint8Array;
  type?: string;
  headers?: [string, string][];
  behind?: [string, string][];
}

/** Percent-encoding taken away, where it is right. */
function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
