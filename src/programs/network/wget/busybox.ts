import { isSysError } from '../../../kernel/errno.ts';
import type { Process } from '../../../kernel/process.ts';
import { ResolveError } from '../../../kernel/sockets.ts';
import { command, type Invocation } from '../../command.ts';
import { Failure, UsageError } from '../../failure.ts';
import { wholeNumber } from '../busybox-number.ts';
import { base64 } from '../http/base64.ts';
import { TruncatedBody } from '../http/body.ts';
import { EmptyReply } from '../http/client.ts';
import { type Answer, authority, connectWithin, fetchOver, TimedOut } from '../http/fetch.ts';
import { ProtocolError } from '../http/reader.ts';
import { lookUp } from '../names.ts';
import { Bar } from './busybox-bar.ts';
import { fileName, follow, parseWgetUrl, type WgetUrl } from './url.ts';

const MOST_REDIRECTS = 5;

/** wget of busybox. */
export const wget = command({
  suite: 'busybox 1.35',
  busybox: {
    synopsis:
      '[-cqS] [--spider] [-O FILE] [-o LOGFILE] [--header STR]\n\t[--post-data STR | --post-file FILE] [-P DIR] [-U AGENT] URL...',
    about: 'Fetch files over HTTP',
    options: `
	--spider	Only look whether it is there
	--header STR	Send one more header field
	--post-data STR	POST this
	--post-file FILE	POST what is in FILE
	--no-check-certificate	(There is no TLS here)
	-c		Go on with a file that is there in part
	-q		Quiet
	-P DIR		Save in DIR
	-S		Show the response's header fields
	-T SEC		How long the network may be silent (900 unless told)
	-O FILE		Save in FILE ('-' is stdout)
	-o LOGFILE	Messages go there
	-U STR		What to call itself
	-Y on/off	(There is no proxy here)`,
    unlisted: '\t-t N',
  },
  async run(invocation) {
    const { options, operands, proc } = invocation;
    if (operands.length === 0) throw new UsageError('');
    for (const unsupported of ['c', 'o']) {
      if (options.has(unsupported))
        throw new Failure(`-${unsupported} is not simulated here; there are -q -O -P -S -T`);
    }
    const target = new Target(proc, options.value('O'));
    for (const url of operands) await download(invocation, url, target);
    return 0;
  },
});

/** -O's file, which all downloads share and which is made when the first response is there. */
class Target {
  readonly #proc: Process;
  readonly name: string | undefined;
  #fd: number | undefined;

  constructor(proc: Process, name: string | undefined) {
    this.#proc = proc;
    this.name = name;
    if (name === '-') this.#fd = 1;
  }

  open(path: string): number {
    if (this.name !== undefined && this.#fd !== undefined) return this.#fd;
    try {
      const file = this.#proc.fs.open(path, {
        write: true,
        create: true,
        ...(this.name === undefined ? { exclusive: true } : { truncate: true }),
      });
      const fd = this.#proc.install(file, { from: 3 });
      if (this.name !== undefined) this.#fd = fd;
      return fd;
    } catch (error) {
      if (isSysError(error)) throw new Failure(`can't open '${path}': ${error.message}`);
      throw error;
    }
  }
}

async function download(invocation: Invocation, url: string, output: Target): Promise<void> {
  const { options, proc } = invocation;
  const quiet = options.has('q');
  const say = async (text: string) => {
    if (!quiet) await proc.stderr.write(`${text}\n`);
  };
  let at = parse(url);
  let answer = await request(invocation, at, say);
  for (let redirects = 0; isRedirect(answer); redirects++) {
    if (redirects >= MOST_REDIRECTS) throw new Failure('too many redirections');
    answer.close();
    at = parse(follow(at, answer.head.headers.get('Location') ?? ''));
    answer = await request(invocation, at, say);
  }
  const { head } = answer;
  if (head.status >= 300) throw new Failure(`server returned error: ${head.statusLine}`);
  if (options.has('spider')) {
    answer.close();
    await say('remote file exists');
    return;
  }
  const name = output.name ?? [options.value('P'), fileName(at)].filter(Boolean).join('/');
  const fd = output.open(name);
  const toStdout = name === '-';
  await say(toStdout ? 'writing to stdout' : `saving to '${name}'`);
  const bar = quiet ? undefined : new Bar(proc, name.slice(name.lastIndexOf('/') + 1) || name, answer.length);
  try {
    for (let data = await answer.next(); data; data = await answer.next()) {
      await proc.stream(fd).write(data);
      await bar?.advance(data.length);
    }
  } catch (error) {
    if (error instanceof TruncatedBody) throw new Failure('connection closed prematurely');
    throw translate(error, at);
  }
  await bar?.finish();
  answer.close();
  if (fd !== 1 && output.name === undefined) proc.close(fd);
  await say(toStdout ? 'written to stdout' : `'${name}' saved`);
}

