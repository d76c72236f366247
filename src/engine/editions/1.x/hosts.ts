import { DEFAULT_HOSTS, type HostsParts, type HostsRules, hostsLine } from '../../networks/hosts.ts';

function build({ own, extra, links }: HostsParts): string {
  return own.map(hostsLine).join('') + DEFAULT_HOSTS + [...links, ...extra].map(hostsLine).join('');
}

/** /etc/hosts of Docker 1.0: written when its own container starts, and never again. */
export const hosts: HostsRules = {
  build,
  linkNames: ({ alias }) => alias,
  update: (text) => text,
  rebuiltOnUnlink: false,
};
