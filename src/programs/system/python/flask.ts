import { isSysError } from '../../../kernel/errno.ts';
import type { Process } from '../../../kernel/process.ts';
import type { Endpoint, Listener } from '../../../kernel/sockets.ts';
import { httpDate } from '../../network/http/message.ts';
import { type ServerRequest, type ServerResponse, serve } from '../../network/http/server.ts';
import { PythonError, Unsupported } from './error.ts';
import { Raised } from './exceptions.ts';
import type { Interrupt } from './interrupt.ts';
import { reasonOf, redirectPage, refusalOf } from './pages.ts';
import { CurrentRequest } from './request.ts';
import { abortPage, HttpAbort, type Response, responseFunctions, responseOf } from './response.ts';
import { makeRoute, match, type Route, urlFor } from './routing.ts';
import { type Arguments, Callable, Module, toText, typeName, type Value } from './values.ts';

const encoder = new TextEncoder();
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/**
 * The module `flask`, as far as small applications need it: routes, and the development server.
 * @param server what the server calls itself
 */
export function flaskModule(proc: Process, interrupt: Interrupt, server: string): Module {
  const request = new CurrentRequest();
  const routes: Route[] = [];
  const url = new Callable('url_for', ({ args: [name = ''], named, line }) => {
    const values = new Map([...named].map(([own, value]) => [own, toText(value)]));
    const path = urlFor(routes, toText(name), values);
    if (path === undefined)
      throw new PythonError('BuildError', `Could not build url for endpoint '${toText(name)}'.`, line);
    return path;
  });
  const application = new Callable(
    'Flask',
    ({ args }) => new Application(proc, interrupt, server, { request, routes }, toText(args[0] ?? '__main__')).object,
  );
  return new Module('flask', [['Flask', application], ['request', request], ['url_for', url], ...responseFunctions()]);
}

class Application {
  readonly object: Module;
  readonly #proc: Process;
  readonly #interrupt: Interrupt;
  readonly #server: string;
  readonly #routes: Route[];
  readonly #request: CurrentRequest;
  readonly #handlers = new Map<number, Callable>();

  constructor(
    proc: Process,
    interrupt: Interrupt,
    server: string,
    shared: { request: CurrentRequest; routes: Route[] },
    name: string,
  ) {
    this.#proc = proc;
    this.#request = shared.request;
    this.#routes = shared.routes;
    this.#server = server;
    this.#interrupt = interrupt;
    this.object = new Module(name, [
      ['name', name],
      ['route', new Callable('route', (given) => this.#route(given))],
      ['errorhandler', new Callable('errorhandler', (given) => this.#errorHandler(given))],
      ...(['get', 'post', 'put', 'delete', 'patch'] as const).map(
        (method) =>
          [
            method,
            new Callable(method, ({ args, line }) =>
              this.#route({ args, named: new Map([['methods', [method.toUpperCase()]]]), line }),
            ),
          ] as const,
      ),
      ['run', new Callable('run', (given) => this.#run(given))],
    ]);
  }

  /** `@app.route('/', methods=['GET'])` */
  #route({ args, named, line }: Arguments): Value {
    const methods = named.get('methods');
    const allowed = Array.isArray(methods) ? Array.from(methods, (name) => toText(name).toUpperCase()) : ['GET'];
    const rule = toText(args[0] ?? '');
    return new Callable('decorator', ({ args: [view] }) => {
      if (!(view instanceof Callable)) throw new PythonError('TypeError', 'a view must be a function', line);
      this.#routes.push(makeRoute(rule, allowed, view, line));
      return view;
    });
  }

  /** `@app.errorhandler(404)` */
  #errorHandler({ args: [status = null], line }: Arguments): Value {
    if (typeof status !== 'number') throw new Unsupported('error handlers of anything but a status', line);
    return new Callable('decorator', ({ args: [view] }) => {
      if (view instanceof Callable) this.#handlers.set(status, view);
      return view ?? null;
    });
  }

  /** `app.run(host=…, port=…)`: serves until the process ends. */
  async #run({ args, named, line }: Arguments): Promise<Value> {
    const address = toText(named.get('host') ?? args[0] ?? '127.0.0.1');
    const given = named.get('port') ?? args[1] ?? 5000;
    if (typeof given !== 'number' || !Number.isInteger(given)) {
      throw new PythonError('TypeError', `'${typeName(given)}' object cannot be interpreted as an integer`, line);
    }
    // The socket takes the lower 16 bits.
    const port = given & 0xffff;
    await this.#say(` * Serving Flask app '${this.#file()}'`, 'stdout');
    await this.#say(` * Debug mode: ${named.get('debug') === true ? 'on' : 'off'}`, 'stdout');
    const listener = await this.#listen({ address, port });
    await this.#announce(listener.local);
    try {
      return await serve(this.#proc, listener, {
        respond: (request) => this.#respond(request),
        refuse: (text, peer) => this.#refuse(text, peer),
      });
    } catch (error) {
      // The development server takes ^C for the wish to end.
      if (!isSysError(error, 'EINTR')) throw error;
      this.#interrupt.take();
      return null;
    }
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
        if (request.method === 'OPTIONS') return this.#answer(request, { status: 200, text: '', headers });
        return this.#failed(request, new HttpAbort(405, undefined, 0), headers);
      }
      case 'slash': {
        const query = request.target.includes('?') ? request.target.slice(request.target.indexOf('?')) : '';
        const to = `http://${request.headers.get('Host') ?? 'localhost'}${path}/${query}`;
        return this.#answer(request, { status: 308, text: redirectPage(to), behind: [['Location', to]] });
      }
      case 'none':
        return this.#failed(request, new HttpAbort(404, undefined, 0));
    }
  }

