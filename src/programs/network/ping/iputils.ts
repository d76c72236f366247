import { isSysError } from '../../../kernel/errno.ts';
import type { Process } from '../../../kernel/process.ts';
import { type Address, ResolveError } from '../../../kernel/sockets.ts';
import { command, type Invocation } from '../../command.ts';
import { Failure, UsageError } from '../../failure.ts';
import { hasRoute } from '../ip/routes.ts';
import { lookUp, nameOf } from '../names.ts';
import { type Arrival, nextTime, Session, unreachable } from './session.ts';

/** Requests with less data have no room for their time (a struct timeval). */
const SHORTEST_TIMED = 16;
const INT_MAX = 2147483647;

const OPTIONS = `
  <destination>      dns name or ip address
  -a                 ring the bell for each answer
  -A                 send as soon as the answer to the last is there
  -B                 keep to the first source address
  -c <count>         send so many requests
  -C                 connect the socket
  -D                 print times
  -d                 have the kernel tell what it does
  -e <identifier>    the number of this ping
  -f                 send as fast as answers come
  -h                 print this and exit
  -I <interface>     interface or address to send from
  -i <interval>      seconds between requests
  -L                 no copies of one's own multicasts
  -l <preload>       send so many requests before any answer
  -m <mark>          mark the packets
  -M <pmtud opt>     whether they may be cut: do, dont or want
  -n                 no names, only addresses
  -O                 tell of late answers
  -p <pattern>       bytes to fill them with
  -q                 only the first line and the summary
  -Q <tclass>        their type of service
  -s <size>          so many bytes of data
  -S <size>          room for what is to be sent
  -t <ttl>           the time to live
  -U                 times as the program sees them
  -v                 tell more
  -V                 print the version and exit
  -w <deadline>      stop after so many seconds
  -W <timeout>       seconds to wait for the last answer`;

const V4_OPTIONS = `
  -4                 use IPv4
  -b                 broadcast addresses are allowed
  -R                 record the route
  -T <timestamp>     have times recorded on the way`;

const V6_OPTIONS = `
  -6                 use IPv6
  -F <flowlabel>     the flow label
  -N <nodeinfo opt>  ask for what a node knows`;

const USAGE = `
Usage
  ping [options] <destination>

Options:${OPTIONS}

IPv4 options:${V4_OPTIONS}

IPv6 options:${V6_OPTIONS}

For more details see ping(8).
`;

/** What the command line asked for. Times in milliseconds. */
interface Plan {
  host: string;
  address: Address;
  bytes: number;
  interval: number;
  count: number | undefined;
  deadline: number | undefined;
  linger: number;
  quiet: boolean;
  stamps: boolean;
  adaptive: boolean;
  /** Whether what answers is called by name. */
  names: boolean;
}

/** ping of iputils 20221126. */
export const ping = command({
  suite: 'iputils 20221126',
  usageStatus: 2,
  hint: () => USAGE.trimEnd(),
  longless: true,
  gnu: {
    synopsis: '[options] <destination>',
    about: '',
    options: (OPTIONS + V4_OPTIONS + V6_OPTIONS).replaceAll(/ <(\w+)[^>]*>/g, ' $1'),
    unlisted: '  -r',
  },
  async run(invocation) {
    const { options, operands, proc, out } = invocation;
    if (options.has('h')) throw new UsageError('');
    if (options.has('V')) {
      await out.write(
        'ping from iputils 20221126\nlibcap: yes, IDN: yes, NLS: no, error.h: yes, getrandom(): yes, __fpending(): yes\n',
      );
      return 0;
    }
    const number = (key: string, least: number, most: number) => {
      const text = options.value(key);
      return text === undefined ? undefined : whole(text, least, most);
    };
    const count = number('c', 1, Number.MAX_SAFE_INTEGER);
    const bytes = number('s', 0, 127992) ?? 56;
    const ttl = number('t', 0, 255);
    const deadline = number('w', 0, INT_MAX);
    const flood = options.has('f');
    const interval = flood ? 10 : seconds(options.value('i'), 1000, proc.user.uid === 0 ? 0 : 2);
    const linger = seconds(options.value('W'), 10_000, 0);
    const host = operands.at(-1);
    if (host === undefined) throw new Failure('usage error: Destination address required', 1);
    const address = await find(proc, host);
    if (!hasRoute(proc, address)) throw new Failure('connect: Network is unreachable', 2);
    const plan: Plan = {
      ...{ host, address, bytes, interval, count, linger },
      deadline: deadline ? deadline * 1000 : undefined,
      quiet: options.has('q') || flood,
      stamps: options.has('D'),
      adaptive: options.has('A') || flood,
      names: !options.has('n') && host !== address,
    };
    return pingHost(invocation, plan, ttl);
  },
});

async function find(proc: Process, host: string): Promise<Address> {
  try {
    return await lookUp(proc, host);
  } catch (error) {
    if (error instanceof ResolveError) throw new Failure(`${host}: ${error.message}`, 2);
    throw error;
  }
}

