import type { ImageView } from '../../images/inspect.ts';
import { formatTime } from '../../times.ts';
import { type Native, nativeConfig } from './native-config.ts';

const bare = (id: string) => id.replace(/^sha256:/, '');

/** `GET /images/{name}/json` of Docker 1.0, with its keys in no order yet; later ones have more. */
export function nativeImage({ image }: ImageView): Native {
  const { container, config } = image;
  // What was imported says nothing of itself.
  const hostname = container ? container.id.slice(0, 12) : '';
  const built = { ...config, Hostname: hostname };
  const own = container ? { ...built, Cmd: container.command } : {};
  const last = image.history.at(-1);
  return {
    Architecture: image.architecture,
    Author: image.author,
    Comment: image.comment,
    Config: { ...nativeConfig(built), OnBuild: container ? [] : null },
    Container: container?.id ?? '',
    ContainerConfig: { ...nativeConfig(image.containerConfig ?? own), OnBuild: container ? [] : null },
    Created: formatTime(image.created),
    DockerVersion: image.dockerVersion,
    Id: bare(image.id),
    Os: image.os,
    Parent: bare(image.parent),
    Size: last?.size ?? 0,
  };
}
