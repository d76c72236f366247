import { isSysError } from '../../../kernel/errno.ts';
import type { Process, Program } from '../../../kernel/process.ts';
import { type Address, ResolveError, type StreamSocket } from '../../../kernel/sockets.ts';
import { command, type Invocation } from '../../command.ts';
import { Failure, UsageError } from '../../failure.ts';
import { nameOf } from '../names.ts';
import { portNumber, serviceName } from '../services.ts';
import { TimedOut, within } from '../within.ts';
import { type AtEnd, Input, relay } from './relay.ts';
import { listenUdp, talkUdp } from './udp.ts';

const USAGE = `usage: nc [-46CDdFhklNnrStUuvZz] [-I length] [-i interval] [-M ttl]
	  [-p source_port] [-q seconds] [-s sourceaddr] [-w timeout]
	  [destination] [port]`;

const OPTIONS = `
  -4		IPv4 only
  -6		IPv6 only
  -d		Do not read stdin
  -h		This text
  -k		After a connection, wait for the next
  -l		Wait for a connection
  -N		At the end of stdin, tell the other side
  -n		No names, only numbers
  -p port	The local port
  -q secs	Quit so long after the end of stdin
  -u		UDP
  -v		Tell more
  -w timeout	How long connecting and silence may last
  -z		Only see whether somebody listens`;

/** nc of OpenBSD, as Debian's netcat-openbsd has it. */
export const nc: Program = command({
  suite: 'netcat-openbsd 1.219',
  hint: () => USAGE,
  longless: true,
  gnu: {
    synopsis: '[destination] [port]',
    about: '',
    options: OPTIONS,
    unlisted: '  -C\n  -D\n  -r\n  -S\n  -t\n  -s addr\n  -i secs\n  -I n\n  -O n\n  -T tos\n  -b\n  -W n',
  },
  async run(invocation) {
    const { options, operands, out } = invocation;
    if (options.has('h')) {
      await out.write(
        `OpenBSD netcat (Debian patchlevel 1.219-1)\n${USAGE}\n\tCommand Summary:\n${OPTIONS.replaceAll(/\n {2}/g, '\n\t\t').slice(1)}\n`,
      );
      return 0;
    }
    const plan = planOf(invocation);
    if (options.has('l')) return listen(invocation, plan);
    const [host, ports] = operands;
    if (host === undefined) throw new UsageError('');
    if (ports === undefined) throw new Failure('missing port number');
    return talk(invocation, plan, host, expandPorts(invocation.proc, ports, plan.udp));
  },
})('gnu');

/** What the command line asked for. Times in milliseconds. */
interface Plan {
  atEnd: AtEnd;
  timeout: number | undefined;
  verbose: boolean;
  numeric: boolean;
  udp: boolean;
}

function planOf({ options }: Invocation): Plan {
  const seconds = (key: string) => {
    const text = options.value(key);
    if (text === undefined) return undefined;
    if (!/^-?\d+$/.test(text))
      throw new Failure(
        `${key === 'w' ? 'timeout' : 'quit timer'} ${/\D/.test(text) ? 'invalid' : 'too large'}: ${text}`,
      );
    return Number(text) < 0 ? undefined : Number(text) * 1000;
  };
  return {
    atEnd: { shutdown: options.has('N'), quit: seconds('q') },
    timeout: seconds('w'),
    verbose: options.has('v'),
    numeric: options.has('n'),
    udp: options.has('u'),
  };
}

/** `80`, `http` or `5000-5002`. @throws {Failure} */
function expandPorts(proc: Process, text: string, udp: boolean): number[] {
  const range = /^(\d+)-(\d+)$/.exec(text);
  const ends = range ? [Number(range[1]), Number(range[2])] : [portNumber(proc, text, udp ? 'udp' : 'tcp')];
  const [from, to = from] = ends.sort((a, b) => (a ?? 0) - (b ?? 0));
  if (from === undefined || to === undefined) throw new Failure(`port number invalid: ${text}`);
  if (from < 1 || to > 65535) throw new Failure(`port number ${from < 1 ? 'too small' : 'too large'}: ${text}`);
  return Array.from({ length: to - from + 1 }, (_, i) => from + i);
}

