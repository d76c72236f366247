import type { IpamPool } from '../../engine/api.ts';
import { GoError } from '../go-error.ts';
import { parseCidr, subnetContains } from './cidr.ts';

/** What the flags of `docker network create` say of addresses. */
export interface AddressFlags {
  subnets: readonly string[];
  ranges: readonly string[];
  gateways: readonly string[];
  /** Addresses by the names of their hosts. */
  auxiliary: Readonly<Record<string, string>>;
}

/**
 * Gives ranges, gateways and addresses to the subnets in which they lie (docker/cli, network.createIPAMConfig).
 * @throws {GoError} in the client's words
 */
export function addressPools({ subnets, ranges, gateways, auxiliary }: AddressFlags): IpamPool[] {
  if (subnets.length < ranges.length || subnets.length < gateways.length) {
    throw new GoError('every ip-range or gateway must have a corresponding subnet');
  }
  const pools: (IpamPool & { Subnet: string })[] = [];
  for (const subnet of subnets) {
    if (pools.some(({ Subnet }) => subnetContains(subnet, Subnet) || subnetContains(Subnet, subnet))) {
      throw new GoError('multiple overlapping subnet configuration is not supported');
    }
    pools.push({ Subnet: subnet });
  }
  const place = (data: string, what: string, put: (pool: IpamPool & { Subnet: string }) => void) => {
    const fitting = pools.filter(({ Subnet }) => subnetContains(Subnet, data));
    if (fitting.length === 0) throw new GoError(`no matching subnet for ${what} ${data}`);
    fitting.forEach(put);
  };
  for (const range of ranges) {
    parseCidr(range);
    place(range, 'range', (pool) => {
      if (pool.IPRange !== undefined) {
        throw new GoError(
          `cannot configure multiple ranges (${range}, ${pool.IPRange}) on the same subnet (${pool.Subnet})`,
        );
      }
      pool.IPRange = range;
    });
  }
  for (const gateway of gateways) {
    place(gateway, 'gateway', (pool) => {
      if (pool.Gateway !== undefined) {
        throw new GoError(
          `cannot configure multiple gateways (${gateway}, ${pool.Gateway}) for the same subnet (${pool.Subnet})`,
        );
      }
      pool.Gateway = gateway;
    });
  }
  for (const [name, address] of Object.entries(auxiliary)) {
    place(address, 'aux-address', (pool) => {
      pool.AuxiliaryAddresses = { ...pool.AuxiliaryAddresses, [name]: address };
    });
  }
  return pools;
}
