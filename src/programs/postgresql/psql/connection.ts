import { isSysError } from '../../../kernel/errno.ts';
import type { Process } from '../../../kernel/process.ts';
import { ResolveError, type StreamSocket } from '../../../kernel/sockets.ts';
import {
  type Column,
  cString,
  cStrings,
  dataRow,
  errorFields,
  type Message,
  MessageReader,
  message,
  queryMessage,
  rowDescription,
  startupMessage,
} from '../protocol.ts';

/** Where and as whom to connect. */
export interface Target {
  /** Nothing for the socket of this machine. */
  host: string | undefined;
  port: number;
  user: string;
  database: string;
}

/** What came of one statement. */
export interface Result {
  columns: readonly Column[] | undefined;
  rows: (string | null)[][];
  /** Such as `INSERT 0 1`; empty for an empty query. */
  tag: string;
}

/** The fields of an error or a notice, by their letters. */
export type Fields = ReadonlyMap<string, string>;

/** What a query gives, piece by piece. */
export type Reply =
  | { kind: 'result'; result: Result }
  | { kind: 'error'; fields: Fields }
  | { kind: 'notice'; fields: Fields }
  | { kind: 'copy-in' }
  | { kind: 'copy-out'; data: Uint8Array };

/** Why there is no connection: libpq's words. */
export class ConnectError extends Error {}

/** The server went away. */
export class ConnectionLost extends Error {}

const SOCKET = '/var/run/postgresql/.s.PGSQL.';

/** A connection to a server (libpq). */
export class Connection {
  readonly target: Target;
  readonly address: string;
  readonly parameters = new Map<string, string>();
  /** `I` idle, `T` in a transaction, `E` in one that failed. */
  status: 'I' | 'T' | 'E' = 'I';
  readonly pid: number = 0;
  /** Whether a password was asked for. */
  usedPassword = false;
  readonly #proc: Process;
  readonly #socket: StreamSocket;
  readonly #fd: number;
  readonly #reader = new MessageReader();

  private constructor(proc: Process, target: Target, socket: StreamSocket) {
    this.#proc = proc;
    this.target = target;
    this.#socket = socket;
    this.address = socket.remote.address;
    this.#fd = proc.install(socket, { from: 3, closeOnExec: true });
  }

  /**
   * @param password asked where the server wants one
   * @throws {ConnectError}
   */
  static async open(proc: Process, target: Target, password: () => Promise<string | undefined>): Promise<Connection> {
    const host = target.host ?? '127.0.0.1';
    let addresses: string[];
    try {
      addresses = await proc.net.resolve(proc, host);
    } catch (error) {
      if (!(error instanceof ResolveError)) throw error;
      throw new ConnectError(`could not translate host name "${host}" to address: ${error.message}`);
    }
    const failures: string[] = [];
    for (const address of addresses.filter((own) => !own.includes(':'))) {
      const where =
        target.host === undefined
          ? `connection to server on socket "${SOCKET}${target.port}" failed: `
          : `connection to server at "${host}"${host === address ? '' : ` (${address})`}, port ${target.port} failed: `;
      try {
        const socket = await proc.net.connect(proc, { address, port: target.port });
        const connection = new Connection(proc, target, socket);
        const failure = await connection.#begin(password);
        if (failure === undefined) return connection;
        connection.close();
        throw new ConnectError(`${where}${failure}`);
      } catch (error) {
        if (!isSysError(error)) throw error;
        failures.push(
          target.host === undefined
            ? `${where}No such file or directory\n\tIs the server running locally and accepting connections on that socket?`
            : `${where}${error.message}${error.code === 'ECONNREFUSED' ? '\n\tIs the server running on that host and accepting TCP/IP connections?' : ''}`,
        );
      }
    }
    throw new ConnectError(failures.join('\n'));
  }

  /** Startup and authentication. Returns what went wrong, if anything. */
  async #begin(password: () => Promise<string | undefined>): Promise<string | undefined> {
    const { user, database } = this.target;
    await this.#socket.write(
      this.#proc,
      startupMessage({ user, database, application_name: 'psql', client_encoding: 'UTF8' }),
    );
    for (;;) {
      const next = await this.#next();
      if (!next)
        return 'server closed the connection unexpectedly\n\tThis probably means the server terminated abnormally\n\tbefore or while processing the request.';
      if (next.type === 'E') {
        const fields = errorFields(next.body);
        return `${fields.get('S')}:  ${fields.get('M')}`;
      }
      if (next.type === 'S') this.#setParameter(next.body);
      if (next.type === 'Z') return undefined;
      if (next.type !== 'R') continue;
      const code = new DataView(next.body.buffer, next.body.byteOffset).getUint32(0);
      if (code === 0) continue;
      if (code !== 3) return `authentication method ${code} not supported`;
      const secret = await password();
      if (secret === undefined) return 'fe_sendauth: no password supplied';
      this.usedPassword = true;
      await this.#socket.write(this.#proc, message('p', cString(secret)));
    }
  }

  #setParameter(body: Uint8Array): void {
    const [name = '', value = ''] = cStrings(body);
    this.parameters.set(name, value);
  }

  async #next(): Promise<Message | undefined> {
    for (;;) {
      const found = this.#reader.next();
      if (found) return found;
      const data = await this.#socket.read(this.#proc, 65536);
      if (data.length === 0) return undefined;
      this.#reader.push(data);
    }
  }

  /** Sends statements, and gives what comes back. After `copy-in`, {@link copyData} and {@link copyEnd} must be called. */
  async *query(sql: string): AsyncGenerator<Reply, void, void> {
    try {
      await this.#socket.write(this.#proc, queryMessage(sql));
    } catch (error) {
      if (!isSysError(error)) throw error;
      throw new ConnectionLost();
    }
    let columns: Column[] | undefined;
    let rows: (string | null)[][] = [];
    for (;;) {
      const next = await this.#next();
      if (!next) throw new ConnectionLost();
      switch (next.type) {
        case 'T':
          columns = rowDescription(next.body);
          rows = [];
          break;
        case 'D':
          rows.push(dataRow(next.body));
          break;
        case 'C':
        case 'I':
          yield {
            kind: 'result',
            result: { columns, rows, tag: next.type === 'C' ? (cStrings(next.body)[0] ?? '') : '' },
          };
          columns = undefined;
          rows = [];
          break;
        case 'E':
          columns = undefined;
          yield { kind: 'error', fields: errorFields(next.body) };
          break;
        case 'N':
          yield { kind: 'notice', fields: errorFields(next.body) };
          break;
        case 'S':
          this.#setParameter(next.body);
          break;
        case 'G':
          yield { kind: 'copy-in' };
          break;
        case 'd':
          yield { kind: 'copy-out', data: next.body };
          break;
        case 'Z':
          this.status = String.fromCharCode(next.body[0] as number) as 'I' | 'T' | 'E';
          return;
      }
    }
  }

  async copyData(data: Uint8Array): Promise<void> {
    await this.#socket.write(this.#proc, message('d', data));
  }

  async copyEnd(): Promise<void> {
    await this.#socket.write(this.#proc, message('c'));
  }

  /** Terminate, and the end. */
  close(): void {
    if (this.#proc.status || this.#proc.descriptor(this.#fd) !== this.#socket) return;
    const end = () => {
      if (!this.#proc.status && this.#proc.descriptor(this.#fd) === this.#socket) this.#proc.close(this.#fd);
    };
    this.#socket.write(this.#proc, message('X')).then(end, end);
  }
}
