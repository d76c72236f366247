import type { EndpointSettings } from '../../engine/api.ts';
import type { Options } from '../cli/options.ts';
import { parseCsv } from '../csv.ts';
import { GoError } from '../go-error.ts';
import { quote } from '../strconv/quote.ts';
import { toMap } from './environment.ts';

/** What one `--network` says. */
interface Attachment {
  target: string;
  aliases: string[];
  links: string[];
  ip: string;
  ip6: string;
  linkLocal: string[];
  mac: string;
  driverOptions: Record<string, string>;
  gatewayPriority: number;
}

function plain(target: string): Attachment {
  return {
    target,
    aliases: [],
    links: [],
    ip: '',
    ip6: '',
    linkLocal: [],
    mac: '',
    driverOptions: {},
    gatewayPriority: 0,
  };
}

/** What `--network` accepts: a name, or a list of `KEY=VALUE` (docker/cli, opts.NetworkOpt). @throws {GoError} */
export function parseNetwork(text: string): Attachment {
  if (!/\w+=\w+(,\w+=\w+)*/.test(text)) return plain(text);
  const found = plain('');
  for (const field of parseCsv(text)) {
    const lower = field.toLowerCase();
    const equals = lower.indexOf('=');
    if (equals <= 0) throw new GoError(`invalid field ${field}`);
    setField(found, lower.slice(0, equals).trim(), lower.slice(equals + 1).trim());
  }
  if (found.target === '') throw new GoError('network name/id is not specified');
  return found;
}

function setField(attachment: Attachment, key: string, value: string): void {
  if (key === 'name') attachment.target = value;
  else if (key === 'alias') attachment.aliases.push(value);
  else if (key === 'ip') attachment.ip = value;
  else if (key === 'ip6') attachment.ip6 = value;
  else if (key === 'link-local-ip') attachment.linkLocal.push(value);
  else if (key === 'mac-address') attachment.mac = macAddress(value);
  else if (key === 'driver-opt') {
    if (!value.includes('=')) throw new GoError('invalid key value pair format in driver options');
    Object.assign(attachment.driverOptions, toMap([value]));
  } else if (key === 'gw-priority') {
    if (!/^[+-]?\d+$/.test(value)) {
      throw new GoError(`invalid gw-priority (${value}): value must be an integer: invalid syntax`);
    }
    attachment.gatewayPriority = Number(value);
  } else throw new GoError(`invalid field key ${key}`);
}

/** @throws {GoError} */
export function validateNetwork(text: string): string {
  parseNetwork(text);
  return text;
}

/** net.ParseMAC. @throws {GoError} */
function macAddress(text: string): string {
  if (!isMacAddress(text)) throw new GoError(`${text} is not a valid mac address`);
  return text;
}

export function isMacAddress(text: string): boolean {
  const bytes = /^[0-9a-fA-F]{2}(?:([:-])[0-9a-fA-F]{2}(?:\1[0-9a-fA-F]{2})*)$/.test(text);
  if (bytes) return [6, 8, 20].includes((text.length + 1) / 3);
  return /^([0-9a-fA-F]{4}\.){2}([0-9a-fA-F]{4}|([0-9a-fA-F]{4}\.)[0-9a-fA-F]{4})$/.test(text);
}

const PREDEFINED = ['default', 'bridge', 'host', 'none'];

function isUserDefined(network: string): boolean {
  return !PREDEFINED.includes(network) && !network.startsWith('container:');
}

/**
 * Puts `--network` and the flags about the first network together (docker/cli, container.parseNetworkOpts).
 * @throws {GoError} in the client's words
 */
export function networking(options: Options): { mode: string; endpoints: Record<string, EndpointSettings> } {
  const given = options.list('network').map(parseNetwork);
  const attachments = given.length > 0 ? given : [plain('default')];
  const endpoints: Record<string, EndpointSettings> = {};
  attachments.forEach((attachment, i) => {
    if (i === 0) addFlags(attachment, options);
    const endpoint = endpointOf(attachment);
    if (Object.hasOwn(endpoints, attachment.target)) {
      throw new GoError(`network ${quote(attachment.target)} is specified multiple times`);
    }
    // A single network without wishes is the daemon's to set up.
    const only = attachments.length === 1;
    if (!only || Object.keys(endpoint).length > 0) endpoints[attachment.target] = endpoint;
  });
  const kinds = new Set(attachments.map(({ target }) => isUserDefined(target)));
  if (kinds.size > 1) {
    throw new GoError('conflicting options: cannot attach both user-defined and non-user-defined network-modes');
  }
  return { mode: attachments[0]?.target ?? 'default', endpoints };
}

/** The flags that came before networks had fields of their own are about the first of them. */
function addFlags(attachment: Attachment, options: Options): void {
  const conflict = (flag: string, what: string) =>
    new GoError(`conflicting options: cannot specify both --${flag} and per-network ${what}`);
  const aliases = options.list('network-alias');
  if (attachment.aliases.length > 0 && aliases.length > 0) throw conflict('network-alias', 'alias');
  if (attachment.ip !== '' && options.string('ip') !== '') throw conflict('ip', 'IPv4 address');
  if (attachment.ip6 !== '' && options.string('ip6') !== '') throw conflict('ip6', 'IPv6 address');
  if (attachment.mac !== '' && options.string('mac-address') !== '') throw conflict('mac-address', 'MAC address');
  attachment.aliases.push(...aliases);
  if (isUserDefined(attachment.target)) attachment.links.push(...options.list('link'));
  attachment.ip ||= options.string('ip');
  attachment.ip6 ||= options.string('ip6');
  attachment.mac ||= options.string('mac-address');
  attachment.linkLocal.push(...options.list('link-local-ip'));
}

function endpointOf(attachment: Attachment): EndpointSettings {
  const { target, aliases, links, ip, ip6, linkLocal, mac, driverOptions, gatewayPriority } = attachment;
  if (target.trim() === '') throw new GoError('no name set for network');
  if (aliases.length > 0 && !isUserDefined(target)) {
    throw new GoError('network-scoped aliases are only supported for user-defined networks');
  }
  const addresses = {
    ...(ip === '' ? {} : { IPv4Address: ip }),
    ...(ip6 === '' ? {} : { IPv6Address: ip6 }),
    ...(linkLocal.length > 0 ? { LinkLocalIPs: linkLocal } : {}),
  };
  return {
    ...(Object.keys(addresses).length > 0 ? { IPAMConfig: addresses } : {}),
    ...(aliases.length > 0 ? { Aliases: aliases } : {}),
    ...(links.length > 0 ? { Links: links } : {}),
    ...(mac === '' ? {} : { MacAddress: mac }),
    ...(Object.keys(driverOptions).length > 0 ? { DriverOpts: driverOptions } : {}),
    ...(gatewayPriority === 0 ? {} : { GwPriority: gatewayPriority }),
  };
}
