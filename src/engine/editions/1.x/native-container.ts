import type { PortMap } from '../../api.ts';
import type { ContainerView } from '../../containers/inspect.ts';
import { containerPath } from '../../paths.ts';
import { formatTime } from '../../times.ts';
import { list, type Native, nativeConfig } from './native-config.ts';

/** `GET /containers/{id}/json` of Docker 1.0, with its keys in no order yet; later ones have more. */
export function nativeContainer({ data, prepared, filesOf }: ContainerView): Native {
  const { id, config, hostConfig, state, mounts } = data;
  const file = (name: string) => (prepared ? containerPath(filesOf, name) : '');
  const volumes = mounts.filter(({ type }) => type !== 'tmpfs');
  return {
    Args: [...data.args],
    Config: nativeConfig(config, hostConfig),
    Created: formatTime(data.created),
    Driver: 'aufs',
    ExecDriver: 'native-0.2',
    HostConfig: nativeHostConfig(data.hostConfig),
    HostnamePath: file('hostname'),
    HostsPath: file('hosts'),
    Id: id,
    Image: data.image.replace(/^sha256:/, ''),
    MountLabel: '',
    Name: data.name,
    NetworkSettings: nativeNetwork(data),
    Path: data.path,
    ProcessLabel: '',
    ResolvConfPath: prepared ? '/etc/resolv.conf' : '',
    State: {
      ExitCode: state.exitCode,
      FinishedAt: formatTime(state.finishedAt),
      Paused: state.paused,
      Pid: state.pid,
      Running: state.running,
      StartedAt: formatTime(state.startedAt),
    },
    Volumes: Object.fromEntries(volumes.map(({ destination, source }) => [destination, source])),
    VolumesRW: Object.fromEntries(volumes.map(({ destination, writable }) => [destination, writable])),
  };
}

function nativeHostConfig(config: ContainerView['data']['hostConfig']): Native {
  return {
    Binds: list(config.Binds),
    ContainerIDFile: config.ContainerIDFile ?? '',
    Dns: list(config.Dns),
    DnsSearch: list(config.DnsSearch),
    Links: null,
    LxcConf: [],
    NetworkMode: config.NetworkMode === 'default' ? '' : (config.NetworkMode ?? ''),
    PortBindings: ports(config.PortBindings ?? {}),
    Privileged: config.Privileged ?? false,
    PublishAllPorts: config.PublishAllPorts ?? false,
    VolumesFrom: list(config.VolumesFrom),
  };
}

function ports(map: PortMap): Native {
  return Object.fromEntries(
    Object.entries(map).map(([port, bindings]) => [port, bindings?.map((binding) => ({ ...binding })) ?? null]),
  );
}

function nativeNetwork(data: ContainerView['data']): Native {
  const endpoint = data.networks.bridge ?? data.networks.none;
  const connected = endpoint !== undefined && endpoint.IPAddress !== '';
  return {
    Bridge: connected ? 'docker0' : '',
    Gateway: endpoint?.Gateway ?? '',
    IPAddress: endpoint?.IPAddress ?? '',
    IPPrefixLen: endpoint?.IPPrefixLen ?? 0,
    PortMapping: null,
    Ports: connected ? ports(data.ports) : null,
  };
}
