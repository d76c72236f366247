import type { ContainerInspect } from '../machine/types.ts';
import { addressOf, type World } from './world.ts';

/**
 * What a live value such as `ip db` is now; nothing while there is no such thing. Knows `ip NAME`, `id NAME`, `image NAME`,
 * `port NAME CONTAINER_PORT[/PROTOCOL]` and `address NAME CONTAINER_PORT[/PROTOCOL]`.
 */
export function liveValue(query: string, world: World): string | undefined {
  const [what, name = '', argument = ''] = query.split(' ');
  const container = world.containers.get(name);
  if (!container) return undefined;
  switch (what) {
    case 'ip':
      return addressOf(container);
    case 'id':
      return container.Id.slice(0, 12);
    case 'image':
      return container.Config.Image;
    case 'port':
      return binding(container, argument)?.HostPort;
    case 'address':
      return binding(container, argument)?.HostIp;
    default:
      return undefined;
  }
}

function binding(container: ContainerInspect, port: string) {
  return container.NetworkSettings.Ports[port.includes('/') ? port : `${port}/tcp`]?.[0];
}
