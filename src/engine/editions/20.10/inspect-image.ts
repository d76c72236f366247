import type { ContainerConfig, ImageInspect } from '../../api.ts';
import type { EngineImage, ImageConfig } from '../../images/image.ts';
import type { ImageView } from '../../images/inspect.ts';
import { DOCKER_ROOT } from '../../paths.ts';
import { sortKeys } from '../../sort-keys.ts';
import { formatTime } from '../../times.ts';
import { describeConfig } from './config.ts';

/** `GET /images/{name}/json` of Docker 20.10, with its keys in order. */
export function inspectImage({ image, tags, digests, lastTagged, directories }: ImageView): ImageInspect {
  return {
    Id: image.id,
    RepoTags: [...tags],
    RepoDigests: [...digests],
    Parent: image.parent,
    Comment: image.comment,
    Created: formatTime(image.created),
    Container: image.container?.id ?? '',
    ContainerConfig: containerConfig(image),
    DockerVersion: image.dockerVersion,
    Author: image.author,
    Config: describeConfig(image.config, labelsOf(image.config)),
    Architecture: image.architecture,
    Os: image.os,
    Size: image.size,
    VirtualSize: image.size,
    GraphDriver: { Data: graphData(directories), Name: 'overlay2' },
    RootFS: { Type: 'layers', ...(image.layers.length > 0 && { Layers: image.layers.map(({ id }) => id) }) },
    Metadata: { LastTagTime: formatTime(lastTagged) },
  };
}

function labelsOf({ Labels }: ImageConfig): Record<string, string> | null {
  return Labels ? sortKeys(Labels) : null;
}

/** The config of the container that ran the last step of a build. */
function containerConfig({ container, containerConfig: own, config }: EngineImage): ContainerConfig {
  if (own) return describeConfig(own, labelsOf(own) ?? {});
  if (!container) return describeConfig({}, null);
  const step = { ...config, Hostname: container.id.slice(0, 12), Cmd: container.command };
  return describeConfig(step, labelsOf(config) ?? {});
}

function graphData([own = '', ...lower]: readonly string[]): Record<string, string> {
  const at = (name: string, part: string) => `${DOCKER_ROOT}/overlay2/${name}/${part}`;
  return {
    ...(lower.length > 0 && { LowerDir: lower.map((name) => at(name, 'diff')).join(':') }),
    MergedDir: at(own, 'merged'),
    UpperDir: at(own, 'diff'),
    WorkDir: at(own, 'work'),
  };
}
