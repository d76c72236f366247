import { Process } from '../../kernel/process.ts';
import type { FileCaller } from '../../kernel/vfs.ts';
import { folder, type Generated, type GeneratedDirectory, setting, text } from '../generated.ts';
import type { SystemInfo } from './system-info.ts';

/** Kernel settings that can be changed, by their path below /proc/sys, without the newline. */
export type Sysctls = Map<string, string>;

/** As a Linux with Docker on it has them. */
export function defaultSysctls(): Sysctls {
  return new Map([
    ['kernel/pid_max', '4194304'],
    ['net/core/somaxconn', '4096'],
    ['net/ipv4/ip_forward', '1'],
    ['net/ipv4/ip_local_port_range', '32768\t60999'],
    ['net/ipv4/ip_unprivileged_port_start', '1024'],
    ['net/ipv4/tcp_keepalive_time', '7200'],
    ['vm/overcommit_memory', '0'],
    ['vm/swappiness', '60'],
  ]);
}

/** /proc/sys. */
export function sysctlFolder(sysctls: Sysctls, system: SystemInfo): GeneratedDirectory {
  const files = new Map<string, Generated>([
    ['kernel/hostname', hostname()],
    ['kernel/ostype', text(() => 'Linux\n')],
    ['kernel/osrelease', text(() => `${system.release}\n`)],
    ['kernel/version', text(() => `${system.version}\n`)],
  ]);
  for (const name of sysctls.keys()) {
    const write = (value: string) => void sysctls.set(name, value.replace(/\n+$/, ''));
    files.set(
      name,
      setting(() => `${sysctls.get(name) ?? ''}\n`, write),
    );
  }
  return nest(files);
}

/** That of whoever reads it. */
function hostname(): Generated {
  return text((caller: FileCaller) => `${caller instanceof Process ? caller.namespaces.uts.hostname : 'localhost'}\n`);
}

function nest(files: ReadonlyMap<string, Generated>): GeneratedDirectory {
  const here: Record<string, Generated> = {};
  const below = new Map<string, Map<string, Generated>>();
  for (const [path, node] of files) {
    const slash = path.indexOf('/');
    if (slash < 0) {
      here[path] = node;
      continue;
    }
    const name = path.slice(0, slash);
    if (!below.has(name)) below.set(name, new Map());
    below.get(name)?.set(path.slice(slash + 1), node);
  }
  for (const [name, inner] of below) here[name] = nest(inner);
  return folder(here);
}
