/** Where Docker keeps things on the host (`docker info`: Docker Root Dir). */
export const DOCKER_ROOT = '/var/lib/docker';

export function volumePath(name: string): string {
  return `${DOCKER_ROOT}/volumes/${name}/_data`;
}

/** A file in a container's directory. */
export function containerPath(id: string, file: string): string {
  return `${DOCKER_ROOT}/containers/${id}/${file}`;
}
