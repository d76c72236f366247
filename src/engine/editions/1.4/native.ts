import type { ContainerView } from '../../containers/inspect.ts';
import type { ImageView } from '../../images/inspect.ts';
import { containerPath } from '../../paths.ts';
import { list, type Native } from '../1.x/native-config.ts';
import { nativeContainer as olderContainer } from '../1.x/native-container.ts';
import { nativeImage as olderImage } from '../1.x/native-image.ts';

/** The object of a container as Docker 1.4 has it. */
export function nativeContainer(view: ContainerView): Native {
  const { data, links, prepared, filesOf } = view;
  const { hostConfig, state } = data;
  const older = olderContainer(view);
  const endpoint = data.networks.bridge;
  return {
    ...older,
    AppArmorProfile: '',
    Config: { ...(older.Config as Native), MacAddress: '' },
    HostConfig: {
      ...(older.HostConfig as Native),
      CapAdd: list(hostConfig.CapAdd),
      CapDrop: list(hostConfig.CapDrop),
      Devices: [],
      ExtraHosts: list(hostConfig.ExtraHosts),
      IpcMode: hostConfig.IpcMode ?? '',
      Links: list(links),
      RestartPolicy: {
        MaximumRetryCount: hostConfig.RestartPolicy?.MaximumRetryCount ?? 0,
        Name: hostConfig.RestartPolicy?.Name ?? '',
      },
      SecurityOpt: list(hostConfig.SecurityOpt),
    },
    NetworkSettings: { ...(older.NetworkSettings as Native), MacAddress: endpoint?.MacAddress ?? '' },
    ResolvConfPath: prepared ? containerPath(filesOf, 'resolv.conf') : '',
    State: {
      ...(older.State as Native),
      Error: state.error,
      OOMKilled: state.oomKilled,
      Restarting: state.restarting,
    },
  };
}

/** The object of an image as Docker 1.4 has it. */
export function nativeImage(view: ImageView): Native {
  const { image } = view;
  const older = olderImage(view);
  const withAddress = (config: unknown): Native => ({ ...(config as Native), MacAddress: '' });
  return {
    ...older,
    Checksum: `tarsum.dev+${image.id}`,
    Config: withAddress(older.Config),
    ContainerConfig: withAddress(older.ContainerConfig),
    VirtualSize: image.size,
  };
}
