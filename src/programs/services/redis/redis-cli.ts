import { isSysError } from '../../../kernel/errno.ts';
import type { Process, Program } from '../../../kernel/process.ts';
import { ResolveError, type StreamSocket } from '../../../kernel/sockets.ts';
import { lookUp } from '../../network/names.ts';
import { decodeBytes, encodeBytes } from '../../text.ts';
import { CLI_HELP, type CliOptions, CliUsageError, parseCli } from './cli-options.ts';
import { shownReply } from './cli-reply.ts';
import { VERSION } from './redis.ts';
import { encodeCommand, ProtocolFault, RedisError, type Reply, RespReader, Status, send, splitWords } from './resp.ts';

/** redis-cli: asks a server of redis. */
export const redisCli: Program = async (proc) => {
  let options: CliOptions;
  try {
    options = parseCli(proc.argv.slice(1), proc.env.get('REDISCLI_AUTH'));
  } catch (error) {
    if (!(error instanceof CliUsageError)) throw error;
    await proc.stderr.write(`${error.message}\n`);
    return 1;
  }
  if (options.version || options.help) {
    await proc.stdout.write(options.help ? CLI_HELP : `redis-cli ${VERSION}\n`);
    return 0;
  }
  proc.onSignal('PIPE', 'ignore');
  if (options.warn) {
    await proc.stderr.write(
      "Warning: Using a password with '-a' or '-u' option on the command line interface may not be safe.\n",
    );
  }
  return new Cli(proc, options).run();
};

interface Connection {
  socket: StreamSocket;
  reader: RespReader;
  fd: number;
}

class Cli {
  readonly #proc: Process;
  readonly #options: CliOptions;
  #connection: Connection | undefined;
  #db: number;

  constructor(proc: Process, options: CliOptions) {
    this.#proc = proc;
    this.#options = options;
    this.#db = options.db;
  }

  async run(): Promise<number> {
    const { words } = this.#options;
    const reachable = await this.#connect();
    if (words.length > 0) {
      if (!reachable) return 1;
      const last = this.#options.fromInput ? [...words, decodeBytes(await this.#proc.stdin.readAll())] : words;
      let status = 0;
      for (let n = 0; n < this.#options.repeat; n++) {
        if (n > 0 && this.#options.interval > 0) await this.#proc.sleep(this.#options.interval * 1000);
        status = await this.#command(last);
      }
      return status;
    }
    if (this.#proc.stdin.isTerminal) return this.#interactive();
    if (!reachable) return 1;
    let status = 0;
    for await (const line of this.#proc.stdin.lines()) status = await this.#line(line);
    return status;
  }

  get #address(): string {
    return `${this.#options.host}:${this.#options.port}`;
  }

  async #interactive(): Promise<number> {
    for (;;) {
      const db = this.#db === 0 ? '' : `[${this.#db}]`;
      await this.#proc.stdout.write(this.#connection ? `${this.#address}${db}> ` : 'not connected> ');
      let line: string | undefined;
      try {
        line = await this.#proc.stdin.readLine();
      } catch (error) {
        if (!isSysError(error)) throw error;
      }
      if (line === undefined) {
        await this.#proc.stdout.write('\n');
        return 0;
      }
      const words = line.trim().toLowerCase();
      if (words === 'exit' || words === 'quit') return 0;
      if (words === 'clear') await this.#proc.stdout.write('\x1b[H\x1b[2J');
      else if (words === 'help' || words === '?') {
        await this.#proc.stdout.write(
          `redis-cli ${VERSION}\nType a command such as: SET key value, GET key, KEYS *, INFO\nTo leave: quit\n`,
        );
      } else if (words !== '') {
        if (this.#connection || (await this.#connect())) await this.#line(line);
      }
    }
  }

  async #line(line: string): Promise<number> {
    const words = splitWords(decodeBytes(new TextEncoder().encode(line.replace(/\n$/, ''))));
    if (!words) {
      await this.#proc.stdout.write('Invalid argument(s)\n');
      return 1;
    }
    if (words.length === 0) return 0;
    const [first = ''] = words;
    const repeat = /^[1-9]\d*$/.test(first) && words.length > 1 ? Number(words.shift()) : 1;
    let status = 0;
    for (let n = 0; n < repeat; n++) status = await this.#command(words);
    return status;
  }

  /** Says what went wrong, where it does not come about. */
  async #connect(): Promise<boolean> {
    const { host, port, user, password } = this.#options;
    try {
      const address = await lookUp(this.#proc, host);
      const socket = await this.#proc.net.connect(this.#proc, { address, port });
      const fd = this.#proc.install(socket, { from: 3 });
      this.#connection = { socket, fd, reader: new RespReader(this.#proc, socket) };
    } catch (error) {
      if (!isSysError(error) && !(error instanceof ResolveError)) throw error;
      await this.#proc.stderr.write(`Could not connect to Redis at ${this.#address}: ${error.message}\n`);
      return false;
    }
    if (password !== undefined) {
      const reply = await this.#ask(user === undefined ? ['AUTH', password] : ['AUTH', user, password]);
      if (reply instanceof RedisError) await this.#proc.stderr.write(`AUTH failed: ${reply.message}\n`);
    }
    if (this.#db !== 0) {
      const reply = await this.#ask(['SELECT', String(this.#db)]);
      if (reply instanceof RedisError) await this.#proc.stderr.write(`SELECT ${this.#db} failed: ${reply.message}\n`);
    }
    return true;
  }

  async #ask(words: readonly string[]): Promise<Reply | undefined> {
    const connection = this.#connection as Connection;
    await send(this.#proc, connection.socket, encodeCommand(words));
    return connection.reader.reply();
  }

  async #command(words: readonly string[]): Promise<number> {
    const name = (words[0] ?? '').toLowerCase();
    try {
      const reply = await this.#ask(words);
      if (reply === undefined) return await this.#lost(name);
      await this.#show(reply, words);
      if (name === 'select' && reply instanceof Status) this.#db = Number(words[1]);
      if (/^(p?subscribe|monitor)$/.test(name) && !(reply instanceof RedisError)) return await this.#follow();
      if (name === 'quit') this.#close();
      return reply instanceof RedisError && this.#options.failing ? 1 : 0;
    } catch (error) {
      if (error instanceof ProtocolFault) {
        await this.#proc.stderr.write(`Error: ${error.message}\n`);
        return 1;
      }
      if (!isSysError(error)) throw error;
      return this.#lost(name);
    }
  }

  /** Shows all that comes, until one presses ^C or the server is gone. */
  async #follow(): Promise<number> {
    const connection = this.#connection as Connection;
    if (this.#proc.stdin.isTerminal)
      await this.#proc.stdout.write('Reading messages... (press Ctrl-C to quit or any key to type command)\r');
    for (;;) {
      const reply = await connection.reader.reply();
      if (reply === undefined) return this.#lost('');
      await this.#show(reply);
    }
  }

  #close(): void {
    if (this.#connection && !this.#proc.status) this.#proc.close(this.#connection.fd);
    this.#connection = undefined;
  }

  async #lost(name: string): Promise<number> {
    this.#close();
    // That the server is gone is what was asked for.
    if (name === 'shutdown') return 0;
    await this.#proc.stderr.write('Error: Server closed the connection\n');
    return 1;
  }

  async #show(reply: Reply, command: readonly string[] = []): Promise<void> {
    const raw = this.#options.raw ?? !this.#proc.stdout.isTerminal;
    await this.#proc.stdout.write(encodeBytes(shownReply(reply, raw, command)));
  }
}
