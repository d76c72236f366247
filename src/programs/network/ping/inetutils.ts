import { isSysError } from '../../../kernel/errno.ts';
import type { Process } from '../../../kernel/process.ts';
import { type Address, ResolveError } from '../../../kernel/sockets.ts';
import { command, type Invocation } from '../../command.ts';
import { Failure, UsageError } from '../../failure.ts';
import { lookUp, nameOf } from '../names.ts';
import { nextTime, Session, unreachable } from './session.ts';

/** Shorter requests have no room for the time at which they were sent (a struct timeval). */
const SHORTEST_TIMED = 16;
const LONGEST_DATA = 65399;
const INT_MAX = 2147483647;

/** What the command line asked for. Times in milliseconds. */
interface Plan {
  bytes: number;
  interval: number;
  count: number;
  deadline: number;
  linger: number;
  ttl: number | undefined;
  quiet: boolean;
  numeric: boolean;
  verbose: boolean;
  flood: boolean;
}

/** ping of GNU inetutils 2.4, as Debian's inetutils-ping has it. */
export const ping = command({
  suite: 'GNU inetutils 2.4',
  usageStatus: 64,
  hint: (name) => `Try '${name} --help' or '${name} --usage' for more information.`,
  gnu: {
    synopsis: '[OPTION...] HOST ...',
    about: 'Ask hosts whether they are there, with ICMP echo requests.',
    options: `
  -c, --count=NUMBER         send so many requests, then stop
  -f, --flood                send as fast as answers come (root only)
  -i, --interval=NUMBER      seconds between two requests
  -n, --numeric              no names, only addresses
  -q, --quiet                only the first line and the summary
  -s, --size=NUMBER          so many bytes of data
      --ttl=N                the time to live of requests
  -v, --verbose              tell more
  -w, --timeout=N            stop after so many seconds
  -W, --linger=N             wait so many seconds for the last answer
`,
    unlisted: `
  -r, --ignore-routing
  -d, --debug
  -T, --tos=NUM
  -p, --pattern=PATTERN
  -t, --type=TYPE
  -V, --version
      --echo
      --usage
`,
  },
  async run(invocation) {
    const { options, operands, proc, out } = invocation;
    if (options.has('V')) {
      await out.write('ping (GNU inetutils) 2.4\n');
      return 0;
    }
    const plan = planOf(invocation);
    if (operands.length === 0) throw new UsageError('missing host operand');
    let status = 0;
    for (const host of operands) {
      const outcome = await pingHost(invocation, plan, host, await find(proc, host));
      status |= outcome.status;
      if (outcome.interrupted) break;
    }
    return status;
  },
});

async function find(proc: Process, host: string): Promise<Address> {
  try {
    return await lookUp(proc, host);
  } catch (error) {
    if (error instanceof ResolveError) throw new Failure('unknown host');
    throw error;
  }
}

function planOf({ options }: Invocation): Plan {
  const type = options.value('t');
  if (type !== undefined && !/^echo$/i.test(type)) throw new Failure(`unsupported packet type: ${type}`);
  const number = (key: string, unset: number, { max = 0, zero = false } = {}) => {
    const text = options.value(key);
    return text === undefined ? unset : whole(text, max, zero);
  };
  return {
    bytes: number('s', 56, { max: LONGEST_DATA, zero: true }),
    interval: options.has('f') ? 10 : interval(options.value('i')),
    count: number('c', 0, { zero: true }),
    deadline: 1000 * number('w', Number.POSITIVE_INFINITY, { max: INT_MAX }),
    linger: 1000 * number('W', 10, { max: INT_MAX }),
    ttl: options.has('ttl') ? number('ttl', 0, { max: 255 }) : undefined,
    quiet: options.has('q'),
    numeric: options.has('n'),
    verbose: options.has('v'),
    flood: options.has('f'),
  };
}

/** strtoul(3) with the limits of ping's own. `max` 0 is none. */
function whole(text: string, max: number, zero: boolean): number {
  const rest = text.replace(/^\s*[-+]?(0x[0-9a-f]+|\d+)/i, '');
  if (rest !== '' || text === '') throw new Failure(`invalid value (\`${text}' near \`${rest}')`);
  const value = Number(text);
  if (value === 0 && !zero) throw new Failure(`option value too small: ${text}`);
  if (value < 0 || (max > 0 && value > max)) throw new Failure(`option value too big: ${text}`);
  return value;
}

