import { GoError } from '../go-error.ts';

/** A subnet: its first address as a number, and how many of its bits are fixed. */
interface Subnet {
  address: bigint;
  prefix: number;
  width: 32 | 128;
}

/**
 * Whether an address, or the one before the slash of a range, lies in a subnet (docker/cli, network.subnetMatches). What
 * is no address lies in none.
 * @throws {GoError} in Go's words where the subnet or the range is none
 */
export function subnetContains(subnet: string, data: string): boolean {
  const outer = parseCidr(subnet, 'invalid subnet: ');
  const inner = data.includes('/') ? parseCidr(data) : parseAddress(data);
  if (!inner || inner.width !== outer.width) return false;
  const shift = BigInt(outer.width - outer.prefix);
  return inner.address >> shift === outer.address >> shift;
}

/** net.ParseCIDR. @throws {GoError} `invalid CIDR address: …` */
export function parseCidr(text: string, prefix = ''): Subnet {
  const [, address = '', bits = ''] = /^(.*)\/(\d{1,3})$/.exec(text) ?? [];
  const found = parseAddress(address);
  if (!found || Number(bits) > found.width) throw new GoError(`${prefix}invalid CIDR address: ${text}`);
  return { ...found, prefix: Number(bits) };
}

/** net.ParseIP, undefined for what is no address. */
function parseAddress(text: string): Omit<Subnet, 'prefix'> | undefined {
  if (!text.includes(':')) {
    const parts = text.split('.');
    const valid = parts.length === 4 && parts.every((part) => /^(0|[1-9]\d{0,2})$/.test(part) && Number(part) < 256);
    if (!valid) return undefined;
    return { address: parts.reduce((sum, part) => sum * 256n + BigInt(part), 0n), width: 32 };
  }
  const groups = ipv6Groups(text);
  return groups && { address: groups.reduce((sum, group) => sum * 65536n + BigInt(`0x${group}`), 0n), width: 128 };
}

function ipv6Groups(text: string): string[] | undefined {
  const [head = '', tail, ...more] = text.split('::');
  if (more.length > 0) return undefined;
  const split = (half: string) => (half === '' ? [] : half.split(':'));
  const [before, after] = [split(head), split(tail ?? '')];
  const missing = 8 - before.length - after.length;
  if (tail === undefined ? missing !== 0 : missing < 1) return undefined;
  const groups = [...before, ...Array<string>(missing).fill('0'), ...after];
  return groups.every((group) => /^[0-9a-fA-F]{1,4}$/.test(group)) ? groups : undefined;
}
