import type { Container, Endpoint } from '../containers/container.ts';
import type { Daemon } from '../daemon.ts';
import { forbidden, serverError } from '../errors.ts';
import { newId } from '../ids.ts';
import { checkEndpoint } from './check-endpoint.ts';
import { updateResolver } from './dns.ts';
import { networkEvent } from './events.ts';
import { addOwnAddress, removeServiceNames } from './files.ts';
import { closeHoles } from './link-holes.ts';
import type { Network } from './network.ts';
import { moveGateway, unpublish } from './publish.ts';
import type { Sandbox } from './sandbox.ts';

/** An endpoint that is connected to nothing, with what was wished for. */
export function newEndpoint(wishes: Partial<Endpoint> = {}): Endpoint {
  return {
    IPAMConfig: wishes.IPAMConfig ?? null,
    Links: wishes.Links?.length ? [...wishes.Links] : null,
    Aliases: wishes.Aliases?.length ? [...wishes.Aliases] : null,
    NetworkID: '',
    EndpointID: '',
    Gateway: '',
    IPAddress: '',
    IPPrefixLen: 0,
    IPv6Gateway: '',
    GlobalIPv6Address: '',
    GlobalIPv6PrefixLen: 0,
    MacAddress: '',
    DriverOpts: wishes.DriverOpts ?? null,
  };
}

/**
 * Connects a running container to one of its networks, and publishes its ports there where that is its way out now.
 * @throws 403, 404, 500; then it is not connected
 */
export function connectEndpoint(daemon: Daemon, container: Container, name: string): void {
  const sandbox = container.sandbox as Sandbox;
  const network = daemon.networks.find(name);
  const endpoint = container.data.networks[name] as Endpoint;
  checkEndpoint(network, { IPAMConfig: endpoint.IPAMConfig, Aliases: endpoint.Aliases });
  if (network.userDefined) addAliases(container, endpoint);
  endpoint.NetworkID = network.id;
  endpoint.EndpointID = newId(daemon.random);
  try {
    if (network.pool) attach(daemon, container, network, endpoint, sandbox);
    else if (daemon.edition.addresses.alsoForNone && name === 'none') borrowAddress(daemon, endpoint);
    network.members.add(container.id);
    moveGateway(daemon, container);
  } catch (error) {
    release(daemon, container, network, endpoint, sandbox);
    throw error;
  }
  updateResolver(daemon, container);
  networkEvent(daemon, network, 'connect', { container: container.id });
}

/** An own short id and hostname are names on networks that somebody made. */
function addAliases({ id, data }: Container, endpoint: Endpoint): void {
  const aliases = new Set(endpoint.Aliases ?? []).add(id.slice(0, 12)).add(data.config.Hostname);
  endpoint.Aliases = [...aliases].filter((alias) => alias !== '');
}

function attach(daemon: Daemon, container: Container, network: Network, endpoint: Endpoint, sandbox: Sandbox): void {
  const address = allocate(network, endpoint.IPAMConfig?.IPv4Address);
  setAddress(daemon, network, endpoint, address);
  plug(daemon, network, endpoint, sandbox);
  addOwnAddress(container, address);
}

/** Puts the interface there whose address the endpoint has. */
export function plug(daemon: Daemon, network: Network, endpoint: Endpoint, sandbox: Sandbox): void {
  const bridge = daemon.fabric.bridge(network.data.bridge ?? '');
  if (!bridge) throw serverError(`network ${network.name} has no bridge`);
  const attachment = sandbox.namespace.attach(bridge, { address: endpoint.IPAddress, mac: endpoint.MacAddress });
  sandbox.attachments.set(network.name, attachment);
}

/** A container without a network takes an address of the default one, though it is not there. */
function borrowAddress(daemon: Daemon, endpoint: Endpoint): void {
  const bridge = daemon.networks.find('bridge');
  setAddress(daemon, bridge, endpoint, allocate(bridge, undefined));
}

function allocate(network: Network, wanted: string | undefined): string {
  const { pool, name, id } = network;
  if (!wanted) {
    const address = pool?.allocate();
    if (address) return address;
    throw serverError(`no available IPv4 addresses on this network's address pools: ${name} (${id})`);
  }
  const result = pool?.claim(wanted);
  if (result === 'taken now') return wanted;
  if (result === 'in use') throw forbidden('Address already in use');
  throw serverError(`Invalid address ${wanted}: It does not belong to any of this network's subnets`);
}

function setAddress(daemon: Daemon, network: Network, endpoint: Endpoint, address: string): void {
  endpoint.IPAddress = address;
  endpoint.IPPrefixLen = network.cidr?.prefix ?? 0;
  endpoint.MacAddress = daemon.edition.macAddress(address, daemon.random);
  endpoint.Gateway = network.data.internal ? '' : (network.data.gateway ?? '');
}

/** Takes a container off one of its networks. */
export function disconnectEndpoint(daemon: Daemon, container: Container, name: string, sandbox: Sandbox): void {
  const endpoint = container.data.networks[name];
  if (!endpoint || endpoint.EndpointID === '') return;
  const network = daemon.networks.find(endpoint.NetworkID);
  if (network.userDefined) removeServiceNames(daemon, container, network);
  release(daemon, container, network, endpoint, sandbox);
  networkEvent(daemon, network, 'disconnect', { container: container.id });
}

function release(daemon: Daemon, container: Container, network: Network, endpoint: Endpoint, sandbox: Sandbox): void {
  if (network.name === 'bridge') closeHoles(daemon, container.id);
  if (sandbox.publishedOn === network.name) unpublish(daemon, container, sandbox);
  sandbox.attachments.get(network.name)?.detach();
  sandbox.attachments.delete(network.name);
  const pool = network.pool ?? daemon.networks.byName('bridge')?.pool;
  if (endpoint.IPAddress !== '') pool?.release(endpoint.IPAddress);
  network.members.delete(container.id);
  Object.assign(endpoint, { EndpointID: '', Gateway: '', IPAddress: '', IPPrefixLen: 0, MacAddress: '' });
}
