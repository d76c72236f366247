import type { ContainerInspect, PortBinding } from '../../machine/types.ts';
import type { Fact } from '../format.ts';
import type { World } from '../world.ts';
import { running, sameImage } from './presence.ts';

type PortFact = Extract<Fact, { kind: 'port' }>;

/** Docker's dynamic ports begin above all that people choose by hand in a lesson. */
const FIRST_DYNAMIC = 32768;

/** Whether a port is published as the fact says: nothing, or the sentence that says what is missing. */
export function missingPort(fact: PortFact, world: World): string | undefined {
  if (fact.container !== undefined) {
    const { container, missing } = running(fact.container, world);
    return container ? missingOf(fact, container) : missing;
  }
  const candidates = [...world.containers.values()].filter(
    ({ State, Config }) => State.Running && (fact.image === undefined || sameImage(Config.Image, fact.image)),
  );
  const from = fact.image ? ` from ${fact.image}` : '';
  if (candidates.length === 0) return `No container${from} runs.`;
  const reasons = candidates.map((container) => missingOf(fact, container));
  if (reasons.includes(undefined)) return undefined;
  // The latest container is what the learner just did; a published port is nearer to what is wanted than none.
  const published = candidates.findIndex((container) => bindingsOf(fact, container).length > 0);
  if (published >= 0) return reasons[published];
  return `No running container${from} publishes its port ${fact.port}/${fact.protocol} on the host.`;
}

function bindingsOf(fact: PortFact, container: ContainerInspect): PortBinding[] {
  return container.NetworkSettings.Ports[`${fact.port}/${fact.protocol}`] ?? [];
}

function missingOf(fact: PortFact, container: ContainerInspect): string | undefined {
  const name = container.Name.slice(1);
  const port = `${fact.port}/${fact.protocol}`;
  const bindings = bindingsOf(fact, container);
  const [first] = bindings;
  if (!first) {
    const published = Object.entries(container.NetworkSettings.Ports)
      .filter(([, at]) => at?.length)
      .map(([other]) => other);
    const instead = published.length > 0 ? ` What it publishes is ${published.join(', ')}.` : '';
    return `${name} runs, but its port ${port} is not published on the host.${instead}`;
  }
  if (fact.address && !bindings.every(({ HostIp }) => HostIp === fact.address)) {
    const addresses = [...new Set(bindings.map(({ HostIp }) => HostIp))].join(' and ');
    return `Port ${port} of ${name} is published on ${addresses}, not on ${fact.address} only.`;
  }
  if (fact.hostPort && !bindings.some(({ HostPort }) => HostPort === String(fact.hostPort))) {
    return `Port ${port} of ${name} is published at port ${first.HostPort} of the host, not at ${fact.hostPort}.`;
  }
  if (fact.dynamic && !bindings.some(({ HostPort }) => Number(HostPort) >= FIRST_DYNAMIC)) {
    return `Port ${port} of ${name} is published at ${first.HostPort}, a port that was asked for, not one that Docker chose.`;
  }
  return undefined;
}
