import { SysError } from '../../../../kernel/errno.ts';
import type { OpenFile } from '../../../../kernel/file.ts';
import { lookUpProgram, type Process } from '../../../../kernel/process.ts';
import type { Vm } from '../data/vm.ts';

/** What a child is started with; descriptors that are not named it has from its parent. */
export interface ChildOptions {
  argv: readonly string[];
  fds: ReadonlyMap<number, OpenFile>;
  env: ReadonlyMap<string, string> | undefined;
  cwd: string | undefined;
}

/** Starts a program, looked up in PATH. @throws {SysError} */
export function start({ proc }: Vm, { argv, fds, env, cwd }: ChildOptions): Process {
  const [name = ''] = argv;
  const found = lookUpProgram(proc, name);
  if ('error' in found) throw new SysError(found.error);
  const all = new Map(
    [0, 1, 2].flatMap((fd) => {
      const file = fds.get(fd) ?? proc.descriptor(fd);
      return file ? [[fd, file] as const] : [];
    }),
  );
  return proc.spawn(found.path, argv, { fds: all, ...(env && { env }), ...(cwd !== undefined && { cwd }) });
}
