import type { Filters, Port } from '../api.ts';
import type { Daemon } from '../daemon.ts';
import { badParameter, serverError } from '../errors.ts';
import {
  checkFilters,
  filterValues,
  hasFilter,
  invalidFilter,
  matchesExactly,
  matchesLabels,
  matchesPattern,
} from '../filters.ts';
import { parsePortRange } from '../networks/port-spec.ts';
import type { Container } from './container.ts';
import { statusOf } from './state.ts';

const ACCEPTED = [
  'ancestor',
  'before',
  'exited',
  'expose',
  'health',
  'id',
  'is-task',
  'isolation',
  'label',
  'name',
  'network',
  'publish',
  'since',
  'status',
  'volume',
];
const STATES = ['paused', 'restarting', 'removing', 'running', 'dead', 'created', 'exited'];
const HEALTH = ['starting', 'healthy', 'unhealthy', 'none'];

/** The filters of `docker ps` (daemon/list.go of Docker 20.10), checked once and then applied to one container after another. */
export class ListFilter {
  readonly #daemon: Daemon;
  readonly #filters: Filters | undefined;
  readonly #exited: readonly number[];
  readonly #images: ReadonlySet<string> | undefined;
  readonly #publish: ReadonlySet<string>;
  readonly #expose: ReadonlySet<string>;
  readonly #since: string | undefined;
  #before: string | undefined;

  /** @throws 400, 500 */
  constructor(daemon: Daemon, filters: Filters | undefined) {
    this.#daemon = daemon;
    this.#filters = filters;
    checkFilters(filters, ACCEPTED);
    this.#exited = this.#values('exited').map(parseCode);
    for (const status of this.#values('status')) if (!STATES.includes(status)) throw invalidFilter(`status=${status}`);
    for (const health of this.#values('health')) {
      if (!HEALTH.includes(health)) throw badParameter(`Unrecognised filter value for health: ${health}`);
    }
    const tasks = this.#values('is-task');
    if (tasks.some((value) => !['true', 'false', '1', '0'].includes(value))) {
      throw invalidFilter(`is-task=[${tasks.join(' ')}]`);
    }
    this.#before = this.#container('before');
    this.#since = this.#container('since');
    this.#images = hasFilter(filters, 'ancestor') ? this.#descendants() : undefined;
    this.#publish = this.#ports('publish');
    this.#expose = this.#ports('expose');
  }

  /** Whoever asks for a state means stopped ones as well. */
  get includesStopped(): boolean {
    return hasFilter(this.#filters, 'status');
  }

  /** Where a container stands in the list, which is asked from the newest on: not there yet, in it, or behind its end. */
  place({ id }: Container): 'before' | 'within' | 'end' {
    if (this.#before !== undefined) {
      if (this.#before === id) this.#before = undefined;
      return 'before';
    }
    return this.#since === id ? 'end' : 'within';
  }

  matchesContainer(container: Container): boolean {
    if (!this.#filters) return true;
    const { data, state, id } = container;
    return (
      this.#matchesName(data.name) &&
      matchesPattern(this.#values('id'), id) &&
      this.#matchesTask() &&
      matchesLabels(this.#values('label'), data.config.Labels) &&
      (this.#exited.length === 0 ||
        (!state.running && state.startedAt !== 0 && this.#exited.includes(state.exitCode))) &&
      matchesPattern(this.#values('status'), statusOf(state)) &&
      matchesExactly(this.#values('health'), state.health?.Status ?? 'none') &&
      this.#matchesVolume(container) &&
      (!this.#images || this.#images.has(data.image)) &&
      this.#matchesNetwork(container)
    );
  }

  matchesPorts(ports: readonly Port[]): boolean {
    const some = (wanted: ReadonlySet<string>, key: 'PublicPort' | 'PrivatePort') =>
      wanted.size === 0 || ports.some((port) => wanted.has(`${port[key]}/${port.Type}`));
    return some(this.#publish, 'PublicPort') && some(this.#expose, 'PrivatePort');
  }

  #values(key: string): readonly string[] {
    return filterValues(this.#filters, key);
  }

  /** Names that links give do not count. */
  #matchesName(name: string): boolean {
    const values = this.#values('name');
    return matchesPattern(values, name.slice(1)) || matchesPattern(values, name);
  }

  /** There are no tasks of a swarm. */
  #matchesTask(): boolean {
    return !this.#values('is-task').some((value) => value === 'true' || value === '1');
  }

  #matchesVolume({ data }: Container): boolean {
    const values = this.#values('volume');
    return (
      values.length === 0 ||
      data.mounts.some(({ name, source, destination }) =>
        values.some((value) => value === name || value === source || value === destination),
      )
    );
  }

  #matchesNetwork({ data }: Container): boolean {
    const values = this.#values('network');
    return (
      values.length === 0 ||
      Object.entries(data.networks).some(([name, { NetworkID }]) =>
        values.some((value) => value === name || (NetworkID !== '' && NetworkID.startsWith(value))),
      )
    );
  }

  #container(key: string): string | undefined {
    const name = this.#values(key).at(-1);
    if (name === undefined) return undefined;
    try {
      return this.#daemon.containers.find(name).id;
    } catch {
      throw serverError(`no such container ${name}`);
    }
  }

  /** The images of `ancestor` and those that were made of them. */
  #descendants(): Set<string> {
    const { images } = this.#daemon;
    const all = new Set<string>();
    const add = (id: string) => {
      if (all.has(id)) return;
      all.add(id);
      for (const child of images.children(id)) add(child);
    };
    for (const name of this.#values('ancestor')) {
      try {
        add(images.find(name).image.id);
      } catch {
        // What is not there has no descendants.
      }
    }
    return all;
  }

  #ports(key: string): Set<string> {
    const wanted = new Set<string>();
    for (const value of this.#values(key)) {
      const [range = '', protocol = 'tcp'] = value.split('/');
      const parsed = range === '' ? undefined : parsePortRange(range);
      if (!parsed) {
        throw serverError(
          `error while looking up for ${key} ${value}: strconv.ParseUint: parsing "${range}": invalid syntax`,
        );
      }
      for (let port = parsed.start; port <= parsed.end; port++) wanted.add(`${port}/${protocol}`);
    }
    return wanted;
  }
}

function parseCode(value: string): number {
  if (!/^[+-]?\d+$/.test(value)) throw serverError(`strconv.Atoi: parsing "${value}": invalid syntax`);
  return Number(value);
}
