import type { ContainerInspect, ContainerState, NetworkSettings, PortMap } from '../../api.ts';
import type { ContainerData, Endpoint } from '../../containers/container.ts';
import { describeMount } from '../../containers/describe-mount.ts';
import type { ContainerView } from '../../containers/inspect.ts';
import { type ContainerStateData, statusOf } from '../../containers/state.ts';
import { containerPath, DOCKER_ROOT } from '../../paths.ts';
import { sortKeys } from '../../sort-keys.ts';
import { formatTime } from '../../times.ts';
import { describeConfig } from './config.ts';
import { describeHostConfig } from './host-config.ts';

/** `GET /containers/{id}/json` of Docker 20.10, with its keys in order. */
export function inspectContainer(view: ContainerView): ContainerInspect {
  const { data, links, execIds, prepared, filesOf, sizes } = view;
  const { id, config, hostConfig } = data;
  const file = (name: string) => (prepared ? containerPath(filesOf, name) : '');
  const logged = prepared && hostConfig.LogConfig?.Type !== 'none';
  return {
    Id: id,
    Created: formatTime(data.created),
    Path: data.path,
    Args: [...data.args],
    State: describeState(data.state),
    Image: data.image,
    ResolvConfPath: file('resolv.conf'),
    HostnamePath: file('hostname'),
    HostsPath: file('hosts'),
    LogPath: logged ? containerPath(id, `${id}-json.log`) : '',
    Name: data.name,
    RestartCount: data.restartCount,
    Driver: 'overlay2',
    Platform: 'linux',
    MountLabel: '',
    ProcessLabel: '',
    AppArmorProfile: '',
    ExecIDs: execIds.length > 0 ? execIds : null,
    HostConfig: describeHostConfig({ ...hostConfig }, links),
    GraphDriver: { Data: graphData(view), Name: 'overlay2' },
    ...(sizes && { SizeRw: sizes.rw, SizeRootFs: sizes.rootfs }),
    Mounts: data.mounts
      .filter(({ hidden }) => !hidden)
      .sort((a, b) => (a.destination < b.destination ? -1 : 1))
      .map(describeMount),
    Config: describeConfig(config, config.Labels),
    NetworkSettings: describeNetworks(data),
  };
}

function describeState(state: ContainerStateData): ContainerState {
  return {
    Status: statusOf(state),
    Running: state.running,
    Paused: state.paused,
    Restarting: state.restarting,
    OOMKilled: state.oomKilled,
    Dead: state.dead,
    Pid: state.pid,
    ExitCode: state.exitCode,
    Error: state.error,
    StartedAt: formatTime(state.startedAt),
    FinishedAt: formatTime(state.finishedAt),
    ...(state.health && { Health: structuredClone(state.health) }),
  };
}

function graphData({ directory, lowerDirectories }: ContainerView): Record<string, string> {
  const at = (name: string, part: string) => `${DOCKER_ROOT}/overlay2/${name}/${part}`;
  return {
    LowerDir: [`${directory}-init`, ...lowerDirectories].map((name) => at(name, 'diff')).join(':'),
    MergedDir: at(directory, 'merged'),
    UpperDir: at(directory, 'diff'),
    WorkDir: at(directory, 'work'),
  };
}

function sandboxKey({ sandboxId, hostConfig }: ContainerData): string {
  if (sandboxId === '') return '';
  return `/var/run/docker/netns/${hostConfig.NetworkMode === 'host' ? 'default' : sandboxId.slice(0, 12)}`;
}

/** The fields of the default network stand outside as well. */
function describeNetworks(data: ContainerData): NetworkSettings {
  const bridge: Partial<Endpoint> = data.networks.bridge ?? {};
  return {
    Bridge: '',
    SandboxID: data.sandboxId,
    HairpinMode: false,
    LinkLocalIPv6Address: '',
    LinkLocalIPv6PrefixLen: 0,
    Ports: sortKeys(data.ports) as PortMap,
    SandboxKey: sandboxKey(data),
    SecondaryIPAddresses: null,
    SecondaryIPv6Addresses: null,
    EndpointID: bridge.EndpointID ?? '',
    Gateway: bridge.Gateway ?? '',
    GlobalIPv6Address: '',
    GlobalIPv6PrefixLen: 0,
    IPAddress: bridge.IPAddress ?? '',
    IPPrefixLen: bridge.IPPrefixLen ?? 0,
    IPv6Gateway: '',
    MacAddress: bridge.MacAddress ?? '',
    Networks: sortKeys(Object.fromEntries(Object.entries(data.networks).map(([name, e]) => [name, { ...e }]))),
  };
}
