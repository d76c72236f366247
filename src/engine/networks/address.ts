import { parseIPv4 } from '../../net/ipv4.ts';
import { normalizeIPv6 } from '../../net/ipv6.ts';

/** Whether it is an address of either kind, as Go's net.ParseIP says. */
export function isAddress(text: string): boolean {
  return parseIPv4(text) !== undefined || normalizeIPv6(text) !== undefined;
}
