import { isSysError } from '../../../kernel/errno.ts';
import type { Process } from '../../../kernel/process.ts';
import { type Address, ResolveError } from '../../../kernel/sockets.ts';
import { command, type Invocation } from '../../command.ts';
import { Failure, UsageError } from '../../failure.ts';
import { wholeNumber } from '../busybox-number.ts';
import { lookUp } from '../names.ts';
import { nextTime, Session } from './session.ts';

/** Requests with less data have no room for their time (four bytes). */
const SHORTEST_TIMED = 4;

/** What the command line asked for. Times in milliseconds. */
interface Plan {
  host: string;
  address: Address;
  bytes: number;
  interval: number;
  count: number;
  deadline: number;
  linger: number;
  quiet: boolean;
  adaptive: boolean;
}

/** ping of busybox. */
export const ping = command({
  suite: 'busybox 1.35',
  busybox: {
    synopsis: '[OPTIONS] HOST',
    about: 'Ask HOST with ICMP echo requests whether it is there',
    options: `
	-4,-6		Only IPv4 or IPv6
	-c CNT		Send only CNT requests
	-s SIZE		Send SIZE bytes of data (56 unless told)
	-i SECS		Seconds between requests
	-A		Send the next as soon as an answer is there
	-t TTL		The time to live
	-I IFACE/IP	The interface or address to send from
	-W SEC		Wait so long for the first answer (10 unless told)
			(once all CNT requests are sent)
	-w SEC		Stop after so many seconds
	-q		Only the first line and the summary
	-p HEXBYTE	What the data are filled with`,
    unlisted: '\t-v\n\t-n',
  },
  async run(invocation) {
    const { options, operands, proc, out } = invocation;
    const number = (key: string, unset: number, most: number) => {
      const text = options.value(key);
      return text === undefined ? unset : wholeNumber(text, 0, most);
    };
    const count = number('c', 0, 4294967295);
    const bytes = number('s', 56, 65535);
    const ttl = number('t', 0, 255);
    const deadline = number('w', 0, 2147483) || Number.POSITIVE_INFINITY;
    const linger = number('W', 10, 2147483);
    const interval = seconds(options.value('i'));
    const [host, ...others] = operands;
    if (host === undefined || others.length > 0) throw new UsageError('');
    const address = await find(proc, host);
    const from = options.value('I');
    const source = from && /^[\d.]+$/.test(from) ? ` from ${from}` : '';
    await out.write(`PING ${host} (${address})${source}: ${bytes} data bytes\n`);
    await out.flush();
    const plan: Plan = {
      ...{ host, address, bytes, count, interval, quiet: options.has('q'), adaptive: options.has('A') },
      deadline: deadline * 1000,
      linger: linger * 1000,
    };
    const session = new Session(proc, address, { bytes, firstSequence: 0, ...(ttl ? { ttl } : {}) });
    try {
      await exchange(proc, session, plan);
    } catch (error) {
      if (isSysError(error)) throw new Failure(`sendto: ${error.message}`);
      throw error;
    }
    return summary(invocation, session, plan);
  },
});

async function find(proc: Process, host: string): Promise<Address> {
  try {
    return await lookUp(proc, host);
  } catch (error) {
    if (error instanceof ResolveError) throw new Failure(`bad address '${host}'`);
    throw error;
  }
}

function seconds(text: string | undefined): number {
  if (text === undefined) return 1000;
  if (!/^(\d+\.?\d*|\.\d+)$/.test(text)) throw new Failure(`invalid number '${text}'`);
  return Math.max(1, Number(text) * 1000);
}

/** Sends at its times until the deadline, receives until enough came back. Errors that come back go unsaid. */
async function exchange(proc: Process, session: Session, plan: Plan): Promise<void> {
  const { statistics } = session;
  const { clock } = proc;
  const start = clock.now();
  let last = start;
  let end = Number.POSITIVE_INFINITY;
  const send = (time: number) => {
    last = time;
    session.send();
    if (plan.count === 0 || statistics.transmitted < plan.count) return;
    // With an answer there already, so long as two round trips, in whole seconds.
    const patience =
      statistics.received > 0 ? Math.max(1, Math.trunc((2 * statistics.max) / 1000)) * 1000 : plan.linger;
    end = clock.now() + patience;
  };
  send(start);
  for (;;) {
    const next = end === Number.POSITIVE_INFINITY ? nextTime(last, plan.interval, clock.now()) : end;
    const got = await session.next(Math.min(next, start + plan.deadline));
    if (got === 'stop') return;
    if (got === 'due') {
      if (clock.now() >= end || clock.now() - start >= plan.deadline) return;
      send(next);
      continue;
    }
    if (got.result.kind !== 'reply') continue;
    const { from, ttl, time } = got.result;
    statistics.add(time);
    if (!plan.quiet) {
      const timed = plan.bytes >= SHORTEST_TIMED ? ` time=${time.toFixed(3)} ms` : '';
      await proc.stdout.write(`${plan.bytes + 8} bytes from ${from}: seq=${got.sequence} ttl=${ttl}${timed}\n`);
    }
    if (plan.count > 0 && statistics.received >= plan.count) return;
    if (plan.adaptive && end === Number.POSITIVE_INFINITY) send(clock.now());
  }
}

async function summary({ out }: Invocation, { statistics }: Session, plan: Plan): Promise<0 | 1> {
  const { transmitted, received, loss } = statistics;
  await out.write(
    `\n--- ${plan.host} ping statistics ---\n${transmitted} packets transmitted, ${received} packets received, ${loss}% packet loss\n`,
  );
  if (received > 0 && plan.bytes >= SHORTEST_TIMED) {
    const microseconds = [statistics.min, statistics.average, statistics.max].map((ms) => Math.trunc(ms * 1000 + 1e-6));
    await out.write(`round-trip min/avg/max = ${microseconds.map((us) => (us / 1000).toFixed(3)).join('/')} ms\n`);
  }
  const tooFew = plan.deadline !== Number.POSITIVE_INFINITY && received < plan.count;
  return received === 0 || tooFew ? 1 : 0;
}
