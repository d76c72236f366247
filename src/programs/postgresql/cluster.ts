import type { Process } from '../../kernel/process.ts';
import { WaitQueue } from '../../kernel/wait-queue.ts';
import type { DatabaseEngine, OpenDatabase } from './engine.ts';
import { changes, Journal, sentMessages } from './journal.ts';
import { dataRow, errorFields, message, messagesOf, queryMessage } from './protocol.ts';

/** As PostgreSQL has it where nothing else is said. */
const SEARCH_PATH = 'SET search_path = "$user", public';

/** Who sends something, and where. */
export interface Session {
  user: string;
  database: string;
}

/** How a new cluster is made: its superuser. */
export interface ClusterSetup {
  user: string;
  password: string | undefined;
}

/**
 * The data of one server, in an engine that has one session only: clients take turns, and one that is in a transaction keeps
 * the others waiting until it has ended.
 */
export class Cluster {
  readonly #proc: Process;
  readonly #open: OpenDatabase;
  readonly #setup: ClusterSetup;
  readonly #journal: Journal;
  readonly #free = new WaitQueue();
  #engine: Promise<DatabaseEngine> | undefined;
  #database = 'postgres';
  #user = 'postgres';
  #busy = false;
  /** Whose transaction is open. */
  #holder: Session | undefined;

  constructor(proc: Process, open: OpenDatabase, data: string | undefined, setup: ClusterSetup) {
    this.#proc = proc;
    this.#open = open;
    this.#setup = setup;
    this.#journal = new Journal(proc, data);
  }

