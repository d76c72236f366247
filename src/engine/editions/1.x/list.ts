import type { ContainerSummary, DockerClient, Filters, Port } from '../../api.ts';
import { sizesOf } from '../../containers/changes.ts';
import type { Container } from '../../containers/container.ts';
import { commandLine } from '../../containers/list.ts';
import { statusOf } from '../../containers/state.ts';
import type { Daemon } from '../../daemon.ts';
import { serverError } from '../../errors.ts';
import { filterValues } from '../../filters.ts';
import { shortId } from '../../ids.ts';
import { comparePorts, parsePort } from '../../networks/port-spec.ts';

type Options = Parameters<DockerClient['containerList']>[0];

/** The newest first (daemon/list.go of Docker 1.x). Filters that it does not know count for nothing. @throws 500 */
export function listContainers(daemon: Daemon, options: Options): ContainerSummary[] {
  const { filters, all = false, size = false } = options;
  const limit = Math.max(0, options.limit ?? 0);
  let before = boundary(daemon, options.before);
  const since = boundary(daemon, options.since);
  const everything = all || limit > 0 || before !== undefined || since !== undefined;
  const matches = matcher(filters);
  const now = daemon.clock.now();
  const found: ContainerSummary[] = [];
  for (const container of daemon.containers.all().reverse()) {
    if (!everything && !container.isRunning) continue;
    if (!matches.name(container)) continue;
    if (before !== undefined) {
      if (container === before) before = undefined;
      continue;
    }
    if (limit > 0 && found.length === limit) break;
    if (container === since) break;
    if (matches.state(container)) found.push(summarize(daemon, container, now, size));
  }
  return found;
}

function boundary({ containers }: Daemon, name: string | undefined): Container | undefined {
  if (name === undefined || name === '') return undefined;
  try {
    return containers.find(name);
  } catch {
    throw serverError(`Could not find container with name or id ${name}`);
  }
}

function matcher(filters: Filters | undefined) {
  const exited = filterValues(filters, 'exited').map((text) => {
    if (!/^[+-]?\d+$/.test(text))
      throw serverError(`strconv.ParseInt: parsing ${JSON.stringify(text)}: invalid syntax`);
    return Number(text);
  });
  const statuses = filterValues(filters, 'status').map((text) => text.toLowerCase());
  const some = (key: string, text: string) => {
    const patterns = filterValues(filters, key);
    return patterns.length === 0 || patterns.some((pattern) => matchesPattern(pattern, text));
  };
  return {
    name: ({ data, id }: Container) => some('name', data.name) && some('id', id),
    // Exit codes say nothing of those that run.
    state: ({ state }: Container) =>
      (exited.length === 0 || state.running || exited.includes(state.exitCode)) &&
      statuses.every((status) => status === stateOf(state)),
  };
}

function matchesPattern(pattern: string, text: string): boolean {
  try {
    return new RegExp(pattern).test(text);
  } catch {
    return false;
  }
}

/** State.StateString: what does not run has exited, even if it never ran. */
function stateOf(state: Container['state']): string {
  const status = statusOf(state);
  return state.running ? status : 'exited';
}

function summarize(daemon: Daemon, container: Container, now: number, withSize: boolean): ContainerSummary {
  const { data, id } = container;
  return {
    Id: id,
    Names: [...daemon.names.namesOf(id)],
    Image: daemon.images.tagsOf(data.image)[0] ?? shortId(data.image),
    ImageID: data.image,
    Command: decoded(commandLine(data.path, data.args)),
    Created: Math.floor(data.created / 1000),
    Ports: portsOf(data.ports),
    // How large its image is stays untold, by mistake.
    ...(withSize && { SizeRw: sizesOf(daemon, container).rw, SizeRootFs: 0 }),
    Labels: data.config.Labels,
    State: statusOf(data.state),
    Status: daemon.edition.status(data.state, now),
    HostConfig: { NetworkMode: data.hostConfig.NetworkMode ?? 'default' },
    NetworkSettings: { Networks: data.networks },
    Mounts: [],
  };
}

/** It is sent in quotes, and read as JSON on the way: where that is none, the quotes stay. */
function decoded(command: string): string {
  const quoted = `"${command}"`;
  try {
    return JSON.parse(quoted) as string;
  } catch {
    return quoted;
  }
}

function portsOf(ports: Container['data']['ports']): Port[] {
  const list = Object.keys(ports)
    .sort(comparePorts)
    .flatMap((key): Port[] => {
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
  return list.sort((a, b) => (a.PublicPort ?? 0) - (b.PublicPort ?? 0));
}
