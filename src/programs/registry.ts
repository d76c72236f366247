import type { Process, Program } from '../kernel/process.ts';
import { busybox } from './busybox/busybox.ts';
import { programs as coreutils } from './coreutils/index.ts';
import { programs as editors } from './editors/index.ts';
import { programs as network } from './network/index.ts';
import { programs as pagers } from './pagers/index.ts';
import { programs as services } from './services/index.ts';
import { programs as system } from './system/index.ts';
import { programs as text } from './text/index.ts';
import type { FindProgram, ProgramLoader, ProgramTable } from './types.ts';

const own: ProgramTable = { ...coreutils, ...text, ...network, ...services, ...pagers, ...editors, ...system };

/** The names of all programs of this folder, `package:program`. */
export const programNames: readonly string[] = ['busybox:busybox', 'apk-tools:apk', ...Object.keys(own)];

/** The names under which busybox is linked in its images; the shell is `busybox:sh`, which lives elsewhere. */
export const busyboxApplets: readonly string[] = [...programNames, 'busybox:sh', 'busybox:ash']
  .filter((name) => name.startsWith('busybox:'))
  .map((name) => name.slice('busybox:'.length))
  .filter((name, at, all) => all.indexOf(name) === at)
  .sort((a, b) => (a < b ? -1 : 1));

/**
 * A finder over the programs of this folder and others that live elsewhere, such as `bash:bash` and `busybox:sh`.
 * Modules are loaded when one of their programs first runs.
 */
export function createFindProgram(external: ProgramTable = {}): FindProgram {
  const dispatcher = busybox((name) => find(name), busyboxApplets);
  // It must know of all the others.
  const apk = lazily(async () =>
    (await import('./apk/apk.ts')).apkOf({ programs: programNames, applets: busyboxApplets }),
  );
  const found = new Map<string, Program>();
  const find: FindProgram = (name) => {
    const known = found.get(name);
    if (known) return known;
    if (name === 'busybox:busybox') return dispatcher;
    if (name === 'apk-tools:apk') return apk;
    const load = Object.hasOwn(external, name) ? external[name] : Object.hasOwn(own, name) ? own[name] : undefined;
    if (!load) return undefined;
    const program = lazily(load);
    found.set(name, program);
    return program;
  };
  return find;
}

function lazily(load: ProgramLoader): Program {
  let loaded: Program | undefined;
  return async (proc: Process) => {
    if (!loaded) {
      const loading = load();
      loaded = loading instanceof Promise ? await proc.until(proc.kernel.scheduler.hold(loading)) : loading;
    }
    return loaded(proc);
  };
}
