import { isSysError } from '../../kernel/errno.ts';
import type { Process } from '../../kernel/process.ts';
import type { StreamSocket } from '../../kernel/sockets.ts';
import { concat } from '../../kernel/stream.ts';
import { methodFor } from './access.ts';
import { broken, type Cluster, firstError, type Session } from './cluster.ts';
import { passwordFits } from './password.ts';
import {
  CANCEL_REQUEST,
  cString,
  cStrings,
  errorResponse,
  GSS_REQUEST,
  int32,
  type Message,
  MessageReader,
  message,
  PROTOCOL_VERSION,
  SSL_REQUEST,
} from './protocol.ts';

/** Writes a line of the server's log. */
export type ServerLog = (level: string, text: string, pid: number) => Promise<void>;

/** What a backend needs of its server. */
export interface Backend {
  cluster: Cluster | undefined;
  data: string | undefined;
  log: ServerLog;
}

/** Ends a connection with an error. */
class Fatal extends Error {
  readonly code: string;

  constructor(code: string, text: string) {
    super(text);
    this.code = code;
  }
}

/** Serves one client until it goes: startup, authentication, then queries (PostgreSQL, 55.2). */
export async function serve(proc: Process, socket: StreamSocket, server: Backend): Promise<void> {
  const client = new Client(proc, socket);
  let session: Session | undefined;
  try {
    const parameters = await startup(client);
    if (!parameters) return;
    session = await authenticate(proc, client, server, parameters);
    proc.argv = [`postgres: ${session.user} ${session.database} ${socket.remote.address}(${socket.remote.port}) idle`];
    await queries(proc, client, server, session);
  } catch (error) {
    if (!(error instanceof Fatal)) throw error;
    await server.log('FATAL', error.message, proc.pid);
    await client.write(errorResponse('FATAL', error.code, error.message));
  } finally {
    if (session && !proc.status) await server.cluster?.leave(proc, session).catch(() => {});
  }
}

class Client {
  readonly socket: StreamSocket;
  readonly reader = new MessageReader();
  readonly #proc: Process;

  constructor(proc: Process, socket: StreamSocket) {
    this.#proc = proc;
    this.socket = socket;
  }

