import { isIPv6 } from '../../net/ipv6.ts';
import type { Daemon } from '../daemon.ts';
import type { LinkPath } from './sandbox.ts';

/** A port of the host that leads to a container. */
export interface PublishedPort {
  protocol: string;
  /** The host's; `0.0.0.0` for all. */
  hostAddress: string;
  hostPort: number;
  address: string;
  port: number;
  bridge: string;
}

/** A change of a table's chain. The text is what `iptables -S` shows behind `-A CHAIN `. */
export interface RuleChange {
  table: 'filter' | 'nat';
  chain: string;
  /** At the beginning of the chain, not at its end. */
  insert?: boolean;
  text: string;
}

/** The built-in chains of a table, with their policies, and others, with the rules that are always there. */
export interface FirewallRules {
  readonly chains: Readonly<Record<string, readonly { name: string; policy?: string; rules: readonly string[] }[]>>;
  /** What publishing a port adds. */
  published(port: PublishedPort): RuleChange[];
  /** What a link adds, where containers may talk to each other (`--icc`) or only through links. */
  linked(link: LinkPath, bridge: string, icc: boolean): RuleChange[];
  /** What a bridge adds that somebody made, in its network's subnet. */
  bridged(bridge: string, subnet: string): RuleChange[];
}

/** The rules of a table of the host's packet filter, as `iptables -S` lists them; undefined where Docker leaves it alone. */
export async function firewallRules(daemon: Daemon, table: string): Promise<string[] | undefined> {
  const rules = await daemon.load(daemon.edition.firewall());
  const chains = rules.chains[table];
  if (!chains) return undefined;
  const texts = new Map(chains.map(({ name, rules: own }) => [name, [...own]]));
  for (const change of changesOf(daemon, rules)) {
    const list = change.table === table ? texts.get(change.chain) : undefined;
    if (change.insert) list?.unshift(change.text);
    else list?.push(change.text);
  }
  const heads = chains.map(({ name, policy }) => (policy === undefined ? `-N ${name}` : `-P ${name} ${policy}`));
  return [...heads, ...Array.from(texts, ([name, list]) => list.map((text) => `-A ${name} ${text}`)).flat()];
}

/** In the order in which they came: bridges, then containers, the first to be started first. */
function changesOf(daemon: Daemon, rules: FirewallRules): RuleChange[] {
  const bridges = daemon.networks.all().filter(({ userDefined, data }) => userDefined && data.driver === 'bridge');
  const changes = bridges.flatMap(({ data }) => rules.bridged(data.bridge ?? '', data.subnet ?? ''));
  for (const container of daemon.sandboxes) {
    const { sandbox, data } = container;
    if (!sandbox) continue;
    const network = daemon.networks.byName(sandbox.publishedOn ?? '');
    const endpoint = data.networks[sandbox.publishedOn ?? ''];
    if (network && endpoint) {
      for (const { address: hostAddress, protocol, port: hostPort, containerPort } of sandbox.held) {
        if (isIPv6(hostAddress)) continue;
        const bridge = network.data.bridge ?? '';
        const { IPAddress: address } = endpoint;
        changes.push(...rules.published({ protocol, hostAddress, hostPort, address, port: containerPort, bridge }));
      }
    }
    const { name: bridge } = daemon.edition.defaultBridge;
    for (const link of data.linkPaths ?? []) changes.push(...rules.linked(link, bridge, daemon.icc));
  }
  return changes;
}
