import { isSysError } from '../../../kernel/errno.ts';
import type { OpenFile } from '../../../kernel/file.ts';
import type { Process } from '../../../kernel/process.ts';
import { errorDate } from '../web/dates.ts';
import type { Exchange } from './exchange.ts';
import { ConfigError } from './lex.ts';
import type { Scope } from './model.ts';
import { configPath } from './parse.ts';

const LEVELS = ['debug', 'info', 'notice', 'warn', 'error', 'crit', 'alert', 'emerg'] as const;
export type Level = (typeof LEVELS)[number];

const COMBINED =
  '$remote_addr - $remote_user [$time_local] "$request" $status $body_bytes_sent "$http_referer" "$http_user_agent"';

/** The files that nginx writes to, open by their paths. */
export class Logs {
  readonly #files = new Map<string, OpenFile>();

  /** Opens a file, once. @throws {ConfigError} */
  open(proc: Process, path: string): void {
    if (this.#files.has(path)) return;
    try {
      const file =
        path === 'stderr' ? proc.stderr.file.retain() : proc.fs.open(path, { write: true, append: true, create: true });
      this.#files.set(path, file);
    } catch (error) {
      if (!isSysError(error)) throw error;
      throw new ConfigError(`open() "${path}" failed (${error.errno}: ${error.message})`);
    }
  }

  async write(proc: Process, path: string, line: string): Promise<void> {
    await this.#files.get(path)?.write(proc, new TextEncoder().encode(line));
  }

  close(): void {
    for (const file of this.#files.values()) file.release();
    this.#files.clear();
  }
}

/** Where errors of a block go, and from which level on. */
export function errorLogOf(scope: Scope): { path: string; level: Level } | undefined {
  const [path = '/var/log/nginx/error.log', level = 'error'] = scope.get('error_log') ?? [];
  if (path === 'off') return undefined;
  return { path: path === 'stderr' ? path : configPath(path), level: level as Level };
}

/** Where requests of a block are logged. */
export function accessLogOf(scope: Scope): { path: string; format: string } | undefined {
  const [path = '/var/log/nginx/access.log', format = 'combined'] = scope.get('access_log') ?? [];
  return path === 'off' ? undefined : { path: configPath(path), format };
}

/** Whether what has a level is written to a log of another one. */
export function passes(level: Level, least: Level): boolean {
  return LEVELS.indexOf(level) >= LEVELS.indexOf(least);
}

/** A line of the error log. */
export function errorLine(proc: Process, level: Level, text: string): string {
  return `${errorDate(proc.clock.now())} [${level}] ${proc.pid}#${proc.pid}: ${text}\n`;
}

/** A line of the access log, in one of the configuration's formats. Empty values are dashes. */
export function accessLine(exchange: Exchange, scope: Scope, format: string): string {
  const args = scope
    .all('log_format')
    .find((own) => own.args[0] === format)
    ?.args.slice(1);
  const parts = args?.[0]?.startsWith('escape=') ? args.slice(1) : args;
  const text = parts?.join('') ?? COMBINED;
  return `${text.replace(/\$(?:\{(\w+)\}|(\w+))/g, (_, braced?: string, plain?: string) => exchange.variable(braced ?? plain ?? '') || '-')}\n`;
}
