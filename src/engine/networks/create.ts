import { isSysError } from '../../kernel/errno.ts';
import type { Bridge } from '../../net/bridge.ts';
import { type Cidr, formatCidr, overlaps, parseCidr } from '../../net/ipv4.ts';
import type { IpamPool, NetworkCreateBody } from '../api.ts';
import type { Daemon } from '../daemon.ts';
import { conflict, forbidden, notFound, serverError } from '../errors.ts';
import { newId } from '../ids.ts';
import { AddressPool } from './address-pool.ts';
import { networkEvent } from './events.ts';
import { Network, type NetworkData, PREDEFINED } from './network.ts';

const NO_MANAGER =
  'This node is not a swarm manager. Use "docker swarm init" or "docker swarm join" to connect this node to swarm and try again.';
const BRIDGE_NAME = 'com.docker.network.bridge.name';
const BRIDGE_ICC = 'com.docker.network.bridge.enable_icc';

/** @throws 400, 403, 404, 409, 500 in Docker's words */
export function createNetwork(daemon: Daemon, body: NetworkCreateBody): { Id: string; Warning: string } {
  const { Name: name, Driver: driver = 'bridge' } = body;
  if (PREDEFINED.includes(name)) throw forbidden(`operation is not permitted on predefined ${name} network `);
  const namesake = daemon.networks.byName(name);
  if (name === '' || (namesake && body.CheckDuplicate)) throw conflict(`network with name ${name} already exists`);
  checkDriver(driver || 'bridge');
  if (body.IPAM?.Driver && body.IPAM.Driver !== 'default') throw notFound(`plugin "${body.IPAM.Driver}" not found`);
  const id = newId(daemon.random);
  const network = makeBridgeNetwork(daemon, id, body);
  daemon.networks.add(network);
  networkEvent(daemon, network, 'create');
  const warning = namesake ? `Network with name ${name} (id : ${namesake.id}) already exists` : '';
  return { Id: id, Warning: warning };
}

function checkDriver(driver: string): void {
  if (driver === 'bridge') return;
  if (driver === 'host' || driver === 'null') throw forbidden(`only one instance of "${driver}" network is allowed`);
  if (driver === 'overlay') throw serverError(NO_MANAGER);
  if (driver === 'macvlan' || driver === 'ipvlan') throw serverError('operation not supported');
  throw notFound(`plugin "${driver}" not found`);
}

function makeBridgeNetwork(daemon: Daemon, id: string, body: NetworkCreateBody): Network {
  const wanted = (body.IPAM?.Config ?? []).filter(({ Subnet, Gateway, IPRange }) => Subnet || Gateway || IPRange);
  for (const { Subnet } of wanted) {
    if (Subnet?.includes(':'))
      throw serverError('Linkyard simulates no networks of IPv6: leave --ipv6 and its subnets out');
    if (Subnet && !parseCidr(Subnet)) throw serverError(`Invalid subnet ${Subnet} : invalid CIDR address: ${Subnet}`);
  }
  if (wanted.length > 1) throw forbidden("bridge driver doesn't support multiple subnets");
  const [config] = wanted;
  const { pool, gateway } = allocatePool(daemon, config);
  if (body.EnableIPv6) {
    const problem = 'could not find an available, non-overlapping IPv6 address pool among the defaults to assign';
    throw notFound(`${problem} to the network`);
  }
  const subnet = formatCidr(pool.cidr);
  const options = body.Options ?? {};
  const data: NetworkData = {
    id,
    name: body.Name,
    driver: 'bridge',
    created: daemon.stamps.next(),
    internal: body.Internal ?? false,
    attachable: body.Attachable ?? false,
    options,
    labels: body.Labels ?? {},
    ipam: {
      Driver: 'default',
      Options: body.IPAM?.Options ?? null,
      Config: [config?.Subnet ? shownConfig(config) : { Subnet: subnet, Gateway: gateway }],
    },
    configured: config?.Subnet !== undefined,
    subnet,
    gateway,
    bridge: options[BRIDGE_NAME] ?? `br-${id.slice(0, 12)}`,
  };
  try {
    createBridge(daemon, data);
  } catch (error) {
    throw isSysError(error, 'EADDRINUSE') ? overlap() : error;
  }
  return new Network(data, pool);
}