async function talk(invocation: Invocation, plan: Plan, host: string, ports: number[]): Promise<number> {
  const { proc, options } = invocation;
  let connected = false;
  for (const port of ports) {
    const addresses = await resolve(proc, host, port, plan);
    if (plan.udp) {
      connected =
        (await talkUdp(
          proc,
          { address: addresses[0] as Address, port },
          { scan: options.has('z'), idle: plan.timeout },
        )) || connected;
      continue;
    }
    const socket = await connect(invocation, plan, { host, port, addresses });
    if (!socket) continue;
    connected = true;
    const fd = proc.install(socket, { from: 3 });
    if (!options.has('z')) {
      await relay(proc, socket, new Input(proc, { ended: options.has('d') }), {
        atEnd: plan.atEnd,
        ...(plan.timeout === undefined ? {} : { idle: plan.timeout }),
      });
    }
    proc.close(fd);
  }
  return connected ? 0 : 1;
}

async function resolve(proc: Process, host: string, port: number, plan: Plan): Promise<Address[]> {
  try {
    if (plan.numeric && !/^[\d.]+$|:/.test(host)) throw new ResolveError('NONAME');
    return await proc.net.resolve(proc, host);
  } catch (error) {
    if (error instanceof ResolveError)
      throw new Failure(`getaddrinfo for host "${host}" port ${port}: ${error.message}`);
    throw error;
  }
}

async function connect(
  { proc, complain }: Invocation,
  plan: Plan,
  { host, port, addresses }: { host: string; port: number; addresses: Address[] },
): Promise<StreamSocket | undefined> {
  for (const address of addresses) {
    const named = host === address ? host : `${host} (${address})`;
    try {
      const socket = await within(proc, plan.timeout, proc.net.connect(proc, { address, port }));
      if (plan.verbose) {
        const service = plan.numeric ? '*' : serviceName(proc, port, 'tcp').replace(/^\d+$/, '*');
        await proc.stderr.write(`Connection to ${named} ${port} port [tcp/${service}] succeeded!\n`);
      }
      return socket;
    } catch (error) {
      if (!(error instanceof TimedOut) && !isSysError(error)) throw error;
      const what = error instanceof TimedOut ? 'timed out: Operation now in progress' : `failed: ${error.message}`;
      if (plan.verbose) await complain(`connect to ${named} port ${port} (tcp) ${what}`);
    }
  }
  return undefined;
}

async function listen(invocation: Invocation, plan: Plan): Promise<number> {
  const { proc, options, operands } = invocation;
  const [first, second] = operands;
  const text = options.value('p') ?? second ?? first;
  if (text === undefined) throw new Failure('missing port number');
  const host = options.has('p') ? first : second === undefined ? undefined : first;
  const [port = 0] = expandPorts(proc, text, plan.udp);
  const address = host === undefined ? '0.0.0.0' : ((await resolve(proc, host, port, plan))[0] as Address);
  const input = new Input(proc, { ended: options.has('d') });
  try {
    if (plan.verbose) await proc.stderr.write(`Listening on ${address} ${port}\n`);
    if (plan.udp) return await listenUdp(proc, { address, port }, { keep: options.has('k'), input });
    const listener = proc.net.listen(proc, { address, port }, { backlog: 1 });
    const listening = proc.install(listener, { from: 3 });
    do {
      const socket = await listener.accept(proc);
      if (!options.has('k')) proc.close(listening);
      const fd = proc.install(socket, { from: 3 });
      if (plan.verbose) {
        const { address: from, port: remote } = socket.remote;
        await proc.stderr.write(
          `Connection received on ${(plan.numeric ? undefined : nameOf(proc, from)) ?? from} ${remote}\n`,
        );
      }
      await relay(proc, socket, input, {
        atEnd: plan.atEnd,
        ...(plan.timeout === undefined ? {} : { idle: plan.timeout }),
      });
      proc.close(fd);
    } while (options.has('k'));
    return 0;
  } catch (error) {
    if (isSysError(error)) throw new Failure(error.message);
    throw error;
  }
}
