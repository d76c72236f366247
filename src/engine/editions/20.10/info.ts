import type { SystemInfo } from '../../api.ts';
import { DOCKER_ROOT } from '../../paths.ts';
import type { InfoView } from '../../system.ts';
import { formatTime } from '../../times.ts';
import { version } from './version.ts';

const LOG_DRIVERS = 'awslogs fluentd gcplogs gelf journald json-file local logentries splunk syslog';

/** `GET /info` of Docker 20.10, with its keys in order. */
export function info(view: InfoView): SystemInfo {
  const commit = (name: string) => {
    const id = version.Components.find((component) => component.Name === name)?.Details.GitCommit ?? '';
    return { ID: id, Expected: id };
  };
  return {
    ID: view.id,
    Containers: view.running + view.paused + view.stopped,
    ContainersRunning: view.running,
    ContainersPaused: view.paused,
    ContainersStopped: view.stopped,
    Images: view.images,
    Driver: 'overlay2',
    DriverStatus: [
      ['Backing Filesystem', 'extfs'],
      ['Supports d_type', 'true'],
      ['Native Overlay Diff', 'true'],
      ['userxattr', 'false'],
    ],
    Plugins: {
      Volume: ['local'],
      Network: ['bridge', 'host', 'ipvlan', 'macvlan', 'null', 'overlay'],
      Authorization: null,
      Log: LOG_DRIVERS.split(' '),
    },
    MemoryLimit: true,
    SwapLimit: true,
    KernelMemory: true,
    KernelMemoryTCP: true,
    CpuCfsPeriod: true,
    CpuCfsQuota: true,
    CPUShares: true,
    CPUSet: true,
    PidsLimit: true,
    IPv4Forwarding: true,
    BridgeNfIptables: true,
    BridgeNfIp6tables: true,
    Debug: false,
    NFd: 24 + 7 * view.running,
    OomKillDisable: true,
    NGoroutines: 35 + 6 * view.running,
    SystemTime: formatTime(view.now),
    LoggingDriver: 'json-file',
    CgroupDriver: 'cgroupfs',
    CgroupVersion: '1',
    NEventsListener: view.listeners,
    KernelVersion: view.kernel,
    OperatingSystem: view.operatingSystem,
    OSVersion: /\d+(\.\d+)*/.exec(view.operatingSystem)?.[0] ?? '',
    OSType: 'linux',
    Architecture: 'x86_64',
    IndexServerAddress: 'https://index.docker.io/v1/',
    RegistryConfig: {
      AllowNondistributableArtifactsCIDRs: [],
      AllowNondistributableArtifactsHostnames: [],
      InsecureRegistryCIDRs: ['127.0.0.0/8'],
      IndexConfigs: { 'docker.io': { Name: 'docker.io', Mirrors: [], Secure: true, Official: true } },
      Mirrors: [],
    },
    NCPU: view.cpus,
    MemTotal: view.memory,
    GenericResources: null,
    DockerRootDir: DOCKER_ROOT,
    HttpProxy: '',
    HttpsProxy: '',
    NoProxy: '',
    Name: view.hostname,
    Labels: [],
    ExperimentalBuild: false,
    ServerVersion: version.Version,
    Runtimes: {
      'io.containerd.runc.v2': { path: 'runc' },
      'io.containerd.runtime.v1.linux': { path: 'runc' },
      runc: { path: 'runc' },
    },
    DefaultRuntime: 'runc',
    Swarm: {
      NodeID: '',
      NodeAddr: '',
      LocalNodeState: 'inactive',
      ControlAvailable: false,
      Error: '',
      RemoteManagers: null,
    },
    LiveRestoreEnabled: false,
    Isolation: '',
    InitBinary: 'docker-init',
    ContainerdCommit: commit('containerd'),
    RuncCommit: commit('runc'),
    InitCommit: commit('docker-init'),
    SecurityOptions: ['name=seccomp,profile=default'],
    Warnings: null,
  };
}
