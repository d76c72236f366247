import type { Address } from '../kernel/sockets.ts';
import { formatIPv4, parseIPv4 } from './ipv4.ts';
import { isIPv6, normalizeIPv6 } from './ipv6.ts';

/** A line of /etc/hosts. */
export interface HostsEntry {
  address: Address;
  /** The canonical name first, then the aliases. */
  names: readonly string[];
}

/** Reads /etc/hosts as glibc does: blanks between fields, comments from `#` on, lines without a proper address skipped. */
export function parseHosts(text: string): HostsEntry[] {
  const entries: HostsEntry[] = [];
  for (const line of text.split('\n')) {
    const [first, ...names] = (line.split('#', 1)[0] as string).split(/[ \t\r\f\v]+/).filter((field) => field !== '');
    const address = first === undefined ? undefined : normalizeAddress(first);
    if (address !== undefined && names.length > 0) entries.push({ address, names });
  }
  return entries;
}

/** The addresses of a name (of whatever case): those of IPv4 first, each kind in the order of the lines, none twice. */
export function addressesOf(entries: readonly HostsEntry[], name: string): Address[] {
  const wanted = name.toLowerCase();
  const found = entries.filter(({ names }) => names.some((other) => other.toLowerCase() === wanted));
  const addresses = [...new Set(found.map(({ address }) => address))];
  return [...addresses.filter((address) => !isIPv6(address)), ...addresses.filter(isIPv6)];
}

/** The canonical name of an address: the first of the first line that has it. */
export function nameOf(entries: readonly HostsEntry[], address: Address): string | undefined {
  return entries.find((entry) => entry.address === address)?.names[0];
}

function normalizeAddress(text: string): Address | undefined {
  const number = parseIPv4(text);
  return number === undefined ? normalizeIPv6(text) : formatIPv4(number);
}
