import type { Container } from '../containers/container.ts';
import type { Daemon } from '../daemon.ts';
import { serverError } from '../errors.ts';
import type { HostsRecord } from './hosts.ts';
import { openHoles } from './link-holes.ts';
import { aliasOf } from './links.ts';

/** The address that links use: that on the default network, or one that a container has of it without being there. */
export function linkAddress({ data }: Container): string {
  return (data.networks.bridge ?? data.networks.none)?.IPAddress ?? '';
}

/** The lines that a container's links give it. @throws 500 where a source is not on the default network */
export function linkRecords(daemon: Daemon, container: Container): HostsRecord[] {
  const { edition, links, containers } = daemon;
  if (!container.data.networks.bridge && linkAddress(container) === '') return [];
  const records: HostsRecord[] = [];
  for (const { path, source } of links.of(container.id)) {
    const other = containers.get(source);
    if (!other) continue;
    if (!other.data.networks.bridge && !edition.links) throw serverError(edition.texts.linkOutside(other.data.name));
    const address = linkAddress(other);
    if (address === '') continue;
    const { Hostname: hostname } = other.data.config;
    records.push({ address, names: edition.hosts.linkNames({ alias: aliasOf(path), hostname, name: other.name }) });
  }
  return records;
}

/** A source has its address: those who are linked to it learn of it. */
export function updateRecipients(daemon: Daemon, source: Container): void {
  const { edition, links, containers } = daemon;
  const address = linkAddress(source);
  if (address === '') return;
  openHoles(daemon, source.id);
  for (const { recipient, link } of links.to(source.id)) {
    const container = containers.get(recipient);
    if (!container?.files || (!container.sandbox && !edition.links)) continue;
    const { hosts } = container.files;
    const text = edition.hosts.update(hosts.text, { alias: aliasOf(link.path), name: source.name, address });
    if (text !== hosts.text) hosts.text = text;
  }
}
