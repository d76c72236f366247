import type { Daemon } from '../daemon.ts';
import { newId } from '../ids.ts';
import { applyChanges } from '../images/changes.ts';
import type { EngineImage, ImageConfig } from '../images/image.ts';
import { layerDigest } from '../images/layer-digest.ts';
import { giveName, makeReference } from '../images/tag.ts';
import { containerEvent } from './events.ts';
import { pauseContainer, unpauseContainer } from './pause.ts';
import { rootfsOf } from './rootfs.ts';

export interface CommitOptions {
  repo?: string;
  tag?: string;
  comment?: string;
  author?: string;
  pause?: boolean;
  changes?: string[];
}

/** Makes an image of what a container changed. @throws 400, 404, 500 */
export function commitContainer(daemon: Daemon, name: string, options: CommitOptions): { Id: string } {
  const container = daemon.containers.find(name);
  const { data, id } = container;
  const reference = options.repo ? makeReference(options.repo, options.tag ?? '') : undefined;
  const own: ImageConfig = data.config;
  const config = applyChanges(own, options.changes ?? []);
  const pauses = (options.pause ?? true) && container.isRunning && !data.state.paused;
  if (pauses) pauseContainer(daemon, id);
  const parent = daemon.images.get(data.image)?.image;
  const files = rootfsOf(daemon, container);
  const layer = files.commit({ id: layerDigest(files.commit({ id: '' })) });
  const layers = daemon.images.layers(data.image) ?? [];
  const created = daemon.stamps.next();
  const imageId = `sha256:${newId(daemon.random)}`;
  const comment = options.comment ?? '';
  const command = [...(data.config.Entrypoint ?? []), ...(data.config.Cmd ?? [])];
  const image: EngineImage = {
    id: imageId,
    tags: [],
    digests: [],
    parent: parent ? data.image : '',
    comment,
    author: options.author ?? '',
    created,
    container: { id, command },
    containerConfig: own,
    dockerVersion: daemon.edition.version.Version,
    architecture: parent?.architecture ?? 'amd64',
    os: parent?.os ?? 'linux',
    config: { ...config, Image: data.config.Image },
    size: layers.reduce((sum, { size }) => sum + size, 0) + layer.size,
    // What it is made of is a layer even where nothing changed.
    layers: [...layers, layer],
    history: [
      ...(parent?.history ?? []),
      { id: imageId, created, createdBy: command.join(' '), comment, size: layer.size, emptyLayer: false },
    ],
  };
  daemon.images.add(image, { local: true });
  if (reference) giveName(daemon, imageId, reference);
  containerEvent(daemon, container, 'commit', { comment, imageID: imageId, imageRef: reference ?? '' });
  if (pauses) unpauseContainer(daemon, id);
  return { Id: imageId };
}
