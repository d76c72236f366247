import type { Process } from '../../../kernel/process.ts';
import type { Endpoint, SocketEntry } from '../../../kernel/sockets.ts';
import { command } from '../../command.ts';
import { interfaceTable } from '../interface-flags.ts';
import { netstatRoutes } from '../ip/route.ts';
import { nameOf } from '../names.ts';
import { serviceName } from '../services.ts';
import { ownerOf } from './owner.ts';

const STATES: Record<SocketEntry['state'], string> = {
  LISTEN: 'LISTEN',
  ESTAB: 'ESTABLISHED',
  UNCONN: '',
  'CLOSE-WAIT': 'CLOSE_WAIT',
  'FIN-WAIT-2': 'FIN_WAIT2',
};

/** netstat: of net-tools, and of busybox. */
export const netstat = command({
  suite: 'net-tools 2.10',
  usageStatus: { gnu: 3, busybox: 1 },
  hint: () =>
    'usage: netstat [-vWeenNcCF] [<Af>] -r         netstat {-V|--version|-h|--help}\n       netstat [-rlantupW]',
  gnu: {
    synopsis: '[-rlantupW]',
    about: 'Show sockets, or the routing table.',
    options: `
  -r, --route       the routing table
  -i, --interfaces  the interfaces
  -n, --numeric     no names
  -p, --programs    the processes that hold the sockets
  -l, --listening   listening sockets
  -a, --all         all sockets
  -t, --tcp         those of TCP
  -u, --udp         those of UDP
  -x, --unix        those of unix
  -w, --raw         raw ones
  -W, --wide        whole addresses
  -4, --inet
  -6, --inet6
`,
    unlisted: '  -e, --extend\n  -v, --verbose\n  -o, --timers',
  },
  busybox: {
    synopsis: '[-ral] [-tuwx] [-en]',
    about: 'Show sockets, or the routing table',
    options: `
	-r	The routing table
	-a	All sockets
	-l	Listening sockets
		Else: connected sockets
	-t	Those of TCP
	-u	Those of UDP
	-w	Raw ones
	-x	Those of unix
		Else: all of these
	-e	More
	-n	No names`,
  },
  async run({ proc, flavour, options, out }) {
    const numeric = options.has('n');
    if (options.has('r')) {
      await out.write(netstatRoutes(proc, flavour, numeric));
      return 0;
    }
    if (options.has('i')) {
      const links = proc.net.interfaces().sort((a, b) => (a.name < b.name ? -1 : 1));
      await out.write(`Kernel Interface table\n${interfaceTable(links)}`);
      return 0;
    }
    const kinds = ['t', 'u', 'w', 'x'].filter((key) => options.has(key));
    const wants = (kind: string) => kinds.length === 0 || kinds.includes(kind);
    const which = options.has('l') ? 'only servers' : options.has('a') ? 'servers and established' : 'w/o servers';
    const gnu = flavour === 'gnu';
    if (wants('t') || wants('u') || wants('w')) {
      const programs = options.has('p') ? 'PID/Program name    ' : '';
      const state = gnu ? 'State      ' : 'State       ';
      await out.write(
        `Active Internet connections (${which})\nProto Recv-Q Send-Q Local Address           Foreign Address         ${state}${programs && ` ${programs}`}\n`,
      );
      const shown = proc.net.sockets().filter(({ protocol, state }) => {
        if (!wants(protocol === 'tcp' ? 't' : 'u')) return false;
        const server = state === 'LISTEN' || state === 'UNCONN';
        return options.has('a') || server === options.has('l');
      });
      // net-tools and busybox show TCP first.
      const ordered = [
        ...shown.filter(({ protocol }) => protocol === 'tcp'),
        ...shown.filter(({ protocol }) => protocol === 'udp'),
      ];
      for (const entry of ordered)
        await out.write(line(proc, entry, { gnu, numeric, programs: options.has('p'), wide: options.has('W') }));
    }
    if (wants('x')) {
      await out.write(
        `Active UNIX domain sockets (${which})\nProto RefCnt Flags       Type       State         I-Node ${gnu ? '  ' : ''}Path\n`,
      );
    }
    return 0;
  },
});

interface How {
  gnu: boolean;
  numeric: boolean;
  programs: boolean;
  wide: boolean;
}

function line(proc: Process, entry: SocketEntry, { gnu, numeric, programs, wide }: How): string {
  const v6 = entry.local.address.includes(':');
  const end = (endpoint: Endpoint | undefined) => {
    const address = endpoint?.address ?? (v6 ? '::' : '0.0.0.0');
    const any = address === '0.0.0.0' || address === '::';
    const name = numeric || any ? address : (nameOf(proc, address) ?? address);
    const port = endpoint ? (numeric ? String(endpoint.port) : serviceName(proc, endpoint.port, entry.protocol)) : '*';
    const room = 23 - port.length - 1;
    return `${wide ? name : name.slice(0, room)}:${port}`.padEnd(23);
  };
  const protocol = `${entry.protocol}${gnu && v6 ? '6' : ''}`.padEnd(5);
  const owner = programs ? ownerOf(proc, entry) : undefined;
  const program = programs ? ` ${(owner ? `${owner.pid}/${owner.name}` : '-').padEnd(20)}` : '';
  const state = STATES[entry.state].padEnd(gnu ? 11 : 12);
  return `${protocol} ${'0'.padStart(6)} ${'0'.padStart(6)} ${end(entry.local)} ${end(entry.remote)} ${state}${program}\n`;
}
