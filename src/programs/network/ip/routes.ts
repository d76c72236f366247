import type { Process } from '../../../kernel/process.ts';
import type { Route } from '../../../kernel/sockets.ts';
import { broadcastOf, isLoopback } from '../interface-flags.ts';

/** `ip route`: the default route, and the networks that are on a link. */
export function routeLines(proc: Process, words: readonly string[]): string[] {
  const down = new Set(proc.net.interfaces().flatMap(({ name, up }) => (up ? [] : [name])));
  return chosen(proc, words).map((route) => {
    const { destination, via, device } = route;
    if (via !== undefined) return `${destination} via ${via} dev ${device} \n`;
    return `${destination} dev ${device} proto kernel scope link${source(route)} ${down.has(device) ? 'linkdown ' : ''}\n`;
  });
}

/** `ip -j route` */
export function routeObjects(proc: Process, words: readonly string[]): Record<string, unknown>[] {
  return chosen(proc, words).map(({ destination: dst, via, device: dev, source: prefsrc }) =>
    via === undefined
      ? { dst, dev, protocol: 'kernel', scope: 'link', ...(prefsrc === undefined ? {} : { prefsrc }), flags: [] }
      : { dst, gateway: via, dev, flags: [] },
  );
}

/** `ip route show table local`: what the kernel takes for itself, and broadcasts. */
export function localLines(proc: Process): string[] {
  return proc.net.interfaces().flatMap((link) =>
    link.addresses.flatMap((own) => {
      const broadcast = broadcastOf(own);
      if (broadcast === undefined) return [];
      const line = (kind: string, to: string, scope: string) =>
        `${kind} ${to} dev ${link.name} proto kernel scope ${scope} src ${own.address} \n`;
      const network = isLoopback(link) ? [line('local', `127.0.0.0/${own.prefix}`, 'host')] : [];
      return [...network, line('local', own.address, 'host'), line('broadcast', broadcast, 'link')];
    }),
  );
}

function chosen(proc: Process, words: readonly string[]): Route[] {
  let routes = proc.net.routes();
  for (let at = 0; at < words.length; at++) {
    const [word, value] = [words[at], words[at + 1]];
    if (word === 'default') routes = routes.filter(({ destination }) => destination === 'default');
    else if (word === 'dev') routes = routes.filter(({ device }) => device === value);
    else if (word === 'via') routes = routes.filter(({ via }) => via === value);
    else if (/^\d/.test(word ?? '')) routes = routes.filter(({ destination }) => destination === word);
  }
  return routes;
}

function source({ source }: Route): string {
  return source === undefined ? '' : ` src ${source}`;
}

/** The route that a packet to an address takes: of those that fit, the one with the longest prefix. */
export function routeFor(proc: Process, to: string): Route | undefined {
  const number = toNumber(to);
  const fitting = proc.net.routes().flatMap((route) => {
    const [network = '', length = '0'] =
      route.destination === 'default' ? ['0.0.0.0', '0'] : route.destination.split('/');
    const mask = length === '0' ? 0 : (0xffffffff << (32 - Number(length))) >>> 0;
    return (number & mask) >>> 0 === toNumber(network) ? [{ route, length: Number(length) }] : [];
  });
  return fitting.sort((a, b) => b.length - a.length)[0]?.route;
}

/** Whether the kernel knows a way to an IPv4 address at all. */
export function hasRoute(proc: Process, to: string): boolean {
  if (to.startsWith('127.') || to.includes(':')) return true;
  const own = proc.net.interfaces().some(({ addresses }) => addresses.some(({ address }) => address === to));
  return own || routeFor(proc, to) !== undefined;
}

/** `ip route get`: undefined where there is no route. */
export function routeTo(proc: Process, to: string): string | undefined {
  const own = proc.net.interfaces().some(({ addresses }) => addresses.some(({ address }) => address === to));
  if (own || to.startsWith('127.')) {
    return `local ${to} dev lo src ${to} uid ${proc.user.uid} \n    cache <local> \n`;
  }
  const route = routeFor(proc, to);
  if (!route) return undefined;
  const via = route.via === undefined ? '' : ` via ${route.via}`;
  const from = route.source ?? addressOf(proc, route.device);
  return `${to}${via} dev ${route.device}${from === undefined ? '' : ` src ${from}`} uid ${proc.user.uid} \n    cache \n`;
}

function addressOf(proc: Process, device: string): string | undefined {
  return proc.net.interfaces().find(({ name }) => name === device)?.addresses[0]?.address;
}

function toNumber(address: string): number {
  return address.split('.').reduce((sum, byte) => sum * 256 + Number(byte), 0) >>> 0;
}
