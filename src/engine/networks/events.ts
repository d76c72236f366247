import type { Daemon } from '../daemon.ts';
import type { Network } from './network.ts';

/** Tells that something happened to a network. */
export function networkEvent(
  daemon: Daemon,
  network: Network,
  action: string,
  attributes: Readonly<Record<string, string>> = {},
): void {
  daemon.emit('network', action, network.id, { name: network.name, type: network.data.driver, ...attributes });
}
