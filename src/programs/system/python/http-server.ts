import { isSysError } from '../../../kernel/errno.ts';
import type { Process } from '../../../kernel/process.ts';
import { httpDate } from '../../network/http/message.ts';
import { type ServerRequest, type ServerResponse, serve } from '../../network/http/server.ts';
import { logDate } from '../../services/web/dates.ts';
import { cleanPath, escapeHtml, splitTarget } from '../../services/web/paths.ts';
import { REASONS } from '../../services/web/reasons.ts';
import { look } from '../../services/web/static.ts';
import type { PythonEdition } from './modules/edition.ts';
import { refusalOf } from './pages.ts';

const encoder = new TextEncoder();

const TYPES: Readonly<Record<string, string>> = {
  css: 'text/css',
  csv: 'text/csv',
  gif: 'image/gif',
  gz: 'application/gzip',
  htm: 'text/html',
  html: 'text/html',
  jpeg: 'image/jpeg',
  jpg: 'image/jpeg',
  js: 'text/javascript',
  json: 'application/json',
  md: 'text/markdown',
  pdf: 'application/pdf',
  png: 'image/png',
  py: 'text/x-python',
  svg: 'image/svg+xml',
  txt: 'text/plain',
  xml: 'text/xml',
  zip: 'application/zip',
};

const TEXTS: Readonly<Record<number, string>> = {
  400: 'Bad request syntax or unsupported method',
  403: 'Request forbidden -- authorization will not help',
  404: 'Nothing matches the given URI',
  501: 'Server does not support this operation',
};

/** `python -m http.server [-b ADDRESS] [-d DIRECTORY] [PORT]`: serves what is in a directory. */
export async function httpServer(proc: Process, edition: PythonEdition, args: readonly string[]): Promise<number> {
  let address = '0.0.0.0';
  let folder = proc.cwd;
  let port = 8000;
  for (let at = 0; at < args.length; at++) {
    const arg = args[at] ?? '';
    if (arg === '-b' || arg === '--bind') address = args[++at] ?? address;
    else if (arg === '-d' || arg === '--directory') folder = absolute(proc, args[++at] ?? '.');
    else if (/^\d+$/.test(arg)) port = Number(arg);
    else {
      await proc.stderr.write(
        `usage: server.py [-h] [-b ADDRESS] [-d DIRECTORY] [port]\nserver.py: error: ${arg.startsWith('-') ? `unrecognized arguments: ${arg}` : `argument port: invalid int value: '${arg}'`}\n`,
      );
      return 2;
    }
  }
  const server = new FileServer(proc, edition, folder.replace(/\/$/, ''));
  proc.onSignal('INT', () => {}, { interrupt: true });
  try {
    const listener = proc.net.listen(proc, { address, port }, { backlog: 5 });
    proc.install(listener, { from: 3 });
    await proc.stdout.write(`Serving HTTP on ${address} port ${port} (http://${address}:${port}/) ...\n`);
    return await serve(proc, listener, {
      respond: (request) => server.respond(request),
      refuse: (line, { address: peer }) => server.refuse(line, peer),
    });
  } catch (error) {
    if (isSysError(error, 'EINTR')) {
      await proc.stdout.write('\nKeyboard interrupt received, exiting.\n');
      return 0;
    }
    if (!isSysError(error)) throw error;
    await proc.stderr.write(`OSError: [Errno ${error.errno}] ${error.message}\n`);
    return 1;
  }
}

function absolute(proc: Process, path: string): string {
  return path.startsWith('/') ? path : `${proc.cwd}/${path}`;
}

class FileServer {
  readonly #proc: Process;
  readonly #server: string;
  readonly #folder: string;

  constructor(proc: Process, edition: PythonEdition, folder: string) {
    this.#proc = proc;
    this.#server = `SimpleHTTP/0.6 Python/${edition.version}`;
    this.#folder = folder;
  }

