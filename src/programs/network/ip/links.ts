import type { Interface } from '../../../kernel/sockets.ts';
import { broadcastOf, flagsOf, isLoopback, linkName, queueOf, stateOf } from '../interface-flags.ts';

/** What of the interfaces is shown, and how. */
export interface Show {
  family: 'inet' | 'inet6' | 'link' | undefined;
  oneLine: boolean;
  brief: boolean;
  json: boolean;
  statistics: boolean;
}

interface Context {
  show: Show;
  /** The ends of veth pairs are numbered by the namespaces that they lead to. */
  isHost: boolean;
}

const NO_MAC = '00:00:00:00:00:00';
const NEVER = 4294967295;

function broadcastMac(link: Interface): string {
  return isLoopback(link) ? NO_MAC : 'ff:ff:ff:ff:ff:ff';
}

function head(link: Interface, mode: boolean): string {
  const { discipline, length } = queueOf(link);
  const master = link.master === undefined ? '' : ` master ${link.master}`;
  return `${link.index}: ${linkName(link)}: <${flagsOf(link).join(',')}> mtu ${link.mtu} qdisc ${discipline}${master} state ${stateOf(link)}${mode ? ' mode DEFAULT' : ''} group default${length === undefined ? '' : ` qlen ${length}`}`;
}

function hardware(link: Interface): string {
  const kind = isLoopback(link) ? 'loopback' : 'ether';
  const peer = link.peer === undefined ? '' : ' link-netnsid 0';
  return `    link/${kind} ${link.mac} brd ${broadcastMac(link)}${peer}`;
}

/** Without a queue's length, a blank is left where it would be. */
function withBlank(link: Interface): string {
  return queueOf(link).length === undefined ? ' ' : '';
}

const COUNTERS = `    RX:  bytes packets errors dropped  missed   mcast
             0       0      0       0       0       0
    TX:  bytes packets errors dropped carrier collsns
             0       0      0       0       0       0 `;

/** `ip link` of one interface. */
export function linkLines(link: Interface, { show }: Context): string {
  const lines = [head(link, true) + withBlank(link), hardware(link), ...(show.statistics ? COUNTERS.split('\n') : [])];
  return `${lines.join(show.oneLine ? '\\' : '\n')}\n`;
}

function addressesOf(link: Interface, { family }: Show): Interface['addresses'] {
  if (family === 'link') return [];
  return link.addresses.filter(({ address }) => family === undefined || address.includes(':') === (family === 'inet6'));
}

function scopeOf(link: Interface): string {
  return isLoopback(link) ? 'host' : 'global';
}

function addressText(link: Interface, own: Interface['addresses'][number]): string {
  const broadcast = isLoopback(link) ? undefined : broadcastOf(own);
  const v6 = own.address.includes(':');
  return `${v6 ? 'inet6' : 'inet'} ${own.address}/${own.prefix}${broadcast ? ` brd ${broadcast}` : ''} scope ${scopeOf(link)} ${v6 ? '' : link.name}`;
}

const LIFETIME = '       valid_lft forever preferred_lft forever';

/** `ip addr` of one interface; nothing where it has no address of the family that is asked for. */
export function addressLines(link: Interface, { show, isHost }: Context): string {
  const addresses = addressesOf(link, show);
  if (show.oneLine) {
    return addresses.map((own) => `${link.index}: ${link.name}    ${addressText(link, own)}\\${LIFETIME}\n`).join('');
  }
  if (addresses.length === 0 && show.family !== undefined && show.family !== 'link') return '';
  // With only one family's addresses asked for, the line of the hardware address goes, and what is behind it comes up.
  const peer = link.peer === undefined || isHost ? '' : ' link-netnsid 0';
  const first =
    show.family === 'inet' || show.family === 'inet6'
      ? head(link, false) + withBlank(link) + peer
      : head(link, false) + withBlank(link);
  const lines = [first];
  if (show.family === undefined || show.family === 'link') lines.push(hardware(link));
  for (const own of addresses) lines.push(`    ${addressText(link, own)}`, LIFETIME);
  return `${lines.join('\n')}\n`;
}

/** `ip -br addr` */
export function briefAddress(link: Interface, show: Show): string {
  const addresses = addressesOf(link, show).map(({ address, prefix }) => `${address}/${prefix} `);
  if (addresses.length === 0 && show.family !== undefined) return '';
  return `${linkName(link).padEnd(16)} ${stateOf(link).padEnd(14)} ${addresses.join('')}\n`;
}

/** `ip -br link` */
export function briefLink(link: Interface): string {
  return `${linkName(link).padEnd(16)} ${stateOf(link).padEnd(14)} ${link.mac} <${flagsOf(link).join(',')}> \n`;
}

/** `ip -j addr` or `ip -j link`: one interface as an object. */
export function addressJson(link: Interface, show: Show, addresses: boolean): Record<string, unknown> {
  const { discipline, length } = queueOf(link);
  return {
    ifindex: link.index,
    ...(link.peer === undefined ? {} : { link_index: link.peer }),
    ifname: link.name,
    flags: flagsOf(link),
    mtu: link.mtu,
    qdisc: discipline,
    ...(link.master === undefined ? {} : { master: link.master }),
    operstate: stateOf(link),
    ...(addresses ? {} : { linkmode: 'DEFAULT' }),
    group: 'default',
    ...(length === undefined ? {} : { txqlen: length }),
    ...(show.family === undefined || show.family === 'link'
      ? { link_type: isLoopback(link) ? 'loopback' : 'ether', address: link.mac, broadcast: broadcastMac(link) }
      : {}),
    ...(link.peer === undefined ? {} : { link_netnsid: 0 }),
    ...(addresses ? { addr_info: addressesOf(link, show).map((own) => addressInfo(link, own)) } : {}),
  };
}

function addressInfo(link: Interface, own: Interface['addresses'][number]): Record<string, unknown> {
  const broadcast = isLoopback(link) ? undefined : broadcastOf(own);
  const v6 = own.address.includes(':');
  return {
    family: v6 ? 'inet6' : 'inet',
    local: own.address,
    prefixlen: own.prefix,
    ...(broadcast ? { broadcast } : {}),
    scope: scopeOf(link),
    ...(v6 ? {} : { label: link.name }),
    valid_life_time: NEVER,
    preferred_life_time: NEVER,
  };
}
