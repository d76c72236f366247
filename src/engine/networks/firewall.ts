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

/** A chain of a table, with its rules as `iptables -S` shows them behind `-A CHAIN `. */
export interface FirewallChain {
  name: string;
  /** Of a built-in chain: what becomes of what no rule decides. */
  policy?: string;
  rules: string[];
}

/** The chains of a table of the host's packet filter; undefined where Docker leaves it alone. */
export async function firewallChains(daemon: Daemon, table: string): Promise<FirewallChain[] | undefined> {
  const rules = await daemon.load(daemon.edition.firewall());
  const chains = rules.chains[table]?.map((chain) => ({ ...chain, rules: [...chain.rules] }));
  if (!chains) return undefined;
  for (const change of changesOf(daemon, rules)) {
    const list = change.table === table ? chains.find(({ name }) => name === change.chain)?.rules : undefined;
    if (change.insert) list?.unshift(change.text);
    else list?.push(change.text);
  }
  return chains;
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
