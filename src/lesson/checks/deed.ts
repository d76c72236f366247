import type { MachineEvent, Place } from '../../machine/events.ts';
import type { ContainerInspect } from '../../machine/types.ts';
import type { ContainerSelector, Fact } from '../format.ts';
import { linksOf } from '../world.ts';
import { describeSelector } from './label.ts';

/** Facts about what was done since the step began. */
export type DeedFact = Exclude<Fact, { kind: 'container' | 'link' | 'port' | 'hosts' | 'env' | 'moved' }>;

/** What is known of containers at the moment of an event, those included that go away right after it. */
export interface Witness {
  byId(id: string): ContainerInspect | undefined;
}

/** Whether this event is what the fact waits for. */
export function fulfils(fact: DeedFact, event: MachineEvent, witness: Witness): boolean {
  switch (fact.kind) {
    case 'listed':
      return event.type === 'request' && event.call === 'containerList' && !event.error;
    case 'inspected':
      return (
        event.type === 'request' &&
        event.call === 'containerInspect' &&
        !event.error &&
        isCalled(String(event.args[0]), fact.container, witness)
      );
    case 'ran':
      return (
        event.type === 'process-exit' &&
        baseName(event.argv[0]) === fact.program &&
        event.status.code === 0 &&
        (fact.argument === undefined || event.argv.slice(1).includes(fact.argument)) &&
        isAt(event.place, fact.in, witness)
      );
    case 'read':
      return event.type === 'read' && event.path === fact.file && isAt(event.place, fact.in, witness);
    case 'pinged':
      return (
        event.type === 'net' &&
        event.event.type === 'echo' &&
        event.event.result === 'reply' &&
        isOwner(event.event.from.owner, fact.from, witness) &&
        isOwner(event.event.to.owner, { name: fact.to }, witness)
      );
    case 'connected':
      // Data that came back, and not only a connection: the userland proxy accepts whatever is behind it.
      return (
        event.type === 'net' &&
        event.event.type === 'data' &&
        event.event.from.port === fact.port &&
        isOwner(event.event.from.owner, { name: fact.to }, witness) &&
        isOwner(event.event.to.owner, fact.from, witness)
      );
  }
}

/** The sentence that says what nobody did yet. */
export function missingDeed(fact: DeedFact): string {
  switch (fact.kind) {
    case 'listed':
      return 'The containers have not been listed since this step began.';
    case 'inspected':
      return `${fact.container} has not been inspected since this step began.`;
    case 'ran': {
      const what = fact.argument ? `${fact.program} ${fact.argument}` : fact.program;
      return `${what} has not run (to a good end) in ${describeSelector(fact.in)} since this step began.`;
    }
    case 'read':
      return `Nobody has read ${fact.file} in ${describeSelector(fact.in)} since this step began.`;
    case 'pinged':
      return `No ping from ${describeSelector(fact.from)} has been answered by ${fact.to} since this step began.`;
    case 'connected':
      return `Port ${fact.port} of ${fact.to} has not answered ${describeSelector(fact.from)} since this step began.`;
  }
}

function isAt(place: Place, selector: ContainerSelector | 'host', witness: Witness): boolean {
  return isOwner(place === 'host' ? place : place.container, selector, witness);
}

function isOwner(owner: string | undefined, selector: ContainerSelector | 'host', witness: Witness): boolean {
  if (owner === undefined || selector === 'host') return owner === selector;
  const container = witness.byId(owner);
  if (!container) return false;
  if ('name' in selector) return container.Name === `/${selector.name}`;
  return linksOf(container).some(({ to }) => to === selector.linkedTo);
}

/** Whether what was asked for, a name or a beginning of an id, is the container of that name. */
function isCalled(asked: string, name: string, witness: Witness): boolean {
  if (asked === name || asked === `/${name}`) return true;
  return witness.byId(asked)?.Name === `/${name}`;
}

function baseName(path = ''): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
