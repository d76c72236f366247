import type { Attachment } from '../../net/attachment.ts';
import type { Namespace } from '../../net/namespace.ts';
import type { Publication } from '../../net/publication.ts';
import type { Container } from '../containers/container.ts';
import type { Daemon } from '../daemon.ts';
import { conflict, serverError } from '../errors.ts';
import { newId } from '../ids.ts';
import { connectEndpoint, disconnectEndpoint } from './endpoint.ts';
import { prepareFiles, rebuildHosts } from './files.ts';
import { linkRecords, updateRecipients } from './link-hosts.ts';
import { parseMode } from './mode.ts';
import type { ContainerPort } from './port-spec.ts';
import type { Protocol } from './ports.ts';

/** What a link lets through: from the recipient's address to the source's ports. */
export interface LinkPath {
  /** `/web/db` */
  path: string;
  from: string;
  to: string;
  ports: readonly ContainerPort[];
}

/** A running container's network. */
export interface Sandbox {
  readonly namespace: Namespace;
  /** By the network's name. */
  readonly attachments: Map<string, Attachment>;
  /** The network through which its ports are published. */
  publishedOn: string | undefined;
  publications: Publication[];
  /** Ports of the host that it holds. */
  held: { address: string; protocol: Protocol; port: number; containerPort: number }[];
}

/**
 * Gives a container its network, as it is started: a namespace with an interface on each of its networks, addresses, host
 * files and published ports. What it got of that before it failed must be given back by {@link closeSandbox}.
 * @throws 404, 409, 500
 */
export function openSandbox(daemon: Daemon, container: Container): void {
  const { data } = container;
  const mode = parseMode(data.hostConfig.NetworkMode);
  if (mode.kind === 'container') {
    const other = daemon.containers.find(mode.container);
    if (other === container) throw serverError('cannot join own network');
    if (!other.isRunning || !other.sandbox) {
      throw conflict(`cannot join network of a non running container: ${mode.container}`);
    }
    container.sandbox = emptySandbox(other.sandbox.namespace);
    daemon.sandboxes.add(container);
    container.files = other.files;
    const { Hostname, Domainname } = other.data.config;
    Object.assign(data.config, { Hostname, Domainname });
    return;
  }
  const { fabric } = daemon;
  const namespace = mode.kind === 'host' ? fabric.host : fabric.createNamespace(container.id, { owner: container.id });
  container.sandbox = emptySandbox(namespace);
  daemon.sandboxes.add(container);
  data.sandboxId = newId(daemon.random);
  prepareFiles(daemon, container);
  // Links that cannot be are found out before anything is connected.
  linkRecords(daemon, container);
  for (const name of connectionOrder(Object.keys(data.networks))) connectEndpoint(daemon, container, name);
  rebuildHosts(daemon, container);
  updateRecipients(daemon, container);
}

/** The default network first, since links need it (daemon.allocateNetwork). */
export function connectionOrder(names: readonly string[]): string[] {
  if (names.length < 2) return [...names];
  return [...names].sort((a, b) => Number(b === 'bridge') - Number(a === 'bridge'));
}

export function emptySandbox(namespace: Namespace): Sandbox {
  return { namespace, attachments: new Map(), publishedOn: undefined, publications: [], held: [] };
}

/** Gives everything back. Does nothing where there is nothing. */
export function closeSandbox(daemon: Daemon, container: Container): void {
  const { sandbox, data } = container;
  if (!sandbox) return;
  container.sandbox = undefined;
  daemon.sandboxes.delete(container);
  if (parseMode(data.hostConfig.NetworkMode).kind === 'container') return;
  for (const name of Object.keys(data.networks)) disconnectEndpoint(daemon, container, name, sandbox);
  data.ports = {};
  delete data.linkPaths;
  if (!sandbox.namespace.isHost) sandbox.namespace.remove();
}
