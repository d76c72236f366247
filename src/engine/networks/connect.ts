import type { EndpointSettings } from '../api.ts';
import type { Container } from '../containers/container.ts';
import type { Daemon } from '../daemon.ts';
import { badParameter, forbidden, serverError } from '../errors.ts';
import { checkEndpoint, verifyAddress } from './check-endpoint.ts';
import { connectEndpoint, disconnectEndpoint, newEndpoint } from './endpoint.ts';
import { useEmbeddedServer } from './files.ts';
import { parseMode } from './mode.ts';
import type { Network } from './network.ts';
import { moveGateway } from './publish.ts';

const HOST = 'container cannot be disconnected from host network or connected to host network';
const SHARED =
  'container sharing network namespace with another container or host cannot be connected to any other network';
const NONE = 'container cannot be connected to multiple networks with one of the networks in private (none) mode';

/** Connects a container to one more network, at once where it runs. @throws 400, 403, 404, 500 */
export function connectToNetwork(
  daemon: Daemon,
  networkName: string,
  containerName: string,
  settings: EndpointSettings = {},
): void {
  const network = daemon.networks.find(networkName);
  const container = daemon.containers.find(containerName);
  const { data } = container;
  checkCompatible(daemon, container, network);
  verifyAddress(settings.IPAMConfig?.IPv4Address);
  checkEndpoint(network, settings);
  const there = data.networks[network.name];
  if (there && there.EndpointID !== '') {
    throw forbidden(`endpoint with name ${container.name} already exists in network ${network.name}`);
  }
  data.networks[network.name] = newEndpoint(settings as Parameters<typeof newEndpoint>[0]);
  daemon.touch();
  if (!container.sandbox) return;
  try {
    connectEndpoint(daemon, container, network.name);
  } catch (error) {
    delete data.networks[network.name];
    // Ports that had moved already go back to where they were.
    moveGateway(daemon, container);
    throw error;
  }
  if (network.userDefined) useEmbeddedServer(daemon, container);
}

/** Which networks go together (daemon.updateNetworkSettings). */
function checkCompatible({ networks }: Daemon, { data }: Container, network: Network): void {
  const mode = parseMode(data.hostConfig.NetworkMode);
  if (mode.kind === 'container') throw badParameter(SHARED);
  if (network.data.driver === 'host' && mode.kind !== 'host') throw badParameter(HOST);
  for (const name of Object.keys(data.networks)) {
    const other = networks.byName(name);
    if (!other || other === network) continue;
    if (other.data.driver === 'host' || network.data.driver === 'host') throw badParameter(SHARED);
    if (other.name === 'none' || network.name === 'none') throw badParameter(NONE);
  }
}

/** @throws 400, 404, 500 */
export function disconnectFromNetwork(daemon: Daemon, networkName: string, containerName: string, force = false): void {
  const network = daemon.networks.find(networkName);
  const container = findContainer(daemon, containerName, force);
  const { data, sandbox } = container;
  const there = data.networks[network.name];
  if (!sandbox) {
    if (!there) throw serverError(`container ${container.id} is not connected to the network ${network.name}`);
    delete data.networks[network.name];
    daemon.touch();
    return;
  }
  if (sandbox.namespace.isHost && network.data.driver === 'host') throw badParameter(HOST);
  if (!there || there.EndpointID === '') {
    throw serverError(`container ${container.id} is not connected to network ${network.name}`);
  }
  disconnectEndpoint(daemon, container, network.name, sandbox);
  delete data.networks[network.name];
  moveGateway(daemon, container);
}

function findContainer(daemon: Daemon, name: string, force: boolean): Container {
  try {
    return daemon.containers.find(name);
  } catch (error) {
    if (force) throw serverError(`endpoint ${name} not found`);
    throw error;
  }
}
