import type { FirewallRules } from '../../networks/firewall.ts';

const BRIDGE = 'docker0';
const SUBNET = '172.17.0.0/16';

/**
 * What Docker 1.x writes into the packet filter (daemon/networkdriver/bridge, pkg/iptables, links): links open holes whether
 * they are needed or not.
 * @param masquerade the rule for what leaves the bridge
 * @param hairpin whether a container that asks for its own published port is given the bridge's address
 */
export function firewallOf(options: { masquerade: string; hairpin: boolean }): FirewallRules {
  return {
    chains: {
      filter: [
        { name: 'INPUT', policy: 'ACCEPT', rules: [] },
        {
          name: 'FORWARD',
          policy: 'ACCEPT',
          rules: [
            `-o ${BRIDGE} -m conntrack --ctstate RELATED,ESTABLISHED -j ACCEPT`,
            `-i ${BRIDGE} ! -o ${BRIDGE} -j ACCEPT`,
            `-i ${BRIDGE} -o ${BRIDGE} -j ACCEPT`,
          ],
        },
        { name: 'OUTPUT', policy: 'ACCEPT', rules: [] },
      ],
      nat: [
        { name: 'PREROUTING', policy: 'ACCEPT', rules: ['-m addrtype --dst-type LOCAL -j DOCKER'] },
        { name: 'INPUT', policy: 'ACCEPT', rules: [] },
        { name: 'OUTPUT', policy: 'ACCEPT', rules: ['! -d 127.0.0.0/8 -m addrtype --dst-type LOCAL -j DOCKER'] },
        { name: 'POSTROUTING', policy: 'ACCEPT', rules: [`-s ${SUBNET} ${options.masquerade} -j MASQUERADE`] },
        { name: 'DOCKER', rules: [] },
      ],
    },
    published: ({ protocol, hostAddress, hostPort, address, port, bridge }) => {
      const to = hostAddress === '0.0.0.0' ? '' : `-d ${hostAddress}/32 `;
      const match = `-p ${protocol} -m ${protocol} --dport`;
      const translated = `${to}! -i ${bridge} ${match} ${hostPort} -j DNAT --to-destination ${address}:${port}`;
      const passed = `-d ${address}/32 ! -i ${bridge} -o ${bridge} ${match} ${port} -j ACCEPT`;
      const own = `-s ${address}/32 -d ${address}/32 ${match} ${port} -j MASQUERADE`;
      return [
        { table: 'nat', chain: 'DOCKER', text: translated },
        { table: 'filter', chain: 'FORWARD', insert: true, text: passed },
        ...(options.hairpin ? [{ table: 'nat' as const, chain: 'POSTROUTING', insert: true, text: own }] : []),
      ];
    },
    linked: ({ from, to, ports }, bridge) =>
      ports.flatMap(({ port, protocol }) => {
        const match = `-i ${bridge} -o ${bridge} -p ${protocol} -m ${protocol}`;
        const ways = [
          `-s ${from}/32 -d ${to}/32 ${match} --dport ${port} -j ACCEPT`,
          `-s ${to}/32 -d ${from}/32 ${match} --sport ${port} -j ACCEPT`,
        ];
        return ways.map((text) => ({ table: 'filter' as const, chain: 'FORWARD', insert: true, text }));
      }),
    // There are no networks but the default one.
    bridged: () => [],
  };
}