  write(data: Uint8Array): Promise<void> {
    return this.socket.write(this.#proc, data);
  }

  /** Reads on; false at the end. */
  async more(): Promise<boolean> {
    const data = await this.socket.read(this.#proc, 65536);
    this.reader.push(data);
    return data.length > 0;
  }

  async next(): Promise<Message | undefined> {
    for (;;) {
      const found = this.reader.next();
      if (found) return found;
      if (!(await this.more())) return undefined;
    }
  }
}

async function startup(client: Client): Promise<Map<string, string> | undefined> {
  for (;;) {
    const found = client.reader.nextUntyped();
    if (!found) {
      if (!(await client.more())) return undefined;
      continue;
    }
    if (found.code === SSL_REQUEST || found.code === GSS_REQUEST) {
      await client.write(cString('N').subarray(0, 1));
      continue;
    }
    if (found.code === CANCEL_REQUEST) return undefined;
    if (found.code >> 16 !== PROTOCOL_VERSION >> 16) {
      throw new Fatal(
        '0A000',
        `unsupported frontend protocol ${found.code >> 16}.${found.code & 0xffff}: server supports 3.0 to 3.0`,
      );
    }
    const words = cStrings(found.body);
    const parameters = new Map<string, string>();
    for (let at = 0; words[at]; at += 2) parameters.set(words[at] as string, words[at + 1] ?? '');
    return parameters;
  }
}

async function authenticate(
  proc: Process,
  client: Client,
  { cluster, data }: Backend,
  parameters: ReadonlyMap<string, string>,
): Promise<Session> {
  const user = parameters.get('user') ?? '';
  if (user === '') throw new Fatal('28000', 'no PostgreSQL user name specified in startup packet');
  const database = parameters.get('database') || user;
  if (!cluster) throw new Fatal('0A000', 'this simulated server accepts connections, but runs no SQL here');
  const { address } = client.socket.remote;
  const method = methodFor(proc, data, { user, database, address });
  if (method === undefined || method === 'reject') {
    const what = method === 'reject' ? 'pg_hba.conf rejects connection' : 'no pg_hba.conf entry';
    throw new Fatal('28000', `${what} for host "${address}", user "${user}", database "${database}", no encryption`);
  }
  const given = method === 'password' ? await askPassword(client) : undefined;
  const literal = (text: string) => `'${text.replaceAll("'", "''")}'`;
  const [role] = await cluster.ask(
    proc,
    `SELECT rolcanlogin, rolsuper, rolpassword FROM pg_authid WHERE rolname = ${literal(user)}`,
  );
  if (method === 'password' && !(role?.[2] && passwordFits(given ?? '', role[2], user))) {
    throw new Fatal('28P01', `password authentication failed for user "${user}"`);
  }
  if (!role) throw new Fatal('28000', `role "${user}" does not exist`);
  if (role[0] !== 't') throw new Fatal('28000', `role "${user}" is not permitted to log in`);
  const [there] = await cluster.ask(proc, `SELECT datallowconn FROM pg_database WHERE datname = ${literal(database)}`);
  if (!there) throw new Fatal('3D000', `database "${database}" does not exist`);
  if (there[0] !== 't') throw new Fatal('55000', `database "${database}" is not currently accepting connections`);
  const [version] = await cluster.ask(proc, 'SHOW server_version');
  await welcome(proc, client, { version: version?.[0] ?? '', superuser: role[1] === 't', user });
  return { user, database };
}

/** AuthenticationCleartextPassword, and the answer. */
async function askPassword(client: Client): Promise<string> {
  await client.write(message('R', int32(3)));
  const answer = await client.next();
  if (answer?.type !== 'p') throw new Fatal('08P01', 'expected password response');
  return cStrings(answer.body)[0] ?? '';
}

async function welcome(
  proc: Process,
  client: Client,
  { version, superuser, user }: { version: string; superuser: boolean; user: string },
): Promise<void> {
  const status = {
    application_name: '',
    client_encoding: 'UTF8',
    DateStyle: 'ISO, MDY',
    default_transaction_read_only: 'off',
    in_hot_standby: 'off',
    integer_datetimes: 'on',
    IntervalStyle: 'postgres',
    is_superuser: superuser ? 'on' : 'off',
    server_encoding: 'UTF8',
    server_version: version,
    session_authorization: user,
    standard_conforming_strings: 'on',
    TimeZone: 'UTC',
  };
  const parts = [message('R', int32(0))];
  for (const [name, value] of Object.entries(status)) parts.push(message('S', cString(name), cString(value)));
  parts.push(
    message('K', int32(proc.pid), int32(proc.kernel.random.uint32())),
    message('Z', cString('I').subarray(0, 1)),
  );
  await client.write(concat(parts));
}

const COPY_IN = /^\s*copy\b[\s\S]*\bfrom\s+stdin\b/i;

async function queries(proc: Process, client: Client, server: Backend, session: Session): Promise<void> {
  let waiting: Uint8Array[] = [];
  for (;;) {
    const next = await client.next();
    if (!next || next.type === 'X') return;
    const sql = next.type === 'Q' ? (cStrings(next.body)[0] ?? '') : '';
    waiting.push(message(next.type, next.body));
    if (next.type === 'Q' && COPY_IN.test(sql)) {
      // The engine wants the data together with the statement.
      await client.write(message('G', Uint8Array.of(0, 0, 0)));
      if (!(await gatherCopy(client, waiting))) return;
    } else if (!/^[QSF]$/.test(next.type)) continue;
    const messages = concat(waiting);
    waiting = [];
    let answer: Uint8Array;
    try {
      answer = await (server.cluster as Cluster).send(proc, session, messages);
    } catch (error) {
      if (proc.status || isSysError(error)) throw error;
      await client.write(broken());
      return;
    }
    await tellError(proc, server, answer, sql);
    await client.write(COPY_IN.test(sql) ? withoutCopyIn(answer) : answer);
  }
}

/** Reads what a COPY brings, up to its end. */
async function gatherCopy(client: Client, waiting: Uint8Array[]): Promise<boolean> {
  for (;;) {
    const next = await client.next();
    if (!next) return false;
    waiting.push(message(next.type, next.body));
    if (next.type === 'c' || next.type === 'f') return true;
  }
}

function withoutCopyIn(answer: Uint8Array): Uint8Array {
  if (answer[0] !== 'G'.charCodeAt(0)) return answer;
  return answer.subarray(1 + new DataView(answer.buffer, answer.byteOffset).getUint32(1));
}

/** Errors go to the server's log, with the statement. */
async function tellError(proc: Process, { log }: Backend, answer: Uint8Array, sql: string): Promise<void> {
  const error = firstError(answer);
  if (!error) return;
  const position = error.get('P');
  await log(error.get('S') ?? 'ERROR', `${error.get('M')}${position ? ` at character ${position}` : ''}`, proc.pid);
  for (const [field, name] of [
    ['D', 'DETAIL'],
    ['H', 'HINT'],
  ] as const) {
    const text = error.get(field);
    if (text !== undefined) await log(name, text, proc.pid);
  }
  if (sql !== '') await log('STATEMENT', sql.replaceAll('\n', '\n\t'), proc.pid);
}
