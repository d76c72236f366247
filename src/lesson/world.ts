import type { Machine } from '../machine/machine.ts';
import type { ContainerInspect } from '../machine/types.ts';

/** The state of a machine at one moment, as checks look at it. */
export interface World {
  /** By name, without the slash. */
  containers: ReadonlyMap<string, ContainerInspect>;
  /** The content of a file in a running container. */
  file(container: ContainerInspect, path: string): string | undefined;
  /** The environment of a running container's first process. */
  environment(container: ContainerInspect): ReadonlyMap<string, string> | undefined;
}

/** Looks at all containers of a machine. */
export async function look(machine: Machine): Promise<World> {
  const list = await machine.docker.containerList({ all: true });
  const containers = new Map<string, ContainerInspect>();
  for (const { Id } of list) {
    const container = await inspect(machine, Id);
    if (container) containers.set(container.Name.slice(1), container);
  }
  return {
    containers,
    file: (container, path) => machine.readFile(container.Id, path),
    environment: (container) => machine.environment(container.Id),
  };
}

/** A container, unless it went away meanwhile. */
async function inspect(machine: Machine, id: string): Promise<ContainerInspect | undefined> {
  try {
    return await machine.docker.containerInspect(id);
  } catch {
    return undefined;
  }
}

/** A container's address on the default bridge, or else on its first network; nothing while it has none. */
export function addressOf(container: ContainerInspect): string | undefined {
  const { IPAddress, Networks } = container.NetworkSettings;
  return IPAddress || Object.values(Networks).find((network) => network.IPAddress)?.IPAddress || undefined;
}

/** Whom a container is linked to, by name, with the alias. */
export function linksOf(container: ContainerInspect): { to: string; alias: string }[] {
  return (container.HostConfig.Links ?? []).map((link) => {
    const [source = '', alias = ''] = link.split(':');
    return { to: source.slice(1), alias: alias.slice(alias.lastIndexOf('/') + 1) };
  });
}
