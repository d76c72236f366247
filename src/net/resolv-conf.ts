import type { Address } from '../kernel/sockets.ts';
import { formatIPv4, parseLooseIPv4 } from './ipv4.ts';
import { normalizeIPv6 } from './ipv6.ts';

/** What /etc/resolv.conf says. */
export interface ResolvConf {
  servers: readonly Address[];
  /** Seconds that a server has to answer. */
  timeout: number;
  /** How often all servers are asked. */
  attempts: number;
}

/** Glibc asks no more than so many servers (MAXNS). */
const MOST_SERVERS = 3;

/** Reads /etc/resolv.conf as resolv.conf(5) tells; without a server in it, the local one is asked. */
export function parseResolvConf(text: string): ResolvConf {
  const servers: Address[] = [];
  let timeout = 5;
  let attempts = 2;
  for (const line of text.split('\n')) {
    if (/^[;#]/.test(line)) continue;
    const [keyword, ...values] = line.split(/[ \t\r]+/);
    if (keyword === 'nameserver') {
      const address = serverAddress(values[0] ?? '');
      if (address !== undefined && servers.length < MOST_SERVERS) servers.push(address);
    }
    if (keyword !== 'options') continue;
    for (const option of values) {
      const [name, value = ''] = option.split(':');
      if (!/^\d+$/.test(value)) continue;
      if (name === 'timeout') timeout = Math.min(Math.max(Number(value), 1), 30);
      if (name === 'attempts') attempts = Math.min(Math.max(Number(value), 1), 5);
    }
  }
  return { servers: servers.length > 0 ? servers : ['127.0.0.1'], timeout, attempts };
}

function serverAddress(text: string): Address | undefined {
  const number = parseLooseIPv4(text);
  return number === undefined ? normalizeIPv6(text) : formatIPv4(number);
}
