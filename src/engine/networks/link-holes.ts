import type { Container } from '../containers/container.ts';
import type { Daemon } from '../daemon.ts';
import { parsePort } from './port-spec.ts';

/**
 * What links let through where the default network forbids its containers to talk to each other (`--icc=false`): to the
 * source's exposed ports, while both run.
 */
export class LinkHoles {
  readonly #open = new Map<string, { recipient: string; source: string; close: () => void }>();

  add(path: string, recipient: string, source: string, close: () => void): void {
    this.remove(path);
    this.#open.set(path, { recipient, source, close });
  }

  remove(path: string): void {
    this.#open.get(path)?.close();
    this.#open.delete(path);
  }

  /** Those of a container, on whichever side it is. */
  removeOf(id: string): void {
    for (const [path, { recipient, source }] of this.#open) if (recipient === id || source === id) this.remove(path);
  }
}

/** A container came to the default network: its links and those to it open. */
export function openHoles(daemon: Daemon, id: string): void {
  if (daemon.icc) return;
  const all = [...daemon.links.of(id).map((link) => ({ recipient: id, link })), ...daemon.links.to(id)];
  for (const { recipient, link } of all) {
    const from = daemon.containers.get(recipient);
    const to = daemon.containers.get(link.source);
    if (from && to) openHole(daemon, link.path, from, to);
  }
}

function openHole(daemon: Daemon, path: string, from: Container, to: Container): void {
  const bridge = daemon.fabric.bridge(daemon.edition.defaultBridge.name);
  const [recipient, source] = [from, to].map(({ data }) => data.networks.bridge?.IPAddress ?? '');
  if (!bridge || !recipient || !source) return;
  const close: (() => void)[] = [];
  for (const exposed of Object.keys(to.data.config.ExposedPorts ?? {})) {
    const { port, protocol } = parsePort(exposed);
    if (protocol !== 'sctp') close.push(bridge.allow({ from: recipient, to: source, protocol, port }));
  }
  daemon.holes.add(path, from.id, to.id, () => {
    for (const shut of close) shut();
  });
}

/** A container left the default network. */
export function closeHoles(daemon: Daemon, id: string): void {
  daemon.holes.removeOf(id);
}
