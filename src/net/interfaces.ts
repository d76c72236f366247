import type { Interface, Route } from '../kernel/sockets.ts';
import type { Fabric } from './fabric.ts';
import { formatCidr } from './ipv4.ts';
import type { Namespace } from './namespace.ts';

/** The link's MTU, but for loopback's. */
const ETHERNET_MTU = 1500;

/** What `ip addr` shows in a namespace, by index. */
export function interfacesOf(namespace: Namespace): Interface[] {
  const own = namespace.attachments.map(
    ({ name, index, mac, address, prefix, host }): Interface => ({
      name,
      index,
      mac,
      mtu: ETHERNET_MTU,
      up: true,
      addresses: [{ address, prefix }],
      peer: host.index,
    }),
  );
  const others = namespace.isHost ? hostInterfaces(namespace.fabric) : [];
  return [loopback(namespace), ...own, ...others].sort((a, b) => a.index - b.index);
}

function loopback({ ipv6 }: Namespace): Interface {
  const addresses = [{ address: '127.0.0.1', prefix: 8 }];
  if (ipv6) addresses.push({ address: '::1', prefix: 128 });
  return { name: 'lo', index: 1, mac: '00:00:00:00:00:00', mtu: 65536, up: true, addresses };
}

/** A bridge is up (has a carrier) while something is attached to it. */
function hostInterfaces(fabric: Fabric): Interface[] {
  const { uplink } = fabric;
  const found: Interface[] = [
    {
      name: uplink.name,
      index: uplink.index,
      mac: uplink.mac,
      mtu: ETHERNET_MTU,
      up: true,
      addresses: [{ address: uplink.address, prefix: uplink.cidr.prefix }],
    },
  ];
  for (const { name, index, mac, gateway, cidr, attachments } of fabric.bridges()) {
    const addresses = [{ address: gateway, prefix: cidr.prefix }];
    found.push({ name, index, mac, mtu: ETHERNET_MTU, up: attachments.size > 0, addresses });
    for (const { host, index: peer } of attachments.values()) {
      found.push({ ...host, mtu: ETHERNET_MTU, up: true, addresses: [], peer, master: name });
    }
  }
  return found;
}

/** What `ip route` shows in a namespace: the default route, then the networks by their address. */
export function routesOf(namespace: Namespace): Route[] {
  const { defaultRoute, fabric } = namespace;
  const links = namespace.attachments.map(({ name, bridge, address }) => ({
    cidr: bridge.cidr,
    device: name,
    source: address,
  }));
  if (namespace.isHost) {
    links.push({ cidr: fabric.uplink.cidr, device: fabric.uplink.name, source: fabric.uplink.address });
    for (const { cidr, name, gateway } of fabric.bridges()) links.push({ cidr, device: name, source: gateway });
  }
  links.sort((a, b) => a.cidr.network - b.cidr.network);
  const routes = links.map(({ cidr, device, source }): Route => ({ destination: formatCidr(cidr), device, source }));
  if (!defaultRoute) return routes;
  return [{ destination: 'default', via: defaultRoute.bridge.gateway, device: defaultRoute.name }, ...routes];
}
