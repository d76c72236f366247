import { isSysError } from '../../kernel/errno.ts';
import { parseIPv4 } from '../../net/ipv4.ts';
import { isIPv6, normalizeIPv6 } from '../../net/ipv6.ts';
import type { PortBinding, PortMap } from '../api.ts';
import type { Container, Endpoint } from '../containers/container.ts';
import type { Daemon } from '../daemon.ts';
import { serverError } from '../errors.ts';
import { orderPorts } from './port-order.ts';
import { type ContainerPort, comparePorts, parsePort, parsePortRange } from './port-spec.ts';
import type { Sandbox } from './sandbox.ts';

const ANY = '0.0.0.0';
const ANY_6 = '::';

/**
 * Chooses the network that is a container's way out, and publishes its ports there. It is the first by name that leads
 * out; when it becomes another one, the ports move, and dynamic ones get other numbers.
 * @throws 500 where a port cannot be had; then none is published
 */
export function moveGateway(daemon: Daemon, container: Container): void {
  const sandbox = container.sandbox as Sandbox;
  const gateway = chooseGateway(sandbox);
  if (sandbox.publishedOn === gateway) {
    if (gateway === undefined) container.data.ports = sandbox.attachments.size > 0 ? exposedOnly(container) : {};
    return;
  }
  unpublish(daemon, container, sandbox);
  sandbox.publishedOn = gateway;
  if (gateway !== undefined) publish(daemon, container, sandbox, container.data.networks[gateway] as Endpoint);
}

/** The network that leads out: the first by name. Its gateway is the default route. */
export function chooseGateway({ namespace, attachments }: Sandbox): string | undefined {
  const [gateway] = [...attachments.keys()].filter((name) => !attachments.get(name)?.bridge.internal).sort();
  namespace.defaultRoute = gateway === undefined ? undefined : attachments.get(gateway);
  return gateway;
}

/** Gives the host's ports back. */
export function unpublish(daemon: Daemon, container: Container, sandbox: Sandbox): void {
  for (const publication of sandbox.publications) publication.close();
  for (const { address, protocol, port } of sandbox.held) daemon.ports.release(address, protocol, port);
  sandbox.publications = [];
  sandbox.held = [];
  sandbox.publishedOn = undefined;
  container.data.ports = exposedOnly(container);
}

function exposedOnly({ data }: Container): PortMap {
  return Object.fromEntries(
    Object.keys(data.config.ExposedPorts ?? {})
      .sort(comparePorts)
      .map((port) => [port, null]),
  );
}

function publish(daemon: Daemon, container: Container, sandbox: Sandbox, endpoint: Endpoint): void {
  const { config, hostConfig } = container.data;
  const ports = exposedOnly(container);
  const anyPort: PortBinding = { HostIp: '', HostPort: '' };
  try {
    const order = daemon.edition.ports.sequence ?? orderPorts;
    for (const { port, bindings } of order(Object.keys(config.ExposedPorts ?? {}), hostConfig.PortBindings ?? {})) {
      const wanted = bindings.length === 0 && hostConfig.PublishAllPorts ? [anyPort] : bindings;
      for (const binding of wanted) {
        for (const address of hostAddresses(daemon, binding.HostIp)) {
          const number = publishPort(daemon, sandbox, endpoint, port, address, binding.HostPort);
          const bound = ports[port] ?? [];
          bound.push({ HostIp: address, HostPort: String(number) });
          ports[port] = bound;
        }
      }
    }
  } catch (error) {
    unpublish(daemon, container, sandbox);
    container.data.ports = {};
    if (!(error instanceof PortError)) throw error;
    throw serverError(daemon.edition.texts.portFailed(container.name, endpoint.EndpointID, error.message));
  }
  container.data.ports = ports;
  if (daemon.edition.ports.sticky) hostConfig.PortBindings = structuredClone(ports);
}

/** All addresses of the host, of both kinds where the edition publishes both, or the one that is asked for. */
function hostAddresses(daemon: Daemon, wanted: string): string[] {
  if (isIPv6(wanted)) return [normalizeIPv6(wanted) ?? wanted];
  if (parseIPv4(wanted) !== undefined || (wanted !== '' && daemon.edition.ports.leaks)) return [wanted];
  return daemon.edition.ports.ipv6 ? [ANY, ANY_6] : [ANY];
}

class PortError extends Error {}

function publishPort(
  daemon: Daemon,
  sandbox: Sandbox,
  endpoint: Endpoint,
  containerPort: string,
  address: string,
  wanted: string,
): number {
  const { texts, ports } = daemon.edition;
  const { port, protocol } = parsePort(containerPort);
  const range = parsePortRange(wanted) ?? { start: 0, end: 0 };
  for (let attempt = 1; ; attempt++) {
    const hostPort = daemon.ports.request(address, protocol, range.start, range.end);
    if (hostPort === 'taken') throw new PortError(texts.portTaken(address, range.start));
    if (hostPort === 'exhausted') throw new PortError(texts.portsExhausted);
    try {
      bind(daemon, sandbox, endpoint, { port, protocol, address, hostPort });
      sandbox.held.push({ address, protocol, port: hostPort, containerPort: port });
      return hostPort;
    } catch (error) {
      if (!isSysError(error)) throw error;
      if (!ports.leaks) daemon.ports.release(address, protocol, hostPort);
      // Another dynamic port may do; there is no point in asking for a certain one again.
      if (range.start !== 0 || attempt >= ports.attempts) {
        const at = isIPv6(address) ? `[${address}]:${hostPort}` : `${address}:${hostPort}`;
        const family = isIPv6(address) ? `${protocol}6` : `${protocol}4`;
        throw new PortError(texts.portNotBound(family, at, error.message.toLowerCase()));
      }
    }
  }
}

/** Lets the host's port lead to the container's. The network below knows no SCTP. @throws {SysError} */
function bind(
  { fabric }: Daemon,
  { namespace, publications }: Sandbox,
  { IPAddress: containerAddress }: Endpoint,
  { port, protocol, address, hostPort }: ContainerPort & { address: string; hostPort: number },
): void {
  if (protocol === 'sctp') return;
  publications.push(
    fabric.publish({
      protocol,
      hostAddress: address,
      hostPort,
      containerAddress,
      containerPort: port,
      namespace,
    }),
  );
}

/** Publishes again what a restored container had. Ports that somebody else holds by now stay unpublished. */
export function republish(daemon: Daemon, container: Container, gateway: string): void {
  const sandbox = container.sandbox as Sandbox;
  const endpoint = container.data.networks[gateway] as Endpoint;
  sandbox.publishedOn = gateway;
  for (const [containerPort, bindings] of Object.entries(container.data.ports)) {
    const { port, protocol } = parsePort(containerPort);
    for (const { HostIp, HostPort } of bindings ?? []) {
      const hostPort = Number(HostPort);
      sandbox.held.push({ address: HostIp, protocol, port: hostPort, containerPort: port });
      try {
        bind(daemon, sandbox, endpoint, { port, protocol, address: HostIp, hostPort });
      } catch (error) {
        if (!isSysError(error)) throw error;
      }
    }
  }
}
