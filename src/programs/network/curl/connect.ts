import { isSysError, type SysError } from '../../../kernel/errno.ts';
import type { Process } from '../../../kernel/process.ts';
import { type Address, ResolveError, type StreamSocket } from '../../../kernel/sockets.ts';
import { TimedOut } from '../within.ts';
import type { Config } from './config.ts';
import { CurlError } from './error.ts';
import type { Progress } from './progress.ts';
import type { Url } from './url.ts';
import type { Trace } from './verbose.ts';
import { whileShowing } from './waiting.ts';

/** What a transfer needs to know and to tell while it goes on. */
export interface Context {
  proc: Process;
  config: Config;
  trace: Trace;
  progress: Progress;
  /** When the command line's -m is over, in milliseconds since the epoch. */
  end: number;
  /** When it began. */
  start: number;
}

/** A connection, and when (in milliseconds since the epoch) its name was resolved and it was made. */
export interface Connected {
  socket: StreamSocket;
  fd: number;
  resolved: number;
  connected: number;
}

/** @throws {CurlError} 6, 7 or 28 */
export async function openConnection(context: Context, url: Url, number: number): Promise<Connected> {
  const { proc, config, trace } = context;
  const begun = proc.clock.now();
  const end = Math.min(context.end, begun + (config.connectTimeout ?? Number.POSITIVE_INFINITY));
  const elapsed = () => Math.round(proc.clock.now() - begun);
  const addresses = await resolve(context, url, end, elapsed);
  const resolved = proc.clock.now();
  for (const address of addresses) {
    const shown = address.includes(':') ? `[${address}]` : address;
    await trace.note(`  Trying ${shown}:${url.port}...`);
    try {
      const work = proc.net.connect(proc, { address, port: url.port });
      const socket = await whileShowing(proc, context.progress, end, work);
      await trace.note(`Connected to ${url.host} (${address}) port ${url.port} (#${number})`);
      return { socket, fd: proc.install(socket, { from: 3 }), resolved, connected: proc.clock.now() };
    } catch (error) {
      if (error instanceof TimedOut) throw connectTimeout(context, url, elapsed());
      if (!isSysError(error)) throw error;
      await trace.note(attemptFailed(address, url.port, error));
    }
  }
  throw new CurlError(
    7,
    `Failed to connect to ${url.host} port ${url.port} after ${elapsed()} ms: Couldn't connect to server`,
  );
}

async function resolve(
  { proc, progress, config }: Context,
  url: Url,
  end: number,
  elapsed: () => number,
): Promise<Address[]> {
  const told = toldAddresses(config, url);
  if (told) return told;
  try {
    const addresses = await whileShowing(proc, progress, end, proc.net.resolve(proc, url.host));
    const usable = addresses.filter((address) =>
      config.on('ipv4') ? !address.includes(':') : !config.on('ipv6') || address.includes(':'),
    );
    if (usable.length > 0) return usable;
  } catch (error) {
    if (error instanceof TimedOut) throw new CurlError(28, `Resolving timed out after ${elapsed()} milliseconds`);
    if (!(error instanceof ResolveError)) throw error;
  }
  throw new CurlError(6, `Could not resolve host: ${url.host}`);
}

/** What --resolve said of a host and port; `*` stands for every host. */
function toldAddresses({ resolve: entries }: Config, { host, port }: Url): Address[] | undefined {
  for (const entry of entries) {
    const [, name = '', at, addresses = ''] = /^\+?(.*?):(\d+):(.*)$/.exec(entry) ?? [];
    if (Number(at) !== port || (name !== '*' && name.toLowerCase() !== host.toLowerCase())) continue;
    return addresses.split(',').map((address) => address.replace(/^\[|\]$/g, ''));
  }
  return undefined;
}

function connectTimeout({ config, end, proc }: Context, url: Url, elapsed: number): CurlError {
  if (config.connectTimeout !== undefined && proc.clock.now() < end) {
    return new CurlError(
      28,
      `Failed to connect to ${url.host} port ${url.port} after ${elapsed} ms: Timeout was reached`,
    );
  }
  return new CurlError(28, `Connection timed out after ${elapsed} milliseconds`);
}

function attemptFailed(address: Address, port: number, error: SysError): string {
  // What fails in connect(2) itself, and what an answer (or its absence) brought.
  if (error.code === 'ENETUNREACH' || error.code === 'EADDRNOTAVAIL') {
    return `Immediate connect fail for ${address}: ${error.message}`;
  }
  return `connect to ${address} port ${port} failed: ${error.message}`;
}
