import type { Caller } from '../kernel/file.ts';
import { type Address, ResolveError } from '../kernel/sockets.ts';
import { addressesOf } from './hosts-file.ts';
import { formatIPv4, parseLooseIPv4 } from './ipv4.ts';
import { isIPv6, normalizeIPv6 } from './ipv6.ts';
import type { Namespace } from './namespace.ts';
import { EMBEDDED_DNS, hostsOf, type NameCaller, resolvConfOf } from './resolver-files.ts';
import { route } from './route.ts';
import { sleep } from './waiting.ts';

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
