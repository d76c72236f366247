import type { Random } from '../kernel/random.ts';
import type {
  ContainerCreateBody,
  ContainerInspect,
  ContainerStatus,
  DockerClient,
  ImageInspect,
  PortMap,
  SystemInfo,
  VersionInfo,
} from './api.ts';
import type { EnvironmentRules } from './containers/environment.ts';
import type { ContainerView } from './containers/inspect.ts';
import type { ContainerStateData } from './containers/state.ts';
import type { Daemon } from './daemon.ts';
import type { EngineImage } from './images/image.ts';
import type { ImageView } from './images/inspect.ts';
import type { NameRules } from './names.ts';
import type { AddressRules } from './networks/address-pool.ts';
import type { FirewallRules } from './networks/firewall.ts';
import type { HostsRules } from './networks/hosts.ts';
import type { LinkIndex } from './networks/links.ts';
import type { OrderedPort } from './networks/port-order.ts';
import type { PortRules } from './networks/ports.ts';
import type { OutputSink, ProcessSpec, Task, TaskExit } from './runtime.ts';
import type { InfoView } from './system.ts';

/** What the daemon says where editions have words of their own. */
export interface Texts {
  noSuchContainer(name: string): string;
  invalidName(name: string): string;
  /** @param name with its slash @param id of the container that has it */
  nameInUse(name: string, id: string): string;
  sameName: string;
  cannotRename(message: string): string;
  /** @param name as it was asked for */
  notRunning(id: string, name: string): string;
  restarting(id: string): string;
  execPaused(name: string): string;
  invalidSignal(signal: string): string;
  /** @param signal a number that no signal has */
  unsupportedSignal(signal: string): string;
  cannotKill(name: string, message: string): string;
  cannotRestart(name: string, message: string): string;
  cannotRemoveRunning(status: ContainerStatus, id: string): string;
  cannotRemoveDefaultName: string;
  /** @param message why the source was not found */
  linkNotFound(name: string, message: string): string;
  /** @param source the source's name with its slash @param path as `/web/db` */
  linkNotRunning(source: string, path: string): string;
  linkOutside(source: string): string;
  linkToHost: string;
  /** @param endpoint the endpoint's id */
  portFailed(container: string, endpoint: string, reason: string): string;
  portTaken(address: string, port: number): string;
  portsExhausted: string;
  /** @param network such as `tcp4` @param at such as `0.0.0.0:80` @param reason strerror's text in lower case */
  portNotBound(network: string, at: string, reason: string): string;
  /** @param message runc's own */
  createFailed(message: string): string;
  execFailed(message: string): string;
  execDirectory: string;
  detachKeys(keys: string): string;
  escapeKeys(keys: string): string;
  /** @param message why the container was not found whose volumes are wanted */
  noVolumesFrom(name: string, message: string): string;
  /** @param kind in whose file it was looked for */
  notInFile(kind: 'user' | 'group', name: string): string;
  mountMismatch(source: string, destination: string): string;
}

/** The large objects that a daemon shows: loaded when somebody asks for one. */
export interface Views {
  container(view: ContainerView): ContainerInspect;
  image(view: ImageView): ImageInspect;
  info(view: InfoView): SystemInfo;
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
    /** The order in which ports of the host are handed out; nat.SortPortMap's unless told. */
    sequence?(exposed: readonly string[], bindings: PortMap): OrderedPort[];
    /** Whether a container asks for the same ports again when it is started again. */
    readonly sticky?: boolean;
    /** Whether a port that could not be bound stays taken, and an address is used without a look at it. */
    readonly leaks?: boolean;
  };
  /** @param random where the kernel's own chance decides */
  macAddress(address: string, random: Random): string;
  readonly names: NameRules;
  readonly hosts: HostsRules;
  readonly environment: EnvironmentRules;
  readonly texts: Texts;
  /** The STATUS of `docker ps`. @param now milliseconds since the epoch */
  status(state: ContainerStateData, now: number): string;
  /** What becomes of the exit code that the runtime tells. */
  exitCode(exit: TaskExit): number;
  /** How containers are made, where that is another way than Docker 20.10's. */
  readonly creation?: {
    /** @throws 400, 500 for what is refused before anything is made */
    verify(body: ContainerCreateBody): void;
    /** Whether a container stays that was named and could not be completed. */
    readonly keepsFailed: boolean;
  };
  /** Rules of links, where they are not Docker 20.10's. */
  readonly links?: {
    /** Whether a source is known by its name alone, and not by its id. */
    readonly byNameOnly: boolean;
    /** What is said of a link between containers of which one has no address. */
    readonly unreachable: string;
  };
  /** What a container's first process starts from, beside what it was asked for. */
  readonly process?: Pick<ProcessSpec, 'terminalName' | 'listedGroupsOnly'>;
  /** What a container's state keeps of a start that failed, where that is not what Docker 20.10 keeps. */
  startFailure?(state: ContainerStateData, message: string): void;
  /** What runs in the place of a program that cannot be run, where the daemon does not notice. */
  failedTask?(message: string, output: OutputSink, now: number): Task;
  /** Where a volume lies on the host, where that is not the usual place. */
  volumePath?(name: string): string;
  /** What an exec says and leaves whose program cannot be run, where the daemon does not notice. */
  failedExec?(message: string, now: number): { said: string; exitCode: number };
  /** An image as this Docker would have made it. */
  adopt?(images: readonly EngineImage[]): EngineImage[];
  /** Calls that this daemon answers in its own way. */
  operations?(daemon: Daemon): Partial<DockerClient>;
  /** What it writes into the host's packet filter. */
  firewall(): Promise<FirewallRules>;
  /** What happens to the links to a container that is removed; nothing where they stay. */
  forgetSource?(links: LinkIndex, id: string): void;
  /** The large objects that it shows. */
  views(): Promise<Views>;
}