  async #view(request: ServerRequest, { view }: Route, values: Map<string, Value>): Promise<ServerResponse> {
    try {
      this.#request.show(request);
      const value = await view.call({ args: [], named: values, line: 0 });
      return await this.#send(request, responseOf(value, view.name));
    } catch (error) {
      if (error instanceof HttpAbort) return this.#failed(request, error);
      if (!(error instanceof PythonError)) throw error;
      const time = new Date(this.#proc.clock.now()).toISOString().replace('T', ' ').replace('.', ',').replace('Z', '');
      await this.#say(
        `[${time}] ERROR in ${this.#file()}: Exception on ${request.target.split('?')[0]} [${request.method}]`,
      );
      await this.#say(`${error.line > 0 ? `line ${error.line}: ` : ''}${error.kind}: ${error.message}`);
      return this.#failed(request, new HttpAbort(500, undefined, 0));
    }
  }

  /** The page of an error, or what the program's own handler makes of it. */
  async #failed(request: ServerRequest, error: HttpAbort, headers: [string, string][] = []): Promise<ServerResponse> {
    const handler = this.#handlers.get(error.status);
    if (!handler) return this.#answer(request, { status: error.status, text: abortPage(error), headers });
    this.#request.show(request);
    const value = await handler.call({ args: [new Raised(error)], named: new Map(), line: 0 });
    return this.#send(request, responseOf(value, handler.name));
  }

  #send(request: ServerRequest, { status, body, headers }: Response): Promise<ServerResponse> {
    const { entries } = headers;
    const type = entries.get('Content-Type');
    const others = [...entries]
      .filter(([name]) => name !== 'Content-Type')
      .map(([name, value]): [string, string] => [name, toText(value)]);
    return this.#answer(request, {
      status,
      text: body,
      ...(type === undefined ? {} : { type: toText(type) }),
      behind: others,
    });
  }

  async #answer(
    { peer, method, target, version }: ServerRequest,
    { status, text, type = 'text/html; charset=utf-8', headers = [], behind = [] }: Page,
  ): Promise<ServerResponse> {
    const body = encoder.encode(text);
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
    return { status, reason: '', headers: [], body: encoder.encode(page) };
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
  text: string;
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
