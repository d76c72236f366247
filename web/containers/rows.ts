import { addressOf, linksOf } from '../../src/lesson/world.ts';
import type { ContainerInspect } from '../../src/machine/types.ts';
import { textsLater } from '../texts-later.ts';

/** A container as its row in the table says it. */
export interface Row {
  id: string;
  name: string;
  image: string;
  status: ContainerInspect['State']['Status'];
  state: string;
  running: boolean;
  address: string | undefined;
  ports: { text: string; published: boolean }[];
  links: string[];
}

/** The rows of a table of containers, the oldest first. */
export function rows(containers: Iterable<ContainerInspect>): Row[] {
  return [...containers].sort((a, b) => a.Created.localeCompare(b.Created)).map(row);
}

function row(container: ContainerInspect): Row {
  const { State, Name } = container;
  const name = Name.slice(1);
  return {
    id: container.Id,
    name,
    image: container.Config.Image,
    status: State.Status,
    state:
      State.Status === 'exited'
        ? textsLater.containers.exited(State.ExitCode)
        : textsLater.containers.states[State.Status],
    running: State.Running,
    address: addressOf(container),
    ports: ports(container),
    links: linksOf(container).map(({ to, alias }) => textsLater.containers.link(to, alias)),
  };
}

/** Published ports before those that are only exposed. An IPv6 twin of a binding to all addresses says nothing new. */
function ports({ NetworkSettings }: ContainerInspect): Row['ports'] {
  const all = Object.entries(NetworkSettings.Ports ?? {});
  const published = all.flatMap(([port, bindings]) => {
    const everywhere = new Set(bindings?.filter(({ HostIp }) => HostIp === '0.0.0.0').map(({ HostPort }) => HostPort));
    return (bindings ?? [])
      .filter(({ HostIp, HostPort }) => HostIp !== '::' || !everywhere.has(HostPort))
      .map(({ HostIp, HostPort }) => ({
        text: textsLater.containers.published(`${HostIp.includes(':') ? `[${HostIp}]` : HostIp}:${HostPort}`, port),
        published: true,
      }));
  });
  const exposed = all.filter(([, bindings]) => !bindings?.length).map(([port]) => ({ text: port, published: false }));
  return [...published, ...exposed];
}
