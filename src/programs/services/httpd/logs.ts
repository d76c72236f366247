import { isSysError } from '../../../kernel/errno.ts';
import type { OpenFile } from '../../../kernel/file.ts';
import type { Process } from '../../../kernel/process.ts';
import type { Endpoint } from '../../../kernel/sockets.ts';
import type { ServerRequest } from '../../network/http/server.ts';
import { apacheDate, logDate } from '../web/dates.ts';
import { splitTarget } from '../web/paths.ts';
import { type Directive, last, pathOf } from './config.ts';

const COMMON = '%h %l %u %t "%r" %>s %b';
const encoder = new TextEncoder();

/** The files that Apache writes to, opened while it still may. */
export class ApacheLogs {
  readonly #proc: Process;
  readonly #main: readonly Directive[];
  readonly #port: number;
  readonly #files = new Map<string, OpenFile>();

  constructor(proc: Process, main: readonly Directive[], port: number) {
    this.#proc = proc;
    this.#main = main;
    this.#port = port;
    for (const path of this.#logPaths()) this.#open(path);
  }

  /** Tells of a line that was no request. */
  refused(line: string, { address }: Endpoint, bytes: number): Promise<void> {
    const shown = line.replace(/[^\x20-\x7e]/g, '?');
    const text = `${address} - - [${logDate(this.#proc.clock.now())}] "${shown}" 400 ${bytes}\n`;
    return this.#write(this.#customLogs(this.#main)[0]?.path, text);
  }

  /** A line of the error log. */
  async note(module: string, level: string, text: string): Promise<void> {
    const path = last(this.#main, 'errorlog')?.args[0] ?? 'logs/error_log';
    const { pid } = this.#proc;
    await this.#write(
      pathOf(path),
      `[${apacheDate(this.#proc.clock.now())}] [${module}:${level}] [pid ${pid}:tid ${pid}] ${text}\n`,
    );
  }

  #customLogs(scope: readonly Directive[]): { path: string; format: string }[] {
    return scope
      .filter(({ name }) => name === 'customlog')
      .map(({ args: [path = '', format = 'common'] }) => ({ path: pathOf(path), format }));
  }

  #logPaths(): string[] {
    const scopes = [
      this.#main,
      ...this.#main.flatMap(({ name, inside }) => (name === 'virtualhost' && inside ? [inside] : [])),
    ];
    return scopes.flatMap((scope) => [
      ...this.#customLogs(scope).map(({ path }) => path),
      pathOf(last(scope, 'errorlog')?.args[0] ?? 'logs/error_log'),
    ]);
  }

  /** Tells of a request that was answered. */
  async access(scope: readonly Directive[], request: ServerRequest, status: number, bytes: number): Promise<void> {
    const logs = this.#customLogs(scope);
    // A virtual host's own logs take the place of the main server's.
    const mine =
      logs.length > this.#customLogs(this.#main).length ? logs.slice(this.#customLogs(this.#main).length) : logs;
    for (const { path, format } of mine) {
      const named =
        scope.find(({ name, args }) => name === 'logformat' && args[1] === format)?.args[0] ??
        (format.includes('%') ? format : COMMON);
      await this.#write(path, `${this.#formatted(named, request, status, bytes)}\n`);
    }
  }

  #formatted(format: string, request: ServerRequest, status: number, bytes: number): string {
    return format.replace(/%[<>]?(?:\{([^}]*)\})?([a-zA-Z%])/g, (_, name: string | undefined, letter: string) => {
      switch (letter) {
        case 'h':
        case 'a':
          return request.peer.address;
        case 't':
          return `[${logDate(this.#proc.clock.now())}]`;
        case 'r':
          return request.line;
        case 's':
          return String(status);
        case 'b':
          return bytes === 0 ? '-' : String(bytes);
        case 'B':
        case 'O':
          return String(bytes);
        case 'i':
          return request.headers.get(name ?? '') ?? '-';
        case 'v':
        case 'V':
          return (request.headers.get('Host') ?? '').replace(/:\d+$/, '');
        case 'p':
          return String(this.#port);
        case 'm':
          return request.method;
        case 'U':
          return splitTarget(request.target).path;
        case 'D':
        case 'T':
          return '0';
        case '%':
          return '%';
        default:
          return '-';
      }
    });
  }

  #open(path: string): void {
    if (this.#files.has(path)) return;
    try {
      this.#files.set(path, this.#proc.fs.open(path, { write: true, append: true, create: true }));
    } catch (error) {
      if (!isSysError(error)) throw error;
    }
  }

  async #write(path: string | undefined, text: string): Promise<void> {
    if (path !== undefined) await this.#files.get(path)?.write(this.#proc, encoder.encode(text));
  }
}
