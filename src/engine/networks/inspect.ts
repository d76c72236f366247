import type { Filters, NetworkInspect } from '../api.ts';
import type { Daemon } from '../daemon.ts';
import { badParameter, serverError } from '../errors.ts';
import { checkFilters, filterValues, matchesExactly, matchesLabels, matchesPattern } from '../filters.ts';
import { formatTime } from '../times.ts';
import type { Network } from './network.ts';

const FILTERS = ['dangling', 'driver', 'id', 'label', 'name', 'scope', 'type'];

/** The keys are in the order of Docker 20.10. */
export function describeNetwork(daemon: Daemon, network: Network, withContainers: boolean): NetworkInspect {
  const { data } = network;
  return {
    Name: data.name,
    Id: data.id,
    Created: formatTime(data.created),
    Scope: 'local',
    Driver: data.driver,
    EnableIPv6: false,
    IPAM: data.ipam,
    Internal: data.internal,
    Attachable: data.attachable,
    Ingress: false,
    ConfigFrom: { Network: '' },
    ConfigOnly: false,
    Containers: withContainers ? members(daemon, network) : {},
    Options: data.options,
    Labels: data.labels,
  };
}

function members(daemon: Daemon, network: Network): NetworkInspect['Containers'] {
  const result: NetworkInspect['Containers'] = {};
  for (const id of [...network.members].sort()) {
    const container = daemon.containers.get(id);
    const endpoint = container?.data.networks[network.name];
    if (!container || !endpoint) continue;
    const { EndpointID, MacAddress, IPAddress, IPPrefixLen } = endpoint;
    result[id] = {
      Name: container.name,
      EndpointID,
      MacAddress,
      IPv4Address: IPAddress === '' ? '' : `${IPAddress}/${IPPrefixLen}`,
      IPv6Address: '',
    };
  }
  return result;
}

/** @throws 400, 500 */
export function listNetworks(daemon: Daemon, filters?: Filters): NetworkInspect[] {
  checkFilters(filters, FILTERS);
  const types = filterValues(filters, 'type');
  for (const type of types) {
    if (type !== 'builtin' && type !== 'custom') throw serverError(`invalid filter: 'type'='${type}'`);
  }
  const dangling = danglingFilter(filters);
  const values = (key: string) => filterValues(filters, key);
  return daemon.networks
    .all()
    .filter(
      (network) =>
        matchesExactly(values('driver'), network.data.driver) &&
        matchesPattern(values('name'), network.name) &&
        matchesPattern(values('id'), network.id) &&
        matchesLabels(values('label'), network.data.labels) &&
        matchesExactly(values('scope'), 'local') &&
        (types.length === 0 || types.includes(network.userDefined ? 'custom' : 'builtin')) &&
        (dangling === undefined || dangling === (network.userDefined && network.members.size === 0)),
    )
    .map((network) => describeNetwork(daemon, network, false));
}

function danglingFilter(filters: Filters | undefined): boolean | undefined {
  const values = filterValues(filters, 'dangling');
  if (values.length === 0) return undefined;
  if (values.length > 1) throw badParameter('got more than one value for filter key "dangling"');
  if (values[0] === 'true' || values[0] === '1') return true;
  if (values[0] === 'false' || values[0] === '0') return false;
  throw badParameter(`invalid value for filter 'dangling', must be "true" (or "1"), or "false" (or "0")`);
}
