import { compareBytes } from './utf8.ts';

/** A port of `GET /containers/json`: without an IP it is exposed, but not published. */
export interface DisplayedPort {
  readonly IP?: string;
  readonly PrivatePort: number;
  readonly PublicPort?: number;
  readonly Type: string;
}

interface Range {
  first: number;
  last: number;
}

/**
 * The PORTS column of `docker ps`: `0.0.0.0:8080->80/tcp, 9988/tcp` (docker/cli 28.2.2, formatter.DisplayablePorts).
 * Ports are sorted by private port, then address, then public port, then protocol. Neighbours become a range
 * (`9000-9002/tcp`) only where the public port is the private one or there is none; published ports whose number differs
 * come one by one, at the end.
 */
export function displayablePorts(ports: readonly DisplayedPort[]): string {
  const ranges = new Map<string, Range>();
  const finished: string[] = [];
  const mappings: string[] = [];
  for (const { IP = '', PrivatePort: port, PublicPort = 0, Type } of [...ports].sort(comparePorts)) {
    if (IP !== '' && PublicPort !== port) {
      mappings.push(`${joinHostPort(IP, String(PublicPort))}->${port}/${Type}`);
      continue;
    }
    const key = IP === '' ? Type : `${IP}/${Type}`;
    const range = ranges.get(key);
    if (range?.last === port - 1) range.last = port;
    else {
      if (range) finished.push(showRange(key, range));
      ranges.set(key, { first: port, last: port });
    }
  }
  const open = Array.from(ranges, ([key, range]) => showRange(key, range));
  return [...finished, ...open, ...mappings].join(', ');
}

function showRange(key: string, { first, last }: Range): string {
  const [ip = '', type = ''] = key.includes('/') ? key.split('/') : ['', key];
  const ports = first === last ? String(first) : `${first}-${last}`;
  return `${ip === '' ? '' : `${joinHostPort(ip, ports)}->`}${ports}/${type}`;
}

/** net.JoinHostPort: brackets around what has colons, which is an IPv6 address. */
function joinHostPort(host: string, port: string): string {
  return host.includes(':') ? `[${host}]:${port}` : `${host}:${port}`;
}

function comparePorts(a: DisplayedPort, b: DisplayedPort): number {
  return (
    a.PrivatePort - b.PrivatePort ||
    compareBytes(a.IP ?? '', b.IP ?? '') ||
    (a.PublicPort ?? 0) - (b.PublicPort ?? 0) ||
    compareBytes(a.Type, b.Type)
  );
}