  async respond(request: ServerRequest): Promise<ServerResponse> {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      return this.#fail(request, 501, `Unsupported method ('${request.method}')`);
    }
    const path = cleanPath(splitTarget(request.target).path);
    if (path === undefined) return this.#fail(request, 404, 'File not found');
    let place = `${this.#folder}${path}`;
    let looked = look(this.#proc, place);
    if (looked.kind === 'directory') {
      if (!path.endsWith('/')) {
        return this.#answer(request, 301, [
          ['Location', `${request.target}/`],
          ['Content-Length', '0'],
        ]);
      }
      const index = ['index.html', 'index.htm'].find((name) => look(this.#proc, `${place}${name}`).kind === 'file');
      if (index === undefined) return this.#listing(request, path, place);
      place += index;
      looked = look(this.#proc, place);
    }
    if (looked.kind !== 'file') return this.#fail(request, 404, 'File not found');
    const type = TYPES[/\.([^./]+)$/.exec(place)?.[1]?.toLowerCase() ?? ''] ?? 'application/octet-stream';
    return this.#answer(
      request,
      200,
      [
        ['Content-type', type],
        ['Content-Length', String(looked.content.length)],
        ['Last-Modified', httpDate(looked.stat.mtime)],
      ],
      looked.content,
    );
  }

  async refuse(line: string, peer: string): Promise<ServerResponse> {
    const { status, message, page } = refusalOf(line);
    await this.#log(peer, `code ${status}, message ${message}`);
    await this.#log(peer, `"${line}" ${status} -`);
    return { status, reason: '', headers: [], body: encoder.encode(page) };
  }

  #listing(request: ServerRequest, path: string, folder: string): Promise<ServerResponse> {
    const names = this.#proc.fs
      .readdir(folder)
      .map(({ name, type }) => `${name}${type === 'directory' ? '/' : type === 'symlink' ? '@' : ''}`)
      .sort((a, b) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1));
    const title = `Directory listing for ${escapeHtml(path)}`;
    const items = names.map(
      (name) => `<li><a href="${encodeURI(name.replace(/@$/, ''))}">${escapeHtml(name)}</a></li>\n`,
    );
    const page = `<!DOCTYPE HTML>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<title>${title}</title>\n</head>\n<body>\n<h1>${title}</h1>\n<hr>\n<ul>\n${items.join('')}</ul>\n<hr>\n</body>\n</html>\n`;
    const body = encoder.encode(page);
    const headers: [string, string][] = [
      ['Content-type', 'text/html; charset=utf-8'],
      ['Content-Length', String(body.length)],
    ];
    return this.#answer(request, 200, headers, body);
  }

  async #fail(request: ServerRequest, status: number, message: string): Promise<ServerResponse> {
    await this.#log(request.peer.address, `code ${status}, message ${message}`);
    const page = `<!DOCTYPE HTML>\n<html lang="en">\n    <head>\n        <meta charset="utf-8">\n        <title>Error response</title>\n    </head>\n    <body>\n        <h1>Error response</h1>\n        <p>Error code: ${status}</p>\n        <p>Message: ${escapeHtml(message)}.</p>\n        <p>Error code explanation: ${status} - ${TEXTS[status]}.</p>\n    </body>\n</html>\n`;
    const body = encoder.encode(page);
    const headers: [string, string][] = [
      ['Connection', 'close'],
      ['Content-Type', 'text/html;charset=utf-8'],
      ['Content-Length', String(body.length)],
    ];
    return this.#answer(request, status, headers, body, message);
  }

  async #answer(
    request: ServerRequest,
    status: number,
    headers: [string, string][],
    body: Uint8Array = new Uint8Array(0),
    reason = REASONS[status] ?? '',
  ): Promise<ServerResponse> {
    await this.#log(request.peer.address, `"${request.line}" ${status} -`);
    const common: [string, string][] = [
      ['Server', this.#server],
      ['Date', httpDate(this.#proc.clock.now())],
    ];
    return { status, reason, version: '1.0', headers: [...common, ...headers], body };
  }

  #log(peer: string, text: string): Promise<void> {
    const time = logDate(this.#proc.clock.now()).replace(':', ' ').replace(' +0000', '');
    return this.#proc.stderr.write(`${peer} - - [${time}] ${text}\n`);
  }
}
