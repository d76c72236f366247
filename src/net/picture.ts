import type { Address, Interface, Route, SocketEntry } from '../kernel/sockets.ts';
import type { Hole } from './bridge.ts';
import type { Fabric } from './fabric.ts';

/** The network as plain data, for tests and for drawing it. */
export interface FabricPicture {
  bridges: BridgePicture[];
  namespaces: NamespacePicture[];
  publications: PublicationPicture[];
}

export interface BridgePicture {
  name: string;
  subnet: string;
  gateway: Address;
  internal: boolean;
  icc: boolean;
  /** What icc=false lets pass. */
  holes: Hole[];
  attachments: { namespace: string; owner: string; name: string; address: Address; mac: string }[];
}

export interface NamespacePicture {
  id: string;
  owner: string;
  interfaces: Interface[];
  routes: Route[];
  sockets: SocketEntry[];
}

export interface PublicationPicture {
  protocol: 'tcp' | 'udp';
  hostAddress: Address;
  hostPort: number;
  containerAddress: Address;
  containerPort: number;
  owner: string;
}

/** All there is, in the order in which it was made; the host's namespace first. */
export function pictureOf(fabric: Fabric): FabricPicture {
  return {
    bridges: fabric.bridges().map(({ name, subnet, gateway, internal, icc, holes, attachments }) => ({
      name,
      subnet,
      gateway,
      internal,
      icc,
      holes: holes.map((hole) => ({ ...hole })),
      attachments: [...attachments.values()].map(({ namespace, name, address, mac }) => ({
        namespace: namespace.id,
        owner: namespace.owner,
        name,
        address,
        mac,
      })),
    })),
    namespaces: fabric.namespaces().map((namespace) => ({
      id: namespace.id,
      owner: namespace.owner,
      interfaces: namespace.interfaces(),
      routes: namespace.routes(),
      sockets: namespace.sockets(),
    })),
    publications: fabric
      .publications()
      .map(({ protocol, hostAddress, hostPort, containerAddress, containerPort, namespace }) => ({
        protocol,
        hostAddress,
        hostPort,
        containerAddress,
        containerPort,
        owner: namespace.owner,
      })),
  };
}
