import { ApiError, type DockerClient } from '../../engine/api.ts';
import type { Process } from '../../kernel/process.ts';
import type { ClientEdition } from './edition.ts';
import { CliError, daemonError } from './error.ts';

/** What a running docker command works with: its process, and the daemon. */
export class Cli {
  readonly proc: Process;
  readonly edition: ClientEdition;
  readonly #client: DockerClient;

  constructor(proc: Process, client: DockerClient, edition: ClientEdition) {
    this.proc = proc;
    this.edition = edition;
    this.#client = client;
  }

  /** The daemon. Calls through {@link ask} can be interrupted. */
  get client(): DockerClient {
    return this.#client;
  }

  /** Waits for the daemon's answer; the process can die meanwhile. */
  ask<T>(call: (client: DockerClient) => Promise<T>): Promise<T> {
    return this.proc.until(call(this.#client));
  }

  /** Waits for a module to load; virtual time stands still meanwhile. */
  load<T>(module: Promise<T>): Promise<T> {
    return this.proc.until(this.proc.kernel.scheduler.hold(module));
  }

  print(text: string): Promise<void> {
    return this.proc.stdout.write(text);
  }

  complain(text: string): Promise<void> {
    return this.proc.stderr.write(text);
  }

  /** Does something to one after the other, prints the name of each that went well, and tells what failed at the end. */
  async each(
    names: readonly string[],
    action: (client: DockerClient, name: string) => Promise<unknown>,
  ): Promise<number> {
    const failures: string[] = [];
    for (const name of names) {
      const failure = await this.attempt((client) => action(client, name));
      if (failure === undefined) await this.print(`${name}\n`);
      else failures.push(failure);
    }
    if (failures.length > 0) throw new CliError(failures.join('\n'));
    return 0;
  }

  /** Asks the daemon; what it refuses is returned, as the client says it. */
  async attempt(call: (client: DockerClient) => Promise<unknown>): Promise<string | undefined> {
    try {
      await this.ask(call);
      return undefined;
    } catch (error) {
      if (error instanceof ApiError) return daemonError(error);
      throw error;
    }
  }
}
