import type { Process } from '../../../kernel/process.ts';
import type { Interface } from '../../../kernel/sockets.ts';
import { command } from '../../command.ts';
import { Failure, UsageError } from '../../failure.ts';
import { broadcastOf, flagsOf, isLoopback, linkName, queueOf } from '../interface-flags.ts';
import { routeFor } from './routes.ts';

/** ip of busybox: it shows, and changes nothing. */
export const ip = command({
  suite: 'busybox 1.35',
  longless: true,
  busybox: {
    synopsis: '[OPTIONS] address|route|link|tunnel|neigh|rule [ARGS]',
    about: 'Show addresses, routes and interfaces',
    options: '\t-f FAMILY\tinet, inet6 or link\n\t-4,-6\n\t-o\tOne line for each',
  },
  async run({ proc, options, operands, out }) {
    const [object, ...rest] = operands;
    if (object === undefined) throw new UsageError('');
    const full = ['address', 'link', 'route', 'neigh', 'rule', 'tunnel'].find((name) => name.startsWith(object));
    if (full === undefined) throw new UsageError('');
    const [verb, ...others] = rest;
    if (verb !== undefined && /^(add|del|set|change|flush|append|replace)$/.test(verb)) {
      const call = full === 'link' && verb === 'set' ? 'SIOCSIFFLAGS:' : 'RTNETLINK answers:';
      throw new Failure(`${call} Operation not permitted`, 2);
    }
    if (full === 'route' && verb === 'get') {
      await out.write(routeTo(proc, others));
      return 0;
    }
    if (verb !== undefined && !/^(s|sh|sho|show|l|li|lis|list|ls)$/.test(verb)) {
      throw new Failure(`invalid argument '${verb}' to 'ip'`);
    }
    if (full === 'route') {
      for (const { destination, via, device, source } of proc.net.routes()) {
        const how = via === undefined ? ' scope link ' : '';
        await out.write(
          `${destination}${via === undefined ? '' : ` via ${via}`} dev ${device}${how}${source === undefined ? '' : ` src ${source}`} \n`,
        );
      }
      return 0;
    }
    if (full !== 'address' && full !== 'link') return 0;
    const name = others[0] === 'dev' ? others[1] : others[0];
    const links = proc.net.interfaces().filter((link) => name === undefined || link.name === name);
    if (links.length === 0) throw new Failure(`can't find device '${name}'`);
    const family = options.has('4') ? 'inet' : options.has('6') ? 'inet6' : options.value('f');
    for (const link of links)
      await out.write(full === 'link' ? linkText(link) : addressText(link, family, options.has('o')));
    return 0;
  },
});

/** `ip route get`: the route that a packet takes. @throws {Failure} */
function routeTo(proc: Process, words: readonly string[]): string {
  const to = words.find((word) => /^\d/.test(word));
  if (to === undefined) throw new Failure('need at least destination address');
  const own = proc.net.interfaces().some(({ addresses }) => addresses.some(({ address }) => address === to));
  if (own || to.startsWith('127.')) return `local ${to} dev lo  src ${to} \n`;
  const route = routeFor(proc, to);
  if (!route) throw new Failure('RTNETLINK answers: Network is unreachable', 2);
  const link = proc.net.interfaces().find(({ name }) => name === route.device);
  const source = route.source ?? link?.addresses[0]?.address;
  return `${to}${route.via === undefined ? '' : ` via ${route.via}`} dev ${route.device} ${source === undefined ? '' : ` src ${source} `}\n`;
}

function head(link: Interface): string {
  const { length } = queueOf(link);
  // busybox takes for M-DOWN what newer kernels mean by another flag.
  const flags = link.peer === undefined ? flagsOf(link) : [...flagsOf(link), 'M-DOWN'];
  const master = link.master === undefined ? '' : ` master ${link.master}`;
  return `${link.index}: ${linkName(link)}: <${flags.join(',')}> mtu ${link.mtu} qdisc ${queueOf(link).discipline}${master} ${length === undefined ? '' : `qlen ${length}`}\n`;
}

function hardware(link: Interface): string {
  const broadcast = isLoopback(link) ? '00:00:00:00:00:00' : 'ff:ff:ff:ff:ff:ff';
  return `    link/${isLoopback(link) ? 'loopback' : 'ether'} ${link.mac} brd ${broadcast}\n`;
}

function linkText(link: Interface): string {
  return head(link) + hardware(link);
}

function addressText(link: Interface, family: string | undefined, oneLine: boolean): string {
  const addresses = link.addresses.filter(
    ({ address }) => family === undefined || address.includes(':') === (family === 'inet6'),
  );
  const lines = addresses.map((own) => {
    const broadcast = isLoopback(link) ? undefined : broadcastOf(own);
    const v6 = own.address.includes(':');
    return `${v6 ? 'inet6' : 'inet'} ${own.address}/${own.prefix}${broadcast ? ` brd ${broadcast}` : ''} scope ${isLoopback(link) ? 'host' : 'global'} ${v6 ? '' : link.name}`;
  });
  const lifetime = '       valid_lft forever preferred_lft forever\n';
  if (oneLine) return lines.map((line) => `${link.index}: ${link.name}    ${line}\\${lifetime}`).join('');
  if (lines.length === 0 && family !== undefined) return '';
  return (
    head(link) + (family === undefined ? hardware(link) : '') + lines.map((line) => `    ${line}\n${lifetime}`).join('')
  );
}