function isRedirect({ head }: Answer): boolean {
  return head.status >= 300 && head.status < 400 && head.headers.has('Location');
}

function parse(url: string): WgetUrl {
  const parsed = parseWgetUrl(url);
  if (!('host' in parsed)) throw new Failure(`not an http or ftp url: ${url}`);
  if (parsed.scheme !== 'http') throw new Failure(`${parsed.scheme} is not simulated here: there is http only`);
  if (parsed.host === '') throw new Failure(`bad address ''`);
  return parsed;
}

async function request(invocation: Invocation, url: WgetUrl, say: (text: string) => Promise<void>): Promise<Answer> {
  const { options, proc } = invocation;
  const limit = options.value('T');
  const timeout = (limit === undefined ? 900 : wholeNumber(limit, 0, 2147483)) * 1000 || undefined;
  try {
    const address = await lookUp(proc, url.host);
    await say(`Connecting to ${authority(url)} (${address}:${url.port})`);
    const socket = await connectWithin(proc, address, url.port, timeout).catch((error: unknown) => {
      if (isSysError(error)) throw new Failure(`can't connect to remote host (${address}): ${error.message}`);
      throw error;
    });
    const body = posted(invocation);
    const headers: [string, string][] = [['Host', authority(url)]];
    const own = options.values('header').map((line): [string, string] => {
      const [, name = '', value = ''] = /^([^:]*):?\s*(.*)$/.exec(line) ?? [];
      return [name, value];
    });
    const given = (name: string) => own.some(([other]) => other.toLowerCase() === name);
    if (!given('user-agent')) headers.push(['User-Agent', options.value('U') ?? 'Wget']);
    headers.push(['Connection', 'close']);
    if (url.user !== undefined) headers.push(['Authorization', `Basic ${base64(url.user)}`]);
    headers.push(...own);
    if (body) {
      if (!given('content-type')) headers.push(['Content-Type', 'application/x-www-form-urlencoded']);
      headers.push(['Content-Length', String(body.length)]);
    }
    const method = body ? 'POST' : options.has('spider') ? 'HEAD' : 'GET';
    const ask = { ...url, method, version: '1.1' as const, headers, timeout, ...(body ? { body } : {}) };
    const answer = await fetchOver(proc, socket, ask);
    if (options.has('S')) {
      const lines = [
        answer.head.statusLine,
        ...[...answer.head.headers].map(([name, value]) => `${name}: ${value}`),
        '',
      ];
      await proc.stderr.write(lines.map((line) => `  ${line}\n`).join(''));
    }
    return answer;
  } catch (error) {
    throw translate(error, url);
  }
}

function posted({ options, proc }: Invocation): Uint8Array | undefined {
  const file = options.value('post-file');
  if (file !== undefined) return proc.fs.readFile(file);
  const data = options.value('post-data');
  return data === undefined ? undefined : new TextEncoder().encode(data);
}

function translate(error: unknown, { host, given }: WgetUrl): unknown {
  if (error instanceof ResolveError)
    return new Failure(`bad address '${host}${given === undefined ? '' : `:${given}`}'`);
  if (error instanceof TimedOut) return new Failure('download timed out');
  if (error instanceof EmptyReply || error instanceof ProtocolError) return new Failure('error getting response');
  if (isSysError(error)) return new Failure(`error getting response: ${error.message}`);
  return error;
}
