import { PythonError } from './error.ts';
import { toJson } from './json.ts';
import { errorPage, redirectPage } from './pages.ts';
import { type Arguments, Callable, Dict, Module, Tuple, toInt, toText, typeName, type Value } from './values.ts';

/** What a view answers with, as flask's Response. */
export class Response extends Module {
  status: number;
  body: string;
  readonly headers: Dict;

  constructor(body: string, status: number, headers: Iterable<readonly [string, Value]> = []) {
    super('Response', []);
    this.body = body;
    this.status = status;
    this.headers = new Dict(headers);
    this.attributes.set('headers', this.headers);
    this.attributes.set('status_code', status);
  }
}

/** abort(status): ends a view with an error page. */
export class HttpAbort extends PythonError {
  readonly status: number;
  readonly description: string | undefined;

  constructor(status: number, description: string | undefined, line: number) {
    super('HTTPException', description ?? String(status), line);
    this.status = status;
    this.description = description;
  }
}

const HTML = 'text/html; charset=utf-8';

/** Makes a response of what a view returned: a text, a dictionary, a list, or a tuple of body, status and headers. */
export function responseOf(value: Value, view: string): Response {
  if (value instanceof Tuple) {
    const [body = null, second, third] = value;
    const made = responseOf(body, view);
    const headers = second instanceof Dict ? second : third;
    if (typeof second === 'number') made.status = second;
    else if (typeof second === 'string') made.status = Number.parseInt(second, 10) || 200;
    if (headers instanceof Dict) for (const [name, text] of headers.entries) made.headers.entries.set(name, text);
    return made;
  }
  if (value instanceof Response) return value;
  if (typeof value === 'string') return new Response(value, 200, [['Content-Type', HTML]]);
  const json = value instanceof Dict || Array.isArray(value) ? toJson(value) : undefined;
  if (json !== undefined) return new Response(`${json}\n`, 200, [['Content-Type', 'application/json']]);
  const what =
    value === null
      ? 'The function either returned None or ended without a return statement.'
      : `It was a ${typeName(value)}.`;
  throw new PythonError('TypeError', `The view function for '${view}' did not return a valid response. ${what}`);
}

/** What flask offers to make responses with. */
export function responseFunctions(): [string, Value][] {
  const functions: Record<string, (given: Arguments) => Value> = {
    abort: ({ args: [status = 500, description], line }) => {
      throw new HttpAbort(toInt(status, line), description === undefined ? undefined : toText(description), line);
    },
    jsonify: ({ args, named, line }) => {
      const value = named.size > 0 ? new Dict(named) : args.length === 1 ? (args[0] ?? null) : args;
      const text = toJson(value);
      if (text === undefined)
        throw new PythonError('TypeError', `Object of type ${typeName(value)} is not JSON serializable`, line);
      return new Response(`${text}\n`, 200, [['Content-Type', 'application/json']]);
    },
    make_response: ({ args }) => responseOf(args.length > 1 ? Tuple.made(args) : (args[0] ?? ''), 'make_response'),
    redirect: ({ args: [to = '/', code], named, line }) =>
      new Response(redirectPage(toText(to)), toInt(code ?? named.get('code') ?? 302, line), [
        ['Content-Type', HTML],
        ['Location', to],
      ]),
    Response: ({ args: [body = '', status, headers], named, line }) => {
      const type = named.get('mimetype') ?? named.get('content_type') ?? 'text/html';
      const charset = /^text\//.test(toText(type)) && !toText(type).includes('charset') ? '; charset=utf-8' : '';
      const given = headers ?? named.get('headers');
      return new Response(toText(body), toInt(status ?? named.get('status') ?? 200, line), [
        ['Content-Type', `${toText(type)}${charset}`],
        ...(given instanceof Dict ? given.entries : []),
      ]);
    },
  };
  return Object.entries(functions).map(([name, call]) => [name, new Callable(name, call)]);
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
