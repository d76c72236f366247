import type { Container } from '../containers/container.ts';
import type { Daemon } from '../daemon.ts';
import type { Network } from './network.ts';

/** Lets a container that is on networks with names ask for them; it goes on doing so when it left them. */
export function updateResolver(daemon: Daemon, container: Container): void {
  const { sandbox } = container;
  if (!sandbox || sandbox.namespace.isHost || namedNetworks(daemon, container).length === 0) return;
  sandbox.namespace.setResolver(
    (name) => resolveName(daemon, container, name),
    (address) => nameOf(daemon, container, address),
  );
}

/** The networks with names that a container is on, in the order in which they are asked. */
function namedNetworks({ networks }: Daemon, { data }: Container): Network[] {
  return Object.keys(data.networks)
    .sort()
    .flatMap((name) => networks.byName(name) ?? [])
    .filter((network) => network.userDefined);
}

/** What a container is called on a network: by its name, where somebody gave it one, and by its aliases. */
export function serviceNames({ data, name }: Container, network: string): string[] {
  const aliases = data.networks[network]?.Aliases ?? [];
  return data.anonymous ? [...aliases] : [name, ...aliases];
}

/**
 * What the embedded server says of a name. Without a dot it is none of the world's, so there is no such name; with one the
 * world outside would be asked.
 */
export function resolveName(daemon: Daemon, container: Container, name: string): string[] | undefined {
  const networks = namedNetworks(daemon, container);
  for (const network of networks) {
    const suffix = `.${network.name}`;
    const found = look(daemon, container, network, name);
    if (found.length > 0) return found;
    if (!name.endsWith(suffix)) continue;
    const within = look(daemon, container, network, name.slice(0, -suffix.length));
    if (within.length > 0) return within;
  }
  return name.includes('.') && networks.some(({ data }) => !data.internal) ? undefined : [];
}

/** Links first: they are the container's own names for others. */
function look(daemon: Daemon, container: Container, network: Network, name: string): string[] {
  for (const link of container.data.networks[network.name]?.Links ?? []) {
    const at = link.indexOf(':');
    const [target, alias] = at < 0 ? [link, link] : [link.slice(0, at), link.slice(at + 1)];
    if (alias === name) return addressesOf(daemon, network, target.replace(/^\//, ''), true);
  }
  return addressesOf(daemon, network, name, false);
}

function addressesOf(daemon: Daemon, network: Network, name: string, linked: boolean): string[] {
  const addresses: string[] = [];
  for (const id of network.members) {
    const member = daemon.containers.get(id);
    if (!member) continue;
    if (
      serviceNames(member, network.name).includes(name) ||
      (linked && (member.name === name || id.startsWith(name)))
    ) {
      const address = member.data.networks[network.name]?.IPAddress;
      if (address) addresses.push(address);
    }
  }
  return addresses;
}

function nameOf(daemon: Daemon, container: Container, address: string): string | undefined {
  for (const network of namedNetworks(daemon, container)) {
    for (const id of network.members) {
      const member = daemon.containers.get(id);
      if (member?.data.networks[network.name]?.IPAddress !== address) continue;
      return `${serviceNames(member, network.name)[0] ?? member.name}.${network.name}`;
    }
  }
  return undefined;
}
