import type { Interface } from '../../kernel/sockets.ts';

/** The name of loopback, which differs from all others in most that is shown of it. */
export function isLoopback({ name }: Interface): boolean {
  return name === 'lo';
}

/** A bridge has no cable; it has a carrier while one of its ports has. */
export function isBridge({ name, peer }: Interface): boolean {
  return peer === undefined && /^(docker|br-)/.test(name);
}

/** The flags between `<` and `>` as iproute2 shows them. */
export function flagsOf(link: Interface): string[] {
  if (isLoopback(link)) return ['LOOPBACK', 'UP', 'LOWER_UP'];
  if (link.up) return ['BROADCAST', 'MULTICAST', 'UP', 'LOWER_UP'];
  return isBridge(link) ? ['NO-CARRIER', 'BROADCAST', 'MULTICAST', 'UP'] : ['BROADCAST', 'MULTICAST'];
}

/** What `state` says (RFC 2863). */
export function stateOf(link: Interface): 'UNKNOWN' | 'UP' | 'DOWN' {
  if (isLoopback(link)) return 'UNKNOWN';
  return link.up ? 'UP' : 'DOWN';
}

/** `eth0@if5` in a container, `veth1@if4` on the host. */
export function linkName({ name, peer }: Interface): string {
  return peer === undefined ? name : `${name}@if${peer}`;
}

/** Queueing and its length: veth pairs and bridges have none. */
export function queueOf(link: Interface): { discipline: string; length: number | undefined } {
  if (isLoopback(link)) return { discipline: 'noqueue', length: 1000 };
  if (link.peer !== undefined || isBridge(link)) return { discipline: 'noqueue', length: undefined };
  return { discipline: 'fq_codel', length: 1000 };
}

/** The broadcast address of an address with its prefix's length; nothing for IPv6. */
export function broadcastOf({ address, prefix }: { address: string; prefix: number }): string | undefined {
  if (address.includes(':')) return undefined;
  const number = address.split('.').reduce((sum, byte) => sum * 256 + Number(byte), 0);
  return dotted((number | (prefix === 32 ? 0 : 0xffffffff >>> prefix)) >>> 0);
}

/** The netmask of a prefix's length. */
export function maskOf(prefix: number): string {
  return dotted(prefix === 0 ? 0 : (0xffffffff << (32 - prefix)) >>> 0);
}

/** Dotted decimal of an unsigned 32-bit integer. */
export function dotted(number: number): string {
  return [24, 16, 8, 0].map((shift) => (number >>> shift) & 255).join('.');
}

/** The table of `netstat -i` and `ifconfig -s`. Traffic is not counted. */
export function interfaceTable(links: readonly Interface[]): string {
  const rows = links.map((link) => {
    const flags = isLoopback(link) ? 'LRU' : link.up ? 'BMRU' : 'BMU';
    return `${link.name.padEnd(15)} ${String(link.mtu).padStart(5)}        0      0      0 0             0      0      0      0 ${flags}\n`;
  });
  return `Iface             MTU    RX-OK RX-ERR RX-DRP RX-OVR    TX-OK TX-ERR TX-DRP TX-OVR Flg\n${rows.join('')}`;
}
