import { SYSTEM } from '../../fs/caller.ts';
import { MemoryFile } from '../../fs/memory-file.ts';
import { isSysError } from '../../kernel/errno.ts';
import type { Container } from '../containers/container.ts';
import type { Daemon } from '../daemon.ts';
import { serviceNames } from './dns.ts';
import { type HostsRecord, hostsLine, ownNames, removeNames } from './hosts.ts';
import { linkRecords } from './link-hosts.ts';
import { parseMode } from './mode.ts';
import type { Network } from './network.ts';
import { embeddedResolvConf, hostResolvConf, type ResolvSettings } from './resolv-conf.ts';

/** The files of the host that containers get a part of. */
function hostFile(daemon: Daemon, path: string): string {
  try {
    return new TextDecoder().decode(daemon.host.files.readFile(SYSTEM, path));
  } catch (error) {
    if (isSysError(error)) return '';
    throw error;
  }
}

/**
 * Writes /etc/hostname and /etc/resolv.conf of a container that is about to start. /etc/hosts comes when its addresses are
 * known.
 */
export function prepareFiles(daemon: Daemon, container: Container): void {
  const hostname = `${container.data.config.Hostname}\n`;
  const resolv = resolvConf(daemon, container);
  const { files } = container;
  if (files) {
    if (files.hostname.text !== hostname) files.hostname.text = hostname;
    if (files.resolvConf.text !== resolv) files.resolvConf.text = resolv;
    return;
  }
  const { clock } = daemon;
  container.files = {
    hosts: new MemoryFile({ clock }),
    hostname: new MemoryFile({ clock, text: hostname }),
    resolvConf: new MemoryFile({ clock, text: resolv }),
  };
}

/** `host-gateway` is the host, as the default network sees it. */
function extraRecords({ edition }: Daemon, { data }: Container): HostsRecord[] {
  return (data.hostConfig.ExtraHosts ?? []).map((entry) => {
    const at = entry.indexOf(':');
    const address = entry.slice(at + 1);
    return {
      names: entry.slice(0, at),
      address: address === 'host-gateway' ? edition.defaultBridge.gateway : address,
    };
  });
}

/** A container's addresses in the order in which it got them. */
function ownRecords({ data, sandbox }: Container): HostsRecord[] {
  const names = ownNames(data.config.Hostname, data.config.Domainname);
  const borrowed = data.networks.none?.IPAddress;
  const addresses = [...(sandbox?.attachments.values() ?? [])].map(({ address }) => address);
  return [...addresses, ...(borrowed ? [borrowed] : [])].map((address) => ({ address, names }));
}

function hosts(daemon: Daemon, container: Container): string {
  const extra = extraRecords(daemon, container);
  if (parseMode(container.data.hostConfig.NetworkMode).kind === 'host') {
    return hostFile(daemon, '/etc/hosts') + extra.map(hostsLine).join('');
  }
  const own = ownRecords(container);
  return daemon.edition.hosts.build({ own, extra, links: linkRecords(daemon, container) });
}

/** Writes /etc/hosts anew, as if it were started now. */
export function rebuildHosts(daemon: Daemon, container: Container): void {
  if (container.files && container.sandbox) container.files.hosts.text = hosts(daemon, container);
}

/** A running container got an address: it has another line. */
export function addOwnAddress({ files, data, task }: Container, address: string): void {
  if (!files || !task) return;
  const { Hostname, Domainname } = data.config;
  files.hosts.text += hostsLine({ address, names: ownNames(Hostname, Domainname) });
}

/** Lines of names that a network knew go with it; that its own names are among them is Docker's doing. */
export function removeServiceNames(daemon: Daemon, { files }: Container, network: Network): void {
  if (!files) return;
  const names = new Set<string>();
  for (const id of network.members) {
    const member = daemon.containers.get(id);
    if (member) for (const name of serviceNames(member, network.name)) names.add(name);
  }
  files.hosts.text = removeNames(files.hosts.text, names);
}

/** Whether a container is on a network with names. */
function hasNames({ networks }: Daemon, { data }: Container): boolean {
  return Object.keys(data.networks).some((name) => networks.byName(name)?.userDefined);
}

function resolvConf(daemon: Daemon, container: Container): string {
  const { Dns, DnsSearch, DnsOptions, NetworkMode } = container.data.hostConfig;
  const wishes: Partial<ResolvSettings> = { servers: Dns ?? [], search: DnsSearch ?? [], options: DnsOptions ?? [] };
  const hostText = hostFile(daemon, '/etc/resolv.conf');
  if (parseMode(NetworkMode).kind === 'host') return hostText;
  return hasNames(daemon, container) ? embeddedResolvConf(hostText, wishes) : hostResolvConf(hostText, wishes);
}

/** A container came to a network with names: from now on it asks the embedded server. */
export function useEmbeddedServer(daemon: Daemon, container: Container): void {
  if (container.files) container.files.resolvConf.text = resolvConf(daemon, container);
}
