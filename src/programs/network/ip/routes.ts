import type { Process } from '../../../kernel/process.ts';
import type { Route } from '../../../kernel/sockets.ts';

/** `ip route`: the default route, and the networks that are on a link. */
export function routeLines(proc: Process, words: readonly string[]): string[] {
  const down = new Set(proc.net.interfaces().flatMap(({ name, up }) => (up ? [] : [name])));
  let routes = proc.net.routes();
  for (let at = 0; at < words.length; at++) {
    const [word, value] = [words[at], words[at + 1]];
    if (word === 'default') routes = routes.filter(({ destination }) => destination === 'default');
    else if (word === 'dev') routes = routes.filter(({ device }) => device === value);
    else if (word === 'via') routes = routes.filter(({ via }) => via === value);
    else if (/^\d/.test(word ?? '')) routes = routes.filter(({ destination }) => destination === word);
  }
  return routes.map((route) => {
    const { destination, via, device } = route;
    if (via !== undefined) return `${destination} via ${via} dev ${device} \n`;
    return `${destination} dev ${device} proto kernel scope link${source(route)} ${down.has(device) ? 'linkdown ' : ''}\n`;
  });
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
