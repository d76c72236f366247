import type { Address } from '../kernel/sockets.ts';
import type { Attachment } from './attachment.ts';
import { contains, isLoopback, parseIPv4 } from './ipv4.ts';
import { isIPv6 } from './ipv6.ts';
import type { Namespace } from './namespace.ts';
import type { Publication } from './publication.ts';

/** What decides a packet's way. ICMP has ports 0. */
export interface Packet {
  protocol: 'tcp' | 'udp' | 'icmp';
  to: Address;
  port: number;
  /** The address that the sending socket is bound to. */
  from?: Address | undefined;
  fromPort?: number;
}

/** It arrives. */
export interface Delivery {
  kind: 'delivered';
  namespace: Namespace;
  /** The sender's address as itself sees it. */
  source: Address;
  /** The sender's address as the receiver sees it. */
  seen: Address;
  /** Where it arrives; differs from where it was sent where it was sent to a published port. */
  destination: Address;
  port: number;
  /** The interfaces that it passes. */
  via: readonly Attachment[];
  /** Whose DNAT rule changed the destination. */
  published: Publication | undefined;
}

/** What becomes of a packet. */
export type Path =
  | Delivery
  /** No local address fits: EADDRNOTAVAIL. */
  | { kind: 'no-address' }
  /** The sender's own kernel knows no route: ENETUNREACH at once. */
  | { kind: 'no-route' }
  /** An ICMP error comes back from `by` after so many milliseconds. */
  | { kind: 'unreachable'; reason: 'host' | 'net'; by: Address; after: number }
  /** A firewall drops it: nothing ever comes back. */
  | { kind: 'dropped' };

/** How long the kernel asks for the hardware address of a neighbour before it gives up: three times, a second apart. */
export const ARP_FAILURE = 3000;

/**
 * The way of a packet from a namespace, by the routes and by the iptables rules that Docker 20.10 sets up (as
 * iptables-save shows them):
 *
 * - Forwarding between bridges, or between an internal one and anything, is dropped (DOCKER-ISOLATION-STAGE-1 and -2).
 * - The host itself, at any of its addresses, can be reached from every bridge: that is no forwarding.
 * - DNAT to a published port happens for what the host sends to its own addresses but 127.0.0.0/8 (OUTPUT), and for what
 *   comes from an internal bridge (which is dropped afterwards). What comes from another bridge is spared
 *   (`-i BRIDGE -j RETURN`) and reaches docker-proxy.
 * - Nothing outside of the host can be reached: it has no default route.
 */
export function route(from: Namespace, packet: Packet): Path {
  const to = unspecified(packet.to);
  if (isIPv6(to)) {
    if (to !== '::1') return { kind: 'no-route' };
    return from.ipv6 ? itself(from, packet, to) : { kind: 'no-address' };
  }
  const number = parseIPv4(to);
  if (number === undefined) return { kind: 'no-route' };
  if (isLoopback(number)) return itself(from, packet, to);
  if (from.hasAddress(to)) return translated(from, packet, to) ?? itself(from, packet, to);
  return from.isHost ? fromHost(from, packet, to, number) : fromContainer(from, packet, to, number);
}

/** Sending to the unspecified address means the loopback address (Linux). */
function unspecified(address: Address): Address {
  if (address === '0.0.0.0') return '127.0.0.1';
  return address === '::' ? '::1' : address;
}

function itself(namespace: Namespace, packet: Packet, to: Address): Path {
  const source = packet.from ?? (isIPv6(to) || namespace.hasAddress(to) ? to : '127.0.0.1');
  return deliver(packet, { namespace, source, seen: source, destination: to, via: [] });
}

function deliver(
  packet: Packet,
  way: Pick<Delivery, 'namespace' | 'source' | 'seen' | 'destination' | 'via'>,
): Delivery {
  return { kind: 'delivered', port: packet.port, published: undefined, ...way };
}

/** What the host sends to a published port at one of its own addresses. */
function translated(host: Namespace, packet: Packet, to: Address): Path | undefined {
  const { fabric } = host;
  const publication = host.isHost ? fabric.translation(packet.protocol, to, packet.port) : undefined;
  if (!publication) return undefined;
  const target = fabric.attachmentAt(publication.containerAddress);
  if (!target) return { kind: 'unreachable', reason: 'host', by: to, after: ARP_FAILURE };
  const source = packet.from ?? to;
  const { bridge } = target;
  const ofBridge = fabric.bridgeOfGateway(source);
  if (!ofBridge && bridge.internal) return { kind: 'dropped' };
  return {
    kind: 'delivered',
    namespace: target.namespace,
    source,
    // POSTROUTING: what has an address of one bridge and leaves by another is masqueraded.
    seen: ofBridge && ofBridge !== bridge ? bridge.gateway : source,
    destination: target.address,
    port: publication.containerPort,
    via: [target],
    published: publication,
  };
}

function fromHost(host: Namespace, packet: Packet, to: Address, number: number): Path {
  const { fabric } = host;
  const bridge = fabric.bridgeAround(number);
  if (bridge) {
    const target = bridge.attachments.get(to);
    const source = packet.from ?? bridge.gateway;
    if (!target) return { kind: 'unreachable', reason: 'host', by: source, after: ARP_FAILURE };
    return deliver(packet, { namespace: target.namespace, source, seen: source, destination: to, via: [target] });
  }
  if (contains(fabric.uplink.cidr, number)) {
    return { kind: 'unreachable', reason: 'host', by: fabric.uplink.address, after: ARP_FAILURE };
  }
  return { kind: 'no-route' };
}

function fromContainer(from: Namespace, packet: Packet, to: Address, number: number): Path {
  const onLink = from.attachments.find(({ bridge }) => contains(bridge.cidr, number));
  const attachment = onLink ?? from.defaultRoute;
  if (!attachment) return { kind: 'no-route' };
  const { bridge } = attachment;
  const source = packet.from ?? attachment.address;
  if (onLink && to !== bridge.gateway) return toNeighbour(attachment, source, packet, to);
  const { fabric } = from;
  if (fabric.host.hasAddress(to)) {
    if (bridge.internal && fabric.translation(packet.protocol, to, packet.port)) return { kind: 'dropped' };
    return deliver(packet, { namespace: fabric.host, source, seen: source, destination: to, via: [attachment] });
  }
  if (fabric.bridgeAround(number)) return { kind: 'dropped' };
  if (!contains(fabric.uplink.cidr, number))
    return { kind: 'unreachable', reason: 'net', by: bridge.gateway, after: 0 };
  if (bridge.internal) return { kind: 'dropped' };
  return { kind: 'unreachable', reason: 'host', by: bridge.gateway, after: ARP_FAILURE };
}

/** From one container to another on the same bridge. */
function toNeighbour(attachment: Attachment, source: Address, packet: Packet, to: Address): Path {
  const target = attachment.bridge.attachments.get(to);
  if (!target) return { kind: 'unreachable', reason: 'host', by: source, after: ARP_FAILURE };
  const fromPort = packet.fromPort ?? 0;
  const passes =
    attachment.bridge.passes({ protocol: packet.protocol, from: source, fromPort, to, toPort: packet.port }) ||
    // conntrack: the answer to something that went the other way passes.
    (packet.protocol === 'udp' &&
      target.namespace.udp.find({ address: to, port: packet.port })?.hasSentTo({ address: source, port: fromPort }));
  if (!passes) return { kind: 'dropped' };
  return deliver(packet, {
    namespace: target.namespace,
    source,
    seen: source,
    destination: to,
    via: [attachment, target],
  });
}
