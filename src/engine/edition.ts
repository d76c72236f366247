import type { ContainerInspect, ContainerStatus, ImageInspect, SystemInfo, VersionInfo } from './api.ts';
import type { EnvironmentRules } from './containers/environment.ts';
import type { ContainerView } from './containers/inspect.ts';
import type { ContainerStateData } from './containers/state.ts';
import type { ImageView } from './images/inspect.ts';
import type { NameRules } from './names.ts';
import type { AddressRules } from './networks/address-pool.ts';
import type { HostsRules } from './networks/hosts.ts';
import type { LinkIndex } from './networks/links.ts';
import type { PortRules } from './networks/ports.ts';
import type { InfoView } from './system.ts';

/** What the daemon says where editions have words of their own. */
export interface Texts {
  noSuchContainer(name: string): string;
  invalidName(name: string): string;
  /** @param name with its slash @param id of the container that has it */
  nameInUse(name: string, id: string): string;
  sameName: string;
  cannotRename(message: string): string;
  notRunning(id: string): string;
  restarting(id: string): string;
  execPaused(name: string): string;
  invalidSignal(signal: string): string;
  cannotKill(name: string, message: string): string;
  cannotRestart(name: string, message: string): string;
  cannotRemoveRunning(status: ContainerStatus, id: string): string;
  cannotRemoveDefaultName: string;
  /** @param message why the source was not found */
  linkNotFound(name: string, message: string): string;
  /** @param source the source's name with its slash @param path as `/web/db` */
  linkNotRunning(source: string, path: string): string;
  linkOutside(source: string): string;
  /** @param endpoint the endpoint's id */
  portFailed(container: string, endpoint: string, reason: string): string;
  portTaken(address: string, port: number): string;
  portsExhausted: string;
  /** @param network such as `tcp4` @param at such as `0.0.0.0:80` @param reason strerror's text in lower case */
  portNotBound(network: string, at: string, reason: string): string;
  /** @param message runc's own */
  createFailed(message: string): string;
  execFailed(message: string): string;
  mountMismatch(source: string, destination: string): string;
}

/**
 * What differs between Docker's versions in the daemon: data and small functions. Whatever asks which edition it is, instead
 * of asking the edition, is in the wrong place.
 */
export interface Edition {
  /** Such as `20.10`; to be shown and saved, not to be compared with. */
  readonly id: string;
  readonly version: VersionInfo;
  readonly defaultBridge: { readonly name: string; readonly subnet: string; readonly gateway: string };
  readonly addresses: AddressRules;
  readonly ports: PortRules & {
    /** Whether a port without an address is published on those of IPv6 as well. */
    readonly ipv6: boolean;
  };
  macAddress(address: string): string;
  readonly names: NameRules;
  readonly hosts: HostsRules;
  readonly environment: EnvironmentRules;
  readonly texts: Texts;
  /** The STATUS of `docker ps`. @param now milliseconds since the epoch */
  status(state: ContainerStateData, now: number): string;
  /** What becomes of the exit code that the runtime tells. */
  exitCode(code: number): number;
  /** What happens to the links to a container that is removed; nothing where they stay. */
  forgetSource?(links: LinkIndex, id: string): void;
  inspectContainer(view: ContainerView): ContainerInspect;
  inspectImage(view: ImageView): ImageInspect;
  info(view: InfoView): SystemInfo;
}
