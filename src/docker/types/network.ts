import { bool, field, int, mapOf, pointerTo, sliceOf, string, struct } from '../reflect/type.ts';
import { timeType } from '../time/types.ts';
import { stringMap, strings } from './common.ts';

const optional = { omitEmpty: true };

const endpointIPAMConfig = struct('network.EndpointIPAMConfig', [
  field('IPv4Address', string, optional),
  field('IPv6Address', string, optional),
  field('LinkLocalIPs', strings, optional),
]);

/** network.EndpointSettings: a container's place in a network. */
export const endpointSettings = struct('network.EndpointSettings', [
  field('IPAMConfig', pointerTo(endpointIPAMConfig)),
  field('Links', strings),
  field('Aliases', strings),
  field('MacAddress', string),
  field('DriverOpts', stringMap),
  field('GwPriority', int),
  field('NetworkID', string),
  field('EndpointID', string),
  field('Gateway', string),
  field('IPAddress', string),
  field('IPPrefixLen', int),
  field('IPv6Gateway', string),
  field('GlobalIPv6Address', string),
  field('GlobalIPv6PrefixLen', int),
  field('DNSNames', strings),
]);

const ipamConfig = struct('network.IPAMConfig', [
  field('Subnet', string, optional),
  field('IPRange', string, optional),
  field('Gateway', string, optional),
  field('AuxAddress', stringMap, { json: 'AuxiliaryAddresses', ...optional }),
]);

const ipam = struct('network.IPAM', [
  field('Driver', string),
  field('Options', stringMap),
  field('Config', sliceOf(ipamConfig)),
]);

const endpointResource = struct('network.EndpointResource', [
  field('Name', string),
  field('EndpointID', string),
  field('MacAddress', string),
  field('IPv4Address', string),
  field('IPv6Address', string),
]);

const task = struct('network.Task', [
  field('Name', string),
  field('EndpointID', string),
  field('EndpointIP', string),
  field('Info', stringMap),
]);

const serviceInfo = struct('network.ServiceInfo', [
  field('VIP', string),
  field('Ports', strings),
  field('LocalLBIndex', int),
  field('Tasks', sliceOf(task)),
]);

/** network.Inspect, what client 28.2.2 decodes `GET /networks/{id}` into. */
export const networkInspect = struct('network.Inspect', [
  field('Name', string),
  field('ID', string, { json: 'Id' }),
  field('Created', timeType),
  field('Scope', string),
  field('Driver', string),
  field('EnableIPv4', bool),
  field('EnableIPv6', bool),
  field('IPAM', ipam),
  field('Internal', bool),
  field('Attachable', bool),
  field('Ingress', bool),
  field('ConfigFrom', struct('network.ConfigReference', [field('Network', string)])),
  field('ConfigOnly', bool),
  field('Containers', mapOf(string, endpointResource)),
  field('Options', stringMap),
  field('Labels', stringMap),
  field('Peers', sliceOf(struct('network.PeerInfo', [field('Name', string), field('IP', string)])), optional),
  field('Services', mapOf(string, serviceInfo), optional),
]);
