import type { Process } from '../../../kernel/process.ts';
import { type ResponseHead, requestText, responseText } from '../http/message.ts';
import type { Config } from './config.ts';
import { type Context, openConnection } from './connect.ts';
import { CurlError } from './error.ts';
import { exchange } from './exchange.ts';
import { buildRequest, type Payload } from './request.ts';
import type { Sink } from './sink.ts';
import { parseUrl, resolveUrl } from './url.ts';
import type { Facts } from './write-out.ts';

/** One transfer, with the redirects that it follows. */
export interface Transfer {
  url: string;
  sink: Sink;
  /** Where -D writes. */
  dump: Sink | undefined;
  payload: Payload;
  upload: Uint8Array | undefined;
  number: number;
}

const encoder = new TextEncoder();
const REDIRECTS = new Set([301, 302, 303, 307, 308]);

/** How many connections this invocation made: -v numbers them. */
export interface Counter {
  connections: number;
}

/** Carries a transfer out and fills in `facts` on the way. @throws {CurlError} */
export async function carryOut(context: Context, transfer: Transfer, counter: Counter, facts: Facts): Promise<void> {
  const { proc, config, trace, start } = context;
  const since = () => proc.clock.now() - start;
  let method = methodOf(config, transfer);
  let body = transfer.upload ?? transfer.payload.body;
  context.progress.toSend = body?.length ?? 0;
  let href = transfer.url;
  for (;;) {
    const url = parseUrl(href);
    if (url.scheme !== 'http') {
      throw new CurlError(1, `Linkyard's network has no ${url.scheme.toUpperCase()}: there is http only`);
    }
    const number = counter.connections++;
    await context.progress.update();
    Object.assign(facts, { effectiveUrl: url.href, scheme: url.scheme, method });
    const connection = await openConnection(context, url, number).catch(async (error: unknown) => {
      if (error instanceof CurlError) await trace.note(error.message);
      await context.progress.finish();
      await trace.note(`Closing connection ${number}`);
      throw error;
    });
    facts.connects += 1;
    facts.local = connection.socket.local;
    facts.remote = { ...connection.socket.remote };
    facts.times.resolved = connection.resolved - start;
    facts.times.connected = connection.connected - start;
    const user = config.user ?? url.user;
    if (user !== undefined) await trace.note(`Server auth using Basic with user '${user.replace(/:.*/, '')}'`);
    const request = buildRequest(config, url, method, body, transfer.payload.json);
    facts.requestBytes += encoder.encode(requestText(request)).length;
    facts.sent += body?.length ?? 0;
    facts.times.sent = since();
    let location: string | undefined;
    let reusable = false;
    let failure: unknown;
    try {
      const result = await exchange(context, connection, request, {
        head: async (head) => {
          location = redirect(head);
          facts.times.firstByte = since();
          const follow = location !== undefined && config.on('location');
          return receiveHead(proc, { context, transfer, facts, head, follow });
        },
        body: (data) => transfer.sink.write(data),
      });
      facts.received += result.received;
      reusable = result.reusable;
      if (config.on('fail-with-body') && result.head.status >= 400) throw failed(result.head);
    } catch (error) {
      failure = error;
    }
    facts.times.total = since();
    const follow = location !== undefined && config.on('location') && failure === undefined;
    if (!follow) await context.progress.finish();
    else await trace.note('Ignoring the response-body');
    if (failure instanceof CurlError && failure.code !== 22 && failure.code !== 23) await trace.note(failure.message);
    await trace.note(
      reusable ? `Connection #${number} to host ${url.host} left intact` : `Closing connection ${number}`,
    );
    if (!proc.status) proc.close(connection.fd);
    if (failure !== undefined) throw failure;
    if (location === undefined) return;
    const target = resolveUrl(url, location);
    if (!follow) {
      facts.redirectUrl = target;
      return;
    }
    if (facts.redirects >= config.maxRedirects)
      throw new CurlError(47, `Maximum (${config.maxRedirects}) redirects followed`);
    await trace.note(`Issue another request to this URL: '${target}'`);
    facts.redirects += 1;
    facts.times.redirect = since();
    if (becomesGet(facts.status, method, config)) {
      method = 'GET';
      body = undefined;
    }
    href = target;
  }
}

function methodOf(config: Config, transfer: Transfer): string {
  if (config.method !== undefined) return config.method;
  if (config.on('head')) return 'HEAD';
  if (transfer.upload) return 'PUT';
  return transfer.payload.body ? 'POST' : 'GET';
}

/** What browsers do, too: a POST that is answered with such a redirect becomes a GET. -X says otherwise. */
function becomesGet(status: number, method: string, config: Config): boolean {
  if (config.method !== undefined || method === 'HEAD' || method === 'GET') return false;
  return (
    (status === 303 && !config.on('post303')) ||
    (method === 'POST' && (status === 301 || status === 302) && !config.on(`post${status}`))
  );
}

function redirect({ status, headers }: ResponseHead): string | undefined {
  return REDIRECTS.has(status) ? headers.get('Location') : undefined;
}

function failed({ status }: ResponseHead): CurlError {
  return new CurlError(22, `The requested URL returned error: ${status}`);
}

interface HeadArrival {
  context: Context;
  transfer: Transfer;
  facts: Facts;
  head: ResponseHead;
  follow: boolean;
}

async function receiveHead(proc: Process, arrival: HeadArrival): Promise<'wanted' | 'dropped' | 'stop'> {
  const { transfer, facts, head, follow } = arrival;
  const { config, trace } = arrival.context;
  const text = responseText(head).replace(/^.*\r\n/, `${head.statusLine}\r\n`);
  facts.status = head.status;
  facts.version = head.version;
  facts.contentType = head.headers.get('Content-Type');
  facts.headerBytes += encoder.encode(text).length;
  facts.headerCount = [...head.headers].length;
  await transfer.dump?.write(encoder.encode(text));
  if (config.on('fail') && head.status >= 400) {
    await trace.head('<', text.replace(/\r\n$/, ''));
    await trace.note(failed(head).message);
    throw failed(head);
  }
  await trace.head('<', text);
  if (config.on('include') || config.on('head')) {
    const styled = transfer.sink.file === undefined && proc.stdout.isTerminal && !config.off('styled-output');
    const shown = styled ? text.replace(/^([^\s:]+):/gm, '\x1b[1m$1\x1b[0m:') : text;
    await transfer.sink.write(encoder.encode(shown));
  }
  return follow ? 'dropped' : 'wanted';
}
