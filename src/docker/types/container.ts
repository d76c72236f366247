import { bool, field, int, int64, mapOf, pointerTo, sliceOf, string, struct } from '../reflect/type.ts';
import { timeType } from '../time/types.ts';
import { descriptor, driverData, portMap, strings } from './common.ts';
import { config } from './config.ts';
import { hostConfig } from './host-config.ts';
import { mountPoint } from './mount.ts';
import { endpointSettings } from './network.ts';

const optional = { omitEmpty: true };

const healthcheckResult = struct('container.HealthcheckResult', [
  field('Start', timeType),
  field('End', timeType),
  field('ExitCode', int),
  field('Output', string),
]);

const health = struct('container.Health', [
  field('Status', string),
  field('FailingStreak', int),
  field('Log', sliceOf(pointerTo(healthcheckResult))),
]);

const state = struct('container.State', [
  field('Status', string),
  field('Running', bool),
  field('Paused', bool),
  field('Restarting', bool),
  field('OOMKilled', bool),
  field('Dead', bool),
  field('Pid', int),
  field('ExitCode', int),
  field('Error', string),
  field('StartedAt', string),
  field('FinishedAt', string),
  field('Health', pointerTo(health), optional),
]);

const base = struct('container.ContainerJSONBase', [
  field('ID', string, { json: 'Id' }),
  field('Created', string),
  field('Path', string),
  field('Args', strings),
  field('State', pointerTo(state)),
  field('Image', string),
  field('ResolvConfPath', string),
  field('HostnamePath', string),
  field('HostsPath', string),
  field('LogPath', string),
  field('Name', string),
  field('RestartCount', int),
  field('Driver', string),
  field('Platform', string),
  field('MountLabel', string),
  field('ProcessLabel', string),
  field('AppArmorProfile', string),
  field('ExecIDs', strings),
  field('HostConfig', pointerTo(hostConfig)),
  field('GraphDriver', driverData),
  field('SizeRw', pointerTo(int64), optional),
  field('SizeRootFs', pointerTo(int64), optional),
]);

const address = struct('network.Address', [field('Addr', string), field('PrefixLen', int)]);

const networkSettingsBase = struct('container.NetworkSettingsBase', [
  field('Bridge', string),
  field('SandboxID', string),
  field('SandboxKey', string),
  field('Ports', portMap),
  field('HairpinMode', bool),
  field('LinkLocalIPv6Address', string),
  field('LinkLocalIPv6PrefixLen', int),
  field('SecondaryIPAddresses', sliceOf(address)),
  field('SecondaryIPv6Addresses', sliceOf(address)),
]);

const defaultNetworkSettings = struct('container.DefaultNetworkSettings', [
  field('EndpointID', string),
  field('Gateway', string),
  field('GlobalIPv6Address', string),
  field('GlobalIPv6PrefixLen', int),
  field('IPAddress', string),
  field('IPPrefixLen', int),
  field('IPv6Gateway', string),
  field('MacAddress', string),
]);

const networkSettings = struct('container.NetworkSettings', [
  field('NetworkSettingsBase', networkSettingsBase, { embedded: true }),
  field('DefaultNetworkSettings', defaultNetworkSettings, { embedded: true }),
  field('Networks', mapOf(string, pointerTo(endpointSettings))),
]);

/** container.InspectResponse, what client 28.2.2 decodes `GET /containers/{id}/json` into. */
export const containerInspectResponse = struct('container.InspectResponse', [
  field('ContainerJSONBase', pointerTo(base), { embedded: true }),
  field('Mounts', sliceOf(mountPoint)),
  field('Config', pointerTo(config)),
  field('NetworkSettings', pointerTo(networkSettings)),
  field('ImageManifestDescriptor', pointerTo(descriptor), optional),
]);
