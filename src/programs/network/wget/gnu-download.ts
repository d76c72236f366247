import { isSysError } from '../../../kernel/errno.ts';
import type { Process } from '../../../kernel/process.ts';
import { type Address, ResolveError, type StreamSocket } from '../../../kernel/sockets.ts';
import type { Invocation } from '../../command.ts';
import { UsageError } from '../../failure.ts';
import { inUtf8 } from '../../locale.ts';
import { base64 } from '../http/base64.ts';
import { TruncatedBody } from '../http/body.ts';
import { EmptyReply } from '../http/client.ts';
import { type Answer, authority, connectWithin, fetchOver, TimedOut } from '../http/fetch.ts';
import { ProtocolError } from '../http/reader.ts';
import { Meter } from './meter.ts';
import { rate } from './rate.ts';
import { fileName, follow, parseWgetUrl, type WgetUrl } from './url.ts';

const MOST_REDIRECTS = 20;
/** Exit statuses: 4 for the network, 8 for what the server refused. */
const NETWORK = 4;
const SERVER = 8;

/** A file that is written to, or standard output. */
export class Output {
  readonly name: string;
  readonly fd: number;

  /** @throws {SysError} */
  constructor(proc: Process, name: string) {
    this.name = name;
    this.fd =
      name === '-' ? 1 : proc.install(proc.fs.open(name, { write: true, create: true, truncate: true }), { from: 3 });
  }
}

/** One download: what wget does for each URL. */
export class Download {
  readonly #invocation: Invocation;
  readonly #proc: Process;
  readonly #document: Output | undefined;
  readonly #level: 'quiet' | 'brief' | 'verbose';
  readonly #quotes: readonly [string, string];

  constructor(invocation: Invocation, document: Output | undefined) {
    this.#invocation = invocation;
    this.#proc = invocation.proc;
    this.#document = document;
    const brief = invocation.options.values('n').includes('v') || invocation.options.has('nv');
    this.#level = invocation.options.has('q') ? 'quiet' : brief ? 'brief' : 'verbose';
    this.#quotes = inUtf8(invocation.proc) ? ['‘', '’'] : ["'", "'"];
  }

  /** @returns the exit status */
  async run(text: string): Promise<number> {
    const { options } = this.#invocation;
    let href = text;
    for (let redirects = 0; ; redirects++) {
      const url = parseWgetUrl(href);
      if (!('host' in url)) return this.#refuse(`${href}: Unsupported scheme ${this.#quote(url.scheme)}.`);
      if (url.host === '') return this.#refuse(`${href}: Invalid host name.`);
      if (url.scheme !== 'http')
        return this.#refuse(`${href}: ${url.scheme} is not simulated here; there is http only.`);
      const tries = Number(options.value('t') ?? 20) || Number.POSITIVE_INFINITY;
      const got = await this.#attempts(url, tries);
      if (typeof got === 'number') return got;
      const location = got.head.headers.get('Location');
      if (!(got.head.status >= 300 && got.head.status < 400 && location)) return this.#receive(url, got);
      got.close();
      href = follow(url, location);
      await this.#say(`Location: ${location} [following]\n`);
      if (redirects + 1 > Number(options.value('max-redirect') ?? MOST_REDIRECTS)) {
        return this.#refuse(`${MOST_REDIRECTS} redirections exceeded.`, SERVER);
      }
    }
  }

