import type { Process, Program } from '../kernel/process.ts';

const VERSION = 'iptables v1.8.9 (nf_tables)';
const NEAR = 'iptables -S lists what is there';

/** Lists rules of the host's packet filter; undefined where there is no such table or chain. */
export type FirewallReader = (table: string, chain?: string) => Promise<string[] | undefined>;

/**
 * iptables(8), as far as it lists rules: `-S [CHAIN]`, in a table of `-t`. On the host it may be called by anybody, as a program
 * with a capability of its own.
 */
export function iptables(read: FirewallReader, isHost: (proc: Process) => boolean): Program {
  return async (proc) => {
    const fail = async (message: string, status = 1) => {
      await proc.stderr.write(`${message}\n`);
      return status;
    };
    const wishes = readArguments(proc.argv.slice(1));
    if ('problem' in wishes) return fail(wishes.problem, 2);
    const { table, chain, version } = wishes;
    if (version) {
      await proc.stdout.write(`${VERSION}\n`);
      return 0;
    }
    if (!isHost(proc)) {
      return fail(`${VERSION}: Could not fetch rule set generation id: Permission denied (you must be root)`, 4);
    }
    const rules = await proc.until(read(table, chain));
    if (rules) {
      await proc.stdout.write(rules.map((line) => `${line}\n`).join(''));
      return 0;
    }
    return fail(
      chain === undefined
        ? `${VERSION}: table '${table}' is not simulated; filter and nat are`
        : 'iptables: No chain/target/match by that name.',
    );
  };
}

type Wishes = { table: string; chain?: string; version?: boolean } | { problem: string };

function readArguments(args: readonly string[]): Wishes {
  let table = 'filter';
  let listed = false;
  let chain: string | undefined;
  for (let i = 0; i < args.length; i++) {
    const arg = args[i] as string;
    const long = /^--table=(.*)$/.exec(arg)?.[1];
    if (long !== undefined) table = long;
    else if (arg === '-t' || arg === '--table') table = args[++i] ?? '';
    else if (arg === '-S' || arg === '--list-rules') {
      listed = true;
      const next = args[i + 1];
      if (next !== undefined && !next.startsWith('-')) {
        chain = next;
        i += 1;
      }
    } else if (arg === '-V' || arg === '--version') return { table, version: true };
    else if (!['-w', '-n', '--numeric', '--wait'].includes(arg)) {
      return { problem: `${VERSION}: Linkyard does not simulate '${arg}'; ${NEAR}` };
    }
  }
  if (!listed) return { problem: `${VERSION}: no command specified\n${NEAR}` };
  return { table, ...(chain !== undefined && { chain }) };
}
