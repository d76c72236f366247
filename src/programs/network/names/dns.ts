import { isSysError } from '../../../kernel/errno.ts';
import type { Process } from '../../../kernel/process.ts';
import type { Address } from '../../../kernel/sockets.ts';
import { parseResolvConf } from '../../../net/resolv-conf.ts';
import { askServer, nameOf } from '../names.ts';

/** What a DNS server said: addresses, that there is no such name, or nothing at all. */
export type DnsAnswer = { kind: 'found'; addresses: Address[] } | { kind: 'none' } | { kind: 'silent' };

/** The first server of /etc/resolv.conf. */
export function serverOf(proc: Process): Address {
  try {
    return parseResolvConf(proc.fs.readText('/etc/resolv.conf')).servers[0] ?? '127.0.0.1';
  } catch (error) {
    if (isSysError(error)) return '127.0.0.1';
    throw error;
  }
}

/** Asks a server, past /etc/hosts. `timeout` in milliseconds. */
export async function ask(proc: Process, server: Address, name: string, timeout: number): Promise<DnsAnswer> {
  const addresses = await askServer(proc, server, name.replace(/\.$/, ''), timeout);
  if (!addresses) return { kind: 'silent' };
  const v4 = addresses.filter((address) => !address.includes(':'));
  return v4.length > 0 ? { kind: 'found', addresses: v4 } : { kind: 'none' };
}

/** The name that the embedded server knows of an address, and how DNS writes the question. */
export function reverseOf(proc: Process, address: Address): { question: string; name: string | undefined } {
  return { question: `${address.split('.').reverse().join('.')}.in-addr.arpa`, name: nameOf(proc, address) };
}

/** Whether it is an IPv4 address. */
export function isAddress(text: string): boolean {
  return /^\d{1,3}(\.\d{1,3}){3}$/.test(text);
}
