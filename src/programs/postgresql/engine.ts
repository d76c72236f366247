import type { Kernel } from '../../kernel/kernel.ts';

/** An SQL engine that speaks PostgreSQL's protocol: one session, without a startup. */
export interface DatabaseEngine {
  /**
   * Takes messages of a client, up to a Query or a Sync, and gives the server's answers.
   * @param time what the engine's clock shows meanwhile, in milliseconds since the epoch
   * @throws {Error} where the session broke down: the engine is of no use any more
   */
  send(messages: Uint8Array, time: number): Promise<Uint8Array>;
  /** Goes on in another database of the cluster, in a new session. */
  use(database: string): Promise<void>;
  /** It is not wanted any more. */
  close(): void;
}

/** Starts an engine with a new cluster: superuser `postgres`, database `postgres`. */
export type OpenDatabase = () => Promise<DatabaseEngine>;

const engines = new WeakMap<Kernel, OpenDatabase>();

/** Gives a machine's database servers their engine. Without one they accept connections, and run no SQL. */
export function provideDatabase(kernel: Kernel, open: OpenDatabase): void {
  engines.set(kernel, open);
}

/** What {@link provideDatabase} gave. */
export function databaseOf(kernel: Kernel): OpenDatabase | undefined {
  return engines.get(kernel);
}