  async #attempts(url: WgetUrl, tries: number): Promise<Answer | number> {
    for (let attempt = 1; ; attempt++) {
      if (this.#spider && attempt === 1) await this.#say('Spider mode enabled. Check if remote file exists.\n');
      await this.#say(
        attempt === 1
          ? `--${this.#now()}--  ${showUrl(url)}\n`
          : `--${this.#now()}--  (try:${String(attempt).padStart(2)})  ${showUrl(url)}\n`,
      );
      const got = await this.#attempt(url);
      if (got !== 'again') return got;
      if (attempt >= tries) {
        await this.#say('Giving up.\n\n');
        return NETWORK;
      }
      await this.#say('Retrying.\n\n');
      await this.#proc.sleep(Math.min(attempt, 10) * 1000);
    }
  }

  /** One try; `again` where another could do better. */
  async #attempt(url: WgetUrl): Promise<Answer | number | 'again'> {
    const addresses = await this.#resolve(url);
    if (!addresses) return NETWORK;
    let again = false;
    for (const address of addresses) {
      const named = url.host === address ? address : `${url.host} (${url.host})|${address}|`;
      await this.#say(`Connecting to ${named}:${url.port}... `);
      let socket: StreamSocket;
      try {
        socket = await connectWithin(this.#proc, address, url.port, this.#timeout);
      } catch (error) {
        if (!(error instanceof TimedOut) && !isSysError(error)) throw error;
        await this.#say(`failed: ${error instanceof TimedOut ? 'Connection timed out' : error.message}.\n`);
        again = error instanceof TimedOut || error.code === 'ETIMEDOUT';
        continue;
      }
      await this.#say('connected.\nHTTP request sent, awaiting response... ');
      return this.#ask(url, socket);
    }
    return again ? 'again' : NETWORK;
  }

  async #resolve(url: WgetUrl): Promise<Address[] | undefined> {
    const literal = /^[\d.]+$/.test(url.host);
    if (!literal) await this.#say(`Resolving ${url.host} (${url.host})... `);
    try {
      const addresses = await this.#proc.net.resolve(this.#proc, url.host);
      if (!literal) await this.#say(`${addresses.join(', ')}\n`);
      return addresses;
    } catch (error) {
      if (!(error instanceof ResolveError)) throw error;
      await this.#say(`failed: ${error.message}.\n`);
      await this.#report(`wget: unable to resolve host address ${this.#quote(url.host)}\n`);
      return undefined;
    }
  }

  async #ask(url: WgetUrl, socket: StreamSocket): Promise<Answer | 'again'> {
    const { options } = this.#invocation;
    const body = this.#posted();
    const headers: [string, string][] = [
      ['Host', authority(url)],
      ['User-Agent', options.value('U') ?? 'Wget/1.21.3'],
      ['Accept', '*/*'],
      ['Accept-Encoding', 'identity'],
      ['Connection', 'Keep-Alive'],
    ];
    if (url.user !== undefined) headers.push(['Authorization', `Basic ${base64(url.user)}`]);
    for (const line of options.values('header')) {
      const [, name = '', value = ''] = /^([^:]*):?\s*(.*)$/.exec(line) ?? [];
      const at = headers.findIndex(([other]) => other.toLowerCase() === name.toLowerCase());
      if (at >= 0) headers[at] = [name, value];
      else headers.push([name, value]);
    }
    if (body)
      headers.push(['Content-Type', 'application/x-www-form-urlencoded'], ['Content-Length', String(body.length)]);
    const method = body ? 'POST' : this.#spider ? 'HEAD' : 'GET';
    try {
      const ask = {
        ...url,
        method,
        version: '1.1' as const,
        headers,
        timeout: this.#timeout,
        ...(body ? { body } : {}),
      };
      const answer = await fetchOver(this.#proc, socket, ask);
      const { status, reason, statusLine } = answer.head;
      if (options.has('S')) {
        const lines = [statusLine, ...[...answer.head.headers].map(([name, value]) => `${name}: ${value}`)];
        await this.#say(`\n${lines.map((line) => `  ${line}\n`).join('')}`);
      } else {
        await this.#say(`${status} ${reason}\n`);
      }
      return answer;
    } catch (error) {
      if (error instanceof EmptyReply || error instanceof ProtocolError) await this.#say('No data received.\n');
      else if (error instanceof TimedOut) await this.#say('Read error (Connection timed out) in headers.\n');
      else if (isSysError(error)) await this.#say(`Read error (${error.message}) in headers.\n`);
      else throw error;
      return 'again';
    }
  }

  async #receive(url: WgetUrl, answer: Answer): Promise<number> {
    const { head } = answer;
    const refused = head.status >= 400;
    if (refused && !this.#invocation.options.has('content-on-error')) {
      answer.close();
      if (this.#spider) await this.#say('Remote file does not exist -- broken link!!!\n\n');
      else
        await this.#report(
          `${this.#level === 'brief' ? `${showUrl(url)}:\n` : ''}${this.#now()} ERROR ${head.status}: ${head.reason}.\n${this.#level === 'brief' ? '' : '\n'}`,
        );
      return SERVER;
    }
    const type = head.headers.get('Content-Type')?.replace(/;.*/, '');
    // What a HEAD would have brought: it has no body of its own.
    const told = head.headers.get('Content-Length');
    const length = this.#spider && told !== undefined ? Number(told) : answer.length;
    await this.#say(
      `Length: ${length === undefined ? 'unspecified' : lengthText(length)}${type ? ` [${type}]` : ''}\n`,
    );
    if (this.#spider) {
      answer.close();
      const html = type === 'text/html';
      await this.#say(
        html
          ? 'Remote file exists and could contain further links,\nbut recursion is disabled -- not retrieving.\n\n'
          : 'Remote file exists.\n\n',
      );
      return 0;
    }
    const output = this.#document ?? new Output(this.#proc, this.#unused(fileName(url)));
    const toStdout = output.name === '-';
    await this.#say(`Saving to: ${this.#quote(toStdout ? 'STDOUT' : output.name)}\n`);
    const meter = new Meter(this.#proc, {
      name: toStdout ? '-' : output.name,
      total: answer.length,
      shown: this.#level === 'verbose',
    });
    await meter.begin();
    const start = this.#proc.clock.now();
    let received = 0;
    try {
      for (let data = await answer.next(); data; data = await answer.next()) {
        received += data.length;
        await this.#proc.stream(output.fd).write(data);
        await meter.advance(data.length);
      }
    } catch (error) {
      if (!(error instanceof TruncatedBody) && !(error instanceof TimedOut) && !isSysError(error)) throw error;
      await meter.finish();
      const why = error instanceof TruncatedBody ? 'Connection closed' : `Read error`;
      await this.#say(
        `${this.#now()} (${rate(received, this.#proc.clock.now() - start)}) - ${why} at byte ${received}. Giving up.\n\n`,
      );
      return NETWORK;
    }
    await meter.finish();
    answer.close();
    const size = answer.length === undefined ? `[${received}]` : `[${received}/${answer.length}]`;
    const speed = rate(received, this.#proc.clock.now() - start);
    const done = toStdout ? 'written to stdout' : `${this.#quote(output.name)} saved`;
    await this.#say(`${this.#now()} (${speed}) - ${done} ${size}\n\n`);
    if (this.#level === 'brief')
      await this.#proc.stderr.write(`${this.#now()} URL:${showUrl(url)} ${size} -> "${output.name}" [1]\n`);
    return refused ? SERVER : 0;
  }

  get #spider(): boolean {
    return this.#invocation.options.has('spider');
  }

  get #timeout(): number | undefined {
    const seconds = Number(this.#invocation.options.value('T') ?? 900);
    if (!(seconds >= 0))
      throw new UsageError(`--timeout: Invalid time period ${this.#quote(this.#invocation.options.value('T') ?? '')}`);
    return seconds > 0 ? seconds * 1000 : undefined;
  }

  #posted(): Uint8Array | undefined {
    const file = this.#invocation.options.value('post-file');
    if (file !== undefined) return this.#proc.fs.readFile(file);
    const data = this.#invocation.options.value('post-data');
    return data === undefined ? undefined : new TextEncoder().encode(data);
  }

  /** The name itself, or the first of `name.1`, `name.2` … that is free. */
  #unused(name: string): string {
    const prefix = this.#invocation.options.value('P');
    const path = prefix === undefined ? name : `${prefix}/${name}`;
    if (!this.#proc.fs.exists(path)) return path;
    for (let n = 1; ; n++) if (!this.#proc.fs.exists(`${path}.${n}`)) return `${path}.${n}`;
  }

  #quote(text: string): string {
    return this.#quotes.join(text);
  }

  #now(): string {
    return new Date(this.#proc.clock.now()).toISOString().slice(0, 19).replace('T', ' ');
  }

  async #say(text: string): Promise<void> {
    if (this.#level === 'verbose') await this.#proc.stderr.write(text);
  }

  async #report(text: string): Promise<void> {
    if (this.#level !== 'quiet') await this.#proc.stderr.write(text);
  }

  async #refuse(text: string, status = 1): Promise<number> {
    await this.#report(`${text}\n`);
    return status;
  }
}

function showUrl({ scheme, host, port, target }: WgetUrl): string {
  return `${scheme}://${authority({ host, port })}${target}`;
}

/** Bytes, and from a kibibyte on also in larger units. */
function lengthText(bytes: number): string {
  if (bytes < 1024) return String(bytes);
  let value = bytes;
  let unit = -1;
  while (value >= 1024 && unit < 3) {
    value /= 1024;
    unit += 1;
  }
  return `${bytes} (${value < 10 ? (Math.round(value * 10) / 10).toString() : Math.round(value)}${'KMGT'[unit]})`;
}
