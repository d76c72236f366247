import type { FirewallRules } from '../../networks/firewall.ts';

const BRIDGE = 'docker0';

const passing = (bridge: string) => [
  `-o ${bridge} -m conntrack --ctstate RELATED,ESTABLISHED -j ACCEPT`,
  `-o ${bridge} -j DOCKER`,
  `-i ${bridge} ! -o ${bridge} -j ACCEPT`,
  `-i ${bridge} -o ${bridge} -j ACCEPT`,
];
const isolation = (bridge: string) => `-i ${bridge} ! -o ${bridge} -j DOCKER-ISOLATION-STAGE-2`;
const returning = (bridge: string) => `-i ${bridge} -j RETURN`;
const masquerade = (bridge: string, subnet: string) => `-s ${subnet} ! -o ${bridge} -j MASQUERADE`;

/** What Docker 20.10 writes into the packet filter (libnetwork, drivers/bridge and firewall). */
export const firewall: FirewallRules = {
  chains: {
    filter: [
      { name: 'INPUT', policy: 'ACCEPT', rules: [] },
      {
        name: 'FORWARD',
        policy: 'DROP',
        rules: ['-j DOCKER-USER', '-j DOCKER-ISOLATION-STAGE-1', ...passing(BRIDGE)],
      },
      { name: 'OUTPUT', policy: 'ACCEPT', rules: [] },
      { name: 'DOCKER', rules: [] },
      { name: 'DOCKER-ISOLATION-STAGE-1', rules: [isolation(BRIDGE), '-j RETURN'] },
      { name: 'DOCKER-ISOLATION-STAGE-2', rules: [`-o ${BRIDGE} -j DROP`, '-j RETURN'] },
      { name: 'DOCKER-USER', rules: ['-j RETURN'] },
    ],
    nat: [
      { name: 'PREROUTING', policy: 'ACCEPT', rules: ['-m addrtype --dst-type LOCAL -j DOCKER'] },
      { name: 'INPUT', policy: 'ACCEPT', rules: [] },
      { name: 'OUTPUT', policy: 'ACCEPT', rules: ['! -d 127.0.0.0/8 -m addrtype --dst-type LOCAL -j DOCKER'] },
      { name: 'POSTROUTING', policy: 'ACCEPT', rules: [masquerade(BRIDGE, '172.17.0.0/16')] },
      { name: 'DOCKER', rules: [returning(BRIDGE)] },
    ],
  },
  published: ({ protocol, hostAddress, hostPort, address, port, bridge }) => {
    const to = hostAddress === '0.0.0.0' ? '' : `-d ${hostAddress}/32 `;
    const match = `-p ${protocol} -m ${protocol} --dport`;
    return [
      {
        table: 'nat',
        chain: 'DOCKER',
        text: `${to}! -i ${bridge} ${match} ${hostPort} -j DNAT --to-destination ${address}:${port}`,
      },
      {
        table: 'filter',
        chain: 'DOCKER',
        text: `-d ${address}/32 ! -i ${bridge} -o ${bridge} ${match} ${port} -j ACCEPT`,
      },
      {
        table: 'nat',
        chain: 'POSTROUTING',
        text: `-s ${address}/32 -d ${address}/32 ${match} ${port} -j MASQUERADE`,
      },
    ];
  },
  // Where everybody may talk to everybody, a link opens nothing.
  linked: ({ from, to, ports }, bridge, icc) =>
    icc
      ? []
      : ports.flatMap(({ port, protocol }) => {
          const match = `-i ${bridge} -o ${bridge} -p ${protocol} -m ${protocol}`;
          return [
            { table: 'filter', chain: 'DOCKER', text: `-s ${from}/32 -d ${to}/32 ${match} --dport ${port} -j ACCEPT` },
            { table: 'filter', chain: 'DOCKER', text: `-s ${to}/32 -d ${from}/32 ${match} --sport ${port} -j ACCEPT` },
          ];
        }),
  bridged: (bridge, subnet) => [
    ...passing(bridge).map((text) => ({ table: 'filter' as const, chain: 'FORWARD', text })),
    { table: 'filter', chain: 'DOCKER-ISOLATION-STAGE-1', insert: true, text: isolation(bridge) },
    { table: 'filter', chain: 'DOCKER-ISOLATION-STAGE-2', insert: true, text: `-o ${bridge} -j DROP` },
    { table: 'nat', chain: 'POSTROUTING', insert: true, text: masquerade(bridge, subnet) },
    { table: 'nat', chain: 'DOCKER', insert: true, text: returning(bridge) },
  ],
};
