import type { Fact } from '../format.ts';
import { addressOf, linksOf, type World } from '../world.ts';
import { missingPort } from './port.ts';
import { absent, running, sameImage, stopped } from './presence.ts';

/** What is known from the moment when a step began. */
export interface Baseline {
  /** Addresses by container name. */
  addresses: Record<string, string>;
}

/** Facts about the state of the machine. */
export type StateFact = Extract<Fact, { kind: 'container' | 'link' | 'port' | 'hosts' | 'env' | 'moved' }>;

/** Whether a fact holds: nothing, or the sentence that says what is missing. */
export function missingState(fact: StateFact, world: World, baseline: Baseline): string | undefined {
  switch (fact.kind) {
    case 'container':
      return missingContainer(fact, world);
    case 'link':
      return missingLink(fact, world);
    case 'port':
      return missingPort(fact, world);
    case 'hosts':
      return missingHosts(fact, world);
    case 'env':
      return missingVariable(fact, world);
    case 'moved':
      return missingMove(fact, world, baseline);
  }
}

type FactOf<K extends Fact['kind']> = Extract<Fact, { kind: K }>;

function missingContainer(fact: FactOf<'container'>, world: World): string | undefined {
  const container = world.containers.get(fact.name);
  if (fact.exists === false) return container && `There still is a container named ${fact.name}.`;
  if (!container) return absent(fact.name, world);
  if (fact.image && !sameImage(container.Config.Image, fact.image)) {
    return `${fact.name} was made from the image ${container.Config.Image}, not from ${fact.image}.`;
  }
  if (fact.running === undefined || container.State.Running === fact.running) return undefined;
  return fact.running ? stopped(container) : `${fact.name} still runs.`;
}

function missingLink(fact: FactOf<'link'>, world: World): string | undefined {
  const { container, missing } = running(fact.from, world);
  if (!container) return missing;
  const links = linksOf(container).filter((link) => link.to === fact.to);
  const [link] = links;
  if (!link) {
    const others = linksOf(container).map(({ to }) => to);
    const instead = others.length > 0 ? ` It is linked to ${others.join(' and ')}.` : '';
    return `${fact.from} runs, but is not linked to ${fact.to}.${instead}`;
  }
  if (fact.alias && !links.some(({ alias }) => alias === fact.alias)) {
    return `${fact.from} is linked to ${fact.to}, but under the alias ${link.alias}, not ${fact.alias}.`;
  }
  return undefined;
}

function missingHosts(fact: FactOf<'hosts'>, world: World): string | undefined {
  const { container, missing } = running(fact.container, world);
  if (!container) return missing;
  const source = running(fact.of, world);
  if (!source.container) return source.missing;
  const address = addressOf(source.container);
  const entry = hostsEntry(world.file(container, '/etc/hosts') ?? '', fact.name);
  if (entry === undefined) return `/etc/hosts of ${fact.container} has no line for ${fact.name}.`;
  if (entry !== address) {
    return `/etc/hosts of ${fact.container} gives ${fact.name} the address ${entry}, but ${fact.of} has ${address}.`;
  }
  return undefined;
}

function missingVariable(fact: FactOf<'env'>, world: World): string | undefined {
  const { container, missing } = running(fact.container, world);
  if (!container) return missing;
  const value = world.environment(container)?.get(fact.name);
  if (value === undefined) return `${fact.container} has no variable ${fact.name}.`;
  if (fact.value !== undefined && value !== fact.value) {
    return `In ${fact.container} the variable ${fact.name} is ${value}, not ${fact.value}.`;
  }
  return undefined;
}

function missingMove(fact: FactOf<'moved'>, world: World, baseline: Baseline): string | undefined {
  const { container, missing } = running(fact.container, world);
  if (!container) return missing;
  const before = baseline.addresses[fact.container];
  const now = addressOf(container);
  if (before === undefined) return `${fact.container} had no address when this step began.`;
  return now === before ? `${fact.container} still has the address ${now}.` : undefined;
}

/** The address on the line of a hosts file that names a host. */
function hostsEntry(hosts: string, name: string): string | undefined {
  for (const line of hosts.split('\n')) {
    const [address, ...names] = (line.split('#')[0] ?? '').trim().split(/\s+/);
    if (names.includes(name)) return address;
  }
  return undefined;
}
