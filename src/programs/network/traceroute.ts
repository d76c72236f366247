import { isSysError } from '../../kernel/errno.ts';
import type { Process } from '../../kernel/process.ts';
import { type Address, type EchoResult, ResolveError } from '../../kernel/sockets.ts';
import { command, type Invocation } from '../command.ts';
import { Failure, UsageError } from '../failure.ts';
import { lookUp, nameOf } from './names.ts';

const MARKS = { host: '!H', net: '!N', port: '!P', prohibited: '!X' };

/** traceroute: Debian's, and busybox's. Everything that answers here is one hop away. */
export const traceroute = command({
  suite: 'traceroute 2.1.2',
  usageStatus: { gnu: 2, busybox: 1 },
  gnu: {
    synopsis: '[-n] [-m hops] [-q probes] [-w seconds] host [bytes]',
    about: 'Show the way to a host.',
    options: `
  -n             no names
  -m max_ttl     at most so many hops
  -q nqueries    so many probes for each hop
  -w waittime    wait so many seconds for an answer
`,
    unlisted: '  -4\n  -I\n  -T\n  -U\n  -f n\n  -p n',
  },
  busybox: {
    synopsis:
      '[-46Flnrv] [-f 1ST_TTL] [-m MAXTTL] [-q PROBES] [-p PORT]\n\t[-t TOS] [-w WAIT_SEC] [-s SRC_IP] [-i IFACE]\n\t[-z PAUSE_MSEC] HOST [BYTES]',
    about: 'Show the way to HOST',
    options: `
	-4	Only IPv4
	-n	No names
	-m N	At most so many hops
	-q N	So many probes for each hop (3 unless told)
	-w SEC	Wait so long for an answer (3 unless told)`,
    unlisted: '\t-f N\n\t-p N\n\t-I\n\t-i IFACE\n\t-s IP\n\t-F\n\t-l\n\t-r\n\t-v\n\t-z MSEC\n\t-t N',
  },
  async run(invocation) {
    const { proc, flavour, options, operands } = invocation;
    const gnu = flavour === 'gnu';
    const [name, size] = operands;
    if (name === undefined) throw new UsageError('');
    const hops = Number(options.value('m') ?? 30);
    const bytes = Number(size ?? (gnu ? 60 : 46));
    const address = await find(proc, name, gnu);
    const head = `traceroute to ${name} (${address}), ${hops} hops max, ${bytes} byte packets\n`;
    const plan = {
      address,
      bytes,
      hops,
      probes: Number(options.value('q') ?? 3),
      wait: 1000 * Number(options.value('w') ?? (gnu ? 5 : 3)),
      numeric: options.has('n'),
    };
    return trace(invocation, head, plan);
  },
});

async function find(proc: Process, name: string, gnu: boolean): Promise<Address> {
  try {
    return await lookUp(proc, name);
  } catch (error) {
    if (!(error instanceof ResolveError)) throw error;
    if (!gnu) throw new Failure(`bad address '${name}'`);
    await proc.stderr.write(
      `${name}: ${error.message}\nCannot handle "host" cmdline arg \`${name}' on position 1 (argc 1)\n`,
    );
    throw new Failure('', 2);
  }
}

interface Plan {
  address: Address;
  bytes: number;
  hops: number;
  probes: number;
  wait: number;
  numeric: boolean;
}

async function trace({ proc, flavour }: Invocation, head: string, plan: Plan): Promise<number> {
  const gnu = flavour === 'gnu';
  for (let hop = 1; hop <= plan.hops; hop++) {
    let line = `${String(hop).padStart(2)} `;
    let last: string | undefined;
    let over = false;
    for (let probe = 0; probe < plan.probes; probe++) {
      let result: EchoResult;
      const start = proc.clock.now();
      try {
        result = await proc.net.echo(proc, plan.address, { bytes: plan.bytes, sequence: probe, timeout: plan.wait });
      } catch (error) {
        if (!isSysError(error)) throw error;
        if (!gnu) throw new Failure(`can't connect to remote host (${plan.address}): ${error.message}`);
        await proc.stderr.write(`${head}connect: ${error.message}\n`);
        return 1;
      }
      if (probe === 0 && hop === 1) await proc.stdout.write(head);
      if (result.kind === 'timeout') {
        line += gnu ? ' *' : '  *';
        continue;
      }
      over = true;
      if (result.from !== last)
        line += ` ${plan.numeric ? result.from : `${nameOf(proc, result.from) ?? result.from} (${result.from})`}`;
      last = result.from;
      const time = result.kind === 'reply' ? result.time : Math.max(0.004, proc.clock.now() - start);
      line += `  ${time.toFixed(3)} ms${result.kind === 'unreachable' ? ` ${MARKS[result.reason]}` : ''}`;
    }
    await proc.stdout.write(`${line}\n`);
    if (over) return 0;
  }
  return 0;
}
