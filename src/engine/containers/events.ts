import type { Daemon } from '../daemon.ts';
import type { Container } from './container.ts';

/** Tells that something happened to a container, in the words of Docker 20.10 (daemon/events.go). */
export function containerEvent(
  daemon: Daemon,
  container: Container,
  action: string,
  attributes: Readonly<Record<string, string>> = {},
): void {
  const { config } = container.data;
  daemon.emit('container', action, container.id, {
    ...config.Labels,
    ...(config.Image !== '' && { image: config.Image }),
    name: container.name,
    ...attributes,
  });
}