/** The bridge on the host. @throws {SysError} as {@link Fabric.createBridge} does */
export function createBridge(daemon: Daemon, data: NetworkData): Bridge {
  const { bridge = '', subnet = '', gateway = '', internal, options, name } = data;
  const icc = name === 'bridge' ? daemon.icc : options[BRIDGE_ICC] !== 'false';
  return daemon.fabric.createBridge({ name: bridge, subnet, gateway, internal, icc });
}

/** The fields that were given, in the order in which Docker shows them. */
function shownConfig({ Subnet, IPRange, Gateway, AuxiliaryAddresses }: IpamPool): IpamPool {
  return {
    ...(Subnet && { Subnet }),
    ...(IPRange && { IPRange }),
    ...(Gateway && { Gateway }),
    ...(AuxiliaryAddresses && Object.keys(AuxiliaryAddresses).length > 0 && { AuxiliaryAddresses }),
  };
}

function allocatePool(daemon: Daemon, config: IpamPool | undefined): { pool: AddressPool; gateway: string } {
  const rules = daemon.edition.addresses;
  const cidr = config?.Subnet ? chosen(daemon, config.Subnet) : anyPool(daemon);
  const range = config?.IPRange ? parseCidr(config.IPRange) : undefined;
  const pool = new AddressPool(cidr, rules, { range });
  for (const address of Object.values(config?.AuxiliaryAddresses ?? {})) {
    const result = pool.claim(address);
    if (result === 'outside') throw serverError(`no matching subnet for aux-address ${address}`);
  }
  if (!config?.Gateway) {
    const gateway = pool.allocate();
    if (!gateway) throw serverError('failed to allocate gateway (): No available addresses on this pool');
    return { pool, gateway };
  }
  const result = pool.claim(config.Gateway);
  if (result === 'taken now') return { pool, gateway: config.Gateway };
  const reason = result === 'outside' ? 'Requested address is out of range' : 'Address already in use';
  throw serverError(`failed to allocate gateway (${config.Gateway}): ${reason}`);
}

function chosen(daemon: Daemon, subnet: string): Cidr {
  const cidr = parseCidr(subnet) as Cidr;
  if (takenPools(daemon).some((other) => overlaps(other, cidr))) throw overlap();
  return { network: cidr.network, prefix: cidr.prefix };
}

function anyPool(daemon: Daemon): Cidr {
  const { address, cidr } = daemon.fabric.uplink;
  const host = parseCidr(`${address}/${cidr.prefix}`) as Cidr;
  const pool = daemon.pools.allocate([...takenPools(daemon), host]);
  if (pool) return pool;
  throw notFound(
    'could not find an available, non-overlapping IPv4 address pool among the defaults to assign to the network',
  );
}

function takenPools(daemon: Daemon): Cidr[] {
  return daemon.networks.all().flatMap(({ cidr }) => (cidr ? [cidr] : []));
}

function overlap(): Error {
  return forbidden('Pool overlaps with other one on this address space');
}

/** The networks that every daemon has: none, host and bridge, in the order in which Docker makes them. */
export function createPredefined(daemon: Daemon): void {
  const base = { internal: false, attachable: false, labels: {}, configured: false };
  const noAddresses = { Driver: 'default', Options: null, Config: [] };
  for (const [name, driver] of [
    ['none', 'null'],
    ['host', 'host'],
  ] as const) {
    const id = newId(daemon.random);
    const data = { ...base, id, name, driver, created: daemon.stamps.next(), options: {}, ipam: noAddresses };
    daemon.networks.add(new Network(data, undefined));
  }
  const { subnet, gateway, name } = daemon.edition.defaultBridge;
  const cidr = parseCidr(subnet) as Cidr;
  const data: NetworkData = {
    ...base,
    id: newId(daemon.random),
    name: 'bridge',
    driver: 'bridge',
    created: daemon.stamps.next(),
    options: {
      'com.docker.network.bridge.default_bridge': 'true',
      'com.docker.network.bridge.enable_icc': String(daemon.icc),
      'com.docker.network.bridge.enable_ip_masquerade': 'true',
      'com.docker.network.bridge.host_binding_ipv4': '0.0.0.0',
      'com.docker.network.bridge.name': name,
      'com.docker.network.driver.mtu': '1500',
    },
    ipam: { Driver: 'default', Options: null, Config: [{ Subnet: subnet, Gateway: gateway }] },
    subnet: formatCidr(cidr),
    gateway,
    bridge: name,
  };
  const pool = new AddressPool({ network: cidr.network, prefix: cidr.prefix }, daemon.edition.addresses);
  pool.claim(gateway);
  daemon.networks.add(new Network(data, pool));
  createBridge(daemon, data);
}
