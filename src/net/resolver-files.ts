import { isSysError } from '../kernel/errno.ts';
import type { Address } from '../kernel/sockets.ts';
import type { FileCaller, Vfs } from '../kernel/vfs.ts';
import { type HostsEntry, nameOf, parseHosts } from './hosts-file.ts';
import type { Namespace } from './namespace.ts';
import { parseResolvConf, type ResolvConf } from './resolv-conf.ts';

/** The address of Docker's embedded DNS server. */
export const EMBEDDED_DNS: Address = '127.0.0.11';

/**
 * What Docker's embedded DNS server answers in one namespace: the addresses of a name (without a final dot). None at all
 * say that there is no such name; undefined is for names that it would have to ask the world outside about, which does
 * not answer, so that asking fails after the resolver's timeouts (ten seconds).
 */
export type DnsResolver = (name: string) => readonly Address[] | undefined;

/** The name of an address, as the embedded DNS server knows it. */
export type ReverseResolver = (address: Address) => string | undefined;

/**
 * Whose files are looked into: processes have them. Whoever has none knows no hosts and asks the local DNS server.
 */
export type NameCaller = FileCaller & { readonly namespaces?: { readonly files: Pick<Vfs, 'readFile'> } };

/** getnameinfo(3): the name of an address, where /etc/hosts or the embedded DNS server knows one. */
export function reverse(namespace: Namespace, caller: NameCaller, address: Address): string | undefined {
  const known = nameOf(hostsOf(caller), address);
  if (known !== undefined) return known;
  if (!resolvConfOf(caller).servers.includes(EMBEDDED_DNS)) return undefined;
  return namespace.dns?.reverse?.(address);
}

/** What a caller's /etc/hosts says. */
export function hostsOf(caller: NameCaller): HostsEntry[] {
  return parseHosts(textOf(caller, '/etc/hosts'));
}

/** What a caller's /etc/resolv.conf says. */
export function resolvConfOf(caller: NameCaller): ResolvConf {
  return parseResolvConf(textOf(caller, '/etc/resolv.conf'));
}

const decoder = new TextDecoder();

/** A file that cannot be read says nothing. */
function textOf(caller: NameCaller, path: string): string {
  try {
    const data = caller.namespaces?.files.readFile(caller, path);
    return data ? decoder.decode(data) : '';
  } catch (error) {
    if (isSysError(error)) return '';
    throw error;
  }
}
