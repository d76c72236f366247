import type { Endpoint, NetNamespace, SocketEntry } from '../../kernel/sockets.ts';

const DEV_HEAD = `Inter-|   Receive                                                |  Transmit
 face |bytes    packets errs drop fifo frame compressed multicast|bytes    packets errs drop fifo colls carrier compressed
`;
const DEV_WIDTHS = [8, 7, 4, 4, 4, 5, 10, 9, 8, 7, 4, 4, 4, 5, 7, 10];

/** /proc/net/dev. Traffic is not counted. */
export function netDev(net: NetNamespace): string {
  const counters = DEV_WIDTHS.map((width) => '0'.padStart(width)).join(' ');
  return (
    DEV_HEAD +
    net
      .interfaces()
      .map(({ name }) => `${name.padStart(6)}:${counters}\n`)
      .join('')
  );
}

/** The states of /proc/net/tcp (include/net/tcp_states.h). */
const STATES: Record<SocketEntry['state'], string> = {
  ESTAB: '01',
  'FIN-WAIT-2': '05',
  UNCONN: '07',
  'CLOSE-WAIT': '08',
  LISTEN: '0A',
};

/** /proc/net/tcp and /proc/net/udp. */
export function netSockets(net: NetNamespace, protocol: 'tcp' | 'udp'): string {
  const udp = protocol === 'udp';
  const head = udp
    ? '   sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode ref pointer drops'
    : '  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode';
  const width = udp ? 127 : 149;
  const lines = net
    .sockets()
    .filter((socket) => socket.protocol === protocol)
    .map(({ local, remote, state }, n) => {
      const ends = `${hexEndpoint(local)} ${hexEndpoint(remote)}`;
      const rest = '00000000:00000000 00:00000000 00000000     0        0 0';
      return `${String(n).padStart(udp ? 5 : 4)}: ${ends} ${STATES[state]} ${rest}${udp ? ' 2 0000000000000000 0' : ' 1 0000000000000000 100 0 0 10 0'}`;
    });
  return [head, ...lines].map((line) => `${line.padEnd(width)}\n`).join('');
}

/** The address as the word that a little-endian machine reads. */
function hexEndpoint(endpoint: Endpoint | undefined): string {
  const bytes = (endpoint?.address ?? '0.0.0.0').split('.').reverse();
  const address = bytes.map((byte) => hex(Number(byte), 2)).join('');
  return `${address}:${hex(endpoint?.port ?? 0, 4)}`;
}

function hex(value: number, digits: number): string {
  return value.toString(16).toUpperCase().padStart(digits, '0');
}
