/** A network such as 172.17.0.0/16. */
export interface Cidr {
  /** The network's address as an unsigned 32-bit integer; the bits of the hosts are 0. */
  readonly network: number;
  /** 0 to 32. */
  readonly prefix: number;
}

const QUAD = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/;

/** Reads dotted decimal, as inet_pton(3) does: four numbers, none with a leading zero. An unsigned 32-bit integer. */
export function parseIPv4(text: string): number | undefined {
  const match = QUAD.exec(text);
  if (!match) return undefined;
  let address = 0;
  for (let i = 1; i <= 4; i++) {
    const digits = match[i] as string;
    const byte = Number(digits);
    if (byte > 255 || (digits.length > 1 && digits[0] === '0')) return undefined;
    address = address * 256 + byte;
  }
  return address;
}

/**
 * Reads what inet_aton(3) does, and with it getaddrinfo(3): one to four numbers, decimal, octal (`0…`) or hexadecimal
 * (`0x…`), the last of which fills the bytes that are left. `127.1` is 127.0.0.1.
 */
export function parseLooseIPv4(text: string): number | undefined {
  const parts = text.split('.');
  if (parts.length > 4) return undefined;
  let address = 0;
  for (const [i, part] of parts.entries()) {
    const value = looseNumber(part);
    const last = i === parts.length - 1;
    const limit = last ? 256 ** (4 - i) : 256;
    if (value === undefined || value >= limit) return undefined;
    address += last ? value : value * 256 ** (3 - i);
  }
  return address;
}

function looseNumber(text: string): number | undefined {
  if (/^0x[\da-f]+$/i.test(text)) return Number.parseInt(text, 16);
  if (/^0[0-7]*$/.test(text)) return Number.parseInt(text, 8);
  return /^[1-9]\d*$/.test(text) ? Number(text) : undefined;
}

/** Dotted decimal of an unsigned 32-bit integer. */
export function formatIPv4(address: number): string {
  return `${address >>> 24}.${(address >>> 16) & 255}.${(address >>> 8) & 255}.${address & 255}`;
}

/** The netmask of a prefix's length: 16 gives 255.255.0.0. */
export function netmask(prefix: number): number {
  return prefix === 0 ? 0 : (-1 << (32 - prefix)) >>> 0;
}

/**
 * Reads an address with its prefix, as `172.17.0.1/16`. The address may lie anywhere in the network (Go's net.ParseCIDR).
 */
export function parseCidr(text: string): (Cidr & { address: number }) | undefined {
  const slash = text.indexOf('/');
  const length = text.slice(slash + 1);
  const address = parseIPv4(text.slice(0, slash));
  if (slash < 0 || address === undefined || !/^\d{1,2}$/.test(length) || Number(length) > 32) return undefined;
  const prefix = Number(length);
  return { address, network: (address & netmask(prefix)) >>> 0, prefix };
}

/** The network's address and the length of its prefix: `172.17.0.0/16`. */
export function formatCidr({ network, prefix }: Cidr): string {
  return `${formatIPv4(network)}/${prefix}`;
}

/** Whether the address lies in the network. */
export function contains(cidr: Cidr, address: number): boolean {
  return (address & netmask(cidr.prefix)) >>> 0 === cidr.network;
}

/** Whether some address lies in both networks. */
export function overlaps(a: Cidr, b: Cidr): boolean {
  return a.prefix <= b.prefix ? contains(a, b.network) : contains(b, a.network);
}

/** How many addresses the network has, with its own and the broadcast address. */
export function size({ prefix }: Cidr): number {
  return 2 ** (32 - prefix);
}

/** The nth address: 0 is the network's own, -1 the last one (the broadcast address). Undefined outside of the network. */
export function nthAddress(cidr: Cidr, n: number): number | undefined {
  const index = n < 0 ? size(cidr) + n : n;
  return index >= 0 && index < size(cidr) ? cidr.network + index : undefined;
}

/** Whether it lies in 127.0.0.0/8. */
export function isLoopback(address: number): boolean {
  return address >>> 24 === 127;
}
