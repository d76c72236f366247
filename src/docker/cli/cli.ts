import { ApiError, type DockerClient } from '../../engine/api.ts';
import type { Process } from '../../kernel/process.ts';
import { checkedClient, EmptyName } from './checked-client.ts';
import type { ClientEdition } from './edition.ts';
import { CliError, daemonError } from './error.ts';

type Action = (client: DockerClient, name: string) => Promise<unknown>;

/** What a running docker command works with: its process, and the daemon. */
export class Cli {
  readonly proc: Process;
  readonly edition: ClientEdition;
  readonly #client: DockerClient;

  constructor(proc: Process, client: DockerClient, edition: ClientEdition) {
    this.proc = proc;
    this.edition = edition;
    this.#client = checkedClient(client);
  }

  /** The daemon. Calls through {@link ask} can be interrupted. */
  get client(): DockerClient {
    return this.#client;
  }

  /** Waits for the daemon's answer; the process can die meanwhile. */
  ask<T>(call: (client: DockerClient) => Promise<T>): Promise<T> {
    return this.proc.until(call(this.#client));
  }

  /** The version of the API that client and daemon speak: the daemon's, which is the older one. */
  async apiVersion(): Promise<string> {
    return (await this.ask((client) => client.version())).ApiVersion;
  }

  /** Whether a daemon that speaks `version` has what came with `since`; both are like `1.41`. */
  speaks(since: string, version: string): boolean {
    const [major = 0, minor = 0] = version.split('.').map(Number);
    const [needed = 0, least = 0] = since.split('.').map(Number);
    return major > needed || (major === needed && minor >= least);
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
  async each(names: readonly string[], action: Action): Promise<number> {
    const failures: string[] = [];
    for (const name of names) {
      const failure = await this.attempt((client) => action(client, name));
      if (failure === undefined) await this.print(`${name}\n`);
      else failures.push(failure);
    }
    if (failures.length > 0) throw new CliError(failures.join('\n'));
    return 0;
  }

  /** {@link each}, with all of them at once; what became of them is told in the order of their names. */
  async eachAtOnce(names: readonly string[], action: Action): Promise<number> {
    const attempts = this.attemptAll(names, action);
    const failures: string[] = [];
    for (const [i, name] of names.entries()) {
      const failure = await attempts[i];
      if (failure === undefined) await this.print(`${name}\n`);
      else failures.push(failure);
    }
    if (failures.length > 0) throw new CliError(failures.join('\n'));
    return 0;
  }

  /** Asks the daemon for all at once. */
  attemptAll(names: readonly string[], action: Action): Promise<string | undefined>[] {
    const attempts = names.map((name) => this.attempt((client) => action(client, name)));
    // Whoever waits for the first of them may be gone before the others fail.
    for (const attempt of attempts) attempt.catch(() => {});
    return attempts;
  }

  /** Asks the daemon; what it refuses is returned, as the client says it. */
  async attempt(call: (client: DockerClient) => Promise<unknown>): Promise<string | undefined> {
    try {
      await this.ask(call);
      return undefined;
    } catch (error) {
      if (error instanceof ApiError) return daemonError(error);
      if (error instanceof EmptyName) return error.message;
      throw error;
    }
  }
}
