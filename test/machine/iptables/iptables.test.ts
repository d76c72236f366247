import { expect, test } from 'vitest';
import type { FirewallChain } from '../../../src/engine/networks/firewall.ts';
import { SERVICES } from '../../../src/images/texts.ts';
import type { Process } from '../../../src/kernel/process.ts';
import { iptables } from '../../../src/machine/iptables/iptables.ts';
import recorded from './recorded.json' with { type: 'json' };

const FILES: Record<string, string> = { '/etc/services': SERVICES, '/etc/hosts': '127.0.0.1\tlocalhost\n' };

/** The chains of a table, from the lines of `iptables -S`. */
function chainsOf(lines: readonly string[]): FirewallChain[] {
  const chains: FirewallChain[] = [];
  for (const line of lines) {
    const [, letter, name = '', rest = ''] = /^-([PNA]) (\S+) ?(.*)$/.exec(line) ?? [];
    if (letter === 'A') chains.find((own) => own.name === name)?.rules.push(rest);
    else chains.push({ name, rules: [], ...(letter === 'P' && { policy: rest }) });
  }
  return chains;
}

/** What it prints and its status, with the recorded rules. */
async function run(args: readonly string[]): Promise<string> {
  let output = '';
  const stream = {
    write: async (text: string) => {
      output += text;
    },
  };
  const proc = {
    argv: ['iptables', ...args],
    stdout: stream,
    stderr: stream,
    until: <T>(work: Promise<T>) => work,
    fs: { readText: (path: string) => FILES[path] ?? '' },
  } as unknown as Process;
  const read = async (table: string) => {
    return table === 'filter' || table === 'nat' ? chainsOf(recorded[table].trimEnd().split('\n')) : undefined;
  };
  const status = await iptables(read, () => true)(proc);
  return `${output}[${status}]\n`;
}

test.each(Object.entries(recorded.cases))('iptables %s', async (args, wanted) => {
  expect(await run(args.split(' '))).toBe(wanted);
});

test.each(['-A INPUT -j DROP', '-F', '-N X', '-L -v', '-nvL', '-Z', '--flush'])(
  'iptables %s says that it does not',
  async (args) => {
    expect(await run(args.split(' '))).toMatch(/^iptables v1\.8\.9 \(nf_tables\): Linkyard .*\n\[2\]\n$/);
  },
);
