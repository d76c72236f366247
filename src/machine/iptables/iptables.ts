import type { FirewallChain } from '../../engine/networks/firewall.ts';
import type { Process, Program } from '../../kernel/process.ts';
import { services } from '../../programs/network/services.ts';
import { readArguments, VERSION } from './arguments.ts';
import { linesOf, readRule } from './rules.ts';
import { chainTable, type Names } from './table.ts';

const HELP = `${VERSION}

Usage: iptables [-t TABLE] -L [CHAIN [RULE]] [-n] [--line-numbers]
       iptables [-t TABLE] -S [CHAIN [RULE]]
       iptables -V

Lists the rules by which the simulated host lets packets pass, as tables (-L) or
as they would be given (-S). The rules are Docker's: they change with containers.
`;

/** Tables that Docker leaves alone, with their built-in chains. */
const UNTOUCHED: Readonly<Record<string, readonly string[]>> = {
  mangle: ['PREROUTING', 'INPUT', 'FORWARD', 'OUTPUT', 'POSTROUTING'],
  raw: ['PREROUTING', 'OUTPUT'],
  security: ['INPUT', 'FORWARD', 'OUTPUT'],
};

/** The chains of a table of the host's packet filter; undefined where Docker leaves the table alone. */
export type FirewallReader = (table: string) => Promise<FirewallChain[] | undefined>;

/**
 * iptables(8), as far as it lists rules. On the host it may be called by anybody, as a program with a capability of its own.
 */
export function iptables(read: FirewallReader, isHost: (proc: Process) => boolean): Program {
  return async (proc) => {
    const fail = async (message: string, status = 1) => {
      await proc.stderr.write(`${message}\n`);
      return status;
    };
    const wish = readArguments(proc.argv.slice(1));
    if (wish.kind === 'problem') return fail(wish.message, 2);
    if (wish.kind !== 'list') {
      await proc.stdout.write(wish.kind === 'help' ? HELP : `${VERSION}\n`);
      return 0;
    }
    if (!isHost(proc))
      return fail(`${VERSION}: Could not fetch rule set generation id: Permission denied (you must be root)`, 4);
    const { table, chain, rule } = wish;
    const all =
      (await proc.until(read(table))) ??
      UNTOUCHED[table]?.map((name): FirewallChain => ({ name, policy: 'ACCEPT', rules: [] }));
    if (!all)
      return fail(
        `${VERSION}: table '${table}' does not exist\nPerhaps iptables or your kernel needs to be upgraded.`,
        3,
      );
    const chains = all.filter(({ name }) => chain === undefined || name === chain);
    if (chains.length === 0)
      return fail(`${VERSION}: chain \`${chain}' in table \`${table}' is incompatible, use 'nft' tool.`);
    const known = wish.as === 'table' ? names(proc, wish) : undefined;
    const output =
      wish.as === 'rules'
        ? rulesOf(chains, rule)
        : chains
            .map((own) => chainTable(own, { ...wish, references: references(all, own), names: known, only: rule }))
            .flatMap((own, at) => (at === 0 ? own : ['', ...own]));
    await proc.stdout.write(output.map((line) => `${line}\n`).join(''));
    return 0;
  };
}

/** All chains with their policies first, then all rules; or one rule of a chain. */
function rulesOf(chains: readonly FirewallChain[], rule: number | undefined): string[] {
  const lines = chains.map(linesOf);
  if (rule !== undefined) return lines.flatMap((own) => own.slice(rule, rule + 1));
  return [...lines.flatMap((own) => own.slice(0, 1)), ...lines.flatMap((own) => own.slice(1))];
}

/** How many rules lead to a chain. */
function references(chains: readonly FirewallChain[], { name }: FirewallChain): number {
  return chains.flatMap(({ rules }) => rules).filter((text) => readRule(text).target === name).length;
}

/** The names that the host has for numbers, as far as its files tell. */
function names(proc: Process, { numeric }: { numeric: boolean }): Names | undefined {
  if (numeric) return undefined;
  const known = services(proc);
  const hosts = proc.fs.readText('/etc/hosts').split('\n');
  return {
    host: (address) => hosts.map((line) => line.split(/\s+/)).find(([own]) => own === address)?.[1],
    network: (address) => (address === '127.0.0.0' ? 'loopback' : undefined),
    port: (port, protocol) => known.find((own) => own.port === port && own.protocol === protocol)?.name,
  };
}
