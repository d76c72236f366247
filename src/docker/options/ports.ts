import type { PortBinding, PortMap } from '../../engine/api.ts';
import { GoError } from '../go-error.ts';

/** A range of ports, both ends included. */
interface Range {
  start: number;
  end: number;
}

/**
 * Reads a port or a range of ports such as `80` or `8000-8010` (docker/go-connections, nat.ParsePortRange).
 * @throws {GoError} with the text that Go's strconv gives
 */
export function parsePortRange(text: string): Range {
  if (text === '') throw new GoError('empty string specified for ports');
  // What follows a second dash is not looked at.
  const [first = '', last = first] = text.split('-');
  const start = parseUint16(first);
  const end = parseUint16(last);
  if (end < start) throw new GoError(`invalid range specified for port: ${text}`);
  return { start, end };
}

function parseUint16(text: string): number {
  const reason = !/^\d+$/.test(text) ? 'invalid syntax' : Number(text) > 65535 ? 'value out of range' : undefined;
  if (reason) throw new GoError(`strconv.ParseUint: parsing ${JSON.stringify(text)}: ${reason}`);
  return Number(text);
}

/** Splits `53/udp`; tcp where no protocol is named (nat.SplitProtoPort). */
export function splitProtocol(text: string): { protocol: string; port: string } {
  // What follows a second slash is not looked at.
  const [port = '', protocol] = text.split('/');
  if (port === '') return { protocol: '', port: '' };
  return { protocol: protocol || 'tcp', port };
}

/** Takes `ADDRESS:HOST:CONTAINER` apart from its end, so that an address may hold colons (nat.splitParts). */
function splitParts(spec: string): { address: string; host: string; container: string } {
  const parts = spec.split(':');
  const container = parts.pop() ?? '';
  const host = parts.pop() ?? '';
  return { address: parts.join(':'), host, container };
}

/** What `-p` options come to: `ExposedPorts` and `PortBindings`. */
export interface PortSpecs {
  exposed: string[];
  bindings: PortMap;
}

/**
 * Reads `-p` options (docker/go-connections, nat.ParsePortSpecs).
 * @throws {GoError} in the client's words
 */
export function parsePortSpecs(given: readonly string[]): PortSpecs {
  const specs = given.map(standardNotation);
  const exposed: string[] = [];
  const bindings: PortMap = {};
  for (const spec of specs) {
    for (const { port, binding } of parsePortSpec(spec)) {
      if (!exposed.includes(port)) exposed.push(port);
      bindings[port] ??= [];
      bindings[port].push(binding);
    }
  }
  return { exposed, bindings };
}

/** `published=80,target=8080,protocol=udp` in the usual form (docker/cli, container.convertToStandardNotation). */
function standardNotation(spec: string): string {
  if (!spec.includes('=')) return spec;
  const fields: Record<string, string> = { protocol: 'tcp' };
  for (const field of spec.split(',')) {
    const [name = '', value] = field.split('=');
    if (value === undefined) {
      throw new GoError(`invalid publish opts format (should be name=value but got '${field}')`);
    }
    fields[name] = value;
  }
  return `${fields.published ?? ''}:${fields.target ?? ''}/${fields.protocol}`;
}

function parsePortSpec(raw: string): { port: string; binding: PortBinding }[] {
  const { address, host, container } = splitParts(raw);
  const { protocol, port } = splitProtocol(container);
  const hostIp = bareAddress(address);
  if (hostIp !== '' && !isAddress(hostIp)) throw new GoError(`invalid IP address: ${address}`);
  if (port === '') throw new GoError(`no port specified: ${raw}<empty>`);
  const inner = attempt(() => parsePortRange(port), `invalid containerPort: ${port}`);
  const outer = host === '' ? undefined : attempt(() => parsePortRange(host), `invalid hostPort: ${host}`);
  const count = inner.end - inner.start;
  // One port of the container may have a range of the host's to choose from.
  if (outer && outer.end - outer.start !== count && inner.end !== inner.start) {
    throw new GoError(`invalid ranges specified for container and host Ports: ${port} and ${host}`);
  }
  if (!['tcp', 'udp', 'sctp'].includes(protocol.toLowerCase())) throw new GoError(`invalid proto: ${protocol}`);
  return Array.from({ length: count + 1 }, (_, i) => {
    const hostPort = !outer
      ? ''
      : count === 0 && outer.end !== outer.start
        ? `${outer.start}-${outer.end}`
        : String(outer.start + i);
    return { port: `${inner.start + i}/${protocol.toLowerCase()}`, binding: { HostIp: hostIp, HostPort: hostPort } };
  });
}

function attempt<T>(parse: () => T, message: string): T {
  try {
    return parse();
  } catch {
    throw new GoError(message);
  }
}

/** An IPv6 address stands in brackets before a port. */
function bareAddress(address: string): string {
  return address.startsWith('[') && address.endsWith(']') ? address.slice(1, -1) : address;
}

/** Whether Go's net.ParseIP reads it: an IPv4 address without leading zeros, or an IPv6 one. */
export function isAddress(text: string): boolean {
  return isIpv4(text) || isIpv6(text);
}

function isIpv4(text: string): boolean {
  const parts = text.split('.');
  return parts.length === 4 && parts.every((part) => /^(0|[1-9]\d{0,2})$/.test(part) && Number(part) < 256);
}

function isIpv6(text: string): boolean {
  const halves = text.split('::');
  if (halves.length > 2) return false;
  const groups = halves.flatMap((half) => (half === '' ? [] : half.split(':')));
  const last = groups.at(-1);
  const embedded = last?.includes('.') ?? false;
  if (embedded && !isIpv4(last ?? '')) return false;
  const plain = embedded ? groups.slice(0, -1) : groups;
  if (!plain.every((group) => /^[0-9a-fA-F]{1,4}$/.test(group))) return false;
  const count = plain.length + (embedded ? 2 : 0);
  return halves.length === 2 ? count < 8 : count === 8;
}

/**
 * Reads `--expose` options into `ExposedPorts` (docker/cli, container.parse).
 * @throws {GoError} in the client's words
 */
export function parseExpose(specs: readonly string[]): string[] {
  return specs.flatMap((spec) => {
    if (spec.includes(':')) throw new GoError(`invalid port format for --expose: ${spec}`);
    const { protocol, port } = splitProtocol(spec);
    let range: Range;
    try {
      range = parsePortRange(port);
    } catch (error) {
      throw new GoError(`invalid range format for --expose: ${spec}, error: ${(error as Error).message}`);
    }
    return Array.from({ length: range.end - range.start + 1 }, (_, i) => `${range.start + i}/${protocol}`);
  });
}
