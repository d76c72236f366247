import { folder, type Generated, type GeneratedDirectory, text } from '../../fs/generated.ts';
import type { Daemon } from '../daemon.ts';
import { formatTime } from '../times.ts';
import type { Container } from './container.ts';

/** Who may look into a container's folder on the host: root, and the group that may talk to the daemon. */
export interface Owner {
  uid: number;
  gid: number;
}

/** /var/lib/docker/containers as a directory: a folder for each container, with the files that it has on the host. */
export function containersDirectory({ containers }: Daemon, owner: Owner): GeneratedDirectory {
  const folders = new WeakMap<Container, Generated>();
  return {
    type: 'directory',
    mode: 0o750,
    owner,
    names: () => containers.all().map(({ id }) => id),
    get: (id) => {
      const container = containers.get(id);
      if (!container?.files) return undefined;
      const known = folders.get(container);
      if (known) return known;
      const made = folderOf(container, owner);
      folders.set(container, made);
      return made;
    },
  };
}

/** What the json-file driver keeps: a line of JSON for each piece of output. */
function jsonLog({ log }: Container): string {
  const decoder = new TextDecoder();
  let lines = '';
  for (let n = log.first; n < log.end; n++) {
    const entry = log.at(n);
    if (!entry) continue;
    const { data, stream, time } = entry;
    lines += `${JSON.stringify({ log: decoder.decode(data), stream, time: formatTime(time) })}\n`;
  }
  return lines;
}

function folderOf(container: Container, owner: Owner): Generated {
  const file = (name: 'hosts' | 'hostname' | 'resolvConf') =>
    text(() => container.files?.[name].text ?? '', { mode: 0o644 });
  return folder(
    {
      hostname: file('hostname'),
      hosts: file('hosts'),
      'resolv.conf': file('resolvConf'),
      [`${container.id}-json.log`]: text(() => jsonLog(container), { mode: 0o640, owner }),
    },
    { mode: 0o750, owner },
  );
}
