import type { ContainerInspect, DockerClient, ImageInspect } from '../../api.ts';
import { containerView, inspectContainer } from '../../containers/inspect.ts';
import type { Daemon } from '../../daemon.ts';
import { imageView, inspectImage } from '../../images/inspect.ts';
import { containerCalls } from './containers.ts';
import { imageCalls } from './images.ts';
import { listContainers } from './list.ts';
import { sorted } from './native-config.ts';
import type { LegacyRules } from './rules.ts';

/** The calls that a daemon of Docker 1.x answers in its own way. */
export function legacyOperations(rules: LegacyRules): (daemon: Daemon) => Partial<DockerClient> {
  return (daemon) => ({
    ...containerCalls(daemon, rules),
    ...imageCalls(daemon, rules.images),
    containerList: async (options) => listContainers(daemon, options),
    containerInspect: async (id, options) =>
      options?.native
        ? (sorted(rules.container(containerView(daemon, id))) as unknown as ContainerInspect)
        : inspectContainer(daemon, id, options),
    imageInspect: async (name, options) =>
      options?.native
        ? (sorted(rules.image(imageView(daemon, name))) as unknown as ImageInspect)
        : inspectImage(daemon, name),
  });
}
