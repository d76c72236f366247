import { isAbsolute } from '../../fs/path.ts';
import type { ContainerCreateBody, HostConfig } from '../api.ts';
import type { Daemon } from '../daemon.ts';
import { badParameter } from '../errors.ts';
import { isAddress } from '../networks/address.ts';
import { parseMode } from '../networks/mode.ts';
import { parsePortRange } from '../networks/port-spec.ts';
import { isSignalName } from './kill.ts';
import { verifyLogging } from './verify-logging.ts';
import { verifyResources } from './verify-resources.ts';
import { verifyCapabilities } from './verify-security.ts';

/** What the daemon refuses before anything is made, in the words of Docker 20.10. */

const UNDEFINED = 'This would result in undefined behavior';

/** Which options go together (runconfig). @throws 400 */
export function verifyOptions(body: ContainerCreateBody): void {
  const host = body.HostConfig ?? {};
  const raw = host.NetworkMode ?? '';
  const mode = parseMode(raw);
  const hostname = body.Hostname ?? '';
  const conflicting = (what: string) => badParameter(`conflicting options: ${what}`);
  const { Isolation: isolation = '' } = host;
  if (isolation !== '' && isolation.toLowerCase() !== 'default') {
    throw badParameter(`Invalid isolation: ${JSON.stringify(isolation)} - linux only supports 'default'`);
  }
  if (raw === 'container' || (mode.kind === 'container' && mode.container === '')) {
    throw badParameter('Invalid network mode: invalid container format container:<name|id>');
  }
  if (mode.kind === 'container') {
    if (hostname !== '') throw conflicting('hostname and the network mode');
    if (host.Links?.length) throw conflicting(`container type network can't be used with links. ${UNDEFINED}`);
    if (host.Dns?.length) throw conflicting('dns and the network mode');
    if (host.ExtraHosts?.length) throw conflicting('custom host-to-IP mapping and the network mode');
    if (Object.keys(host.PortBindings ?? {}).length > 0 || host.PublishAllPorts) {
      throw conflicting('port publishing and the container type network mode');
    }
    if (Object.keys(body.ExposedPorts ?? {}).length > 0) {
      throw conflicting('port exposing and the container type network mode');
    }
  }
  if (host.UTSMode === 'host' && hostname !== '') throw conflicting('hostname and the UTS mode');
  if (mode.kind === 'host' && host.Links?.length) {
    throw conflicting(`host type networking can't be used with links. ${UNDEFINED}`);
  }
}

/** @throws 400 */
export function verifyConfig(body: Partial<ContainerCreateBody>): void {
  const { WorkingDir = '', Env, Healthcheck: health, StopSignal } = body;
  if (WorkingDir !== '' && !isAbsolute(WorkingDir)) {
    throw badParameter(`the working directory '${WorkingDir}' is invalid, it needs to be an absolute path`);
  }
  if (StopSignal && !isSignalName(StopSignal)) throw badParameter(`Invalid signal: ${StopSignal}`);
  for (const entry of Env ?? []) {
    if (entry === '' || entry.startsWith('=')) throw badParameter(`invalid environment variable: ${entry}`);
  }
  if (!health) return;
  for (const key of ['Interval', 'Timeout', 'StartPeriod'] as const) {
    const value = health[key] ?? 0;
    if (value !== 0 && value < 1e6) throw badParameter(`${key} in Healthcheck cannot be less than 1ms`);
  }
  if ((health.Retries ?? 0) < 0) throw badParameter('Retries in Healthcheck cannot be negative');
}

/** @throws 400, 500 */
export function verifyHostConfig(daemon: Daemon, host: HostConfig): void {
  if (host.AutoRemove && !/^(no)?$/.test(host.RestartPolicy?.Name ?? '')) {
    throw badParameter("can't create 'AutoRemove' container with restart policy");
  }
  for (const entry of host.ExtraHosts ?? []) verifyExtraHost(entry);
  if (Object.keys(host.PortBindings ?? {}).length > 0) verifyPorts(host.PortBindings ?? {});
  verifyRestartPolicy(host.RestartPolicy);
  verifyCapabilities(host);
  verifyResources(daemon, host);
  if ((host.ShmSize ?? 0) < 0) throw badParameter('SHM size can not be less than 0');
  const { OomScoreAdj: score = 0 } = host;
  if (score < -1000 || score > 1000) {
    throw badParameter(`Invalid value ${score}, range for oom score adj is [-1000, 1000]`);
  }
  const runtime = host.Runtime || 'runc';
  if (!['runc', 'io.containerd.runc.v2', 'io.containerd.runtime.v1.linux'].includes(runtime)) {
    throw badParameter(`Unknown runtime specified ${runtime}`);
  }
  verifyLogging(host.LogConfig);
}

function verifyExtraHost(entry: string): void {
  const at = entry.indexOf(':');
  if (at < 1) throw badParameter(`bad format for add-host: "${entry}"`);
  const address = entry.slice(at + 1);
  if (address !== 'host-gateway' && !isAddress(address)) {
    throw badParameter(`invalid IP address in add-host: "${address}"`);
  }
}

function verifyPorts(bindings: NonNullable<HostConfig['PortBindings']>): void {
  for (const [port, list] of Object.entries(bindings)) {
    const number = port.split('/')[0] ?? '';
    if (!parsePortRange(number) || number === '') throw badParameter(`invalid port specification: "${number}"`);
    for (const { HostPort } of list ?? []) {
      if (!parsePortRange(HostPort)) throw badParameter(`invalid port specification: "${HostPort}"`);
    }
  }
}

/** @throws 400 */
export function verifyRestartPolicy(policy: HostConfig['RestartPolicy']): void {
  const { Name: name = '', MaximumRetryCount: count = 0 } = policy ?? {};
  if (['always', 'unless-stopped', 'no'].includes(name)) {
    if (count !== 0) throw badParameter(`maximum retry count cannot be used with restart policy '${name}'`);
  } else if (name === 'on-failure') {
    if (count < 0) throw badParameter('maximum retry count cannot be negative');
  } else if (name !== '') {
    throw badParameter(`invalid restart policy '${name}'`);
  }
}

/** What is pointed out but not refused. */
export function warningsOf(host: HostConfig): string[] {
  const warnings = resourceWarnings(host);
  if (host.OomKillDisable && !host.Memory) {
    warnings.push(
      'OOM killer is disabled for the container, but no memory limit is set, this can result in the system running out of resources.',
    );
  }
  if (host.NetworkMode === 'host' && Object.keys(host.PortBindings ?? {}).length > 0) {
    warnings.push('Published ports are discarded when using host network mode');
  }
  return warnings;
}

/** {@link warningsOf}, as far as a running container can be changed. */
export function resourceWarnings(host: HostConfig): string[] {
  const warnings: string[] = [];
  if (host.KernelMemory) {
    warnings.push('Specifying a kernel memory limit is deprecated and will be removed in a future release.');
  }
  if (host.BlkioWeight) {
    const missing = 'Your kernel does not support Block I/O weight or the cgroup is not mounted';
    warnings.push(`${missing}. Weight discarded.`);
  }
  return warnings;
}
