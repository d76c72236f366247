import type { Process } from '../../../kernel/process.ts';
import type { StreamSocket } from '../../../kernel/sockets.ts';
import { encodeReply, type Reply, send } from './resp.ts';

/** A connection to the server, and what the server knows of it. */
export class Client {
  readonly id: number;
  readonly socket: StreamSocket;
  readonly since: number;
  readonly #proc: Process;
  db = 0;
  name = '';
  authenticated: boolean;
  /** Commands between MULTI and EXEC; broken where one of them was wrong. */
  queue: { commands: string[][]; broken: boolean } | undefined;
  readonly watched = new Map<string, string>();
  readonly channels = new Set<string>();
  readonly patterns = new Set<string>();
  monitor = false;
  closing = false;

  constructor(proc: Process, socket: StreamSocket, id: number, authenticated: boolean) {
    this.#proc = proc;
    this.socket = socket;
    this.id = id;
    this.authenticated = authenticated;
    this.since = proc.clock.now();
  }

  get subscriptions(): number {
    return this.channels.size + this.patterns.size;
  }

  send(reply: Reply): Promise<void> {
    return send(this.#proc, this.socket, encodeReply(reply));
  }
}