  /** The server is gone. */
  close(): void {
    this.#engine?.then(
      (engine) => engine.close(),
      () => {},
    );
  }

  /** Sends a client's messages, up to a Query or a Sync. `caller` waits for its turn. */
  async send(caller: Process, session: Session, messages: Uint8Array): Promise<Uint8Array> {
    while (this.#busy || (this.#holder && this.#holder !== session)) await caller.wait(this.#free);
    this.#busy = true;
    try {
      await this.#become(caller, session);
      const open = this.#holder === session;
      const time = this.#proc.clock.now();
      if (messagesOf(messages).some((one) => changes(one, open)))
        this.#journal.add({ time, ...namesOf(session) }, messages);
      const answer = await this.#exchange(caller, messages, time);
      const ready = messagesOf(answer).findLast(({ type }) => type === 'Z');
      this.#holder = ready && ready.body[0] !== 'I'.charCodeAt(0) ? session : undefined;
      return answer;
    } finally {
      this.#busy = false;
      this.#free.wakeAll();
    }
  }

  /** Rows of a query that the server itself asks, as its superuser. */
  async ask(caller: Process, sql: string): Promise<(string | null)[][]> {
    while (this.#busy || this.#holder) await caller.wait(this.#free);
    this.#busy = true;
    try {
      await this.#become(caller, { user: 'postgres', database: this.#database });
      const answer = await this.#exchange(caller, queryMessage(sql), this.#proc.clock.now());
      return messagesOf(answer).flatMap(({ type, body }) => (type === 'D' ? [dataRow(body)] : []));
    } finally {
      this.#busy = false;
      this.#free.wakeAll();
    }
  }

  /** A client has gone: what it left open is taken back, what it set is forgotten. */
  async leave(caller: Process, session: Session): Promise<void> {
    if (!this.#engine) return;
    if (this.#holder === session) await this.send(caller, session, queryMessage('ROLLBACK'));
    while (this.#busy || this.#holder) await caller.wait(this.#free);
    this.#busy = true;
    try {
      await this.#exchange(caller, queryMessage('SET SESSION AUTHORIZATION postgres'), this.#proc.clock.now());
      for (const sql of ['DISCARD ALL', SEARCH_PATH])
        await this.#exchange(caller, queryMessage(sql), this.#proc.clock.now());
      this.#user = 'postgres';
    } finally {
      this.#busy = false;
      this.#free.wakeAll();
    }
  }

  async #exchange(caller: Process, messages: Uint8Array, time: number): Promise<Uint8Array> {
    const engine = await this.#started(caller);
    try {
      return await this.#held(caller, engine.send(messages, time));
    } catch (error) {
      // Only a new engine can go on. What has been done before is done there again.
      if (caller.status || this.#proc.status) throw error;
      this.#engine = undefined;
      this.#holder = undefined;
      throw error;
    }
  }

  #held<T>(caller: Process, work: Promise<T>): Promise<T> {
    return caller.until(caller.kernel.scheduler.hold(work));
  }

  /** Lets the engine's session be that of a client. */
  async #become(caller: Process, { user, database }: Session): Promise<void> {
    const engine = await this.#started(caller);
    if (database !== this.#database) {
      await this.#held(caller, engine.use(database));
      await this.#held(caller, engine.send(queryMessage(SEARCH_PATH), this.#proc.clock.now()));
      this.#database = database;
      this.#user = 'postgres';
    }
    if (user === this.#user) return;
    const time = this.#proc.clock.now();
    await this.#held(caller, engine.send(queryMessage(`SET SESSION AUTHORIZATION ${quoted(user)}`), time));
    this.#user = user;
  }

  #started(caller: Process): Promise<DatabaseEngine> {
    this.#engine ??= this.#start();
    return this.#held(caller, this.#engine);
  }

  async #start(): Promise<DatabaseEngine> {
    const engine = await this.#open();
    await engine.send(queryMessage(SEARCH_PATH), this.#proc.clock.now());
    this.#database = 'postgres';
    this.#user = 'postgres';
    const done = this.#journal.read() ?? this.#begin();
    for (const entry of done) {
      if (entry.database !== this.#database) {
        await engine.use(entry.database);
        await engine.send(queryMessage(SEARCH_PATH), entry.time);
        this.#database = entry.database;
        this.#user = 'postgres';
      }
      if (entry.user !== this.#user) {
        await engine.send(queryMessage(`SET SESSION AUTHORIZATION ${quoted(entry.user)}`), entry.time);
        this.#user = entry.user;
      }
      const answer = await engine.send(sentMessages(entry), entry.time);
      const ready = messagesOf(answer).findLast(({ type }) => type === 'Z');
      // A transaction that was open when the server ended has never been.
      if (entry === done.at(-1) && ready && ready.body[0] !== 'I'.charCodeAt(0))
        await engine.send(queryMessage('ROLLBACK'), entry.time);
    }
    return engine;
  }

  /** The first entries of a new cluster: its superuser's name and password. */
  #begin() {
    const { user, password } = this.#setup;
    const secret = password === undefined ? '' : ` PASSWORD '${password.replaceAll("'", "''")}'`;
    const statements = [
      ...(user === 'postgres'
        ? []
        : [`CREATE ROLE ${quoted(user)} SUPERUSER CREATEDB CREATEROLE REPLICATION BYPASSRLS LOGIN${secret}`]),
      ...(user === 'postgres' && secret !== '' ? [`ALTER ROLE postgres${secret}`] : []),
    ];
    const time = this.#proc.clock.now();
    for (const sql of statements)
      this.#journal.add({ time, user: 'postgres', database: 'postgres' }, queryMessage(sql));
    return statements.map((sql) => ({
      time,
      user: 'postgres',
      database: 'postgres',
      messages: String.fromCharCode(...queryMessage(sql)),
    }));
  }
}

function namesOf({ user, database }: Session): Session {
  return { user, database };
}

/** A name as SQL takes it. */
export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** The first error of an answer, by its fields. */
export function firstError(answer: Uint8Array): Map<string, string> | undefined {
  const found = messagesOf(answer).find(({ type }) => type === 'E');
  return found && errorFields(found.body);
}

/** What a client is told where the engine broke down. */
export function broken(): Uint8Array {
  const fields = ['SFATAL', 'VFATAL', 'C57P01', 'Mterminating connection due to administrator command'];
  return message('E', new TextEncoder().encode(`${fields.join('\0')}\0\0`));
}
