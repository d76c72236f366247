import type { ApiStream, EventMessage, StatsSample } from '../../../engine/api.ts';
import { Killed } from '../../../kernel/process.ts';
import type { Cli } from '../../cli/cli.ts';
import type { StatsRow } from '../../format/stats.ts';

/** Follows the statistics of containers: of those that are named, or of all, as they come and go. */
export class StatsCollector {
  /** In the order in which they are shown. */
  readonly rows: StatsRow[] = [];
  /** What went wrong with the first sample of each. */
  readonly failures: unknown[] = [];
  readonly #cli: Cli;
  readonly #all: boolean;
  readonly #stream: boolean;
  readonly #open = new Set<{ close(): void }>();
  #named = false;

  constructor(cli: Cli, options: { all: boolean; stream: boolean }) {
    this.#cli = cli;
    this.#all = options.all;
    this.#stream = options.stream;
  }

  /** Waits for the first sample of each. */
  async start(names: readonly string[]): Promise<void> {
    this.#named = names.length > 0;
    if (!this.#named && this.#stream) this.#watch();
    const containers = this.#named ? names : await this.#list();
    const firsts = containers.map((container) => this.#collect(container));
    for (const first of firsts) {
      try {
        await first;
      } catch (error) {
        if (error instanceof Killed) throw error;
        this.failures.push(error);
      }
    }
  }

  /** Whether nothing that was asked for is there any more. */
  get over(): boolean {
    return this.#named && this.rows.length === 0;
  }

  close(): void {
    for (const stream of this.#open) stream.close();
    this.#open.clear();
  }

  async #list(): Promise<string[]> {
    const found = await this.#cli.ask((client) => client.containerList({ all: this.#all }));
    return found.map(({ Id }) => Id.slice(0, 12));
  }

  /** Begins to follow one; resolves with its first sample, and rejects where it is not there. */
  async #collect(container: string): Promise<void> {
    const row: StatsRow = { container, id: '', name: '', sample: undefined };
    this.rows.push(row);
    try {
      const stream = this.#cli.client.containerStats(container, { stream: this.#stream });
      this.#open.add(stream);
      take(row, await this.#cli.proc.until(stream.next()));
      if (this.#stream) this.#follow(stream, row);
    } catch (error) {
      this.#drop(row);
      throw error;
    }
  }

  #follow(stream: ApiStream<StatsSample>, row: StatsRow): void {
    const read = async () => {
      for (;;) {
        const sample = await this.#cli.proc.until(stream.next());
        take(row, sample);
        if (!sample) return;
      }
    };
    // What is no longer there shows nothing.
    read().catch(() => take(row, undefined));
  }

  /** Containers that start appear, and those that end or are removed go. */
  #watch(): void {
    const events = this.#cli.client.events({ filters: { type: ['container'] } });
    this.#open.add(events);
    const read = async () => {
      for (;;) {
        const event = await this.#cli.proc.until(events.next());
        if (!event) return;
        this.#note(event);
      }
    };
    read().catch(() => {});
  }

  #note({ Action, Actor }: EventMessage): void {
    const container = Actor.ID.slice(0, 12);
    const row = this.rows.find((known) => known.container === container);
    const comes = Action === 'start' || (this.#all && Action === 'create');
    const goes = Action === 'destroy' || (!this.#all && Action === 'die');
    if (comes && !row) this.#collect(container).catch(() => {});
    if (goes && row) this.#drop(row);
  }

  #drop(row: StatsRow): void {
    const at = this.rows.indexOf(row);
    if (at >= 0) this.rows.splice(at, 1);
  }
}

function take(row: StatsRow, sample: StatsSample | undefined): void {
  row.sample = sample;
  if (!sample) return;
  row.id = sample.id;
  row.name = sample.name;
}
