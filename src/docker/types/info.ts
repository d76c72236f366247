import { any, arrayOf, bool, field, int, int64, mapOf, pointerTo, sliceOf, string, struct } from '../reflect/type.ts';
import { stringMap, strings } from './common.ts';
import { clientVersion } from './version.ts';

const optional = { omitEmpty: true };

const plugins = struct('system.PluginsInfo', [
  field('Volume', strings),
  field('Network', strings),
  field('Authorization', strings),
  field('Log', strings),
]);

const indexInfo = struct('registry.IndexInfo', [
  field('Mirrors', strings),
  field('Name', string),
  field('Official', bool),
  field('Secure', bool),
]);

const serviceConfig = struct('registry.ServiceConfig', [
  field('IndexConfigs', mapOf(string, pointerTo(indexInfo))),
  field('InsecureRegistryCIDRs', strings),
  field('Mirrors', strings),
]);

const runtime = struct('system.Runtime', [
  field('Path', string, { json: 'path', ...optional }),
  field('Args', strings, { json: 'runtimeArgs', ...optional }),
  field('Type', string, { json: 'runtimeType', ...optional }),
  field('Options', mapOf(string, any), { json: 'options', ...optional }),
]);

const runtimeWithStatus = struct('system.RuntimeWithStatus', [
  field('Runtime', runtime, { embedded: true }),
  field('Status', stringMap, { json: 'status', ...optional }),
]);

const swarm = struct('swarm.Info', [
  field('NodeID', string),
  field('NodeAddr', string),
  field('LocalNodeState', string),
  field('ControlAvailable', bool),
  field('Error', string),
  field('RemoteManagers', strings),
  field('Nodes', int, optional),
  field('Managers', int, optional),
  field('Cluster', pointerTo(struct('swarm.ClusterInfo', [])), optional),
  field('Warnings', strings, optional),
]);

const commit = struct('system.Commit', [field('ID', string), field('Expected', string, optional)]);

const info = struct('system.Info', [
  field('ID', string),
  field('Containers', int),
  field('ContainersRunning', int),
  field('ContainersPaused', int),
  field('ContainersStopped', int),
  field('Images', int),
  field('Driver', string),
  field('DriverStatus', sliceOf(arrayOf(2, string))),
  field('SystemStatus', sliceOf(arrayOf(2, string)), optional),
  field('Plugins', plugins),
  field('MemoryLimit', bool),
  field('SwapLimit', bool),
  field('KernelMemory', bool, optional),
  field('KernelMemoryTCP', bool, optional),
  field('CPUCfsPeriod', bool, { json: 'CpuCfsPeriod' }),
  field('CPUCfsQuota', bool, { json: 'CpuCfsQuota' }),
  field('CPUShares', bool),
  field('CPUSet', bool),
  field('PidsLimit', bool),
  field('IPv4Forwarding', bool),
  field('Debug', bool),
  field('NFd', int),
  field('OomKillDisable', bool),
  field('NGoroutines', int),
  field('SystemTime', string),
  field('LoggingDriver', string),
  field('CgroupDriver', string),
  field('CgroupVersion', string, optional),
  field('NEventsListener', int),
  field('KernelVersion', string),
  field('OperatingSystem', string),
  field('OSVersion', string),
  field('OSType', string),
  field('Architecture', string),
  field('IndexServerAddress', string),
  field('RegistryConfig', pointerTo(serviceConfig)),
  field('NCPU', int),
  field('MemTotal', int64),
  field('GenericResources', strings),
  field('DockerRootDir', string),
  field('HTTPProxy', string, { json: 'HttpProxy' }),
  field('HTTPSProxy', string, { json: 'HttpsProxy' }),
  field('NoProxy', string),
  field('Name', string),
  field('Labels', strings),
  field('ExperimentalBuild', bool),
  field('ServerVersion', string),
  field('Runtimes', mapOf(string, runtimeWithStatus)),
  field('DefaultRuntime', string),
  field('Swarm', swarm),
  field('LiveRestoreEnabled', bool),
  field('Isolation', string),
  field('InitBinary', string),
  field('ContainerdCommit', commit),
  field('RuncCommit', commit),
  field('InitCommit', commit),
  field('SecurityOptions', strings),
  field('ProductLicense', string, optional),
  field('CDISpecDirs', strings),
  field('Warnings', strings),
]);

const clientInfo = struct('system.clientInfo', [
  field('Debug', bool),
  field('clientVersion', clientVersion, { embedded: true }),
  field('Plugins', strings),
  field('Warnings', strings),
]);

/** system.dockerInfo: what `docker info --format` shows, the daemon's part being what `GET /info` is decoded into. */
export const dockerInfo = struct('system.dockerInfo', [
  field('Info', pointerTo(info), { embedded: true }),
  field('ServerErrors', strings, optional),
  field('ClientInfo', pointerTo(clientInfo), optional),
  field('ClientErrors', strings, optional),
]);
