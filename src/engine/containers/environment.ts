import type { Daemon } from '../daemon.ts';
import { serverError } from '../errors.ts';
import { linkAddress } from '../networks/link-hosts.ts';
import { aliasOf } from '../networks/links.ts';
import { comparePorts, parsePort } from '../networks/port-spec.ts';
import type { LinkPath } from '../networks/sandbox.ts';
import type { Container } from './container.ts';

/** What the environment of a link is made from. */
export interface LinkView {
  alias: string;
  /** `/web/db`: what `DB_NAME` says. */
  path: string;
  /** The source's. */
  address: string;
  /** The source's exposed ports, by number, TCP first. */
  ports: readonly { port: number; protocol: string }[];
  /** The source's own variables. */
  env: readonly string[];
}

/** How an edition makes environments. */
export interface EnvironmentRules {
  /** Whether what is executed later gets the variables of the first process, and not those of its own moment. */
  frozen?: boolean;
  /** The variables of a link. */
  link(link: LinkView): string[];
  /** All variables of a process. */
  process(parts: { hostname: string; tty: boolean; links: readonly string[]; env: readonly string[] }): string[];
}

/**
 * What a process of a container starts with; links are looked up each time.
 * @throws 500 where a link's source does not run
 */
export function environmentOf(daemon: Daemon, container: Container, tty: boolean): string[] {
  const { environment } = daemon.edition;
  const { config } = container.data;
  const links = linkViews(daemon, container).flatMap((link) => environment.link(link));
  return environment.process({ hostname: config.Hostname, tty, links, env: config.Env });
}

/** daemon.setupLinkedContainers */
function linkViews(daemon: Daemon, container: Container): LinkView[] {
  const views: LinkView[] = [];
  const paths: LinkPath[] = [];
  for (const { path, source, sourceName } of daemon.links.of(container.id)) {
    const other = daemon.containers.get(source);
    if (!other?.isRunning) throw serverError(daemon.edition.texts.linkNotRunning(sourceName, path));
    const { ExposedPorts = {}, Env } = other.data.config;
    const [from, address] = [linkAddress(container), linkAddress(other)];
    const ports = Object.keys(ExposedPorts).sort(comparePorts).map(parsePort);
    const { unreachable } = daemon.edition.links ?? {};
    if (unreachable === undefined) {
      if (!container.data.networks.bridge || !other.data.networks.bridge) continue;
    } else if (ports.length > 0 && (from === '' || address === '')) {
      throw serverError(unreachable);
    }
    paths.push({ path, from, to: address, ports });
    views.push({ alias: aliasOf(path), path, address, ports, env: Env });
  }
  if (container.sandbox && paths.length > 0) container.data.linkPaths ??= paths;
  return views;
}

/**
 * Variables with others that take the places of those of the same name; one without a `=` takes its namesake away
 * (container.ReplaceOrAppendEnvVars).
 */
export function overrideVariables(defaults: readonly string[], overrides: readonly string[]): string[] {
  const result: (string | undefined)[] = [...defaults];
  const places = new Map(defaults.map((entry, index) => [nameOf(entry), index]));
  for (const entry of overrides) {
    const place = places.get(nameOf(entry));
    if (!entry.includes('=')) {
      if (place !== undefined) result[place] = undefined;
    } else if (place !== undefined) {
      result[place] = entry;
    } else {
      result.push(entry);
    }
  }
  return result.filter((entry) => entry !== undefined);
}

function nameOf(entry: string): string {
  const at = entry.indexOf('=');
  return at < 0 ? entry : entry.slice(0, at);
}
