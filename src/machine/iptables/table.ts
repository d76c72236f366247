import type { FirewallChain } from '../../engine/networks/firewall.ts';
import { type Rule, readRule } from './rules.ts';

/** How names are found for numbers; each gives nothing where there is none. */
export interface Names {
  host: (address: string) => string | undefined;
  network: (address: string) => string | undefined;
  port: (port: number, protocol: string) => string | undefined;
}

const PROTOCOLS: Readonly<Record<string, string>> = { icmp: '1', tcp: '6', udp: '17', sctp: '132' };

/**
 * A chain as `iptables -L` of 1.8.9 shows it, which numbers protocols as well where `-n` is given.
 * @param options.names for numbers; without it, numbers are shown
 * @param options.only the number of the one rule that is shown, without a head
 */
export function chainTable(
  chain: FirewallChain,
  options: { references: number; names?: Names | undefined; numbered: boolean; only?: number | undefined },
): string[] {
  const { references, names, numbered, only } = options;
  const rows = chain.rules.map(
    (text, at) => `${numbered ? String(at + 1).padEnd(5) : ''}${row(readRule(text), names)}`,
  );
  if (only !== undefined) return rows.slice(only - 1, only);
  const note = chain.policy === undefined ? `${references} references` : `policy ${chain.policy}`;
  const head = `${numbered ? 'num  ' : ''}target     prot opt source               destination         `;
  return [`Chain ${chain.name} (${note})`, head, ...rows];
}

function row(rule: Rule, names: Names | undefined): string {
  const { target, protocol, source, destination } = rule;
  const shown = names ? (protocol ?? 'all').padEnd(4) : (PROTOCOLS[protocol ?? ''] ?? protocol ?? '0').padEnd(4);
  const addresses = `${place(source, names)}${place(destination, names)}`;
  return `${target.padEnd(9)}  ${shown} -- ${addresses}${notes(rule, names)}`;
}

/** An address, behind a column for the sign that excepts it. */
function place(address: string | undefined, names: Names | undefined): string {
  const not = address?.startsWith('!') ? '!' : ' ';
  return `${not}${plain(address?.replace(/^!/, ''), names).padEnd(19)} `;
}

function plain(address: string | undefined, names: Names | undefined): string {
  if (address === undefined) return names ? 'anywhere' : '0.0.0.0/0';
  const [ip = '', bits = ''] = address.split('/');
  if (bits === '32' || bits === '') return names?.host(ip) ?? ip;
  return `${names?.network(ip) ?? ip}/${bits}`;
}

/** What the matches and the target add at the end of a row. */
function notes(rule: Rule, names: Names | undefined): string {
  let notes = '';
  let match = '';
  for (const [option, value] of rule.more) {
    if (option === '-m') match = value;
    const [side] = /(?<=^--)[ds](?=port$)/.exec(option) ?? [];
    const ports = value.split(':').map((port) => names?.port(Number(port), match) ?? port);
    if (side) notes += ` ${match} ${side}pt${ports.length > 1 ? 's' : ''}:${ports.join(':')}`;
    if (option === '--ctstate') notes += ` ctstate ${value}`;
    if (option === '--dst-type') notes += ` ADDRTYPE match dst-type ${value}`;
    if (option === '--to-destination') notes += ` to:${value}`;
  }
  return notes;
}
