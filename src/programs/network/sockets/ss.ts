import type { Process, Program } from '../../../kernel/process.ts';
import type { Endpoint, SocketEntry } from '../../../kernel/sockets.ts';
import { ttyOf } from '../../../kernel/tty.ts';
import { command } from '../../command.ts';
import { serviceName } from '../services.ts';
import { ownerOf } from './owner.ts';
import { filtersOf, isV6 } from './ss-filters.ts';

/** ss of iproute2: sockets of TCP and UDP. */
export const ss: Program = command({
  suite: 'iproute2 6.1.0',
  usageStatus: 255,
  failureStatus: 255,
  hint: () => 'Usage: ss [ OPTIONS ]\n       ss [ -lantupHOs46 ] [ state STATE ]',
  gnu: {
    synopsis: '[ OPTIONS ]',
    about: 'Show sockets.',
    options: `
  -V, --version        print the version
  -H, --no-header      no header
  -O, --oneline        one line for each socket
  -n, --numeric        no names of services
  -r, --resolve        names of hosts
  -a, --all            listening and connected sockets
  -l, --listening      listening sockets
  -o, --options        timers
  -e, --extended       more
  -m, --memory         memory
  -p, --processes      the processes that hold them
  -s, --summary        only how many there are
  -4, --ipv4           only those of IPv4
  -6, --ipv6           only those of IPv6
  -t, --tcp            only those of TCP
  -u, --udp            only those of UDP
  -x, --unix           only those of unix
`,
    unlisted: '  -i\n  -w, --raw\n  -h',
  },
  async run({ proc, options, operands, out }) {
    if (options.has('h')) {
      await out.write('Usage: ss [ OPTIONS ]\n       ss [ -lantupHOs46 ] [ state STATE ]\n');
      return 0;
    }
    if (options.has('V')) {
      await out.write('ss utility, iproute2-6.1.0\n');
      return 0;
    }
    const sockets = proc.net.sockets();
    if (options.has('s')) {
      await out.write(summary(sockets));
      return 0;
    }
    const protocols = (['t', 'u', 'x', 'w'] as const).filter((key) => options.has(key));
    const chosen = (protocol: string) => protocols.length === 0 || protocols.includes(protocol === 'tcp' ? 't' : 'u');
    const { state, single, matches } = filtersOf(proc, operands, options.has('a'), options.has('l'));
    const family = options.has('4') ? 4 : options.has('6') ? 6 : undefined;
    const shown = sockets.filter(
      (entry) =>
        chosen(entry.protocol) &&
        state(entry) &&
        matches(entry) &&
        (family === undefined || (family === 6) === isV6(entry.local)),
    );
    const rows = shown.map((entry) => rowOf(proc, entry, { numeric: options.has('n'), owners: options.has('p') }));
    await out.write(render(proc, rows, { netid: protocols.length !== 1, states: !single, header: !options.has('H') }));
    return 0;
  },
})('gnu');

interface Row {
  netid: string;
  state: string;
  received: string;
  sent: string;
  local: [address: string, port: string];
  peer: [address: string, port: string];
  process: string;
}

function rowOf(proc: Process, entry: SocketEntry, how: { numeric: boolean; owners: boolean }): Row {
  const port = (n: number) => (how.numeric ? String(n) : serviceName(proc, n, entry.protocol));
  const show = ({ address }: Endpoint) => (address.includes(':') ? `[${address}]` : address);
  const owner = how.owners ? ownerOf(proc, entry) : undefined;
  const any = isV6(entry.local) ? '[::]' : '0.0.0.0';
  return {
    netid: entry.protocol,
    state: entry.state,
    received: '0',
    sent: String(entry.backlog ?? 0),
    local: [show(entry.local), port(entry.local.port)],
    peer: entry.remote ? [show(entry.remote), port(entry.remote.port)] : [any, '*'],
    process: owner ? ` users:(("${owner.name}",pid=${owner.pid},fd=${owner.fd}))` : '',
  };
}

/** Columns as wide as their widest cell; on a terminal, the room that is left is spread over them. */
function render(
  proc: Process,
  rows: readonly Row[],
  { netid, states, header }: { netid: boolean; states: boolean; header: boolean },
): string {
  const cells = rows.map(({ netid: id, state, received, sent, local, peer, process }) => [
    ...(netid ? [id] : []),
    ...(states ? [state] : []),
    ...[received.padEnd(6), sent.padEnd(6), ...local, ...peer, process],
  ]);
  const head = [
    ...(netid ? ['Netid'] : []),
    ...(states ? ['State'] : []),
    'Recv-Q',
    'Send-Q',
    'Local Address',
    'Port',
    'Peer Address',
    'Port',
    'Process',
  ];
  const lines = header ? [head, ...cells] : cells;
  const first = (netid ? 1 : 0) + (states ? 0 : -1);
  const right = new Set([first + 3, first + 5]);
  const behindColon = new Set([first + 4, first + 6]);
  const last = head.length - 1;
  const widths = head.map((_, column) => Math.max(0, ...lines.map((line) => line[column]?.length ?? 0)));
  const delimiters = head.map((_, column) =>
    column === 0 || column === last ? '' : behindColon.has(column) ? ':' : ' ',
  );
  const used = widths.reduce((sum, width) => sum + width, 0) + delimiters.join('').length;
  const columns = ttyOf(proc.descriptor(1))?.size.columns ?? 0;
  if (columns > used) {
    const spare = columns - used;
    for (let column = 0; column < last; column++) {
      widths[column] = (widths[column] ?? 0) + Math.floor(spare / last) + (column < spare % last ? 1 : 0);
    }
  }
  return lines
    .map((line) => {
      const text = line.map((cell, column) => {
        const width = widths[column] ?? 0;
        return (delimiters[column] ?? '') + (right.has(column) ? cell.padStart(width) : cell.padEnd(width));
      });
      return `${header ? text.join('') : text.join('').trimEnd()}\n`;
    })
    .join('');
}

function summary(sockets: readonly SocketEntry[]): string {
  const count = (filter: (entry: SocketEntry) => boolean) => sockets.filter(filter).length;
  const line = (name: string, filter: (entry: SocketEntry) => boolean) => {
    const total = count(filter);
    const v6 = count((entry) => filter(entry) && isV6(entry.local));
    return `${name}\t  ${String(total).padEnd(9)} ${String(total - v6).padEnd(9)} ${String(v6).padEnd(9)}\n`;
  };
  const tcp = (entry: SocketEntry) => entry.protocol === 'tcp';
  return `Total: ${sockets.length}
TCP:   ${count(tcp)} (estab ${count((entry) => entry.state === 'ESTAB')}, closed 0, orphaned 0, timewait 0)

Transport Total     IP        IPv6
${line('RAW', () => false)}${line('UDP', (entry) => !tcp(entry))}${line('TCP', tcp)}${line('INET', () => true)}${line('FRAG', () => false)}
`;
}
