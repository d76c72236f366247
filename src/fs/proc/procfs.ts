import { SysError } from '../../kernel/errno.ts';
import type { PidNamespace } from '../../kernel/pid-namespace.ts';
import { Process } from '../../kernel/process.ts';
import type { FileCaller } from '../../kernel/vfs.ts';
import { folder, type Generated, type GeneratedDirectory, lazily, link, text } from '../generated.ts';
import { GeneratedFs } from '../generated-fs.ts';
import { processFolder } from './process-folder.ts';
import { PidView } from './process-status.ts';
import { defaultSysctls, type Sysctls, sysctlFolder } from './sysctl.ts';
import { cpuinfo, filesystems, loadavg, meminfo, type ProcSources, stat, uptime, version } from './system-files.ts';
import { SYSTEM_INFO, type SystemInfo } from './system-info.ts';

/** How a procfs is made. */
export interface ProcOptions {
  /** Whose processes it shows. */
  pids: PidNamespace;
  clock: { now(): number };
  /** When the machine started, in milliseconds since the epoch; when the host's first process did, unless told. */
  bootTime?: number;
  system?: SystemInfo;
  /** Settings below /proc/sys, which are changed in place where they are written. */
  sysctls?: Sysctls;
}

/** A file system for /proc (proc(5)). */
export function procfs(options: ProcOptions): GeneratedFs {
  const { pids, clock, system = SYSTEM_INFO, sysctls = defaultSysctls() } = options;
  const bootTime = options.bootTime ?? firstStart(pids) ?? clock.now();
  const sources: ProcSources = { pids, system, bootTime, now: () => clock.now() };
  const view = new PidView(pids);
  const folders = new WeakMap<Process, GeneratedDirectory>();
  const fixed = lazily(() =>
    folder({
      cpuinfo: text(() => cpuinfo(sources)),
      filesystems: text(filesystems),
      loadavg: text(() => loadavg(sources)),
      meminfo: text(() => meminfo(sources)),
      mounts: link('self/mounts'),
      net: link('self/net'),
      self: link((caller) => String(selfPid(caller, pids))),
      stat: text(() => stat(sources)),
      sys: sysctlFolder(sysctls, system),
      uptime: text(() => uptime(sources)),
      version: text(() => version(sources)),
    }),
  );
  const processOf = (name: string): Generated | undefined => {
    const process = /^[1-9][0-9]*$/.test(name) ? pids.get(Number(name)) : undefined;
    if (!process) return undefined;
    const known = folders.get(process);
    if (known) return known;
    const made = processFolder(process, Number(name), view, bootTime);
    folders.set(process, made);
    return made;
  };
  return new GeneratedFs(
    {
      type: 'directory',
      get: (name, caller) => fixed.get(name, caller) ?? processOf(name),
      names: (caller) => [...pids.list().map(({ pid }) => String(pid)), ...fixed.names(caller)],
    },
    { type: 'proc', mtime: clock.now() },
  );
}

function firstStart(pids: PidNamespace): number | undefined {
  let host = pids;
  while (host.parent) host = host.parent;
  return host.list()[0]?.process.startTime;
}

function selfPid(caller: FileCaller, pids: PidNamespace): number {
  const pid = caller instanceof Process ? pids.pidOf(caller) : caller.pid;
  if (!pid) throw new SysError('ENOENT');
  return pid;
}