function interval(text: string | undefined): number {
  if (text === undefined) return 1000;
  const rest = text.replace(/^\s*[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?/i, '');
  if (rest !== '' || text === '') throw new UsageError(`invalid value (\`${text}' near \`${rest}')`);
  const seconds = Number(text);
  if (seconds <= 0) throw new Failure(`option value too small: ${text}`);
  return seconds * 1000;
}

interface Outcome {
  status: 0 | 1;
  interrupted: boolean;
}

async function pingHost(
  { proc, out, complain }: Invocation,
  plan: Plan,
  host: string,
  address: Address,
): Promise<Outcome> {
  const id = plan.verbose ? `, id 0x${(proc.pid & 0xffff).toString(16).padStart(4, '0')} = ${proc.pid & 0xffff}` : '';
  await out.write(`PING ${host} (${address}): ${plan.bytes} data bytes${id}\n`);
  await out.flush();
  const session = new Session(proc, address, {
    bytes: plan.bytes,
    firstSequence: 0,
    ...(plan.ttl === undefined ? {} : { ttl: plan.ttl }),
  });
  const { statistics } = session;
  try {
    await exchange(proc, session, plan);
  } catch (error) {
    if (!isSysError(error)) throw error;
    await complain(`sending packet: ${error.message}`);
    proc.exit(1);
  }
  const { transmitted, received, loss } = statistics;
  await out.write(
    `--- ${host} ping statistics ---\n${transmitted} packets transmitted, ${received} packets received, ${loss}% packet loss\n`,
  );
  if (received > 0 && plan.bytes >= SHORTEST_TIMED) {
    const { min, average, max, deviation } = statistics;
    const times = [min, average, max, deviation].map((time) => time.toFixed(3)).join('/');
    await out.write(`round-trip min/avg/max/stddev = ${times} ms\n`);
  }
  await out.flush();
  return { status: received > 0 ? 0 : 1, interrupted: session.interrupted };
}

/** Sends and receives until enough came back, the time is over, the last answer is late, or SIGINT. */
async function exchange(proc: Process, session: Session, plan: Plan): Promise<void> {
  const { statistics } = session;
  const { clock } = proc;
  const start = clock.now();
  let last = start;
  let finishing = false;
  session.send();
  for (;;) {
    const got = await session.next(finishing ? last + plan.linger : nextTime(last, plan.interval, clock.now()));
    if (got === 'stop') return;
    if (got !== 'due') {
      if (got.result.kind !== 'timeout' && !plan.quiet) await report(proc, plan, got.sequence, got.result);
      if (got.result.kind === 'reply') {
        statistics.add(got.result.time);
        if (plan.flood) last = clock.now() - plan.interval;
      }
      if (plan.count > 0 && statistics.received >= plan.count) return;
    } else if (plan.count === 0 || statistics.transmitted < plan.count) {
      last = nextTime(last, plan.interval, clock.now());
      session.send();
      if (plan.flood && !plan.quiet) await proc.stdout.write('.');
    } else if (finishing) {
      return;
    } else {
      last += plan.interval;
      finishing = true;
    }
    if (clock.now() - start >= plan.deadline) return;
  }
}

type Answer = Exclude<Awaited<ReturnType<Process['net']['echo']>>, { kind: 'timeout' }>;

async function report(proc: Process, plan: Plan, sequence: number, answer: Answer): Promise<void> {
  if (answer.kind === 'reply') {
    if (plan.flood) return;
    const time = plan.bytes >= SHORTEST_TIMED ? ` time=${answer.time.toFixed(3)} ms` : '';
    await proc.stdout.write(
      `${plan.bytes + 8} bytes from ${answer.from}: icmp_seq=${sequence} ttl=${answer.ttl}${time}\n`,
    );
    return;
  }
  const name = plan.numeric ? undefined : nameOf(proc, answer.from);
  const from = name === undefined ? answer.from : `${name} (${answer.from})`;
  // An ICMP error carries the header of the packet, of two IP headers and eight bytes more.
  await proc.stdout.write(`${plan.bytes + 36} bytes from ${from}: ${unreachable(answer.reason)}\n`);
}
