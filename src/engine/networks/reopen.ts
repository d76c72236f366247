import type { Container, Endpoint } from '../containers/container.ts';
import type { Daemon } from '../daemon.ts';
import { conflict } from '../errors.ts';
import { updateResolver } from './dns.ts';
import { plug } from './endpoint.ts';
import { openHoles } from './link-holes.ts';
import { parseMode } from './mode.ts';
import { chooseGateway, republish } from './publish.ts';
import { connectionOrder, emptySandbox, type Sandbox } from './sandbox.ts';

/** Gives a restored container the network that it had: the same addresses and ports, and no word of it to anybody. */
export function reopenSandbox(daemon: Daemon, container: Container): void {
  const { data, id } = container;
  const mode = parseMode(data.hostConfig.NetworkMode);
  if (mode.kind === 'container') {
    const other = daemon.containers.find(mode.container);
    if (!other.sandbox) throw conflict(`cannot join network of a non running container: ${other.id}`);
    container.sandbox = emptySandbox(other.sandbox.namespace);
    container.files = other.files;
    return;
  }
  const { fabric } = daemon;
  const namespace = mode.kind === 'host' ? fabric.host : fabric.createNamespace(id, { owner: id });
  const sandbox: Sandbox = emptySandbox(namespace);
  container.sandbox = sandbox;
  daemon.sandboxes.add(container);
  for (const name of connectionOrder(Object.keys(data.networks))) {
    const endpoint = data.networks[name] as Endpoint;
    if (endpoint.EndpointID === '') continue;
    const network = daemon.networks.find(endpoint.NetworkID);
    if (network.pool) plug(daemon, network, endpoint, sandbox);
    network.members.add(id);
  }
  updateResolver(daemon, container);
  openHoles(daemon, id);
  const gateway = chooseGateway(sandbox);
  if (gateway !== undefined) republish(daemon, container, gateway);
}
