import { isSysError } from '../../../kernel/errno.ts';
import type { Process } from '../../../kernel/process.ts';
import type { StreamSocket } from '../../../kernel/sockets.ts';
import { WaitQueue } from '../../../kernel/wait-queue.ts';
import { Client } from './client.ts';
import { type Call, integer } from './command.ts';
import { COMMANDS } from './commands/index.ts';
import { Keyspace } from './keyspace.ts';
import { quoted, RedisError, type Reply, Status } from './resp.ts';

export const VERSION = '7.4.3';
/** What a dump begins with. */
const MAGIC = 'REDIS0012';

/** What may be said before one has told the password, and while one listens to channels. */
const WITHOUT_PASSWORD = new Set(['auth', 'hello', 'quit', 'reset']);
const WHILE_LISTENING = new Set(['subscribe', 'psubscribe', 'unsubscribe', 'punsubscribe', 'ping', 'quit', 'reset']);
const NOT_QUEUED = new Set(['exec', 'discard', 'multi', 'watch', 'quit', 'reset']);

/** The server: its databases, its clients, and what it counts. */
export class Redis {
  readonly version = VERSION;
  readonly config: Map<string, string>;
  readonly started: number;
  /** Wakes when a list got something, and when the server ends. */
  readonly changed = new WaitQueue();
  readonly runId: string;
  connections = 0;
  processed = 0;
  /** Changes since the last dump. */
  dirty = 0;
  lastSave: number;
  /** Whether it is to end, and how. */
  ending: { save: boolean } | undefined;
  readonly #proc: Process;
  readonly #databases: Keyspace[];
  readonly #clients = new Set<Client>();

  constructor(proc: Process, config: Map<string, string>) {
    this.#proc = proc;
    this.config = config;
    this.started = proc.clock.now();
    this.lastSave = this.started;
    this.runId = proc.kernel.random.hex(40);
    this.#databases = Array.from({ length: Number(config.get('databases')) }, () => new Keyspace(() => this.now()));
  }

  now(): number {
    return this.#proc.clock.now();
  }

  get pid(): number {
    return this.#proc.pid;
  }

  get password(): string {
    return this.config.get('requirepass') ?? '';
  }

  get clients(): readonly Client[] {
    return [...this.#clients];
  }

  get commandNames(): readonly string[] {
    return Object.keys(COMMANDS);
  }

  arityOf(name: string): number {
    return COMMANDS[name]?.arity ?? 0;
  }

  /** A number below `limit`. */
  random(limit: number): number {
    return limit > 0 ? this.#proc.kernel.random.integer(0, limit) : 0;
  }

  databases(): readonly Keyspace[] {
    return this.#databases;
  }

  /** @throws where there is no such database */
  database(index: number): Keyspace {
    const db = this.#databases[index];
    if (!db) throw new RedisError('ERR DB index is out of range');
    return db;
  }

  swap(a: number, b: number): void {
    const [first, second] = [this.database(a), this.database(b)];
    this.#databases[a] = second;
    this.#databases[b] = first;
  }

  /** What a key holds, to see later whether it changed. */
  print(client: Client, key: string): string {
    return JSON.stringify(
      this.database(client.db)
        .dump()
        .find((row) => (row as [string])[0] === key) ?? null,
    );
  }

  connect(socket: StreamSocket): Client {
    this.connections += 1;
    const client = new Client(this.#proc, socket, this.connections, this.password === '');
    this.#clients.add(client);
    return client;
  }

  disconnect(client: Client): void {
    this.#clients.delete(client);
    client.closing = true;
    this.changed.wakeAll();
  }

  /** Ends a client's connection. */
  drop(client: Client): void {
    client.closing = true;
    client.socket.shutdown();
  }

  /** Sends what nobody asked for; whoever is gone gets nothing. */
  async push(client: Client, reply: Reply): Promise<void> {
    try {
      await client.send(reply);
    } catch (error) {
      if (!isSysError(error)) throw error;
    }
  }

  pause(ms: number): Promise<void> {
    return this.#proc.sleep(ms);
  }

  /** Waits until a list got something, or until a moment. */
  async waitForChange(until: number | undefined): Promise<void> {
    const timer =
      until === undefined ? undefined : this.#proc.clock.after(until - this.now(), () => this.changed.wakeAll());
    try {
      await this.#proc.wait(this.changed);
    } finally {
      timer?.cancel();
    }
  }

  /** Runs what a client said. Nothing is to be answered where the command did that itself. */
  async run(client: Client, words: readonly string[]): Promise<Reply | undefined> {
    const name = (words[0] ?? '').toLowerCase();
    const problem = this.#problem(client, name, words);
    if (problem) {
      if (client.queue) client.queue.broken = true;
      return problem;
    }
    if (client.queue && !NOT_QUEUED.has(name)) {
      client.queue.commands.push([...words]);
      return new Status('QUEUED');
    }
    return this.execute(client, words);
  }

  #problem(client: Client, name: string, words: readonly string[]): RedisError | undefined {
    const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
    if (!command) {
      const args = words.slice(1).map((word) => `'${word}' `);
      return new RedisError(
        `ERR unknown command '${words[0]?.slice(0, 128) ?? ''}', with args beginning with: ${args.join('').slice(0, 128)}`,
      );
    }
    if (command.arity > 0 ? words.length !== command.arity : words.length < -command.arity) {
      return new RedisError(`ERR wrong number of arguments for '${name}' command`);
    }
    if (!client.authenticated && !WITHOUT_PASSWORD.has(name)) return new RedisError('NOAUTH Authentication required.');
    if (client.subscriptions > 0 && !WHILE_LISTENING.has(name)) {
      return new RedisError(
        `ERR Can't execute '${name}': only (P|S)SUBSCRIBE / (P|S)UNSUBSCRIBE / PING / QUIT / RESET are allowed in this context`,
      );
    }
    return undefined;
  }

  /** Runs a command that is known to be right in its form. */
  async execute(client: Client, words: readonly string[]): Promise<Reply | undefined> {
    const [first = '', ...args] = words;
    const name = first.toLowerCase();
    const command = COMMANDS[name];
    this.processed += 1;
    await this.#tellMonitors(client, words);
    const call: Call = { redis: this, client, db: this.database(client.db), name, args };
    try {
      const reply = await command?.run(call);
      if (command?.write) this.#changes();
      return reply;
    } catch (error) {
      if (error instanceof RedisError) return error;
      throw error;
    }
  }

  async #tellMonitors(client: Client, words: readonly string[]): Promise<void> {
    const monitors = this.clients.filter(({ monitor }) => monitor);
    if (monitors.length === 0 || /^(auth|monitor)$/i.test(words[0] ?? '')) return;
    const { address, port } = client.socket.remote;
    const time = `${Math.floor(this.now() / 1000)}.${String((this.now() % 1000) * 1000).padStart(6, '0')}`;
    const line = `${time} [${client.db} ${address}:${port}] ${words.map(quoted).join(' ')}`;
    for (const monitor of monitors) await this.push(monitor, new Status(line));
  }

