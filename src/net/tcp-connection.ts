import type { Attachment } from './attachment.ts';
import type { ConnectResult, PortParty, PublishedAt } from './events.ts';
import type { Fabric } from './fabric.ts';

export interface ConnectionInit {
  /** Who connects. */
  from: PortParty;
  /** Whom it connects to: the container, where it goes to a published port. */
  to: PortParty;
  published: PublishedAt | undefined;
  via: readonly Attachment[];
  /** The half of a proxied connection that another one tells about. */
  silent: boolean;
}

/** What both ends of a TCP connection have in common. */
export class Connection {
  readonly fabric: Fabric;
  readonly #init: ConnectionInit;
  readonly #id: number;
  #over = false;

  constructor(fabric: Fabric, init: ConnectionInit) {
    this.fabric = fabric;
    this.#init = init;
    this.#id = fabric.nextConnection();
  }

  /** Whether packets still pass between the ends. */
  get passes(): boolean {
    return this.#init.via.every((attachment) => attachment.up);
  }

  /** Tells listeners what came of connecting. */
  announce(result: ConnectResult): void {
    const { from, to, published } = this.#init;
    this.#tell({ type: 'connect', protocol: 'tcp', connection: this.#id, from, to, published, result });
  }

  wrote(by: 'client' | 'server', bytes: number): void {
    if (!this.fabric.heard) return;
    const { published } = this.#init;
    const [from, to] = by === 'client' ? [this.#init.from, this.#init.to] : [this.#init.to, this.#init.from];
    this.#tell({ type: 'data', protocol: 'tcp', connection: this.#id, from, to, published, bytes });
  }

  /** Nothing more goes either way. */
  end(): void {
    if (this.#over) return;
    this.#over = true;
    const { from, to } = this.#init;
    this.#tell({ type: 'close', protocol: 'tcp', connection: this.#id, from, to });
  }

  #tell(event: Parameters<Fabric['tell']>[0]): void {
    if (!this.#init.silent) this.fabric.tell(event);
  }
}
