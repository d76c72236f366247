import type { Interface } from '../../../kernel/sockets.ts';
import { command } from '../../command.ts';
import { Failure } from '../../failure.ts';
import { broadcastOf, interfaceTable, isLoopback, maskOf, queueOf } from '../interface-flags.ts';

/** ifconfig: of net-tools, and of busybox. It shows, and changes nothing. Traffic is not counted. */
export const ifconfig = command({
  suite: 'net-tools 2.10',
  gnu: {
    synopsis: '[-a] [-s] [interface]',
    about: 'Show network interfaces.',
    options: '  -a  also those that are down\n  -s  short',
    unlisted: '  -v',
  },
  busybox: { synopsis: '[-a] [IFACE]', about: 'Show network interfaces', options: '\t-a\tAlso those that are down' },
  async run({ proc, flavour, options, operands, out }) {
    const [name, ...change] = operands;
    if (change.length > 0) {
      const sets = /^\d/.test(change[0] ?? '');
      if (flavour === 'busybox') throw new Failure(`${sets ? 'SIOCSIFADDR' : 'SIOCSIFFLAGS'}: Operation not permitted`);
      const refused = sets ? ['SIOCSIFADDR', 'SIOCSIFFLAGS'] : ['SIOCSIFFLAGS'];
      await proc.stderr.write(refused.map((call) => `${call}: Operation not permitted\n`).join(''));
      return 255;
    }
    const all = proc.net.interfaces().sort((a, b) => (a.name < b.name ? -1 : 1));
    const shown = all.filter((link) => (name === undefined ? link.up || options.has('a') : link.name === name));
    if (name !== undefined && shown.length === 0) {
      if (flavour === 'busybox') throw new Failure(`${name}: error fetching interface information: Device not found`);
      await proc.stderr.write(`${name}: error fetching interface information: Device not found\n`);
      return 1;
    }
    if (flavour === 'gnu' && options.has('s')) {
      await out.write(interfaceTable(shown));
      return 0;
    }
    for (const link of shown) await out.write(flavour === 'gnu' ? netTools(link) : busybox(link));
    return 0;
  },
});

function v4(link: Interface): Interface['addresses'][number] | undefined {
  return link.addresses.find(({ address }) => !address.includes(':'));
}

function v6(link: Interface): Interface['addresses'] {
  return link.addresses.filter(({ address }) => address.includes(':'));
}

/** IFF_UP 1, BROADCAST 2, LOOPBACK 8, RUNNING 64, MULTICAST 4096 (netdevice(7)). */
function flags(link: Interface): { number: number; names: string[] } {
  if (isLoopback(link)) return { number: 73, names: ['UP', 'LOOPBACK', 'RUNNING'] };
  return link.up
    ? { number: 4163, names: ['UP', 'BROADCAST', 'RUNNING', 'MULTICAST'] }
    : { number: 4099, names: ['UP', 'BROADCAST', 'MULTICAST'] };
}

function netTools(link: Interface): string {
  const { number, names } = flags(link);
  const lines = [`${link.name}: flags=${number}<${names.join(',')}>  mtu ${link.mtu}`];
  const own = v4(link);
  const indent = '        ';
  if (own) {
    const broadcast = isLoopback(link) ? '' : `  broadcast ${broadcastOf(own)}`;
    lines.push(`${indent}inet ${own.address}  netmask ${maskOf(own.prefix)}${broadcast}`);
  }
  for (const { address, prefix } of v6(link))
    lines.push(`${indent}inet6 ${address}  prefixlen ${prefix}  scopeid 0x10<host>`);
  const queue = queueOf(link).length ?? 0;
  if (isLoopback(link)) lines.push(`${indent}loop  txqueuelen ${queue}  (Local Loopback)`);
  else lines.push(`${indent}ether ${link.mac}  txqueuelen ${queue}  (Ethernet)`);
  lines.push(`${indent}RX packets 0  bytes 0 (0.0 B)`, `${indent}RX errors 0  dropped 0  overruns 0  frame 0`);
  lines.push(
    `${indent}TX packets 0  bytes 0 (0.0 B)`,
    `${indent}TX errors 0  dropped 0 overruns 0  carrier 0  collisions 0`,
  );
  return `${lines.join('\n')}\n\n`;
}

function busybox(link: Interface): string {
  const { names } = flags(link);
  const order = ['UP', 'BROADCAST', 'LOOPBACK', 'RUNNING', 'MULTICAST'].filter((name) => names.includes(name));
  const kind = isLoopback(link) ? 'Local Loopback' : `Ethernet  HWaddr ${link.mac.toUpperCase()}`;
  const lines = [`${link.name.padEnd(9)} Link encap:${kind}  `];
  const indent = '          ';
  const own = v4(link);
  if (own) {
    const broadcast = isLoopback(link) ? '' : `  Bcast:${broadcastOf(own)}`;
    lines.push(`${indent}inet addr:${own.address}${broadcast}  Mask:${maskOf(own.prefix)}`);
  }
  for (const { address, prefix } of v6(link)) lines.push(`${indent}inet6 addr: ${address}/${prefix} Scope:Host`);
  lines.push(`${indent}${order.join(' ')}  MTU:${link.mtu}  Metric:1`);
  lines.push(`${indent}RX packets:0 errors:0 dropped:0 overruns:0 frame:0`);
  lines.push(`${indent}TX packets:0 errors:0 dropped:0 overruns:0 carrier:0`);
  lines.push(
    `${indent}collisions:0 txqueuelen:${queueOf(link).length ?? 0} `,
    `${indent}RX bytes:0 (0.0 B)  TX bytes:0 (0.0 B)`,
  );
  return `${lines.join('\n')}\n\n`;
}
