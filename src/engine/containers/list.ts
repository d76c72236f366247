import type { ContainerSummary, Port } from '../api.ts';
import type { Daemon } from '../daemon.ts';
import { comparePorts, parsePort } from '../networks/port-spec.ts';
import { sizesOf } from './changes.ts';
import type { Container, Endpoint } from './container.ts';
import { describeMount } from './describe-mount.ts';
import type { ListFilter } from './list-filter.ts';
import { statusOf } from './state.ts';

/** The newest first. */
export function listContainers(
  daemon: Daemon,
  options: { all?: boolean; limit?: number; size?: boolean },
  filter?: ListFilter,
): ContainerSummary[] {
  const { size = false } = options;
  const limit = Math.max(0, options.limit ?? 0);
  const everything = options.all || limit > 0 || filter?.includesStopped;
  const now = daemon.clock.now();
  const found: ContainerSummary[] = [];
  const containers = daemon.containers.all();
  // They come in the order in which they were made, and no two were made at the same moment.
  for (let i = containers.length - 1; i >= 0; i--) {
    const container = containers[i] as Container;
    const place = filter?.place(container);
    if (place === 'end') break;
    if (place === 'before' || (!everything && !container.isRunning) || filter?.matchesContainer(container) === false)
      continue;
    if (limit > 0 && found.length === limit) break;
    const ports = portsOf(container);
    if (filter?.matchesPorts(ports) === false) continue;
    found.push(summarize(daemon, container, ports, now, size));
  }
  return found;
}

/** Without a name whose image it has now, it shows the id of the one that it was made from. */
function imageName({ images }: Daemon, { data }: Container): string {
  const { Image } = data.config;
  if (Image === data.image) return Image;
  try {
    return images.find(Image).image.id === data.image ? Image : data.image;
  } catch {
    return data.image;
  }
}

/** The keys are in the order of Docker 20.10. */
function summarize(
  daemon: Daemon,
  container: Container,
  ports: Port[],
  now: number,
  withSize: boolean,
): ContainerSummary {
  const { data, id } = container;
  const sizes = withSize ? sizesOf(daemon, container) : undefined;
  return {
    Id: id,
    Names: [...daemon.names.namesOf(id)],
    Image: imageName(daemon, container),
    ImageID: data.image,
    Command: commandLine(data.path, data.args),
    Created: Math.floor(data.created / 1000),
    Ports: ports,
    ...(sizes && sizes.rw > 0 && { SizeRw: sizes.rw }),
    ...(sizes && { SizeRootFs: sizes.rootfs }),
    Labels: data.config.Labels,
    State: statusOf(data.state),
    Status: daemon.edition.status(data.state, now),
    HostConfig: { NetworkMode: data.hostConfig.NetworkMode ?? 'default' },
    NetworkSettings: { Networks: networksOf(data.stale?.networks ?? data.networks) },
    Mounts: data.mounts
      .filter(({ hidden }) => !hidden)
      .map((mount) => ({ ...describeMount(mount), ...(mount.type === 'volume' && mount.anonymous && { Source: '' }) })),
  };
}

/** Arguments with blanks are in single quotes, whatever else is in them. */
export function commandLine(path: string, args: readonly string[]): string {
  return [path, ...args.map((arg) => (arg.includes(' ') ? `'${arg}'` : arg))].join(' ');
}

/** Wishes are not shown in lists. */
function networksOf(networks: Record<string, Endpoint>): Record<string, Endpoint> {
  const result: Record<string, Endpoint> = {};
  for (const name of Object.keys(networks).sort()) {
    result[name] = { ...(networks[name] as Endpoint), IPAMConfig: null, Links: null, Aliases: null };
  }
  return result;
}

function portsOf({ data }: Container): Port[] {
  const ports = data.stale?.ports ?? data.ports;
  return Object.keys(ports)
    .sort(comparePorts)
    .flatMap((key) => {
      const { port, protocol } = parsePort(key);
      const bindings = ports[key] ?? [];
      if (bindings.length === 0) return [{ PrivatePort: port, Type: protocol }];
      return bindings.map(({ HostIp, HostPort }) => ({
        IP: HostIp,
        PrivatePort: port,
        PublicPort: Number(HostPort),
        Type: protocol,
      }));
    });
}
