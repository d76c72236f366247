import { isSysError } from '../kernel/errno.ts';
import type { Caller } from '../kernel/file.ts';
import { type Address, ResolveError } from '../kernel/sockets.ts';
import type { FileCaller, Vfs } from '../kernel/vfs.ts';
import { addressesOf, type HostsEntry, nameOf, parseHosts } from './hosts-file.ts';
import { formatIPv4, parseLooseIPv4 } from './ipv4.ts';
import { isIPv6, normalizeIPv6 } from './ipv6.ts';
import type { Namespace } from './namespace.ts';
import { parseResolvConf, type ResolvConf } from './resolv-conf.ts';
import { route } from './route.ts';
import { sleep } from './waiting.ts';

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

/** getaddrinfo(3) by glibc with `hosts: files dns`. @throws {ResolveError} */
export async function resolve(namespace: Namespace, caller: NameCaller, name: string): Promise<Address[]> {
  const literal = literalAddress(name);
  if (literal !== undefined) return [literal];
  if (!/^[^\s.][^\s]*$/.test(name)) throw new ResolveError('NONAME');
  const plain = name.replace(/\.$/, '');
  const known = addressesOf(hostsOf(caller), plain);
  if (known.length > 0) {
    namespace.fabric.tell({ type: 'lookup', owner: namespace.owner, name, answer: known, source: 'hosts' });
    return known;
  }
  const answer = await ask(namespace, caller, plain);
  namespace.fabric.tell({ type: 'lookup', owner: namespace.owner, name, answer: answer ?? [], source: 'dns' });
  if (!answer) throw new ResolveError('AGAIN');
  if (answer.length === 0) throw new ResolveError('NONAME');
  return answer;
}

/** getnameinfo(3): the name of an address, where /etc/hosts or the embedded DNS server knows one. */
export function reverse(namespace: Namespace, caller: NameCaller, address: Address): string | undefined {
  const known = nameOf(hostsOf(caller), address);
  if (known !== undefined) return known;
  if (!resolvConfOf(caller).servers.includes(EMBEDDED_DNS)) return undefined;
  return namespace.dns?.reverse?.(address);
}

/**
 * Asks one DNS server about a name, as a resolver does: nothing where no answer came. Waits as long as it takes to know.
 * @param timeout milliseconds
 */
export async function query(
  namespace: Namespace,
  caller: Caller,
  server: Address,
  name: string,
  timeout: number,
): Promise<Address[] | undefined> {
  const { clock } = namespace.fabric;
  if (server === EMBEDDED_DNS && namespace.dns) {
    const answer = namespace.dns.lookup(name);
    if (answer) return [...answer];
    await sleep(caller, clock, timeout);
    return undefined;
  }
  const path = route(namespace, { protocol: 'udp', to: server, port: 53 });
  const silent =
    path.kind === 'dropped' ||
    (path.kind === 'delivered' &&
      path.namespace.udp.find({ address: path.destination, port: path.port }) !== undefined);
  const wait = silent ? timeout : path.kind === 'unreachable' ? Math.min(path.after, timeout) : 0;
  if (wait > 0) await sleep(caller, clock, wait);
  return undefined;
}

async function ask(namespace: Namespace, caller: NameCaller, name: string): Promise<Address[] | undefined> {
  const { servers, timeout, attempts } = resolvConfOf(caller);
  for (let attempt = 0; attempt < attempts; attempt++) {
    for (const server of servers) {
      const answer = await query(namespace, caller, server, name, timeout * 1000);
      if (answer) return answer;
    }
  }
  return undefined;
}

function literalAddress(name: string): Address | undefined {
  const number = parseLooseIPv4(name);
  if (number !== undefined) return formatIPv4(number);
  return isIPv6(name) ? normalizeIPv6(name) : undefined;
}

function hostsOf(caller: NameCaller): HostsEntry[] {
  return parseHosts(textOf(caller, '/etc/hosts'));
}

function resolvConfOf(caller: NameCaller): ResolvConf {
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
