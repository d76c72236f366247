import type { Process } from '../../kernel/process.ts';
import type { Address } from '../../kernel/sockets.ts';
import type { FileCaller } from '../../kernel/vfs.ts';

/** What a network namespace may know beyond {@link NetNamespace}: names of addresses, and single DNS servers. */
interface NameServices {
  reverse?(caller: FileCaller, address: Address): string | undefined;
  query?(caller: FileCaller, server: Address, name: string, timeout?: number): Promise<Address[] | undefined>;
}

function services(proc: Process): NameServices {
  return proc.net as NameServices;
}

/** The first IPv4 address of a name. @throws {ResolveError} */
export async function lookUp(proc: Process, name: string): Promise<Address> {
  const addresses = await proc.net.resolve(proc, name);
  return addresses.find((address) => !address.includes(':')) ?? (addresses[0] as Address);
}

/** getnameinfo(3): the name of an address, where one is known. */
export function nameOf(proc: Process, address: Address): string | undefined {
  return services(proc).reverse?.(proc, address);
}

/** Asks one DNS server; nothing where none answered. `timeout` in milliseconds. */
export async function askServer(
  proc: Process,
  server: Address,
  name: string,
  timeout: number,
): Promise<Address[] | undefined> {
  return services(proc).query?.(proc, server, name, timeout);
}
