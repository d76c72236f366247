import { isSysError } from '../../../kernel/errno.ts';
import type { Process } from '../../../kernel/process.ts';
import type { Endpoint, Listener } from '../../../kernel/sockets.ts';
import { httpDate } from '../../network/http/message.ts';
import { type ServerRequest, type ServerResponse, serve } from '../../network/http/server.ts';
import { PythonError } from './error.ts';
import { type Arguments, Callable, Module, toText, type Value } from './values.ts';

const SERVER = 'Werkzeug/2.2.2 Python/3.11.2';
const encoder = new TextEncoder();
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

const PAGES: Record<number, { reason: string; title: string; text: string }> = {
  404: {
    reason: 'NOT FOUND',
    title: '404 Not Found',
    text: 'The requested URL was not found on the server. If you entered the URL manually please check your spelling and try again.',
  },
  405: {
    reason: 'METHOD NOT ALLOWED',
    title: '405 Method Not Allowed',
    text: 'The method is not allowed for the requested URL.',
  },
  500: {
    reason: 'INTERNAL SERVER ERROR',
    title: '500 Internal Server Error',
    text: 'The server encountered an internal error and was unable to complete your request. Either the server is overloaded or there is an error in the application.',
  },
};

interface Route {
  path: string;
  methods: string[];
  view: Callable;
}

/** The module `flask`, as far as small applications need it: routes without variables, and the development server. */
export function flaskModule(proc: Process): Module {
  const application = new Callable('Flask', ({ args }) => new Application(proc, toText(args[0] ?? '__main__')).object);
  return new Module('flask', [['Flask', application]]);
}

class Application {
  readonly object: Module;
  readonly #proc: Process;
  readonly #routes: Route[] = [];

  constructor(proc: Process, name: string) {
    this.#proc = proc;
    this.object = new Module(name, [
      ['name', name],
      ['route', new Callable('route', (given) => this.#route(given))],
      ['run', new Callable('run', (given) => this.#run(given))],
    ]);
  }

  /** `@app.route('/', methods=['GET'])` */
  #route({ args, named, line }: Arguments): Value {
    const methods = named.get('methods');
    const allowed = Array.isArray(methods) ? methods.map(toText) : ['GET'];
    const path = toText(args[0] ?? '');
    if (!path.startsWith('/')) throw new PythonError('ValueError', 'URL rule must start with a slash.', line);
    return new Callable('decorator', ({ args: [view] }) => {
      if (!(view instanceof Callable)) throw new PythonError('TypeError', 'a view must be a function', line);
      this.#routes.push({ path, methods: allowed, view });
      return view;
    });
  }

  /** `app.run(host=…, port=…)`: serves until the process ends. */
  async #run({ args, named, line }: Arguments): Promise<Value> {
    const address = toText(named.get('host') ?? args[0] ?? '127.0.0.1');
    const given = named.get('port') ?? args[1] ?? 5000;
    const port = typeof given === 'number' ? given : Number.NaN;
    if (!Number.isInteger(port) || port < 0 || port > 65535) {
      throw new PythonError('OverflowError', 'bind(): port must be 0-65535.', line);
    }
    await this.#say(` * Serving Flask app '${this.#file()}'`, 'stdout');
    await this.#say(' * Debug mode: off', 'stdout');
    const listener = await this.#listen({ address, port });
    await this.#announce(listener.local);
    try {
      return await serve(this.#proc, listener, {
        respond: (request) => this.#respond(request),
        refuse: (text, peer) => this.#refuse(text, peer),
      });
    } catch (error) {
      // The development server takes ^C for the wish to end.
      if (isSysError(error, 'EINTR')) return null;
      throw error;
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
    const path = decodeURI(request.target.split('?')[0] ?? '/');
    const candidates = this.#routes.filter((route) => route.path === path);
    const method = request.method === 'HEAD' ? 'GET' : request.method;
    const route = candidates.find(({ methods }) => methods.includes(method));
    if (!route) return this.#answer(request, candidates.length > 0 ? 405 : 404);
    try {
      const value = await route.view.call({ args: [], named: new Map(), line: 0 });
      return await this.#answer(request, 200, toText(value));
    } catch (error) {
      if (!(error instanceof PythonError)) throw error;
      await this.#say(`${error.kind}: ${error.message}`);
      return this.#answer(request, 500);
    }
  }

  async #answer(
    { peer, line }: Pick<ServerRequest, 'peer' | 'line'>,
    status: number,
    text?: string,
  ): Promise<ServerResponse> {
    const page = PAGES[status];
    const body = encoder.encode(text ?? (page ? errorPage(page.title, page.text) : ''));
    await this.#log(peer, line, status);
    return {
      status,
      reason: page?.reason ?? 'OK',
      headers: [
        ['Server', SERVER],
        ['Date', httpDate(this.#proc.clock.now())],
        ['Content-Type', 'text/html; charset=utf-8'],
        ['Content-Length', String(body.length)],
        ['Connection', 'close'],
      ],
      body,
    };
  }

  /** A line that is no request is logged, and answered as Python's http.server does. */
  async #refuse(text: string, peer: Endpoint): Promise<ServerResponse | undefined> {
    await this.#log(peer, text, 400);
    return undefined;
  }

  #log({ address }: Endpoint, line: string, status: number): Promise<void> {
    const now = new Date(this.#proc.clock.now());
    const two = (value: number) => String(value).padStart(2, '0');
    const date = `${two(now.getUTCDate())}/${MONTHS[now.getUTCMonth()]}/${now.getUTCFullYear()}`;
    const time = [now.getUTCHours(), now.getUTCMinutes(), now.getUTCSeconds()].map(two).join(':');
    return this.#say(`${address} - - [${date} ${time}] "${line}" ${status} -`);
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

function errorPage(title: string, text: string): string {
  return `<!doctype html>\n<html lang=en>\n<title>${title}</title>\n<h1>${title.slice(4)}</h1>\n<p>${text}</p>\n`;
}
