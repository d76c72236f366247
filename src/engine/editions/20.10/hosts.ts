import { DEFAULT_HOSTS, type HostsRules, hostsLine } from '../../networks/hosts.ts';

export const hosts: HostsRules = {
  build: ({ own, extra, links }) => DEFAULT_HOSTS + [...extra, ...links, ...own].map(hostsLine).join(''),
  linkNames: ({ alias, hostname, name }) => [alias, hostname, ...(alias === name ? [] : [name])].join(' '),
  update: (text, { alias, address }) => {
    const line = new RegExp(`(\\S*)(\\t${escape(alias)})(\\s|\\.)`, 'g');
    return text.replace(line, (_, _old: string, name: string, end: string) => address + name + end);
  },
  rebuiltOnUnlink: true,
};

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