  /** One change more; where enough of them came in the time, a dump is written. */
  #changes(): void {
    this.dirty += 1;
    const rules = (this.config.get('save') ?? '').split(' ').filter((word) => word !== '');
    const elapsed = (this.now() - this.lastSave) / 1000;
    const due = rules.some(
      (seconds, n) => n % 2 === 0 && elapsed >= Number(seconds) && this.dirty >= Number(rules[n + 1]),
    );
    if (due || this.config.get('appendonly') === 'yes') this.save();
  }

  get dumpFile(): string {
    return `${this.config.get('dir')}/${this.config.get('dbfilename')}`;
  }

  /** Writes a dump: a simulated one, which no other redis can read. @throws where that fails */
  save(): void {
    try {
      const rows = this.#databases.map((db) => db.dump());
      this.#proc.fs.writeFile(this.dumpFile, `${MAGIC}${JSON.stringify({ version: VERSION, time: this.now(), rows })}`);
    } catch (error) {
      if (!isSysError(error)) throw error;
      throw new RedisError('ERR');
    }
    this.dirty = 0;
    this.lastSave = this.now();
  }

  /** Reads the dump that there is. @returns what the log tells of it; nothing where there is none */
  load(): { age: number; version: string; keys: number; expired: number } | undefined {
    if (!this.#proc.fs.exists(this.dumpFile)) return undefined;
    const text = this.#proc.fs.readText(this.dumpFile);
    if (!text.startsWith(MAGIC)) throw new RangeError('Wrong signature trying to load DB from file');
    const { version, time, rows } = JSON.parse(text.slice(MAGIC.length)) as {
      version: string;
      time: number;
      rows: unknown[][];
    };
    let expired = 0;
    for (const [n, own] of rows.entries()) expired += this.#databases[n]?.load(own) ?? 0;
    const keys = this.#databases.reduce((sum, db) => sum + db.count().keys, 0);
    return { age: Math.max(0, Math.round((this.now() - time) / 1000)), version, keys, expired };
  }

  shutDown(save: boolean): void {
    this.ending ??= { save: save && (this.config.get('save') !== '' || this.config.get('appendonly') === 'yes') };
    this.changed.wakeAll();
  }

  /** The port to listen on. */
  get port(): number {
    return integer(this.config.get('port') ?? '6379');
  }
}
