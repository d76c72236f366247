import { parseIPv4 } from '../../net/ipv4.ts';
import type { EndpointSettings } from '../api.ts';
import { badParameter } from '../errors.ts';
import type { Network } from './network.ts';

/** @throws 400 for what is no address */
export function verifyAddress(address: string | undefined): void {
  if (address && parseIPv4(address) === undefined) throw badParameter(`invalid IPv4 address: ${address}`);
}

/** What may be asked of a network (daemon.updateNetworkConfig). @throws 400 */
export function checkEndpoint(network: Network, settings: EndpointSettings): void {
  const { IPv4Address = '', IPv6Address = '' } = settings.IPAMConfig ?? {};
  const address = IPv4Address || IPv6Address;
  if (!network.userDefined) {
    if (address !== '') throw badParameter('user specified IP address is supported on user defined networks only');
    if (settings.Aliases?.length) {
      throw badParameter('network-scoped alias is supported only for containers in user defined networks');
    }
  } else if (address !== '' && (IPv6Address !== '' || !network.data.configured)) {
    throw badParameter(
      'user specified IP address is supported only when connecting to networks with user configured subnets',
    );
  }
}