function whole(text: string, least: number, most: number): number {
  if (!/^[-+]?\d+$/.test(text)) throw new Failure(`invalid argument: '${text}'`, 1);
  const value = Number(text);
  if (value >= least && value <= most) return value;
  const limit = most === Number.MAX_SAFE_INTEGER ? '9223372036854775807' : String(most);
  throw new Failure(`invalid argument: '${text}': out of range: ${least} <= value <= ${limit}`, 1);
}

function seconds(text: string | undefined, unset: number, least: number): number {
  if (text === undefined) return unset;
  if (!/^(\d+\.?\d*|\.\d+)$/.test(text)) throw new Failure(`invalid argument: '${text}'`, 1);
  const ms = Number(text) * 1000;
  if (ms < least) throw new Failure(`cannot flood; minimal interval allowed for user is ${least}ms`, 2);
  return ms;
}

async function pingHost({ proc, out }: Invocation, plan: Plan, ttl: number | undefined): Promise<number> {
  const { host, address, bytes } = plan;
  const { clock } = proc;
  const start = clock.now();
  const session = new Session(proc, address, { bytes, firstSequence: 1, ...(ttl ? { ttl } : {}) });
  try {
    // The socket is connected first, which tells whether there is a route, before anything is printed.
    session.send();
    await session.underWay();
    await proc.stdout.write(`PING ${host} (${address}) ${bytes}(${bytes + 28}) bytes of data.\n`);
    const lastSent = await exchange(proc, session, plan, start);
    const { transmitted, received, errors, loss } = session.statistics;
    const failed = errors > 0 ? `, +${errors} errors` : '';
    await out.write(
      `\n--- ${host} ping statistics ---\n${transmitted} packets transmitted, ${received} received${failed}, ${loss}% packet loss, time ${Math.round(lastSent - start)}ms\n`,
    );
    await out.write(`${roundTrip(session, plan)}\n`);
    const tooFew = plan.deadline !== undefined && plan.count !== undefined && received < plan.count;
    return received === 0 || tooFew ? 1 : 0;
  } catch (error) {
    if (isSysError(error)) throw new Failure(`connect: ${error.message}`, 2);
    throw error;
  }
}

function roundTrip({ statistics }: Session, plan: Plan): string {
  if (statistics.received === 0 || plan.bytes < SHORTEST_TIMED) return '';
  const { min, average, max, deviation } = statistics;
  return `rtt min/avg/max/mdev = ${[min, average, max, deviation].map((ms) => ms.toFixed(3)).join('/')} ms`;
}

/** @returns when the last request was sent */
async function exchange(proc: Process, session: Session, plan: Plan, start: number): Promise<number> {
  const { statistics } = session;
  const { clock } = proc;
  const end = start + (plan.deadline ?? Number.POSITIVE_INFINITY);
  let last = start;
  for (;;) {
    const sentAll = plan.count !== undefined && statistics.transmitted >= plan.count;
    const next = sentAll ? last + patience(session, plan) : nextTime(last, plan.interval, clock.now());
    const got = await session.next(Math.min(next, end));
    if (got === 'stop') return last;
    if (got === 'due') {
      if (sentAll || clock.now() >= end) return last;
      last = next;
      session.send();
      continue;
    }
    await report(proc, plan, session, got);
    const { received, errors } = statistics;
    if (plan.count !== undefined && received + errors >= plan.count) return last;
    if (plan.deadline !== undefined && errors > 0) return last;
    if (plan.adaptive && !sentAll) {
      last = clock.now();
      session.send();
    }
  }
}

/** How long the last answer is waited for: twice the longest round trip, where one is known. */
function patience({ statistics }: Session, plan: Plan): number {
  if (plan.deadline !== undefined) return Number.POSITIVE_INFINITY;
  return statistics.received > 0 ? Math.max(2 * statistics.max, plan.interval) : plan.linger;
}

async function report(
  proc: Process,
  plan: Plan,
  { statistics }: Session,
  { sequence, result }: Arrival,
): Promise<void> {
  if (result.kind === 'timeout') return;
  if (result.kind === 'reply') statistics.add(result.time);
  else statistics.errors += 1;
  if (plan.quiet) return;
  const stamp = plan.stamps ? `[${(proc.clock.now() / 1000).toFixed(6)}] ` : '';
  const name = plan.names ? nameOf(proc, result.from) : undefined;
  const from = name === undefined ? result.from : `${name} (${result.from})`;
  if (result.kind !== 'reply') {
    await proc.stdout.write(`${stamp}From ${from} icmp_seq=${sequence} ${unreachable(result.reason)}\n`);
    return;
  }
  const time = plan.bytes >= SHORTEST_TIMED ? ` time=${digits(result.time)} ms` : '';
  await proc.stdout.write(
    `${stamp}${plan.bytes + 8} bytes from ${from}: icmp_seq=${sequence} ttl=${result.ttl}${time}\n`,
  );
}

/** Three significant digits and no more than three behind the point. */
function digits(ms: number): string {
  if (ms >= 100) return ms.toFixed(0);
  return ms >= 10 ? ms.toFixed(1) : ms >= 1 ? ms.toFixed(2) : ms.toFixed(3);
}
